#pragma once
// The words of a short text as numbers, to ask how far two titles say the same.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace isnad {

/// The words of a title: letters and digits in lower case, marks left out; each once, in ascending order of their
/// hashes.
class TitleWords {
 public:
  TitleWords() = default;
  /// Of `text` (UTF-8) the first 40 words count: more is no title.
  explicit TitleWords(std::string_view text);

  [[nodiscard]] std::uint32_t size() const { return size_; }
  [[nodiscard]] std::span<const std::uint32_t> hashes() const { return {hashes_.data(), size_}; }

 private:
  std::array<std::uint32_t, 40> hashes_;  ///< `size_` of them
  std::uint32_t size_ = 0;
};

/// Words that `a` and `b` share.
std::uint32_t shared_words(const TitleWords& a, const TitleWords& b);

}  // namespace isnad
