// Sentences: where a full stop is one.
#include "3_annotation/sentences.h"

namespace isnad {
namespace {

class Splitter {
 public:
  explicit Splitter(Analysis& analysis) : analysis_(analysis), tokens_(analysis.document.tokens) {}

  void run() {
    const auto count = offset(tokens_.size());
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (is_open_bracket(i)) bracket_ = i + 1;
      if (mark(i) == ')') bracket_ = 0;
      if (mark(i) == '"') quoted_ = !quoted_;
      const bool line_ends = i + 1 < count && breaks_line(i);
      if (line_ends) quoted_ = false;
      if (i + 1 < count && !line_ends && !ends_sentence(i)) continue;
      close({begin, i + 1});
      begin = i + 1;
      bracket_ = 0;
    }
  }

 private:
  static constexpr std::uint32_t longest_bracket = 30;  // tokens: one that stays open longer was never closed

  [[nodiscard]] unsigned char mark(std::uint32_t i) const {
    const std::string_view letters = analysis_.token(i);
    return tokens_[i].kind == TokenKind::punctuation && letters.size() == 1 ? static_cast<unsigned char>(letters[0])
                                                                            : 0;
  }
  [[nodiscard]] bool is_open_bracket(std::uint32_t i) const { return mark(i) == '('; }
  [[nodiscard]] bool is_closer(std::uint32_t i) const {
    const unsigned char c = mark(i);
    return c == ')' || c == ']' || c == '"' || c == '\'' || c == letter::close_quote;
  }
  /// A straight mark closes where one is open, or where it touches the stop before it.
  [[nodiscard]] bool closes(std::uint32_t i) const {
    return is_closer(i) && (mark(i) != '"' || quoted_ || glued(i - 1));
  }
  [[nodiscard]] bool is_stop(std::uint32_t i) const { return mark(i) == '.' || mark(i) == '!' || mark(i) == '?'; }

  /// Whether a line ends behind token `i`.
  [[nodiscard]] bool breaks_line(std::uint32_t i) const {
    const IndexRange gap{analysis_.token_letters[i].end, analysis_.token_letters[i + 1].begin};
    return analysis_.letters.view(gap).find('\n') != std::string_view::npos;
  }
  /// Whether tokens `i` and `i + 1` touch.
  [[nodiscard]] bool glued(std::uint32_t i) const {
    return i + 1 < tokens_.size() && analysis_.token_letters[i].end == analysis_.token_letters[i + 1].begin;
  }

  [[nodiscard]] bool ends_sentence(std::uint32_t i) const {
    std::uint32_t stop = i;
    while (stop > 0 && is_closer(stop) && glued(stop - 1) && i - stop < 4) --stop;
    if (!is_stop(stop) || (glued(i) && !is_missed_blank(stop, i)) || in_bracket(i)) return false;
    if (i + 1 < tokens_.size() && (is_stop(i + 1) || closes(i + 1))) return false;  // it ends behind those
    return mark(stop) != '.' || !(is_abbreviation(stop) || is_point(stop) || is_omission(stop));
  }
  /// "(said:) '... we have'": dots behind the mark that opens stand for what is left out of the words quoted.
  [[nodiscard]] bool is_omission(std::uint32_t stop) const {
    std::uint32_t first = stop;
    while (first > 0 && mark(first - 1) == '.') --first;
    if (first == 0 || (first == stop && slice(analysis_.document.text, tokens_[stop].span).size() == 1)) return false;
    const unsigned char before = mark(first - 1);
    return before == letter::open_quote || before == ':' || (before == '"' && quoted_);
  }
  /// "97 . 1 per cent": a decimal point with a blank on both sides, as tokens are set in corpora.
  [[nodiscard]] bool is_point(std::uint32_t stop) const {
    if (stop == 0 || stop + 1 >= tokens_.size() || glued(stop - 1) || tokens_[stop + 1].kind != TokenKind::number)
      return false;
    const std::string_view before = analysis_.token(stop - 1);
    constexpr std::size_t most = 3;  // digits: more are those of a year
    std::size_t digits = 0;
    while (digits < before.size() && before[before.size() - 1 - digits] >= '0' &&
           before[before.size() - 1 - digits] <= '9')
      ++digits;
    return digits != 0 && digits <= most;
  }
  /// "in May.And it rose": no blank behind the stop, between two Arabic words that are no abbreviations.
  [[nodiscard]] bool is_missed_blank(std::uint32_t stop, std::uint32_t i) const {
    constexpr std::size_t shortest = 3, shortest_next = 4;  // letters
    const auto is_arabic = [&](std::uint32_t k, std::size_t least) {
      const std::string_view letters = analysis_.token(k);
      return tokens_[k].kind == TokenKind::word && letters.size() >= least &&
             static_cast<unsigned char>(letters.front()) >= 0x80;
    };
    if (mark(stop) != '.' || stop == 0 || i + 1 >= tokens_.size() || !is_arabic(i + 1, shortest_next)) return false;
    return is_closer(stop - 1) || is_arabic(stop - 1, shortest);
  }

  [[nodiscard]] bool in_bracket(std::uint32_t i) const { return bracket_ != 0 && i - bracket_ < longest_bracket; }

  /// "Dr." and initials: one letter before the full stop, glued to it.
  [[nodiscard]] bool is_abbreviation(std::uint32_t stop) const {
    if (stop == 0 || !glued(stop - 1)) return false;
    // "in 2013 A.D. And it": the letter of an era ends a sentence where the next begins with "and".
    const bool era = stop > 1 && tokens_[stop - 2].kind == TokenKind::number && stop + 1 < tokens_.size() &&
                     !analysis_.token(stop + 1).empty() &&
                     static_cast<unsigned char>(analysis_.token(stop + 1).front()) == letter::waw;
    return !era && tokens_[stop - 1].kind == TokenKind::word && analysis_.token(stop - 1).size() == 1;
  }

  void close(IndexRange tokens) {
    Sentence sentence;
    sentence.tokens = tokens;
    sentence.span = {tokens_[tokens.begin].span.begin, tokens_[tokens.end - 1].span.end};
    analysis_.document.sentences.push_back(sentence);
  }

  Analysis& analysis_;
  const std::vector<Token>& tokens_;
  std::uint32_t bracket_ = 0;  ///< 1 + the token that opens a bracket
  bool quoted_ = false;        ///< behind an odd number of straight quotes in the line
};

}  // namespace

void find_sentences(Analysis& analysis) { Splitter(analysis).run(); }

}  // namespace isnad
