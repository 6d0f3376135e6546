// Tokens: numbers, words and marks, and words folded.
#include "2_article/date_tokens.h"

#include <doctest/doctest.h>

#include <memory_resource>
#include <string>

namespace isnad {
namespace {

std::string show(std::string_view text) {
  DateTokens tokens;
  split_into_tokens(text, tokens);
  std::string shown;
  for (const DateToken& token : tokens) {
    if (!shown.empty()) shown += token.glued ? "+" : " ";
    if (token.is_number())
      shown.append("n").append(std::to_string(token.number));
    else if (token.mark != 0)
      shown += token.mark;
    else
      shown.append("[").append(text.substr(token.begin, token.end - token.begin)).append("]");
  }
  return shown;
}

bool same_word(std::string_view a, std::string_view b) {
  static const LetterFold fold;
  std::u16string folded_a;
  std::u16string folded_b;
  return fold.append(a, folded_a) && fold.append(b, folded_b) && folded_a == folded_b;
}

}  // namespace

TEST_CASE("numbers, words and marks") {
  CHECK(show("18/03/2025 14:05") == "n18+/+n3+/+n2025 n14+:+n5");
  CHECK(show("14h30") == "n14+[h]+n30");
  CHECK(show("3rd, 2025") == "n3+[rd]+, n2025");
  CHECK(show("\u0663 \u0645\u0627\u0631\u0633 \u06f2\u06f0\u06f2\u06f5\u060c") ==
        "n3 [\u0645\u0627\u0631\u0633] n2025+,");
  CHECK(show("\u200f18\u200f/\u200f03") == "n18+/+n3");
  CHECK(show("2020\u5e743\u67083\u65e5") == "n2020+[\u5e74]+n3+[\u6708]+n3+[\u65e5]");
  CHECK(show("\uff12\uff10\uff12\uff10\uff0f\uff13") == "n2020+/+n3");
  CHECK(show("1446\u0647\u0640 \u0640 15") == "n1446+[\u0647\u0640] - n15");  // a lone tatweel is a dash
  CHECK(show("Jane RoeMarch") == "[Jane] [Roe]+[March]");
  CHECK(show("\u2022 3 \u2013 4") == "| n3 - n4");
  CHECK(show("\xff\xd8") == show("\xff\xd8"));
  CHECK(show("").empty());
}

TEST_CASE("long numbers are one token and no value") {
  DateTokens tokens;
  split_into_tokens(std::string(1000, '9'), tokens);
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].digits == 255);
  CHECK(tokens[0].letters == 255);
  CHECK(tokens[0].number == 999'999'999);
}

TEST_CASE("one spelling stands for many") {
  CHECK(same_word("\u0623\u0628\u0631\u064a\u0644", "\u0627\u0628\u0631\u064a\u0644"));              // hamza on alef
  CHECK(same_word("\u062c\u0648\u064a\u0644\u064a\u0629", "\u062c\u0648\u064a\u0644\u064a\u0647"));  // ta marbuta
  CHECK(same_word("\u0646\u064f\u0634\u0631", "\u0646\u0634\u0631"));                                // vowel signs
  CHECK(same_word("\u0647\u0640", "\u0647"));                                                        // tatweel
  CHECK(same_word("\u0628\u0647\u200c\u0631\u0648\u0632", "\u0628\u0647\u0631\u0648\u0632"));        // no joiner
  CHECK(same_word("\u06cc\u06a9", "\u064a\u0643"));                                                  // Persian letters
  CHECK(same_word("M\u00c4RZ", "m\u00e4rz"));
  CHECK(same_word("ao\u00fbt", "aout"));
  CHECK(same_word("\u039c\u03b1\u0390\u03bf\u03c5", "\u03bc\u03b1\u03b9\u03bf\u03c5"));
  CHECK(same_word("th\u00e1ng", "thang"));
  CHECK(same_word("KASIM", "kas\u0131m"));
  CHECK_FALSE(same_word("mai", "mei"));
}

TEST_CASE("digits of the scripts that are read") {
  CHECK(has_digit("abc 1"));
  CHECK(has_digit("\u0661"));
  CHECK(has_digit("\u06f1"));
  CHECK(has_digit("\uff11"));
  CHECK_FALSE(has_digit("\u0645\u0627\u0631\u0633, March"));
  CHECK_FALSE(has_digit(""));
}

}  // namespace isnad
