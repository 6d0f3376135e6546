// Any bytes as a by-line, a dateline, a caption and a copyright line: every span lies in the line, on code points.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "0_base/utf8.h"
#include "2_article/article_tables.h"
#include "2_article/byline.h"
#include "2_article/credit.h"
#include "2_article/outlet.h"
#include "isnad/resources.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(std::string_view line, isnad::Span span) {
  require(span.begin <= span.end && span.end <= line.size());
  require(isnad::is_utf8(isnad::slice(line, span)));
}

void check_byline(std::string_view line, const isnad::PeopleTables& tables, bool hinted) {
  isnad::BylineContext context;
  context.hinted = hinted;
  const isnad::BylineLine read = isnad::parse_byline_line(line, tables, context);
  for (const auto& person : read.people) {
    check(line, person.name);
    check(line, person.role);
    require(!person.name.empty());
  }
  for (const auto& agency : read.agencies) check(line, agency.name);
  check(line, read.place);
}

void check_opening(std::string_view line, const isnad::PeopleTables& tables) {
  const isnad::Dateline found = isnad::parse_dateline(line, tables);
  check(line, found.place);
  require(found.end <= line.size());
  for (const auto& agency : found.agencies) check(line, agency.name);
  for (const auto& agency : isnad::parse_sources(line, tables)) check(line, agency.name);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto resources = isnad::Resources::load();
  require(resources.has_value());
  // The stage before gives well-formed text.
  std::string_view text(reinterpret_cast<const char*>(data), size);  // NOLINT
  text = text.substr(0, isnad::utf8_prefix(text));
  const isnad::ArticleTables& tables = resources->article();
  while (!text.empty()) {
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    check_byline(line, tables.people, false);
    check_byline(line, tables.people, true);
    check_opening(line, tables.people);
    const isnad::CaptionParts parts = isnad::split_credit(line, tables.photos, tables.people);
    check(line, parts.caption);
    check(line, parts.credit);
    require(isnad::is_utf8(isnad::owner_in_copyright(line, tables.outlet)));
    for (const auto part : isnad::title_parts(line)) require(isnad::is_utf8(part));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return 0;
}
