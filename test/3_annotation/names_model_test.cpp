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

NameMoves moves_of(const std::vector<std::vector<std::int32_t>>& rows) {
  NameMoves moves;
  moves.labels = rows[0].size();
  for (std::size_t a = 0; a < rows.size(); ++a) {
    moves.after[a].fill(-1000000);
    for (std::size_t b = 0; b < moves.labels; ++b) moves.after[a][b] = rows[a][b];
  }
  return moves;
}

TEST_CASE("decoder: the best path, not the best labels") {
  NameDecoder decoder;
  // O, B, I; I may follow B and I only.
  const NameMoves moves = moves_of({{0, 0, -100}, {0, 0, 0}, {0, 0, 0}, {0, 0, -100}});
  for (const std::size_t column : {std::size_t{0}, NamePair::second}) {
    std::vector<NamePair::Sums> scores(2);
    scores[0][column] = 1;
    scores[1][column + 2] = 5;
    std::vector<std::uint8_t> path(2);
    decoder.decode(scores, column, moves, {true, true}, path);
    CHECK(path == std::vector<std::uint8_t>{1, 2});
  }
  decoder.decode({}, 0, moves, {true, true}, {});
}

TEST_CASE("decoder: inside of a sentence, O stands before and behind") {
  NameDecoder decoder;
  // From O to B is dear, and so is from B to O; not from or to the ends.
  const NameMoves moves = moves_of({{0, -10, -100}, {-10, 0, 0}, {0, 0, 0}, {0, 0, -100}});
  std::vector<NamePair::Sums> scores(1);
  scores[0][1] = 15;
  const auto label = [&](bool begins, bool ends) {
    std::vector<std::uint8_t> path(1);
    decoder.decode(scores, 0, moves, {begins, ends}, path);
    return path[0];
  };
  CHECK(label(true, true) == 1);
  CHECK(label(false, true) == 1);
  CHECK(label(true, false) == 1);
  CHECK(label(false, false) == 0);
}

TEST_CASE("decoder: lanes that are no label of the layer are never taken") {
  NameDecoder decoder;
  std::vector<NamePair::Sums> scores(3);
  for (auto& row : scores) row.fill(30000);
  std::vector<std::uint8_t> path(3);
  decoder.decode(scores, 0, moves_of({{0, 0}, {0, 0}, {0, 0}}), {true, true}, path);
  for (const std::uint8_t label : path) CHECK(label < 2);
}

}  // namespace
}  // namespace isnad
