#pragma once
// All texts of a page that may be its headline, and what is measured of each before one is chosen.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "isnad/page.h"

namespace isnad {

// One list for the enumeration and the names, so that weights and measures cannot part. First what is told of a text by
// where it was found (the same text may be found in several places): `title_` in the title element, `graph_` in Open
// Graph or a Twitter card, `graph`, `head` (before the first separator), `rest` (without the last part), `after`
// (without the first part), `tail` (the last part), `longest` (of the parts), `colon` (after the first colon).
// clang-format off
#define ISNAD_HEADLINE_SOURCES(X)                                                                                      \
  X(h1) X(h2) X(h3) X(only_h1) X(first_h1) X(first_h2) X(nearest) X(part) X(first_part) X(last_part) X(class_title)    \
  X(class_article) X(line) X(graph) X(twitter) X(json_ld) X(microdata) X(other_meta) X(title_whole) X(title_uncut)     \
  X(title_head) X(title_rest) X(title_after) X(title_tail) X(title_longest) X(title_colon) X(graph_uncut)              \
  X(graph_head) X(graph_rest) X(graph_after) X(graph_tail) X(graph_longest) X(graph_colon) X(off_site) X(in_article)   \
  X(in_main) X(in_header) X(in_furniture) X(is_hidden) X(is_link) X(in_list)

// Then what is measured: agreement with the titles and headings of the page (`_j` of Jaccard, `_c` contained), place,
// length, what the page offers, and how the text stands to the other candidates (`twin`: one has the same words). The
// slug is the part of the address that has most words; `slug_c` is the share of them that the text has.
#define ISNAD_HEADLINE_MEASURES(X)                                                                                     \
  X(title_j) X(title_c) X(graph_j) X(graph_c) X(json_j) X(json_c) X(h1_j) X(h1_c) X(block_j) X(slug_c) X(slug_j)       \
  X(slug_less) X(begins_title) X(site_c) X(is_site) X(site_part) X(found) X(above_prose) X(distance) X(order)          \
  X(words) X(bytes) X(short_text) X(separators) X(template_marks) X(sentence) X(shout) X(page_h1) X(page_h1s)          \
  X(page_graph) X(page_json) X(page_parts) X(page_agreement) X(page_candidates) X(origins) X(round_quotes) X(twin)     \
  X(extends) X(extended)
// clang-format on

enum class HeadlineSource : std::uint8_t {
#define ISNAD_HEADLINE_FEATURE(name) name,
  ISNAD_HEADLINE_SOURCES(ISNAD_HEADLINE_FEATURE) count
};
static_assert(static_cast<unsigned>(HeadlineSource::count) <= 64);

enum class HeadlineFeature : std::uint8_t {
  ISNAD_HEADLINE_SOURCES(ISNAD_HEADLINE_FEATURE) ISNAD_HEADLINE_MEASURES(ISNAD_HEADLINE_FEATURE) count
#undef ISNAD_HEADLINE_FEATURE
};

inline constexpr std::string_view headline_feature_names[] = {
#define ISNAD_HEADLINE_FEATURE(name) #name,
    ISNAD_HEADLINE_SOURCES(ISNAD_HEADLINE_FEATURE) ISNAD_HEADLINE_MEASURES(ISNAD_HEADLINE_FEATURE)
#undef ISNAD_HEADLINE_FEATURE
};

inline constexpr std::size_t headline_feature_count = static_cast<std::size_t>(HeadlineFeature::count);

/// A text that may be the headline.
struct HeadlineCandidate {
  Span text;  ///< in Page::text, or in Page::values where `in_values`; may run over several blocks
  bool in_values = false;
  std::uint32_t block = 0;  ///< that it begins in; the number of blocks where it is in the metadata alone
  std::uint32_t element = 0;
  Origin origin = Origin::meta;  ///< of the fact, where it is in the metadata alone
  std::uint64_t sources = 0;     ///< a bit for each HeadlineSource
  std::array<float, headline_feature_count> features{};
};

/// Blocks of a page that headlines are looked for around; the number of blocks where there is none.
struct HeadlinePlaces {
  std::uint32_t likely = 0;  ///< in which the headline probably stands, told from headings and titles alone
  std::uint32_t prose = 0;   ///< what first_prose() found
};

/// The candidates of `page`, each text once, measured; `places` are headline_places(). Total; linear in the
/// size of the page.
std::vector<HeadlineCandidate> headline_candidates(const Page& page, std::string_view url, HeadlinePlaces places);

}  // namespace isnad
