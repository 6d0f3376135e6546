#pragma once
// Every date on a page that may be the time of publication or of a change, with what speaks for it.

#include <cstdint>
#include <optional>
#include <vector>

#include "2_article/dates.h"
#include "2_article/reading.h"

namespace isnad {

/// Where a date stands; the rows of data/models/2_article_stamps.tsv bear these names.
enum class StampSource : std::uint8_t {
  url,  ///< in the address of the page
  published_open_graph,
  published_json_ld,
  published_json_ld_page,
  published_microdata,
  published_meta,
  published_other,
  time_published,  ///< <time pubdate>, or in an element whose class says published
  time_near,       ///< <time> beside the headline
  time_far,
  modified_fact,      ///< the metadata say: changed
  visible_published,  ///< a label says published
  visible_stamp,      ///< a block near the headline that is nothing but a stamp
  visible_line,       ///< a date in a line near the headline, beside other words
  visible_class,      ///< a class of its element says date
  visible_modified,   ///< a label says changed
  above_far,          ///< at the top of the page, far above the headline: the visitor's clock
  below_body,
  in_prose,       ///< a date in the first paragraphs
  listed,         ///< one of several dates that look alike: a list of other pages
  published_far,  ///< a label says published, in none of the places above
  modified_far,   ///< a label says changed, the same
  count
};

struct StampCandidate {
  DateTime value;
  StampSource source = StampSource::in_prose;
  Rule rule = Rule::visible_stamp;
  Evidence evidence;
  std::uint32_t block = 0;   ///< of visible ones; the number of blocks for metadata
  bool whole_block = false;  ///< the block holds nothing else
  bool relative = false;
  bool either_order = false;    ///< as in DateReading
  std::uint32_t distance = 0;   ///< blocks from the headline
  bool under_headline = false;  ///< between the headline and the body
};

/// The name of a source in the tables.
std::string_view name_of(StampSource source);

// What is said of a day besides the places that name it; the rows of data/models/2_article_stamps.tsv have these names
// too.
enum class DaySign : std::uint8_t {
  visible_and_changed,    ///< the page shows it, and the metadata say that the page was changed then
  visible_and_published,  ///< the page shows it, and the metadata say that it was published then
  near_headline,          ///< it stands within three blocks of the headline
  under_headline,         ///< it stands between the headline and the body
  first_visible,          ///< it is the first one shown in the zone of the headline
  latest,                 ///< no other candidate is later
  earliest,
  local_day,  ///< shown, and a day beside the one that the metadata tell in universal time: the local one, by the hour
  count
};
inline constexpr std::size_t day_measures =
    static_cast<std::size_t>(StampSource::count) + static_cast<std::size_t>(DaySign::count);

/// The name of a measure of a day: of a place, or of a sign.
std::string_view name_of_measure(std::size_t measure);

/// All candidates of one day.
struct Day {
  std::int16_t year = 0;
  std::uint8_t month = 0, day = 0;
  std::uint32_t measures = 0;  ///< bit per measure

  [[nodiscard]] bool has(StampSource s) const { return (measures >> static_cast<unsigned>(s)) & 1U; }
  [[nodiscard]] bool is_of(const DateTime& t) const { return t.year == year && t.month == month && t.day == day; }
};

/// The days that the candidates name, in the order of their first candidates.
std::vector<Day> days_of(const std::vector<StampCandidate>& candidates);

/// All candidates of the page, metadata first, then in the order of the text. Needs the headline and
/// PageReading::content.
std::vector<StampCandidate> stamp_candidates(const PageReading& reading, const std::optional<DateTime>& reference);

/// Index of the first block of the body below the headline; the number of blocks where there is none.
std::uint32_t first_body_block(const PageReading& reading);

}  // namespace isnad
