// Phrases of furniture: which of them stand in a short text, and how.
#include "2_article/furniture_phrases.h"

#include <algorithm>
#include <bit>
#include <iterator>

#include "0_base/utf8.h"
#include "0_base/wide_bytes.h"
#include "2_article/spelling.h"

namespace isnad {
namespace {

constexpr std::uint64_t seed = 0x9E3779B97F4A7C15ULL;
constexpr std::uint64_t factor = 0x9FB21C651E98DF25ULL;
constexpr std::size_t longest_part = 700;  // bytes of a text in which a phrase may stand anywhere

// In the order of Reason.
constexpr std::string_view reason_words[] = {"navigation",    "masthead",    "repeated",  "caption_copy",  "related",
                                             "share",         "letter_size", "comments",  "advertisement", "notice",
                                             "template_word", "search",      "subscribe", "copyright",     "clock",
                                             "tags",          "most_read",   "other"};
static_assert(std::size(reason_words) == static_cast<std::size_t>(Reason::count));

// In the order of PhraseUse.
constexpr std::string_view use_words[] = {"whole", "begin", "part", "label", "sign"};
static_assert(std::size(use_words) == static_cast<std::size_t>(PhraseUse::count));

constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0xFF51AFD7ED558CCDULL;
  return hash ^ (hash >> 32);
}

enum class Sort : std::uint8_t { other, letter, digit, mark };

constexpr auto ascii_sort = [] {
  std::array<Sort, 128> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = Sort::letter;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = Sort::letter;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = Sort::digit;
  return table;
}();

constexpr Sort sort_of_arabic(char32_t c) {
  if (c <= 0x061F || (c >= 0x066A && c <= 0x066D) || c == 0x06D4) return Sort::other;
  if (c == 0x0640 || (c >= 0x064B && c <= 0x065F) || c == 0x0670 || (c >= 0x06D6 && c <= 0x06ED && c != 0x06E5))
    return Sort::mark;
  if ((c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9)) return Sort::digit;
  return Sort::letter;
}

Sort sort_of(char32_t c) {
  if (c < 128) return ascii_sort[c];
  if (c >= 0x0600 && c <= 0x06FF) return sort_of_arabic(c);
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA ? Sort::letter : Sort::other;
  if (c == 0xD7 || c == 0xF7) return Sort::other;
  if (c >= 0x0300 && c <= 0x036F) return Sort::mark;
  if (c >= 0x200B && c <= 0x200F) return c == 0x200B || c == 0x200C ? Sort::other : Sort::mark;
  if ((c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F)) return Sort::other;
  if (c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F)) return Sort::mark;
  if ((c >= 0xFF00 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) || c == replacement_character) return Sort::other;
  return c >= 0xE000 && (c <= 0xF8FF || c >= 0x1F000) ? Sort::other : Sort::letter;
}

/// Lower case, and one letter for those that writers of Arabic, Persian and Urdu interchange.
constexpr char32_t folded(char32_t c) {
  if (c < 128) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
  if (const char32_t one = one_arabic_letter(c); one != c) return one;
  if (c >= 0xC0 && c <= 0xDE) return c + 0x20;
  if (c == 0x0130) return 'i';
  if (c >= 0x0100 && c <= 0x0177 && c != 0x0131 && c != 0x0138) {
    const bool odd_is_lower = c < 0x0139 || c > 0x0148;
    return odd_is_lower ? (c | 1U) : ((c & 1U) != 0 ? c + 1 : c);
  }
  if (c == 0x0179 || c == 0x017B || c == 0x017D) return c + 1;
  if (c >= 0x0391 && c <= 0x03A9) return c + 0x20;
  if (c >= 0x0410 && c <= 0x042F) return c + 0x20;
  if (c >= 0x0400 && c <= 0x040F) return c + 0x50;
  return c;
}

/// Arabic particles that are written on to the word behind them: "and", "by", "for", "so", "as".
constexpr bool is_particle(char32_t c) {
  return c == 0x0648 || c == 0x0628 || c == 0x0644 || c == 0x0641 || c == 0x0643;
}

struct Letter {
  Sort sort = Sort::other;
  char32_t folded = 0;
};

constexpr auto ascii_letters = [] {
  std::array<Letter, 128> table{};
  for (char32_t c = 0; c < 128; ++c) table[c] = {ascii_sort[c], folded(c)};
  return table;
}();

constexpr char32_t arabic_block = 0x0600;
constexpr auto arabic_letters = [] {
  std::array<Letter, 256> table{};
  for (char32_t i = 0; i < 256; ++i) table[i] = {sort_of_arabic(arabic_block + i), folded(arabic_block + i)};
  return table;
}();

/// The place in `arabic_letters` of the character of two bytes.
constexpr std::size_t arabic_place(char lead, char next) {
  return ((static_cast<unsigned char>(lead) - 0xD8U) << 6U) | (static_cast<unsigned char>(next) & 0x3FU);
}

/// The letter at `at`, which moves behind it. The two alphabets that most pages are in are looked up.
[[gnu::always_inline]] inline Letter letter_at(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    ++at;
    return ascii_letters[byte];
  }
  if (is_arabic_lead(text[at]) && at + 1 < text.size()) {
    at += 2;
    return arabic_letters[arabic_place(text[at - 2], text[at - 1])];
  }
  const char32_t c = next_code_point(text, at);
  return {sort_of(c), folded(c)};
}

/// The keys of words are polynomials in `factor`; powers[n] is its n-th power.
constexpr auto powers = [] {
  std::array<std::uint64_t, 64> table{1};
  for (std::size_t n = 1; n < table.size(); ++n) table[n] = table[n - 1] * factor;
  return table;
}();

/// The polynomial of the letters of a word behind the first: that of the word less what the first adds to it.
constexpr std::uint64_t without_first(std::uint64_t key, std::uint32_t letters, char32_t first) {
  return key - powers[letters - 1] * ((seed + first) * factor - seed);
}

/// The letters of a short word of ASCII, in lower case; what is behind them is 0.
using PlainLetters = std::array<std::uint64_t, wide / sizeof(std::uint64_t)>;

constexpr std::uint64_t key_of(const PlainLetters& letters, std::uint32_t count) {
  return mix((letters[0] ^ seed) * factor + letters[1] * 0xC2B2AE3D27D4EB4FULL, count);
}

/// What a text goes on with, as far as that is ASCII.
struct PlainText {
  WideBytes bytes;
  std::uint32_t digits, letters;  ///< of the bytes; digits are letters here
  std::uint32_t beyond;           ///< no ASCII

  PlainText(std::string_view text, std::size_t at)
      : bytes(wide_bytes(text, at)),
        digits(bits_of(bytes - '0' <= 9)),
        letters(digits | bits_of((bytes | 0x20) - 'a' <= 'z' - 'a')),
        beyond(bits_of(bytes >= 0x80)) {}

  /// How many bytes stand before the next letter, or before the end of what was looked at.
  [[nodiscard]] std::uint32_t others() const { return first_or_wide(letters | beyond); }
  /// The letters of the word that the text goes on with; 0 where it is none of ASCII, or may be longer.
  [[nodiscard]] std::uint32_t word() const {
    const std::uint32_t size = first_or_wide(~letters);
    return size < wide && (beyond >> size & 1U) == 0 ? size : 0;
  }
  [[nodiscard]] bool is_number(std::uint32_t size) const { return first_or_wide(~digits) >= size; }
  [[nodiscard]] std::uint64_t key(std::uint32_t size) const {
    auto plain = std::bit_cast<PlainLetters>(bytes | 0x20);
    constexpr auto half = static_cast<std::uint32_t>(sizeof plain[0]);
    if (size <= half) {
      plain[0] &= ~std::uint64_t{0} >> 8 * (half - size);
      plain[1] = 0;
    } else {
      plain[1] &= ~std::uint64_t{0} >> 8 * (wide - size);
    }
    return key_of(plain, size);
  }

 private:
  static std::uint32_t first_or_wide(std::uint32_t bits) {
    return static_cast<std::uint32_t>(std::countr_zero(bits | 1U << wide));
  }
};

/// One word as it is read.
struct OpenWord {
  std::uint64_t polynomial = seed;
  std::uint32_t letters = 0;
  std::uint32_t begin = 0;
  char32_t first = 0;
  bool number = true;
  bool plain = true;  ///< so far the letters are ASCII
  std::array<char, wide> ascii{};

  void add(Letter letter) {
    if (letters == 0) first = letter.folded;
    plain = plain && letter.folded < 0x80;
    if (plain && letters < ascii.size()) ascii[letters] = static_cast<char>(letter.folded);
    ++letters;
    polynomial = (polynomial + letter.folded) * factor;
    number = number && letter.sort == Sort::digit;
  }

  /// The letters of the Arabic block that follow at `at`, which moves behind them; the word has a letter already.
  void add_letters(std::string_view text, std::size_t& at) {
    for (; at + 1 < text.size() && is_arabic_lead(text[at]); at += 2) {
      const Letter letter = arabic_letters[arabic_place(text[at], text[at + 1])];
      if (letter.sort != Sort::letter) break;
      polynomial = (polynomial + letter.folded) * factor;
      ++letters;
      plain = false;
    }
  }

  [[nodiscard]] std::uint64_t key() const {
    return plain && letters < wide ? key_of(std::bit_cast<PlainLetters>(ascii), letters) : mix(polynomial, letters);
  }

  [[nodiscard]] std::uint64_t bare() const {
    if (!is_particle(first) || letters < 4 || letters >= powers.size()) return 0;
    return mix(without_first(polynomial, letters, first), letters - 1);
  }

  void close(WordKeys& words, std::size_t end, std::uint32_t most) {
    if (letters == 0) return;
    put(words, key(), bare(), {begin, offset(end)}, number, most);
    // The next word begins: field by field, as a whole object would be made elsewhere and copied.
    polynomial = seed;
    letters = 0;
    number = plain = true;
    ascii = {};
  }

  static void put(WordKeys& words, std::uint64_t key, std::uint64_t bare, Span span, bool number, std::uint32_t most) {
    if (words.count >= most) {
      words.more = true;
      return;
    }
    words.key[words.count] = key;
    words.bare[words.count] = bare;
    words.span[words.count] = span;
    words.number[words.count] = number;
    words.numbers += number;
    ++words.count;
  }
};

}  // namespace

void read_words(std::string_view text, WordKeys& words, std::uint32_t most) {
  words.count = words.numbers = 0;
  words.more = false;
  OpenWord word;
  std::size_t end = 0;  // of the last letter
  for (std::size_t at = 0; at < text.size() && !words.more;) {
    if (word.letters == 0) {
      const PlainText next(text, at);
      if (const std::uint32_t others = next.others(); others > 0) {
        at += others;
        continue;
      }
      if (const std::uint32_t size = next.word(); size > 0) {
        OpenWord::put(words, next.key(size), 0, {offset(at), offset(at + size)}, next.is_number(size), most);
        at += size + 1;  // what ends it is no letter
        continue;
      }
    }
    const std::size_t begin = at;
    const Letter letter = letter_at(text, at);
    if (letter.sort == Sort::mark) continue;
    if (letter.sort == Sort::other) {
      word.close(words, end, most);
      continue;
    }
    if (word.letters == 0) word.begin = offset(begin);
    word.add(letter);
    if (letter.sort == Sort::letter) word.add_letters(text, at);
    end = at;
  }
  word.close(words, end, most);
}

std::uint64_t first_word_of(std::string_view text) {
  OpenWord word;
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    if (letter.sort == Sort::mark) continue;
    if (letter.sort != Sort::other)
      word.add(letter);
    else if (word.letters > 0)
      break;
  }
  return word.letters == 0 ? 0 : word.key();
}

bool PhraseTable::may_be_label(std::string_view text) const {
  OpenWord word;
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    if (letter.sort == Sort::mark) continue;
    if (letter.sort != Sort::other) {
      word.add(letter);
      if (at < text.size()) continue;
    }
    if (word.letters == 0) continue;
    if (starts_[start_of(mix(seed, word.key()))]) return true;
    if (!word.number) return false;
    word = {};
  }
  // The last word, where marks end the text.
  return word.letters > 0 && starts_[start_of(mix(seed, word.key()))];
}

std::size_t PhraseTable::place(std::uint64_t path) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = static_cast<std::size_t>(path) & mask;
  while (slots_[i].used && slots_[i].path != path) i = (i + 1) & mask;
  return i;
}

PhraseTable::Slot& PhraseTable::slot_for(std::uint64_t path) {
  if ((count_ + 1) * 2 > slots_.size()) {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.used) slots_[place(slot.path)] = slot;
  }
  Slot& slot = slots_[place(path)];
  if (!slot.used) {
    slot.used = true;
    slot.path = path;
    slot.reasons.fill(Reason::count);
    ++count_;
  }
  return slot;
}

void PhraseTable::insert(std::string_view phrase, PhraseUse use, Reason reason) {
  WordKeys words;
  read_words(phrase, words);
  std::uint64_t path = seed;
  for (std::uint32_t i = 0; i < words.count; ++i) {
    path = mix(path, words.key[i]);
    if (i == 0) starts_[start_of(path)] = true;
    paths_[start_of(path)] = true;
    Slot& slot = slot_for(path);
    Reason& place = slot.reasons[static_cast<std::size_t>(use)];
    if (i + 1 == words.count && place == Reason::count) place = reason;
  }
}

void PhraseTable::take(const Slot& slot, const WordKeys& words, IndexRange range, PhraseMatch& found) {
  const auto reason = [&](PhraseUse use) { return slot.reasons[static_cast<std::size_t>(use)]; };
  bool first = true;
  for (std::uint32_t i = 0; i < range.begin; ++i) first = first && words.number[i];
  std::uint32_t covered = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) covered += !words.number[i];
  const bool all = !words.more && covered == words.count - words.numbers;
  // A longer phrase from the same word overrules a shorter one, for it is looked at later.
  if (all && reason(PhraseUse::whole) != Reason::count) found.whole = reason(PhraseUse::whole);
  if (all && reason(PhraseUse::label) != Reason::count) found.label = reason(PhraseUse::label);
  if (first && reason(PhraseUse::label) != Reason::count) {
    found.label_begin = reason(PhraseUse::label);
    found.label_end = words.span[range.end - 1].end;
  }
  const Reason begins = reason(PhraseUse::begin);
  if (first && begins != Reason::count) found.begin = begins;
  for (const PhraseUse use : {PhraseUse::whole, PhraseUse::label, PhraseUse::begin})
    if (reason(use) != Reason::count) found.reasons |= 1U << static_cast<unsigned>(reason(use));
  const bool strong =
      begins == Reason::masthead || begins == Reason::template_word ||
      (range.size() >= 2 && (begins == Reason::notice || begins == Reason::share || begins == Reason::comments));
  if (first || !strong || range.begin < found.cut_end) {
    const bool longer = found.cut_count > 0 && found.cuts[found.cut_count - 1] == range.begin;
    if (strong && longer) found.cut_end = range.end;
  } else if (found.cut_count < PhraseMatch::most_cuts) {
    found.cuts[found.cut_count++] = range.begin;
    found.cut_end = range.end;
  }
}

/// What may stand anywhere in the text.
void PhraseTable::take_signs(const Slot& slot, IndexRange range, PhraseMatch& found, Signs& signs) {
  const Reason part = slot.reasons[static_cast<std::size_t>(PhraseUse::part)];
  if (part != Reason::count) found.reasons |= 1U << static_cast<unsigned>(part);
  if (found.part == Reason::count && part != Reason::count) {
    found.part = part;
    found.part_word = range.begin;
  }
  const Reason sign = slot.reasons[static_cast<std::size_t>(PhraseUse::sign)];
  if (sign == Reason::count) return;
  const std::uint32_t n = ++signs[static_cast<std::size_t>(sign)];
  if (n <= found.signs) return;
  found.signs = n;
  found.sign = sign;
}

/// Follows the words from `first` as far as there are phrases; `bare`: the first one without its particle.
void PhraseTable::follow(const WordKeys& words, std::uint32_t first, bool bare, PhraseMatch& found,
                         Signs& signs) const {
  std::uint64_t path = mix(seed, bare ? words.bare[first] : words.key[first]);
  if (!starts_[start_of(path)]) return;
  for (std::uint32_t j = first; j < words.count && paths_[start_of(path)];) {
    const Slot& slot = slots_[place(path)];
    if (!slot.used) return;
    if (!bare) take(slot, words, {first, j + 1}, found);
    take_signs(slot, {first, j + 1}, found, signs);
    if (++j < words.count) path = mix(path, words.key[j]);
  }
}

PhraseMatch PhraseTable::match(const WordKeys& words) const {
  PhraseMatch found;
  Signs signs{};
  for (std::uint32_t i = 0; i < words.count; ++i) {
    follow(words, i, false, found, signs);
    if (words.bare[i] != 0) follow(words, i, true, found, signs);
  }
  if (words.count > 0 && words.span[words.count - 1].end > longest_part) found.part = Reason::count;
  return found;
}

Result<Reason> reason_in(const Table& table, const Row& row, std::size_t column) {
  const auto found = std::find(std::begin(reason_words), std::end(reason_words), row.cells[column]);
  if (found == std::end(reason_words)) return bad_cell(table, row, column, "the name of a reason");
  return static_cast<Reason>(std::distance(std::begin(reason_words), found));
}

Result<PhraseTable> load_phrases(const DataFiles& files) {
  const auto table = load_table(files, "2_article/furniture.tsv", 3);
  if (!table) return table.error();
  PhraseTable phrases;
  for (const Row& row : table->rows) {
    const auto use = std::find(std::begin(use_words), std::end(use_words), row.cells[1]);
    if (use == std::end(use_words)) return bad_cell(*table, row, 1, "whole, begin, part, label or sign");
    const auto reason = reason_in(*table, row, 2);
    if (!reason) return reason.error();
    phrases.insert(row.cells[0], static_cast<PhraseUse>(std::distance(std::begin(use_words), use)), *reason);
  }
  return phrases;
}

}  // namespace isnad
