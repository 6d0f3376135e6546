#pragma once
// The words of tokens: clitics parted, each with its part of speech.

#include "0_base/data_files.h"
#include "3_annotation/tokens.h"
#include "3_annotation/words_parts.h"
#include "3_annotation/words_split.h"
#include "isnad/result.h"

namespace isnad {

struct WordTables {
  Splitter splitter;
  PartTagger tagger;

  static Result<WordTables> load(const DataFiles& files, const LetterTable& letters);
};

/// What is kept of words from text to text, by the numbers of Analysis.
class WordMemory {
 public:
  /// The splits of token `i`, which has a number or none.
  const ScoredSplits& splits(const Analysis& analysis, std::size_t i, const Splitter& splitter);
  WordRows<PartTagger::Row>& parts() { return parts_; }
  void clear();

 private:
  WordRows<PartTagger::Row> parts_;
  WordRows<std::uint32_t> split_of_;  ///< 1 + index into `splits_`
  std::vector<ScoredSplits> splits_;
  ScoredSplits own_;  ///< of the last token that has no number
};

/// Fills Document::words and the words of each token. Every token has one word at least; the words of a token cover it.
void find_words(Analysis& analysis, const WordTables& tables, WordMemory& memory);
/// The same without a memory.
void find_words(Analysis& analysis, const WordTables& tables);

}  // namespace isnad
