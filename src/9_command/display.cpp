// Text laid out in columns of a terminal. Lines break and run in their order by the rules of Unicode, which ICU knows.
#include "9_command/display.h"

#include <algorithm>
#include <memory>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ushape.h>

#include "8_library/safe_text.h"

namespace isnad {
namespace {

using icu::UnicodeString;

struct Range {
  std::int32_t begin = 0;
  std::int32_t end = 0;
};

constexpr UChar32 first_ink = 0xFDD0, last_ink = 0xFDD4;

constexpr bool is_ink(UChar32 c) { return c >= first_ink && c <= last_ink; }

unsigned columns(UChar32 c) {
  if (is_ink(c)) return 0;
  const auto category = static_cast<UCharCategory>(u_charType(c));
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) return 0;
  const auto width = static_cast<UEastAsianWidth>(u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH));
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

unsigned columns(const UnicodeString& text, Range range) {
  unsigned sum = 0;
  for (std::int32_t i = range.begin; i < range.end; i = text.moveIndex32(i, 1)) sum += columns(text.char32At(i));
  return sum;
}

std::unique_ptr<icu::BreakIterator> breaks(const UnicodeString& text, bool of_lines) {
  UErrorCode status = U_ZERO_ERROR;
  const auto& root = icu::Locale::getRoot();
  std::unique_ptr<icu::BreakIterator> iterator(of_lines ? icu::BreakIterator::createLineInstance(root, status)
                                                        : icu::BreakIterator::createCharacterInstance(root, status));
  if (U_FAILURE(status)) return nullptr;
  iterator->setText(text);
  return iterator;
}

/// The pieces between places where a line may break; one that is wider than a line is cut between characters.
std::vector<Range> pieces(const UnicodeString& text, unsigned width) {
  std::vector<Range> list;
  const auto lines = breaks(text, true);
  const auto characters = breaks(text, false);
  if (lines == nullptr || characters == nullptr) return {{0, text.length()}};
  std::int32_t begin = 0;
  for (std::int32_t end = lines->next(); end != icu::BreakIterator::DONE; begin = end, end = lines->next()) {
    if (columns(text, {begin, end}) <= width) {
      list.push_back({begin, end});
      continue;
    }
    for (std::int32_t from = begin; from < end;) {
      const std::int32_t to = std::min(end, std::max(characters->following(from), from + 1));
      list.push_back({from, to});
      from = to;
    }
  }
  return list;
}

/// Lines of at most `width` columns; the white space at which a line breaks is left out.
std::vector<Range> wrap(const UnicodeString& text, unsigned width) {
  std::vector<Range> lines;
  Range line;
  unsigned used = 0;
  const auto trimmed = [&](Range range) {
    while (range.end > range.begin && u_isUWhiteSpace(text.charAt(range.end - 1))) --range.end;
    return range;
  };
  for (const Range& piece : pieces(text, width)) {
    if (used + columns(text, trimmed(piece)) > width && piece.begin > line.begin) {
      lines.push_back(trimmed(line));
      line = {piece.begin, piece.begin};
      used = 0;
    }
    line.end = piece.end;
    used += columns(text, piece);
  }
  if (line.end > line.begin) lines.push_back(trimmed(line));
  return lines;
}

/// ICU shapes vowel marks to letters of their own (FE70 to FE7F); on a terminal they are to combine as they did.
UChar combining_mark(UChar c) {
  constexpr UChar marks[] = {0x064B, 0x064B, 0x064C, 0x064C, 0x064D, 0x064D, 0x064E, 0x064E,
                             0x064F, 0x064F, 0x0650, 0x0650, 0x0651, 0x0651, 0x0652, 0x0652};
  return c >= 0xFE70 && c <= 0xFE7F ? marks[(c - 0xFE70)] : c;
}

/// `text` with Arabic letters in the forms that they have beside their neighbours.
UnicodeString shaped(const UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  UnicodeString joined;
  UChar* buffer = joined.getBuffer(text.length() + 1);
  // The letters alone; that the text is in logical order and may shrink are the settings that are zero.
  const std::int32_t length =
      u_shapeArabic(text.getBuffer(), text.length(), buffer, text.length() + 1, U_SHAPE_LETTERS_SHAPE, &status);
  if (U_SUCCESS(status)) std::transform(buffer, buffer + length, buffer, combining_mark);
  joined.releaseBuffer(U_SUCCESS(status) ? length : 0);
  return U_SUCCESS(status) ? joined : text;
}

/// A paragraph whose lines can be put into the order in which they are seen.
class VisualOrder {
 public:
  VisualOrder(const UnicodeString& text, bool rtl) : paragraph_(ubidi_open()), line_(ubidi_open()) {
    ubidi_setPara(paragraph_.get(), text.getBuffer(), text.length(), rtl ? UBIDI_RTL : UBIDI_LTR, nullptr, &status_);
  }

  std::string operator()(const UnicodeString& text, Range range) {
    UnicodeString seen;
    UChar* buffer = seen.getBuffer(range.end - range.begin + 1);
    UErrorCode status = status_;
    ubidi_setLine(paragraph_.get(), range.begin, range.end, line_.get(), &status);
    const std::int32_t length =
        ubidi_writeReordered(line_.get(), buffer, range.end - range.begin + 1,
                             UBIDI_DO_MIRRORING | UBIDI_REMOVE_BIDI_CONTROLS | UBIDI_KEEP_BASE_COMBINING, &status);
    seen.releaseBuffer(U_SUCCESS(status) ? length : 0);
    std::string utf8;
    (U_SUCCESS(status) ? seen : text.tempSubStringBetween(range.begin, range.end)).toUTF8String(utf8);
    return utf8;
  }

 private:
  struct Close {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
  };
  std::unique_ptr<UBiDi, Close> paragraph_;
  std::unique_ptr<UBiDi, Close> line_;
  UErrorCode status_ = U_ZERO_ERROR;
};

std::string_view code(Style style) {
  switch (style) {
    case Style::title: return "\x1B[1m";
    case Style::kicker: return "\x1B[31m";
    case Style::strong: return "\x1B[1m";
    case Style::soft: return "\x1B[2m";
    case Style::quote: return "\x1B[36m";
    case Style::plain: break;
  }
  return {};
}

constexpr std::string_view ink_codes[] = {"\x1B[32m", "\x1B[34m", "\x1B[35m", "\x1B[4m", "\x1B[33m"};
constexpr std::string_view off_code = "\x1B[0m";

/// Turns the marks of ink in the lines of one paragraph into codes of the terminal: a piece that a line ends in goes on
/// in the next one.
class Inks {
 public:
  Inks(bool color, Style style) : color_(color), style_(style) {}

  std::string operator()(const UnicodeString& line) {
    std::string out;
    if (color_ && open_ != 0) out += codes(open_);
    std::int32_t begin = 0;
    for (std::int32_t i = 0; i <= line.length(); ++i) {
      if (i < line.length() && !is_ink(line.charAt(i))) continue;
      line.tempSubStringBetween(begin, i).toUTF8String(out);
      begin = i + 1;
      if (i == line.length()) break;
      const UChar32 mark = line.charAt(i);
      open_ = open_ == mark ? 0 : mark;
      if (color_) out.append(off_code).append(code(style_)).append(open_ == 0 ? "" : codes(open_));
    }
    if (color_ && open_ != 0) out += off_code;
    return out;
  }

 private:
  static std::string_view codes(UChar32 mark) { return ink_codes[mark - first_ink]; }

  bool color_;
  Style style_;
  UChar32 open_ = 0;
};

/// A right-to-left mark: a terminal that finds the direction of a line by its first letter finds the right one.
constexpr std::string_view rtl_mark = "\xE2\x80\x8F";

UnicodeString utf16(std::string_view utf8) {
  return UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
}

}  // namespace

std::string_view mark_of(Ink ink) {
  constexpr std::string_view marks[] = {"\xEF\xB7\x90", "\xEF\xB7\x91", "\xEF\xB7\x92", "\xEF\xB7\x93", "\xEF\xB7\x94"};
  return marks[static_cast<std::size_t>(ink)];
}

unsigned columns(std::string_view utf8) {
  const UnicodeString text = utf16(utf8);
  return columns(text, {0, text.length()});
}

std::optional<Direction> direction_of(std::string_view utf8) {
  const UnicodeString text = utf16(utf8);
  const UBiDiDirection found = ubidi_getBaseDirection(text.getBuffer(), text.length());
  if (found == UBIDI_NEUTRAL) return std::nullopt;
  return found == UBIDI_RTL ? Direction::right_to_left : Direction::left_to_right;
}

void Sheet::line(std::string_view text, unsigned width, const Layout& layout, bool first) {
  const std::string_view mark = first ? layout.mark : std::string_view();
  const std::string space(layout.indent - std::min(layout.indent, columns(mark)), ' ');
  const std::string_view on = screen_.color ? code(layout.style) : std::string_view();
  const std::string_view off = on.empty() ? std::string_view() : "\x1B[0m";
  if (rtl_ && screen_.visual) {
    out_.append(width - std::min(width, columns(text)), ' ').append(on).append(text).append(off);
    if (!mark.empty()) out_.append(space).append(mark);
  } else {
    if (rtl_) out_.append(rtl_mark);
    out_.append(mark).append(space).append(on).append(text).append(off);
  }
  out_ += '\n';
}

void Sheet::paragraph(std::string_view utf8, const Layout& layout) {
  UnicodeString text = utf16(without_bidi_controls(printable(utf8), ""));
  text.findAndReplace(UnicodeString(u'\t'), UnicodeString(u"  "));
  if (screen_.visual) {
    for (UChar32 c = first_ink; c <= last_ink; ++c) text.findAndReplace(UnicodeString(c), UnicodeString());
    text = shaped(text);
  }
  Inks inks(screen_.color, layout.style);
  const unsigned width = std::max(screen_.width, layout.indent + 10) - layout.indent;
  std::int32_t begin = 0;
  bool first = true;
  while (begin <= text.length()) {  // a text of several paragraphs, as code is
    std::int32_t end = text.indexOf(u'\n', begin);
    if (end < 0) end = text.length();
    const UnicodeString part = text.tempSubStringBetween(begin, end);
    VisualOrder order(part, rtl_);
    for (const Range& range : wrap(part, width)) {
      std::string shown;
      if (screen_.visual)
        shown = order(part, range);
      else
        shown = inks(part.tempSubStringBetween(range.begin, range.end));
      line(shown, width, layout, first);
      first = false;
    }
    begin = end + 1;
  }
}

void Sheet::rule(std::string_view mark) {
  std::string full;
  for (unsigned used = 0; used < screen_.width; used += std::max(1U, columns(mark))) full += mark;
  if (screen_.color) out_.append(code(Style::soft));
  out_.append(full).append(screen_.color ? "\x1B[0m" : "").append("\n");
}

}  // namespace isnad
