// The words of tokens: clitics parted, each with its part of speech.
#include "3_annotation/words.h"

#include <utility>

namespace isnad {
namespace {

/// The first token behind the sentence that token `i` stands in; `sentence` is the one of the tokens before it.
std::size_t sentence_end(const Document& document, std::size_t i, std::size_t& sentence) {
  while (sentence < document.sentences.size() && document.sentences[sentence].tokens.end <= i) ++sentence;
  if (sentence == document.sentences.size()) return document.tokens.size();
  const IndexRange range = document.sentences[sentence].tokens;
  return i < range.begin ? range.begin : range.end;
}

/// Adds words to one token, each ending where its letters end.
class TokenWords {
 public:
  TokenWords(Analysis& analysis, std::size_t token)
      : analysis_(analysis), token_(analysis.document.tokens[token]), letter_(analysis.token_letters[token].begin) {
    token_.first_word = offset(analysis.document.words.size());
    token_.words = 0;
    begin_ = token_.span.begin;
  }

  void add(const Clitics& clitics) {
    for (std::size_t i = 0; i < clitics.pieces; ++i) {
      letter_ += clitics.lengths[i];
      add_until(analysis_.letters.at[letter_], clitics.parts[i]);
    }
  }
  void add_letters(std::size_t count, Part part) {
    letter_ += offset(count);
    add_until(analysis_.letters.at[letter_], part);
  }
  /// What is left of the token, where anything is.
  void close(Part part) {
    if (begin_ < token_.span.end || token_.words == 0) add_word(token_.span.end, part);
  }

 private:
  /// A ligature is one sign: no word ends inside of it.
  void add_until(std::uint32_t end, Part part) {
    if (end > begin_) add_word(end, part);
  }
  void add_word(std::uint32_t end, Part part) {
    analysis_.document.words.push_back({{begin_, end}, part});
    ++token_.words;
    begin_ = end;
  }

  Analysis& analysis_;
  Token& token_;
  std::uint32_t letter_;
  std::uint32_t begin_;
};

void add_words(Analysis& analysis, std::size_t token, Split split, const Splitter& splitter) {
  TokenWords words(analysis, token);
  const Clitics& prefix = splitter.prefixes()[split.prefix];
  const Clitics& suffix = splitter.suffixes()[split.suffix];
  words.add(prefix);
  if (split.suffix != 0) {
    words.add_letters(analysis.token(token).size() - prefix.letters.size() - suffix.letters.size(), Part::x);
    words.close(suffix.parts[0]);
  } else {
    words.close(Part::x);
  }
}

}  // namespace

Result<WordTables> WordTables::load(const DataFiles& files, const LetterTable& letters) {
  WordTables tables;
  auto splitter = Splitter::load(files, letters);
  if (!splitter) return splitter.error();
  tables.splitter = std::move(*splitter);
  return tables;
}

void find_words(Analysis& analysis, const WordTables& tables) {
  const std::size_t count = analysis.document.tokens.size();
  std::size_t sentence = 0;
  std::size_t first = 0;
  std::size_t end = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (i >= end) first = i, end = sentence_end(analysis.document, i, sentence);
    Split split;
    if (analysis.document.tokens[i].kind == TokenKind::word) {
      SplitSite site{{}, analysis.token(i), {}};
      if (i > first) site.before = analysis.token(i - 1);
      if (i + 1 < end) site.after = analysis.token(i + 1);
      split = tables.splitter.split(site);
    }
    add_words(analysis, i, split, tables.splitter);
  }
}

}  // namespace isnad
