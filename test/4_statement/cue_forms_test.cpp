// The forms that a root and a pattern make.
#include "4_statement/cue_forms.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

namespace isnad {
namespace {

TEST_CASE("a sound verb has its forms, each with what it agrees with") {
  const VerbPattern pattern{"123",
                            "123",
                            "123",
                            "123",
                            "123",
                            "123",
                            "123",
                            "\xD9\x85"
                            "123",
                            "\xD9\x85"
                            "123",
                            "123",
                            "123",
                            "-"};
  const LetterTable letters;
  std::map<std::string, CueForm> forms;
  // beh, teh, theh: a verb that is none, so that nothing else has its letters.
  make_forms(pattern, U"\u0628\u062A\u062B", {}, letters,
             [&](const std::string& form, CueForm made) { forms.emplace(form, made); });
  const auto of = [&](const char* word) { return forms.at(loose_letters(letters, word)); };
  CHECK(of("\xD8\xA8\xD8\xAA\xD8\xAB").form == Form::past);
  CHECK(of("\xD8\xA8\xD8\xAA\xD8\xAB\xD8\xAA").gender == Gender::feminine);
  CHECK(of("\xD8\xA8\xD8\xAA\xD8\xAB\xD9\x88\xD8\xA7").count == Count::plural);
  CHECK(of("\xD9\x8A\xD8\xA8\xD8\xAA\xD8\xAB").form == Form::present);
  CHECK(of("\xD9\x8A\xD8\xA8\xD8\xAA\xD8\xAB\xD9\x88\xD9\x86").count == Count::plural);
  CHECK(of("\xD9\x85\xD8\xA8\xD8\xAA\xD8\xAB\xD8\xA7").form == Form::participle);
  CHECK(of("\xD9\x86\xD8\xA8\xD8\xAA\xD8\xAB").person == 1);
}

}  // namespace
}  // namespace isnad
