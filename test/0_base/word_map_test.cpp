// Words and their numbers.
#include "0_base/word_map.h"

#include <doctest/doctest.h>

namespace isnad {
namespace {

TEST_CASE("word map: an empty one holds nothing") {
  const WordMap words;
  CHECK(words.size() == 0);
  CHECK(words.longest() == 0);
  CHECK_FALSE(words.find("sea").has_value());
  CHECK_FALSE(words.find("").has_value());
}

TEST_CASE("word map: a word that is put in twice keeps its first value") {
  WordMap words;
  words.insert("بحر", 7);
  words.insert("بحر", 8);
  words.insert("", 9);
  CHECK(words.size() == 2);
  CHECK(words.find("بحر") == 7);
  CHECK(words.find("") == 9);
  CHECK_FALSE(words.contains("بحرا"));
  CHECK_FALSE(words.contains("بح"));
  CHECK(words.longest() == std::string_view("بحر").size());
}

TEST_CASE("word map: words of all lengths, of which each begins the next") {
  const std::string longest(600, 'x');
  WordMap words;
  for (std::uint32_t size = 0; size < longest.size(); size += 2) words.insert(longest.substr(0, size), size);
  bool right = true;
  for (std::uint32_t size = 0; size < longest.size(); ++size) {
    const auto found = words.find(longest.substr(0, size));
    right = right && found.has_value() == (size % 2 == 0) && found.value_or(size) == size;
  }
  CHECK(right);
  WordMap zeros;
  for (std::uint32_t size = 0; size < 20; ++size) zeros.insert(std::string(size, '\0'), size);
  CHECK(zeros.size() == 20);
  CHECK(zeros.find(std::string(7, '\0')) == 7);
}

TEST_CASE("word map: thousands of words are found, and no others") {
  WordMap words;
  for (std::uint32_t i = 0; i < 5000; ++i) words.insert("word" + std::to_string(i), i);
  CHECK(words.size() == 5000);
  bool all = true;
  for (std::uint32_t i = 0; i < 5000; ++i) all = all && words.find("word" + std::to_string(i)) == i;
  CHECK(all);
  bool none = true;
  for (std::uint32_t i = 5000; i < 10000; ++i) none = none && !words.contains("word" + std::to_string(i));
  CHECK(none);
}

}  // namespace
}  // namespace isnad
