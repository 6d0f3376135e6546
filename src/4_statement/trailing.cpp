// Cues that stand in their content or behind it: "..., as the agency said", "'...', said the minister".
#include <algorithm>

#include "4_statement/adjuncts.h"
#include "4_statement/asides.h"
#include "4_statement/conveyors.h"
#include "4_statement/cue_objects.h"
#include "4_statement/drafts.h"
#include "4_statement/moods.h"
#include "4_statement/places.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::uint32_t farthest_comma = 12;  // tokens from a subject to the comma before its content

constexpr std::uint32_t longest_start = 4;  // tokens of a clause that goes on behind who tells it

class Trailing {
 public:
  Trailing(const Reading& reading, std::uint32_t at, const CueMatch& match) : r_(reading), at_(at), match_(match) {}

  std::optional<Draft> run() {
    if (!may_trail()) return std::nullopt;
    const Cue& cue = r_.tables.cues[match_.cue];
    draft_.match = match_;
    draft_.kind = cue.kind;
    draft_.opening = Opening::before;
    draft_.trailing = true;
    draft_.cue = {behind_particles(), at_ + 1};
    if (what_he_said()) return draft_;
    const IndexRange sentence = r_.sentence(at_);
    // "as the agency conveyed from the minister": who conveys ends there.
    const auto stops = static_cast<std::uint16_t>(cue.frames & frame::prepositions & ~frame::b & ~frame::min);
    std::uint32_t next = at_ + 1;
    if (r_.is(next, wc::skip) && r_.word(next).size() <= 4) ++next;  // "as was told by it the ministry"
    next = behind_told_medium(next, sentence.end);
    draft_.subject = noun_phrase_at(r_, next, {sentence.end, false, true, stops});
    if (draft_.subject.tokens.empty() && r_.is(next, wc::time))
      if (const std::uint32_t at = behind_setting(r_, next, sentence.end); at != next)
        draft_.subject = noun_phrase_at(r_, at, {sentence.end, false, true, stops});
    // "he adds laughing"
    const bool laughing = is_manner(r_, draft_.subject) ||
                          (draft_.subject.tokens.size() == 1 && r_.in(draft_.subject.tokens.begin, word_list::mood));
    const std::uint32_t manner = laughing ? draft_.subject.tokens.end : 0;
    // "they opened fire": what stands behind a verb with the ending of many is its object.
    const bool many = match_.form.form == Form::past && match_.form.count == Count::plural && is_plural_verb(r_, at_);
    if (manner != 0 || many) draft_.subject = {};
    if (is_no_tail(stops) || announces() || tells_thing()) return std::nullopt;
    const std::uint32_t behind = std::max({at_ + 1, draft_.subject.tokens.end, manner});
    if (shows_thing(behind)) return std::nullopt;
    const bool particle = draft_.cue.begin < at_;
    const std::uint32_t before = draft_.cue.begin;
    if (before == 0) return particle && leads(behind, sentence.end) ? std::optional(draft_) : std::nullopt;
    if (particle && ((cue.frames & frame::that) == 0 || r_.tables.classes[cue.kind].stance == Stance::demand))
      return std::nullopt;
    if (!particle && !ends_here(behind, sentence.end) && !follows_quote(before)) return std::nullopt;
    draft_.matrix = {draft_.cue.end, matrix_end(behind, sentence.end)};
    if (quoted_before(before, particle, cue)) return draft_;
    if (before <= sentence.begin) return particle && leads(behind, sentence.end) ? std::optional(draft_) : std::nullopt;
    if (!particle && (r_.mark(before - 1) != ',' || draft_.subject.tokens.empty() || match_.conjoined ||
                      match_.object || r_.tables.classes[cue.kind].weight != Weight::neutral ||
                      r_.tables.classes[cue.kind].scope == Scope::quoted || (cue.frames & frame::quote) == 0))
      return std::nullopt;
    std::uint32_t end = before;
    while (end > sentence.begin && r_.mark(end - 1) != 0) --end;
    std::uint32_t begin = std::max(sentence.begin, end - std::min(end, longest_content));
    while (begin < end && r_.mark(begin) != 0) ++begin;
    const std::uint32_t rest = end_of_rest({begin, end}, sentence.end);
    if ((end < begin + 2 && rest == 0) || (!particle && is_adverbial(begin, end))) return std::nullopt;
    // "according to so-and-so, the writer wrote": a phrase is no content.
    if (!particle && r_.token(begin).may_begin_phrase && !has_verb(r_, {begin, end})) return std::nullopt;
    // A verb inside of a quotation reports nothing that stands before its mark.
    if (r_.token(at_).inside != 0 && r_.token(at_).inside != r_.token(begin).inside) return std::nullopt;
    draft_.content = {behind_place_line(r_, {begin, end}), rest != 0 ? rest : before_coming(r_, begin, end)};
    return draft_;
  }

 private:
  /// Whether the form at hand can stand behind what it reports.
  [[nodiscard]] bool may_trail() const {
    const Form form = match_.form.form;
    if ((form != Form::past && form != Form::present) || match_.form.person != 3 || at_ == 0) return false;
    const Cue& cue = r_.tables.cues[match_.cue];
    if ((cue.frames & (frame::that | frame::quote)) == 0) return false;
    const CueClass& kind = r_.tables.classes[cue.kind];
    const bool learnt = kind.name == "convey" && (cue.frames & frame::min) != 0;  // "as you know"
    if (match_.future && r_.is(at_ - 1, wc::as)) return false;                    // "as well as it will record"
    if (kind.scope == Scope::text || learnt) return false;
    // "which they moved to": what is carried somewhere is no word.
    if (kind.name == "convey" && frame_of(r_.word(at_ + 1)) == frame::ila) return false;
    if (r_.is(at_, wc::adjunct | wc::inner | wc::no_cue) || r_.token(at_).mention != 0) return false;
    return !match_.form.jussive && (!match_.form.bound || match_.object);
  }

  /// "the harbour, adds the source, will close", "will close, adds the source, because of the wind": where the clause
  /// ends that the cue between commas stands in; 0 where nothing of it stands behind the cue.
  [[nodiscard]] std::uint32_t end_of_rest(IndexRange before, std::uint32_t end) const {
    const std::uint32_t i = draft_.matrix.end + 1;
    if (i + 1 >= end || r_.mark(i - 1) != ',' || r_.token(i).conjoined || before.empty()) return 0;
    const bool predicate = r_.token(i).part == Part::verb && !has_verb(r_, before) &&
                           !is_cue_form(r_.tables, r_.word(i)) && begins_noun_phrase(r_, before.begin);
    const bool adjunct = r_.is(i, wc::inner) && !r_.is(i, wc::as | wc::accord) && has_verb(r_, before) &&
                         !r_.is(i + 1, wc::event | wc::time | wc::press | wc::content | wc::that);
    // "the post got, as the desk counted, more than 40 thousand": the object of a short clause.
    const bool object = before.size() <= longest_start && has_verb(r_, before) &&
                        !r_.is(i, wc::clause | wc::contrast | wc::adjunct | wc::inner | wc::time) &&
                        !has_verb(r_, {i, end}) && (r_.is_number(i) || !r_.token(i).definite);
    if (!predicate && !adjunct && !object) return 0;
    std::uint32_t last = i;
    while (last < end && r_.mark(last) == 0) ++last;
    return last;
  }

  /// "as was told to the agency by an official", "as was told to 'The News' by a source": where who tells it begins.
  [[nodiscard]] std::uint32_t behind_told_medium(std::uint32_t at, std::uint32_t end) const {
    if (spells(r_.word(at), {lam}) && r_.token(at + 1).opens != 0) {
      const Quote& quote = r_.quotes[r_.token(at + 1).opens - 1];
      return quote.closed && quote.close + 1 < end ? quote.close + 1 : at;
    }
    if (!is_told_medium(r_, at)) return at;
    const std::uint32_t behind = noun_phrase_at(r_, at, {end, true, false, 0, true}).tokens.end;
    for (std::uint32_t i = at + 1; i < behind; ++i) {
      const Head* head = r_.head(i);
      const bool teller = head != nullptr && !head->place && r_.token(i).proclitic == 0 && !r_.token(i).conjoined &&
                          (head->type == SourceType::named_person || head->type == SourceType::anonymous);
      if (teller) return i;
    }
    return std::max(at + 1, behind);
  }

  /// "in the first days of 2018, ...": a time or a place before the verb is no content.
  [[nodiscard]] bool is_adverbial(std::uint32_t begin, std::uint32_t end) const {
    if (!r_.is(begin, wc::inner | wc::adjunct | wc::time)) return false;
    return !has_verb(r_, {begin, end});
  }

  /// "and this is what the adviser affirmed": the content is a pronoun.
  bool what_he_said() {
    // "this is what the minister pointed to": the preposition has the pronoun.
    const bool governed = r_.is(at_ + 1, wc::skip) && r_.word(at_ + 1).size() <= 4 &&
                          (r_.tables.cues[match_.cue].frames & frame::prepositions) != 0;
    // ", the matter that the rebels denied"
    const CueClass& kind = r_.tables.classes[r_.tables.cues[match_.cue].kind];
    const bool matter = match_.object && kind.scope != Scope::marked && at_ > 2 && r_.mark(at_ - 3) == ',' &&
                        r_.is(at_ - 1, wc::relative) && spells(r_.word(at_ - 2), {alef, lam, alef, meem, reh});
    if (is_charge(kind)) return true;
    if ((!match_.object && !governed) || at_ < 2 || r_.mark(at_ - 2) != 0 ||
        (!matter && !spells(r_.word(at_ - 1), {meem, alef})))
      return false;
    const std::string_view word = r_.bare(at_ - 2);
    const bool pronoun = spells(word, {heh, waw}) || spells(word, {heh, thal, alef}) || spells(word, {waw, heh, waw}) ||
                         spells(word, {thal, lam, kaf}) || spells(word, {waw, heh, thal, alef});
    if (!pronoun && !matter) return false;
    // "'...', this is what she told me": the quotation before it is what was said.
    const bool quoted =
        !r_.token(at_ - 2).conjoined && at_ > 4 && quoted_before(at_ - 2, false, r_.tables.cues[match_.cue]);
    draft_.cue = {at_, at_ + 1};
    if (!quoted) draft_.content = {at_ - 2, at_};
    std::uint32_t behind = at_ + 1;
    while (r_.is(behind, wc::skip)) ++behind;
    behind = behind_own_noun(r_, draft_, behind, r_.sentence(at_).end);
    draft_.subject = noun_phrase_at(r_, behind, {r_.sentence(at_).end, false, true});
    draft_.matrix = {draft_.cue.end,
                     matrix_end(std::max(draft_.cue.end, draft_.subject.tokens.end), r_.sentence(at_).end)};
    return true;
  }

  /// "and it is a charge that the clients deny": the noun before the verb is what they deny.
  bool is_charge(const CueClass& kind) {
    if (!match_.object || kind.stance != Stance::deny || at_ < 3 || draft_.cue.begin < at_) return false;
    const std::uint32_t noun = r_.is(at_ - 1, wc::relative) ? at_ - 2 : at_ - 1;
    if (!r_.is(noun, wc::allegation) || !is_he(r_.bare(noun - 1))) return false;
    draft_.cue = {at_, at_ + 1};
    draft_.content = {noun, noun + 1};
    draft_.subject = noun_phrase_at(r_, behind_manner(r_, at_ + 1), {r_.sentence(at_).end, false, true});
    draft_.matrix = {draft_.cue.end,
                     matrix_end(std::max(draft_.cue.end, draft_.subject.tokens.end), r_.sentence(at_).end)};
    return !draft_.subject.tokens.empty();
  }

  /// "as", "according to what": they belong to the cue.
  [[nodiscard]] std::uint32_t behind_particles() const {
    std::uint32_t i = at_;
    const auto word = [&](std::uint32_t k) { return r_.bare(k); };
    if (i > 0 && r_.is(i - 1, wc::as)) return i - 1;
    if (i > 1 && spells(word(i - 1), {meem, alef}) &&
        (r_.is(i - 2, wc::accord) || (spells(word(i - 2), {ain, lam, yeh}) && !match_.object) ||
         spells(word(i - 2), {beh, hah, seen, beh})))
      return i - 2;
    if (i > 1 && spells(word(i - 1), {lam, meem, alef}) && r_.is(i - 2, wc::accord)) return i - 2;
    if (i > 2 && spells(word(i - 1), {meem, alef}) && spells(word(i - 2), {hah, dal}) &&
        frame_of(word(i - 3)) == frame::ala)
      return i - 3;  // "as far as what he says"
    return i;
  }

  [[nodiscard]] bool follows_mark() const {
    const std::uint32_t i = draft_.cue.begin;
    return i > 1 && (r_.is_quote_mark(i - 1) || r_.is_quote_mark(i - 2));
  }

  /// "as well as the project recorded a rise": what shows has an object of its own.
  [[nodiscard]] bool shows_thing(std::uint32_t behind) const {
    if (!r_.is(at_ - 1, wc::as) || draft_.subject.tokens.empty()) return false;
    if (r_.tables.classes[draft_.kind].scope == Scope::quoted)
      return !is_known(r_, draft_.subject) && !follows_mark();  // "as well as the price rose"
    return r_.tables.classes[draft_.kind].name == "show" && behind < r_.sentence(at_).end &&
           begins_noun_phrase(r_, behind) && !r_.token(behind).definite;
  }

  /// Nothing that is said stands behind the subject.
  [[nodiscard]] bool ends_here(std::uint32_t behind, std::uint32_t end) const {
    return behind >= end || r_.mark(behind) != 0 ||
           r_.is(behind, wc::adjunct | wc::inner | wc::time | wc::relative | wc::skip) || r_.is(behind, wc::press) ||
           r_.token(behind).proclitic == lam;
  }

  /// "'...', says the mother and points": a comma parts the quotation from the verb, whose subject is known.
  [[nodiscard]] bool follows_quote(std::uint32_t before) const {
    return before > 1 && r_.mark(before - 1) == ',' && r_.is_quote_mark(before - 2) && !match_.conjoined &&
           !draft_.subject.tokens.empty();
  }

  /// "According to what the minister said, ...": the content follows behind a comma.
  bool leads(std::uint32_t behind, std::uint32_t end) {
    const bool as = r_.is(draft_.cue.begin, wc::as) && !r_.is(draft_.cue.begin, wc::clause);
    if (draft_.subject.tokens.empty() || (draft_.cue.size() < 3 && !as)) return false;
    std::uint32_t comma = behind;
    while (comma < end && comma < behind + farthest_comma && r_.mark(comma) != ',' && r_.mark(comma) != ':' &&
           !is_so_that(comma))
      ++comma;
    if ((r_.mark(comma) != ',' && !is_so_that(comma)) || comma + 2 >= end) return false;
    draft_.matrix = {draft_.cue.end, comma};
    std::uint32_t last = end;
    while (last > comma + 1 && r_.mark(last - 1) != 0) --last;
    draft_.content = {comma + 1, last};
    if (r_.is(draft_.content.begin, wc::that)) ++draft_.content.begin;
    return draft_.content.size() > 1;
  }

  /// "fa-inna", which brings in what the words before it vouch for.
  [[nodiscard]] bool is_so_that(std::uint32_t i) const {
    return r_.is(i, wc::that) && r_.word(i).size() > 2 && static_cast<unsigned char>(r_.word(i)[0]) == feh;
  }

  [[nodiscard]] std::uint32_t matrix_end(std::uint32_t behind, std::uint32_t end) const {
    std::uint32_t i = behind;
    while (i < end && i < behind + 20 && r_.mark(i) != '.' && r_.mark(i) != ',') {
      const std::uint32_t opens = r_.token(i).opens;
      if (opens == 0) {
        ++i;
      } else {
        // "to the site 'The Voice'", "to 'The Voice'": a name.
        const Quote& quote = r_.quotes[opens - 1];
        if (!may_be_name(r_, quote) || !(r_.is(i - 1, wc::naming | wc::medium | wc::event) ||
                                         is_told_medium(r_, i - 1) || spells(r_.word(i - 1), {lam})))
          break;
        i = quote.close + 1;
      }
    }
    return std::min(i, end);
  }

  /// "they also touched upon": what the verb governs is what is said; "five were taken to the hospital"; "(wages did
  /// not rise) as they claim, but": nobody who is named says it.
  [[nodiscard]] bool is_no_tail(std::uint16_t stops) const {
    const std::uint16_t next = frame_of(r_.word(draft_.subject.tokens.end));
    const bool particle = draft_.cue.begin + 1 == at_;
    if (particle && draft_.subject.tokens.empty() && match_.form.form == Form::present &&
        match_.form.count == Count::plural)
      return true;
    if (r_.tables.classes[draft_.kind].name == "convey") return draft_.cue.begin == at_ && next == frame::ila;
    return particle && (next & stops) != 0;
  }

  /// ", tells the story of", "..., the economy added 98 jobs": what is told or counted behind the verb is no speaker.
  [[nodiscard]] bool tells_thing() const {
    const IndexRange np = draft_.subject.tokens;
    if (np.empty() || draft_.cue.begin != at_) return false;
    const bool quoted = r_.is_quote_mark(at_ - 1) || (at_ > 1 && r_.is_quote_mark(at_ - 2));
    if (!quoted && r_.in(np.begin, word_list::story)) return true;
    for (std::uint32_t i = np.begin + 1; i < np.end; ++i)
      if (r_.is_number(i) && r_.mark(i - 1) == 0 && r_.token(i + 1).part == Part::noun && r_.token(i - 1).definite)
        return true;
    return false;
  }

  /// "(affirmed it,) as it announced the agreement on": what is announced stands behind the verb, and no speaker.
  [[nodiscard]] bool announces() const {
    const IndexRange np = draft_.subject.tokens;
    if (np.empty() || draft_.cue.begin == at_ || (r_.tables.cues[match_.cue].frames & frame::object) == 0) return false;
    return match_.form.count == Count::dual ||
           (!is_known(r_, draft_.subject) &&
            (r_.is(np.begin, wc::content | wc::event) || is_verbal_noun(r_, np.begin)));
  }

  /// Whether a verb that may bring in a quotation stands between.
  [[nodiscard]] bool is_told(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i)
      if (any_cue(r_, i, [&](const CueMatch& m) {
            return m.form.form == Form::past && (r_.tables.cues[m.cue].frames & frame::quote) != 0;
          }))
        return true;
    return false;
  }

  /// The quotation that closes before the cue; where another opens behind it, both are one content.
  bool quoted_before(std::uint32_t before, bool particle, const Cue& cue) {
    // "'...': so (said) the people"
    if (before > 1 && spells(r_.word(before - 1), {heh, kaf, thal, alef})) --before;
    std::uint32_t close = before - 1;
    while (close > 0 && (r_.mark(close) == ',' || r_.mark(close) == '.')) --close;
    if (!r_.is_quote_mark(close) || (match_.conjoined && !particle)) return false;
    if ((cue.frames & frame::quote) == 0) return false;
    if (!particle && breaks_line(r_, before)) return false;
    // "'...'. And according to what the agency reported, ...": what it reports follows.
    if (particle && before == r_.sentence(before).begin && (r_.token(before).conjoined || breaks_line(r_, before)))
      return false;
    std::uint32_t found = 0;
    for (std::uint32_t i = close; i > 0 && i + 400 > close && found == 0; --i)
      if (r_.token(i - 1).opens != 0 && r_.quotes[r_.token(i - 1).opens - 1].close == close) found = i;
    // A word or two are a name, unless a comma parts them from the verb.
    if (found == 0 || close - found < (r_.mark(before - 1) == ',' ? 2U : 3U)) return false;
    // "that the case 'was not complex', as she said": words between marks that end a clause are no quotation.
    constexpr std::uint32_t longest_part = 6;  // tokens
    if (particle && close - found <= longest_part && found > r_.sentence(found).begin + 1 && r_.is_word(found - 2) &&
        !is_told(std::max(r_.sentence(found).begin, found - std::min(found, longest_content)), found))
      return false;
    draft_.content = {found, close};
    while (!draft_.content.empty() && r_.mark(draft_.content.end - 1) != 0) --draft_.content.end;
    draft_.quote = r_.token(found - 1).opens;
    return true;
  }

  const Reading& r_;
  std::uint32_t at_;
  CueMatch match_;
  Draft draft_;
};

}  // namespace

std::optional<Draft> trailing_cue(const Reading& reading, std::uint32_t at, const CueMatch& match) {
  return Trailing(reading, at, match).run();
}

}  // namespace isnad
