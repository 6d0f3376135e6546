// A document as this stage reads it.
#include "4_statement/reading.h"

#include <algorithm>
#include <utility>

#include "3_annotation/words_lexicon.h"
#include "4_statement/drafts.h"

namespace isnad {
namespace {

using namespace letter;

constexpr unsigned char first_of(std::string_view word) {
  return word.empty() ? 0 : static_cast<unsigned char>(word.front());
}
bool has_article(std::string_view word) {
  return word.size() > 3 && first_of(word) == alef && static_cast<unsigned char>(word[1]) == lam;
}

constexpr std::size_t shortest_shape = 6;  // letters of a noun that its shape tells: a million has five

/// Classes, head and clitics of one token.
class Reader {
 public:
  explicit Reader(const StatementTables& tables) : tables_(tables) {}

  void read(std::string_view word, Seen& seen) const {
    seen.classes = classes_of(word);
    find_head(word, seen);
    if (seen.classes != 0 || seen.head != 0) return;
    if (word.size() < 3 || (first_of(word) != waw && first_of(word) != feh)) return;
    if (tables_.form_of.contains(word)) return;
    const std::string_view rest = word.substr(1);
    seen.classes = classes_of(rest);
    find_head(rest, seen);
    seen.conjoined = seen.classes != 0 || seen.head != 0 || has_article(rest);
    seen.definite = seen.definite || has_article(rest);
  }

  /// The lists in which `word` stands. Whoever a person has ("his father") stands there without the pronoun.
  [[nodiscard]] word_list::Bits lists_of(std::string_view word) const {
    word_list::Bits bits = tables_.list_of.find(word).value_or(0) & ~word_list::kin;
    for (const std::size_t pronoun : {1U, 2U})
      if (word.size() > pronoun + 1 && ends_in_pronoun(word, pronoun))
        bits |= tables_.list_of.find(word.substr(0, word.size() - pronoun)).value_or(0) & word_list::kin;
    return bits;
  }

  /// "its leader": the noun to whose end a pronoun of `letters` letters is attached.
  [[nodiscard]] std::uint16_t possessed_head(std::string_view noun, std::size_t letters) const {
    if (noun.size() < letters + 3) return 0;
    std::string stem(noun.substr(0, noun.size() - letters));
    if (const std::uint16_t found = plain_head(stem); found != 0) return found;
    if (static_cast<unsigned char>(stem.back()) != teh) return 0;
    stem.back() = static_cast<char>(heh);  // a feminine ending, as it is written without the pronoun
    return plain_head(stem);
  }

  /// A noun by the letters that it begins and ends with, the article aside.
  [[nodiscard]] std::uint16_t shaped_head(std::string_view noun) const {
    if (has_article(noun)) noun.remove_prefix(2);
    if (noun.size() < shortest_shape) return 0;
    for (const HeadShape& shape : tables_.head_shapes)
      if (noun.starts_with(shape.begin) && noun.ends_with(shape.end)) return static_cast<std::uint16_t>(shape.head + 1);
    return 0;
  }

 private:
  /// "his", "her", "their": heh, heh and alef, heh and meem.
  static bool ends_in_pronoun(std::string_view word, std::size_t letters) {
    const auto at = [&](std::size_t back) { return static_cast<unsigned char>(word[word.size() - back]); };
    return letters == 1 ? at(1) == heh : at(2) == heh && (at(1) == alef || at(1) == meem);
  }

  [[nodiscard]] word_class::Bits classes_of(std::string_view word) const {
    const auto found = tables_.word_of.find(word);
    return found ? tables_.word_classes[*found] : 0;
  }

  [[nodiscard]] std::uint16_t plain_head(std::string_view noun) const {
    if (const auto found = tables_.head_of.find(noun)) return static_cast<std::uint16_t>(*found + 1);
    if (noun.size() > 4) {
      const std::string_view tail = noun.substr(noun.size() - 2);
      const auto is = [&](unsigned char a, unsigned char b) {
        return static_cast<unsigned char>(tail[0]) == a && static_cast<unsigned char>(tail[1]) == b;
      };
      if (is(waw, noon) || is(yeh, noon) || is(alef, noon))
        if (const auto found = tables_.head_of.find(noun.substr(0, noun.size() - 2)))
          return static_cast<std::uint16_t>(*found + 1);
      if (static_cast<unsigned char>(noun.back()) == heh || static_cast<unsigned char>(noun.back()) == alef)
        if (const auto found = tables_.head_of.find(noun.substr(0, noun.size() - 1)))
          return static_cast<std::uint16_t>(*found + 1);
      if ((is(teh, alef) || is(teh, yeh)) && noun.size() > 5) {  // the dual of a construct
        std::string stem(noun.substr(0, noun.size() - 2));
        stem += static_cast<char>(heh);
        if (const auto found = tables_.head_of.find(stem)) return static_cast<std::uint16_t>(*found + 1);
      }
      if (is(heh, alef) && noun.size() > 6)
        if (const auto found = tables_.head_of.find(noun.substr(0, noun.size() - 2)))
          return static_cast<std::uint16_t>(*found + 1);
    }
    return 0;
  }

  void find_head(std::string_view word, Seen& seen) const {
    seen.definite = has_article(word);
    seen.head = plain_head(word);
    if (seen.head == 0 && seen.definite) seen.head = plain_head(word.substr(2));
    if (seen.head != 0 || word.size() < 4) return;
    const unsigned char first = first_of(word);
    if (first != lam && first != beh && first != kaf) return;
    std::string_view rest = word.substr(1);
    if (first == lam && first_of(rest) == lam) {
      rest.remove_prefix(1);
      seen.head = plain_head(rest);
      if (seen.head != 0) seen.definite = true;
    } else {
      seen.head = plain_head(rest);
      if (seen.head == 0 && has_article(rest)) {
        seen.head = plain_head(rest.substr(2));
        seen.definite = seen.head != 0;
      }
    }
    if (seen.head != 0) seen.proclitic = first;
  }

  const StatementTables& tables_;
};

/// What the words of the token, parted by annotation, say of its clitics.
void read_clitics(const Document& document, const Token& token, std::string_view letters, Seen& seen) {
  if (token.words < 2) return;
  std::uint32_t at = token.first_word;
  std::size_t letter_at = 0;
  const std::uint32_t end = token.first_word + token.words;
  for (; at + 1 < end && document.words[at].span.size() == 2 && letter_at < letters.size(); ++at, ++letter_at) {
    const auto c = static_cast<unsigned char>(letters[letter_at]);
    if (c == waw || c == feh)
      seen.conjoined = true;
    else if (c == beh || c == lam || c == kaf)
      seen.proclitic = c;
  }
  const Word& last = document.words[end - 1];
  seen.possessed = last.part == Part::pron && last.span.size() >= 2;
  if (seen.proclitic != 0 || seen.conjoined) {
    const std::string_view rest = letters.substr(std::min(letters.size(), letter_at));
    if (has_article(rest) || (seen.proclitic == lam && first_of(rest) == lam)) seen.definite = true;
  }
}

void place_in_sentences(Reading& reading) {
  const auto& sentences = reading.document.sentences;
  for (std::size_t s = 0; s < sentences.size(); ++s)
    for (std::uint32_t i = sentences[s].tokens.begin; i < sentences[s].tokens.end && i < reading.size(); ++i)
      reading.tokens[i].sentence = static_cast<std::uint32_t>(s);
}

/// The part of speech of the first word of the token that is no clitic.
Part main_part(const Document& document, const Token& token) {
  for (std::uint32_t i = token.first_word; i < token.first_word + token.words && i < document.words.size(); ++i) {
    const Word& word = document.words[i];
    const bool last = i + 1 == token.first_word + token.words;
    if (last || word.span.size() > 2) return word.part;
  }
  return Part::x;
}

/// What the letters of a word tell.
SeenWord read_letters(const Reader& reader, const StatementTables& tables, std::string_view word) {
  Seen seen;
  reader.read(word, seen);
  SeenWord found;
  found.known = true;
  found.classes = seen.classes, found.head = seen.head;
  found.conjoined = seen.conjoined, found.definite = seen.definite, found.proclitic = seen.proclitic;
  found.shaped = reader.shaped_head(word);
  found.shaped_behind = word.empty() ? std::uint16_t{0} : reader.shaped_head(word.substr(1));
  found.lists = reader.lists_of(word);
  found.lists_behind = has_article(word) ? reader.lists_of(word.substr(2)) : 0;
  found.may_report = is_cue_form(tables, word), found.may_begin_phrase = begins_phrase(tables, word);
  return found;
}

/// Where the letters of each token lie, and their hashes; `at` is where each letter stands in the text.
std::vector<std::uint64_t> find_letters(const std::vector<std::uint32_t>& at, Reading& reading) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(reading.tokens.size());
  std::uint32_t letter = 0;
  for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
    const Span span = reading.document.tokens[i].span;
    while (letter + 1 < at.size() && at[letter] < span.begin) ++letter;
    reading.tokens[i].begin = letter;
    while (letter + 1 < at.size() && at[letter] < span.end) ++letter;
    reading.tokens[i].end = letter;
    hashes.push_back(stable_hash(reading.word(static_cast<std::uint32_t>(i))));
  }
  return hashes;
}

/// "delivered": begins as the article does but for the hamza above it.
bool has_hamza(const Reading& reading, const Token& token) {
  const Spellings& written = reading.tables.written;
  std::string_view word = slice(reading.document.text, token.span);
  if (word.starts_with(written.waw) || word.starts_with(written.feh)) word.remove_prefix(written.waw.size());
  return word.starts_with(written.alef_above) || word.starts_with(written.alef_below);
}

/// Reads a token that is no mark, whose letters have this hash; the head that its shape tells.
std::uint16_t read_word(const Reader& reader, Reading& reading, std::size_t i, StatementMemory& memory,
                        std::uint64_t hash) {
  const Token& token = reading.document.tokens[i];
  Seen& seen = reading.tokens[i];
  const std::string_view word = std::string_view(reading.letters).substr(seen.begin, seen.end - seen.begin);
  SeenWord own;
  SeenWord& row = memory.row(hash, own);
  if (!row.known) row = read_letters(reader, reading.tables, word);
  seen.classes = row.classes, seen.head = row.head;
  seen.lists = row.lists, seen.lists_behind = row.lists_behind;
  seen.conjoined = row.conjoined, seen.definite = row.definite, seen.proclitic = row.proclitic;
  seen.may_report = row.may_report, seen.may_begin_phrase = row.may_begin_phrase;
  seen.part = main_part(reading.document, token);
  // "opened", spelled like "and below": a verb that annotation has left whole has no conjunction.
  if (seen.conjoined && token.words == 1 && seen.part == Part::verb) {
    seen.classes = 0, seen.head = 0;
    seen.conjoined = seen.definite = false;
  }
  // "a tribal source", spelled like "before me".
  if (seen.part == Part::adj && token.words == 1 && !seen.definite && static_cast<unsigned char>(word.back()) == yeh)
    seen.classes &= ~word_class::adjunct;
  if ((seen.classes & word_class::that) != 0) return 0;  // it has a class
  read_clitics(reading.document, token, word, seen);
  if (seen.definite && seen.head == 0 && has_hamza(reading, token)) seen.definite = false;
  const std::uint16_t shaped = seen.conjoined ? row.shaped_behind : row.shaped;
  if (!seen.possessed || seen.head != 0 || seen.classes != 0 || seen.proclitic != 0) return shaped;
  const Word& pronoun = reading.document.words[token.first_word + token.words - 1U];
  const std::uint16_t head = reader.possessed_head(word.substr(seen.conjoined ? 1 : 0), pronoun.span.size() / 2);
  if (head == 0) return shaped;
  const Head& found = reading.tables.heads[head - 1];
  const bool family = found.type == SourceType::group && found.gender == Gender::feminine;  // "his family"
  if (found.type == SourceType::named_person || family) seen.head = head;
  return shaped;
}

/// Puts the longest mentions, titles or names, into `place` of their tokens.
void place_mentions(Reading& reading, bool titles, std::uint32_t Seen::*place) {
  const auto& tokens = reading.document.tokens;
  std::uint32_t at = 0, covered = 0;
  for (std::size_t m = 0; m < reading.document.mentions.size(); ++m) {
    const Mention& mention = reading.document.mentions[m];
    if ((mention.type == MentionType::title) != titles || mention.span.begin < covered) continue;
    while (at < tokens.size() && tokens[at].span.end <= mention.span.begin) ++at;
    for (std::uint32_t i = at; i < tokens.size() && tokens[i].span.begin < mention.span.end; ++i)
      reading.tokens[i].*place = static_cast<std::uint32_t>(m + 1);
    covered = mention.span.end;
  }
}

/// "Li Jong-min": the first syllable of a person's name is no preposition with its pronoun.
void clear_syllables(Reading& reading) {
  const auto& tokens = reading.document.tokens;
  for (std::uint32_t i = 0; i + 1 < reading.size(); ++i) {
    Seen& seen = reading.tokens[i];
    if (seen.mention == 0 || seen.mention != reading.tokens[i + 1].mention || seen.proclitic == 0) continue;
    const Mention& mention = reading.document.mentions[seen.mention - 1];
    if (mention.type != MentionType::person || mention.span.begin != tokens[i].span.begin) continue;
    seen.classes = 0, seen.head = 0, seen.proclitic = 0;
    seen.definite = seen.possessed = false;
    seen.part = Part::propn;
  }
}

/// Heads by their shape; behind another head such a word is its adjective.
void place_shaped_heads(const std::vector<std::uint16_t>& shaped, Reading& reading) {
  for (std::uint32_t i = 0; i < reading.size(); ++i) {
    Seen& seen = reading.tokens[i];
    if (shaped[i] == 0) continue;
    const std::string_view word = reading.bare(i);
    // A verb that ends so has a prefix of its own; what begins a sentence is too often taken for one.
    const bool verb = seen.part == Part::verb && (first_of(word) == yeh || first_of(word) == teh);
    if (seen.mark != 0 || seen.head != 0 || seen.classes != 0 || seen.mention != 0 || verb || seen.part == Part::num ||
        (i > 0 && reading.tokens[i - 1].head != 0))
      continue;
    seen.head = shaped[i];
  }
}

/// "a press conference": behind an occasion a noun of the press is an adjective.
void clear_adjectives(Reading& reading) {
  for (std::uint32_t i = 1; i < reading.size(); ++i) {
    const Head* head = reading.head(i);
    if (head != nullptr && head->type == SourceType::media && reading.is(i - 1, word_class::event) &&
        reading.tokens[i].proclitic == 0)
      reading.tokens[i].head = 0;
    // "a big market": behind an indefinite noun that is nobody, and before no noun that it could be in a construct
    // with.
    const Seen &seen = reading.tokens[i], &before = reading.tokens[i - 1];
    const bool plain = seen.head != 0 && reading.head(i)->count == Count::singular && seen.part == Part::adj &&
                       !seen.definite && seen.proclitic == 0 && seen.mention == 0 && seen.title == 0 && !seen.conjoined;
    if (plain && before.part == Part::noun && before.mention == 0 && before.title == 0 && !before.definite &&
        before.classes == 0 && !reading.token(i + 1).definite)
      reading.tokens[i].head = 0;
  }
}

/// "Dr. so-and-so": the full stop of an honorific ends nothing.
void clear_points(Reading& reading) {
  for (std::uint32_t i = 1; i + 1 < reading.size(); ++i) {
    Seen& seen = reading.tokens[i];
    if (seen.mark == '.' && seen.title != 0 && seen.title == reading.tokens[i - 1].title &&
        reading.tokens[i + 1].sentence == seen.sentence)
      seen.mark = 0;
  }
}

/// Words of a date or an hour are no name.
void place_times(Reading& reading) {
  const auto& tokens = reading.document.tokens;
  std::uint32_t at = 0;
  for (const Timex& time : reading.document.times) {
    if (time.type != TimexType::date && time.type != TimexType::time) continue;
    while (at < tokens.size() && tokens[at].span.end <= time.span.begin) ++at;
    for (std::uint32_t i = at; i < tokens.size() && tokens[i].span.begin < time.span.end; ++i) {
      reading.tokens[i].classes |= word_class::time;
      reading.tokens[i].head = 0;
    }
  }
}

}  // namespace

bool is_quote(unsigned char mark) { return mark == '"' || mark == '\'' || mark == open_quote || mark == close_quote; }

bool Reading::is_attached(std::uint32_t i, word_class::Bits classes) const {
  constexpr std::size_t shortest = 4;  // letters, the preposition among them
  if (word(i).size() < shortest) return false;
  const auto found = tables.word_of.find(word(i).substr(1));
  return found && (tables.word_classes[*found] & classes) != 0;
}

bool Reading::is_quote_mark(std::uint32_t i) const { return is_quote(mark(i)); }

Reading read_document(const Document& document, const StatementTables& tables, const LetterTable& letters) {
  StatementMemory memory(tables);
  return read_document(document, letters, memory);
}

Reading read_document(const Document& document, const LetterTable& letters, StatementMemory& memory) {
  memory.begin();
  Reading reading{document, memory.tables, {}, {}, {}};
  Letters read = letters.read(document.text);
  reading.letters = loosened(std::move(read.bytes));
  reading.tokens.resize(document.tokens.size());
  const Reader reader(memory.tables);
  const std::vector<std::uint64_t> hashes = find_letters(read.at, reading);
  std::vector<std::uint16_t> shaped(document.tokens.size());  // the heads that shapes tell
  constexpr std::size_t ahead = 6;                            // words whose rows are on their way
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    if (i + ahead < hashes.size()) memory.prefetch(hashes[i + ahead]);
    Seen& token = reading.tokens[i];
    if (document.tokens[i].kind == TokenKind::punctuation)
      token.mark = token.begin < token.end ? static_cast<unsigned char>(reading.letters[token.begin]) : '.';
    else
      shaped[i] = read_word(reader, reading, i, memory, hashes[i]);
  }
  place_in_sentences(reading);
  place_mentions(reading, false, &Seen::mention);
  place_mentions(reading, true, &Seen::title);
  clear_syllables(reading);
  clear_points(reading);
  place_times(reading);
  place_shaped_heads(shaped, reading);
  clear_adjectives(reading);
  find_quotes(reading);
  return reading;
}

}  // namespace isnad
