#pragma once
// What the tests of metadata share: cases from a file, the tables of the build, facts as one line.

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "1_page/fact_tables.h"
#include "isnad/page.h"

namespace isnad {

struct FactCase {
  std::string input;
  std::string expected;
  std::size_t line = 0;
};

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// Lines "input<TAB>expected"; in the input, U+23CE stands for a line feed and U+21E5 for a tab.
inline std::vector<FactCase> fact_cases(const std::string& name) {
  std::ifstream stream(std::string(ISNAD_SOURCE_DIR "/test/1_page/") + name);
  REQUIRE_MESSAGE(stream.good(), name);
  std::vector<FactCase> cases;
  std::string line;
  for (std::size_t number = 1; std::getline(stream, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    const auto tab = line.rfind('\t');
    REQUIRE_MESSAGE(tab != std::string::npos, name << ":" << number);
    cases.push_back(
        {replaced(replaced(line.substr(0, tab), "\u23CE", "\n"), "\u21E5", "\t"), line.substr(tab + 1), number});
  }
  REQUIRE(!cases.empty());
  return cases;
}

inline const FactTables& fact_tables() {
  static const FactTables tables = [] {
    auto loaded = FactTables::load(DataFiles::embedded());
    REQUIRE_MESSAGE(loaded.has_value(), (loaded ? "" : loaded.error().where + ": " + loaded.error().what));
    return std::move(*loaded);
  }();
  return tables;
}

/// "headline=... | author@organisation=...": the key, the subject unless it is an article or the page, the value.
inline std::string show(const Page& page, bool with_origin = false) {
  constexpr const char* keys[] = {"title",    "headline",   "kicker",     "description", "author", "published",
                                  "modified", "site_name",  "publisher",  "url",         "type",   "image",
                                  "caption",  "section",    "language",   "keywords",    "agency", "body",
                                  "location", "live_begin", "live_update"};
  constexpr const char* origins[] = {"json_ld", "microdata", "rdfa", "og",   "twitter", "dc", "meta",
                                     "link",    "title",     "html", "time", "data",    "url"};
  constexpr const char* subjects[] = {"page",         "",       "live",    "video", "gallery", "web_site",
                                      "organisation", "person", "comment", "other"};
  std::string text;
  for (const Fact& fact : page.facts) {
    if (!text.empty()) text += " | ";
    text += keys[static_cast<std::size_t>(fact.key)];
    if (with_origin) text += std::string("/") + origins[static_cast<std::size_t>(fact.origin)];
    const std::string_view subject = subjects[static_cast<std::size_t>(fact.subject)];
    if (!subject.empty() && !(with_origin && subject == "page")) text.append("@").append(subject);
    text.append("=").append(replaced(std::string(slice(page.values, fact.value)), "\t", " ~ "));
  }
  return text;
}

}  // namespace isnad
