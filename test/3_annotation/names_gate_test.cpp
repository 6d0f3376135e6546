// The gate before the models of names.
#include "3_annotation/names_gate.h"

#include <limits>
#include <string>

#include "support/cases.h"

namespace isnad {
namespace {

constexpr std::size_t lanes = NameGate::Gifts{}.size();

/// The bytes of a gate with one weight other than 0.
std::string gate_with(std::uint32_t row, std::size_t lane, signed char weight) {
  std::string bytes(NameGate::kinds * 4 + NameGate::rows * lanes, '\0');
  bytes[NameGate::kinds * 4 + row * lanes + lane] = static_cast<char>(weight);
  return bytes;
}

TEST_CASE("gate of names: a trait of a word gives its weight to the tokens around it") {
  NameType type;
  type.known.fine = 7;
  const std::size_t before = NameGate::lane(NameGate::title, -1);
  const std::string bytes = gate_with(NameGate::rows_of(type)[0], before, -5);
  std::string_view rest = bytes;
  NameGate gate;
  REQUIRE(gate.take(rest));
  CHECK(rest.empty());
  const NameGate::Gifts gifts = gate.gifts_of(type);
  for (std::size_t i = 0; i < lanes; ++i) CHECK(gifts[i] == (i == before ? -5 : 0));
  CHECK(gate.gifts_of({})[before] == 0);
}

TEST_CASE("gate of names: each trait has rows of its own, whatever its value") {
  NameType type;
  type.known.fine = std::numeric_limits<std::uint16_t>::max();
  type.known.person = type.known.frequency = type.known.told = 255;
  type.shape = type.heads = type.conjunction = 255;
  type.suffix[1] = ~std::uint64_t{0};
  std::uint32_t last = 0;
  for (const std::uint32_t row : NameGate::rows_of(type)) {
    CHECK(row < NameGate::rows);
    CHECK(row >= last);
    last = row;
  }
}

TEST_CASE("gate of names: bytes that are too short are refused") {
  const std::string bytes = gate_with(0, 0, 1);
  std::string_view rest = std::string_view(bytes).substr(1);
  NameGate gate;
  CHECK_FALSE(gate.take(rest));
}

}  // namespace
}  // namespace isnad
