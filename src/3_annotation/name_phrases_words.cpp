// The words of a sentence as the grammar of names sees them.
#include "3_annotation/name_phrases_words.h"

#include <algorithm>
#include <array>

#include "3_annotation/names_labels.h"

namespace isnad {
namespace {

using Buffer = std::array<char, 32>;

std::string_view phrase_letters(std::string_view letters, Buffer& buffer) {
  const std::size_t size = std::min(letters.size(), buffer.size());
  std::transform(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(size), buffer.begin(),
                 [](char c) { return static_cast<char>(phrase_letter(static_cast<unsigned char>(c))); });
  return {buffer.data(), size};
}

constexpr unsigned char byte_at(std::string_view letters, std::size_t i) {
  return i < letters.size() ? static_cast<unsigned char>(letters[i]) : 0;
}
bool ends_with(std::string_view word, std::initializer_list<unsigned char> letters) {
  std::size_t at = word.size() - std::min(word.size(), letters.size());
  return word.size() > letters.size() &&
         std::all_of(letters.begin(), letters.end(), [&](unsigned char c) { return byte_at(word, at++) == c; });
}

/// The kinds of a word, or of the masculine of a feminine adjective, or of the singular of a sound plural.
std::uint64_t kinds_of(std::string_view base, const NamePhraseTables& tables) {
  if (const std::uint64_t found = tables.of(base)) return found;
  using namespace phrase_kind;
  if (ends_with(base, {letter::yeh, letter::noon}) || ends_with(base, {letter::waw, letter::noon}))
    return tables.of(base.substr(0, base.size() - 2)) & adjective;
  return 0;
}

/// "as a minister": the kinds of the word without the ending of an indefinite accusative; 0 where it is none.
std::uint64_t accusative_kinds(std::string_view stem, const NamePhraseTables& tables) {
  using namespace phrase_kind;
  if (stem.size() < 4 || !ends_with(stem, {letter::alef})) return 0;
  return kinds_of(stem.substr(0, stem.size() - 1), tables) & (office | post | profession | adjective | deputy);
}

/// "its goalkeeper", "his majesty": the kinds of the word without the pronoun behind it; 0 where it heads no title. An
/// office that is somebody's needs a person beside it.
std::uint64_t owned_kinds(std::string_view stem, const NamePhraseTables& tables) {
  using namespace phrase_kind;
  const std::size_t suffix = ends_with(stem, {letter::heh}) ? 1 : 2;
  const bool pronoun = suffix == 1 || ends_with(stem, {letter::heh, letter::alef}) ||
                       ends_with(stem, {letter::heh, letter::meem}) || ends_with(stem, {letter::noon, letter::alef});
  if (!pronoun || stem.size() < suffix + 3) return 0;
  Buffer buffer;
  std::string_view owner = phrase_letters(stem.substr(0, stem.size() - suffix), buffer);
  if (ends_with(owner, {letter::teh})) buffer.at(owner.size() - 1) = static_cast<char>(letter::heh);
  const std::uint64_t kinds = tables.of(owner);
  const std::uint64_t held = kinds & (office | post) ? static_cast<std::uint64_t>(post) : 0;
  return held | (kinds & (profession | rank | style | deputy | doubtful));
}

bool is_origin(std::string_view base) {
  using namespace letter;
  return base.size() > 3 && (ends_with(base, {yeh}) || ends_with(base, {yeh, heh}) ||
                             ends_with(base, {yeh, yeh, noon}) || ends_with(base, {yeh, waw, noon}));
}

/// The clitics in front of the name in `token`, as its words say.
void read_clitics(std::string_view front, PhraseWord& word) {
  for (const char c : front) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == letter::waw || byte == letter::feh) word.conjunction = true;
    if (byte == letter::beh || byte == letter::lam || byte == letter::kaf) word.preposition = byte;
  }
}

/// A mark: what it parts or encloses.
void read_mark(std::string_view mark, PhraseWord& word) {
  const unsigned char first = byte_at(mark, 0);
  word.comma = first == ',';
  word.point = mark == "." || mark == "/";
  word.quote = first == '"' || first == letter::open_quote || first == letter::close_quote || first == '\'';
  word.bracket = first == '(' || first == ')' || first == '[' || first == ']';
}

/// The kinds of a word with its article cut off.
void read_kinds(std::string_view stem, std::uint64_t as_written, const NamePhraseTables& tables, PhraseWord& word) {
  const std::uint64_t stems = kinds_of(stem, tables);
  word.kinds = as_written | (word.article ? stems & ~static_cast<std::uint64_t>(phrase_kind::end) : stems);
  if (!word.article)
    if (const std::uint64_t nominative = accusative_kinds(stem, tables); nominative != 0) {
      word.accusative = true;
      if (word.kinds == 0) word.kinds = nominative;
    }
  word.owned = word.article ? 0 : owned_kinds(stem, tables);
}

/// What names are known of a word whose letters behind its clitics are `stem`, with the alef of the article that its
/// lam has swallowed.
void read_known(std::string_view letters, std::string_view stem, const NameWords& known, PhraseWord& word) {
  constexpr char alef = static_cast<char>(letter::alef);
  const bool swallowed = word.article && word.preposition == letter::lam && byte_at(stem, 0) == letter::lam;
  const KnownWord found = known.find(loose_name_hash(stem, swallowed ? name_hash({&alef, 1}) : name_hash({})));
  word.known_place = found.place;
  word.known_part = found.part;
  word.loose = loose_name_hash(letters);
  word.loose_base = loose_name_hash(letters.substr(word.article ? std::min<std::size_t>(letters.size(), 2) : 0));
}

/// What the letters of a token tell, where its words say that `cut` of them stand before the name.
PhraseWordRow read_letters(std::string_view letters, std::size_t cut, const NamePhraseTables& tables,
                           const NameWords& known) {
  using namespace phrase_kind;
  PhraseWordRow row;
  PhraseWord& word = row.word;
  word.is_word = true;
  Buffer buffer;
  const std::string_view whole = phrase_letters(letters, buffer);
  cut = std::min<std::size_t>(cut, whole.size());
  row.cut = static_cast<std::uint8_t>(cut);
  // "player" is no "for" with a word behind it; but "and to" is no "wali", which many write alike.
  const std::uint64_t kinds = tables.of(whole);
  row.whole =
      (kinds & (phrase_kind::title | body | place | name_class)) != 0 && (tables.of(whole.substr(cut)) & to) == 0;
  if (row.whole) cut = 0;
  read_clitics(whole.substr(0, cut), word);
  std::string_view stem = whole.substr(cut);
  const bool after_lam = word.preposition == letter::lam && stem.size() > 3 && byte_at(stem, 0) == letter::lam &&
                         (tables.of(stem) == 0 || tables.of(stem.substr(1)) != 0) &&
                         (tables.of(stem.substr(1)) != 0 || hides_article(stem, known));
  const bool article = stem.size() > 3 && byte_at(stem, 0) == letter::alef && byte_at(stem, 1) == letter::lam;
  const std::uint64_t as_written = tables.of(stem);
  word.article = article || after_lam;
  if (article) stem.remove_prefix(2);
  if (after_lam) stem.remove_prefix(1);
  read_kinds(stem, as_written, tables, word);
  word.feminine = word.is(female) || ends_with(stem, {letter::heh}) || ends_with(stem, {letter::alef, letter::teh});
  word.size = static_cast<std::uint8_t>(std::min<std::size_t>(stem.size(), 255));
  word.base = name_hash(stem);
  word.origin = is_origin(stem);
  word.nation = word.origin && tables.nations.contains(stem.substr(0, stem.size() - (word.feminine ? 1 : 0)));
  word.kinds |= kinds & in_name;
  const unsigned char only = whole.size() == 1 ? byte_at(whole, 0) : 0;
  word.alone = only == letter::lam || only == letter::beh;
  if (word.alone) word.preposition = only;
  read_known(letters, letters.substr(cut), known, word);
  return row;
}

/// What its words tell of a token that its letters tell the rest of.
void read_words(const Document& document, const Token& token, PhraseWord& word) {
  const Word& last = document.words[token.first_word + token.words - 1U];
  word.pronoun = token.words > 1 && last.part == Part::pron;
  if (word.pronoun) word.origin = word.nation = false;
  if (word.pronoun && word.kinds == 0 && (word.owned & phrase_kind::title) != 0) word.kinds = word.owned;
  for (std::uint32_t k = 0; k < token.words; ++k) {
    const Word& one = document.words[token.first_word + k];
    if (one.span.begin < word.begin) continue;
    word.part = one.part;
    break;
  }
}

void read_word(const Analysis& analysis, std::uint32_t i, const NamePhraseTables& tables, const NameWords& known,
               PhraseWordRows& rows, PhraseWord& word) {
  const Token& token = analysis.document.tokens[i];
  const std::uint32_t begin = name_begin(analysis.document, token);
  if (token.kind != TokenKind::word) {
    word.begin = begin;
    read_mark(analysis.token(i), word);
    return;
  }
  const std::size_t cut =
      begin == token.span.begin ? 0 : analysis.letters.in({token.span.begin, begin}, analysis.token_letters[i]).size();
  const std::uint32_t number = analysis.number(i);
  PhraseWordRow own;
  PhraseWordRow& row = number == HashNumbers::none ? own : rows[number];
  if (row.cut != cut) row = read_letters(analysis.token(i), cut, tables, known);
  word = row.word;
  word.begin = row.whole ? token.span.begin : begin;
  read_words(analysis.document, token, word);
}

/// The tokens from `i` on that are the letters of an agency, with points or without; 0 where they are none.
std::uint8_t spelled_at(const Analysis& analysis, std::uint32_t i, const NamePhraseTables& tables) {
  constexpr std::size_t fewest = 3;
  std::array<char, 4> letters{};
  std::size_t count = 0;
  const std::uint32_t size = offset(analysis.document.tokens.size());
  for (std::uint32_t at = i; at < size && count < letters.size(); ++at) {
    const std::string_view token = analysis.token(at);
    if (count > 0 && token == ".") continue;
    if (token.size() != 1 || !is_letter(static_cast<unsigned char>(token[0]))) break;
    letters.at(count++) = static_cast<char>(loose(static_cast<unsigned char>(token[0])));
    if (count >= fewest && (tables.of({letters.data(), count}) & phrase_kind::letters) != 0)
      return static_cast<std::uint8_t>(at + 1 - i);
  }
  return 0;
}

}  // namespace

bool hides_article(std::string_view stem, const NameWords& known) {
  constexpr char alef = static_cast<char>(letter::alef);
  const int with = known.find(loose_name_hash(stem, name_hash({&alef, 1}))).frequency;
  return with > 0 && with >= known.find(loose_name_hash(stem)).frequency;
}

std::vector<PhraseWord> phrase_words(const Analysis& analysis, const NamePhraseTables& tables, const NameWords& known,
                                     PhraseWordRows& rows) {
  std::vector<PhraseWord> words;
  words.reserve(analysis.document.tokens.size());
  constexpr std::uint32_t ahead = 6;  // words whose rows are on their way
  for (std::uint32_t i = 0; i < analysis.document.tokens.size(); ++i) {
    rows.prefetch(analysis.number(i + ahead));
    PhraseWord& word = words.emplace_back();
    read_word(analysis, i, tables, known, rows, word);
    if (word.is_word && analysis.token(i).size() == 1) word.spelled = spelled_at(analysis, i, tables);
  }
  return words;
}

std::vector<PhraseName> phrase_names(const Document& document) {
  std::vector<PhraseName> names;
  std::uint32_t token = 0;
  for (const Mention& mention : document.mentions) {
    while (token < document.tokens.size() && document.tokens[token].span.end <= mention.span.begin) ++token;
    std::uint32_t end = token;
    while (end < document.tokens.size() && document.tokens[end].span.begin < mention.span.end) ++end;
    if (end > token) names.push_back({token, end, mention.type, mention.span.begin});
  }
  return names;
}

std::vector<Mention> mentions_of(const Document& document, const std::vector<PhraseWord>& words,
                                 const std::vector<PhraseName>& names) {
  // What begins with one token begins at one place of the text.
  std::vector<Mention> mentions;
  mentions.reserve(names.size());
  std::uint32_t token = offset(words.size()), begin = 0;
  for (const PhraseName& name : names) {
    if (name.begin != token) begin = name.at != 0xFFFFFFFF ? name.at : words[name.begin].begin;
    token = name.begin;
    mentions.push_back({{begin, document.tokens[name.end - 1].span.end}, name.type, name.rule});
  }
  return mentions;
}

}  // namespace isnad
