// A line of furniture that holds several things: the clock and a menu, a copyright notice and an office.
#include "2_article/furniture_parts.h"

#include <algorithm>

#include "0_base/wide_bytes.h"
#include "2_article/article_tables.h"

namespace isnad {
namespace {

constexpr std::size_t longest_line = 700;   // bytes of a line that is split
constexpr std::size_t longest_stamp = 240;  // bytes of a line that is looked through for a date
constexpr std::size_t most_parts = 40;

/// Bytes of the separator at `text[i]`, 0 where there is none: a bar, a bullet, a dash between blanks.
std::size_t separator_at(std::string_view text, std::size_t i) {
  const char c = text[i];
  if (c == '|') return 1;
  if (c != ' ' && c != '\xC2' && c != '\xE2') return 0;
  const std::string_view rest = text.substr(i);
  if (rest.starts_with("\xC2\xB7") || rest.starts_with("\xC2\xA6")) return 2;
  if (rest.starts_with("\xE2\x80\xA2") || rest.starts_with("\xE2\x97\x8F")) return 3;
  if (rest.starts_with(" - ")) return 3;
  if (rest.starts_with(" \xE2\x80\x93 ") || rest.starts_with(" \xE2\x80\x94 ")) return 5;
  return 0;
}

/// The first place from `i` on where a separator may begin; most bytes of a text are none.
std::size_t next_candidate(std::string_view text, std::size_t i) {
  for (; i + wide < text.size(); i += wide) {
    const WideBytes now = wide_bytes(text.data() + i), next = wide_bytes(text.data() + i + 1);
    const std::uint32_t found =
        bits_of((now == '|') | (now == 0xC2) | (now == 0xE2) | ((now == ' ') & ((next == '-') | (next == 0xE2))));
    if (found != 0) return i + first_bit(found);
  }
  return i;
}

class Splitter {
 public:
  Splitter(const PageReading& reading, std::uint32_t b, const Why& why)
      : reading_(reading), b_(b), why_(why), text_(reading.text(b)) {}

  std::vector<FurniturePart> split(const WordKeys& words, const PhraseMatch& match, bool top) {
    for (std::size_t i = 0; i < match.cut_count; ++i) cuts_.push_back(words.span[match.cuts[i]].begin);
    if (top) cut_dates();
    cut_separators();
    cut_links();
    if (cuts_.empty()) return {};
    cuts_.push_back(0);
    cuts_.push_back(offset(text_.size()));
    std::sort(cuts_.begin(), cuts_.end());
    cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
    if (cuts_.size() == 2) return {};  // a link that is the whole of its line, as entries of menus are
    return join();
  }

 private:
  void cut_dates() {
    if (text_.size() > longest_stamp || !holds_digit(text_)) return;
    const std::vector<std::uint32_t> phrases = cuts_;
    for (const DateReading& date : find_dates(text_, reading_.tables.dates)) {
      // A weekday before the date is of it; the hours of something else behind it are not.
      Span span{date.span.begin < 30 ? 0 : date.span.begin, date.span.end};
      for (const std::uint32_t cut : phrases)
        if (cut > span.begin && cut < span.end) span.end = cut;
      dates_.push_back(span);
      cuts_.push_back(span.begin);
      cuts_.push_back(span.end);
    }
  }

  void cut_separators() {
    for (std::size_t i = next_candidate(text_, 0); i < text_.size() && cuts_.size() < most_parts;
         i = next_candidate(text_, i + 1)) {
      const std::size_t size = separator_at(text_, i);
      if (size == 0) continue;
      const auto inside = [&](Span date) { return i > date.begin && i < date.end; };
      if (std::none_of(dates_.begin(), dates_.end(), inside)) cuts_.push_back(offset(i));
      i += size - 1;
    }
  }

  void cut_links() {
    const auto& links = reading_.page.links;
    auto link =
        std::lower_bound(links.begin(), links.end(), b_, [](const Link& l, std::uint32_t b) { return l.block < b; });
    const Span block = reading_.page.blocks[b_].text;
    for (; link != links.end() && link->block == b_ && cuts_.size() < most_parts; ++link) {
      if (link->text.begin < block.begin || link->text.end > block.end || link->text.empty()) continue;
      cuts_.push_back(link->text.begin - block.begin);
      cuts_.push_back(link->text.end - block.begin);
    }
  }

  [[nodiscard]] Why why_of(Span part) const {
    for (const Span& date : dates_)
      if (part.begin >= date.begin && part.end <= date.end) return {Reason::clock, Rule::visitor_clock, 0};
    WordKeys words;
    read_words(slice(text_, part), words);
    if (words.count == 0) return {};
    const PhraseMatch match = reading_.tables.furniture.phrases.match(words);
    Reason reason = match.whole;
    if (reason == Reason::count) reason = match.label;
    if (reason == Reason::count) reason = match.begin;
    if (reason == Reason::count || match.part == Reason::copyright)
      reason = match.part == Reason::count || match.part == Reason::masthead ? reason : match.part;
    if (reason == Reason::count || reason == Reason::clock) return {};
    return {reason, reason == Reason::masthead ? Rule::masthead_role : Rule::furniture_words, 0};
  }

  /// The parts with their reasons. What says nothing goes for the reason of the whole, and equal neighbours are one.
  [[nodiscard]] std::vector<FurniturePart> join() const {
    const std::uint32_t base = reading_.page.blocks[b_].text.begin;
    std::vector<FurniturePart> parts;
    for (std::size_t i = 0; i + 1 < cuts_.size(); ++i) {
      const Span span = trim({cuts_[i], cuts_[i + 1]});
      if (span.empty()) continue;
      Why why = why_of(span);
      if (!why.found()) why = why_;
      const Span text{base + span.begin, base + span.end};
      if (!parts.empty() && parts.back().why.reason == why.reason)
        parts.back().text.end = text.end;
      else
        parts.push_back({text, why});
    }
    if (parts.size() < 2) parts.clear();
    return parts;
  }

  /// Without blanks and separators at the ends.
  [[nodiscard]] Span trim(Span span) const {
    const auto is_edge = [](char c) { return c == ' ' || c == '|' || c == '-'; };
    while (!span.empty() && is_edge(text_[span.begin])) ++span.begin;
    while (!span.empty() && is_edge(text_[span.end - 1])) --span.end;
    while (!span.empty() && (static_cast<unsigned char>(text_[span.begin]) & 0xC0U) == 0x80U) ++span.begin;
    return span;
  }

  const PageReading& reading_;
  std::uint32_t b_;
  Why why_;
  std::string_view text_;
  std::vector<std::uint32_t> cuts_;
  std::vector<Span> dates_;
};

}  // namespace

bool holds_digit(std::string_view text) {
  std::size_t i = 0;
  for (; i + wide < text.size(); i += wide) {
    const WideBytes now = wide_bytes(text.data() + i), next = wide_bytes(text.data() + i + 1);
    if (bits_of((now - '0' <= 9) | ((now == 0xD9) & (next - 0xA0 <= 9)) | ((now == 0xDB) & (next - 0xB0 <= 9))) != 0)
      return true;
  }
  for (; i < text.size(); ++i) {
    if (text[i] >= '0' && text[i] <= '9') return true;
    // U+0660..0669 and U+06F0..06F9
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c == 0xD9 || c == 0xDB) && i + 1 < text.size()) {
      const auto d = static_cast<unsigned char>(text[i + 1]);
      if (c == 0xD9 ? d >= 0xA0 && d <= 0xA9 : d >= 0xB0 && d <= 0xB9) return true;
    }
  }
  return false;
}

std::vector<FurniturePart> split_furniture(const PageReading& reading, std::uint32_t b, const Why& why,
                                           const WordKeys& words, const PhraseMatch& match, bool top) {
  const std::string_view text = reading.text(b);
  if (text.size() > longest_line || words.count < 3) return {};
  const std::uint32_t own = why.found() ? 1U << static_cast<unsigned>(why.reason) : 0;
  if ((match.reasons & ~own) == 0 && !(top && holds_digit(text) && why.reason != Reason::clock)) return {};
  return Splitter(reading, b, why).split(words, match, top);
}

}  // namespace isnad
