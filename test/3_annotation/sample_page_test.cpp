// What stands in the page that the design was drawn up from: its times, names and titles. It lies beside the repository
// and is no part of it.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "8_library/names.h"
#include "isnad/article.h"
#include "isnad/document.h"
#include "support/cases.h"
#include "support/sample_page.h"

namespace isnad {
namespace {

/// Nothing where the page is not there.
std::optional<Document> sample() {
  const auto bytes = sample_page_bytes();
  if (!bytes) return std::nullopt;
  const auto page = read_page(*bytes, test_resources());
  REQUIRE(page.has_value());
  const Article article = read_article(*page, test_resources());
  return annotate(article.text, test_resources(), {article.published.value});
}

TEST_CASE("sample page: every time, and none that is none") {
  const auto document = sample();
  if (!document) return;
  std::vector<std::string> times;
  for (const Timex& time : document->times)
    times.push_back(std::string(slice(document->text, time.span)) + " " + std::string(document->string(time.value)) +
                    " " + std::string(name_of(time.mod)));
  CHECK(times == std::vector<std::string>{"الوقت الحالي PRESENT_REF ", "حاليًا PRESENT_REF ",
                                          "التاسع من ديسمبر 2024-12-09 ", "أواخر نوفمبر 2024-11 END",
                                          "الثامن من ديسمبر 2024-12-08 ", "عام 1971 1971 ", "عام 2015 2015 ",
                                          "19 ديسمبر 2024-12-19 "});
}

/// "type: words" of each mention, each once.
std::vector<std::string> mentions_of(const Document& document) {
  std::vector<std::string> found;
  for (const Mention& mention : document.mentions) {
    std::string shown = std::string(name_of(mention.type)) + ": " + std::string(slice(document.text, mention.span));
    if (std::find(found.begin(), found.end(), shown) == found.end()) found.push_back(std::move(shown));
  }
  return found;
}

TEST_CASE("sample page: persons with their titles, bodies, places in places") {
  const auto document = sample();
  if (!document) return;
  const auto found = mentions_of(*document);
  const auto has = [&](const char* mention) { return std::find(found.begin(), found.end(), mention) != found.end(); };
  for (const char* mention : {"place: سوريا",
                              "organisation: وكالة \"تاس\" الروسية",
                              "organisation: السلطات السورية الجديدة",
                              "place: اللاذقية",
                              "place: طرطوس",
                              "place: روسيا",
                              "organisation: الجيش السوري",
                              "place: إدلب",
                              "place: حلب",
                              "place: دمشق",
                              "title: الرئيس",
                              "person: بشار الأسد",
                              "place: قاعدة طرطوس البحرية",
                              "place: قاعدة حميميم الجوية",
                              "place: جبلة",
                              "place: حميميم",
                              "organisation: داعش",
                              "person: ميخائيل بوجدانوف",
                              "title: المبعوث الرئاسي الروسي إلى الشرق الأوسط وإفريقيا",
                              "place: الشرق الأوسط",
                              "place: إفريقيا",
                              "place: موسكو",
                              "organisation: هيئة تحرير الشام",
                              "title: الرئيس الروسي",
                              "person: فلاديمير بوتين"})
    CHECK_MESSAGE(has(mention), std::string(mention));
  for (const char* none : {"organisation: القوة القاهرة", "place: القاهرة", "organisation: القوة",
                           "organisation: أمن المنشآت العسكرية الروسية"})
    CHECK_FALSE_MESSAGE(has(none), std::string(none));
  CHECK(std::none_of(found.begin(), found.end(),
                     [](const std::string& mention) { return mention.find("المحظورة") != std::string::npos; }));
}

TEST_CASE("sample page: titles belong to their persons") {
  const auto document = sample();
  if (!document) return;
  const auto entity_of = [&](std::string_view words, MentionType type) -> std::optional<std::uint32_t> {
    for (const Mention& mention : document->mentions)
      if (mention.type == type && slice(document->text, mention.span) == words) return mention.entity;
    return std::nullopt;
  };
  CHECK(entity_of("ميخائيل بوجدانوف", MentionType::person) ==
        entity_of("المبعوث الرئاسي الروسي إلى الشرق الأوسط وإفريقيا", MentionType::title));
  CHECK(entity_of("فلاديمير بوتين", MentionType::person) == entity_of("الرئيس الروسي", MentionType::title));
}

}  // namespace
}  // namespace isnad
