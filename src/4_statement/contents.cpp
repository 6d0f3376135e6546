// Where contents end: with their sentence, at the mark that closes them, or where another word reports.
#include <algorithm>
#include <array>

#include "4_statement/asides.h"
#include "4_statement/drafts.h"
#include "4_statement/insertions.h"
#include "4_statement/noun_phrases.h"
#include "4_statement/places.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::uint32_t longest_reserve = 6;  // tokens between a speaker and the verb, of what he wants told of himself

class Ends {
 public:
  Ends(const Reading& reading, Drafts& drafts)
      : r_(reading), drafts_(drafts), at_(reading.size() + 1, 0), contents_(at_) {
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      at_[drafts_[d].cue.begin] = static_cast<std::uint32_t>(d + 1);
      if (const std::uint32_t begin = drafts_[d].content.begin; begin < contents_.size() && contents_[begin] == 0)
        contents_[begin] = static_cast<std::uint32_t>(d + 1);
    }
  }

  void run() {
    for (Draft& draft : drafts_)
      if (!draft.trailing && draft.content.end <= draft.content.begin) end(draft);
    stay_in_matrix();
    drafts_.erase(std::remove_if(drafts_.begin(), drafts_.end(), [&](const Draft& d) { return is_empty(d); }),
                  drafts_.end());
  }

 private:
  /// What is reported between another cue and its content ends before that content.
  void stay_in_matrix() {
    std::uint32_t last = 0, limit = 0;
    for (Draft& draft : drafts_) {
      if (draft.cue.begin > last && draft.cue.begin < limit && draft.content.begin < limit && draft.content.end > limit)
        draft.content = trimmed(r_, {draft.content.begin, limit});
      // "said X, as the agency conveyed, that": who conveys is a link of what X said.
      if (draft.trailing && draft.phrase == 0 && draft.cue.begin > last && draft.cue.begin < limit &&
          last <= draft.content.begin + 2)
        draft.content = {};
      if (!draft.trailing && draft.matrix.end > draft.cue.end) {
        last = draft.cue.begin;
        limit = draft.matrix.end;
      }
    }
  }

  void end(Draft& draft) {
    const std::uint32_t begin = draft.content.begin;
    if (draft.quote != 0 && end_quote(draft)) return;
    std::uint32_t end = r_.sentence(begin).end;
    if (begin > 0 && end <= begin) end = begin;
    const std::uint32_t limit = begin + longest_content;
    while (draft.opening == Opening::colon && end < limit && pauses(end)) end = r_.sentence(end).end;
    end = closing_relative(r_, draft.cue.begin, {begin, std::min(end, limit)});
    for (std::uint32_t i = begin; i < end && i < limit; ++i) {
      if (r_.token(i).opens != 0) {
        const Quote& quote = r_.quotes[r_.token(i).opens - 1];
        i = std::max(i, std::min(quote.close, r_.size() - 1));
        if (quote.closed && quote.close >= end) end = r_.sentence(quote.close).end;
        if (i + 1 < end && (is_stop(r_.mark(i + 1)) || (quote.closed && is_gloss(r_, i + 1) && !is_term(r_, quote))))
          break_at(i + 1, end);
        continue;
      }
      if (i > begin && (is_hidden_stop(r_, i) || (is_stop(r_.mark(i)) && r_.token(i + 1).opens != 0))) break_at(i, end);
      if (r_.is_quote_mark(i) && leaves_quote(draft, i)) break_at(i, end);
      if (i > begin && is_for_outer(draft, i)) break_at(i, end);
      if (i > begin && (leaves(draft, i) || turns(draft, i))) break_at(i, end);
    }
    draft.content = trimmed(r_, {begin, std::min(end, limit)}, draft.opening == Opening::person);
    const std::string_view kind = r_.tables.classes[draft.kind].name;
    if (draft.opening == Opening::object && (kind == "deny" || kind == "judge" || kind == "condemn"))
      draft.content = before_manner(r_, draft.content);
  }

  /// "said the minister, after papers had it that she would resign, that": the complementizer behind the comma at `i`
  /// is that of a verb before the cue.
  [[nodiscard]] bool is_for_outer(const Draft& draft, std::uint32_t i) const {
    if (r_.mark(i) != ',' || !r_.is(i + 1, wc::that) || i + 2 >= contents_.size() || contents_[i + 2] == 0)
      return false;
    return drafts_[contents_[i + 2] - 1].cue.begin < draft.cue.begin;
  }

  /// "he said: the team is ready.. the players are well": whether two dots before `next` are a pause in what is said.
  [[nodiscard]] bool pauses(std::uint32_t next) const {
    if (next < 2 || next >= r_.size() || r_.mark(next - 1) != '.' || breaks_line(r_, next)) return false;
    const bool dots = r_.mark(next - 2) == '.' || r_.document.tokens[next - 1].span.size() > 1;
    const std::uint32_t cue = behind_particles(next);
    const bool turns = (r_.token(next).conjoined && r_.token(next).part == Part::verb) ||
                       frame_of(r_.bare(next)) != 0 ||
                       r_.is(next, wc::filler | wc::demonstrative | wc::impersonal | wc::part | wc::adjunct);
    if (!dots || turns || at_[cue] != 0 || r_.token(next).opens != 0) return false;
    return std::all_of(at_.begin() + next, at_.begin() + std::min<std::uint32_t>(next + 6, r_.size()),
                       [](std::uint32_t d) { return d == 0; });
  }

  static void break_at(std::uint32_t i, std::uint32_t& end) { end = std::min(end, i); }

  /// A cue inside of a quotation reports to the end of it at most.
  [[nodiscard]] bool leaves_quote(const Draft& draft, std::uint32_t i) const {
    const std::uint32_t inside = r_.token(draft.cue.begin).inside;
    return inside != 0 && r_.quotes[inside - 1].close == i;
  }

  /// The end of a quotation whose partner is lost: before ", adding that" at the latest.
  [[nodiscard]] std::uint32_t before_participle(const Draft& draft, const Quote& quote) const {
    const std::uint32_t end = std::min(quote.close, r_.size());
    for (std::uint32_t i = std::max(quote.open + 2, draft.cue.end + 1); i < end; ++i) {
      if (at_[i] == 0 || r_.mark(i - 1) != ',') continue;
      const Draft& other = drafts_[at_[i] - 1];
      if (other.phrase == 0 && other.match.form.form == Form::participle && other.cue.begin == i) return i - 1;
    }
    return end;
  }

  /// The content that begins with a mark ends at its partner, unless its clause goes on behind it.
  bool end_quote(Draft& draft) const {
    const Quote& quote = r_.quotes[draft.quote - 1];
    if (!quote.closed) {
      draft.content = trimmed(r_, {quote.open + 1, before_participle(draft, quote)});
      return true;
    }
    const std::uint32_t behind = quote.close + 1;
    // "called on 'all good people' to": the object of the call was quoted.
    if (draft.phrase == 0 && draft.opening == Opening::quote && behind < r_.size() && r_.is(behind, wc::inner) &&
        draft.match.cue < r_.tables.cues.size() && (r_.tables.cues[draft.match.cue].frames & frame::person) != 0)
      return false;
    // "that 'the contract is ready', and that the signing"
    if (draft.opening == Opening::that && r_.mark(behind) == ',' && r_.is(behind + 1, wc::that) &&
        r_.token(behind + 1).conjoined)
      return false;
    const bool ends = behind >= r_.size() || r_.mark(behind) != 0 || at_[behind] != 0 ||
                      (is_gloss(r_, behind) && !(draft.opening == Opening::that && is_term(r_, quote))) ||
                      draft.opening == Opening::quote || r_.token(behind).sentence != r_.token(quote.open).sentence ||
                      r_.is(behind, wc::clause | wc::contrast) ||
                      (r_.is(behind, wc::inner | wc::adjunct) && r_.is(behind + 1, wc::event));
    if (!ends) return false;
    draft.content = trimmed(r_, {quote.open + 1, quote.close});
    return true;
  }

  /// A content that is a noun ends where a comma brings in a clause.
  [[nodiscard]] bool turns(const Draft& draft, std::uint32_t i) const {
    const bool noun =
        draft.opening == Opening::object || draft.opening == Opening::preposition || draft.opening == Opening::person;
    const bool relative = draft.cue.begin > 0 && r_.is(draft.cue.begin - 1, wc::relative);
    // "(Italy, which) announced its readiness and (it) will be held": behind a relative clause the verb is another's.
    if (noun && relative && draft.opening == Opening::object && r_.token(i).conjoined && r_.token(i).part == Part::verb)
      return true;
    if (noun && (speaker_acts(draft, i) || is_verb_behind_noun(draft, i) || is_by_saying(r_, i))) return true;
    // "(said that the deputy) demanded X, and that": with its hamza below the complementizer is that of saying.
    if (noun && draft.phrase == 0 && r_.mark(i) == ',' && r_.is(i + 1, wc::that) && r_.token(i + 1).conjoined &&
        r_.tables.classes[draft.kind].name != "say" && is_of_saying(r_, i + 1))
      return true;
    // "(called for a march) but the number was": a noun is set against no clause.
    if (noun && spells(r_.bare(i), {lam, kaf, noon}) && begins_noun_phrase(r_, i + 1) && r_.token(i).inside == 0) {
      const std::uint32_t end = std::min(i + longest_reserve, r_.size());
      if (r_.tables.classes[draft.kind].stance == Stance::demand && has_verb(r_, {i + 1, end})) return true;
      // "but others say": another speaks.
      for (std::uint32_t k = i + 2; k < end; ++k)
        if (at_[k] != 0 && drafts_[at_[k] - 1].cue.begin == k && !drafts_[at_[k] - 1].subject.tokens.empty())
          return true;
    }
    // "(denied the news) by the mouth of"
    if (noun && frame_of(r_.word(i)) == frame::ala && r_.is(i + 1, wc::mouth)) return true;
    if (!noun || r_.mark(i) != ',') return false;
    // ", 'but I told him'": words of their own behind a noun.
    if (r_.token(i + 1).opens != 0 && draft.quote == 0 && r_.is(i + 2, wc::contrast) &&
        has_verb(r_, {i + 3, r_.quotes[r_.token(i + 1).opens - 1].close}))
      return true;
    // ", amid demands of": what the reporter sets beside it.
    const Seen& mood = r_.token(i + 2);
    const bool place =
        mood.mention != 0 || (r_.head(i + 2) != nullptr && r_.head(i + 2)->place) || is_named_place(r_, i + 3);
    if (spells(r_.word(i + 1), {waw, seen, tah}) && mood.part == Part::noun && !mood.definite && !place) return true;
    if (i + 1 >= r_.size()) return false;
    // "showed its readiness for X, and that Y", "since his announcement of X, and that Y": a second clause of what is
    // said at all, not of what is shown.
    if ((draft.match.form.form == Form::noun || draft.opening == Opening::object) && draft.parent == 0 &&
        r_.is(i + 1, wc::that) && (r_.token(i + 1).conjoined || r_.first_letter(i + 1) == feh))
      return true;
    // "(shots) that some considered a mockery, and with": what is considered with its pronoun is over.
    if (draft.match.object && draft.opening == Opening::object && draft.match.form.form == Form::past) return true;
    return (relative && !r_.token(i + 1).conjoined) || r_.is(i + 1, wc::contrast | wc::clause) ||
           is_joined_verb(r_, i + 1) || denies_more(r_, i + 1);
  }

  /// "(promised) millions and signed", "(who asked) about his choice said": a noun without a clause of its own, behind
  /// which a verb is the speaker's.
  [[nodiscard]] bool is_verb_behind_noun(const Draft& draft, std::uint32_t i) const {
    if (draft.opening == Opening::object || draft.quote != 0 || r_.token(i).inside != 0) return false;
    const std::uint32_t begin = draft.content.begin;
    const bool relative = draft.cue.begin > 0 && r_.is(draft.cue.begin - 1, wc::relative);
    const bool says = relative && at_[i] != 0 && drafts_[at_[i] - 1].cue.begin == i &&
                      drafts_[at_[i] - 1].match.form.form == Form::past && !drafts_[at_[i] - 1].match.conjoined;
    if (!says && !(is_joined_verb(r_, i) && is_her_past(r_, i) && r_.mark(i - 1) == 0)) return false;
    for (std::uint32_t k = begin; k < i; ++k)
      if (r_.token(k).part == Part::verb || r_.is(k, wc::relative | wc::that | wc::clause)) return false;
    return true;
  }

  /// "and they had come", "and the ministry had warned": what was before is told by the reporter.
  [[nodiscard]] bool is_past_of_past(const Draft& draft, std::uint32_t i) const {
    constexpr std::uint32_t longest = 5;  // tokens of who had done it
    if (!r_.token(i).conjoined || !r_.is(i, wc::copula) || r_.token(i).inside != 0) return false;
    // In a clause they may be told as well ("that the boat sank and the captain had jumped"), unless a mark parts them.
    const unsigned char before = r_.mark(i - 1);
    if (draft.opening == Opening::that && (before == 0 || before == ',')) return false;
    const std::uint32_t first = i + 1;
    for (std::uint32_t k = first; k <= i + longest && r_.is_word(k - 1) && r_.is_word(k); ++k)
      if (spells(r_.word(k), {qaf, dal})) return true;
    return false;
  }
  /// "(the site announced its list) and the site preferred": who speaks does something more.
  [[nodiscard]] bool speaker_acts(const Draft& draft, std::uint32_t i) const {
    if (!is_joined_verb(r_, i) || !r_.token(i + 1).definite || draft.subject.tokens.empty()) return false;
    for (std::uint32_t k = draft.subject.tokens.begin; k < draft.subject.tokens.end; ++k)
      if (r_.token(i + 1).mark == 0 && r_.bare(k) == r_.bare(i + 1)) return true;
    return false;
  }

  /// Whether a clause of the reporter begins at `i`.
  [[nodiscard]] bool leaves(const Draft& draft, std::uint32_t i) const {
    if (at_[i] != 0 && new_cue(draft, drafts_[at_[i] - 1], i)) return true;
    // "and there are who deny": others speak.
    if (i > 0 && r_.mark(i - 1) != ':' && !r_.is(i - 1, wc::that | wc::negation | wc::copula) &&
        is_some_who(r_, i + 1) && i + 2 < at_.size() && at_[i + 2] != 0 && r_.token(i).inside == 0)
      return true;
    // "before adding": the clause is the reporter's.
    if (is_before_saying(r_, i + 1) && i + 2 < r_.size() && at_[i + 2] != 0) return true;
    const std::uint32_t next = behind_particles(i);
    // "the council may adopt": a mark of the verb alone joins nothing.
    const bool unmarked = draft.opening == Opening::colon && i > 0 && r_.mark(i - 1) == 0;  // what is said goes on
    // "that he was angry when she admitted that": without a comma the clause belongs to what is said.
    const bool when = next == i + 1 && spells(r_.word(i), {ain, noon, dal, meem, alef}) && i > 0 &&
                      r_.mark(i - 1) == 0 && draft.opening == Opening::that;
    const bool joins = !unmarked && !when && next != i &&
                       (r_.is(i, wc::clause | wc::contrast) || !r_.is(i, wc::verb_mark) || next > i + 1);
    if (joins && at_[next] != 0 && drafts_[at_[next] - 1].cue.begin == next && !is_bare_subject(draft, i)) {
      const Draft& other = drafts_[at_[next] - 1];
      if (!other.trailing && other.match.form.form != Form::noun) return true;
    }
    if (i > 0 && r_.mark(i - 1) == ',' && r_.token(i).inside == 0 && sets_against(i, next)) return true;
    // ", for the institute has said that": what the reporter gives as a reason.
    const std::string_view kind = r_.tables.classes[draft.kind].name;
    if ((kind == "show" || kind == "reveal") && i > 0 && r_.mark(i - 1) == ',' && spells(r_.word(i), {feh, qaf, dal}) &&
        i + 1 < at_.size() && at_[i + 1] != 0 && r_.token(i).inside == 0 &&
        drafts_[at_[i + 1] - 1].cue.begin == i + 1 && !drafts_[at_[i + 1] - 1].trailing)
      return true;
    // "(the minister affirmed that ...) and the minister had called": he does something more.
    if (spells(r_.word(i), {waw, qaf, dal}) && r_.token(i + 1).part == Part::verb && r_.token(i + 2).definite &&
        r_.token(i).inside == 0 && draft.subject.starts_with_head &&
        is_same_noun(r_, draft.subject.tokens.begin, i + 2) && r_.token(i + 3).part != Part::adj)
      return true;
    // "but he did not make clear whether", without a comma
    if (r_.is(i, wc::contrast) && r_.is(i + 1, wc::negation) && r_.bare(i).size() > 3 && r_.token(i).inside == 0 &&
        i + 3 < r_.size() && at_[i + 2] != 0 && drafts_[at_[i + 2] - 1].cue.begin == i + 2 && r_.is(i + 3, wc::asks))
      return true;
    // "but that she added", without a comma
    if (r_.is(i, wc::contrast) && r_.is(i + 1, wc::that) && r_.word(i + 1).size() > 2 && i + 2 < r_.size() &&
        at_[i + 2] != 0 && drafts_[at_[i + 2] - 1].cue.begin == i + 2 && r_.token(i).inside == 0)
      return true;
    return is_answer(draft, i) || is_aside(i) || is_reporters(r_, draft, i) || is_credit(r_, i) ||
           is_reservation(r_, i) || is_concession(i) || is_main_clause(draft, i) || is_manner_of_speaker(r_, i) ||
           is_writer(draft, i) || is_comment(i) || is_past_of_past(draft, i);
  }

  /// ", and it is a halt of which the spokesman said that": the reporter goes back to what was said.
  [[nodiscard]] bool is_comment(std::uint32_t i) const {
    if (!r_.token(i).conjoined || r_.token(i).inside != 0 || i + 2 >= r_.size() || !is_he(r_.bare(i))) return false;
    if (r_.token(i + 1).definite || r_.mark(i - 1) != ',') return false;
    // ", and it is a claim that witnesses denied"
    const auto denied = [&](const CueMatch& m) {
      return m.object && m.form.form == Form::past &&
             r_.tables.classes[r_.tables.cues[m.cue].kind].stance == Stance::deny;
    };
    if (r_.is(i + 1, wc::allegation) && any_cue(r_, i + 2, denied)) return true;
    if (at_[i + 2] == 0) return false;
    const Draft& other = drafts_[at_[i + 2] - 1];
    return other.match.form.form == Form::past && other.phrase == 0 && !other.subject.tokens.empty() &&
           !other.before_subject && !other.match.conjoined;
  }

  /// "as it denies that ..., it affirms": what answers the clause that the cue stands in.
  [[nodiscard]] bool is_answer(const Draft& draft, std::uint32_t i) const {
    return r_.mark(i - 1) == ',' && r_.is(i, wc::that) && r_.first_letter(i) == feh && draft.cue.begin > 0 &&
           spells(r_.bare(draft.cue.begin - 1), {alef, thal});
  }

  /// "that the ministry, as it denies ...,": so far the content is its subject, and a clause is put in.
  [[nodiscard]] bool is_bare_subject(const Draft& draft, std::uint32_t i) const {
    const std::uint32_t begin = draft.content.begin;
    if (draft.opening != Opening::that || i < begin + 2 || r_.mark(i - 1) != ',' || !begins_noun_phrase(r_, begin))
      return false;
    return noun_phrase_at(r_, begin, {i, true, false}).tokens.end == i - 1 && is_person_or_body(r_, begin);
  }

  /// ", but the spokeswoman said", ", which the ministry denied": a clause of the reporter with a cue of its own.
  [[nodiscard]] bool sets_against(std::uint32_t i, std::uint32_t next) const {
    if (!r_.is(i, wc::clause | wc::contrast)) return false;
    if (r_.is(i + 1, wc::what) && i + 2 < r_.size() && at_[i + 2] != 0) return true;
    if (next == i + 1 && r_.is(i, wc::contrast) && r_.is(next, wc::that)) ++next;  // "except that"
    // "but he did not rule out"
    if (next == i + 1 && r_.is(i, wc::contrast) && r_.is(next, wc::negation) && r_.bare(i).size() > 3 &&
        next + 1 < r_.size() && at_[next + 1] != 0)
      return true;
    if (next == i || next >= r_.size() || at_[next] != 0) return false;
    if (r_.is(next, wc::copula)) ++next;  // "while the fund had expected"
    const NounPhrase speaker = noun_phrase_at(r_, next, {r_.sentence(i).end, false, true});
    std::uint32_t verb = speaker.tokens.end;
    if (speaker.tokens.empty() || !is_known(r_, speaker)) return false;
    // ", but an official who did not want his name to be told stressed"
    while (verb < r_.size() && verb < speaker.tokens.end + longest_reserve && at_[verb] == 0 && r_.is_word(verb))
      ++verb;
    if (verb >= at_.size() || at_[verb] == 0) return false;
    const Draft& other = drafts_[at_[verb] - 1];
    // "but the spokesman contented himself with saying"
    const bool says = other.match.form.form != Form::noun || (other.match.article && other.match.proclitic == beh);
    return other.cue.begin == verb && other.phrase == 0 && !other.trailing && says;
  }

  /// ", in spite of", ", while": what the reporter sets beside it.
  [[nodiscard]] bool is_concession(std::uint32_t i) const {
    if (i == 0 || r_.token(i).inside != 0) return false;
    const std::string_view word = r_.word(i), next = r_.word(i + 1);
    // "in a hint at", without a comma
    const std::uint32_t at = i + 3;
    const bool named =
        r_.token(at).mention != 0 || r_.token(at).title != 0 || (r_.head(at) != nullptr && !r_.token(at).possessed);
    const bool hint =
        spells(word, {feh, yeh}) && frame_of(r_.word(i + 2)) == frame::ila && (r_.is_quote_mark(i - 1) || named);
    if (r_.mark(i - 1) != ',' && !hint) return false;
    if (spells(word, {feh, yeh}) && spells(next, {alef, lam, meem, qaf, alef, beh, lam})) return true;  // "in return"
    // ", in a hint at": what the reporter takes it for.
    if (spells(word, {feh, yeh}) && frame_of(r_.word(i + 2)) == frame::ila) {
      std::array<CueMatch, 8> matches;
      const std::size_t count = cue_matches(r_, i + 1, matches);
      if (count != 0 && matches[0].form.form == Form::noun && !matches[0].object && !matches[0].article &&
          r_.tables.classes[r_.tables.cues[matches[0].cue].kind].name == "say")
        return !goes_on_behind(r_, i);
      if (r_.mark(i - 1) != ',') return false;
    }
    // ", in a step that rivals called": a noun of what was told, with a cue of its own that has its pronoun.
    if (spells(word, {feh, yeh}) && i + 2 < at_.size() && at_[i + 2] != 0 && !r_.token(i + 1).definite &&
        drafts_[at_[i + 2] - 1].match.object && drafts_[at_[i + 2] - 1].match.form.form == Form::past)
      return !goes_on_behind(r_, i);
    // ", with the knowledge that"
    if (spells(word, {meem, ain}) && spells(next, {alef, lam, ain, lam, meem})) return true;
    // ", with the assurance that": a noun of the speaker's that brings in what he says next.
    if (spells(word, {meem, ain}) && i + 1 < at_.size() && at_[i + 1] != 0 && r_.token(i + 1).definite) return true;
    // ", the matter that the rebels denied"
    if (spells(word, {alef, lam, alef, meem, reh}) && r_.is(i + 1, wc::relative) && i + 2 < at_.size() &&
        at_[i + 2] != 0)
      return drafts_[at_[i + 2] - 1].content.begin == i;
    return (spells(word, {ain, lam, yeh}) && spells(next, {alef, lam, reh, ghain, meem})) ||
           (spells(word, {feh, yeh}) && (spells(next, {hah, yeh, noon}) || spells(next, {waw, qaf, teh})));
  }

  /// ", and I do not": the writer's own words, unless the speaker's are told in the first person.
  [[nodiscard]] bool is_writer(const Draft& draft, std::uint32_t i) const {
    return draft.opening != Opening::colon && r_.mark(i - 1) == ',' && r_.token(i).conjoined &&
           r_.token(i).inside == 0 && spells(r_.bare(i), {alef, noon, alef});
  }

  /// "When he said that ..., it came to": the verb behind the comma is that of the sentence, whose first clause is
  /// over.
  [[nodiscard]] bool is_main_clause(const Draft& draft, std::uint32_t i) const {
    const std::uint32_t first = r_.sentence(draft.cue.begin).begin;
    // "As the union demanded": behind "as" alone the cue is the verb of the sentence.
    const bool also = r_.is(first, wc::as) && draft.cue.begin == first + 1 && draft.opening != Opening::that &&
                      r_.last_letter(i) != teh;
    const bool when = r_.is(first, wc::clause) && r_.is(first, wc::adjunct) && !also;
    const bool at_the_time =
        r_.is(first + 2, wc::relative) && frame_of(r_.bare(first)) == frame::fi;  // "at the time that"
    // "With the assurance of X that ..., it came to"
    const bool noun = draft.phrase == 0 && draft.match.form.form == Form::noun && draft.cue.begin == first + 1 &&
                      r_.is(first, wc::adjunct | wc::inner);
    const std::uint32_t verb = r_.is(i, wc::negation) ? i + 1 : i;  // "it was not possible to verify this"
    if (r_.mark(i - 1) != ',' || r_.token(verb).part != Part::verb || r_.token(i).conjoined ||
        r_.token(i).inside != 0 || (!when && !at_the_time && !noun))
      return false;
    for (std::uint32_t k = first; k < draft.cue.begin; ++k)
      if (r_.mark(k) != 0) return false;
    return true;
  }

  [[nodiscard]] bool new_cue(const Draft& draft, const Draft& other, std::uint32_t i) const {
    if (&draft == &other) return false;
    if (other.phrase != 0 && is_put_in(r_, draft.content.begin, other)) return false;
    if (other.phrase != 0) return i > 0 && r_.mark(i - 1) == ',' ? true : other.trailing;
    if (other.trailing) return other.content.begin >= draft.content.begin ? true : true;
    if (other.match.form.form == Form::noun) return false;
    if (i > 0 && r_.is(i - 1, wc::relative)) return false;
    // "he said: we have left, and I believe that": the speaker goes on.
    if (draft.opening == Opening::colon && other.match.form.person == 1) return false;
    if (other.match.form.form == Form::participle) return true;
    // "While the party said that it failed, the army said that": two clauses side by side.
    const std::uint32_t first = r_.sentence(draft.cue.begin).begin;
    if (i > 0 && r_.mark(i - 1) == ',' && draft.cue.begin == first + 1 && r_.is(first, wc::contrast | wc::clause))
      return true;
    // "While the ministry claimed ..., adding that ..., experts said": the clause that the sentence begins with is
    // over.
    if (i > 0 && r_.mark(i - 1) == ',' && draft.match.form.form == Form::participle && draft.phrase == 0 &&
        r_.is(first, wc::clause) && r_.token(first).conjoined && !other.match.conjoined)
      return true;
    // "Speaking of the dog, calling it a friend, she added that": the verb of the sentence has not come yet.
    if (i > 0 && r_.mark(i - 1) == ',' && draft.match.form.form == Form::participle && draft.phrase == 0 &&
        other.match.form.form == Form::past && !other.match.conjoined && !has_verb(r_, {first, draft.cue.begin}))
      return true;
    // "In spite of the announcement that ..., the movement denied": the clause of the noun is over.
    if (i > 0 && r_.mark(i - 1) == ',' && (draft.match.form.form == Form::noun || draft.phrase != 0)) return true;
    return other.match.conjoined && !is_inner(draft, other);
  }

  /// A verb that is joined to the content, not to its cue: it agrees with what the content speaks of only.
  [[nodiscard]] bool is_inner(const Draft& draft, const Draft& other) const {
    // "that the game is hard and the club hopes to win it": a wish that is joined without a comma is told as well.
    const std::string_view kind = r_.tables.classes[other.kind].name;
    if ((kind == "hope" || kind == "expect") && other.match.form.form == Form::present && draft.quote == 0 &&
        draft.opening == Opening::that && !other.subject.tokens.empty() && !other.before_subject &&
        r_.mark(other.cue.begin - 1) == 0)
      return true;
    if (!other.subject.tokens.empty() || draft.match.form.form == Form::noun) return false;
    // "(members said) that the two countries objected and (both) affirmed"
    if (other.match.form.count == Count::dual && draft.match.form.count != Count::dual &&
        draft.opening == Opening::that && is_pair_at(r_, draft.content.begin) &&
        !is_pair_at(r_, draft.subject.tokens.begin))
      return true;
    const Gender outer = draft.match.form.gender, inner = other.match.form.gender;
    return outer != Gender::any && inner != Gender::any && outer != inner &&
           other.match.form.count == Count::singular && draft.match.form.count == Count::singular;
  }

  /// Behind "as", "while", "but he": what joins a clause with a cue of its own.
  [[nodiscard]] std::uint32_t behind_particles(std::uint32_t i) const {
    std::uint32_t k = i;
    while (k < r_.size() && k < i + 3 && (r_.is(k, wc::clause | wc::contrast | wc::verb_mark) || is_then(r_, k))) ++k;
    return k;
  }

  /// "and that in a press conference": the reporter's words.
  [[nodiscard]] bool is_aside(std::uint32_t i) const {
    const std::string_view word = r_.word(i);
    const bool coming =
        i > 0 && r_.mark(i - 1) == ',' && word.size() <= 4 && spells(word.substr(0, 3), {jeem, alef, hamza});
    if (coming) return r_.is(i + 1, wc::content | wc::event);
    if (!spells(word, {waw, thal, lam, kaf}) || i + 1 >= r_.size()) return false;
    if (at_[i + 1] != 0 && drafts_[at_[i + 1] - 1].trailing) return true;  // "and that according to"
    // "and that in the frame of", "on the same day": what is told goes on.
    const bool goes_on = spells(r_.word(i + 2), {alef, tah, alef, reh}) || spells(r_.word(i + 2), {noon, feh, seen});
    return !goes_on && r_.is(i + 1, wc::adjunct | wc::inner) &&
           (r_.is(i + 2, wc::event) ||
            (is_joined_to_comma(i) && (r_.token(i + 2).possessed || r_.is(i + 1, wc::adjunct))));
  }

  [[nodiscard]] bool is_joined_to_comma(std::uint32_t i) const { return i > 0 && r_.mark(i - 1) == ','; }

  [[nodiscard]] bool is_empty(const Draft& draft) const {
    for (std::uint32_t i = draft.content.begin; i < draft.content.end; ++i)
      if (r_.mark(i) == 0) return false;
    return true;
  }

  const Reading& r_;
  Drafts& drafts_;
  std::vector<std::uint32_t> at_;        ///< of each token 1 + the draft whose cue begins there, or 0
  std::vector<std::uint32_t> contents_;  ///< the same of the first whose content begins there
};

}  // namespace

void end_contents(const Reading& reading, Drafts& drafts) {
  std::sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) { return a.cue.begin < b.cue.begin; });
  drop_outer(reading, drafts);
  Ends(reading, drafts).run();
}

}  // namespace isnad
