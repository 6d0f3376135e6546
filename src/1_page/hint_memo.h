#pragma once
// What tokens of class attributes and their kin mean, remembered: pages of one make repeat them.

#include <array>
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
    const std::uint64_t hash = quick_hash(tokens);
    Known& known = known_[static_cast<std::size_t>(hash % known_.size())];
    if (known.hash != hash) {
      const Hints found = find();  // which may ask for others that lie in the same place
      known = {hash, found};
    }
    return known.hints;
  }

 private:
  struct Known {
    std::uint64_t hash = 0;  ///< of the tokens and of their size
    Hints hints;
  };
  std::array<Known, 2048> known_{};
};

}  // namespace isnad
