// What the models of names see.
#include "3_annotation/names_features.h"

#include "3_annotation/annotation_tables.h"
#include "support/cases.h"
#include "support/temporary_folder.h"

namespace isnad {
namespace {

struct Read {
  Document document;
  Analysis analysis;
  explicit Read(std::string text) : document{}, analysis{document, {}, {}} {
    document.text = std::move(text);
    analysis.letters = LetterTable().read(document.text);
    find_tokens(analysis);
  }
};

TEST_CASE("features: types, stems and heads") {
  const NameTables& tables = test_resources().annotation().names;
  Read read("الوزير والوزير وزير");
  const NameFeatures features(read.analysis, tables.words, tables.heads, {0, 3});
  REQUIRE(features.types().size() == 3);
  const auto& types = features.types();
  CHECK(types[0].article);
  CHECK(types[1].proclitic == 1);
  CHECK(types[1].stem == types[0].stem);
  CHECK(types[2].base == types[0].base);
  CHECK((types[0].heads & NameHeads::office) != 0);
}

TEST_CASE("features: a pair of words that tables know adds keys, at its own place only") {
  const NameTables& tables = test_resources().annotation().names;
  const auto keys_of = [&](std::string text, std::uint32_t at) {
    Read read(std::move(text));
    const auto count = static_cast<std::uint32_t>(read.document.tokens.size());
    const NameFeatures features(read.analysis, tables.words, tables.heads, {0, count});
    return features.joint_keys(at, {0, count}).all().size();
  };
  CHECK(keys_of("فاز ريال مدريد أمس", 1) > keys_of("فاز مدريد ريال أمس", 1));
  CHECK(keys_of("ريال مدريد", 1) > keys_of("مدريد ريال", 1));
}

TEST_CASE("features: titles that the words alone make") {
  const NameTables& tables = test_resources().annotation().names;
  Read read("وزير الخارجية سليم وصل");
  const NameFeatures features(read.analysis, tables.words, tables.heads, {0, 4});
  const std::vector<std::uint8_t> flat = {0, 0, 1, 0};
  CHECK(features.likely_titles({0, 4}, flat) == std::vector<std::uint8_t>{1, 2, 0, 0});
}

TEST_CASE("heads: a damaged table is refused") {
  const LetterTable letters;
  CHECK(NameHeads::load(DataFiles::embedded(), letters).has_value());
}

}  // namespace
}  // namespace isnad
