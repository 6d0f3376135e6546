// When the article was published and changed.
#include "2_article/stamps.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <optional>
#include <tuple>

#include "0_base/table.h"
#include "2_article/article_tables.h"

namespace isnad {
namespace {

float weight_of(const Day& day, const StampTables& tables) {
  float weight = 0;
  for (std::uint32_t bits = day.measures; bits != 0; bits &= bits - 1)
    weight += tables.weights[static_cast<std::size_t>(std::countr_zero(bits))];
  return weight;
}

/// The day of publication: the weightiest, and of equal ones the first.
const Day* best_day(const std::vector<Day>& days, const StampTables& tables) {
  const Day* best = nullptr;
  for (const Day& d : days)
    if (best == nullptr || weight_of(d, tables) > weight_of(*best, tables)) best = &d;
  return best;
}

int precision(const DateTime& t) {
  return (t.hour >= 0 ? 1 : 0) + (t.minute >= 0 ? 1 : 0) + (t.second >= 0 ? 1 : 0) + (t.zone_minutes ? 1 : 0);
}

/// Midnight to the second in metadata is a day, not an hour, where the page shows one.
bool is_midnight(const DateTime& t) { return t.hour == 0 && t.minute <= 0 && t.second <= 0; }

bool says_changed(const StampCandidate& c) {
  return c.source == StampSource::modified_fact || c.source == StampSource::visible_modified ||
         c.source == StampSource::modified_far;
}

/// How well a candidate of the day tells the hour: machines before people, more before less, publication before change.
int quality(const StampCandidate& c) {
  int q = precision(c.value) * 10;
  if (is_midnight(c.value)) q -= 25;
  if (says_changed(c)) q -= 100;
  if (c.source == StampSource::above_far || c.source == StampSource::time_far || c.source == StampSource::below_body ||
      c.source == StampSource::listed || c.source == StampSource::published_far)
    q -= 60;
  return q - static_cast<int>(c.source);
}

const StampCandidate* best_of_day(const std::vector<StampCandidate>& candidates, const Day& day) {
  const StampCandidate* best = nullptr;
  for (const StampCandidate& c : candidates)
    if (day.is_of(c.value) && (best == nullptr || quality(c) > quality(*best))) best = &c;
  return best;
}

Field field_of(const StampCandidate& c, bool clock) {
  Field field{to_iso(c.value), c.evidence};
  if (clock) field.evidence.rule = id_of(Rule::visitor_clock);
  return field;
}

auto order_of(const DateTime& t) {
  return std::make_tuple(t.year, t.month, t.day, std::max<int>(t.hour, 0), std::max<int>(t.minute, 0));
}

/// The latest change that the page tells of, where it is later than the publication.
const StampCandidate* change_after(const std::vector<StampCandidate>& candidates, const DateTime& published) {
  const StampCandidate* best = nullptr;
  for (const StampCandidate& c : candidates) {
    if (!says_changed(c) || order_of(c.value) <= order_of(published)) continue;
    if (best == nullptr || std::make_pair(c.source == StampSource::modified_fact, quality(c)) >
                               std::make_pair(best->source == StampSource::modified_fact, quality(*best)))
      best = &c;
  }
  return best;
}

/// An hour that stands in a block beside the day: "14 August 2013", and below it "10:20".
void add_hour_beside(PageReading& reading, StampCandidate& c) {
  if (c.value.hour >= 0 || c.block >= reading.page.blocks.size()) return;
  constexpr std::uint32_t reach = 2;
  const std::uint32_t end = std::min(offset(reading.page.blocks.size()), c.block + reach + 1);
  for (std::uint32_t b = c.block > reach ? c.block - reach : 0; b < end; ++b) {
    const std::string_view text = reading.text(b);
    if (text.size() > relative_text_limit) continue;
    const auto clock = find_clock(text, reading.tables.dates);
    const bool alone = clock && clock->whole >= 0.85F;
    if (!clock || clock->whole < 0.3F || (reading.content[b] >= 0.5F && !alone)) continue;
    if (alone && reading.roles[b] == Role::none) reading.give(b, Role::stamp, c.rule);
    c.value.hour = clock->value.hour;
    c.value.minute = clock->value.minute;
    c.value.second = clock->value.second;
    c.value.zone_minutes = clock->value.zone_minutes;
    return;
  }
}

/// A line under the headline that the model of blocks takes for text, and that is a date with a few words beside it:
/// "Published: 9 July 2023 18:40 | Read 3312 times", "2023/03/18 Opinion".
bool is_stamp_line(const PageReading& reading, const StampCandidate& c) {
  constexpr std::uint32_t reach = 6;                          // blocks from the headline
  constexpr std::uint32_t most_beside = 90, few_beside = 44;  // bytes beside the date
  constexpr float is_body = 0.45F;  // what is less likely than that is left out anyway, part by part
  if (!c.under_headline || c.distance > reach || c.block >= reading.page.blocks.size()) return false;
  if (reading.content[c.block] < is_body) return false;
  const Block& block = reading.page.blocks[c.block];
  if (reading.roles[c.block] != Role::none || c.evidence.in_values || block.text.size() < c.evidence.span.size())
    return false;
  const std::string_view text = reading.text(c.block);
  const std::uint32_t beside = block.text.size() - c.evidence.span.size();
  if (text.ends_with('.') || text.ends_with(':') || (block.tag >= Tag::h1 && block.tag <= Tag::h6)) return false;
  const bool told = c.source == StampSource::visible_published || c.source == StampSource::visible_class ||
                    (c.value.hour >= 0 && c.source != StampSource::in_prose);
  const bool begins = c.evidence.span.begin == block.text.begin && c.source != StampSource::in_prose;
  return (told && beside <= most_beside) || (begins && beside <= few_beside);
}

}  // namespace

Result<StampTables> StampTables::load(const DataFiles& files) {
  const auto table = load_table(files, "models/2_article_stamps.tsv", 2);
  if (!table) return table.error();
  StampTables tables;
  for (const Row& row : table->rows) {
    std::size_t measure = 0;
    while (measure < day_measures && name_of_measure(measure) != row.cells[0]) ++measure;
    if (measure == day_measures) return bad_cell(*table, row, 0, "the name of a place of dates or of a sign of a day");
    const std::string& cell = row.cells[1];
    const auto [end, failed] = std::from_chars(cell.data(), cell.data() + cell.size(), tables.weights[measure]);
    if (failed != std::errc() || end != cell.data() + cell.size()) return bad_cell(*table, row, 1, "a number");
  }
  return tables;
}

void find_stamps(PageReading& reading) {
  const auto& dates = reading.tables.dates;
  std::optional<DateTime> reference;
  if (!reading.options.reference_time.empty()) reference = read_machine_date(reading.options.reference_time, dates);
  std::vector<StampCandidate> candidates = stamp_candidates(reading, reference);
  const auto days = days_of(candidates);
  const Day* day = best_day(days, reading.tables.stamps);
  if (day == nullptr) return;
  StampCandidate best = *best_of_day(candidates, *day);
  add_hour_beside(reading, best);
  const bool clock = std::none_of(candidates.begin(), candidates.end(), [&](const StampCandidate& c) {
    return day->is_of(c.value) && c.source != StampSource::above_far;
  });
  reading.article.published = field_of(best, clock);
  const StampCandidate* change = change_after(candidates, best.value);
  if (change != nullptr) reading.article.modified = field_of(*change, false);
  if (clock) return;
  for (const StampCandidate& c : candidates)
    if ((c.whole_block || is_stamp_line(reading, c)) && (day->is_of(c.value) || says_changed(c)) &&
        c.source != StampSource::above_far && c.source != StampSource::time_far && reading.roles[c.block] == Role::none)
      reading.give(c.block, Role::stamp, c.rule);
}

}  // namespace isnad
