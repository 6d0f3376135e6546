// A long text that the beginnings of many blocks are looked for in.
#include "2_article/long_text.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace isnad {
namespace {

constexpr std::size_t too_long = 32768;
constexpr std::size_t shortest = 16, proof = 48;  // bytes of a block that are looked for
constexpr std::size_t window = 8, places = 65536;

/// Of the first eight bytes of `text`.
std::size_t place_of(std::string_view text) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, text.data(), window);
  return static_cast<std::size_t>((eight * 0x9E3779B97F4A7C15U) >> 48U);
}

}  // namespace

LongText::LongText(std::string_view text) : text_(text) {
  if (text.size() < shortest || text.size() > too_long) return;
  windows_.resize(places / 64);
  for (std::size_t i = 0; i + window <= text.size(); ++i) {
    const std::size_t place = place_of(text.substr(i));
    windows_[place / 64] |= std::uint64_t{1} << (place % 64);
  }
}

bool LongText::holds_beginning(std::string_view block) const {
  if (windows_.empty() || block.size() < shortest) return false;
  const std::size_t place = place_of(block);
  if (((windows_[place / 64] >> (place % 64)) & 1U) == 0) return false;
  // In Arabic every other byte is one of two, so that a search by the first byte stops everywhere.
  const std::string_view wanted = block.substr(0, proof);
  const std::boyer_moore_horspool_searcher searcher(wanted.begin(), wanted.end());
  return std::search(text_.begin(), text_.end(), searcher) != text_.end();
}

}  // namespace isnad
