#pragma once
// A headline, or the body that it stands above, word by word as the two are compared.

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "3_annotation/entities_tables.h"
#include "4_statement/headline_keys.h"
#include "4_statement/headline_tables.h"
#include "4_statement/reading.h"

namespace isnad {

struct ComparedWord {
  std::string_view bare;  ///< see bare_letters()
  WordKey key;
  std::uint64_t form = 0;     ///< the letters of the word as it stands, whatever a tagger made of it
  std::uint64_t classes = 0;  ///< bits of headline_class
  std::uint32_t country = 0;  ///< 1 + row of the country that it names, whose capital it is, or that it is said of
  std::uint32_t synonyms = 0, contraries = 0;  ///< 1 + index into the tables
  bool capital = false;                        ///< it names the capital
  bool content = false;                        ///< it says something of what is claimed
  bool name = false;                           ///< a part of a name
  bool verb = false;
  bool future = false;
};

/// A number with what it counts.
struct ComparedNumber {
  IndexRange tokens;
  double value = 0;
  bool percent = false;
  bool about = false;
  bool bound = false;      ///< more than, less than
  bool part = false;       ///< a half, a third
  std::uint32_t unit = 0;  ///< 1 + the token of what is counted; 0: nothing is
};

struct ComparedText {
  const Reading& reading;
  const HeadlineCheckTables& tables;
  std::vector<ComparedWord> words;  ///< of each token
  std::vector<ComparedNumber> numbers;

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words.size()); }
  [[nodiscard]] bool is(std::uint32_t i, std::uint64_t classes) const {
    return i < words.size() && (words[i].classes & classes) != 0;
  }
  /// Whether a token of `range` is of `classes`.
  [[nodiscard]] bool any(IndexRange range, std::uint64_t classes) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      if (is(i, classes)) return true;
    return false;
  }
};

/// The first `most` tokens of `reading`. In a headline the subject stands before its verb, which taggers miss.
ComparedText read_compared(const Reading& reading, const HeadlineCheckTables& tables, const EntityTables& places,
                           std::uint32_t most, bool headline = false);

/// How surely `a` and `b` mean the same: 1 the same word, 0 nothing says so.
float agreement(const ComparedText& one, std::uint32_t a, const ComparedText& other, std::uint32_t b);

/// Words that others may agree with: most words of a body agree with none of a headline, and are not held against each.
class AgreementFilter {
 public:
  void add(const ComparedText& text, std::uint32_t i);
  /// False where agreement() is 0 with all that were added.
  [[nodiscard]] bool may_agree(const ComparedText& text, std::uint32_t i) const;

 private:
  std::bitset<2048> keys_;
};

/// Whether `a` and `b` are contraries.
bool are_contrary(const ComparedText& one, std::uint32_t a, const ComparedText& other, std::uint32_t b);

/// Whether two of the numbers [first, last) make `wanted`: their sum, or the share of one in the other.
bool numbers_give(const ComparedText& text, std::uint32_t first, std::uint32_t last, const ComparedNumber& wanted);

/// The tokens of `text` that `span` touches.
IndexRange tokens_at(const ComparedText& text, Span span);

/// The first number that begins at `token` or behind it.
std::uint32_t number_from(const ComparedText& text, std::uint32_t token);

/// The letters of token `i` without clitics, article and pronoun.
std::string_view bare_letters(const Reading& reading, std::uint32_t i);

/// Whether token `i` is definite, and is none of the verbal nouns that begin as the article does.
bool has_article(const Reading& reading, std::uint32_t i);

}  // namespace isnad
