// Counts over text in several scripts.
#include "2_article/text_measures.h"

#include <doctest/doctest.h>

#include <string>

namespace isnad {
namespace {

WordMap common() {
  WordMap words;
  for (const char* word : {"the", "in", "of", "في", "من", "على", "أن"}) words.insert(word, function_word);
  words.insert("share", furniture_word);
  words.insert("more", function_word | furniture_word);
  return words;
}

TextMeasures of(std::string_view text) {
  static const WordMap words = common();
  return measure_text(text, &words);
}

TEST_CASE("text measures: English") {
  const TextMeasures m = of("The ship, 3 days late, came in. Was THE crew of 12 well?");
  CHECK(m.characters == 56);
  CHECK(m.words == 13);
  CHECK(m.sentence_ends == 2);
  CHECK(m.commas == 2);
  CHECK(m.digits == 3);
  CHECK(m.capitals == 3);
  CHECK(m.function_words == 4);
  CHECK(m.furniture_words == 0);
  CHECK(m.sampled == 13);
  CHECK(m.ends_sentence);
  CHECK_FALSE(m.ends_colon);
}

TEST_CASE("text measures: Arabic") {
  const TextMeasures m = of("وصلت السفينة إلى الميناء، في ١٢ مايو؛ هل تأخّرت من قبل؟");
  CHECK(m.words == 11);
  CHECK(m.commas == 2);
  CHECK(m.sentence_ends == 1);
  CHECK(m.digits == 2);
  CHECK(m.capitals == 0);
  CHECK(m.function_words == 2);
  CHECK(m.ends_sentence);
  CHECK(of("قال الوزير:").ends_colon);
  CHECK(of("«وصلت السفينة.»").ends_sentence);
  CHECK(of("وصلت السفينة…").ends_sentence);
}

TEST_CASE("text measures: scripts without blanks") {
  const TextMeasures m = of("船が港に着いた、乗組員は無事だ。");
  CHECK(m.characters == 16);
  CHECK(m.words == 7);
  CHECK(m.commas == 1);
  CHECK(m.sentence_ends == 1);
  CHECK(m.ends_sentence);
  CHECK(of("真的吗？").ends_sentence);
}

TEST_CASE("text measures: a full stop inside of a number or an address ends nothing") {
  CHECK(of("3.5 kilometres from ship.example.org today").sentence_ends == 0);
  CHECK(of("It came in.").sentence_ends == 1);
  CHECK(of("He said: \"It came in.\"").ends_sentence);
  CHECK_FALSE(of("It came in").ends_sentence);
}

TEST_CASE("text measures: words of furniture, in any case of letters") {
  const TextMeasures m = of("Share More SHARE");
  CHECK(m.furniture_words == 3);
  CHECK(m.function_words == 1);
}

TEST_CASE("text measures: marks") {
  CHECK(of("Home | News | Sport").separators == 2);
  CHECK(of("Home > News").separators == 1);
  CHECK(of("© 2025 The Green Paper").copyright);
  CHECK_FALSE(of("The Green Paper").copyright);
  CHECK(of("* a point").bullet);
  CHECK(of("- a point").bullet);
  CHECK(of("• a point").bullet);
  CHECK_FALSE(of("a * point").bullet);
}

TEST_CASE("text measures: only the first words are looked up, all are counted") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "the ";
  const TextMeasures m = of(text);
  CHECK(m.words == 100);
  CHECK(m.sampled == 40);
  CHECK(m.function_words == 40);
}

TEST_CASE("text measures: what stands across the pieces that a text is looked at in") {
  for (std::size_t before = 50; before < 75; ++before) {
    const std::string blanks(before, ' ');
    CHECK(of(blanks + "على").function_words == 1);
    CHECK(of(blanks + "the").function_words == 1);
    CHECK(of(blanks + "État").words == 1);
    CHECK(of(blanks + "État").capitals == 1);
    CHECK(of(blanks + "«وصلت»").words == 1);
    CHECK(of(blanks + "٣۴5").digits == 3);
    CHECK(of(blanks + "وصلت…").ends_sentence);
    CHECK(of(blanks + "وصلت… ثم").sentence_ends == 1);
    CHECK_FALSE(of(blanks + "وصلت… ثم").ends_sentence);
    CHECK(of(blanks + "船が港").words == 1.5F);
    const std::string word(before, 'x');
    CHECK(of(std::string(word).append("é").append(word)).words == 1);
    CHECK(of(std::string(word).append("،").append(word)).words == 2);
    CHECK(of(word).sampled == 1);
  }
}

TEST_CASE("text measures: nothing, and bytes that end in the middle") {
  const TextMeasures m = of("");
  CHECK(m.words == 0);
  CHECK(m.characters == 0);
  CHECK_FALSE(m.ends_sentence);
  CHECK_FALSE(of(" \t ").bullet);
  for (const char* text : {"a\xD8", "\xE2", "\xE2\x80", "\xF0\x9F\x98", "\xD8", "x\xE3"})
    CHECK(of(text).characters <= 3);
}

}  // namespace
}  // namespace isnad
