#pragma once
// UTF-8: checking it, walking it by code points, writing it, and counting offsets in other units.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

inline constexpr char32_t replacement_character = 0xFFFD;

/// Whether `byte` begins a character of the Arabic block (U+0600 to U+06FF).
constexpr bool is_arabic_lead(char byte) {
  return static_cast<unsigned char>(byte) >= 0xD8 && static_cast<unsigned char>(byte) <= 0xDB;
}

/// Bytes below 0x80 that `text` begins with.
std::size_t ascii_prefix(std::string_view text);

/// Bytes of well-formed UTF-8 that `text` begins with; a sequence that is cut off at the end is not well-formed.
std::size_t utf8_prefix(std::string_view text);

[[nodiscard]] inline bool is_ascii(std::string_view text) { return ascii_prefix(text) == text.size(); }
[[nodiscard]] inline bool is_utf8(std::string_view text) { return utf8_prefix(text) == text.size(); }

/// Code points in `text`, which is UTF-8.
std::size_t count_code_points(std::string_view text);

/// One code point and the bytes that it takes.
struct CodePoint {
  char32_t value = replacement_character;
  std::uint32_t size = 0;   ///< 0 at the end of the text
  bool well_formed = true;  ///< false: `size` bytes stand for one U+FFFD, as the Unicode and HTML standards cut them
};

/// The same as code_point_at(), for any bytes: of two or fewer that are well-formed it is not called.
CodePoint code_point_of_any_size(std::string_view text, std::size_t at);

/// The code point at `at`. Total: ill-formed bytes give U+FFFD.
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (at < text.size() && byte(at) < 0x80) return {byte(at), 1, true};
  // Two bytes: Arabic, Hebrew, Cyrillic, Greek and Latin with marks.
  if (at + 1 < text.size() && byte(at) >= 0xC2 && byte(at) < 0xE0 && (byte(at + 1) & 0xC0U) == 0x80U)
    return {((byte(at) & 0x1FU) << 6U) | (byte(at + 1) & 0x3FU), 2, true};
  return code_point_of_any_size(text, at);
}

/// The code point at `at`, which moves behind it; call with at < text.size().
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const CodePoint point = code_point_at(text, at);
  at += point.size;
  return point.value;
}

/// Appends `point`; a surrogate or a value above U+10FFFF becomes U+FFFD.
void append_code_point(std::string& text, char32_t point);

/// `bytes` with U+FFFD for what is no well-formed UTF-8.
std::string valid_utf8(std::string_view bytes);

/// The longest beginning of `text`, which is UTF-8, of at most `most` bytes that cuts no code point.
[[nodiscard]] inline std::string_view utf8_head(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

/// What offsets count at the edges of the library: code points for Python, UTF-16 units for JavaScript.
enum class OffsetUnit : std::uint8_t { code_point, utf16 };

/// Turns byte offsets of `text` into another unit in one sweep: ask in ascending order. `text` must outlive it.
class OffsetCursor {
 public:
  explicit OffsetCursor(std::string_view text, OffsetUnit unit = OffsetUnit::code_point) : text_(text), unit_(unit) {}

  /// The offset of the code point at `byte`, which is on a boundary and not before the one asked for last.
  std::uint32_t at(std::uint32_t byte);

 private:
  std::string_view text_;
  OffsetUnit unit_;
  std::uint32_t byte_ = 0;
  std::uint32_t count_ = 0;
};

}  // namespace isnad
