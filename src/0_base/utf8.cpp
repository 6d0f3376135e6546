// UTF-8: checking it, walking it by code points, writing it, and counting offsets in other units.
#include "0_base/utf8.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "0_base/wide_bytes.h"

namespace isnad {
namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080U;
constexpr std::size_t stride = 32;

std::uint64_t load(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

bool is_ascii_stride(const char* at) {
  return ((load(at) | load(at + 8) | load(at + 16) | load(at + 24)) & high_bits) == 0;
}

// The automaton of well-formed UTF-8 (Unicode 15, table 3-7). A state is a multiple of 6, so that the next state is one
// shift of the row of the byte: each row holds the next state of every state in six bits.
enum State : unsigned {
  accept = 0,
  reject = 6,
  one = 12,
  two = 18,
  three = 24,
  after_e0 = 30,
  after_ed = 36,
  after_f0 = 42,
  after_f4 = 48
};

constexpr unsigned state_after_lead(unsigned byte) {
  if (byte < 0x80) return accept;
  if (byte < 0xC2) return reject;
  if (byte < 0xE0) return one;
  if (byte == 0xE0) return after_e0;
  if (byte == 0xED) return after_ed;
  if (byte < 0xF0) return two;
  if (byte == 0xF0) return after_f0;
  if (byte < 0xF4) return three;
  return byte == 0xF4 ? after_f4 : reject;
}

constexpr unsigned next_state(unsigned state, unsigned byte) {
  const bool trail = byte >= 0x80 && byte < 0xC0;
  switch (state) {
    case accept: return state_after_lead(byte);
    case one: return trail ? accept : reject;
    case two: return trail ? one : reject;
    case three: return trail ? two : reject;
    case after_e0: return trail && byte >= 0xA0 ? one : reject;
    case after_ed: return trail && byte < 0xA0 ? one : reject;
    case after_f0: return trail && byte >= 0x90 ? two : reject;
    case after_f4: return trail && byte < 0x90 ? two : reject;
    default: return reject;
  }
}

constexpr auto rows = [] {
  std::array<std::uint64_t, 256> table{};
  for (unsigned byte = 0; byte < 256; ++byte)
    for (unsigned state = accept; state <= after_f4; state += 6)
      table[byte] |= std::uint64_t{next_state(state, byte)} << state;
  return table;
}();

std::uint64_t step(std::uint64_t state, char byte) { return rows[static_cast<unsigned char>(byte)] >> (state & 63U); }

unsigned state_of(std::uint64_t word) { return static_cast<unsigned>(word & 63U); }

// Whether a stride is of code points of one and two bytes alone, as Arabic text is, by all its bytes together. `state`
// is that before it, and then that behind it; it stays where the answer is no.
bool is_short_stride(const char* at, std::uint64_t& state) {
  static_assert(stride == 2 * wide);
  if (state_of(state) != accept && state_of(state) != one) return false;
  std::uint32_t trails = 0, leads = 0, plain = 0;
  for (std::size_t half = 0; half < 2; ++half) {
    const WideBytes bytes = wide_bytes(at + half * wide);
    const std::size_t shift = half * wide;
    trails |= bits_of((bytes & 0xC0) == 0x80) << shift;
    leads |= bits_of((bytes >= 0xC2) & (bytes < 0xE0)) << shift;
    plain |= bits_of(bytes < 0x80) << shift;
  }
  const std::uint32_t open = state_of(state) == one ? 1 : 0;
  if ((trails | leads | plain) != 0xFFFFFFFFU || trails != (leads << 1U | open)) return false;
  state = leads >> 31U != 0 ? one : accept;
  return true;
}

// The boundary to look again from, where all before `at` is well-formed but for a sequence that may still be open.
std::size_t boundary_before(std::string_view text, std::size_t at) {
  for (std::size_t back = 1; back <= 3 && back <= at; ++back)
    if ((static_cast<unsigned char>(text[at - back]) & 0xC0U) != 0x80) return at - back;
  return at;
}

// The end of the well-formed code points from `at` on, one after the other.
std::size_t walk(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    if (!point.well_formed) break;
    at += point.size;
  }
  return at;
}

constexpr bool in(unsigned byte, unsigned low, unsigned high) { return byte >= low && byte <= high; }

// Bytes of a sequence by its lead, and the bounds of its second byte.
struct Lead {
  unsigned size = 1;
  unsigned low = 0x80;
  unsigned high = 0xBF;
};

constexpr Lead lead_of(unsigned byte) {
  if (in(byte, 0xC2, 0xDF)) return {2, 0x80, 0xBF};
  if (in(byte, 0xE0, 0xEF)) return {3, byte == 0xE0 ? 0xA0U : 0x80U, byte == 0xED ? 0x9FU : 0xBFU};
  if (in(byte, 0xF0, 0xF4)) return {4, byte == 0xF0 ? 0x90U : 0x80U, byte == 0xF4 ? 0x8FU : 0xBFU};
  return {};
}

}  // namespace

std::size_t ascii_prefix(std::string_view text) {
  std::size_t at = 0;
  while (at + stride <= text.size() && is_ascii_stride(text.data() + at)) at += stride;
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

std::size_t utf8_prefix(std::string_view text) {
  const char* const bytes = text.data();
  std::uint64_t state = accept;
  std::size_t at = 0;
  for (; at + stride <= text.size(); at += stride) {
    if (state_of(state) == accept && is_ascii_stride(bytes + at)) continue;
    if (is_short_stride(bytes + at, state)) continue;
    const std::size_t begin = at;
    for (std::size_t i = 0; i < stride; ++i) state = step(state, bytes[begin + i]);
    if (state_of(state) == reject) return walk(text, boundary_before(text, begin));
  }
  const std::size_t tail = at;
  for (; at < text.size(); ++at) state = step(state, bytes[at]);
  return state_of(state) == accept ? at : walk(text, boundary_before(text, tail));
}

std::size_t count_code_points(std::string_view text) {
  // Sums of a byte each over short stretches: compilers make wide instructions of them.
  constexpr std::size_t stretch = 128;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += stretch) {
    std::uint8_t sum = 0;
    for (const char c : text.substr(i, stretch))
      sum = static_cast<std::uint8_t>(sum + (static_cast<signed char>(c) >= -0x40));
    count += sum;
  }
  return count;
}

CodePoint code_point_of_any_size(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(at);
  if (first < 0x80) return {first, 1, true};
  const Lead lead = lead_of(first);
  char32_t value = first & (0x7FU >> lead.size);
  std::uint32_t size = 1;
  while (size < lead.size && at + size < text.size() &&
         in(byte(at + size), size == 1 ? lead.low : 0x80U, size == 1 ? lead.high : 0xBFU)) {
    value = (value << 6U) | (byte(at + size) & 0x3FU);
    ++size;
  }
  const bool whole = lead.size > 1 && size == lead.size;
  return {whole ? value : replacement_character, size, whole};
}

std::string valid_utf8(std::string_view bytes) {
  std::string valid;
  valid.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) append_code_point(valid, next_code_point(bytes, at));
  return valid;
}

void append_code_point(std::string& text, char32_t point) {
  const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  const auto trail = [&](unsigned shift) { put(0x80U | ((point >> shift) & 0x3FU)); };
  if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) point = replacement_character;
  if (point < 0x80) return put(point);
  if (point < 0x800) {
    put(0xC0U | (point >> 6U));
  } else if (point < 0x10000) {
    put(0xE0U | (point >> 12U));
    trail(6);
  } else {
    put(0xF0U | (point >> 18U));
    trail(12);
    trail(6);
  }
  trail(0);
}

std::uint32_t OffsetCursor::at(std::uint32_t byte) {
  const std::uint32_t end = std::min(byte, static_cast<std::uint32_t>(text_.size()));
  for (; byte_ < end; ++byte_) {
    const auto b = static_cast<unsigned char>(text_[byte_]);
    count_ += (b & 0xC0U) != 0x80 ? 1U : 0U;
    count_ += unit_ == OffsetUnit::utf16 && b >= 0xF0 ? 1U : 0U;
  }
  return count_;
}

}  // namespace isnad
