// Writes what the weights of dates are trained on: measure_stamps PAGE... prints a page a line,
// {"file": ..., "days": [["2025-03-18", [measure, ...]], ...]}, the days that a page may have been published on.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "2_article/article_tables.h"
#include "2_article/blocks.h"
#include "2_article/headline.h"
#include "2_article/stamp_candidates.h"
#include "isnad/resources.h"

namespace {

using namespace isnad;

std::string read_file(const char* path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<Day> days_in(const Page& page, const Resources& resources) {
  const ArticleOptions options;
  const ArticleTables& tables = resources.article();
  const std::size_t count = page.blocks.size();
  PageReading reading{page, tables, options, {}, std::vector<Role>(count, Role::none), std::vector<Rule>(count, Rule::none),
                  0, {}, {}, {}};
  const HeadlinePlaces places = headline_places(page);
  reading.content = score_blocks(page, places.likely, tables.features, tables.blocks);
  for (const Fact& fact : page.facts)
    if (fact.key == FactKey::url && reading.article.url.value.empty()) reading.article.url.value = reading.value(fact.value);
  find_headline(reading, places);
  return days_of(stamp_candidates(reading, std::nullopt));
}

}  // namespace

int main(int count, char** arguments) {
  const auto resources = Resources::load();
  if (!resources) {
    std::cerr << resources.error().where << ": " << resources.error().what << "\n";
    return 1;
  }
  for (int i = 1; i < count; ++i) {
    const auto page = read_page(read_file(arguments[i]), *resources);
    if (!page) continue;
    std::printf("{\"file\": \"%s\", \"days\": [", arguments[i]);
    const char* comma = "";
    for (const Day& day : days_in(*page, *resources)) {
      std::printf("%s[\"%04d-%02d-%02d\", [", comma, day.year, day.month, day.day);
      const char* inner = "";
      for (std::size_t m = 0; m < day_measures; ++m)
        if ((day.measures >> m) & 1U) {
          std::printf("%s\"%s\"", inner, std::string(name_of_measure(m)).c_str());
          inner = ", ";
        }
      std::printf("]]");
      comma = ", ";
    }
    std::printf("]}\n");
  }
  return 0;
}
