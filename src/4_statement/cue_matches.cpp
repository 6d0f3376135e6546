// The forms of reporting words that a token can be: clitics are parted here.
#include <algorithm>

#include "4_statement/adjuncts.h"
#include "4_statement/drafts.h"
#include "4_statement/places.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::uint32_t farthest_between = 12;  // tokens between "between" and its second
constexpr std::size_t shortest_glued = 5;       // letters of a verb and a complementizer in one word

/// "they controlled" is no "they will praise": what is to come has the full ending.
constexpr bool ends_as_subjunctive(std::string_view word) {
  return word.size() > 3 && spells(word.substr(word.size() - 2), {waw, alef});
}

constexpr unsigned char first_of(std::string_view word) {
  return word.empty() ? 0 : static_cast<unsigned char>(word.front());
}

class Matcher {
 public:
  Matcher(const StatementTables& tables, std::array<CueMatch, 8>& matches) : tables_(tables), matches_(matches) {}

  std::size_t run(std::string_view word) {
    whole(word);
    // What begins with the letter of a conjunction may be a longer word, or a shorter one behind it: "warada",
    // "wa-radda".
    if (word.size() > 2 && (first_of(word) == waw || first_of(word) == feh)) {
      base_.conjoined = true;
      whole(word.substr(1));
    }
    return count_;
  }

 private:
  void whole(std::string_view word) {
    with_endings(word);
    if (count_ != 0 || word.size() < 4) return;
    const unsigned char first = first_of(word);
    const std::string_view rest = word.substr(1);
    if (first == seen && (first_of(rest) == yeh || first_of(rest) == teh)) {
      base_.future = true;
      with_endings(rest);
      base_.future = false;
    } else if (first == lam || first == beh || first == kaf) {
      base_.proclitic = first;
      with_endings(rest);
      if (count_ == 0) with_article(first == lam && first_of(rest) == lam ? word : rest);
      base_.proclitic = 0;
    } else {
      with_article(word);
    }
  }

  void with_article(std::string_view word) {
    if (word.size() < 5) return;
    const bool article =
        (first_of(word) == alef || first_of(word) == lam) && static_cast<unsigned char>(word[1]) == lam;
    if (!article) return;
    base_.article = true;
    look(word.substr(2));
    base_.article = false;
  }

  void with_endings(std::string_view word) {
    look(word);
    const bool whole_word = count_ != 0;
    const bool first_person = std::all_of(matches_.begin(), matches_.begin() + static_cast<std::ptrdiff_t>(count_),
                                          [](const CueMatch& m) { return m.form.person == 1; });
    if (!first_person || word.size() < 4) return;
    static constexpr std::array<std::array<unsigned char, 3>, 9> pronouns{{{heh, meem, alef},
                                                                           {kaf, meem, 0},
                                                                           {heh, meem, 0},
                                                                           {heh, noon, 0},
                                                                           {heh, alef, 0},
                                                                           {noon, alef, 0},
                                                                           {noon, yeh, 0},
                                                                           {heh, 0, 0},
                                                                           {kaf, 0, 0}}};
    for (const auto& pronoun : pronouns) {
      const std::size_t size = pronoun[1] == 0 ? 1 : pronoun[2] == 0 ? 2 : 3;
      if (word.size() < size + 2) continue;
      const bool ends = std::equal(pronoun.begin(), pronoun.begin() + static_cast<std::ptrdiff_t>(size),
                                   word.end() - static_cast<std::ptrdiff_t>(size),
                                   [](unsigned char a, char b) { return a == static_cast<unsigned char>(b); });
      if (!ends) continue;
      // "we uncovered" is no "uncovered us".
      if (whole_word && pronoun[0] == noon) return;
      base_.object = true;
      look(word.substr(0, word.size() - size));
      base_.object = false;
      return;
    }
  }

  void look(std::string_view word) {
    const auto found = tables_.form_of.find(word);
    if (!found) return;
    for (std::uint32_t at = *found + 1; at != 0 && count_ < matches_.size(); at = tables_.forms[at - 1].next) {
      const CueForm& form = tables_.forms[at - 1];
      if (form.form == Form::passive) continue;  // who speaks is not said
      const bool verb = form.form == Form::past || form.form == Form::present;
      if (verb && (base_.article || (base_.proclitic != 0 && !(base_.proclitic == lam && form.form == Form::present))))
        continue;
      if (form.form == Form::participle && (base_.article || base_.proclitic != 0 || base_.object)) continue;
      if (base_.future && (form.form != Form::present || ends_as_subjunctive(word))) continue;
      matches_[count_] = base_;
      matches_[count_].form = form;
      matches_[count_++].cue = form.cue;
    }
  }

  const StatementTables& tables_;
  std::array<CueMatch, 8>& matches_;
  CueMatch base_;
  std::size_t count_ = 0;
};

/// Takes the first letter of `text` off, with the vowel on it; whether that is a damma.
bool take_letter(std::string_view& text, const Spellings& spelled) {
  text.remove_prefix(std::min<std::size_t>(text.size(), 2));
  bool damma = false;
  while (text.starts_with(spelled.fatha) || text.starts_with(spelled.damma) || text.starts_with(spelled.shadda)) {
    damma = damma || text.starts_with(spelled.damma);
    text.remove_prefix(2);
  }
  return damma;
}

/// Whether the last letter of `text` but one bears a fatha.
bool ends_in_fatha(std::string_view text, const Spellings& spelled) {
  if (text.size() < 4) return false;
  text.remove_suffix(2);
  return text.ends_with(spelled.fatha) || (text.ends_with(spelled.shadda) && text.size() > 4 &&
                                           text.substr(0, text.size() - 2).ends_with(spelled.fatha));
}

/// Whether the vowels that are written make the verb of `match` a passive: who speaks is not said then.
bool is_written_passive(const Reading& reading, std::uint32_t i, const CueMatch& match) {
  if (match.form.form != Form::past && match.form.form != Form::present) return false;
  const Spellings& spelled = reading.tables.written;
  std::string_view text = slice(reading.document.text, reading.document.tokens[i].span);
  const std::uint32_t before = (match.conjoined ? 1U : 0U) + (match.future || match.proclitic != 0 ? 1U : 0U);
  for (std::uint32_t k = 0; k < before; ++k) take_letter(text, spelled);
  if (!take_letter(text, spelled)) return false;
  return match.form.form == Form::past || !reading.tables.cues[match.cue].damma || ends_in_fatha(text, spelled);
}

/// The letters of `word` before what looks like a complementizer that is glued to its end, with or without a pronoun;
/// empty where nothing does.
std::string_view before_glued(std::string_view word) {
  static constexpr std::array<std::array<unsigned char, 2>, 6> pronouns{
      {{heh, alef}, {heh, meem}, {noon, alef}, {noon, yeh}, {heh, 0}, {0, 0}}};
  if (word.size() < shortest_glued) return {};
  for (const auto& pronoun : pronouns) {
    const std::size_t size = (pronoun[0] != 0 ? 1U : 0U) + (pronoun[1] != 0 ? 1U : 0U);
    const std::string_view rest = word.substr(0, word.size() - size), end = word.substr(word.size() - size);
    if (!std::equal(end.begin(), end.end(), pronoun.begin(),
                    [](char a, unsigned char b) { return static_cast<unsigned char>(a) == b; }))
      continue;
    if (!spells(rest.substr(rest.size() - 2), {alef, noon})) continue;
    return rest.substr(0, rest.size() - 2);
  }
  return {};
}

/// The same where it is one: a hamza is written in it, as in the midst of no other word before a noon.
std::string_view before_glued_that(std::string_view word, std::string_view written, const Spellings& spelled) {
  const bool hamza = written.find(spelled.that_above, 1) != std::string_view::npos ||
                     written.find(spelled.that_below, 1) != std::string_view::npos;
  return hamza ? before_glued(word) : std::string_view();
}

/// "an Israeli threat": an indefinite adjective of a country at `i`; what stands before it is no verb but its noun.
bool is_adjective(const Reading& r, std::uint32_t i) {
  const Seen& seen = r.token(i);
  return seen.part == Part::adj && !seen.definite && seen.head == 0 && seen.mention == 0 && seen.title == 0 &&
         seen.classes == 0 && seen.proclitic == 0 && !seen.conjoined && r.last_letter(i) == yeh;
}

/// "and Ramzi affirmed, in a talk, that": one word behind a verb with a conjunction, and a comma before what is said.
bool is_name_before_comma(const Reading& r, std::uint32_t i, const CueMatch& match) {
  constexpr std::uint32_t farthest = 10;  // tokens from the comma to the complementizer
  if (!match.conjoined || r.mark(i + 1) != ',') return false;
  for (std::uint32_t k = i + 2; k < r.size() && k < i + farthest && r.mark(k) != '.'; ++k)
    if (r.is(k, wc::that)) return !r.token(k).conjoined && (k == i + 2 || r.mark(k - 1) == ',');
  return false;
}

/// "male and female students", spelled like "demanded".
bool is_both(const Reading& r, std::uint32_t at) {
  const std::string_view one = r.word(at), other = r.word(at + 1);
  return other.size() == one.size() + 2 && static_cast<unsigned char>(other.front()) == waw &&
         static_cast<unsigned char>(other.back()) == heh && other.substr(1, one.size()) == one;
}

/// "(he was) a student at the college", spelled like "demanded".
bool is_student(const Reading& r, std::uint32_t at, const CueMatch& match) {
  constexpr std::uint32_t farthest = 8;  // tokens from the school to what may be demanded
  const std::string_view word = r.word(at);
  if (match.form.form != Form::past || match.object || match.conjoined || word.size() < 4 || word.size() > 5 ||
      !spells(word.substr(0, 4), {tah, alef, lam, beh}) ||
      (word.size() == 5 && static_cast<unsigned char>(word[4]) != alef))
    return false;
  if (at > 0 && r.is(at - 1, wc::that | wc::as | wc::relative) && !r.is(at - 1, wc::copula)) return false;
  if (at > 0 && spells(r.bare(at - 1), {qaf, dal})) return false;
  const bool in = frame_of(r.word(at + 1)) == frame::fi;
  const std::uint32_t school = in ? at + 2 : at + 1;
  if (!is_school(r, school) || (!in && r.first_letter(school) != beh)) return false;
  for (std::uint32_t i = school + 1; i < school + farthest && r.is_word(i); ++i)
    if (r.token(i).proclitic == beh) return false;  // "demanded at the university a"
  return true;
}

/// "between you and (between) him": the preposition, not "he explained", with another before it in the sentence.
bool is_between(const Reading& r, std::uint32_t at, const CueMatch& match) {
  const std::string_view stem = r.word(at).substr(match.conjoined ? 1 : 0);
  // "as he expressed": with an object of "of" behind it "through" is the verb.
  const bool expressed = at > 0 && r.is(at - 1, wc::as) && !spells(stem, {beh, yeh, noon});
  if (!expressed && at > 0 && r.is(at - 1, wc::clause | wc::adjunct)) return true;
  for (std::uint32_t i = at; match.conjoined && i > r.sentence(at).begin && i + farthest_between > at; --i)
    if (r.word(i - 1).starts_with(stem)) return true;
  return false;
}

/// "14:35": an hour as the entries of a live page begin with it.
bool is_hour(const Reading& r, std::uint32_t i) {
  const std::uint32_t first = r.sentence(i).begin;
  if (!r.is_number(i)) return false;
  if (i == first) return slice(r.document.text, r.document.tokens[i].span).find(':') != std::string_view::npos;
  return i == first + 2 && r.is_number(first) && r.mark(i - 1) == ':' && touches(r, i - 1);
}

/// Whether the participle at `at` goes with a verb and a speaker, and is no noun and no adjective.
bool may_be_participle(const Reading& r, std::uint32_t at, const CueMatch& match) {
  const CueForm& form = match.form;
  const std::uint32_t before = at - 1;
  const bool first = at == 0;
  if (form.count == Count::dual && form.gender == Gender::masculine) return false;
  const auto last = r.last_letter(at);
  // "a new proposal": an object with its adjective.
  const Seen& next = r.token(at + 1);
  if (last == alef && next.part == Part::adj && !next.definite && next.classes == 0 && r.last_letter(at + 1) == alef)
    return false;
  const bool many = last == noon && form.count == Count::plural;  // "saying", no "an announced alliance"
  if (!first && r.is(before, wc::copula)) return false;           // "it was not surprising that"
  return (last == alef || last == heh || many || match.glued) && (first || !r.is(before, wc::inner | wc::negation));
}

/// Whether what stands before a past makes it the noun that it is spelled like.
bool is_noun_behind(const Reading& r, std::uint32_t at, const CueMatch& match) {
  const std::uint32_t before = at - 1;
  // "a careful and hesitant leader", spelled like "he warned": an adjective and another behind an indefinite noun.
  if (r.token(before).part == Part::noun && !r.token(before).definite && r.token(before).mention == 0 &&
      r.token(at + 1).conjoined && r.token(at + 1).part == Part::adj)
    return true;
  // "(he was) a student": behind the copula of one no verb of two stands.
  if (match.form.count == Count::dual && r.is(before, wc::copula) && r.last_letter(before) != alef) return true;
  // "(there rises) a young male", spelled like "mentioned": behind a verb in the present its subject.
  const auto sign = static_cast<unsigned char>(r.bare(before).empty() ? 0 : r.bare(before).front());
  return !match.object && r.token(before).part == Part::verb && (sign == yeh || sign == teh) &&
         r.token(before).mention == 0 && r.token(before).title == 0 && r.token(at).part != Part::verb &&
         !r.is(before, wc::copula | wc::verb_mark);
}

}  // namespace

bool is_cue_form(const StatementTables& tables, std::string_view word) {
  std::array<CueMatch, 8> matches;
  if (word.size() < 2) return false;
  if (Matcher(tables, matches).run(word) != 0) return true;
  const std::string_view glued = before_glued(word);
  return !glued.empty() && Matcher(tables, matches).run(glued) != 0;
}

std::size_t cue_matches(const Reading& reading, std::uint32_t i, std::array<CueMatch, 8>& matches) {
  if (!reading.is_word(i) || reading.document.tokens[i].kind != TokenKind::word) return 0;
  if (!reading.token(i).may_report) return 0;
  const std::string_view word = reading.word(i);
  std::size_t count = Matcher(reading.tables, matches).run(word);
  if (count == 0) {
    const std::string_view glued =
        before_glued_that(word, slice(reading.document.text, reading.document.tokens[i].span), reading.tables.written);
    if (glued.empty()) return 0;
    count = Matcher(reading.tables, matches).run(glued);
    std::size_t kept = 0;
    for (std::size_t k = 0; k < count; ++k) {
      if (matches[k].form.form == Form::noun || (reading.tables.cues[matches[k].cue].frames & frame::that) == 0)
        continue;
      matches[kept] = matches[k];
      matches[kept++].glued = true;
    }
    return kept;
  }
  // Loose letters take a teh marbuta for a heh: a ticket is no "reminds him".
  const std::string_view written = slice(reading.document.text, reading.document.tokens[i].span);
  const bool feminine = written.ends_with(reading.tables.written.teh_marbuta),
             voweled = written.size() > 2 * word.size();
  // "his condemnation" is no "condemned him": a verb of the pattern has its hamza above.
  const Spellings& spelled = reading.tables.written;
  const bool joined = written.starts_with(spelled.waw) || written.starts_with(spelled.feh);
  const bool below = written.substr(joined ? spelled.waw.size() : 0).starts_with(spelled.alef_below);
  const auto is_noun_written = [&](const CueMatch& m) {
    return below && m.form.form == Form::past && reading.tables.cues[m.cue].damma;
  };
  if (!feminine && !voweled && !below) return count;
  const auto end =
      std::remove_if(matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(count), [&](const CueMatch& m) {
        return (feminine && m.object) || is_noun_written(m) || (voweled && is_written_passive(reading, i, m));
      });
  return static_cast<std::size_t>(end - matches.begin());
}

bool has_pronoun_subject(const Reading& r, std::uint32_t at, const CueMatch& match) {
  std::uint32_t before = at;
  while (before > 0 && r.is(before - 1, wc::verb_mark)) --before;
  return before > 0 && r.is(before - 1, wc::contrast) && r.token(before - 1).possessed && !match.conjoined;
}

bool is_that_he(const Reading& r, std::uint32_t at) {
  if (at == 0 || !r.is(at - 1, wc::that) || r.token(at).conjoined) return false;
  std::string_view word = r.word(at - 1);
  if (static_cast<unsigned char>(word.front()) == beh) word.remove_prefix(1);
  return word.size() > 2 && spells(word.substr(0, 3), {alef, noon, heh});
}

bool is_before_saying(const Reading& r, std::uint32_t that) {
  return that > 0 && spells(r.word(that - 1), {qaf, beh, lam}) && r.is(that, wc::that) && is_bare_that(r, that);
}

bool may_be_verb(const Reading& r, std::uint32_t at, const CueMatch& match) {
  const CueForm& form = match.form;
  const std::uint32_t before = at - 1;
  const bool first = at == 0;
  if (r.is(at, wc::inner) && is_between(r, at, match)) return false;
  if (is_both(r, at) || is_student(r, at, match)) return false;
  if (form.form == Form::participle) return may_be_participle(r, at, match);
  if ((form.form != Form::past && form.form != Form::present) || form.person != 3) return false;
  if ((form.bound && !match.object) || (match.object && form.count == Count::plural && form.gender == Gender::feminine))
    return false;
  if (form.form == Form::past && form.gender == Gender::masculine && is_adjective(r, at + 1) &&
      !r.is(at + 2, wc::that) && !is_name_before_comma(r, at + 1, match))
    return false;
  if (first) return true;
  // "what came in", spelled like "and he answered".
  if (match.conjoined && (r.is(before, wc::relative) || spells(r.bare(before), {meem, alef}))) return false;
  // "500 thousand students", spelled like "demanded"; an hour stands before the verb of an entry.
  if (form.form == Form::past && !match.conjoined && !is_hour(r, before) &&
      (r.is_number(before) || r.token(before).part == Part::num))
    return false;
  // "wants to say": behind a bare complementizer a verb in the present tells what is to be.
  if (form.form == Form::present && r.is(before, wc::that) && is_bare_that(r, before))
    return is_before_saying(r, before) &&
           (r.mark(at + 1) == ':' || r.is(at + 1, wc::that) || r.token(at + 1).opens != 0);
  // "that the transport of": behind a bare complementizer stands a noun, unless it makes a conjunction ("after that").
  NounPhrase who;
  if (form.form == Form::past && !match.conjoined && r.is(before, wc::that) && is_bare_that(r, before) &&
      !had_before(r, before, who) &&
      !(before > 0 && r.is(before - 1, wc::adjunct | wc::inner | wc::verb_mark | wc::negation)))
    return false;
  if (form.form == Form::past && spells(r.bare(before), {lam, alef})) return false;  // "no doubt"
  if (spells(r.bare(before), {alef, yeh})) return false;                             // "any promise"
  if (spells(r.bare(before).substr(r.bare(before).size() > 3 ? 1 : 0), {ain, dal, meem}))
    return false;                             // "not to reveal"
  if (r.is(before, wc::whole)) return false;  // "every individual", spelled like "and he answered"
  if (form.form == Form::past && !match.conjoined && is_noun_behind(r, at, match)) return false;
  // "(the talk) affirms the lies of": behind a verb that reports stands its object, spelled like a past.
  if (form.form == Form::past && !match.conjoined && !match.object && r.token(before).part == Part::verb &&
      r.token(at).part != Part::verb && is_cue_form(r.tables, r.bare(before)) && !r.is(before, wc::copula))
    return false;
  // "I did not disclose": behind "did not" and "will not" no past stands, so that it is the first person.
  if (form.form == Form::past && (spells(r.bare(before), {lam, meem}) || spells(r.bare(before), {lam, noon})))
    return false;
  // Behind a preposition that is no conjunction the word is a noun: "upon the answer".
  if (!match.conjoined && r.is(before, wc::adjunct) && !r.is(before, wc::clause | wc::time)) return false;
  if (!match.conjoined && spells(r.word(before), {meem, meem, alef})) return false;  // "which shows that": a tail
  // "in spite of the denial of": a noun, spelled like a past.
  if (form.form == Form::past && !match.conjoined && !match.object && spells(r.bare(before), {reh, ghain, meem}))
    return false;
  return !r.is(before, wc::inner) || r.is(before, wc::that) || is_some_who(r, before);
}

bool is_cue_noun(const Reading& reading, std::uint32_t i) {
  return any_cue(reading, i, [](const CueMatch& m) { return m.form.form == Form::noun && m.object; });
}

}  // namespace isnad
