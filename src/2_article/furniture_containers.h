#pragma once
// What the elements around a block say of it: their classes and tags.

#include <cstdint>
#include <string_view>
#include <vector>

#include "2_article/reading.h"

namespace isnad {

struct FurnitureTables;

/// A reason and what gave it.
struct Why {
  Reason reason = Reason::count;  ///< count: none
  Rule rule = Rule::none;
  std::uint16_t depth = 0;  ///< of the element that gave it
  [[nodiscard]] bool found() const { return reason != Reason::count; }
};

/// Reasons by elements. An element that holds a part of the article is no furniture, whatever its classes say.
class FurnitureContainers {
 public:
  FurnitureContainers(const PageReading& reading, const FurnitureTables& tables);

  /// What the nearest element that says something gives: a class, or a tag such as nav.
  Why of(std::uint32_t element);

  /// Whether blocks [begin, end) have a part of the article among them.
  [[nodiscard]] bool holds_article(IndexRange blocks) const { return kept_[blocks.end] != kept_[blocks.begin]; }

 private:
  [[nodiscard]] Why own(std::uint32_t element);
  [[nodiscard]] Hints classes_of(std::string_view name);

  const PageReading& reading_;
  const FurnitureTables& tables_;
  std::vector<std::uint32_t> kept_;  ///< parts of the article among the blocks before
  std::vector<Why> known_;           ///< per element
  std::vector<bool> is_known_;
  std::vector<std::uint32_t> way_;
  std::string_view last_name_;  ///< that was asked for, and what its classes say
  Hints last_hints_;
};

}  // namespace isnad
