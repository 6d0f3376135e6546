#pragma once
// Values that all parts of a record of JSON write in one way: spans and entities.

#include <cstdint>
#include <string>

#include "8_library/code_points.h"
#include "8_library/json_writer.h"
#include "isnad/span.h"

namespace isnad {

/// Writes [begin, end) in code points; null where `span` is empty.
inline void write_span(JsonWriter& json, const CodePoints& counts, Span span) {
  if (span.empty()) return json.null();
  json.begin_array();
  json.number(counts.at(span.begin));
  json.number(counts.at(span.end));
  json.end_array();
}

/// Writes the identifier of entity number `index`, counted from 0: "E1".
inline void write_entity(JsonWriter& json, std::uint32_t index) {
  std::string id(1, 'E');
  id += std::to_string(index + 1);
  json.string(id);
}

}  // namespace isnad
