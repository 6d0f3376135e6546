// The subject that stands before its verb: "the minister said", "who said", "had said".
#include <algorithm>

#include "4_statement/adjuncts.h"
#include "4_statement/beside_names.h"
#include "4_statement/drafts.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::uint32_t farthest_subject = 30;   // tokens between a subject and its verb
constexpr std::uint32_t longest_clause = 15;     // tokens of a relative clause between a subject and its verb
constexpr std::uint32_t farthest_relative = 14;  // tokens of a noun phrase before a relative pronoun

constexpr std::uint32_t farthest_first = 30;  // tokens between two relative clauses of one noun

class Before {
 public:
  Before(const Reading& reading, std::uint32_t cue, const CueForm& form, bool weak)
      : r_(reading), cue_(cue), form_(form), weak_(weak) {}

  NounPhrase run() const {
    const std::uint32_t first = r_.sentence(cue_).begin;
    std::uint32_t end = before_aside(first);
    while (end > first && is_between(end - 1)) --end;
    if (end <= first || is_credit(first, end)) return {};
    if (end >= first + 2 && is_some_who(r_, end - 1)) return some_before(end);
    if (NounPhrase who; r_.is(end - 1, wc::that) && had_before(r_, end - 1, who)) return who;
    if (end >= 2 && r_.is(end - 1, wc::relative) && r_.is(end - 2, wc::event)) return {};
    if (r_.is(end - 1, wc::relative)) {
      // "in which he said": the noun is not who says it.
      if (is_of_it(r_, cue_ + 1) || is_object_of_verb(end - 1)) return {};
      return before_relative(first, first_of_relatives(first, end - 1));
    }
    if (is_written_on(end - 1)) return {};
    const NounPhrase own = of_open_clause(first);
    return own.tokens.empty() ? ending_at(first, end) : own;
  }

 private:
  /// "so-and-so, who is a doctor, said", wa-hiya tabiba: the comma before what is said of the subject in a clause with
  /// a pronoun of its own; the verb where there is none.
  [[nodiscard]] std::uint32_t before_aside(std::uint32_t first) const {
    constexpr std::uint32_t longest = 20;  // tokens between the commas
    if (cue_ < first + 4 || r_.mark(cue_ - 1) != ',' || r_.is_known(cue_ + 1)) return cue_;
    for (std::uint32_t i = cue_ - 1; i > first && i + longest > cue_; --i) {
      if (r_.mark(i - 1) != ',') continue;
      const std::string_view word = r_.bare(i);
      const bool pronoun = is_he(word) || spells(word, {heh, meem});
      return pronoun && r_.token(i).conjoined ? i - 1 : cue_;
    }
    return cue_;
  }

  [[nodiscard]] bool is_between(std::uint32_t i) const {
    if (r_.mark(i) == ',' || spells(r_.bare(i), {theh, meem})) return true;  // "then"
    return r_.is(i, wc::verb_mark | wc::negation | wc::skip | wc::copula | wc::time) && r_.token(i).head == 0 &&
           !r_.is(i, wc::contrast);
  }

  [[nodiscard]] static NounPhrase some_before(std::uint32_t end) {
    NounPhrase some;
    some.tokens = {end - 2, end};
    some.count = Count::plural;
    some.named = true;
    return some;
  }

  /// "(raised) signs on which was written": the noun that `i` ends with is not who says it.
  [[nodiscard]] bool is_written_on(std::uint32_t i) const {
    const Seen& noun = r_.token(i);
    return i + 1 == cue_ && form_.form == Form::past && is_of_it(r_, cue_ + 1) && noun.mark == 0 && noun.head == 0 &&
           noun.mention == 0 && noun.title == 0 && !noun.definite && !noun.possessed && noun.part != Part::verb;
  }

  /// "(Reuters)": behind the credit of a photo the text begins anew.
  [[nodiscard]] bool is_credit(std::uint32_t first, std::uint32_t end) const {
    constexpr std::uint32_t longest = 4;  // tokens
    if (r_.mark(end - 1) != ')') return false;
    for (std::uint32_t i = end - 1; i > first && i + longest > end; --i)
      if (r_.mark(i - 1) == '(') return is_medium_at(r_, i) && has_verb(r_, {first, i - 1});
    return false;
  }

  /// "(they approved) a statement that calls upon": an indefinite noun and the present right behind it make a clause of
  /// that noun.
  [[nodiscard]] NounPhrase of_open_clause(std::uint32_t first) const {
    constexpr std::uint32_t longest = 4;  // tokens
    if (form_.form != Form::present || r_.token(cue_).conjoined || is_belief() || is_of_it(r_, cue_ + 1)) return {};
    for (std::uint32_t i = cue_; i > first + 1 && i + longest > cue_; --i) {
      const std::uint32_t at = i - 1;
      const Seen& noun = r_.token(at);
      if (noun.mark != 0 || noun.definite || noun.mention != 0) return {};
      // "(received) a report that tells of": a text with the ending of an object.
      NounPhrase text;
      text.head = at + 1 == cue_ ? head_of_text_object(r_, at) : std::uint16_t{0};
      if (text.head != 0 && is_plain()) {
        text.tokens = {at, cue_};
        return text;
      }
      if (noun.head == 0 || noun.possessed || r_.last_letter(at) == alef || !begins_noun_phrase(r_, at)) continue;
      if (at > first && !r_.token(at - 1).definite && r_.head(at - 1) != nullptr && begins_noun_phrase(r_, at - 1))
        continue;  // "the head of a party"
      NounPhrase np = noun_phrase_at(r_, at, {cue_, false, true});
      // "a team of which he says that it is": the pronoun behind the verb is the body.
      const Head& head = r_.tables.heads[noun.head - 1];
      const bool man = head.type == SourceType::named_person || head.type == SourceType::anonymous;
      if (!man && r_.is(cue_ + 1, wc::that) && r_.word(cue_ + 1).size() > 2 && r_.last_letter(cue_ + 1) != noon)
        return {};
      const bool whole = np.tokens.end == cue_ && np.starts_with_head && !np.definite && !np.named;
      return whole && agrees(form_, np.gender, np.count, true) ? np : NounPhrase{};
    }
    return {};
  }

  /// "the study that ... revealed": what a text does.
  [[nodiscard]] bool shows() const {
    return any_cue(r_, cue_, [&](const CueMatch& m) {
      const std::string_view kind = r_.tables.classes[r_.tables.cues[m.cue].kind].name;
      return kind == "show" || kind == "reveal";
    });
  }

  /// Whether the verb tells something, and judges nothing.
  [[nodiscard]] bool is_plain() const {
    return any_cue(r_, cue_, [&](const CueMatch& m) {
      return r_.tables.classes[r_.tables.cues[m.cue].kind].weight == Weight::neutral;
    });
  }

  /// "(a man) who is believed to": the verb is read as a passive where a belief is told of an indefinite noun.
  [[nodiscard]] bool is_belief() const {
    return any_cue(r_, cue_, [&](const CueMatch& m) {
      const std::string_view kind = r_.tables.classes[r_.tables.cues[m.cue].kind].name;
      return kind == "believe" || (kind == "expect" && form_.count == Count::singular);
    });
  }

  /// ", which is one of the best schools, and which announced": both clauses are of the noun before the first.
  [[nodiscard]] std::uint32_t first_of_relatives(std::uint32_t first, std::uint32_t relative) const {
    if (!r_.token(relative).conjoined) return relative;
    const std::uint32_t from = relative > first + farthest_first ? relative - farthest_first : first;
    for (std::uint32_t i = relative; i > from; --i)
      if (r_.is(i - 1, wc::relative) && r_.word(i - 1) == r_.bare(relative)) return i - 1;
    return relative;
  }

  [[nodiscard]] bool fits(const NounPhrase& np) const { return agrees(form_, np.gender, np.count, false); }

  /// The noun phrase that ends at `end` and begins where a clause does.
  [[nodiscard]] NounPhrase ending_at(std::uint32_t first, std::uint32_t end) const {
    const std::uint32_t from = end > first + farthest_subject ? end - farthest_subject : first;
    for (std::uint32_t i = from; i < end; ++i) {
      const int strength = begins_clause(i, first);
      if (strength == 0 || (strength == 1 && !weak_)) continue;
      if (i == first && is_verb_of_next(i)) continue;
      NounPhrase np = begins_noun_phrase(r_, i) ? noun_phrase_at(r_, i, {end, false, true}) : NounPhrase{};
      // "12 states had announced", "more than 12 states had"
      if (strength == 2 && np.tokens.size() <= 2)
        if (const NounPhrase many = counted_at(r_, i, {end, false, true}); !many.tokens.empty()) np = many;
      if (r_.token(i).part == Part::num) np.gender = Gender::any;  // "fifteen members had"
      if (np.tokens.empty() || !fits(np) || has_among_them(np.tokens)) continue;
      // "that, but, had the observatories affirmed"
      const bool had = had_done(i, np.tokens.end, first);
      const bool touches = had || (i > first && r_.is(i - 1, wc::that | wc::contrast) && np.tokens.end == cue_);
      if ((strength == 1 || (np.definite && !touches)) && np.head == 0 && r_.token(i).mention == 0 &&
          np.tokens.size() > 1 && !np.named)
        continue;
      if (strength == 1 && np.head == 0 && r_.token(i).mention == 0) continue;
      std::uint32_t behind = np.tokens.end;
      if (r_.mark(behind) == '(')
        while (behind < end && r_.mark(behind) != ')') ++behind;
      if (r_.mark(behind) == ')') ++behind;
      while (behind < end && is_between(behind)) ++behind;
      if (behind >= end || had || (strength == 2 && is_clause_of(np, behind, end))) return np;
    }
    return {};
  }

  /// "(the man) whom an official accused": the pronoun at the end of the verb is the noun, where a subject follows.
  [[nodiscard]] bool is_object_of_verb(std::uint32_t relative) const {
    const std::string_view verb = r_.word(cue_), which = r_.word(relative);
    if (verb.size() < 4 || !begins_noun_phrase(r_, cue_ + 1) || r_.token(cue_ + 1).part == Part::verb) return false;
    const auto ends = [&](std::initializer_list<unsigned char> with) {
      return spells(verb.substr(verb.size() - with.size()), with);
    };
    const auto last = static_cast<unsigned char>(which.back());
    if (last == noon) return ends({heh, meem}) || ends({heh, meem, alef});
    return r_.is(relative, wc::which) ? ends({heh, alef}) : ends({heh});
  }

  /// "(turned) the minister a letter in which": the verb that begins a sentence, spelled like a noun.
  [[nodiscard]] bool is_verb_of_next(std::uint32_t i) const {
    if (r_.is_known(i) || !r_.token(i + 1).definite) return false;
    return any_cue(r_, i, [](const CueMatch& m) { return m.form.form == Form::past && !m.object; });
  }

  /// "travellers who talked to us denied": what stands between `np` and the verb is a relative clause of it.
  [[nodiscard]] bool is_clause_of(const NounPhrase& np, std::uint32_t at, std::uint32_t end) const {
    if (!is_known(r_, np) || end > at + longest_clause) return false;
    const Head* head = np.head != 0 ? &r_.tables.heads[np.head - 1] : nullptr;
    if (head != nullptr && (head->place || (head->type == SourceType::document && !shows()))) return false;
    const bool verb = r_.token(at).part == Part::verb || is_plural_verb(r_, at);
    const bool open = !np.definite && head != nullptr && verb && !r_.token(at).conjoined;
    if ((!r_.is(at, wc::relative) && !open) || r_.is(at, wc::clause | wc::contrast)) return false;
    for (std::uint32_t i = at; i < end; ++i)
      if ((r_.mark(i) != 0 && (open || r_.mark(i) != ',')) || (open && r_.is(i, wc::that))) return false;
    return true;
  }

  /// "among them", "of them"
  [[nodiscard]] bool is_among_them(std::uint32_t i) const {
    constexpr std::size_t between = 3;  // letters
    const std::string_view word = r_.word(i);
    return frame_of_it(word) == frame::min ||
           (word.size() > between && spells(word.substr(0, between), {beh, yeh, noon}) &&
            static_cast<unsigned char>(word[between]) == heh);
  }

  /// "among them a woman (who) said": the one who is picked out right before the verb begins a clause of its own.
  [[nodiscard]] bool picks_out(std::uint32_t i) const {
    return !r_.token(cue_).conjoined && r_.is_word(cue_ - 1) && !r_.is(cue_ - 1, wc::verb_mark) && is_among_them(i - 1);
  }

  [[nodiscard]] bool has_among_them(IndexRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      if (is_among_them(i)) return true;
    return false;
  }

  /// 2 where a clause begins, 1 where one may, 0 where none does.
  [[nodiscard]] int begins_clause(std::uint32_t i, std::uint32_t first) const {
    if (i == first) return 2;
    const Seen& before = r_.token(i - 1);
    if (before.mark == '(' || before.mark == '[') return 0;
    if (before.mark != 0) return before.mark == ')' || before.mark == ':' ? 2 : 1;
    // "an incoherent act": a negated adjective begins nothing.
    if ((before.classes & wc::negation) != 0 && (before.classes & wc::contrast) != 0) return 0;
    // "calling him a friend": behind "that he" stands what he is.
    const std::string_view word = r_.word(i - 1);
    if ((before.classes & wc::that) != 0 && word.size() > 2 &&
        (static_cast<unsigned char>(word.back()) == heh || spells(word.substr(word.size() - 2), {heh, alef})))
      return 0;
    if (picks_out(i)) return 2;
    return (before.classes & (wc::that | wc::contrast | wc::clause | wc::copula)) != 0 ? 2 : 0;
  }

  /// Before the bracket that is closed before `end`: "the foundation (its name), which".
  [[nodiscard]] std::uint32_t before_bracket(std::uint32_t first, std::uint32_t end) const {
    const std::uint32_t from = end > first + farthest_relative ? end - farthest_relative : first;
    for (std::uint32_t i = end; i > from; --i)
      if (r_.mark(i - 1) == '(') return i - 1;
    return end;
  }

  /// "had the observatories in the Gulf affirmed": whether only what belongs to the noun phrase that ends at `behind`
  /// stands between it and the verb.
  [[nodiscard]] bool had_done(std::uint32_t i, std::uint32_t behind, std::uint32_t first) const {
    if (i == first || !r_.is(i - 1, wc::copula) || !spells(r_.word(cue_ - 1), {qaf, dal})) return false;
    for (std::uint32_t k = behind; k < cue_; ++k)
      if (r_.mark(k) != 0 || r_.token(k).part == Part::verb) return false;
    return true;
  }

  /// The noun phrase that a relative pronoun stands behind: from the nearest noun that can speak on.
  [[nodiscard]] NounPhrase before_relative(std::uint32_t first, std::uint32_t end) const {
    while (end > first && r_.mark(end - 1) == ',') --end;
    if (end > first && r_.mark(end - 1) == ')') end = before_bracket(first, end);
    while (end > first && r_.is_quote_mark(end - 1)) --end;
    const std::uint32_t from = end > first + farthest_relative ? end - farthest_relative : first;
    NounPhrase best;
    for (std::uint32_t i = end; i > from; --i) {
      const std::uint32_t at = i - 1;
      if (r_.mark(at) == '.' || r_.is(at, wc::that | wc::relative)) break;
      if (!begins_noun_phrase(r_, at) || (r_.token(at).head == 0 && r_.token(at).mention == 0)) continue;
      const NounPhrase np = noun_phrase_at(r_, at, {end, false, true});
      if (np.tokens.end < end || !fits(np)) continue;
      // "(the club denied) the rumours that claim": no part of the name before them.
      if (r_.is(at, wc::allegation)) return np;
      // "the press conference in which": the noun before it is what is spoken of; "the remarks of the mayor who".
      const Head* office = r_.head(at);
      const bool person = is_person_at(r_, at) || (office != nullptr && office->type == SourceType::named_person);
      if (at > first && r_.is(at - 1, wc::event)) return person ? np : NounPhrase{};
      if (at > first && r_.token(at).definite && r_.token(at - 1).definite && r_.token(at - 1).head == 0) continue;
      best = np;
      if (at == first) break;
      const Seen& before = r_.token(at - 1);
      const bool same_name = before.mention != 0 && before.mention == r_.token(at).mention;
      if (before.head == 0 && before.title == 0 && !same_name) break;
    }
    return best;
  }

  const Reading& r_;
  std::uint32_t cue_;
  CueForm form_;
  bool weak_;
};

}  // namespace

bool agrees(const CueForm& form, Gender gender, Count count, bool strict) {
  if (form.form == Form::noun || form.gender == Gender::any) return true;
  if (form.count == Count::plural && form.form != Form::participle)
    return count == Count::plural || (gender == Gender::any && !strict);
  if (gender == Gender::any) return !strict;
  if (count == Count::plural) {
    if (form.form == Form::participle) return form.count == Count::plural || form.gender == Gender::feminine;
    return form.gender == gender || form.gender == Gender::feminine;
  }
  return form.gender == gender;
}

bool had_before(const Reading& r, std::uint32_t that, NounPhrase& who) {
  constexpr std::uint32_t farthest = 12;  // tokens
  if (!r.is(that, wc::that) || !is_bare_that(r, that)) return false;
  const std::uint32_t first = r.sentence(that).begin;
  for (std::uint32_t i = that; i > first && i + farthest > that && r.mark(i - 1) != '.'; --i) {
    if (!spells(r.bare(i - 1), {seen, beh, qaf})) continue;
    const std::string_view next = r.word(i);
    if (next.empty() || static_cast<unsigned char>(next.front()) != lam) return false;
    const NounPhrase np = noun_phrase_at(r, i, {that, false, true, 0, true});
    if (np.tokens.end == that) who = np;
    return np.tokens.end == that || i + 1 == that;
  }
  return false;
}

bool is_some_who(const Reading& r, std::uint32_t who) {
  return who > 0 && spells(r.word(who), {meem, noon}) && r.in(who - 1, word_list::some) &&
         !(who > 1 && r.is(who - 2, wc::negation));
}

NounPhrase subject_before(const Reading& reading, std::uint32_t cue, const CueForm& form, bool weak) {
  return Before(reading, cue, form, weak).run();
}

bool is_latter(const Reading& r, std::uint32_t i) {
  const std::uint32_t at = i + (r.is(i, wc::demonstrative) ? 1 : 0);  // "this latter"
  const std::string_view word = r.word(at);
  return spells(word, {alef, lam, alef, khah, yeh, reh}) || spells(word, {alef, lam, alef, khah, yeh, reh, heh});
}

NounPhrase subject_of_amma(const Reading& r, std::uint32_t cue, const CueForm& form) {
  const std::uint32_t first = r.sentence(cue).begin;
  for (std::uint32_t i = cue; i > first && i + farthest_subject > cue; --i) {
    if (!spells(r.bare(i - 1), {alef, meem, alef})) continue;
    const NounPhrase np = noun_phrase_at(r, i, {cue, false, true});
    const bool his = r.token(i).possessed && np.tokens.end == cue && is_counterpart(r, i);  // "as for his counterpart"
    if (!np.tokens.empty() && (is_known(r, np) || is_latter(r, i) || his) && agrees(form, np.gender, np.count, false))
      return np;
    return {};
  }
  return {};
}

bool is_known(const Reading& reading, const NounPhrase& phrase) {
  const Seen& first = reading.token(phrase.tokens.begin);
  return phrase.head != 0 || first.mention != 0 || first.title != 0 ||
         (first.possessed && reading.in(phrase.tokens.begin, word_list::kin));
}

bool is_somebody(const Reading& reading, const NounPhrase& phrase) {
  if (phrase.tokens.empty() || reading.document.mentions.empty()) return true;
  return is_known(reading, phrase) || phrase.definite || phrase.named;
}

bool is_thing(const Reading& reading, const NounPhrase& phrase) {
  const auto known = [&](std::uint32_t i) { return i < phrase.tokens.end && reading.is_known(i); };
  const bool family = phrase.tokens.size() == 1 && is_family_name(reading, phrase.tokens.begin);
  return phrase.head == 0 && !phrase.named && !family && !known(phrase.tokens.begin) && !known(phrase.tokens.begin + 1);
}

}  // namespace isnad
