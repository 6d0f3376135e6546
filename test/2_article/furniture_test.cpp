// Why blocks are dropped: the cases of furniture.cases, and the sample page where it lies.
#include "2_article/furniture.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "2_article/article_tables.h"
#include "2_article/furniture_containers.h"
#include "2_article/furniture_copies.h"
#include "2_article/furniture_noise.h"
#include "2_article/furniture_parts.h"
#include "2_article/furniture_phrases.h"
#include "8_library/names.h"
#include "isnad/resources.h"

namespace isnad {
namespace {

const Resources& resources() {
  static const Resources loaded = [] {
    auto result = Resources::load();
    REQUIRE_MESSAGE(result.has_value(), (result ? "" : result.error().where + ": " + result.error().what));
    return std::move(*result);
  }();
  return loaded;
}

std::string with_lines(std::string_view text) {
  std::string lines;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool end = text.substr(i, 2) == "\\n";
    lines += end ? '\n' : text[i];
    i += end;
  }
  return lines;
}

/// The drops of `input` in the notation of the cases.
std::string show(std::string_view input) {
  const bool dump = input.starts_with("text ");
  PageOptions how;
  how.from = dump ? InputKind::page_text : InputKind::html;
  const auto page = read_page(dump ? with_lines(input.substr(5)) : std::string(input), resources(), how);
  REQUIRE(page.has_value());
  const ArticleOptions options;
  PageReading reading{*page,
                      resources().article(),
                      options,
                      std::vector<float>(page->blocks.size()),
                      {},
                      {},
                      offset(page->blocks.size()),
                      {},
                      {},
                      {}};
  reading.roles.assign(page->blocks.size(), Role::none);
  reading.rules.assign(page->blocks.size(), Rule::none);
  for (std::uint32_t b = 0; b < page->blocks.size(); ++b) {
    const std::string_view text = reading.text(b);
    if (text.starts_with("H: ")) reading.roles[b] = Role::headline;
    if (text.starts_with("H: ")) reading.headline_block = b;
    if (text.starts_with("B: ")) reading.roles[b] = Role::body;
    if (text.starts_with("C: ")) reading.roles[b] = Role::caption;
  }
  find_furniture(reading);
  std::string shown;
  for (const Dropped& dropped : reading.article.dropped) {
    const std::string_view text = dropped.text.empty() ? reading.text(dropped.block) : slice(page->text, dropped.text);
    if (!shown.empty()) shown += " ; ";
    shown.append(name_of(dropped.reason)).append(": ");
    for (const char c : text) shown += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return shown;
}

TEST_CASE("furniture: cases") {
  std::ifstream file(std::string(ISNAD_SOURCE_DIR) + "/test/2_article/furniture.cases");
  REQUIRE(file);
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const auto tab = line.find('\t');
    REQUIRE_MESSAGE(tab != std::string::npos, "furniture.cases:" << number);
    CHECK_MESSAGE(show(line.substr(0, tab)) == line.substr(tab + 1),
                  "furniture.cases:" << number << " gives " << show(line.substr(0, tab)));
  }
}

TEST_CASE("furniture: phrases stand where their row says") {
  PhraseTable table;
  table.insert("read more", PhraseUse::begin, Reason::related);
  table.insert("read", PhraseUse::whole, Reason::notice);
  table.insert("cookies", PhraseUse::part, Reason::notice);
  const auto match = [&](std::string_view text) {
    WordKeys words;
    read_words(text, words);
    return table.match(words);
  };
  CHECK(match("READ").whole == Reason::notice);
  CHECK(match("3 read").whole == Reason::notice);
  CHECK(match("read it").whole == Reason::count);
  CHECK(match("Read more about it").begin == Reason::related);
  CHECK(match("To read more").begin == Reason::count);
  CHECK(match("We like cookies.").part == Reason::notice);
  CHECK(match("").whole == Reason::count);
}

TEST_CASE("furniture: words have one key for all spellings") {
  const auto same = [](std::string_view a, std::string_view b) {
    WordKeys x, y;
    read_words(a, x);
    read_words(b, y);
    return x.count == y.count && std::equal(x.key.begin(), x.key.begin() + x.count, y.key.begin());
  };
  CHECK(same("إعلان", "اعلان"));
  CHECK(same("قراءة", "قراءه"));
  CHECK(same("تُحدَّث", "تحدث"));
  CHECK(same("ÇEREZ", "çerez"));
  CHECK(same("ПОИСК", "поиск"));
  CHECK_FALSE(same("بحث", "بحوث"));
}

TEST_CASE("furniture: gaps of templates") {
  for (const char* text :
       {"{{title}}", "<%= name %>", "[form id=4]", "[object Object]", "widget-title", "{loadposition end}"})
    CHECK_MESSAGE(is_unfilled(text), text);
  for (const char* text : {"a plain line", "well-known", "[ ... ]", "1-2", "", "x", "e-mail us"})
    CHECK_MESSAGE((is_unfilled(text) == (std::string_view(text) == "well-known")), text);
}

TEST_CASE("furniture: the sample page") {
  std::ifstream file(std::string(ISNAD_SOURCE_DIR) + "/../shared/design/sample-page.txt", std::ios::binary);
  if (!file) {
    MESSAGE("skipped: ../shared/design/sample-page.txt is not there");
    return;
  }
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto page = read_page(bytes, resources());
  REQUIRE(page.has_value());
  const Article article = read_article(*page, resources());
  CHECK(article.kind == PageKind::article);
  std::string reasons;
  for (const Dropped& dropped : article.dropped) reasons.append(name_of(dropped.reason)).append(" ");
  CHECK(
      reasons ==
      "clock clock masthead masthead masthead masthead masthead masthead masthead masthead template_word caption_copy "
      "letter_size search ");
}

}  // namespace
}  // namespace isnad
