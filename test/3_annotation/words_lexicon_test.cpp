// What is known of forms: facts as bits, and look-ups.
#include "3_annotation/words_lexicon.h"

#include <string>
#include <utility>
#include <vector>

#include "3_annotation/annotation_tables.h"
#include "support/cases.h"

namespace isnad {
namespace {

TEST_CASE("words_lexicon: facts come back from their bits") {
  WordFacts facts;
  facts.level = 15, facts.bound = 7, facts.proclitics = 5, facts.latin = 2, facts.place = 1, facts.lemma = 6;
  facts.cluster = 255, facts.decided = 1, facts.prefix = 31, facts.suffix = 13, facts.tag = 17;
  const KnownFacts known(facts);
  CHECK(known.bits() < std::uint64_t{1} << 39U);
  CHECK(known.level() == 15);
  CHECK(known.bound() == 7);
  CHECK(known.proclitics() == 5);
  CHECK(known.latin() == 2);
  CHECK(known.place() == 1);
  CHECK(known.lemma() == 6);
  CHECK(known.cluster() == 255);
  CHECK(known.decided());
  CHECK(known.prefix() == 31);
  CHECK(known.suffix() == 13);
  CHECK(known.tag() == 17);
}

TEST_CASE("words_lexicon: the hash is the same on every machine") {
  CHECK(stable_hash("") != stable_hash("a"));
  CHECK(stable_hash("abcdefgh") == stable_hash(std::string("abcdefgh")));
  CHECK(stable_hash("abcdefghi") != stable_hash("abcdefgh"));
  CHECK(stable_hash("words") == 14629140549102628728U);
}

TEST_CASE("words_lexicon: the lexicon of the library knows common words and few others") {
  const auto& tables = test_resources().annotation();
  const auto find = [&](std::string_view word) {
    return tables.words.splitter.lexicon().find(tables.letters.fold(word));
  };
  CHECK(find("في").level() == 15);
  CHECK(find("واشنطن").latin() == 2);
  CHECK((find("كتاب").lemma() & 1) != 0);
  CHECK(find("ظغضصث").level() == 0);
  int found = 0;
  std::string word = "aaaaa";
  for (int i = 0; i < 100000; ++i) {
    for (std::size_t k = 0; k < 5 && ++word[k] > 'z'; ++k) word[k] = 'a';
    found += tables.words.splitter.lexicon().find(word).bits() != 0;
  }
  CHECK(found < 5);
}

}  // namespace
}  // namespace isnad
