#pragma once
// Bytes of a named encoding as UTF-8: the decoders of the HTML standard.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad {

/// The standard's name, in lower case, of the encoding that `label` stands for ("cp1256" is windows-1256); empty when
/// there is none. Blanks around the label do not count.
std::string encoding_of_label(std::string_view label);

/// What the bytes from 0x80 on stand for; 0 where they stand for nothing.
using ByteMap = std::array<char32_t, 128>;

/// The map of an encoding that takes one byte for each character and agrees with ASCII below 0x80; otherwise nothing.
std::optional<ByteMap> byte_map(std::string_view encoding);

/// Bytes turned into UTF-8.
struct DecodedBytes {
  std::string text;
  std::uint32_t replaced = 0;  ///< U+FFFD put in, one for each ill-formed sequence
};

/// How much of some bytes is UTF-8.
struct Utf8Counts {
  std::uint32_t multibyte = 0;   ///< sequences of several bytes that are well-formed
  std::uint32_t ill_formed = 0;  ///< sequences, each of which stands for one U+FFFD
  bool cut = false;              ///< the last of these is cut off by the end of the bytes
};

/// `bytes` read as `encoding`, the name that encoding_of_label gives. Linear; NULs are kept.
DecodedBytes decode_bytes(std::string_view bytes, std::string_view encoding);

/// What decode_utf8() would meet in `bytes`, without making a text of it.
Utf8Counts count_utf8(std::string_view bytes);

/// `bytes` read as UTF-8, however damaged.
DecodedBytes decode_utf8(std::string_view bytes);

}  // namespace isnad
