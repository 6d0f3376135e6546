#pragma once
// Values of a parsed JSON document, asked for without exceptions.

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad {

using Json = simdjson::dom::element;
using Object = simdjson::dom::object;
using Array = simdjson::dom::array;

inline constexpr int deepest = 16;  // of things in things and lists in lists; pages have four

inline std::optional<std::string_view> string_of(Json value) {
  std::string_view text;
  if (value.get_string().get(text)) return std::nullopt;
  return text;
}

inline std::optional<Object> object_of(Json value) {
  Object object;
  if (value.get_object().get(object)) return std::nullopt;
  return object;
}

inline std::optional<Array> array_of(Json value) {
  Array array;
  if (value.get_array().get(array)) return std::nullopt;
  return array;
}

/// The member `key` of `object`, the first of them.
inline std::optional<Json> member(Object object, std::string_view key) {
  for (const auto field : object)
    if (field.key == key) return field.value;
  return std::nullopt;
}

inline std::string_view string_member(Object object, std::string_view key) {
  const auto value = member(object, key);
  return value ? string_of(*value).value_or(std::string_view()) : std::string_view();
}

/// What a scalar says, as text; the first of a list; {"@value": ...}. Numbers are written to `digits`.
inline std::string_view text_of(Json value, std::string& digits, int depth = 0) {
  if (const auto text = string_of(value)) return *text;
  if (depth > deepest) return {};
  if (const auto array = array_of(value)) {
    for (const Json item : *array) return text_of(item, digits, depth + 1);
    return {};
  }
  if (const auto object = object_of(value)) {
    for (const std::string_view key : {"@value", "name", "@id"})
      if (const auto inner = member(*object, key)) return text_of(*inner, digits, depth + 1);
    return {};
  }
  std::int64_t number = 0;
  if (value.get_int64().get(number)) return {};
  return digits = std::to_string(number);
}

inline bool is_true(Json value) {
  bool truth = false;
  if (!value.get_bool().get(truth)) return truth;
  return string_of(value) == "true" || string_of(value) == "True";
}

inline bool is_reference_only(Object object) {
  for (const auto field : object)
    if (field.key != "@id" && field.key != "@type") return false;
  return true;
}

}  // namespace isnad
