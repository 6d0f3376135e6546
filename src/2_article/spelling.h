#pragma once
// One spelling for the variants of a word, and short lines cut into pieces and words: for lines of names, not for
// prose.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/span.h"

namespace isnad {

/// The letters and digits of `text` in one spelling, without blanks: lower case; hamza seats, alef maqsura, ta marbuta
/// and their Persian and Urdu counterparts made one; marks and punctuation gone. "A.F.P." and "afp" have the same key.
std::string key_of(std::string_view text);

/// Letters that writers of Arabic, Persian and Urdu interchange, as one of them; all others as they are.
constexpr char32_t one_arabic_letter(char32_t c) {
  switch (c) {
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671: return 0x0627;  // alef with hamza, madda, wasla
    case 0x0649:
    case 0x06CC:
    case 0x06D2:
    case 0x0626: return 0x064A;  // alef maqsura, Farsi yeh, yeh barree, yeh with hamza
    case 0x0624: return 0x0648;  // waw with hamza
    case 0x0629:
    case 0x06C0:
    case 0x06C1:
    case 0x06C2:
    case 0x06C3:
    case 0x06BE:
    case 0x06D5: return 0x0647;
    case 0x06A9: return 0x0643;  // keheh
    default: return c;
  }
}

/// Whether `c` is a letter or a digit; marks and tatweel are none.
bool is_letter(char32_t c);

/// A word of a line: what stands between white space and separators.
struct LineWord {
  Span span;                  ///< in the line
  std::string key;            ///< as key_of() gives it
  std::uint32_t classes = 0;  ///< set of BylineWord; 0 until PeopleTables::classify()
  std::uint8_t letters = 0;
  bool arabic = false;  ///< has letters of the Arabic script
  bool cased = false;   ///< has letters of a script with upper case
  bool upper = false;   ///< begins with an upper-case letter
  bool shout = false;   ///< all its letters are upper case, and there are two or more
  bool digits = false;
  bool dotted = false;  ///< a full stop ends it
};

/// What parts two pieces of a line.
enum class Mark : std::uint8_t { none, colon, dash, slash, bar, comma, plus, open, close, quote, line };

/// A piece of a line between separators: a role, a name, a date.
struct Piece {
  IndexRange words;  ///< into Pieces::words; never empty
  Mark before = Mark::none;
  Mark after = Mark::none;
};

struct Pieces {
  std::vector<LineWord> words;
  std::vector<Piece> items;

  [[nodiscard]] Span span(IndexRange range) const {
    return {words[range.begin].span.begin, words[range.end - 1].span.end};
  }
  /// The keys of the words of `range`, end to end.
  [[nodiscard]] std::string key(IndexRange range) const;
};

/// Whether a hyphen inside of a word is a part of it, or parts pieces where the word is Arabic.
enum class Hyphens : std::uint8_t { join, part_arabic };

/// The pieces of `line`, of which at most `limit` bytes are read.
Pieces pieces_of(std::string_view line, std::size_t limit = 400, Hyphens hyphens = Hyphens::join);

/// `span` of `line` without white space and marks of separation at its ends.
Span trimmed(std::string_view line, Span span);

}  // namespace isnad
