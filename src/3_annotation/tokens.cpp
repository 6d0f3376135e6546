// Tokens: words, numbers, addresses and marks as written.
#include "3_annotation/tokens.h"

#include <algorithm>
#include <array>

namespace isnad {
namespace {

constexpr std::uint32_t longest_token = 200;  // letters; a longer run is cut, so that every word has a bound

constexpr bool is_word_part(unsigned char c) { return is_letter(c) || is_digit(c) || c == '_'; }

class Tokenizer {
 public:
  explicit Tokenizer(Analysis& analysis) : analysis_(analysis), letters_(analysis.letters.bytes) {}

  void run() {
    const auto size = offset(letters_.size());
    // A text has some six letters a token, with the blank.
    analysis_.document.tokens.reserve(size / 5), analysis_.token_letters.reserve(size / 5);
    for (std::uint32_t i = 0; i < size;) {
      const unsigned char c = at(i);
      if (c == ' ' || c == '\n') {
        ++i;
        continue;
      }
      limit_ = i + longest_token;
      if (const std::uint32_t end = end_of_arabic(i); end > i) {
        add({i, end}, TokenKind::word);
        i = end;
        continue;
      }
      const std::uint32_t end = std::min(end_of(i), limit_);
      add({i, end}, kind_);
      i = end;
    }
  }

 private:
  [[nodiscard]] unsigned char at(std::uint32_t i) const {
    return i < letters_.size() ? static_cast<unsigned char>(letters_[i]) : 0;
  }
  [[nodiscard]] bool latin(std::uint32_t i) const { return at(i) >= 'a' && at(i) <= 'z'; }

  /// Behind a word of Arabic letters alone, which is most of a text; `i` where there is none.
  [[nodiscard]] std::uint32_t end_of_arabic(std::uint32_t i) const {
    std::uint32_t end = i;
    while (end < limit_ && is_arabic_letter(at(end))) ++end;
    const unsigned char next = at(end);
    return end < limit_ && next != '_' && next != '\'' && !is_letter(next) ? end : i;
  }

  /// Where the token that begins at `i` ends; sets its kind.
  std::uint32_t end_of(std::uint32_t i) {
    const unsigned char c = at(i);
    if (const std::uint32_t end = end_of_address(i); end > i) {
      kind_ = TokenKind::address;
      return end;
    }
    if (is_digit(c)) return end_of_number(i);
    if (is_letter(c)) return end_of_word(i);
    kind_ = c == letter::sign || c == '$' || c == '%' || c == '+' || c == '=' || c == '<' || c == '>' || c == '|' ||
                    c == '~' || c == '^' || c == '#' || c == '@' || c == '&'
                ? TokenKind::symbol
                : TokenKind::punctuation;
    return i + 1;
  }

  std::uint32_t end_of_number(std::uint32_t i) {
    kind_ = TokenKind::number;
    while (i < limit_ && is_digit(at(i))) {
      ++i;
      const unsigned char c = at(i);
      // "3.5", "1,200,000", "10:30" are one; "3/5/2024" is a date of five tokens.
      if ((c == '.' || c == ',' || c == ':') && is_digit(at(i + 1))) ++i;
    }
    return i;
  }

  std::uint32_t end_of_word(std::uint32_t i) {
    kind_ = TokenKind::word;
    const bool arabic = is_arabic_letter(at(i));
    for (; i < limit_ &&
           (is_letter(at(i)) || (at(i) == '\'' && latin(i + 1)) || (is_digit(at(i)) && !arabic) || at(i) == '_');
         ++i) {
      // Scripts meet without a blank in careless text only: two words.
      if (is_letter(at(i)) && is_arabic_letter(at(i)) != arabic) break;
    }
    return i;
  }

  /// Behind "https://...", "www.x", "name@host", "@name", "#tag"; `i` where there is none.
  [[nodiscard]] std::uint32_t end_of_address(std::uint32_t i) const {
    const std::string_view rest = std::string_view(letters_).substr(i, 8);
    if (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.")) return end_of_url(i);
    if ((at(i) == '@' || at(i) == '#') && is_word_part(at(i + 1))) {
      std::uint32_t end = i + 1;
      while (end < limit_ && is_word_part(at(end))) ++end;
      return end;
    }
    if (!latin(i)) return i;
    std::uint32_t end = i;
    bool mail = false;
    for (; end < limit_; ++end) {
      const unsigned char c = at(end);
      if (c == '@' && !mail && latin(end + 1))
        mail = true;
      else if (!latin(end) && !is_digit(c) && c != '_' &&
               !((c == '.' || c == '-') && (latin(end + 1) || is_digit(at(end + 1)))))
        break;
    }
    const std::string_view whole = std::string_view(letters_).substr(i, end - i);
    const auto dot = whole.rfind('.');
    // "bbc.com": a domain has two letters or more behind its last dot, and no blank.
    const bool domain = dot != std::string_view::npos && dot > 1 && whole.size() - dot > 2 && whole.size() - dot < 6 &&
                        std::all_of(whole.begin() + static_cast<std::ptrdiff_t>(dot) + 1, whole.end(),
                                    [](char c) { return c >= 'a' && c <= 'z'; });
    return mail || domain ? end : i;
  }

  [[nodiscard]] std::uint32_t end_of_url(std::uint32_t i) const {
    std::uint32_t end = i;
    while (end < limit_ && at(end) > ' ' && at(end) < 0x80 && at(end) != '"' && at(end) != '<' && at(end) != '>' &&
           at(end) != ')')
      ++end;
    while (end > i && (at(end - 1) == '.' || at(end - 1) == ',' || at(end - 1) == ':' || at(end - 1) == ';')) --end;
    return end;
  }

  void add(IndexRange range, TokenKind kind) {
    Token token;
    // Marks behind the last letter belong to it.
    token.span = without_controls({analysis_.letters.at[range.begin], analysis_.letters.at[range.end]});
    token.kind = kind;
    if (token.span.empty()) return;
    analysis_.document.tokens.push_back(token);
    analysis_.token_letters.push_back(range);
  }

  /// `span` without joiners and bidi controls at its end.
  [[nodiscard]] Span without_controls(Span span) const {
    while (span.size() > 3) {
      const std::string_view tail = slice(analysis_.document.text, {span.end - 3, span.end});
      if (tail[0] != '\xE2' && tail[0] != '\xEF') break;
      const bool control = (tail.starts_with("\xE2\x80") &&
                            ((tail[2] >= '\x8B' && tail[2] <= '\x8F') || (tail[2] >= '\xAA' && tail[2] <= '\xAE'))) ||
                           (tail.starts_with("\xE2\x81") && tail[2] >= '\xA6' && tail[2] <= '\xA9') ||
                           tail == "\xEF\xBB\xBF";
      if (!control) break;
      span.end -= 3;
    }
    return span;
  }

  Analysis& analysis_;
  const std::string& letters_;
  TokenKind kind_ = TokenKind::word;
  std::uint32_t limit_ = 0;  ///< where the token that is being read is cut: no run is looked through twice
};

/// The kind of a token that is given whole.
TokenKind kind_of(std::string_view letters) {
  const auto any = [&](auto is) {
    return std::any_of(letters.begin(), letters.end(), [&](char c) { return is(static_cast<unsigned char>(c)); });
  };
  if (any(is_letter)) return letters.find("://") != std::string_view::npos ? TokenKind::address : TokenKind::word;
  if (any(is_digit)) return TokenKind::number;
  return any([](unsigned char c) { return c == letter::sign || c == '$' || c == '%' || c == '+' || c == '='; })
             ? TokenKind::symbol
             : TokenKind::punctuation;
}

}  // namespace

void find_tokens(Analysis& analysis) { Tokenizer(analysis).run(); }

void take_given_tokens(Analysis& analysis) {
  std::uint32_t letter = 0;
  for (Token& token : analysis.document.tokens) {
    const auto& at = analysis.letters.at;
    while (letter + 1 < at.size() && at[letter] < token.span.begin) ++letter;
    IndexRange range{letter, letter};
    while (range.end + 1 < at.size() && at[range.end] < token.span.end) ++range.end;
    letter = range.end;
    analysis.token_letters.push_back(range);
    token.kind = kind_of(analysis.letters.view(range));
  }
}

}  // namespace isnad
