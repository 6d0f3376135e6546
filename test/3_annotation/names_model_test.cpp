// The weights of the recogniser of names.
#include "3_annotation/names_model.h"

#include <string>

#include "0_base/data_files.h"
#include "support/cases.h"

namespace isnad {
namespace {

TEST_CASE("model of names: a damaged file is refused") {
  const auto found = DataFiles::embedded().find("models/3_annotation_names.bin");
  REQUIRE(found.has_value());
  std::string bytes(*found);
  CHECK(NameModel::open("model", bytes).has_value());
  CHECK_FALSE(NameModel::open("model", std::string_view(bytes).substr(0, 100)).has_value());
  CHECK_FALSE(NameModel::open("model", bytes + "x").has_value());
  CHECK_FALSE(NameModel::open("model", {}).has_value());
  bytes[bytes.size() / 3] ^= 1;
  CHECK_FALSE(NameModel::open("model", bytes).has_value());
}

TEST_CASE("decoder: the best path, not the best labels") {
  NameDecoder decoder;
  std::vector<NamePair::Sums> scores(2);
  scores[0][0] = 1;
  scores[1][2] = 5;
  // O, B, I; I may follow B and I only.
  const std::vector<std::int32_t> moves = {0, 0, -100, 0, 0, 0, 0, 0, 0, 0, 0, -100};
  std::vector<std::uint8_t> path;
  decoder.decode(scores, 0, 3, moves, path);
  CHECK(path == std::vector<std::uint8_t>{1, 2});
  decoder.decode({}, 0, 3, moves, path);
  CHECK(path.empty());
}

}  // namespace
}  // namespace isnad
