// The record by format, and the name of a record.
#include "isnad/record.h"

#include <doctest/doctest.h>

#include "8_library/sample.h"

namespace isnad {
namespace {

TEST_CASE("the id is the name of the file") {
  CHECK(id_of("pages/48213.html") == "48213");
  CHECK(id_of("48213.html.gz") == "48213");
  CHECK(id_of("a/b/Page.HTM") == "Page");
  CHECK(id_of("dump.v2.txt") == "dump.v2");
  CHECK(id_of("48213") == "48213");
  CHECK(id_of("data.json") == "data.json");
  CHECK(id_of(".html") == ".html");
  CHECK(id_of("-") == "-");
  CHECK(id_of("").empty());
  CHECK(id_of("folder/") == "folder/");
}

TEST_CASE("every format gives something that ends in a line end") {
  const auto sample = test::full_sample();
  for (const auto format : {RecordFormat::jsonl, RecordFormat::text, RecordFormat::markdown, RecordFormat::jsonld}) {
    const RecordOptions options{format, "7", "7.html", false};
    const std::string record = write_record(sample.page, sample.article, test::resources(), options);
    CHECK(record.ends_with('\n'));
    CHECK(record == write_record(sample.page, sample.article, test::resources(), options));
  }
}

}  // namespace
}  // namespace isnad
