#pragma once
// A long text that the beginnings of many blocks are looked for in.

#include <cstdint>
#include <string_view>
#include <vector>

namespace isnad {

/// Looks at the text once, so that most blocks that do not stand in it are not looked for. A view: it must not outlive
/// the text.
class LongText {
 public:
  LongText() = default;
  /// A text that is too long holds nothing: each look at it would read all of it.
  explicit LongText(std::string_view text);

  /// Whether the text holds the beginning of `block`, which is proof enough: white space and marks differ further on.
  /// False for a block of less than 16 bytes.
  [[nodiscard]] bool holds_beginning(std::string_view block) const;

 private:
  std::string_view text_;
  std::vector<std::uint64_t> windows_;  ///< which eight bytes in a row stand in the text, by hash; empty: none
};

}  // namespace isnad
