#pragma once
// The rules that fields and drops are decided by; data/2_article/rules.tsv says each in words.

#include <cstdint>
#include <string_view>

#include "isnad/page.h"

namespace isnad {

// One list for the enumeration and the names, so that they cannot part.
// clang-format off
#define ISNAD_RULES(X)                                                                                                 \
  X(none) X(json_ld) X(microdata) X(rdfa) X(open_graph) X(twitter) X(dublin_core) X(meta) X(link) X(title_element)     \
  X(html_element) X(time_element) X(data_attribute) X(url) X(first_heading) X(heading_like_title) X(title_cut)         \
  X(class_word) X(label_before) X(role_word) X(agency_name) X(agency_brackets) X(dateline_pattern)                     \
  X(under_headline) X(visible_stamp) X(relative_stamp) X(visitor_clock) X(figure_caption) X(beside_image)              \
  X(credit_word) X(block_model) X(clean_text) X(between_body) X(entry_markup) X(entry_hour) X(list_of_links) X(furniture_words)      \
  X(furniture_class) X(furniture_tag) X(repeated_text) X(hidden_element) X(section_heading) X(long_links)              \
  X(after_body) X(before_headline) X(type_of_metadata) X(first_line) X(no_prose) X(player) X(many_photos)              \
  X(address) X(script_of_text) X(same_as_caption) X(same_as_headline) X(low_score) X(masthead_role)
// clang-format on

enum class Rule : std::uint16_t {
#define ISNAD_RULE(name) name,
  ISNAD_RULES(ISNAD_RULE)
#undef ISNAD_RULE
};

inline constexpr std::string_view rule_names[] = {
#define ISNAD_RULE(name) #name,
    ISNAD_RULES(ISNAD_RULE)
#undef ISNAD_RULE
};

/// The rule of a value that metadata of the convention `origin` give: they stand in one order.
[[nodiscard]] constexpr Rule rule_of(Origin origin) {
  return static_cast<Rule>(static_cast<unsigned>(origin) + static_cast<unsigned>(Rule::json_ld));
}
static_assert(rule_of(Origin::json_ld) == Rule::json_ld && rule_of(Origin::rdfa) == Rule::rdfa &&
              rule_of(Origin::twitter) == Rule::twitter && rule_of(Origin::link) == Rule::link &&
              rule_of(Origin::time_element) == Rule::time_element && rule_of(Origin::url) == Rule::url);

[[nodiscard]] constexpr std::string_view name_of(Rule rule) { return rule_names[static_cast<std::size_t>(rule)]; }
[[nodiscard]] constexpr std::uint16_t id_of(Rule rule) { return static_cast<std::uint16_t>(rule); }

}  // namespace isnad
