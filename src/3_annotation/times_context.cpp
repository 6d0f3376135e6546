// What stands around an expression of time.
#include "3_annotation/times_context.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "0_base/table.h"
#include "3_annotation/times_words.h"

namespace isnad {
namespace {

constexpr std::uint32_t far_back = 28;     // tokens: a verb that stands farther off is of another clause
constexpr std::uint32_t far_ahead = 8;     // tokens: of a clause that begins with its time
constexpr std::uint32_t clause_start = 5;  // tokens: how near its beginning a sentence may have its time to look ahead
constexpr std::size_t longest_request = 30;
constexpr std::size_t longest_word = 24;

constexpr std::string_view kind_names[] = {"future",  "maybe",  "weak",     "event", "past", "lasting",
                                           "request", "govern", "relative", "was",   "than", "ending"};

unsigned char letter_at(std::string_view word, std::size_t i) { return static_cast<unsigned char>(word[i]); }

bool is_imperfect_prefix(unsigned char c) {
  return c == letter::yeh || c == letter::teh || c == letter::noon || c == letter::alef;
}

/// The letters of a token, loose, in `buffer`; empty where it is too long.
std::string_view loose_word(std::string_view word, std::array<char, longest_word>& buffer) {
  if (word.size() > buffer.size()) return {};
  std::transform(word.begin(), word.end(), buffer.begin(), [](char c) { return loose(c); });
  return {buffer.data(), word.size()};
}

}  // namespace

Result<TimeCues> TimeCues::load(const DataFiles& files, const LetterTable& letters) {
  const auto table = load_table(files, "3_annotation/times/cues.tsv", 2);
  if (!table) return table.error();
  std::map<std::string, std::uint32_t> kinds;
  for (const Row& row : table->rows) {
    const auto* const name = std::find(std::begin(kind_names), std::end(kind_names), row.cells[0]);
    if (name == std::end(kind_names)) return bad_cell(*table, row, 0, "a kind that the head of the table names");
    const bool all = each_form(row.cells[1], [&](std::string_view form) {
      const std::string key = loosened(letters.fold(form));
      kinds[key] |= 1U << static_cast<unsigned>(name - std::begin(kind_names));
      return !key.empty() && key.size() <= longest_word;
    });
    if (!all) return bad_cell(*table, row, 1, "words, parted by |");
  }
  TimeCues cues;
  for (const auto& [word, mask] : kinds) {
    if ((mask & ending) != 0) cues.endings_.push_back(word);
    cues.words_.insert(word, mask & ~static_cast<std::uint32_t>(ending));
  }
  if (auto error = load_stems(files, letters, cues)) return *error;
  return cues;
}

/// Reads imperfects.tsv.
std::optional<Error> TimeCues::load_stems(const DataFiles& files, const LetterTable& letters, TimeCues& cues) {
  const auto table = load_table(files, "3_annotation/times/imperfects.tsv", 2);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    const bool all = each_form(row.cells[1], [&](std::string_view form) {
      const std::string stem = loosened(letters.fold(form));
      if (stem.size() < 2 || stem.size() > longest_word) return false;
      cues.stems_.insert(stem, 1);
      return true;
    });
    if (!all) return bad_cell(*table, row, 1, "stems, parted by |");
  }
  return std::nullopt;
}

/// Whether `word` is an imperfect verb with its prefix.
bool TimeCues::is_imperfect(std::string_view word) const {
  if (word.size() < 3 || !is_imperfect_prefix(letter_at(word, 0))) return false;
  const std::string_view stem = word.substr(1);
  if (stems_.contains(stem)) return true;
  return std::any_of(endings_.begin(), endings_.end(), [&](std::string_view end) {
    return stem.size() > end.size() + 1 && stem.ends_with(end) &&
           stems_.contains(stem.substr(0, stem.size() - end.size()));
  });
}

/// The kinds of a word, with wa- or fa- or without.
std::uint32_t TimeCues::kinds(std::string_view word) const {
  if (const auto found = words_.find(word)) return *found;
  if (word.size() < 3 || (letter_at(word, 0) != letter::waw && letter_at(word, 0) != letter::feh)) return 0;
  return words_.value_or(word.substr(1), 0);
}

/// The same of a token; none of what is no word.
std::uint32_t TimeCues::kinds_at(const Analysis& analysis, std::uint32_t token) const {
  std::array<char, longest_word> buffer;
  if (analysis.document.tokens[token].kind != TokenKind::word) return 0;
  return kinds(loose_word(analysis.token(token), buffer));
}

/// "Longer than expected": the word of expectation is compared with, nothing lies ahead.
bool TimeCues::is_compared(const Analysis& analysis, std::uint32_t token) const {
  if (token < 2 || (kinds_at(analysis, token - 1) & than) == 0) return false;
  const std::string_view elative = analysis.token(token - 2);
  return elative.size() == 4 && letter_at(elative, 0) == letter::alef_hamza;
}

TimeTense TimeCues::tense_of(const Analysis& analysis, std::uint32_t token) const {
  if (analysis.document.tokens[token].kind != TokenKind::word) return TimeTense::none;
  std::array<char, longest_word> buffer;
  std::string_view word = loose_word(analysis.token(token), buffer);
  if (word.size() < 2) return TimeTense::none;
  const std::uint32_t found = kinds(word);
  if ((found & future) != 0) return is_compared(analysis, token) ? TimeTense::none : TimeTense::future;
  // "After noon": behind a preposition stands no verb, but a noun of the same letters.
  if ((found & past) != 0)
    return token > 0 && (kinds_at(analysis, token - 1) & govern) != 0 ? TimeTense::none : TimeTense::past;
  if ((found & weak) != 0) return TimeTense::planned;
  if ((found & event) != 0) return TimeTense::present;
  if ((found & maybe) != 0 && token + 1 < analysis.document.tokens.size()) {
    // qad before an imperfect verb says "may", before another one that it is past.
    std::array<char, longest_word> next;
    const std::string_view verb = loose_word(analysis.token(token + 1), next);
    const bool may = verb.size() >= 4 && letter_at(verb, 0) != letter::alef && is_imperfect(verb);
    return may ? TimeTense::future : TimeTense::past;
  }
  const std::size_t cut = letter_at(word, 0) == letter::waw || letter_at(word, 0) == letter::feh ? 1 : 0;
  word.remove_prefix(cut);
  if (letter_at(word, 0) == letter::seen && word.size() >= 4 && is_imperfect(word.substr(1))) {
    // "I will" bears a hamza: "former" and "coast" are none. "He was going to" lies behind.
    const bool first_person = letter_at(word, 1) == letter::alef;
    if (first_person && letter_at(analysis.token(token), cut + 1) != letter::alef_hamza) return TimeTense::none;
    return token > 0 && (kinds_at(analysis, token - 1) & was) != 0 ? TimeTense::past : TimeTense::future;
  }
  return letter_at(word, 0) == letter::yeh && word.size() >= 4 && is_imperfect(word) ? TimeTense::present
                                                                                     : TimeTense::none;
}

/// Whether a word that makes the verb at `token` future stands up to `reach` words before it: "it is planned to hold".
bool TimeCues::is_led(const Analysis& analysis, std::uint32_t token, std::uint32_t from, std::uint32_t reach) const {
  for (std::uint32_t i = token; i-- > from && token - i <= reach;) {
    if (analysis.document.tokens[i].kind != TokenKind::word) return false;
    const std::uint32_t found = kinds_at(analysis, i);
    if ((found & maybe) != 0 && reach > 1 && i + 1 == token) return true;
    if ((found & future) != 0) return !is_compared(analysis, i);
  }
  return false;
}

/// Whether the verb at `token` is of a relative clause that a comma closes before `end`: "he who ..., will come
/// Sunday".
bool TimeCues::is_closed(const TimeText& text, std::uint32_t token, std::uint32_t end) const {
  if (token == 0 || (kinds_at(text.analysis, token - 1) & relative) == 0) return false;
  for (std::uint32_t i = token + 1; i < end; ++i)
    if (text.is_mark(i, ',')) return true;
  return false;
}

ClauseTense TimeCues::tense(const TimeText& text, IndexRange sentence, std::uint32_t first, std::uint32_t end) const {
  // What is said inside of quote marks tells nothing of the clause around them, nor the other way round.
  const bool quoted = text.items[first].is(TimeItem::quoted);
  const std::uint32_t from = std::max(sentence.begin, first > far_back ? first - far_back : 0);
  ClauseTense weak_found;
  const auto look = [&](std::uint32_t i) {
    if (text.items[i].is(TimeItem::quoted) != quoted) return TimeTense::none;
    const TimeTense found = tense_of(text.analysis, i);
    if (found != TimeTense::present) return found;
    weak_found = {found, i};
    return TimeTense::none;
  };
  for (std::uint32_t i = first; i-- > from;) {
    const TimeTense found = look(i);
    if (found == TimeTense::none || is_closed(text, i, first)) continue;
    if (found != TimeTense::future && is_led(text.analysis, i, from, found == TimeTense::past ? 1 : 3))
      return {TimeTense::future, i};
    return found == TimeTense::past && weak_found.tense != TimeTense::none ? weak_found : ClauseTense{found, i};
  }
  if (weak_found.tense != TimeTense::none || first - sentence.begin > clause_start) return weak_found;
  const std::uint32_t to = std::min(sentence.end, end + far_ahead);
  for (std::uint32_t i = end; i < to; ++i)
    if (const TimeTense found = look(i); found != TimeTense::none) return {found, i};
  return weak_found;
}

bool TimeCues::lasts(const TimeText& text, IndexRange sentence, std::uint32_t first) const {
  const std::uint32_t from = std::max(sentence.begin, first > far_back ? first - far_back : 0);
  for (std::uint32_t i = first; i-- > from;) {
    if (!text.items[i].is(TimeItem::word)) continue;
    const std::uint32_t found = kinds_at(text.analysis, i);
    if ((found & lasting) != 0) return true;
    if ((found & past) != 0) return false;
    if (tense_of(text.analysis, i) == TimeTense::present) return true;
  }
  return false;
}

/// Whether every word of the text is one of times, and none a noun that they stand beside.
bool TimeCues::is_of_time_alone(const TimeText& text) {
  constexpr std::string_view nouns[] = {"evyear", "event", "countnoun", "numnoun", "setnoun"};
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (!text.items[i].is(TimeItem::word)) continue;
    if (!text.items[i].known()) return false;
    for (const std::string_view noun : nouns) {
      const auto word_class = text.words.class_named(noun);
      if (word_class && text.sense(i, *word_class)) return false;
    }
  }
  return true;
}

bool TimeCues::is_request(const TimeText& text) const {
  const Analysis& analysis = text.analysis;
  const auto& tokens = analysis.document.tokens;
  if (tokens.size() > longest_request || analysis.letters.bytes.find('\n') != std::string::npos) return false;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const std::string_view letters = analysis.token(i);
    if (letters.empty()) continue;
    if (letter_at(letters, 0) == letter::open_quote || letters[0] == '"') return false;
  }
  if (is_bare(text)) return true;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    std::array<char, longest_word> buffer;
    const std::string_view word = loose_word(analysis.token(i), buffer);
    if (word.size() > 3 && letter_at(word, 0) == letter::seen && letter_at(analysis.token(i), 1) == letter::alef_hamza)
      return true;
    if (!word.empty() && (kinds(word) & request) != 0) return true;
  }
  return false;
}

}  // namespace isnad
