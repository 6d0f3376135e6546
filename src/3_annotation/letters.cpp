// The alphabet that words are matched in, and the way back to the text.
#include "3_annotation/letters.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <utility>

#include "0_base/utf8.h"

namespace isnad {
namespace {

using Pair = std::pair<char32_t, unsigned char>;

// Arabic letters of other languages that are the same letter in another dress, and signs that mean the same.
constexpr Pair same_letters[] = {
    {0x0671, letter::alef},
    {0x06A9, letter::kaf},
    {0x06AA, letter::kaf},
    {0x06CC, letter::yeh},
    {0x06D0, letter::yeh},
    {0x06D2, letter::yeh},
    {0x06C1, letter::heh},
    {0x06BE, letter::heh},
    {0x06D5, letter::heh},
    {0x06C0, letter::heh},
    {0x06C3, letter::teh_marbuta},
    {0x067E, letter::peh},
    {0x0686, letter::tcheh},
    {0x0698, letter::jeh},
    {0x06AF, letter::gaf},
    {0x06AD, letter::gaf},
    {0x06A8, letter::gaf},
    {0x06A4, letter::veh},
    {0x06A2, letter::feh},
    {0x0620, letter::yeh},
    {0x060C, ','},
    {0x061B, ';'},
    {0x061F, '?'},
    {0x066A, '%'},
    {0x066B, '.'},
    {0x066C, ','},
    {0x06D4, '.'},
    {0x00AB, letter::open_quote},
    {0x00BB, letter::close_quote},
    {0x00A0, ' '},
    {0x00B4, '\''},
};

constexpr Pair punctuation[] = {
    {0x2010, '-'},
    {0x2011, '-'},
    {0x2012, '-'},
    {0x2013, '-'},
    {0x2014, '-'},
    {0x2015, '-'},
    {0x2018, '\''},
    {0x2019, '\''},
    {0x201A, '\''},
    {0x201B, '\''},
    {0x2212, '-'},
    {0x2026, '.'},
    {0x2028, '\n'},
    {0x2029, '\n'},
    {0x2032, '\''},
    {0x2033, '"'},
    {0x201F, '"'},
    {0x301D, '"'},
    {0x301E, '"'},
    {0x2044, '/'},
    {0x201C, letter::open_quote},
    {0x201E, letter::open_quote},
    {0x2039, letter::open_quote},
    {0x201D, letter::close_quote},
    {0x203A, letter::close_quote},
};

constexpr char32_t first_form = 0xFB50, last_form = 0xFEFF;

template <std::size_t size>
unsigned char find_in(const Pair (&pairs)[size], char32_t point) {
  for (const Pair& pair : pairs)
    if (pair.first == point) return pair.second;
  return 0;
}

/// The letter of an Arabic code point in the order of Unicode; 0 for others.
constexpr unsigned char arabic_letter(char32_t point) {
  if (point >= 0x0621 && point <= 0x063A) return static_cast<unsigned char>(0x80 + (point - 0x0621));
  if (point >= 0x0641 && point <= 0x064A) return static_cast<unsigned char>(0xA0 + (point - 0x0641));
  return 0;
}

bool is_no_letter(char32_t point) {
  const auto type = u_charType(static_cast<UChar32>(point));
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR || point == 0x0640 ||
         point == 0;
}

/// The first code points of the compatibility decomposition; `point` itself where it has none.
std::u16string decomposed(char32_t point) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* normalizer = unorm2_getNFKDInstance(&status);
  std::array<UChar, 32> units;
  const std::int32_t size = U_FAILURE(status)
                                ? -1
                                : unorm2_getDecomposition(normalizer, static_cast<UChar32>(point), units.data(),
                                                          static_cast<std::int32_t>(units.size()), &status);
  if (U_FAILURE(status) || size < 0) return point < 0x10000 ? std::u16string(1, static_cast<char16_t>(point)) : u"";
  return {units.begin(), units.begin() + size};
}

/// The one letter of `point`, decompositions left aside; 0 where it is none.
unsigned char plain_letter(char32_t point) {
  if (const auto found = arabic_letter(point)) return found;
  if (const auto found = find_in(same_letters, point)) return found;
  if (const auto found = find_in(punctuation, point)) return found;
  if (is_no_letter(point)) return 0;
  const auto c = static_cast<UChar32>(point);
  if (point >= 'A' && point <= 'Z') return static_cast<unsigned char>(point + 0x20);
  if (point == '\n') return '\n';
  if (u_isUWhiteSpace(c) || u_iscntrl(c)) return ' ';
  if (point < 0x7F) return static_cast<unsigned char>(point);
  if (const std::int32_t digit = u_charDigitValue(c); digit >= 0) return static_cast<unsigned char>('0' + digit);
  return u_isalpha(c) ? letter::other : letter::sign;
}

/// The letters of `point` with its decomposition seen through.
std::string letters_of(char32_t point) {
  if (arabic_letter(point) != 0) return {1, static_cast<char>(arabic_letter(point))};
  std::string out;
  for (const char16_t unit : decomposed(point))
    if (const unsigned char found = plain_letter(unit)) out += static_cast<char>(found);
  return out;
}

/// How a code point of one or two bytes is put together from its first byte and the next.
struct Lead {
  std::uint16_t point = 0x0653;  ///< what the first byte gives; a mark, where more bytes or none follow
  std::uint8_t mask = 0;         ///< what counts of the next byte
  std::uint8_t check = 0;        ///< bits of the next byte that must be as in 80
};
constexpr auto leads = [] {
  std::array<Lead, 256> all{};
  for (unsigned byte = 0; byte < 0x80; ++byte) all[byte] = {static_cast<std::uint16_t>(byte), 0, 0};
  for (unsigned byte = 0xC2; byte < 0xE0; ++byte)
    all[byte] = {static_cast<std::uint16_t>((byte & 0x1FU) << 6U), 0x3F, 0xC0};
  return all;
}();

/// The letter that `last` becomes under a mark that stands apart: a madda or a hamza.
unsigned char under_mark(unsigned char last, char32_t mark) {
  using namespace letter;
  if (mark == 0x0653) return last == alef ? alef_madda : last;
  if (mark == 0x0655) return last == alef ? alef_below : last;
  return last == alef ? alef_hamza : last == waw ? waw_hamza : last == yeh ? yeh_hamza : last;
}

}  // namespace

IndexRange Letters::in(Span span) const {
  const auto last = at.end() - (at.empty() ? 0 : 1);
  const auto begin = std::lower_bound(at.begin(), last, span.begin);
  const auto end = std::lower_bound(begin, last, span.end);
  return {offset(static_cast<std::size_t>(begin - at.begin())), offset(static_cast<std::size_t>(end - at.begin()))};
}

IndexRange Letters::in(Span span, IndexRange token) const {
  IndexRange found{token.begin, token.end};
  while (found.begin < token.end && at[found.begin] < span.begin) ++found.begin;
  found.end = found.begin;
  while (found.end < token.end && at[found.end] < span.end) ++found.end;
  return found;
}

LetterTable::LetterTable() : forms_(last_form - first_form + 1) {
  for (std::size_t point = 0; point < low; ++point) {
    const auto c = static_cast<char32_t>(point);
    const unsigned char plain = plain_letter(c);
    low_[point] = plain;
    // Latin letters with marks lose them; Greek and Cyrillic ones stay letters of another script.
    if (plain != letter::other && plain != letter::sign) continue;
    const std::string letters = letters_of(c);
    if (!letters.empty()) low_[point] = static_cast<unsigned char>(letters.front());
  }
  for (std::size_t i = 0; i < forms_.size(); ++i) forms_[i] = letters_of(static_cast<char32_t>(first_form + i));
}

std::string_view LetterTable::of_rare(char32_t point) const {
  if (point >= first_form && point <= last_form) return forms_[point - first_form];
  static constexpr std::string_view ascii =
      " !\"#$%&'()*+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
  if (point >= 0xFF01 && point <= 0xFF5E) return ascii.substr(point - 0xFF00, 1);  // full width
  return {};
}

void LetterTable::add(char32_t point, std::uint32_t at, Letters& letters) const {
  const auto put = [&](unsigned char found) {
    letters.bytes += static_cast<char>(found);
    letters.at.push_back(at);
  };
  if (point < low) {
    if (low_[point] != 0) return put(low_[point]);
    if (point >= 0x0653 && point <= 0x0655 && !letters.bytes.empty()) {
      char& last = letters.bytes.back();
      last = static_cast<char>(under_mark(static_cast<unsigned char>(last), point));
    }
    return;
  }
  if (const std::string_view rare = of_rare(point); !rare.empty()) {
    for (const char c : rare) put(static_cast<unsigned char>(c));
    return;
  }
  if (point >= 0x1E00 && point <= 0x1EFF) {  // Latin with marks
    for (const char c : letters_of(point)) put(static_cast<unsigned char>(c));
    return;
  }
  if (const unsigned char plain = plain_letter(point)) put(plain);
}

void LetterTable::read(std::string_view text, Letters& letters) const {
  letters.bytes.clear();
  letters.at.clear();
  letters.bytes.reserve(text.size() / 2 + 8);
  letters.at.reserve(text.size() / 2 + 8);
  std::array<char, 128> bytes;
  std::array<std::uint32_t, 128> places;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t count = 0;
    // What has a byte or two, most of a text: no branch asks which.
    while (count < bytes.size() && i + 1 < text.size()) {
      const Lead lead = leads[static_cast<unsigned char>(text[i])];
      const unsigned next = static_cast<unsigned char>(text[i + 1]);
      const unsigned char found = low_[lead.point | (next & lead.mask)];
      if (found == 0 || ((next ^ 0x80U) & lead.check) != 0) break;
      bytes[count] = static_cast<char>(found);
      places[count++] = static_cast<std::uint32_t>(i);
      i += lead.mask == 0 ? 1 : 2;
    }
    letters.bytes.append(bytes.data(), count);
    letters.at.insert(letters.at.end(), places.begin(), places.begin() + static_cast<std::ptrdiff_t>(count));
    if (count == bytes.size() || i == text.size()) continue;
    const auto at = offset(i);
    add(next_code_point(text, i), at, letters);
  }
  letters.at.push_back(offset(text.size()));
}

Letters LetterTable::read(std::string_view text) const {
  Letters letters;
  read(text, letters);
  return letters;
}

}  // namespace isnad
