// What a single word tells by its letters: a preposition, a medium, a verbal noun, a person.
#include "4_statement/nouns.h"

#include <string>

#include "4_statement/places.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr unsigned char seen_letter = letter::seen;
constexpr std::uint32_t longest_name = 5;  // tokens between quotation marks that are a name

/// Whether `text` is the name of a Latin letter.
bool is_latin_letter(const Reading& r, std::string_view text) { return is_part_of(r.tables.written.latin, text); }

/// "to BBC": a preposition and letters.
bool is_told_letters(const Reading& r, std::uint32_t i) {
  if (r.word(i).size() < 3) return false;
  std::string_view text = text_of(r, i);
  const std::size_t letter_size = r.tables.written.alef.size();
  if (text.size() <= letter_size || static_cast<unsigned char>(r.word(i)[0]) != lam) return false;
  text.remove_prefix(letter_size);
  return is_latin_letter(r, text) && is_latin_letter(r, text_of(r, i + 1));
}

}  // namespace

bool is_part_of(std::string_view cell, std::string_view part) {
  if (part.empty()) return false;
  for (std::size_t at = cell.find(part); at != std::string_view::npos; at = cell.find(part, at + 1)) {
    const std::size_t end = at + part.size();
    if ((at == 0 || cell[at - 1] == ' ') && (end == cell.size() || cell[end] == ' ')) return true;
  }
  return false;
}

std::string_view text_of(const Reading& r, std::uint32_t i) {
  return i < r.size() && !r.word(i).empty() ? slice(r.document.text, r.document.tokens[i].span) : std::string_view();
}

std::uint16_t frame_of(std::string_view word) {
  if (spells(word, {alef, lam, yeh})) return frame::ila;
  if (spells(word, {ain, lam, yeh})) return frame::ala;
  if (spells(word, {ain, noon}) || spells(word, {ain, meem, alef}) || spells(word, {ain, meem, noon})) return frame::an;
  if (spells(word, {meem, noon}) || spells(word, {meem, meem, alef})) return frame::min;
  if (spells(word, {feh, yeh})) return frame::fi;
  if (spells(word, {beh})) return frame::b;
  return 0;
}

std::uint16_t frame_of_it(std::string_view word) {
  std::size_t pronoun = 1;  // letters of it
  if (word.size() > 2) {
    const std::string_view last = word.substr(word.size() - 2);
    if (spells(last, {heh, alef}) || spells(last, {heh, meem})) pronoun = 2;
  }
  if (word.size() < 2 || (pronoun == 1 && static_cast<unsigned char>(word.back()) != heh)) return 0;
  const std::string_view of = word.substr(0, word.size() - pronoun);
  return spells(of, {lam}) ? std::uint16_t{frame::li} : frame_of(of);
}

bool is_person_at(const Reading& reading, std::uint32_t i) {
  const std::uint32_t mention = reading.token(i).mention;
  return mention != 0 && reading.document.mentions[mention - 1].type == MentionType::person;
}

bool is_borne_title(const Reading& reading, std::uint32_t i) {
  const std::uint32_t title = reading.token(i).title;
  if (title == 0) return false;
  std::uint32_t behind = i;
  while (behind < reading.size() && reading.token(behind).title == title) ++behind;
  const std::uint32_t mention = behind < reading.size() ? reading.token(behind).mention : 0;
  return mention != 0 && is_person_at(reading, behind) &&
         reading.document.mentions[mention - 1].entity == reading.document.mentions[title - 1].entity;
}

bool is_plural_verb(const Reading& reading, std::uint32_t i) {
  const std::string_view word = reading.word(i);
  return word.size() > 4 && spells(word.substr(word.size() - 2), {waw, alef}) && reading.token(i).mention == 0;
}

bool is_manner(const Reading& reading, std::uint32_t i) {
  const std::string_view word = reading.word(i);
  return !reading.is_known(i) && !reading.token(i).possessed && word.size() > 4 &&
         static_cast<unsigned char>(word.front()) == meem && static_cast<unsigned char>(word.back()) == alef;
}

bool is_he(std::string_view word) { return spells(word, {letter::heh, waw}) || spells(word, {letter::heh, yeh}); }

bool is_of_it(const Reading& reading, std::uint32_t i) {
  return reading.is(i, wc::skip) && (frame_of_it(reading.word(i)) != 0 || reading.is(i, wc::adjunct));
}

bool is_told_medium(const Reading& reading, std::uint32_t i) {
  if (is_told_letters(reading, i)) return true;
  const std::string_view word = reading.word(i);
  if (word.size() < 4 || static_cast<unsigned char>(word[0]) != lam || reading.token(i).conjoined) return false;
  const Head* head = reading.head(i);
  if (reading.token(i).proclitic == lam && head != nullptr && head->type == SourceType::media) return true;
  const bool article = static_cast<unsigned char>(word[1]) == lam;
  // "to Washington": a place that papers are named after.
  if (!article && is_named_place(reading, i)) return false;
  const auto is_medium = [&](std::string_view name) {
    const auto found = reading.tables.word_of.find(name);
    return found && (reading.tables.word_classes[*found] & wc::medium) != 0;
  };
  if (is_medium(word.substr(1))) return true;
  // "to Muhajir News": a name that the word for news ends.
  if (spells(reading.word(i + 1), {noon, yeh, waw, zain}) || spells(reading.word(i + 1), {beh, reh, seen_letter}))
    return true;
  return article && is_medium(std::string(article_letters) + std::string(word.substr(2)));
}

bool is_verbal_noun(const Reading& reading, std::uint32_t i) {
  if (reading.token(i).head != 0 || reading.token(i).classes != 0) return false;
  std::string_view word = reading.word(i);
  if (word.size() > 6 && static_cast<unsigned char>(word.back()) == heh) word.remove_suffix(1);
  if (word.size() < 5 || word.size() > 8) return false;
  const auto at = [&](std::size_t k) { return static_cast<unsigned char>(word[k]); };
  // "secrets, works": with its hamza above, a plural.
  if (slice(reading.document.text, reading.document.tokens[i].span).starts_with(reading.tables.written.alef_above))
    return false;
  if (at(0) == alef && at(1) != lam && at(word.size() - 2) == alef) return true;
  if (word.size() >= 6 && at(0) == alef && at(1) == seen_letter && at(2) == teh &&
      (at(word.size() - 1) == heh || at(word.size() - 1) == teh))
    return true;
  return at(0) == teh && word.size() == 5 && at(3) == yeh;
}

bool may_be_name(const Reading& reading, const Quote& quote) {
  const IndexRange name = reading.quoted(quote);
  const std::uint32_t first = name.begin;
  if (name.size() > longest_name || first >= reading.size()) return false;
  // "the channel 'It Was'": one word alone is a name, whatever it is elsewhere.
  if (name.size() == 1 && quote.open > 0 && reading.is(quote.open - 1, word_class::naming | word_class::medium))
    return true;
  // "(accused) the minister 'of fraud'": no name begins with the preposition of a verb.
  const Seen &begin = reading.token(first), &next = reading.token(first + 1);
  const bool attached = begin.proclitic == beh && reading.token(quote.close + 1).proclitic != beh && begin.head == 0;
  if (attached && begin.mention == 0 && !reading.is(first, wc::inner) &&
      (begin.definite || next.definite || is_verbal_noun(reading, first)))
    return false;
  const bool clause =
      reading.is(first, wc::negation | wc::verb_mark | wc::that | wc::first_person | wc::copula | wc::clause);
  for (std::uint32_t i = first + 1; i + 1 < name.end; ++i)  // "the meeting did not take place"
    if (spells(reading.word(i), {lam, meem}) || spells(reading.word(i), {lam, noon})) return false;
  return !clause && (reading.token(first).part != Part::verb || reading.token(first).mention != 0);
}

bool is_long_name(const Reading& r, const Quote& quote) {
  constexpr std::uint32_t most = 9;  // words
  if (!quote.closed || quote.open == 0 || quote.close > quote.open + most + 1) return false;
  const std::uint32_t noun = quote.open - 1;
  const Head* head = r.head(noun);
  const bool bears = r.is(noun, word_class::naming) || (head != nullptr && head->type == SourceType::organisation);
  if (!bears || r.token(noun).definite || r.is(noun, word_class::titled)) return false;
  // "the agency 'X' of Britain for security that": what goes on with the noun may stand between.
  constexpr std::uint32_t farthest = 6;  // tokens to the complementizer
  std::uint32_t behind = quote.close + 1;
  while (behind < quote.close + farthest && r.is_word(behind) && !r.is(behind, wc::that) &&
         (r.token(behind).definite || r.token(behind).proclitic == lam))
    ++behind;
  if (r.mark(behind) == ',') ++behind;
  return r.is(behind, word_class::that) && !r.token(behind).conjoined;
}

bool is_letter_n(const Reading& r, std::uint32_t i) {
  const auto is_that = [&](std::uint32_t k) { return k < r.size() && r.is(k, wc::that) && r.word(k).size() == 2; };
  const auto is_other = [&](std::uint32_t k) { return is_latin_letter(r, text_of(r, k)); };
  if (!is_that(i)) return false;
  if (i > 1 && r.mark(i - 1) == '.' && touches(r, i - 1) && (is_other(i - 2) || is_that(i - 2))) return true;
  // "beIN", "CNN": behind one letter, for one alone is no name; behind more "that" may follow ("BBC that").
  if (i > 1 && is_other(i - 1))
    return !is_other(i - 2) && !is_that(i - 2) && frame_of(r.word(i - 2)) != frame::ala &&  // "on X that"
           r.mark(i - 2) != '.';                                                            // "N.B.C. that"
  if (i > 1 && is_that(i - 1) && spells(r.word(i - 2), {seen_letter, yeh})) return true;
  if (r.mark(i + 1) == '.' && touches(r, i + 1) && r.is_word(i + 2)) return true;
  return is_other(i + 1) && is_other(i + 2);
}

std::uint16_t head_of_text_object(const Reading& r, std::uint32_t i) {
  const std::string_view word = r.word(i);
  if (word.size() < 5 || word.back() != static_cast<char>(alef)) return 0;
  const auto found = r.tables.head_of.find(word.substr(0, word.size() - 1));
  if (!found || r.tables.heads[*found].type != SourceType::document) return 0;
  return static_cast<std::uint16_t>(*found + 1);
}

bool is_text_object(const Reading& r, std::uint32_t i) { return head_of_text_object(r, i) != 0; }

bool is_count_noun(const Reading& r, std::uint32_t i) { return r.token(i).mention == 0 && r.in(i, word_list::many); }

bool is_of_its_own(const Reading& r, std::uint32_t i) {
  const Seen &noun = r.token(i), &before = r.token(i - 1);
  return noun.possessed && noun.part == Part::noun && noun.proclitic == 0 && !noun.conjoined && noun.head == 0 &&
         before.definite && before.part == Part::adj && r.word(i - 1).ends_with(static_cast<char>(heh)) &&
         is_person_at(r, i + 1);
}

bool is_these_people(const Reading& r, std::uint32_t i) {
  return spells(r.bare(i), {heh, waw, lam, alef, hamza}) || spells(r.bare(i), {alef, waw, lam, yeh, kaf});
}

bool is_grip(const Reading& r, std::uint32_t i) { return r.in_bare(i, word_list::grip); }

bool is_of_party(const Reading& r, std::uint32_t i) {
  return i > 0 && r.is(i, wc::skip) && !r.token(i).conjoined && r.in(i - 1, word_list::party);
}

bool is_adverb(const Reading& r, std::uint32_t i) {
  const Seen& here = r.token(i);
  const std::string_view word = r.word(i);
  if (r.token(i - 1).part == Part::adj && !r.token(i - 1).definite) return false;  // "higher in rank"
  return (here.part == Part::adv || here.part == Part::adj) && here.mention == 0 && here.title == 0 &&
         (here.head == 0 || here.part == Part::adv) && !here.definite && !here.possessed && !here.conjoined &&
         word.size() > 4 && static_cast<unsigned char>(word.back()) == alef && r.last_letter(i - 1) != alef;
}

bool is_second_origin(const Reading& r, std::uint32_t i) {
  const Seen &here = r.token(i), &before = r.token(i - 1);
  const auto is_origin = [&](std::uint32_t k) {
    const std::string_view word = r.word(k);
    return word.size() >= 4 && static_cast<unsigned char>(word.back()) == yeh && r.token(k).mark == 0;
  };
  return is_origin(i) && is_origin(i - 1) && before.part == Part::adj && !before.definite && !here.definite &&
         here.head == 0 && here.mention == 0 && here.title == 0 && here.classes == 0 && !here.conjoined;
}

bool is_behind_text(const Reading& r, std::uint32_t i) {
  const Head* head = i > 0 ? r.head(i - 1) : nullptr;
  return head != nullptr && head->type == SourceType::document && !r.token(i - 1).definite;
}

bool is_public(const Reading& r, std::uint32_t i) {
  const Seen &before = r.token(i - 1), &next = r.token(i + 1);
  if (!spells(r.word(i), {alef, lam, ain, alef, meem}) || !before.definite || before.part != Part::noun) return false;
  // "the public security on Monday": no year has "day" behind it.
  const std::string_view day = r.word(i + 1);
  if (spells(day, {yeh, waw, meem}) || spells(day, {alef, lam, yeh, waw, meem})) return before.mention != 0;
  return (next.classes & (wc::time | wc::time_more)) == 0 && next.definite && next.part == Part::adj;
}

bool is_for_party(const Reading& r, std::uint32_t i, std::uint32_t end) {
  constexpr std::uint32_t farthest = 9;  // tokens to the preposition of the verb
  const auto is_about = [&](std::uint32_t k) { return frame_of(r.word(k)) == frame::an && r.word(k).size() == 2; };
  const Seen &before = r.token(i - 1), &next = r.token(i + 1);
  if (!is_about(i) || next.possessed) return false;
  const Head* head = r.head(i + 1);
  const bool defence =
      i > 1 && r.head(i - 2) != nullptr &&
      spells(r.word(i - 1), {letter::alef, letter::lam, letter::dal, letter::feh, letter::alef, letter::ain});
  if (!defence &&
      (before.definite || before.part == Part::verb || head == nullptr || head->type != SourceType::organisation))
    return false;
  // What the verb tells of has the preposition once more.
  for (std::uint32_t k = i + 2; k < end && k < i + farthest; ++k)
    if (is_about(k) || r.is(k, wc::that)) return true;
  return false;
}

bool is_medium_at(const Reading& r, std::uint32_t i) {
  const Head* head = r.head(i);
  return r.is(i, wc::medium) || (head != nullptr && head->type == SourceType::media);
}

bool ends_with_it(std::string_view word) {
  return word.size() > 4 &&
         (static_cast<unsigned char>(word.back()) == heh || spells(word.substr(word.size() - 2), {heh, alef}));
}

bool has_verb(const Reading& r, IndexRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    if (r.token(i).part == Part::verb) return true;
  return false;
}

bool holds(const Reading& r, IndexRange range, wc::Bits classes) {
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    if (r.is(i, classes)) return true;
  return false;
}

bool touches(const Reading& r, std::uint32_t i) {
  const auto& tokens = r.document.tokens;
  return i > 0 && i + 1 < r.size() && tokens[i - 1].span.end == tokens[i].span.begin &&
         tokens[i].span.end == tokens[i + 1].span.begin;
}

bool names_body(const Reading& reading, const Quote& quote) {
  constexpr std::uint32_t longest_body = 7;  // words
  const std::uint32_t first = quote.open + 1;
  const Head* head = reading.head(first);
  if (!quote.closed || head == nullptr || quote.close > first + longest_body || reading.token(first).proclitic != 0)
    return false;
  if (head->type != SourceType::organisation && head->type != SourceType::official_body) return false;
  for (std::uint32_t i = first + 1; i < quote.close; ++i)
    if (reading.token(i).part == Part::verb || reading.mark(i) != 0 || reading.is(i, wc::that | wc::relative))
      return false;
  return true;
}

bool is_new_object(const Reading& r, std::uint32_t i) {
  const auto accusative = [&](std::uint32_t k) {
    const std::string_view word = r.word(k);
    const Seen& token = r.token(k);
    return word.size() > 3 && static_cast<unsigned char>(word.back()) == letter::alef && !token.definite &&
           !token.conjoined && token.proclitic == 0 && token.head == 0;
  };
  const Seen& next = r.token(i + 1);
  return accusative(i) && accusative(i + 1) && next.part == Part::adj && next.mention == 0;
}

bool is_told_agency(const Reading& r, std::uint32_t i) {
  const Head* head = r.head(i);
  const Seen& token = r.token(i);
  if (head == nullptr || head->type != SourceType::media || token.definite || token.proclitic != 0 || token.conjoined ||
      i == 0)
    return false;
  const Seen& before = r.token(i - 1);
  return r.is(i, word_class::naming) && before.mark == 0 && !r.is(i - 1, word_class::governs) &&
         (before.definite || before.part == Part::propn || before.part == Part::adj);
}

bool is_free_pronoun(std::string_view word) { return word.size() > 3 && spells(word.substr(0, 3), {alef, yeh, alef}); }

bool has_form(const Reading& r, std::string_view word, Form form) {
  const auto found = r.tables.form_of.find(word);
  for (std::uint32_t at = found ? *found + 1 : 0; at != 0; at = r.tables.forms[at - 1].next)
    if (r.tables.forms[at - 1].form == form) return true;
  return false;
}

bool is_cue_participle(const Reading& r, std::uint32_t i) {
  const std::string_view word = r.word(i);
  // "describing (feminine) it": a pronoun that is no ending stands behind verbs alone.
  // "went on the member (feminine), explaining: '...'"
  const bool governs_pronoun = is_free_pronoun(r.word(i + 1)) || (r.mark(i + 1) == ':' && !word.empty() &&
                                                                  static_cast<unsigned char>(word.back()) == heh);
  if (word.empty() || (static_cast<unsigned char>(word.back()) != alef && !governs_pronoun)) return false;
  return has_form(r, word, Form::participle);
}

bool is_only_verb(const Reading& r, std::uint32_t i) {
  if (is_plural_verb(r, i)) return true;
  const auto has = [&](Form form) { return has_form(r, r.word(i), form); };
  return (has(Form::past) || has(Form::present)) && !has(Form::participle) && !has(Form::noun) && !has(Form::passive);
}

bool begins_noun_phrase(const Reading& reading, std::uint32_t i) {
  if (i >= reading.size()) return false;
  const Seen& token = reading.token(i);
  if (token.part == Part::verb && token.head == 0 && token.mention == 0 && token.title == 0 &&
      (token.classes & wc::content) == 0 && !is_verbal_noun(reading, i))
    return false;
  if (token.mark != 0) {
    if (token.opens == 0) return false;
    const Quote& quote = reading.quotes[token.opens - 1];
    return quote.closed &&
           ((reading.quoted(quote).size() <= 3 && may_be_name(reading, quote)) || names_body(reading, quote));
  }
  if (token.title != 0 && (i == 0 || reading.token(i - 1).title != token.title)) return token.proclitic == 0;
  const bool lack = (token.classes & wc::negation) != 0 && (token.classes & wc::content) != 0;  // "the lack of"
  if (token.mention == 0 && (token.classes & (phrase_enders | wc::inner)) != 0 && token.head == 0 && !lack)
    return false;
  // "addressing, carrying": a participle in the accusative goes with the verb.
  if (is_manner(reading, i)) return false;
  return token.proclitic == 0 && !reading.is_number(i);
}

namespace {
/// Whether `word` ends as masculine plurals do.
bool has_nun(std::string_view word) { return word.size() > 2 && spells(word.substr(word.size() - 2), {waw, noon}); }
}  // namespace

bool is_sound_plural(const Reading& r, std::uint32_t i, unsigned char vowel) {
  constexpr std::size_t shortest = 7;  // letters, the article and the ending among them
  const std::string_view word = r.word(i);
  const Seen& token = r.token(i);
  return token.definite && !is_person_at(r, i) && !is_named_place(r, i) && token.proclitic == 0 && !token.conjoined &&
         word.size() >= shortest && spells(word.substr(word.size() - 2), {vowel, noon}) &&
         !r.tables.head_of.contains(word.substr(2)) && (token.classes & ~(wc::event | wc::content)) == 0;
}

bool is_nun_plural(const Reading& r, std::uint32_t i) {
  return r.token(i).head != 0 && !r.token(i).definite && r.token(i).mention == 0 && r.word(i).size() > 5 &&
         has_nun(r.word(i));
}

bool is_behind_nun(const Reading& reading, std::uint32_t i) {
  const Seen& here = reading.token(i);
  if (!is_nun_plural(reading, i - 1) || here.part != Part::noun || here.proclitic != 0 || here.conjoined) return false;
  return here.definite || (here.mention == 0 && here.head == 0 && here.classes == 0 && !has_nun(reading.word(i)));
}

bool is_of_origin(const Reading& r, std::uint32_t i) {
  const std::string_view word = r.word(i);
  return word.size() >= 5 && static_cast<unsigned char>(word[1]) == lam &&
         static_cast<unsigned char>(word.back()) == yeh && static_cast<unsigned char>(word[word.size() - 3]) != alef;
}

bool has_ending_of_origin(const Reading& r, std::uint32_t i) {
  std::string_view word = r.word(i);
  if (word.size() > 4 && static_cast<unsigned char>(word.back()) == heh) word.remove_suffix(1);
  return !word.empty() && static_cast<unsigned char>(word.back()) == yeh;
}

bool is_family_name(const Reading& r, std::uint32_t i) {
  const std::string_view word = r.word(i);
  return word.size() >= 5 && r.token(i).definite && static_cast<unsigned char>(word.back()) == yeh &&
         r.head(i) == nullptr;
}

bool is_latin(const Reading& r, std::uint32_t i) { return !r.word(i).empty() && r.first_letter(i) < 0x80; }

bool is_such(const Reading& r, std::uint32_t i) {
  return spells(r.word(i), {meem, theh, lam}) && r.is(i + 1, wc::demonstrative);
}

bool is_on_behalf(const Reading& r, std::uint32_t i) {
  const std::string_view word = r.bare(i);
  const bool his = i > 0 && r.is(i - 1, wc::spokes) && spells(word.substr(0, 4), {beh, alef, seen_letter, meem});
  return his || spells(word, {beh, alef, seen_letter, meem}) ||
         (i > 0 && r.is(i - 1, wc::spokes) && spells(r.bare(i), {beh, lam, seen_letter, alef, noon}));
}

bool is_occasion_of_verb(const Reading& r, std::uint32_t i) {
  const Seen &here = r.token(i), &before = r.token(i - 1);
  if ((here.classes & wc::event) == 0 || here.proclitic != 0 || here.conjoined) return false;
  if (here.possessed) return before.definite || before.mention != 0;
  return here.mention == 0 && !here.definite && here.head == 0 && is_person_at(r, i - 1);
}

bool ends_subject(const Reading& r, std::uint32_t at, std::uint32_t i) {
  const Seen& here = r.token(i);
  return i == at + 1 && is_sound_plural(r, at, waw) && !is_sound_plural(r, i, waw) && here.part != Part::verb &&
         here.proclitic == 0 && !here.conjoined && (here.classes & (wc::relative | wc::self | wc::negation)) == 0;
}

bool is_of_news(const Reading& r, std::uint32_t first, std::uint32_t i) {
  for (std::uint32_t k = first == 0 ? 0 : first - 1; k < i; ++k)
    if (const Head* head = r.head(k); head != nullptr && head->type == SourceType::media) return r.is(i, wc::of_news);
  return false;
}

bool is_another(const Reading& r, std::uint32_t i) {
  const Seen &here = r.token(i), &before = r.token(i - 1);
  const Head* head = r.head(i);
  return head != nullptr && head->type == SourceType::anonymous && !here.definite && here.mention == 0 &&
         here.title == 0 && here.proclitic == 0 && !here.conjoined && !is_person_at(r, i - 1) &&
         ((before.definite && before.part != Part::propn) || before.mention != 0);
}

bool asks_not_to(const Reading& r, std::uint32_t i) {
  const Seen& here = r.token(i);
  const bool form = r.tables.form_of.contains(r.word(i));
  const bool lack = r.is(i + 1, wc::negation) && r.is(i + 1, wc::content);  // "(preferred) not to"
  const bool wish = r.in(i, word_list::wish);
  if (lack && (form || wish)) return true;
  const bool verb = form || lack || wish || here.part == Part::verb;
  // "who refused to tell his name", "who preferred not to"
  constexpr std::uint32_t longest_wish = 5;  // tokens to what is not told
  for (std::uint32_t k = i + 1; verb && !here.definite && (here.mention == 0 || wish) && k < i + longest_wish; ++k)
    if (r.is(k, wc::identity)) return true;
  return false;
}

bool is_last_with(const Reading& r, std::uint32_t i) {
  constexpr std::uint32_t farthest = 12;  // tokens
  if (r.is(i - 1, wc::governs) || is_on_behalf(r, i)) return false;
  for (std::uint32_t k = i + 1; k < r.size() && k < i + farthest && r.mark(k) != '.'; ++k)
    if (r.token(k).proclitic == beh || spells(r.word(k), {beh}) || r.is(k, wc::that) || r.mark(k) == ':' ||
        r.token(k).opens != 0)
      return false;
  return true;
}

std::uint32_t behind_style(const Reading& reading, std::uint32_t i) {
  constexpr std::uint32_t most = 3;  // words
  std::uint32_t k = i;
  while (k < i + most && (reading.is(k, wc::honorific) || (reading.token(k).title != 0 && reading.token(k).definite)))
    ++k;
  return k;
}

}  // namespace isnad
