#pragma once
// The names of the values of a statement, as tables and records have them.

#include <iterator>
#include <string>
#include <string_view>

#include "isnad/statement.h"

namespace isnad {

inline constexpr std::string_view speech_names[] = {"direct", "indirect", "mixed"};
inline constexpr std::string_view stance_names[] = {"assert", "announce", "deny",     "promise", "threaten",
                                                    "demand", "accuse",   "question", "expect",  "other"};
static_assert(std::size(stance_names) == static_cast<std::size_t>(Stance::count));
inline constexpr std::string_view source_type_names[] = {"named_person", "official_body", "organisation", "media",
                                                         "document",     "group",         "anonymous"};
static_assert(std::size(source_type_names) == static_cast<std::size_t>(SourceType::count));
inline constexpr std::string_view source_class_names[] = {"",         "unnamed",  "informed", "official", "diplomatic",
                                                          "security", "medical",  "military", "judicial", "eyewitness",
                                                          "family",   "activist", "expert",   "local"};
static_assert(std::size(source_class_names) == static_cast<std::size_t>(SourceClass::count));
inline constexpr std::string_view polarity_names[] = {"positive", "negative"};
inline constexpr std::string_view certainty_names[] = {"plain", "firm", "hedged", "open"};
inline constexpr std::string_view distance_names[] = {"none", "doubt", "factive"};
inline constexpr std::string_view link_role_names[] = {"speaker", "spokesperson", "document", "conveyor",
                                                       "agency",  "byline",       "outlet"};
inline constexpr std::string_view grade_names[] = {"named", "one_unnamed", "more_unnamed", "link_missing", "no_source"};

/// Statement `number`, counted from 0, as records number it: "01", "02", ..., "100".
[[nodiscard]] inline std::string number_of_statement(std::size_t number) {
  std::string digits = std::to_string(number + 1);
  return digits.size() < 2 ? digits.insert(0, 1, '0') : digits;
}

/// The name of `value` in one of the lists above.
template <class Names, class Value>
[[nodiscard]] constexpr std::string_view name_of_value(const Names& names, Value value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace isnad
