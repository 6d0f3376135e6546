// Every date on a page that may be the time of publication or of a change, with what speaks for it.
#include "2_article/stamp_candidates.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "0_base/quick_hash.h"
#include "0_base/utf8.h"
#include "2_article/article_tables.h"
#include "2_article/date_meaning.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(StampSource::count)> source_names = {
    "url",
    "published_open_graph",
    "published_json_ld",
    "published_json_ld_page",
    "published_microdata",
    "published_meta",
    "published_other",
    "time_published",
    "time_near",
    "time_far",
    "modified_fact",
    "visible_published",
    "visible_stamp",
    "visible_line",
    "visible_class",
    "visible_modified",
    "above_far",
    "below_body",
    "in_prose",
    "listed",
    "published_far",
    "modified_far"};

constexpr std::uint32_t near = 12;            // blocks around the headline and before the body where stamps stand
constexpr std::uint32_t top = 25;             // blocks at the top of the page where clocks stand
constexpr std::uint32_t after = 8;            // blocks behind the body where stamps stand
constexpr std::uint32_t longest = 400;        // bytes of a block that is looked at
constexpr std::size_t most_candidates = 512;  // of a page: no reader's page has as many dates
constexpr float body_block = 0.5F;
constexpr std::uint32_t body_bytes = 80;

class Collector {
 public:
  Collector(const PageReading& reading, const std::optional<DateTime>& reference)
      : reading_(reading),
        tables_(reading.tables.dates),
        reference_(reference),
        count_(offset(reading.page.blocks.size())),
        headline_(reading.headline_block),
        body_(first_body_block(reading)),
        order_(month_first() ? DayOrder::month_first : DayOrder::day_first) {
    if (headline_ >= count_) headline_ = std::min(body_, count_);
    body_end_ = body_;
    for (std::uint32_t b = body_; b < count_; ++b)
      if (is_body(b)) body_end_ = b + 1;
  }

  std::vector<StampCandidate> run() {
    address();
    for (const Fact& fact : reading_.page.facts) add_fact(fact);
    const std::uint32_t begin = headline_ > near ? headline_ - near : 0;
    const std::uint32_t end = std::min(count_, std::max(headline_, std::min(body_, headline_ + 3 * near)) + 4);
    for (std::uint32_t b = 0; b < std::min(begin, top); ++b) add_block(b, StampSource::above_far);
    for (std::uint32_t b = begin; b < end; ++b) add_block(b, StampSource::visible_line);
    for (std::uint32_t b = std::max(end, body_end_); b < std::min(count_, std::max(end, body_end_) + after); ++b)
      add_block(b, StampSource::below_body);
    for (std::uint32_t b = end; b < count_; ++b)
      if (b < body_end_ || b >= std::max(end, body_end_) + after) add_label(b);
    // A page that tells no day in any of these places may tell it elsewhere.
    anywhere_ = found_.empty();
    for (std::uint32_t b = 0; found_.empty() && b < count_; ++b)
      if (reading_.page.blocks[b].text.size() <= relative_text_limit) add_block(b, StampSource::below_body);
    for (std::uint32_t b = headline_; found_.empty() && b < count_; ++b)
      if (is_body(b)) add_block(b, StampSource::in_prose);
    mark_lists();
    settle_order();
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool is_body(std::uint32_t b) const {
    return reading_.content[b] >= body_block && reading_.page.blocks[b].text.size() >= body_bytes;
  }

  /// American pages write the month first; of the English ones, only some.
  [[nodiscard]] bool month_first() const {
    // Templates of Arabic sites often claim to be English.
    const std::string_view headline = reading_.article.headline.value;
    if (std::any_of(headline.begin(), headline.end(), is_arabic_lead)) return false;
    for (const Fact& fact : reading_.page.facts)
      if (fact.key == FactKey::language) {
        const std::string_view tag = reading_.value(fact.value);
        const std::string_view region = tag.size() > 3 ? tag.substr(3) : std::string_view();
        return tag.starts_with("en") && (region.empty() || region == "US" || region == "us" || region == "PH");
      }
    return false;
  }

  void address() {
    // The address of an archived copy holds the day of the copy before the address of the page.
    std::string_view url = reading_.article.url.value;
    if (const auto inner = url.rfind("http"); inner != std::string_view::npos) url.remove_prefix(inner);
    if (const auto day = date_in_url(url); day && day->day != 0 && plausible(*day, reference_))
      found_.push_back({*day, StampSource::url, Rule::url, evidence_of_url(), count_, false, false, 0});
  }

  [[nodiscard]] Evidence evidence_of_url() const {
    Evidence evidence = reading_.article.url.evidence;
    evidence.rule = id_of(Rule::url);
    return evidence;
  }

  void add_fact(const Fact& fact) {
    if ((fact.key != FactKey::published && fact.key != FactKey::modified) || is_full()) return;
    if (fact.subject == Subject::comment || fact.subject == Subject::organisation || fact.subject == Subject::person)
      return;
    const auto value = read_machine_date(reading_.value(fact.value), tables_, reference_, order_);
    if (!value || value->day == 0 || !plausible(*value, reference_)) return;
    StampCandidate candidate;
    candidate.value = *value;
    candidate.rule = rule_of(fact.origin);
    candidate.evidence = {id_of(candidate.rule), fact.element, fact.value, true};
    candidate.block = count_;
    candidate.source = fact.key == FactKey::modified ? StampSource::modified_fact : source_of(fact);
    found_.push_back(candidate);
  }

  [[nodiscard]] StampSource source_of(const Fact& fact) const {
    switch (fact.origin) {
      case Origin::open_graph: return StampSource::published_open_graph;
      case Origin::json_ld:
        // A live blog is the page itself, as what Open Graph speaks of is; articles may be others.
        if (fact.subject == Subject::live_blog) return StampSource::published_open_graph;
        return fact.subject == Subject::article || fact.subject == Subject::video || fact.subject == Subject::gallery
                   ? StampSource::published_json_ld
                   : StampSource::published_json_ld_page;
      case Origin::microdata:
      case Origin::rdfa: return in_article(fact.element) ? StampSource::published_microdata : StampSource::time_far;
      case Origin::meta:
      case Origin::dublin_core: return StampSource::published_meta;
      case Origin::time_element: return time_source(fact);
      default: return StampSource::published_other;
    }
  }

  [[nodiscard]] std::uint32_t block_of(std::uint32_t element) const {
    return reading_.page.elements[element].blocks.begin;
  }

  [[nodiscard]] bool in_article(std::uint32_t element) const {
    if (element == 0) return true;
    const std::uint32_t b = block_of(element);
    return b + near >= headline_ && b <= std::max(body_end_ + 3, headline_ + near) &&
           !is_aside(reading_.page.elements[element]);
  }

  [[nodiscard]] StampSource time_source(const Fact& fact) const {
    const Element& e = reading_.page.elements[fact.element];
    const std::uint32_t b = block_of(fact.element);
    if (is_aside(e)) return StampSource::time_far;
    if (is_clock_place(b)) return StampSource::above_far;
    const bool close = b + near >= headline_ && b <= std::max(body_, headline_) + 2;
    if (!close) return StampSource::time_far;
    Hints hints = e.own;
    hints.add(reading_.page.elements[e.parent].own);
    if (hints.has(Hint::modified)) return StampSource::modified_fact;
    return fact.subject == Subject::article ? StampSource::time_published : StampSource::time_near;
  }

  /// Lists of other articles, comments and boxes beside the text have dates of their own.
  [[nodiscard]] static bool is_aside(const Element& e) {
    Hints hints = e.above;
    hints.add(e.own);
    return hints.has(Hint::comments) || hints.has(Hint::related) || hints.has(Hint::most_read) ||
           hints.has(Hint::sidebar) || e.within(Tag::aside) || e.within(Tag::footer) || e.within(Tag::nav);
  }

  void add_block(std::uint32_t b, StampSource zone) {
    const Block& block = reading_.page.blocks[b];
    if (block.text.size() > longest && !is_body(b)) return;
    if ((is_caption(b) && !anywhere_) || is_full()) return;
    const std::string_view text = reading_.text(b).substr(0, longest);
    const Element& e = reading_.element_of(b);
    for (const DateReading& date : find_dates(text, tables_, reference_, order_)) {
      if (date.value.day == 0 || !plausible(date.value, reference_)) continue;
      StampCandidate candidate;
      candidate.value = date.value;
      candidate.block = b;
      candidate.relative = date.relative;
      candidate.either_order = date.either_order;
      candidate.rule = date.relative ? Rule::relative_stamp : Rule::visible_stamp;
      candidate.whole_block = date.whole >= 0.85F;
      candidate.distance = b > headline_ ? b - headline_ : headline_ - b;
      candidate.under_headline = b >= headline_ && b <= body_;
      candidate.evidence = {id_of(candidate.rule),
                            block.element,
                            {block.text.begin + date.span.begin, block.text.begin + date.span.end},
                            false};
      candidate.source = visible_source(date, e, is_clock_place(b) ? StampSource::above_far : zone, is_body(b));
      found_.push_back(candidate);
    }
  }

  /// A look that costs little: as many digits as a day with its year has at least. An Arabic digit has two bytes.
  [[nodiscard]] static bool has_year(std::string_view text) {
    constexpr unsigned fewest = 4;
    unsigned digits = 0;
    for (const char c : text) digits += c >= '0' && c <= '9' ? 1U : c == '\xD9' || c == '\xDB' ? fewest : 0U;
    return digits >= fewest;
  }

  /// A day with a label, far from where stamps stand: "Last changed: ..." at the foot of the page.
  void add_label(std::uint32_t b) {
    const std::size_t before = found_.size();
    const Block& block = reading_.page.blocks[b];
    if (block.text.size() > relative_text_limit || block.link_bytes * 2 > block.text.size()) return;
    if (!has_year(reading_.text(b))) return;
    add_block(b, StampSource::visible_line);
    const auto plain = std::remove_if(found_.begin() + static_cast<std::ptrdiff_t>(before), found_.end(), [](auto& c) {
      return c.source != StampSource::visible_published && c.source != StampSource::visible_modified;
    });
    found_.erase(plain, found_.end());
    for (std::size_t i = before; i < found_.size(); ++i)
      found_[i].source =
          found_[i].source == StampSource::visible_published ? StampSource::published_far : StampSource::modified_far;
  }

  [[nodiscard]] bool is_full() const { return found_.size() >= most_candidates; }

  /// What a caption dates is its picture.
  [[nodiscard]] bool is_caption(std::uint32_t b) const {
    const Element& e = reading_.element_of(b);
    return e.within(Tag::figure) || e.within(Tag::figcaption) || e.own.has(Hint::caption);
  }

  /// The first lines of a page, with other lines between them and the headline: where the visitor's clock stands.
  [[nodiscard]] bool is_clock_place(std::uint32_t b) const {
    constexpr std::uint32_t first_lines = 3, apart = 4;
    return b < first_lines && b + apart < headline_;
  }

  [[nodiscard]] static StampSource visible_source(const DateReading& date, const Element& e, StampSource zone,
                                                  bool body) {
    if (is_aside(e)) return StampSource::above_far;
    if (date.role == 1) return StampSource::visible_modified;
    if (zone == StampSource::above_far) return zone;
    constexpr float of_sentence = 0.2F;  // the share of a line that a date in a sentence fills at most
    if (e.own.has(Hint::deck) || (body && date.whole < 0.5F) ||
        (date.role < 0 && date.whole < of_sentence && !e.own.has(Hint::date)))
      return StampSource::in_prose;
    if (date.role == 0) return StampSource::visible_published;
    if (zone == StampSource::below_body) return zone;
    if (e.own.has(Hint::clock) || e.above.has(Hint::clock)) return StampSource::above_far;
    if (e.own.has(Hint::date)) return StampSource::visible_class;
    return date.whole >= 0.6F ? StampSource::visible_stamp : StampSource::visible_line;
  }

  /// "03/04" may be either of two days; another date of the article tells which.
  void settle_order() {
    std::vector<std::int32_t> told;
    for (const StampCandidate& c : found_)
      if (!c.either_order && speaks_of_article(c.source)) told.push_back(day_number(c.value));
    std::sort(told.begin(), told.end());
    const auto is_told = [&](const DateTime& day) {
      return std::binary_search(told.begin(), told.end(), day_number(day));
    };
    for (StampCandidate& c : found_) {
      if (!c.either_order) continue;
      DateTime other = c.value;
      std::swap(other.month, other.day);
      if (is_told(other) && !is_told(c.value)) c.value = other;
    }
  }

  static bool speaks_of_article(StampSource source) {
    return source <= StampSource::time_near || source == StampSource::modified_fact ||
           (source >= StampSource::visible_published && source <= StampSource::visible_modified);
  }

  /// Three dates or more in elements of one look belong to a list; the stamp of the article stands alone.
  void mark_lists() {
    constexpr std::size_t many = 3;
    if (reading_.page.input != InputKind::html) return;  // all lines of a dump look alike
    std::vector<std::pair<std::uint32_t, std::size_t>> looks;
    for (std::size_t i = 0; i < found_.size(); ++i)
      if (found_[i].block < count_ && found_[i].source != StampSource::in_prose)
        looks.emplace_back(look_of(found_[i].block), i);
    std::sort(looks.begin(), looks.end());
    for (std::size_t begin = 0; begin < looks.size();) {
      std::size_t end = begin;
      while (end < looks.size() && looks[end].first == looks[begin].first) ++end;
      for (std::size_t i = begin; end - begin >= many && i < end; ++i)
        found_[looks[i].second].source = StampSource::listed;
      begin = end;
    }
  }

  [[nodiscard]] std::uint32_t look_of(std::uint32_t b) const {
    const Element& e = reading_.element_of(b);
    const Element& up = reading_.page.elements[e.parent];
    const auto tag = static_cast<std::uint64_t>(reading_.page.blocks[b].tag);
    return static_cast<std::uint32_t>(quick_hash(reading_.value(up.name), quick_hash(reading_.value(e.name), tag)));
  }

  const PageReading& reading_;
  const DateTables& tables_;
  const std::optional<DateTime>& reference_;
  std::uint32_t count_, headline_, body_;
  std::uint32_t body_end_ = 0;
  DayOrder order_;
  bool anywhere_ = false;  ///< captions too
  std::vector<StampCandidate> found_;
};

bool is_shown(StampSource source) {
  return (source >= StampSource::visible_published && source <= StampSource::visible_class) ||
         source == StampSource::time_near || source == StampSource::time_published;
}

constexpr std::uint32_t bit_of(DaySign sign) {
  return 1U << (static_cast<unsigned>(StampSource::count) + static_cast<unsigned>(sign));
}

constexpr std::uint32_t bits(StampSource first, StampSource last) {
  std::uint32_t all = 0;
  for (auto s = static_cast<unsigned>(first); s <= static_cast<unsigned>(last); ++s) all |= 1U << s;
  return all;
}

constexpr std::uint32_t shown = bits(StampSource::visible_published, StampSource::visible_modified) |
                                bits(StampSource::time_published, StampSource::time_near);
constexpr std::uint32_t published = bits(StampSource::published_open_graph, StampSource::published_other);
constexpr std::uint32_t places = bits(StampSource::url, StampSource::modified_far);

bool is_earlier(const Day& a, const Day& b) {
  return std::make_tuple(a.year, a.month, a.day) < std::make_tuple(b.year, b.month, b.day);
}

void add_signs(std::vector<Day>& days) {
  for (Day& day : days) {
    if ((day.measures & shown) == 0) continue;
    if (day.has(StampSource::modified_fact)) day.measures |= bit_of(DaySign::visible_and_changed);
    if ((day.measures & published) != 0) day.measures |= bit_of(DaySign::visible_and_published);
  }
  if (days.empty()) return;
  std::max_element(days.begin(), days.end(), is_earlier)->measures |= bit_of(DaySign::latest);
  std::min_element(days.begin(), days.end(), is_earlier)->measures |= bit_of(DaySign::earliest);
}

/// Where the metadata tell of the article, a day that stands only where other things stand too is none: the clock of
/// the visitor at the top, a day in running text, in a list, or far from the article.
void drop_strays(std::vector<Day>& days) {
  constexpr std::uint32_t told = bits(StampSource::url, StampSource::time_published) |
                                 bits(StampSource::modified_fact, StampSource::modified_fact);
  constexpr std::uint32_t clock = bits(StampSource::above_far, StampSource::above_far);
  constexpr std::uint32_t stray = clock | bits(StampSource::below_body, StampSource::modified_far);
  std::uint32_t all = 0;
  for (const Day& day : days) all |= day.measures;
  const std::uint32_t dropped = (all & published) != 0 ? stray : (all & told) != 0 ? clock : 0;
  if (dropped != 0) std::erase_if(days, [&](const Day& day) { return (day.measures & places & ~dropped) == 0; });
}

/// Whether `c` is an instant in universal time that is still the day before, or already the day after, somewhere.
int step_to_local_day(const StampCandidate& c) {
  constexpr int west = 8, east = 13;  // hours at which zones with many readers reach the neighbouring day
  if (c.value.hour < 0 || !c.value.zone_minutes || *c.value.zone_minutes != 0) return 0;
  return c.value.hour < west ? -1 : c.value.hour >= east ? 1 : 0;
}

void add_local_days(const std::vector<StampCandidate>& candidates, std::vector<Day>& days) {
  std::vector<std::int32_t> local;
  for (const StampCandidate& c : candidates)
    if ((published >> static_cast<unsigned>(c.source) & 1U) != 0)
      if (const int step = step_to_local_day(c); step != 0) local.push_back(day_number(c.value) + step);
  std::sort(local.begin(), local.end());
  for (Day& day : days) {
    DateTime date;
    date.year = day.year;
    date.month = day.month;
    date.day = day.day;
    if ((day.measures & shown) != 0 && std::binary_search(local.begin(), local.end(), day_number(date)))
      day.measures |= bit_of(DaySign::local_day);
  }
}

}  // namespace

std::string_view name_of(StampSource source) { return source_names[static_cast<std::size_t>(source)]; }

std::string_view name_of_measure(std::size_t measure) {
  constexpr std::array<std::string_view, static_cast<std::size_t>(DaySign::count)> signs = {"visible_and_changed",
                                                                                            "visible_and_published",
                                                                                            "near_headline",
                                                                                            "under_headline",
                                                                                            "first_visible",
                                                                                            "latest",
                                                                                            "earliest",
                                                                                            "local_day"};
  return measure < source_names.size() ? source_names[measure] : signs[measure - source_names.size()];
}

std::vector<Day> days_of(const std::vector<StampCandidate>& candidates) {
  std::vector<Day> days;
  bool visible_before = false;
  for (const StampCandidate& c : candidates) {
    auto day = std::find_if(days.begin(), days.end(), [&](const Day& d) { return d.is_of(c.value); });
    if (day == days.end()) {
      days.push_back({c.value.year, c.value.month, c.value.day, 0});
      day = days.end() - 1;
    }
    day->measures |= 1U << static_cast<unsigned>(c.source);
    if (!is_shown(c.source)) continue;
    if (c.distance <= 3) day->measures |= bit_of(DaySign::near_headline);
    if (c.under_headline) day->measures |= bit_of(DaySign::under_headline);
    if (!visible_before) day->measures |= bit_of(DaySign::first_visible);
    visible_before = true;
  }
  drop_strays(days);
  add_local_days(candidates, days);
  add_signs(days);
  return days;
}

std::uint32_t first_body_block(const PageReading& reading) {
  const std::uint32_t count = offset(reading.page.blocks.size());
  const std::uint32_t begin = reading.headline_block < count ? reading.headline_block + 1 : 0;
  for (std::uint32_t b = begin; b < count; ++b)
    if (reading.content[b] >= body_block && reading.page.blocks[b].text.size() >= body_bytes) return b;
  return count;
}

std::vector<StampCandidate> stamp_candidates(const PageReading& reading, const std::optional<DateTime>& reference) {
  return Collector(reading, reference).run();
}

}  // namespace isnad
