// The tables of metadata: names in any spelling, types in any vocabulary, and rows that are wrong.
#include "1_page/fact_tables.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "fact_cases.h"

namespace isnad {
namespace {

TEST_CASE("names of meta tags in any spelling") {
  for (const char* name :
       {"article:published_time", "article:published-time", "Article.PublishedTime", "ARTICLE:PUBLISHED_TIME"}) {
    const MetaRule* rule = fact_tables().meta(name);
    REQUIRE_MESSAGE(rule, name);
    CHECK(rule->key == FactKey::published);
    CHECK(rule->origin == Origin::open_graph);
  }
  CHECK(fact_tables().meta("cms-Published-Date")->key == FactKey::published);
  CHECK(fact_tables().meta("cms:dateUpdate")->key == FactKey::modified);
  CHECK(fact_tables().meta("viewport") == nullptr);
  CHECK(fact_tables().meta("") == nullptr);
  CHECK(fact_tables().meta(std::string(5000, 'a')) == nullptr);
}

TEST_CASE("properties and types in any vocabulary") {
  const FactTables& tables = fact_tables();
  for (const char* name :
       {"datePublished", "schema:datePublished", "https://schema.org/datePublished", "@datePublished", "DATEPUBLISHED"})
    CHECK_MESSAGE((tables.property(name) && tables.property(name)->key == FactKey::published), name);
  CHECK(tables.property("unknown:datePublished") == nullptr);
  CHECK(tables.property("schema:") == nullptr);
  CHECK(tables.type("https://schema.org/NewsArticle") == Subject::article);
  CHECK(tables.type("schema:NewsArticle") == Subject::article);
  CHECK(tables.type("sioc:Item foaf:Document") == Subject::article);
  CHECK(tables.type("WebPage LiveBlogPosting, Thing") == Subject::live_blog);
  CHECK_FALSE(tables.type("http://purl.example/Unheard").has_value());
  CHECK_FALSE(tables.type("").has_value());
}

TEST_CASE("the more telling of two subjects") {
  CHECK(more_telling(Subject::page, Subject::article) == Subject::article);
  CHECK(more_telling(Subject::other, Subject::page) == Subject::page);
  CHECK(more_telling(Subject::other, Subject::other) == Subject::other);
}

TEST_CASE("a wrong row is named") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "isnad-fact-tables-test";
  const auto error_of = [&](const char* file, const char* row) {
    fs::remove_all(folder);
    fs::create_directories(folder / "1_page");
    std::ofstream(folder / "1_page" / file) << "# comment\n" << row << "\n";
    const auto files = DataFiles::from_folder(folder.string());
    REQUIRE(files.has_value());
    const auto tables = FactTables::load(*files);
    return tables ? std::string() : tables.error().where.substr(folder.string().size()) + " " + tables.error().what;
  };
  CHECK(error_of("facts_meta.tsv", "x\tpublished").starts_with("/1_page/facts_meta.tsv:2 has 2 columns"));
  CHECK(error_of("facts_meta.tsv", "x\tnothing\tmeta").starts_with("/1_page/facts_meta.tsv:2 column 2 is 'nothing'"));
  CHECK(error_of("facts_meta.tsv", "x\tpublished\tnowhere")
            .starts_with("/1_page/facts_meta.tsv:2 column 3 is 'nowhere'"));
  CHECK(error_of("facts_meta.tsv", "a-b\ttitle\tmeta\na_b\ttitle\tmeta")
            .starts_with("/1_page/facts_meta.tsv:3 'a_b' stands"));
  CHECK(error_of("facts_properties.tsv", "x\tround\ttitle\t1").starts_with("/1_page/facts_properties.tsv:2 column 2"));
  CHECK(error_of("facts_properties.tsv", "x\ttext\ttitle\t3").starts_with("/1_page/facts_properties.tsv:2 column 4"));
  CHECK(error_of("facts_types.tsv", "x\tarticles").starts_with("/1_page/facts_types.tsv:2 column 2"));
  CHECK(error_of("facts_labels.tsv", "x\twriter").starts_with("/1_page/facts_labels.tsv:2 column 2"));
  CHECK(error_of("facts_void.tsv", "x\tend").starts_with("/1_page/facts_void.tsv:2 column 2"));
  CHECK(error_of("entities.tsv", "x\tD800").starts_with("/1_page/entities.tsv:2 column 2"));
  CHECK(error_of("entities.tsv", "x\t00A0").empty());
  fs::remove_all(folder);
}

}  // namespace
}  // namespace isnad
