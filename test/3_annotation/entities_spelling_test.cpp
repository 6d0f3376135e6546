// Spellings of a name that are one.
#include "3_annotation/entities_spelling.h"

#include "3_annotation/letters.h"
#include "support/cases.h"

namespace isnad {
namespace {

std::string key_of(std::string_view text, WordPlace place = WordPlace::first) {
  std::string key;
  append_name_key(LetterTable().fold(text), place, key);
  return key;
}

std::string sound_of(std::string_view text) {
  std::string sound;
  append_sound(key_of(text), sound);
  return sound;
}

TEST_CASE("entities_spelling: keys and sounds") {
  for (const Case& c : read_cases("3_annotation/entities_spelling.cases", 3)) {
    const std::string& how = c.cells[0];
    const auto place = how.starts_with("inner")       ? WordPlace::inner
                       : how.starts_with("after_lam") ? WordPlace::after_lam
                                                      : WordPlace::first;
    const bool sound = how.starts_with("sound");
    const bool same =
        sound ? sound_of(c.cells[1]) == sound_of(c.cells[2]) : key_of(c.cells[1], place) == key_of(c.cells[2]);
    CHECK_MESSAGE(same == !how.ends_with("not"), c.where);
  }
}

TEST_CASE("entities_spelling: nothing has no key and no sound") {
  std::string key;
  CHECK_FALSE(append_name_key("", WordPlace::inner, key));
  append_sound("", key);
  append_phrase_key(" .,", key);
  append_plain_words("", key);
  CHECK(key.empty());
  CHECK(size_of_pronoun("") == 0);
}

TEST_CASE("entities_spelling: words are parted by one blank") {
  std::string words;
  append_plain_words("ab, (12) c", words);
  CHECK(words == "ab 12 c");
}

}  // namespace
}  // namespace isnad
