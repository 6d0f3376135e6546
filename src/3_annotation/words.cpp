// The words of tokens: clitics parted, each with its part of speech.
#include "3_annotation/words.h"

namespace isnad {

Result<WordTables> WordTables::load(const DataFiles&, const LetterTable&) { return WordTables(); }

void find_words(Analysis& analysis, const WordTables&) {
  for (Token& token : analysis.document.tokens) {
    token.first_word = offset(analysis.document.words.size());
    token.words = 1;
    analysis.document.words.push_back({token.span, Part::x});
  }
}

}  // namespace isnad
