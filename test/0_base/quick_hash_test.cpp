// Hashes of one page's tables: equal texts agree, texts that differ anywhere part.
#include "0_base/quick_hash.h"

#include <doctest/doctest.h>

#include <string>
#include <unordered_set>

namespace isnad {
namespace {

TEST_CASE("quick_hash: every length, and every byte, counts") {
  std::unordered_set<std::uint64_t> seen;
  std::string text;
  std::size_t texts = 0;
  for (std::size_t size = 0; size < 40; ++size, text += 'a') {
    CHECK(quick_hash(text) == quick_hash(std::string(text)));
    seen.insert(quick_hash(text));
    ++texts;
    for (std::size_t i = 0; i < size; ++i) {
      std::string other = text;
      other[i] = 'b';
      seen.insert(quick_hash(other));
      ++texts;
    }
  }
  CHECK(seen.size() == texts);
}

}  // namespace
}  // namespace isnad
