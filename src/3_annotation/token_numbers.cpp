// Numbers of the distinct tokens of texts.
#include "3_annotation/token_numbers.h"

#include <algorithm>

#include "3_annotation/words_lexicon.h"

namespace isnad {
namespace {

/// Letters alone do not tell what kind of token they are: so much of the kind goes with them.
std::uint64_t key_of(std::uint64_t hash, TokenKind kind) { return hash + static_cast<std::uint64_t>(kind); }

}  // namespace

bool TokenNumbers::begin() {
  if (numbers_.size() <= most / 2) return false;
  numbers_.clear();
  return true;
}

void TokenNumbers::read(Analysis& analysis) {
  const std::vector<Token>& tokens = analysis.document.tokens;
  analysis.hashes.resize(tokens.size());
  analysis.numbers.resize(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) analysis.hashes[i] = stable_hash(analysis.token(i));
  constexpr std::size_t ahead = 8;  // words whose slots are on their way
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::size_t next = std::min(i + ahead, tokens.size() - 1);
    numbers_.prefetch(key_of(analysis.hashes[next], tokens[next].kind));
    const std::uint64_t key = key_of(analysis.hashes[i], tokens[i].kind);
    analysis.numbers[i] = numbers_.size() < most ? numbers_.number_of(key) : numbers_.find(key);
  }
}

}  // namespace isnad
