#pragma once
// The words of tokens: clitics parted, each with its part of speech.

#include "0_base/data_files.h"
#include "3_annotation/tokens.h"
#include "3_annotation/words_parts.h"
#include "3_annotation/words_split.h"
#include "3_annotation/words_verbs.h"
#include "isnad/result.h"

namespace isnad {

struct WordTables {
  Splitter splitter;
  PartTagger tagger;
  VerbTable verbs;

  static Result<WordTables> load(const DataFiles& files, const LetterTable& letters);
};

/// Fills Document::words and the words of each token. Every token has one word at least; the words of a token cover it.
void find_words(Analysis& analysis, const WordTables& tables);

}  // namespace isnad
