// The article in a page.
#include "isnad/article.h"

#include <unordered_set>
#include <utility>

#include "2_article/addresses.h"
#include "2_article/article_tables.h"
#include "2_article/blocks.h"
#include "2_article/body.h"
#include "2_article/certain_furniture.h"
#include "2_article/entries.h"
#include "2_article/furniture.h"
#include "2_article/furniture_noise.h"
#include "2_article/headline.h"
#include "2_article/kind.h"
#include "2_article/language.h"
#include "2_article/outlet.h"
#include "2_article/people.h"
#include "2_article/photos.h"
#include "2_article/reading.h"
#include "2_article/stamps.h"
#include "isnad/resources.h"

namespace isnad {
namespace {

PageReading begin_reading(const Page& page, const ArticleTables& tables, const ArticleOptions& options) {
  const std::size_t count = page.blocks.size();
  return {page,
          tables,
          options,
          std::vector<float>(count),
          std::vector<Role>(count, Role::none),
          std::vector<Rule>(count, Rule::none),
          offset(count),
          {},
          {},
          {}};
}

/// The address that the page gives itself.
void find_address(PageReading& reading) {
  Article& article = reading.article;
  if (!reading.options.url.empty()) article.url = {reading.options.url, {}};
  for (const Fact& fact : reading.page.facts) {
    const Evidence evidence{id_of(rule_of(fact.origin)), fact.element, fact.value, true};
    if (fact.key == FactKey::url && !article.url.has_value())
      article.url = {std::string(reading.value(fact.value)), evidence};
  }
}

/// In a gallery the captions are the text; what is no more than the alternative text of a picture, or its credit, is
/// not.
void take_captions(PageReading& reading) {
  std::unordered_set<std::string_view> alts;
  for (const Photo& photo : reading.article.photos) alts.insert(photo.alt);
  for (std::uint32_t b = 0; b < reading.roles.size(); ++b)
    if (reading.roles[b] == Role::caption && reading.rules[b] != Rule::credit_word && !alts.contains(reading.text(b)))
      reading.give(b, Role::body, Rule::many_photos);
}

/// A front page has headlines of other pages, and no article.
Article read_front(PageReading&& reading) {
  if (reading.headline_block < reading.roles.size()) reading.roles[reading.headline_block] = Role::none;
  reading.headline_block = offset(reading.roles.size());
  reading.article.headline = {};
  find_outlet(reading, outlet_names(reading));
  find_language(reading);
  find_furniture(reading);
  find_entries_and_items(reading);
  complete_addresses(reading);
  return std::move(reading.article);
}

/// The article that a clean text is: what is no field of it is its body, and nothing is dropped.
Article read_clean(PageReading&& reading) {
  if (reading.page.clean) {
    reading.article.kind = PageKind::article;
    reading.article.kind_evidence.rule = id_of(Rule::clean_text);
  }
  for (std::uint32_t b = 0; b < reading.roles.size(); ++b)
    if (reading.roles[b] == Role::none) reading.give(b, Role::body, Rule::clean_text);
  build_sections(reading);
  find_language(reading);
  return std::move(reading.article);
}

/// A sentence or two that somebody typed look like nothing that stands on pages.
bool is_typed(const PageReading& reading) {
  return reading.page.input == InputKind::text && reading.article.text.empty();
}

}  // namespace

Result<ArticleTables> ArticleTables::load(const DataFiles& files) {
  ArticleTables tables;
  // Each load names its own table in the error.
  const auto take = [&](auto& place, auto loaded) -> std::optional<Error> {
    if (!loaded) return loaded.error();
    place = std::move(*loaded);
    return std::nullopt;
  };
  if (auto error = take(tables.features, FeatureTables::load(files))) return *error;
  if (auto error = take(tables.blocks, BlockModels::load(files))) return *error;
  if (auto error = take(tables.headline, HeadlineTables::load(files))) return *error;
  if (auto error = take(tables.dates, DateTables::load(files))) return *error;
  if (auto error = take(tables.people, PeopleTables::load(files))) return *error;
  if (auto error = take(tables.photos, PhotoTables::load(files))) return *error;
  if (auto error = take(tables.outlet, OutletTables::load(files))) return *error;
  if (auto error = take(tables.furniture, FurnitureTables::load(files))) return *error;
  if (auto error = take(tables.kind, KindTables::load(files))) return *error;
  if (auto error = take(tables.stamps, StampTables::load(files))) return *error;
  return tables;
}

Article read_article(const Page& page, const Resources& resources, const ArticleOptions& options) {
  PageReading reading = begin_reading(page, resources.article(), options);
  find_address(reading);
  const HeadlinePlaces places = headline_places(page);
  reading.content = score_blocks(page, places.likely, reading.tables.features, reading.tables.blocks);
  find_headline(reading, places);
  find_kind(reading);
  if (reading.article.kind == PageKind::front && !page.clean) return read_front(std::move(reading));
  take_entries(reading);
  drop_controls(reading);
  find_stamps(reading);
  find_kicker_and_deck(reading);
  std::vector<OutletName> outlets = outlet_names(reading);
  find_people(reading, outlets);
  find_photos(reading);
  find_outlet(reading, std::move(outlets));
  if (page.clean) return read_clean(std::move(reading));
  if (reading.article.kind == PageKind::gallery) take_captions(reading);
  find_certain_furniture(reading);
  choose_body(reading);
  drop_noise(reading);
  build_sections(reading);
  if (is_typed(reading)) return read_clean(std::move(reading));
  find_language(reading);
  find_furniture(reading);
  find_entries_and_items(reading);
  complete_addresses(reading);
  return std::move(reading.article);
}

}  // namespace isnad
