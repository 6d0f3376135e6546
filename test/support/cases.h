#pragma once
// What tests share: the tables of the library, files of cases, and pages made of strings.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "0_base/utf8.h"
#include "isnad/page.h"
#include "isnad/resources.h"

namespace isnad {

/// The tables that the library was built with.
inline const Resources& test_resources() {
  static const Resources loaded = [] {
    auto result = Resources::load();
    REQUIRE(result.has_value());
    return std::move(*result);
  }();
  return loaded;
}

/// One line of a file of cases: its number, and its cells, which tabs part.
struct Case {
  std::string where;
  std::vector<std::string> cells;
};

/// The cases of `name` ("1_page/walk.cases"), each of which must have `columns` cells.
inline std::vector<Case> read_cases(const std::string& name, std::size_t columns) {
  std::ifstream file(std::string(ISNAD_SOURCE_DIR) + "/test/" + name);
  REQUIRE_MESSAGE(file, name);
  std::vector<Case> cases;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    Case found;
    found.where = name + ":" + std::to_string(number);
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      found.cells.push_back(line.substr(begin, end - begin));
      begin = end + 1;
    }
    REQUIRE_MESSAGE(found.cells.size() == columns, found.where);
    cases.push_back(std::move(found));
  }
  return cases;
}

/// `text` with "\n" and "\t" resolved.
inline std::string with_escapes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == 'n' || text[i + 1] == 't');
    out += !escape ? text[i] : text[i + 1] == 'n' ? '\n' : '\t';
    i += escape;
  }
  return out;
}

inline Page test_page(std::string_view bytes, InputKind kind = InputKind::html) {
  PageOptions how;
  how.from = kind;
  auto page = read_page(bytes, test_resources(), how);
  REQUIRE(page.has_value());
  return std::move(*page);
}

/// Whether `byte` is no position inside of a code point of `text`.
inline bool on_boundary(std::string_view text, std::size_t byte) {
  return byte <= text.size() && (byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U);
}

inline bool is_span_of(std::string_view text, Span span) {
  return span.begin <= span.end && on_boundary(text, span.begin) && on_boundary(text, span.end);
}

}  // namespace isnad
