#pragma once
// A document as this stage reads it: the letters, classes and quotation marks of its tokens.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "4_statement/statement_memory.h"
#include "4_statement/statement_tables.h"
#include "isnad/document.h"

namespace isnad {

/// What is known of a token.
struct Seen {
  std::uint32_t begin = 0, end = 0;  ///< its letters
  word_class::Bits classes = 0;      ///< word_class bits, of the token or of it without its conjunction
  word_list::Bits lists = 0;         ///< word_list bits of its letters
  word_list::Bits lists_behind = 0;  ///< the same of them without the article
  std::uint32_t sentence = 0;
  std::uint32_t mention = 0;      ///< 1 + index of the longest mention of a person, a body or a place that it lies in
  std::uint32_t title = 0;        ///< 1 + index of the longest title that it lies in
  std::uint32_t inside = 0;       ///< 1 + index of the innermost quotation that it stands in
  std::uint32_t opens = 0;        ///< 1 + index of the quotation that it opens
  Part part = Part::x;            ///< of its main word; x where parts are not known
  std::uint16_t head = 0;         ///< 1 + index into StatementTables::heads
  unsigned char mark = 0;         ///< the letter of a punctuation mark; 0: it is a word
  bool conjoined = false;         ///< a wa or fa is attached to it
  bool definite = false;          ///< the article is attached
  bool possessed = false;         ///< a pronoun is attached to its end
  unsigned char proclitic = 0;    ///< a preposition of one letter that is attached before a known noun
  bool may_report = false;        ///< it is a form of a reporting word
  bool may_begin_phrase = false;  ///< a cue that is no verb may begin with it
};

/// A pair of quotation marks, by tokens; `close` is the end of its sentence where the mark is missing.
struct Quote {
  std::uint32_t open = 0;
  std::uint32_t close = 0;
  bool closed = true;
  std::uint32_t outer = 0;  ///< 1 + index of the quotation around it
};

struct Reading {
  const Document& document;
  const StatementTables& tables;
  std::string letters;  ///< of all tokens
  std::vector<Seen> tokens;
  std::vector<Quote> quotes;  ///< by `open`

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens.size()); }
  /// Token `i`, or nothing behind the last.
  [[nodiscard]] const Seen& token(std::uint32_t i) const {
    static constexpr Seen nothing;
    return i < tokens.size() ? tokens[i] : nothing;
  }
  [[nodiscard]] std::string_view word(std::uint32_t i) const {
    return std::string_view(letters).substr(token(i).begin, token(i).end - token(i).begin);
  }
  [[nodiscard]] bool is_number(std::uint32_t i) const {
    return i < size() && document.tokens[i].kind == TokenKind::number;
  }
  /// Whether a name, a title or a noun that speakers are called by stands at `i`.
  [[nodiscard]] bool is_known(std::uint32_t i) const {
    return token(i).head != 0 || token(i).mention != 0 || token(i).title != 0;
  }
  /// Whether the word at `i` is of `classes` without its first letter, which is a preposition attached to it.
  [[nodiscard]] bool is_attached(std::uint32_t i, word_class::Bits classes) const;
  /// The letter (see letters.h) that the word at `i` begins or ends with; 0 where it has none, as a mark or a number.
  [[nodiscard]] unsigned char first_letter(std::uint32_t i) const {
    return static_cast<unsigned char>(word(i).empty() ? 0 : word(i).front());
  }
  [[nodiscard]] unsigned char last_letter(std::uint32_t i) const {
    return static_cast<unsigned char>(word(i).empty() ? 0 : word(i).back());
  }
  /// Without its conjunction.
  [[nodiscard]] std::string_view bare(std::uint32_t i) const {
    const std::string_view whole = word(i);
    return whole.substr(token(i).conjoined && !whole.empty() ? 1 : 0);
  }
  [[nodiscard]] bool is(std::uint32_t i, word_class::Bits classes) const {
    return i < tokens.size() && (tokens[i].classes & classes) != 0;
  }
  /// Whether the word at `i` stands in one of `lists`; in_bare(): it, or it without its article.
  [[nodiscard]] bool in(std::uint32_t i, word_list::Bits lists) const { return (token(i).lists & lists) != 0; }
  [[nodiscard]] bool in_bare(std::uint32_t i, word_list::Bits lists) const {
    return ((token(i).lists | token(i).lists_behind) & lists) != 0;
  }
  [[nodiscard]] unsigned char mark(std::uint32_t i) const { return i < tokens.size() ? tokens[i].mark : 0; }
  [[nodiscard]] bool is_word(std::uint32_t i) const { return i < tokens.size() && tokens[i].mark == 0; }
  [[nodiscard]] const Head* head(std::uint32_t i) const {
    return i < tokens.size() && tokens[i].head != 0 ? &tables.heads[tokens[i].head - 1] : nullptr;
  }
  [[nodiscard]] IndexRange sentence(std::uint32_t i) const {
    return i < tokens.size() ? document.sentences[tokens[i].sentence].tokens : IndexRange{size(), size()};
  }
  [[nodiscard]] bool is_quote_mark(std::uint32_t i) const;
  /// What stands between the marks of `quote`, which are two apostrophes each at times.
  [[nodiscard]] IndexRange quoted(const Quote& quote) const {
    const std::uint32_t first = quote.open + (mark(quote.open + 1) == '\'' ? 2 : 1);
    return {first, std::max(first, quote.close - (quote.close > first && mark(quote.close - 1) == '\'' ? 1 : 0))};
  }
  [[nodiscard]] Span span(IndexRange range) const {
    if (range.empty() || range.end > size()) return {};
    return {document.tokens[range.begin].span.begin, document.tokens[range.end - 1].span.end};
  }
};

/// Reads `document` with the tables of `memory`. Linear.
Reading read_document(const Document& document, const LetterTable& letters, StatementMemory& memory);
/// The same without a memory.
Reading read_document(const Document& document, const StatementTables& tables, const LetterTable& letters);

/// Whether token `i` begins a line, or the text ends before it.
bool breaks_line(const Reading& reading, std::uint32_t i);

/// Whether `mark` is a quotation mark of any kind.
bool is_quote(unsigned char mark);

/// Fills Reading::quotes: pairs of marks of any kind, with what the blanks around them tell.
void find_quotes(Reading& reading);

}  // namespace isnad
