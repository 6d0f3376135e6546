#pragma once
// What is measured of each block of a page before it is decided whether it is part of the article.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "0_base/word_map.h"
#include "2_article/line_beginnings.h"
#include "isnad/page.h"

namespace isnad {

// One list for the enumeration and the names, so that weights and measures cannot part. `p_` and `n_` are the block
// before and after; `c_` the nearest container, `g_` the one around it; `m_` the container that holds most of the
// prose.
// clang-format off
#define ISNAD_FEATURES(X)                                                                                              \
  X(characters) X(words) X(word_length) X(sentence_ends) X(commas) X(ends_sentence) X(ends_colon) X(digits)            \
  X(capitals) X(function_words) X(link_density) X(links) X(after_break) X(strong) X(gap) X(hidden) X(list_depth)       \
  X(separators) X(copyright) X(bullet) X(furniture) X(beginning)                                                       \
  X(is_p) X(heading) X(is_li) X(is_td) X(is_caption) X(is_quote) X(is_pre) X(is_button) X(in_nav) X(in_aside)          \
  X(in_footer) X(in_header) X(in_form) X(in_table) X(in_list) X(in_figure) X(in_quote) X(in_article) X(in_main)        \
  X(in_link) X(in_details) X(in_heading)                                                                               \
  X(h_content) X(h_article) X(h_title) X(h_deck) X(h_byline) X(h_date) X(h_caption) X(h_image) X(h_lead) X(h_list)     \
  X(h_card) X(h_live) X(h_navigation) X(h_header) X(h_footer) X(h_sidebar) X(h_related) X(h_most_read) X(h_share)      \
  X(h_comments) X(h_advertisement) X(h_notice) X(h_subscribe) X(h_copyright) X(h_tags) X(h_hidden) X(h_popup)          \
  X(h_widget) X(h_login) X(h_author_box) X(h_section_label) X(h_meta) X(h_quote) X(h_gallery) X(h_video)               \
  X(h_embed)                                                                                                           \
  X(depth) X(c_characters) X(c_link_density) X(c_prose) X(c_blocks) X(g_characters) X(g_link_density) X(g_prose)       \
  X(g_blocks)                                                                                                          \
  X(m_in) X(m_distance) X(m_before) X(m_after) X(m_up) X(m_share)                                                      \
  X(s_prose) X(s_blocks) X(s_link_density)                                                                             \
  X(page_prose) X(page_prose_blocks) X(page_blocks) X(position) X(prose_before) X(prose_after) X(since_prose)          \
  X(until_prose) X(since_headline) X(before_headline) X(prose_since_headline) X(same_as_title) X(repeats)              \
  X(repeated_before) X(in_body_fact) X(has_body_fact) X(in_description) X(after_image) X(item_links) X(is_lines)       \
  X(p_words) X(p_link_density) X(p_function_words) X(p_ends_sentence) X(p_same_container) X(p_heading)                 \
  X(p_same_style) X(p_furniture) X(n_words) X(n_link_density) X(n_function_words) X(n_ends_sentence)                   \
  X(n_same_container) X(n_heading) X(n_same_style) X(n_furniture) X(pp_words) X(pp_link_density) X(nn_words)           \
  X(nn_link_density) X(p_beginning)
// clang-format on

enum class Feature : std::uint16_t {
#define ISNAD_FEATURE(name) name,
  ISNAD_FEATURES(ISNAD_FEATURE)
#undef ISNAD_FEATURE
      count
};

inline constexpr std::string_view feature_names[] = {
#define ISNAD_FEATURE(name) #name,
    ISNAD_FEATURES(ISNAD_FEATURE)
#undef ISNAD_FEATURE
};

inline constexpr std::size_t feature_count = static_cast<std::size_t>(Feature::count);

/// Words that prose of any subject is full of, and words of furniture: rows of data/2_article/.
struct FeatureTables {
  WordMap
      common_words;  ///< values: function_word, furniture_word (text_measures.h); above `language_shift` the languages
  std::vector<std::string> languages;  ///< of function words (BCP 47); bit i above the shift is languages[i]
  LineBeginnings beginnings;

  static Result<FeatureTables> load(const DataFiles& files);
};

/// The measures of the blocks that may be prose, row after row.
struct Features {
  std::vector<std::uint32_t> blocks;  ///< of each row; an entry of a menu has none
  std::vector<float> values;          ///< blocks.size() x feature_count
  [[nodiscard]] const float* row(std::size_t i) const { return values.data() + i * feature_count; }
};

/// Measures the blocks of `page`; `headline` is the index of the headline's block, or the number of blocks where there
/// is none. Linear in the size of the page. Four of ten blocks of a page are links of a word or two, or links between
/// links: they are no prose whatever else is measured of them, and have no row.
Features measure(const Page& page, std::uint32_t headline, const FeatureTables& tables);
/// The same in parts of at most `part` rows, one after the other, so that not all rows lie in memory at once.
void measure(const Page& page, std::uint32_t headline, const FeatureTables& tables, std::size_t part,
             const std::function<void(const Features&)>& take);

}  // namespace isnad
