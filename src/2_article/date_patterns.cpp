// One shape of a date, an hour or a distance in time laid over the tokens of a text.
#include "2_article/date_patterns.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::size_t longest_soft_gap = 3;
constexpr std::size_t longest_wide_gap = 4;
constexpr int first_year = 1300;  // Hijri and solar years are four digits too
constexpr int last_year = 2199;

bool has_mark_of(const DateToken& token, std::string_view marks) {
  return token.mark != 0 && marks.find(token.mark) != std::string_view::npos;
}

class Matcher {
 public:
  Matcher(const Pattern& pattern, const TokenText& text, DateFields& fields)
      : elements_(pattern.elements), text_(text), tokens_(text.tokens), fields_(fields) {}

  /// Lays the elements from `element` on over the tokens from `at` on; the end, or 0.
  std::size_t run(std::size_t element, std::size_t at) {
    for (; element < elements_.size(); ++element) {
      const PatternElement& e = elements_[element];
      if (e.kind == ElementKind::soft_gap || e.kind == ElementKind::wide_gap) {
        if (!skip_gap(e, elements_[element + 1], at)) return 0;
        continue;
      }
      const auto next = take(e, at);
      if (!e.optional) {
        if (!next) return 0;
        at = *next;
        continue;
      }
      if (!next) continue;
      if (const auto end = run(element + 1, *next)) return end;
    }
    return at;
  }

 private:
  using Next = std::optional<std::size_t>;

  bool skip_gap(const PatternElement& gap, const PatternElement& after, std::size_t& at) {
    const bool wide = gap.kind == ElementKind::wide_gap;
    const std::size_t longest = wide ? longest_wide_gap : longest_soft_gap;
    for (std::size_t skipped = 0; at < tokens_.size(); ++skipped, ++at) {
      const DateFields before = fields_;
      const bool fits = take(after, at).has_value();
      fields_ = before;
      if (fits) return true;
      if (skipped == longest || !is_gap(at, wide)) return false;
    }
    return false;
  }

  [[nodiscard]] bool is_gap(std::size_t at, bool wide) const {
    if (tokens_[at].mark != 0) return is_gap_mark(tokens_[at].mark, wide);
    return text_.is(at, set_of(WordClass::of, WordClass::gap));
  }

  /// The token after the element, where it fits at `at`.
  Next take(const PatternElement& element, std::size_t at) {
    switch (element.kind) {
      case ElementKind::mark: return text_.is_mark(at, element.mark) ? Next(at + 1) : std::nullopt;
      case ElementKind::day: return number(at, 1, 2, 1, 31, fields_.day);
      case ElementKind::month: return number(at, 1, 2, 1, 12, fields_.month);
      case ElementKind::year: return year(at);
      case ElementKind::year2: return short_year(at);
      case ElementKind::either: return either(at);
      case ElementKind::day_word: return number_or_word(at, 31, fields_.day);
      case ElementKind::month_name: return month_name(at);
      case ElementKind::compact: return compact(at);
      case ElementKind::hour: return number(at, 1, 2, 0, 23, fields_.hour);
      case ElementKind::minute: return number(at, 2, 2, 0, 59, fields_.minute);
      case ElementKind::minute1: return number(at, 1, 2, 0, 59, fields_.minute);
      case ElementKind::second: return second(at);
      case ElementKind::hhmm: return hours_and_minutes(at);
      case ElementKind::amount: return amount(at);
      case ElementKind::unit: return unit(at, false);
      case ElementKind::own_unit: return unit(at, true);
      case ElementKind::period: return period(at);
      case ElementKind::not_of: return text_.is(at, set_of(WordClass::of)) ? std::nullopt : Next(at);
      case ElementKind::not_word: return is_known(at) ? Next(at) : std::nullopt;
      case ElementKind::no_more: return goes_on(at) ? std::nullopt : Next(at);
      case ElementKind::zone_next: return text_.is(at, set_of(WordClass::zone)) ? Next(at) : std::nullopt;
      default: return text_.is(at, class_of(element.kind)) ? Next(at + 1) : std::nullopt;
    }
  }

  Next number(std::size_t at, int least_digits, int most_digits, int low, int high, int& value) const {
    if (at >= tokens_.size() || tokens_[at].digits < least_digits || tokens_[at].digits > most_digits)
      return std::nullopt;
    const int n = static_cast<int>(tokens_[at].number);
    if (n < low || n > high) return std::nullopt;
    value = n;
    return at + 1;
  }

  Next number_or_word(std::size_t at, int high, int& value) const {
    if (const Sense* word = text_.sense(at, WordClass::number); word != nullptr && word->value <= high) {
      value = word->value;
      return at + 1;
    }
    return number(at, 1, 2, 1, high, value);
  }

  /// Four digits; or the year of one date that runs into the day of the next: "19. Mai 202220. Mai 2022".
  Next year(std::size_t at) {
    if (const auto next = number(at, 4, 4, first_year, last_year, fields_.year)) return next;
    if (at + 1 >= tokens_.size() || tokens_[at].digits < 5 || tokens_[at].digits > 6) return std::nullopt;
    const bool joined = has_mark_of(tokens_[at + 1], "./-") && tokens_[at + 1].glued;
    if (!joined && !text_.is(at + 1, set_of(WordClass::month))) return std::nullopt;
    const int value = static_cast<int>(tokens_[at].number) / (tokens_[at].digits == 6 ? 100 : 10);
    constexpr int first_glued_year = 1990, last_glued_year = 2099;
    if (value < first_glued_year || value > last_glued_year) return std::nullopt;
    fields_.year = value;
    return at + 1;
  }

  /// Two digits that are no hour: "20" of "3 March 20:15" is none.
  Next short_year(std::size_t at) {
    const auto next = number(at, 2, 2, 0, 99, fields_.year);
    if (!next || glued_number_follows(*next)) return std::nullopt;
    fields_.short_year = true;
    return next;
  }

  [[nodiscard]] bool glued_number_follows(std::size_t at) const {
    return at + 1 < tokens_.size() && has_mark_of(tokens_[at], ":./") && tokens_[at].glued &&
           tokens_[at + 1].is_number() && tokens_[at + 1].glued;
  }

  Next either(std::size_t at) {
    int value = 0;
    const auto next = number(at, 1, 2, 1, 31, value);
    if (!next) return std::nullopt;
    fields_.either[std::min(fields_.eithers++, 1)] = value;
    return next;
  }

  /// A name of a month, or two that say the same in two vocabularies: the second may be in brackets or behind a stroke.
  Next month_name(std::size_t at) {
    if (!text_.is(at, set_of(WordClass::month))) return std::nullopt;
    fields_.month_token = at;
    std::size_t second = at + 1;
    if (second < tokens_.size() && has_mark_of(tokens_[second], "/-(,|")) ++second;
    if (!text_.is(second, set_of(WordClass::month)) || !same_month(text_, at, second)) return at + 1;
    return text_.is_mark(second + 1, ')') ? second + 2 : second + 1;
  }

  Next compact(std::size_t at) {
    if (at >= tokens_.size() || tokens_[at].digits != 8) return std::nullopt;
    fields_.compact = tokens_[at].number;
    return at + 1;
  }

  /// With the fraction that programs write after it.
  Next second(std::size_t at) {
    const auto next = number(at, 2, 2, 0, 60, fields_.second);
    if (!next || !(text_.is_mark(*next, '.') || text_.is_mark(*next, ','))) return next;
    return tokens_[*next].glued && text_.is_number(*next + 1) && tokens_[*next + 1].glued ? Next(*next + 2) : next;
  }

  Next hours_and_minutes(std::size_t at) {
    int value = 0;
    const auto next = number(at, 4, 4, 0, 2359, value);
    if (!next || value % 100 > 59) return std::nullopt;
    fields_.hour = value / 100;
    fields_.minute = value % 100;
    return next;
  }

  Next period(std::size_t at) {
    const Sense* sense = text_.sense(at, WordClass::period);
    if (sense == nullptr) return std::nullopt;
    fields_.period = sense;
    return at + 1;
  }

  Next amount(std::size_t at) {
    int value = 0;
    auto next = number_or_word(at, 99, value);
    if (!next) next = number(at, 3, 3, 1, 999, value);
    if (next) fields_.counts[std::min(fields_.amounts, 1)] = value;
    return next;
  }

  Next unit(std::size_t at, bool own) {
    if (!text_.is(at, set_of(WordClass::unit))) return std::nullopt;
    const auto& token = tokens_[at];
    const auto* const end = text_.words.lexicon.senses_end(token);
    const auto* const found = std::find_if(text_.words.lexicon.senses_begin(token), end, [&](const Sense& sense) {
      return sense.word_class == WordClass::unit && (sense.detail != 0) == own;
    });
    if (found == end) return std::nullopt;
    const auto place = static_cast<std::size_t>(std::min(fields_.amounts++, 1));
    fields_.units[place] = found;
    if (own) fields_.counts[place] = found->detail;
    return at + 1;
  }

  [[nodiscard]] bool is_known(std::size_t at) const {
    return at >= tokens_.size() || !tokens_[at].is_word() || tokens_[at].entry != 0;
  }

  [[nodiscard]] bool goes_on(std::size_t at) const {
    return text_.is_number(at) || glued_number_follows(at) ||
           text_.is(at, set_of(WordClass::hour, WordClass::period, WordClass::of));
  }

  const std::vector<PatternElement>& elements_;
  const TokenText& text_;
  const DateTokens& tokens_;
  DateFields& fields_;
};

}  // namespace

std::size_t match_pattern(const Pattern& pattern, const TokenText& text, std::size_t at, DateFields& fields) {
  return Matcher(pattern, text, fields).run(0, at);
}

bool same_month(const TokenText& text, std::size_t a, std::size_t b) {
  const Lexicon& lexicon = text.words.lexicon;
  const auto is_month = [](const Sense& sense) { return sense.word_class == WordClass::month; };
  return std::any_of(lexicon.senses_begin(text.tokens[a]), lexicon.senses_end(text.tokens[a]), [&](const Sense& one) {
    return is_month(one) && std::any_of(lexicon.senses_begin(text.tokens[b]), lexicon.senses_end(text.tokens[b]),
                                        [&](const Sense& other) {
                                          return is_month(other) && other.detail == one.detail &&
                                                 other.value == one.value;
                                        });
  });
}

}  // namespace isnad
