#pragma once
// What tokens of class attributes and their kin mean, remembered: pages of one make repeat them.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "0_base/quick_hash.h"
#include "isnad/page.h"

namespace isnad {

/// For one table of class words.
class HintMemo {
 public:
  /// What `find` makes of `tokens`, from the last time that they were asked for where that is remembered.
  template <class Find>
  Hints find(std::string_view tokens, Find find) {
    if (tokens.size() > longest) return find();
    Known& known = known_[static_cast<std::size_t>(quick_hash(tokens) % known_.size())];
    // The tokens themselves are compared: a page may be made so that two of them have one hash.
    if (known.size != tokens.size() + 1 || std::string_view(known.tokens.data(), tokens.size()) != tokens) {
      const Hints found = find();  // which may ask for others that lie in the same place
      std::copy(tokens.begin(), tokens.end(), known.tokens.begin());
      known.size = static_cast<std::uint8_t>(tokens.size() + 1);
      known.hints = found;
    }
    return known.hints;
  }

 private:
  static constexpr std::size_t line = 64;     ///< bytes that come from memory together: one tells all
  static constexpr std::size_t longest = 55;  ///< bytes of tokens that are remembered
  struct alignas(line) Known {
    std::array<char, longest> tokens{};
    std::uint8_t size = 0;  ///< of `tokens`, and one; 0: nothing is remembered
    Hints hints;
  };
  static_assert(sizeof(Known) == line);
  std::array<Known, 2048> known_{};
};

}  // namespace isnad
