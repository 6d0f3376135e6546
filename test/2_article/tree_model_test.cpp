// Trees read from a table, their probabilities, and rows that are refused.
#include "2_article/tree_model.h"

#include <cmath>
#include <string>
#include <vector>

#include "support/cases.h"
#include "support/temporary_folder.h"

namespace isnad {
namespace {

constexpr std::string_view names[] = {"words", "links"};
constexpr const char* table = "models/2_article_blocks.tsv";

Result<TreeModel> model_of(const TemporaryFolder& folder, std::string_view rows, std::string_view part = "test") {
  folder.write(table, rows);
  const auto files = DataFiles::from_folder(folder.path());
  REQUIRE(files.has_value());
  return TreeModel::load(*files, table, part, names);
}

double logistic(double sum) { return 1 / (1 + std::exp(-sum)); }

TEST_CASE("tree model: a sum of trees") {
  const TemporaryFolder folder;
  const auto model = model_of(folder,
                              "# a comment\nother\t1\t9\nother\twords>1\t7 8\ntest\t1\t0.5\ntest\twords>3\t-1 2\n"
                              "test\tlinks>0.5\t0.25 -0.5\n");
  REQUIRE(model.has_value());
  const std::vector<float> rows = {3, 0, 3.5F, 0, 3.5F, 1, 0, 1};
  std::vector<float> found(4);
  model->score(rows.data(), 2, 4, found.data());
  CHECK(found[0] == doctest::Approx(logistic(0.5 - 1 + 0.25)));
  CHECK(found[1] == doctest::Approx(logistic(0.5 + 2 + 0.25)));
  CHECK(found[2] == doctest::Approx(logistic(0.5 + 2 - 0.5)));
  CHECK(found[3] == doctest::Approx(logistic(0.5 - 1 - 0.5)));
  CHECK(model->sum(rows.data()) == doctest::Approx(0.5 - 1 + 0.25));
  CHECK(model->sum(rows.data() + 4) == doctest::Approx(0.5 + 2 - 0.5));
}

TEST_CASE("tree model: splits stand in the order of a heap") {
  const TemporaryFolder folder;
  const auto model = model_of(folder, "test\t2\t0\ntest\twords>10 links>1 links>2\t1 2 3 4\n");
  REQUIRE(model.has_value());
  const std::vector<float> rows = {5, 0, 5, 2, 20, 2, 20, 3};
  std::vector<float> found(4);
  model->score(rows.data(), 2, 4, found.data());
  for (std::size_t i = 0; i < 4; ++i) CHECK(found[i] == doctest::Approx(logistic(static_cast<double>(i + 1))));
}

TEST_CASE("tree model: each row is scored as if it were alone") {
  const TemporaryFolder folder;
  std::string text = "test\t2\t-0.2\n";
  for (int i = 0; i < 100; ++i)
    text += "test\twords>" + std::to_string(i) + " links>" + std::to_string(i % 7) + " links>" + std::to_string(i % 3) +
            "\t0.01 -0.02 0.03 0.015\n";
  const auto model = model_of(folder, text);
  REQUIRE(model.has_value());
  constexpr std::size_t count = 37;
  std::vector<float> rows;
  for (std::size_t i = 0; i < count; ++i) {
    rows.push_back(static_cast<float>(i * 3));
    rows.push_back(static_cast<float>(i % 8));
  }
  std::vector<float> all(count);
  model->score(rows.data(), 2, count, all.data());
  for (std::size_t i = 0; i < count; ++i) {
    float one = 0;
    model->score(rows.data() + 2 * i, 2, 1, &one);
    CHECK(one == all[i]);
    CHECK(one > 0);
    CHECK(one < 1);
  }
}

TEST_CASE("tree model: no rows") {
  const TemporaryFolder folder;
  const auto model = model_of(folder, "test\t1\t0\ntest\twords>3\t-1 2\n");
  REQUIRE(model.has_value());
  model->score(nullptr, 2, 0, nullptr);
}

TEST_CASE("tree model: damaged rows are refused by file and line") {
  const TemporaryFolder folder;
  for (const char* row :
       {"test\twidth>3\t1 2", "test\twords3\t1 2", "test\twords>x\t1 2", "test\twords>3\t1", "test\twords>3\t1 y",
        "test\twords>3 links>1\t1 2", "test\twords>3\t1 2 3", "test\t\t1 2", "test\twords>3"}) {
    CAPTURE(std::string(row));
    const auto model = model_of(folder, std::string("test\t1\t0\ntest\twords>3\t-1 2\n") + row + "\n");
    REQUIRE_FALSE(model.has_value());
    CHECK(model.error().code == Errc::bad_table);
    CHECK(model.error().where == folder.path() + "/" + table + ":3");
    CHECK_FALSE(model.error().what.empty());
  }
  for (const char* head : {"test\t0\t0", "test\t9\t0", "test\tx\t0", "test\t1\tx", "test\twords>3\t1 2"}) {
    CAPTURE(std::string(head));
    const auto model = model_of(folder, std::string(head) + "\ntest\twords>3\t-1 2\n");
    REQUIRE_FALSE(model.has_value());
    CHECK(model.error().where == folder.path() + "/" + table + ":1");
  }
}

TEST_CASE("tree model: a part without trees") {
  const TemporaryFolder folder;
  for (const char* rows : {"test\t3\t0\n", "other\t1\t0\nother\twords>3\t-1 2\n"}) {
    const auto model = model_of(folder, rows);
    REQUIRE_FALSE(model.has_value());
    CHECK(model.error().what.find("'test'") != std::string::npos);
    CHECK(model.error().where == folder.path() + "/" + table);
  }
}

}  // namespace
}  // namespace isnad
