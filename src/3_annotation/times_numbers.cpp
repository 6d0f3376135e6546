// Numbers in digits and in words, as expressions of time need them.
#include "3_annotation/times_numbers.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::int64_t most = 1'000'000'000'000;

/// The digits of a token, "1,200" and "3.5" included; no number where it has another shape.
TimeNumber read_digits(std::string_view letters) {
  TimeNumber number;
  std::int64_t whole = 0;
  std::size_t i = 0;
  for (; i < letters.size() && (is_digit(static_cast<unsigned char>(letters[i])) || letters[i] == ','); ++i) {
    if (letters[i] == ',') {
      if (letters.size() - i < 4 || (letters.size() > i + 4 && letters[i + 4] != ',')) return {};
      continue;
    }
    whole = std::min(most, whole * 10 + (letters[i] - '0'));
    ++number.digits;
  }
  number.thousandths = whole * 1000;
  if (i < letters.size()) {
    if (letters[i] != '.') return {};
    std::int64_t unit = 100;
    for (++i; i < letters.size(); ++i, unit /= 10) {
      if (!is_digit(static_cast<unsigned char>(letters[i]))) return {};
      number.thousandths += unit * (letters[i] - '0');
    }
  }
  number.tokens = 1;
  return number;
}

/// Reads one group of number words after the other: each smaller than the one before, joined by wa-.
class CardinalWords {
 public:
  CardinalWords(const TimeText& text, std::size_t at) : text_(text), begin_(at), at_(at) {}

  TimeNumber read() {
    while (at_ < text_.size() && rank_ > 0 && read_group()) {
    }
    TimeNumber number;
    number.thousandths = total_ * 1000;
    number.tokens = static_cast<std::uint8_t>(at_ - begin_);
    number.in_words = true;
    return number;
  }

 private:
  /// The value of the number word at `at`, where it bears wa- as it must.
  [[nodiscard]] std::optional<std::int64_t> word(std::size_t at, bool joined) const {
    if (at >= text_.size() || (at > begin_ && text_.items[at].is(TimeItem::line))) return std::nullopt;
    if (at > begin_ && text_.items[at].is(TimeItem::preposition)) return std::nullopt;
    if (at > begin_ && text_.items[at].is(TimeItem::joined) != joined) return std::nullopt;
    const auto sense = text_.sense(at, text_.card);
    return sense ? std::optional<std::int64_t>(sense->value) : std::nullopt;
  }

  bool read_group() {
    std::size_t at = at_;
    bool joined = at > begin_;
    if (joined && text_.is_lone_joiner(at)) {
      ++at;
      joined = false;
    }
    const auto first = word(at, joined);
    if (!first) return false;
    std::int64_t value = *first;
    ++at;
    if (value >= 1 && value <= 9 && at < text_.size() && !text_.items[at].is(TimeItem::joined) &&
        text_.sense(at, text_.teen)) {
      value += 10;
      ++at;
    } else if (value >= 3 && value <= 9 && word(at, false) == 100) {
      value *= 100;
      ++at;
    }
    if (const auto factor = word(at, false); factor && (*factor == 1000 || *factor == 1'000'000) && value < 1000) {
      value *= *factor;
      ++at;
    }
    // Units stand before their tens: five and twenty. All else goes from large to small.
    const int rank = value >= 1000 ? 4 : value >= 100 ? 3 : value >= 1 && value <= 9 ? 2 : 1;
    if (rank >= rank_) return false;
    if (rank_ == 2 && (value < 20 || value > 90)) return false;
    total_ += value;
    rank_ = rank == 1 ? 0 : rank;
    at_ = at;
    return true;
  }

  const TimeText& text_;
  std::size_t begin_, at_;
  std::int64_t total_ = 0;
  int rank_ = 5;
};

}  // namespace

std::optional<TimeText::Sense> TimeText::sense(std::size_t at, TimeClass word_class) const {
  const TimeItem& item = items[at];
  const auto in = [&](std::uint16_t id, std::uint8_t tokens) -> std::optional<Sense> {
    if (id == 0) return std::nullopt;
    const TimeEntry& entry = words.entry(id);
    if (!entry.classes.test(word_class)) return std::nullopt;
    const TimeSense* senses = words.senses(entry);
    for (std::uint32_t i = 0; i < entry.senses; ++i) {
      if (senses[i].word_class != word_class) continue;
      if (senses[i].strict != 0 && !analysis.token(at).ends_with(words.spelling(senses[i].strict))) continue;
      return Sense{senses[i].value, tokens};
    }
    return std::nullopt;
  };
  const auto whole = in(item.whole, item.whole_tokens);
  return whole ? whole : in(item.base, item.base_tokens);
}

bool TimeText::is_mark(std::size_t at, char mark) const {
  const std::string_view letters = analysis.token(at);
  return letters.size() == 1 && letters[0] == mark;
}

bool TimeText::is_lone_joiner(std::size_t at) const { return is_mark(at, static_cast<char>(letter::waw)); }

TimeNumber read_cardinal(const TimeText& text, std::size_t at) {
  if (!text.items[at].is(TimeItem::number)) return CardinalWords(text, at).read();
  TimeNumber number = read_digits(text.analysis.token(at));
  if (number.tokens == 0 || at + 1 >= text.size() || text.items[at + 1].is(TimeItem::joined)) return number;
  const auto factor = text.sense(at + 1, text.card);
  if (factor && (factor->value == 1000 || factor->value == 1'000'000) && number.thousandths < most) {
    number.thousandths *= factor->value;
    number.tokens = 2;
  }
  return number;
}

TimeNumber read_ordinal(const TimeText& text, std::size_t at, bool feminine) {
  TimeNumber number;
  number.in_words = true;
  const bool definite = text.items[at].is(TimeItem::article);
  const auto first = text.sense(at, feminine ? text.ordf : text.ordm);
  if (!first) {
    const auto tens = text.sense(at, text.card);
    if (!tens || !definite || tens->value < 20 || tens->value > 90) return {};
    number.thousandths = tens->value * 1000;
    number.tokens = 1;
    return number;
  }
  std::int64_t value = first->value;
  std::size_t next = at + 1;
  if (next < text.size() && value <= 9 && !text.items[next].is(TimeItem::line)) {
    const TimeItem& item = text.items[next];
    const auto tens = text.sense(next, text.card);
    if (!item.is(TimeItem::joined) && !item.is(TimeItem::article) && text.sense(next, text.teen)) {
      value += 10;
      ++next;
    } else if (item.is(TimeItem::joined) && tens && tens->value >= 20 && tens->value <= 90 &&
               item.is(TimeItem::article) == definite) {
      value += tens->value;
      ++next;
    }
  }
  number.thousandths = value * 1000;
  number.tokens = static_cast<std::uint8_t>(next - at);
  return number;
}

}  // namespace isnad
