// What the models of names see of a token.
#include "3_annotation/names_features.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string>
#include <utility>

#include "0_base/table.h"

namespace isnad {
namespace {

constexpr std::uint64_t key(std::uint64_t kind, std::uint64_t value) {
  return name_mix(value + kind * 0x9E3779B97F4A7C15U);
}
constexpr std::uint64_t key(std::uint64_t kind, std::uint64_t first, std::uint64_t second) {
  return name_mix(key(kind, first) + second * 0xD6E8FEB86659FD93U);
}

constexpr unsigned char byte_at(std::string_view letters, std::size_t i) {
  return i < letters.size() ? static_cast<unsigned char>(letters[i]) : 0;
}

/// Letters folded once more: forms of alef, teh marbuta, alef maqsura; digits are all the same.
std::string_view loose_letters(std::string_view letters, std::array<char, 256>& buffer) {
  std::size_t size = 0;
  for (const char c : letters.substr(0, buffer.size())) {
    const unsigned char byte = loose(static_cast<unsigned char>(c));
    buffer[size++] = static_cast<char>(is_digit(byte) ? '0' : byte);
  }
  return {buffer.data(), size};
}

/// What is written before a word, and the word behind it.
struct Stem {
  std::size_t cut = 0;   ///< letters before it: a conjunction, a preposition or both
  bool article = false;  ///< "lil-": the preposition has swallowed the alef of the word's article
  KnownWord known;       ///< of the word
};

/// "al-" and `rest`, which begins with the lam of the article.
std::string_view with_alef(std::string_view rest, std::array<char, 257>& buffer) {
  buffer[0] = static_cast<char>(letter::alef);
  const std::size_t size = std::min(rest.size(), buffer.size() - 1);
  std::copy_n(rest.begin(), size, buffer.begin() + 1);
  return {buffer.data(), size + 1};
}

/// Where `word` begins behind a conjunction, a preposition or both: where the rest is a word that is seen more often
/// than the whole.
Stem stem_of(std::string_view word, const KnownWord& whole, const NameWords& words) {
  using namespace letter;
  // "Baquba" is no "for punishment": a name as it stands is kept whole.
  constexpr std::uint8_t places = name_place::country | name_place::region | name_place::large | name_place::city;
  const bool place = (whole.place & places) != 0, person = whole.person > 1;
  Stem best;
  int most = whole.frequency + 1;
  const auto look_at = [&](std::size_t cut, std::string_view rest, bool article) {
    const KnownWord found = words.find(name_hash(rest));
    if ((place && (found.place & places) == 0) || (person && found.person == 0)) return;
    if (int{found.frequency} > most) {
      most = found.frequency;
      best = {cut, article, found};
    }
  };
  const auto consider = [&](std::size_t cut) {
    if (word.size() < cut + 3) return;
    const std::string_view rest = word.substr(cut);
    look_at(cut, rest, false);
    std::array<char, 257> buffer;
    if (byte_at(word, cut - 1) == lam && byte_at(word, cut) == lam) look_at(cut, with_alef(rest, buffer), true);
  };
  const unsigned char first = byte_at(word, 0), second = byte_at(word, 1);
  const auto preposition = [](unsigned char c) { return c == beh || c == kaf || c == lam; };
  const bool conjunction = first == waw || first == feh;
  if (conjunction || preposition(first)) consider(1);
  if (conjunction && preposition(second)) consider(2);
  return best;
}

std::uint8_t shape_of(std::string_view word, TokenKind kind) {
  const auto length = static_cast<std::uint8_t>(std::min<std::size_t>(word.size(), 9));
  const bool latin = byte_at(word, 0) < 0x80;
  return static_cast<std::uint8_t>((static_cast<unsigned>(kind) << 5U) | (latin ? 16U : 0U) | length);
}

std::uint32_t heads_of(std::string_view base, const NameHeads& heads) {
  auto found = heads.words.find(base);
  // "the ministers' chairwoman": the feminine of a head is one.
  if (!found && base.size() > 3 && byte_at(base, base.size() - 1) == letter::heh)
    found = heads.words.find(base.substr(0, base.size() - 1));
  return found.value_or(0);
}

std::uint64_t spelt_of(const NameType& type) {
  return std::uint64_t{type.likeness.person} / 2 * 16 + type.likeness.place / 4U;
}

NameType type_of_word(std::string_view letters, TokenKind kind, std::uint64_t hash, const NameWords& words,
                      const NameHeads& heads) {
  NameType type;
  type.word = hash;
  type.shape = shape_of(letters, kind);
  type.known = words.find(hash);
  std::string_view stem = letters;
  std::array<char, 257> buffer;
  if (kind == TokenKind::word) {
    if (const Stem found = stem_of(letters, type.known, words); found.cut > 0) {
      stem = found.article ? with_alef(letters.substr(found.cut), buffer) : letters.substr(found.cut);
      type.known = found.known;
      type.proclitic = static_cast<std::uint8_t>(found.cut);
      type.conjunction = byte_at(letters, 0);
    }
  }
  type.stem = name_hash(stem);
  if (kind == TokenKind::word) type.likeness = words.likeness(stem);
  const std::string_view base = name_base(stem);
  type.article = base.size() < stem.size();
  type.base = name_hash(base);
  const std::uint32_t kinds = heads_of(base, heads);
  type.heads = static_cast<std::uint8_t>(kinds & 0xFFU);
  type.rules = static_cast<std::uint16_t>(kinds & 0xFF00U);
  for (std::size_t n = 1; n <= 4 && n < base.size(); ++n) {
    type.prefix[n - 1] = name_hash(base.substr(0, n)) + n;
    type.suffix[n - 1] = name_hash(base.substr(base.size() - n)) + n;
  }
  return type;
}

/// The part of speech of the first word that is no clitic, and how many stand before it.
std::uint8_t part_of(const Document& document, const Token& token) {
  std::uint32_t i = 0;
  for (; i + 1 < token.words; ++i) {
    const Part part = document.words[token.first_word + i].part;
    if (part != Part::cconj && part != Part::sconj && part != Part::adp && part != Part::part && part != Part::aux)
      break;
  }
  if (token.words == 0) return 0;
  return static_cast<std::uint8_t>(1 + static_cast<unsigned>(document.words[token.first_word + i].part) +
                                   32 * std::min(i, 2U));
}

Result<bool> add_heads(const DataFiles& files, std::string_view name,
                       std::initializer_list<std::pair<std::string_view, std::uint16_t>> kinds,
                       const LetterTable& letters, std::map<std::string, std::uint32_t>& heads) {
  const auto table = load_table(files, name, 2);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    const std::string word = loosened(letters.fold(row.cells[0]));
    if (word.empty()) return bad_cell(*table, row, 0, "a word");
    for (std::string_view rest = row.cells[1]; !rest.empty();) {
      const std::string_view kind = rest.substr(0, rest.find('+'));
      rest.remove_prefix(std::min(rest.size(), kind.size() + 1));
      const auto found =
          std::find_if(kinds.begin(), kinds.end(), [&](const auto& known) { return known.first == kind; });
      if (found == kinds.end()) return bad_cell(*table, row, 1, "kinds of heads");
      heads[word] |= found->second;
    }
  }
  return true;
}

/// Keys that are put one behind the other.
struct KeyRow {
  std::uint64_t* end;
  void add(std::uint64_t kind, std::uint64_t a) { *end++ = key(0x8000U | kind, a); }
  void add(std::uint64_t kind, std::uint64_t a, std::uint64_t b) { *end++ = key(0x8000U | kind, a, b); }
};
/// What is known of the places from two before a token to the one behind it.
struct Around {
  std::uint64_t far = 0, before = 0, here = 0, behind = 0;
};

/// The keys of the words around a token.
inline void add_words(const NameType& far, const NameType& before, const NameType& here, const NameType& behind,
                      const NameType& next, KeyRow& row) {
  const auto sort = [](const NameType& t) {
    return (std::uint64_t{t.known.person} << 17U) | (std::uint64_t{t.known.place} << 9U) |
           (std::uint64_t{t.known.part} << 1U) | (t.article ? 1U : 0U);
  };
  const std::uint64_t base = here.base, base_before = before.base, base_behind = behind.base;
  const std::uint64_t middle = here.known.middle, middle_before = before.known.middle,
                      middle_behind = behind.known.middle;
  row.add(1, base_before, base);
  row.add(2, base, base_behind);
  row.add(3, base_before, base_behind);
  row.add(4, middle_before, middle);
  row.add(5, middle, middle_behind);
  row.add(6, key(1, middle_before, middle), middle_behind);
  row.add(7, key(1, far.known.coarse, before.known.coarse), here.known.coarse);
  row.add(8, key(1, here.known.coarse, behind.known.coarse), next.known.coarse);
  row.add(9, sort(before), sort(here));
  row.add(10, sort(here), sort(behind));
  row.add(11, base_before, here.suffix[1]);
  row.add(12, far.base, base_before);
  row.add(13, base_before, middle);
  row.add(14, middle_before, base);
  row.add(15, middle, base_behind);
  row.add(16, base_before, sort(here));
}

/// The keys of what the words around a token announce, look like, and were in raw text.
inline void add_looks(const NameType& far, const NameType& before, const NameType& here, const NameType& behind,
                      KeyRow& row) {
  const auto head = [](const NameType& t) { return (std::uint64_t{t.heads} << 1U) | (t.article ? 1U : 0U); };
  const std::uint64_t base_before = before.base, middle = here.known.middle, middle_before = before.known.middle,
                      middle_behind = behind.known.middle;
  const std::uint64_t told = here.known.told, told_before = before.known.told, told_behind = behind.known.told;
  const std::uint64_t spelt = spelt_of(here), head_here = head(here), head_before = head(before);
  row.add(17, told_before, told);
  row.add(26, head_before, head_here);
  row.add(27, head_here, head(behind));
  row.add(28, key(3, head(far), head_before), head_here);
  row.add(29, head_before, spelt);
  row.add(30, head_before, middle);
  row.add(31, head_here, middle_behind);
  row.add(22, spelt_of(before), spelt);
  row.add(23, spelt, spelt_of(behind));
  row.add(24, base_before, spelt);
  row.add(25, middle_before, spelt);
  row.add(18, told, told_behind);
  row.add(19, key(2, told_before, told), told_behind);
  row.add(20, base_before, told);
  row.add(21, told, middle_before);
}

/// The keys of the parts of speech around a token.
inline void add_parts(const Around& part, const NameType& before, const NameType& here, KeyRow& row) {
  row.add(40, part.here, 0);
  row.add(41, part.before, 0);
  row.add(42, part.behind, 0);
  row.add(43, part.before, part.here);
  row.add(44, part.here, part.behind);
  row.add(45, key(4, part.before, part.here), part.behind);
  row.add(46, key(4, part.far, part.before), part.here);
  row.add(47, part.here, spelt_of(here));
  row.add(48, part.here, here.known.told);
  row.add(49, part.here, before.base);
  row.add(50, part.here, here.suffix[1]);
}

/// The keys of the pairs of words that begin around a token.
inline void add_pairs(const Around& pair, const NameType& here, KeyRow& row) {
  const auto add = [&](std::uint64_t kind, std::uint64_t value) {
    if (value != 0) row.add(kind, value);
  };
  add(70, pair.here);
  add(71, pair.before);
  add(72, pair.here << 16U | pair.before);
  add(73, pair.behind);
  add(74, pair.far);
  if (pair.here != 0) row.add(75, pair.here, here.known.told);
}

struct NextName {
  std::uint64_t label = 0, ahead = 0;
};
/// What name begins next behind token `t`, and how far it is.
NextName next_name(std::span<const std::uint8_t> labels, std::size_t t) {
  NextName next;
  for (std::size_t j = t + 1; j < labels.size() && j < t + 8 && next.label == 0; ++j, ++next.ahead)
    if (labels[j] % 2 == 1) next.label = labels[j];
  return next;
}

}  // namespace

Result<NameHeads> NameHeads::load(const DataFiles& files, const LetterTable& letters) {
  std::map<std::string, std::uint32_t> heads;
  const auto titles = add_heads(files, "3_annotation/titles.tsv",
                                {{"office", office},
                                 {"rank", rank},
                                 {"profession", profession},
                                 {"honorific", honorific},
                                 {"office_part", office_part}},
                                letters, heads);
  if (!titles) return titles.error();
  const auto names = add_heads(files, "3_annotation/names_heads.tsv",
                               {{"organisation", organisation},
                                {"place", place},
                                {"person", person},
                                {"facility", facility},
                                {"inside", inside},
                                {"judged", judged},
                                {"several", several}},
                               letters, heads);
  if (!names) return names.error();
  NameHeads out;
  for (const auto& [word, bits] : heads) out.words.insert(word, bits);
  return out;
}

std::uint32_t NameTypes::number_of(const Analysis& analysis, std::size_t i) {
  const std::uint32_t number = analysis.number(i);
  const TokenKind kind = analysis.document.tokens[i].kind;
  if (number == HashNumbers::none) return read(analysis.token(i), kind);
  std::uint32_t& type = type_of_[number];
  if (type == 0) type = read(analysis.token(i), kind) + 1;
  return type - 1;
}

std::uint32_t NameTypes::read(std::string_view letters, TokenKind kind) {
  std::array<char, 256> buffer;
  const std::string_view word = loose_letters(letters, buffer);
  const std::uint64_t hash = name_hash(word);
  const std::uint32_t form = forms_.number_of(name_mix(hash) + static_cast<std::uint64_t>(kind));
  if (form == types_.size()) types_.push_back(type_of_word(word, kind, hash, words_, heads_));
  return form;
}

void NameTypes::clear() { type_of_.clear(), forms_.clear(), types_.clear(); }

NameFeatures::NameFeatures(const Analysis& analysis, const NameWords& words, const NameHeads& heads, IndexRange tokens)
    : own_(std::make_unique<NameTypes>(words, heads)), types_(*own_), begin_(tokens.begin) {
  read(analysis, tokens);
}

NameFeatures::NameFeatures(const Analysis& analysis, NameTypes& types, IndexRange tokens)
    : types_(types), begin_(tokens.begin) {
  read(analysis, tokens);
}

void NameFeatures::read(const Analysis& analysis, IndexRange tokens) {
  const std::size_t count = tokens.size();
  const NameWords& words = types_.words();
  type_of_.reserve(count), parts_.reserve(count);
  for (std::size_t i = tokens.begin; i < tokens.end; ++i)
    parts_.push_back(part_of(analysis.document, analysis.document.tokens[i]));
  for (std::size_t i = tokens.begin; i < tokens.end; ++i) type_of_.push_back(types_.number_of(analysis, i));
  pairs_.resize(count);
  const std::vector<NameType>& types = types_.all();
  const auto pair_at = [&](std::size_t i) {
    return i + 1 < count ? name_pair(types[type_of_[i]].base, types[type_of_[i + 1]].word) : 0;
  };
  constexpr std::size_t ahead = 8;  // pairs whose memory is on its way; types are twice as far
  for (std::size_t i = 0; i + 1 < count; ++i) {
    __builtin_prefetch(&types[type_of_[std::min(i + 2 * ahead, count - 1)]]);
    words.prefetch(pair_at(i + ahead));
    const NameType& first = types[type_of_[i]];
    KnownWord known = words.find(pair_at(i));
    // "Ban Ki-moon" is no "with an": a first word that looks as if a preposition stood before it.
    if (first.proclitic > 0 && known.check == 0) known = words.find(name_pair(first.word, types[type_of_[i + 1]].word));
    pairs_[i] = static_cast<std::uint16_t>((known.part & KnownWord::bodies) << 3U | known.place);
  }
}

NameFeatures::Keys NameFeatures::word_keys(const NameType& type, int offset) {
  Keys keys;
  std::uint64_t* end = keys.keys_.data();
  const auto place = static_cast<std::uint64_t>(offset + reach) << 8U;
  const auto add = [&](std::uint64_t kind, std::uint64_t value) { *end++ = key(place | kind, value); };
  const KnownWord& known = type.known;
  add(1, type.word);
  add(2, type.base);
  add(3, known.fine);
  add(4, known.middle);
  add(5, known.coarse);
  add(6, known.person);
  add(7, known.place);
  // Each bit on its own too: most unions of them are rare.
  const auto add_bits = [&](std::uint64_t kind, unsigned bits) {
    for (unsigned bit = 0; bits >> bit != 0; ++bit)
      if ((bits >> bit & 1U) != 0) add(kind, bit);
  };
  add_bits(36, known.place);
  add_bits(37, type.heads);
  add_bits(38, known.part);
  add(8, (std::uint64_t{known.part} << 9U) | (std::uint64_t{type.conjunction} << 20U) |
             (std::uint64_t{type.proclitic} << 1U) | (type.article ? 1U : 0U));
  add(9, type.shape);
  add(14, known.told);
  add(15, known.told_apart);
  add(35, (std::uint64_t{type.heads} << 1U) | (type.article ? 1U : 0U));
  add(31, type.likeness.person);
  add(32, type.likeness.place);
  const auto done = [&] {
    keys.count_ = static_cast<std::uint32_t>(end - keys.keys_.data());
    return keys;
  };
  if (offset < -1 || offset > 1) return done();
  for (std::size_t n = 1; n < 4; ++n)
    if (type.suffix[n] != 0) add(16 + n, type.suffix[n]);
  for (std::size_t n = 1; n < 4; ++n)
    if (type.prefix[n] != 0) add(20 + n, type.prefix[n]);
  if (offset != 0) return done();
  add(10, type.stem);
  add(11, (std::uint64_t{known.person} << 16U) | (std::uint64_t{known.frequency} << 8U) | known.place);
  add(12, (std::uint64_t{known.frequency} << 1U) | (type.article ? 1U : 0U));
  add(13, (std::uint64_t{known.coarse} << 1U) | (type.article ? 1U : 0U));
  add(30, (std::uint64_t{known.told} << 8U) | known.person);
  add(33, (std::uint64_t{type.likeness.person} << 8U) | type.likeness.place);
  add(34, (std::uint64_t{type.likeness.person} << 8U) | known.frequency);
  return done();
}

NameFeatures::Keys NameFeatures::joint_keys(std::uint32_t i, IndexRange sentence) const {
  static const NameType outside;
  const auto at = [&](int step) -> const NameType& {
    const std::int64_t j = std::int64_t{i} + step;
    return j < sentence.begin || j >= sentence.end ? outside : type_at(static_cast<std::size_t>(j));
  };
  Keys keys;
  KeyRow row{keys.keys_.data()};
  add_words(at(-2), at(-1), at(0), at(1), at(2), row);
  const auto part = [&](int step) -> std::uint64_t {
    const std::int64_t j = std::int64_t{i} + step;
    return j < sentence.begin || j >= sentence.end ? 0 : parts_[static_cast<std::size_t>(j) - begin_];
  };
  add_parts({part(-2), part(-1), part(0), part(1)}, at(-1), at(0), row);
  // What tables say of two words together.
  const auto pair = [&](int step) -> std::uint64_t {
    const std::int64_t j = std::int64_t{i} + step;
    return j < sentence.begin || j + 1 >= sentence.end ? 0 : pairs_[static_cast<std::size_t>(j) - begin_];
  };
  add_pairs({pair(-2), pair(-1), pair(0), pair(1)}, at(0), row);
  add_looks(at(-2), at(-1), at(0), at(1), row);
  keys.count_ = static_cast<std::uint32_t>(row.end - keys.keys_.data());
  return keys;
}

void NameFeatures::add_labels(IndexRange tokens, std::span<const std::uint8_t> labels, std::size_t t,
                              std::uint64_t salt, std::vector<std::uint64_t>& keys) const {
  const auto at = [&](int step) -> std::uint64_t {
    const std::int64_t j = static_cast<std::int64_t>(t) + step;
    return j < 0 || j >= static_cast<std::int64_t>(labels.size()) ? 15 : labels[static_cast<std::size_t>(j)];
  };
  const auto [next, ahead] = next_name(labels, t);
  salt += 0x4000U;
  keys.push_back(key(salt, 1, at(0)));
  keys.push_back(key(salt, 2, at(-1) * 16 + at(0)));
  keys.push_back(key(salt, 3, at(0) * 16 + at(1)));
  keys.push_back(key(salt, 4, (at(-1) * 16 + at(0)) * 16 + at(1)));
  keys.push_back(key(salt, 5, at(2) * 16 + at(1)));
  keys.push_back(key(salt, 6, next * 16 + ahead));
  keys.push_back(key(salt, 7, at(-2) * 16 + at(-1)));
  const NameType& here = type_at(tokens.begin + t);
  const std::uint64_t hint =
      (std::uint64_t{here.conjunction} << 9U) | (std::uint64_t{here.heads} << 1U) | (here.article ? 1U : 0U);
  keys.push_back(key(salt, 9, hint * 16 + at(0)));
  keys.push_back(key(salt, 10, (std::uint64_t{here.conjunction} * 16 + at(-1)) * 16 + at(0)));
  keys.push_back(key(salt, 11, (hint * 16 + at(1)) * 16 + at(-1)));
  keys.push_back(key(salt, 12, parts_[tokens.begin + t - begin_] * 16U + at(0)));
  keys.push_back(key(salt, 8, (next * 16 + ahead) * 16 + at(0)));
}

std::uint64_t NameFeatures::sum_of_labels(IndexRange tokens, std::span<const std::uint8_t> labels, std::size_t t,
                                          std::uint64_t salt) const {
  std::uint64_t sum = salt;
  const auto add = [&](std::uint64_t value, unsigned bits) { sum = sum << bits | value; };
  for (std::int64_t j = static_cast<std::int64_t>(t) - 2; j <= static_cast<std::int64_t>(t) + 2; ++j)
    add(j < 0 || j >= static_cast<std::int64_t>(labels.size()) ? 15 : labels[static_cast<std::size_t>(j)], 4);
  const auto [next, ahead] = next_name(labels, t);
  add(next, 4), add(ahead, 4);
  const NameType& here = type_at(tokens.begin + t);
  add(here.conjunction, 8), add(here.heads, 8), add(here.article ? 1 : 0, 1);
  add(parts_[tokens.begin + t - begin_], 8);
  return sum;
}

std::vector<std::uint8_t> NameFeatures::likely_titles(IndexRange tokens, std::span<const std::uint8_t> flat) const {
  constexpr unsigned person = 2, longest = 14;  // labels of flat up to 2 are those of persons
  constexpr std::uint8_t heads = NameHeads::office | NameHeads::rank | NameHeads::profession | NameHeads::honorific;
  const std::size_t count = tokens.size();
  const auto type = [&](std::size_t t) -> const NameType& { return type_at(tokens.begin + t); };
  const auto is_body = [&](std::size_t t) { return t < count && flat[t] > person; };
  const auto is_person = [&](std::size_t t) { return t < count && flat[t] == 1; };
  const auto continues = [&](std::size_t t) {
    const NameType& here = type(t);
    if (is_body(t)) return true;
    if (flat[t] != 0 || (here.article && (here.heads & (NameHeads::honorific | NameHeads::rank)) != 0)) return false;
    if ((here.heads & (NameHeads::office_part | NameHeads::organisation)) != 0) return true;
    if (here.article && (here.known.part & 4U) != 0) return true;
    return here.known.frequency >= 15 && (here.shape & 15U) <= 4 && is_body(t + 1);  // a preposition before a body
  };
  std::vector<std::uint8_t> found(count, 0);
  for (std::size_t t = 0; t < count; ++t) {
    if ((type(t).heads & heads) == 0 || flat[t] != 0) continue;
    std::size_t end = t + 1;
    while (end < count && end < t + longest && continues(end)) ++end;
    const bool touches = is_person(end) || (t > 0 && flat[t - 1] > 0 && flat[t - 1] <= person) ||
                         (t > 1 && flat[t - 2] > 0 && flat[t - 2] <= person);
    if (end == t + 1 && !touches && !type(t).article) continue;
    for (std::size_t i = t; i < end; ++i) found[i] = static_cast<std::uint8_t>((touches ? 1 : 3) + (i == t ? 0 : 1));
    t = end - 1;
  }
  return found;
}

}  // namespace isnad
