// Bytes of a named encoding as UTF-8: the decoders of the HTML standard, which lexbor has.
#include "1_page/encoding_bytes.h"

#include <lexbor/encoding/encoding.h>

#include <vector>

#include "0_base/utf8.h"

namespace isnad {
namespace {

constexpr std::size_t piece = std::size_t{16} << 10U;

const lxb_char_t* octets(std::string_view bytes) { return reinterpret_cast<const lxb_char_t*>(bytes.data()); }

std::string_view trimmed(std::string_view label) {
  constexpr std::string_view blanks = "\t\n\f\r ";
  const auto begin = label.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return label.substr(begin, label.find_last_not_of(blanks) - begin + 1);
}

const lxb_encoding_data_t* find(std::string_view label) {
  return label.empty() ? nullptr : lxb_encoding_data_by_name(octets(label), label.size());
}

bool is_single_byte(lxb_encoding_t encoding) {
  switch (encoding) {
    case LXB_ENCODING_DEFAULT:
    case LXB_ENCODING_AUTO:
    case LXB_ENCODING_UNDEFINED:
    case LXB_ENCODING_BIG5:
    case LXB_ENCODING_EUC_JP:
    case LXB_ENCODING_EUC_KR:
    case LXB_ENCODING_GBK:
    case LXB_ENCODING_ISO_2022_JP:
    case LXB_ENCODING_SHIFT_JIS:
    case LXB_ENCODING_UTF_16BE:
    case LXB_ENCODING_UTF_16LE:
    case LXB_ENCODING_UTF_8:
    case LXB_ENCODING_GB18030:
    case LXB_ENCODING_REPLACEMENT: return false;
    default: return true;
  }
}

// What a decoder of lexbor holds between two pieces of a text.
class Decoder {
 public:
  explicit Decoder(const lxb_encoding_data_t* encoding) : points_(piece + 16) {
    lxb_encoding_decode_init(&state_, encoding, points_.data(), points_.size());
    lxb_encoding_decode_replace_set(&state_, &error_, 1);
  }

  /// Appends what `bytes` give to `out`. No piece gives more code points than there is room for.
  void run(std::string_view bytes, DecodedBytes& out) {
    const lxb_char_t* at = octets(bytes);
    state_.status = state_.encoding_data->decode(&state_, &at, octets(bytes) + bytes.size());
    flush(out);
  }

  void finish(DecodedBytes& out) {
    lxb_encoding_decode_finish(&state_);
    flush(out);
  }

 private:
  void flush(DecodedBytes& out) {
    for (std::size_t i = 0; i < state_.buffer_used; ++i) {
      if (points_[i] == error_) ++out.replaced;
      append_code_point(out.text, points_[i]);
    }
    state_.buffer_used = 0;
  }

  lxb_encoding_decode_t state_{};
  std::vector<lxb_codepoint_t> points_;
  lxb_codepoint_t error_ = LXB_ENCODING_ERROR_CODEPOINT;  // no code point: told apart from a U+FFFD that was written so
};

DecodedBytes decode_single(std::string_view bytes, const ByteMap& map) {
  std::array<std::string, 128> as_utf8;
  for (std::size_t i = 0; i < map.size(); ++i)
    append_code_point(as_utf8[i], map[i] == 0 ? replacement_character : map[i]);
  DecodedBytes out;
  out.text.reserve(bytes.size() + bytes.size() / 2);
  while (!bytes.empty()) {
    const std::size_t ascii = ascii_prefix(bytes);
    out.text.append(bytes, 0, ascii);
    bytes.remove_prefix(ascii);
    while (!bytes.empty() && static_cast<unsigned char>(bytes.front()) >= 0x80) {
      const std::size_t i = static_cast<unsigned char>(bytes.front()) - 0x80U;
      out.text += as_utf8[i];
      out.replaced += map[i] == 0 ? 1U : 0U;
      bytes.remove_prefix(1);
    }
  }
  return out;
}

DecodedBytes decode_several(std::string_view bytes, const lxb_encoding_data_t* encoding) {
  DecodedBytes out;
  out.text.reserve(bytes.size() + bytes.size() / 2);
  Decoder decoder(encoding);
  for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) decoder.run(bytes.substr(0, piece), out);
  decoder.finish(out);
  return out;
}

}  // namespace

std::string encoding_of_label(std::string_view label) {
  const lxb_encoding_data_t* const found = find(trimmed(label));
  if (found == nullptr || found->encoding <= LXB_ENCODING_UNDEFINED) return {};
  std::string name = reinterpret_cast<const char*>(found->name);
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return name;
}

std::optional<ByteMap> byte_map(std::string_view encoding) {
  const lxb_encoding_data_t* const found = find(encoding);
  if (found == nullptr || !is_single_byte(found->encoding)) return std::nullopt;
  ByteMap map{};
  for (std::size_t i = 0; i < map.size(); ++i) {
    const auto byte = static_cast<lxb_char_t>(0x80U + i);
    const lxb_char_t* at = &byte;
    lxb_encoding_decode_t state{};
    lxb_encoding_decode_init_single(&state, found);
    const lxb_codepoint_t point = found->decode_single(&state, &at, at + 1);
    map[i] = point <= LXB_ENCODING_MAX_CODEPOINT ? point : 0;
  }
  return map;
}

DecodedBytes decode_bytes(std::string_view bytes, std::string_view encoding) {
  const lxb_encoding_data_t* const found = find(encoding);
  if (found == nullptr || found->encoding == LXB_ENCODING_UTF_8 || found->encoding == LXB_ENCODING_REPLACEMENT)
    return decode_utf8(bytes);
  const auto map = byte_map(encoding);
  return map ? decode_single(bytes, *map) : decode_several(bytes, found);
}

Utf8Counts count_utf8(std::string_view bytes) {
  Utf8Counts counts;
  for (std::size_t at = ascii_prefix(bytes); at < bytes.size(); at += ascii_prefix(bytes.substr(at))) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    const CodePoint point = code_point_at(bytes, at);
    at += point.size;
    counts.multibyte += point.well_formed;
    counts.ill_formed += !point.well_formed;
    // It would not be ill-formed with more bytes behind it.
    counts.cut = !point.well_formed && at == bytes.size() && lead >= 0xC2 && lead <= 0xF4;
  }
  return counts;
}

DecodedBytes decode_utf8(std::string_view bytes) {
  DecodedBytes out;
  out.text.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t ascii = ascii_prefix(bytes.substr(at));
    out.text.append(bytes, at, ascii);
    at += ascii;
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80) {
      const CodePoint point = code_point_at(bytes, at);
      if (point.well_formed) {
        out.text.append(bytes, at, point.size);
      } else {
        ++out.replaced;
        append_code_point(out.text, replacement_character);
      }
      at += point.size;
    }
  }
  return out;
}

}  // namespace isnad
