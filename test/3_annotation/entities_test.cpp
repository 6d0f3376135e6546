// Mentions joined into entities: passages, what must always hold, and long documents.
#include <algorithm>

#include "join_case.h"

namespace isnad {
namespace {

TEST_CASE("entities: cases") { check_joined("3_annotation/entities.cases"); }

TEST_CASE("entities: nothing gives nothing") {
  Document document;
  join(document);
  CHECK(document.entities.empty());
}

TEST_CASE("entities: the fullest name is the entity's name, never a title where a name is") {
  Document document = marked_document("[p الطويل] و[t وزير الخارجية والمغتربين] [p عمر الطويل]");
  join(document);
  REQUIRE(document.entities.size() == 1);
  CHECK(slice(document.text, document.mentions[document.entities[0].name].span) == "عمر الطويل");
  CHECK(document.entities[0].type == MentionType::person);
}

TEST_CASE("entities: a definite noun is no name where there is one") {
  for (const char* marked : {"[o حماس] و[o الحركة]", "[o الصحيفة البريطانية] و[o الغارديان]"}) {
    Document document = marked_document(marked);
    join(document);
    REQUIRE(document.entities.size() == 1);
    const auto name = slice(document.text, document.mentions[document.entities[0].name].span);
    CHECK((name == "حماس" || name == "الغارديان"));
  }
}

TEST_CASE("entities: a title for nobody who is named is a person by its own words") {
  Document document = marked_document("[t السفير البرازيلي]");
  join(document);
  REQUIRE(document.entities.size() == 1);
  CHECK(document.entities[0].type == MentionType::person);
}

TEST_CASE("entities: genders that titles show") {
  Document document = marked_document("[t الوزيرة] [p سناء يعقوب] [t السيد] [p مارك هاملتون] [p كيمو]");
  join(document);
  Analysis analysis{document, LetterTable().read(document.text), {}};
  const auto genders = entity_genders(analysis, test_entity_tables());
  REQUIRE(genders.size() == 3);
  CHECK(genders[0] == TitleGender::female);
  CHECK(genders[1] == TitleGender::male);
  CHECK(genders[2] == TitleGender::unknown);
}

TEST_CASE("entities: mentions of signs only, and of one letter, are entities of their own") {
  for (const char* text : {"[p ...] [o !] [l ?] [t -]", "[p \xD9\x85] [t \xD8\xAF] [o \xD8\xA3] [l \xD8\xA8]"}) {
    Document document = marked_document(text);
    join(document);
    for (const Mention& mention : document.mentions) CHECK(mention.entity < document.entities.size());
  }
}

/// Mentions that no recogniser should make: they cross, are empty, begin inside of words.
Document scattered(std::uint32_t seed) {
  Document document;
  document.text =
      "قال وزير الخارجية عبد الله الطويل، في "
      "القاهرة (حماس) إن للجنة الأمم 12 "
      "Abc d. \xF0\x9F\x98\x80\n";
  const auto next = [&](std::uint32_t limit) {
    seed = seed * 1664525U + 1013904223U;
    return (seed >> 8U) % limit;
  };
  const auto boundary = [&] {
    std::uint32_t at = next(offset(document.text.size()) + 1);
    while (!on_boundary(document.text, at)) --at;
    return at;
  };
  for (int i = 0; i < 30; ++i) {
    const std::uint32_t one = boundary(), other = boundary();
    document.mentions.push_back({{std::min(one, other), std::max(one, other)}, static_cast<MentionType>(next(4))});
  }
  std::sort(document.mentions.begin(), document.mentions.end(), [](const Mention& a, const Mention& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return document;
}

TEST_CASE("entities: any mentions give entities") {
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    Document document = scattered(seed);
    Document again = document;
    join(document);
    join(again);
    std::uint32_t seen = 0;
    for (std::size_t i = 0; i < document.mentions.size(); ++i) {
      const std::uint32_t entity = document.mentions[i].entity;
      REQUIRE(entity <= seen);
      seen += entity == seen;
      REQUIRE(entity == again.mentions[i].entity);
    }
    REQUIRE(seen == document.entities.size());
    for (const Entity& entity : document.entities) {
      REQUIRE(entity.name < document.mentions.size());
      REQUIRE(entity.type != MentionType::title);
    }
  }
}

/// A text of `count` copies of `piece`.
Document repeated(std::string_view piece, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text.append(piece);
  return marked_document(text);
}

TEST_CASE("entities: many mentions, deep nests and long names take no more than linear time") {
  Document many = repeated("[t وزير] [p عمر سامر] [o الوزارة] [l نيس] ", 20000);
  join(many);
  CHECK(many.entities.size() < many.mentions.size());
  std::string nest;
  for (int i = 0; i < 10000; ++i) nest += "[o حركة ";
  nest += "\xD8\xA8";
  for (int i = 0; i < 10000; ++i) nest += "]";
  Document deep = marked_document(nest);
  join(deep);
  CHECK(!deep.entities.empty());
  std::string titles;
  for (int i = 0; i < 10000; ++i) titles += "[t رئيس ";
  for (int i = 0; i < 10000; ++i) titles += "]";
  titles.insert(titles.find(']'), "\xD8\xA8");
  Document heads = marked_document(titles + " [p عمر الطويل]");
  join(heads);
  CHECK(!heads.entities.empty());
  Document names;
  for (std::uint32_t i = 0; i < 20000; ++i) {
    const auto begin = offset(names.text.size());
    names.text += "سامر w" + std::to_string(i) + "x";
    names.mentions.push_back({{begin, offset(names.text.size())}, MentionType::person});
    names.text += " ";
  }
  join(names);
  CHECK(names.entities.size() == 20000);
}

}  // namespace
}  // namespace isnad
