#pragma once
// Every date on a page that may be the time of publication or of a change, with what speaks for it.

#include <cstdint>
#include <optional>
#include <vector>

#include "2_article/dates.h"
#include "2_article/reading.h"

namespace isnad {

/// Where a date stands; the rows of data/2_article/stamp_weights.tsv bear these names.
enum class StampSource : std::uint8_t {
  url,                 ///< in the address of the page
  published_open_graph, published_json_ld, published_json_ld_page, published_microdata, published_meta, published_other,
  time_published,      ///< <time pubdate>, or in an element whose class says published
  time_near,           ///< <time> beside the headline
  time_far,
  modified_fact,       ///< the metadata say: changed
  visible_published,   ///< a label says published
  visible_stamp,       ///< a block near the headline that is nothing but a stamp
  visible_line,        ///< a date in a line near the headline, beside other words
  visible_class,       ///< a class of its element says date
  visible_modified,    ///< a label says changed
  above_far,           ///< at the top of the page, far above the headline: the visitor's clock
  below_body,
  in_prose,            ///< a date in the first paragraphs
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
  std::uint32_t distance = 0;  ///< blocks from the headline
};

/// The name of a source in the tables.
std::string_view name_of(StampSource source);

/// All candidates of the page, metadata first, then in the order of the text. Needs the headline and Reading::content.
std::vector<StampCandidate> stamp_candidates(const Reading& reading, const std::optional<DateTime>& reference);

/// Index of the first block of the body below the headline; the number of blocks where there is none.
std::uint32_t first_body_block(const Reading& reading);

}  // namespace isnad
