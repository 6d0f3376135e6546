// The word or the mark that brings in what a cue reports.
#include "4_statement/markers.h"

#include <algorithm>
#include <iterator>

#include "4_statement/adjuncts.h"
#include "4_statement/conveyors.h"
#include "4_statement/cue_words.h"
#include "4_statement/insertions.h"
#include "4_statement/links.h"
#include "4_statement/listeners.h"
#include "4_statement/places.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::uint32_t shortest_clause = 2;  // tokens of a relative clause before the preposition of the cue
constexpr std::uint32_t longest_name = 4;     // words between quotation marks that are a name

class Finder {
 public:
  Finder(const Reading& reading, const MarkerQuery& query) : r_(reading), q_(query) {}

  /// The first word or mark that brings the content in.
  Marker run() const {
    const std::uint32_t begin = q_.begin;
    const std::uint32_t subject_end = std::max(begin, q_.subject.end);
    bool relative = false, clause = false;
    int owed = 0;  // complementizers of verbs in relative clauses
    Marker late;   // behind a relative clause: taken where no complementizer follows
    for (std::uint32_t i = begin; i < q_.last; ++i) {
      const unsigned char mark = r_.mark(i);
      if (closes_around(i)) break;
      if (mark == '.' && is_abbreviation(i)) {
        ++i;
        continue;
      }
      if (ends_clause(i)) break;
      if (mark == '(' || mark == '[') {
        i = skip_brackets(i);
        continue;
      }
      if (mark == ':' && (q_.frames & (frame::that | frame::quote)) != 0) return colon(i);
      if (r_.token(i).opens != 0) {
        const Quote& quote = r_.quotes[r_.token(i).opens - 1];
        const Marker found = quotation(i, quote, subject_end);
        if (found.opening != Opening::none)
          return found.opening == Opening::quote && late.opening != Opening::none ? late : found;
        if (quote.close >= q_.last) break;
        i = quote.close;
        continue;
      }
      if (mark != 0) {
        if (i > q_.cue.end && ends_wish(r_, q_.cue.end, i)) break;
        i = closing_inserted(i, begin, subject_end);
        continue;
      }
      // "(called) what is told a lie": the object itself.
      if (r_.is(i, wc::relative) && !(i == subject_end && spells(r_.word(i), {meem, alef}))) relative = true;
      if (relative && i > begin && has_complement(i)) ++owed;
      if (owed > 0 && r_.is(i, wc::that) && !is_bound(i)) {
        --owed;
        continue;
      }
      if (const Marker found = word_marker(i, subject_end, relative); found.opening != Opening::none) {
        // "a study that the council made on demand (said) that": a complementizer may follow.
        const bool waits = found.opening == Opening::preposition && found.at == found.content && q_.neutral &&
                           !q_.admits && (q_.frames & frame::that) != 0 && i > subject_end;
        if (!waits && (late.opening == Opening::none || found.opening == Opening::that)) return found;
        if (late.opening == Opening::none) late = found;
      }
      if (!relative && begins_another(i, begin, subject_end)) break;
      clause = clause || (i >= subject_end && (is_when(i) || is_behind_relative()));
      if (clause && i > subject_end - (q_.subject.empty() ? 1 : 0) && has_that(i)) break;
      if (relative && late.opening == Opening::none && i > subject_end + shortest_clause &&
          (frame_of(r_.word(i)) & q_.frames & frame::an) != 0 && begins_noun_phrase(r_, i + 1))
        late = {Opening::preposition, i, i + 1};
    }
    return late;
  }

 private:
  /// Whether another clause begins at `i`: "(told) the governor, and his friends freed him by".
  [[nodiscard]] bool begins_another(std::uint32_t i, std::uint32_t begin, std::uint32_t subject_end) const {
    if (i > begin && reports_itself(i)) return true;
    return i > subject_end && r_.token(i).conjoined && r_.token(i).part == Part::verb && r_.mark(i - 1) == 0;
  }

  /// What the mark that opens at `i` brings in.
  [[nodiscard]] Marker quotation(std::uint32_t i, const Quote& quote, std::uint32_t subject_end) const {
    if (is_governed_inside(i, subject_end)) return {Opening::preposition, i, i};
    // What only shows something says no words: "it happened 'at the gate'".
    const bool says = (q_.frames & frame::quote) != 0 || ((q_.frames & frame::that) != 0 && !q_.neutral);
    return says && is_speech(i, quote, q_.begin) ? Marker{Opening::quote, i, i} : Marker{};
  }

  /// "said the minister; that": a comma is meant; any other semicolon ends the search, as a stop does.
  [[nodiscard]] bool ends_clause(std::uint32_t i) const {
    const unsigned char mark = r_.mark(i);
    const bool comma = r_.is(i + 1, wc::that) && !r_.token(i + 1).conjoined;
    return mark == '.' || mark == '?' || mark == '!' || (mark == ';' && !comma);
  }

  /// The mark that closes what the one at `i` puts in; `i` where it puts nothing in.
  [[nodiscard]] std::uint32_t closing_inserted(std::uint32_t i, std::uint32_t begin, std::uint32_t subject_end) const {
    const bool behind = i == subject_end, late = behind && i > begin;
    const std::uint32_t that = late && (q_.frames & frame::that) != 0 ? closing_before_that(r_, i, q_.last) : 0;
    return std::max({i, that, closing_credit(i), behind ? closing_aside(i) : 0, late ? closing_clause(i) : 0});
  }

  /// ", as the paper reported,": the mark that closes what the one at `i` opens, before who passes it on; 0 where none
  /// does.
  [[nodiscard]] std::uint32_t closing_credit(std::uint32_t i) const {
    constexpr std::uint32_t longest = 9;  // tokens between the marks
    if (crediting_verb(r_, i + 1) == 0) return 0;
    for (std::uint32_t k = i + 3; k < q_.last && k < i + longest; ++k) {
      if (r_.mark(k) == r_.mark(i)) return k;
      if (r_.mark(k) != 0 && !r_.is_quote_mark(k)) break;
    }
    return 0;
  }

  /// "(ascribed,) in a talk to the paper, (the crisis to)": the comma that closes what the one at `i` opens; 0 where
  /// it is no aside.
  [[nodiscard]] std::uint32_t closing_aside(std::uint32_t i) const {
    const std::uint32_t behind = r_.mark(i) == ',' ? behind_adjuncts(r_, i, q_.last) : i;
    return behind > i + 1 && r_.mark(behind - 1) == ',' ? behind - 1 : 0;
  }

  /// "(demanded,) who attended the session, (to)": the comma that closes the relative clause that the one at `i` opens;
  /// 0 where there is none.
  [[nodiscard]] std::uint32_t closing_clause(std::uint32_t i) const {
    const std::uint32_t behind = behind_clause(r_, i, q_.last);
    return behind != i ? behind - 1 : 0;
  }

  /// "'..., and the workers repeat', affirming '...'": the end of the quotation that the cue stands in, where another
  /// one follows. Marks that lost their partner are paired wrongly too often to end all.
  [[nodiscard]] bool closes_around(std::uint32_t i) const {
    const std::uint32_t inside = r_.token(q_.cue.begin).inside;
    if (inside == 0 || r_.quotes[inside - 1].close != i || r_.mark(i + 1) != ',') return false;
    std::array<CueMatch, 8> matches;
    return cue_matches(r_, i + 2, matches) != 0 && matches[0].form.form == Form::participle;
  }

  /// "C.N.N": a full stop that touches what is before and behind it.
  [[nodiscard]] bool is_abbreviation(std::uint32_t i) const { return touches(r_, i) && r_.is_word(i + 1); }

  /// Whether a verb at `i`, in a relative clause, has a complementizer of its own.
  [[nodiscard]] bool has_complement(std::uint32_t i) const {
    std::array<CueMatch, 8> matches;
    const std::size_t count = cue_matches(r_, i, matches);
    for (std::size_t k = 0; k < count; ++k) {
      const Cue& cue = r_.tables.cues[matches[k].cue];
      if (matches[k].form.form == Form::noun || matches[k].form.person != 3 || r_.is(i, wc::adjunct | wc::inner))
        continue;
      // "which called for the march": the preposition has brought in what it called for.
      const bool governed = r_.token(i + 1).proclitic == lam || frame_of(r_.word(i + 1)) != 0;
      if (((cue.frames & frame::person) != 0 && !governed) || r_.is(i + 1, wc::that)) return true;
    }
    return false;
  }

  /// "(the clerk) who revealed the data (insists that)": a verb behind the relative clause of the cue is the noun's.
  [[nodiscard]] bool is_behind_relative() const {
    return q_.cue.begin > 0 && r_.is(q_.cue.begin - 1, wc::relative) && !q_.subject.empty();
  }

  /// "when, after, while" as one word: a clause with a verb of its own.
  [[nodiscard]] bool is_when(std::uint32_t i) const {
    return r_.is(i, wc::clause) && r_.is(i, wc::adjunct) && !r_.is(i, wc::asks) && !r_.is(i, wc::that);
  }

  /// Whether the verb at `i` takes a complementizer: one behind it is its own.
  [[nodiscard]] bool has_that(std::uint32_t i) const {
    return any_cue(r_, i, [&](const CueMatch& m) {
      return (m.form.form == Form::past || m.form.form == Form::present) && m.form.person == 3 &&
             (r_.tables.cues[m.cue].frames & frame::that) != 0 && !r_.is(i, wc::no_cue | wc::adjunct | wc::inner);
    });
  }

  [[nodiscard]] Marker colon(std::uint32_t i) const {
    std::uint32_t next = i + 1;
    if (r_.is(next, wc::that) && !r_.token(next).conjoined) ++next;
    if (next >= r_.size()) return {};
    // "saying: that 'his dream' is": a clause that begins with a quotation.
    return {r_.token(next).opens != 0 && next == i + 1 ? Opening::quote : Opening::colon, i, next};
  }

  [[nodiscard]] std::uint32_t skip_brackets(std::uint32_t i) const {
    for (std::uint32_t k = i + 1; k < q_.last && k < i + 20; ++k)
      if (r_.mark(k) == ')' || r_.mark(k) == ']') return k;
    return i;
  }

  /// A complementizer or a governed preposition at `i`.
  [[nodiscard]] Marker word_marker(std::uint32_t i, std::uint32_t subject_end, bool relative) const {
    const std::string_view word = r_.word(i);
    if (r_.is(i, wc::that) && (q_.frames & frame::that) != 0 && !is_bound(i)) return {Opening::that, i, i + 1};
    if (r_.is(i, wc::that_kept) && hides_name(r_, i)) return {};  // "asking not to be named"
    if (r_.is(i, wc::that_kept) && (q_.frames & frame::that) != 0 && only_adjuncts(subject_end, i) && !is_except(i) &&
        !spells(word, {lam, alef, noon}) && !r_.is(i + 1, wc::that))  // "but that" is spelled like "not to"
      return {Opening::that, i, i};
    if (q_.negated && r_.is(i, wc::asks) && (q_.frames & (frame::that | frame::object)) != 0 &&
        only_adjuncts(subject_end, i) && !spells(word, {meem, noon}) && !spells(word, {alef, yeh}) &&
        ((q_.frames & frame::quote) != 0 || !spells(word, {meem, alef})))  // "does not find what"
      return {Opening::that, i, i};
    if (i < subject_end && r_.token(i).proclitic == 0 && frame_of(word) == 0) return {};
    // "(affirmed) Muhammad Ali that": in the name of a person no preposition stands.
    if (const std::uint32_t mention = r_.token(i).mention;
        mention != 0 && i > 0 && mention == r_.token(i - 1).mention && is_person_at(r_, i) && frame_of(word) != 0 &&
        !text_of(r_, i).ends_with(r_.tables.written.maqsura))
      return {};
    if (q_.conveys || (i < subject_end && i > 0 && r_.is(i - 1, wc::governs))) return {};
    if (const std::uint16_t of = frame_of(word); (of & q_.frames) != 0 && (i >= subject_end || of != frame::min)) {
      // "on the margin of", "by the mouth of"
      if (of == frame::ala && (r_.is(i + 1, wc::setting | wc::mouth) || is_where(i + 1))) return {};
      // "in a talk to the paper": the preposition of the talk.
      if (of == frame::ila && i > 0 && r_.is(i - 1, wc::interview) && is_medium_at(r_, i + 1)) return {};
      if (of == frame::an && (quotes_somebody(i) || (i > 0 && is_quoting(r_, i - 1)))) return {};
      if (i > q_.cue.end + 1 && is_of_occasion(i)) return {};
      if (i < subject_end && i > 0 && is_for_party(r_, i, q_.last)) return {};  // "the deputy for the bloc"
      if (word.size() == 1 || spells(word, {meem, meem, alef}) || spells(word, {ain, meem, alef}) ||
          spells(word, {ain, meem, noon}))
        return {Opening::preposition, i, i};
      if (r_.is(i + 1, wc::identity | wc::part)) return {};  // "on condition of anonymity", "for his part"
      if (r_.is(i + 1, wc::that)) return {Opening::that, i, i + 2};
      if (r_.is(i + 1, wc::saying) && r_.is(i + 2, wc::that)) return {Opening::that, i, i + 3};
      if (r_.is(i + 1, wc::time | wc::saying) || i + 1 >= q_.sentence ||
          (relative && !r_.is(i + 1, wc::content | wc::hope)))
        return {};
      // "in an interview with the channel that", "on the platform that": an adjunct, where a complementizer may follow.
      if (q_.neutral && (q_.frames & frame::that) != 0 && r_.is(i + 1, wc::event | wc::medium) &&
          !r_.is(i + 1, wc::content))
        return {};
      return {Opening::preposition, i, i + 1};
    }
    const bool far = q_.neutral && (q_.frames & frame::that) != 0 &&
                     holds(r_, {subject_end, i}, wc::adjunct | wc::relative) &&
                     (!q_.admits || r_.token(i).mention != 0 || r_.is(i, wc::event | wc::time));
    const bool of_what = spells(word, {beh, meem, alef}) && frame_of(r_.word(i + 1)) == 0 && !r_.is(i + 1, wc::that);
    const bool governed = i > q_.cue.end && r_.is(i - 1, wc::governs);  // "the demands that concern the player"
    if (i >= subject_end && (q_.frames & frame::b) != 0 && !relative && !far && !governed &&
        (of_what || is_attached(i, beh)) && !r_.is(i, wc::accord) && !brings_that(i))
      return {Opening::preposition, i, i};
    if (i >= subject_end && (q_.frames & frame::li) != 0 && !relative && is_attached(i, lam) &&
        (r_.head(i) == nullptr || q_.noun) && !((q_.frames & frame::that) != 0 && is_told_that(r_, i, q_.last)))
      return {Opening::preposition, i, i};
    return {};
  }

  /// "(affirmed) on Twitter that": a name next to the complementizer is where it was said.
  [[nodiscard]] bool is_where(std::uint32_t at) const {
    if ((q_.frames & frame::that) == 0 || (r_.token(at).mention == 0 && r_.token(at).part != Part::propn)) return false;
    const std::uint32_t behind = noun_phrase_at(r_, at, {q_.last, false, false}).tokens.end;
    return behind > at && r_.is(behind, wc::that) && !r_.token(behind).conjoined;
  }

  /// "(sources reported) in the middle of Sudan that": the preposition that is attached at `i` is a place's, where the
  /// verb's own stands with the complementizer right behind it.
  [[nodiscard]] bool brings_that(std::uint32_t i) const {
    if ((q_.frames & frame::that) == 0 || (!is_named_place(r_, i) && !is_named_place(r_, i + 1))) return false;
    std::uint32_t k = i + 1;
    while (k < q_.last && r_.token(k).mention != 0) ++k;
    if (r_.mark(k) == ',') ++k;
    return k < q_.last && r_.is(k, wc::that) && !r_.token(k).conjoined && r_.first_letter(k) == beh;
  }

  /// "but, except": with its hamza below, no "that not".
  [[nodiscard]] bool is_except(std::uint32_t i) const {
    return slice(r_.document.text, r_.document.tokens[i].span).starts_with(r_.tables.written.alef_below);
  }

  /// "reported the channel from a source that": a medium passes on what somebody says, whom the preposition at `i`
  /// names.
  [[nodiscard]] bool quotes_somebody(std::uint32_t i) const {
    if (i != q_.subject.end || q_.subject.empty() || !is_quoted_by(r_, q_.subject, q_.last)) return false;
    const std::uint32_t behind = noun_phrase_at(r_, i + 1, {q_.last, false, true}).tokens.end;
    return r_.is(behind, wc::that) && !r_.token(behind).conjoined;
  }

  [[nodiscard]] bool only_adjuncts(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
      // "tells 'The News' how".
      const std::uint32_t opens = r_.token(i + 1).opens;
      if (opens != 0 && r_.word(i).size() == 1 && r_.quotes[opens - 1].close < to) {
        i = r_.quotes[opens - 1].close;
        continue;
      }
      if (!r_.is(i, wc::time | wc::time_more | wc::skip) && !is_told_medium(r_, i)) return false;
    }
    return from <= to;
  }

  /// "after that", "until that": a conjunction, which brings nothing in.
  [[nodiscard]] bool is_bound(std::uint32_t i) const {
    if (i == 0 || r_.token(i).conjoined || r_.first_letter(i) == feh) return true;
    if (is_letter_n(r_, i)) return true;
    // "(answered) to accusations that": what others said of him.
    if (i > 1 && r_.is(i - 1, wc::allegation) && r_.first_letter(i) == beh &&
        ((frame_of(r_.word(i - 2)) == frame::ala && !r_.token(i - 1).definite) ||
         (r_.token(i - 1).definite && i - 1 >= q_.subject.end && (q_.frames & frame::person) == 0 &&
          frame_of(r_.word(i - 2)) == 0)))
      return true;
    if (i - 1 < q_.cue.end) return false;
    // "until": the preposition is not the verb's. What takes nothing else "arrives at" what follows: "concluded that".
    const bool arrives =
        q_.neutral && (q_.frames & (frame::quote | frame::object)) == 0 && i - 1 == std::max(q_.begin, q_.subject.end);
    if (frame_of(r_.word(i - 1)) == frame::ila && (q_.frames & frame::ila) == 0)
      return !arrives || r_.token(i + 1).part == Part::verb;
    // "it is expected that": impersonal, behind "from".
    if (frame_of(r_.bare(i - 2)) == frame::min && r_.is(i - 1, wc::impersonal) && i - 2 >= q_.cue.end) return true;
    // "managed to": the complement of a verb that stands before it.
    if (i - 1 > q_.subject.end && is_other_verb(r_, i - 1)) return true;
    // "later on": the adverb is no conjunction.
    if (i > 1 && spells(r_.word(i - 2), {feh, yeh, meem, alef})) return false;
    // "during it that": with its pronoun a preposition makes no conjunction.
    return r_.is(i - 1, wc::adjunct | wc::contrast | wc::clause | wc::negation) && !r_.is(i - 1, wc::time | wc::skip);
  }

  /// "(affirmed) in his answer to a question": the preposition of what somebody does meanwhile.
  [[nodiscard]] bool is_of_occasion(std::uint32_t i) const {
    constexpr std::uint32_t farthest = 8;  // tokens to the complementizer of the verb
    const Seen& noun = r_.token(i - 1);
    if (!noun.possessed || noun.part != Part::noun || noun.mention != 0 || !r_.is(i - 2, wc::inner | wc::adjunct))
      return false;
    for (std::uint32_t k = i + 2; k < q_.last && k < i + farthest && r_.mark(k) == 0; ++k)
      if (r_.is(k, wc::that) && !is_bound(k)) return true;
    return false;
  }

  /// Whether the preposition `of` is attached to token `i`.
  [[nodiscard]] bool is_attached(std::uint32_t i, unsigned char of) const {
    const std::string_view word = r_.word(i);
    const bool short_noun = word.size() == 3 && r_.document.tokens[i].words == 2 && !r_.token(i).possessed;
    if ((word.size() < 4 && !short_noun) || static_cast<unsigned char>(word[0]) != of) return false;
    if (r_.is(i, wc::skip | wc::press | wc::that | wc::adjunct | wc::inner | wc::no_cue))
      return false;                                    // "his country"
    if (spells(word, {beh, lam, alef})) return false;  // "without"
    const Token& token = r_.document.tokens[i];
    // A name may begin with the letter; inside of what was taken for one it is the preposition.
    const std::uint32_t mention = r_.token(i).mention;
    const bool parted = mention != 0 && r_.document.mentions[mention - 1].span.begin > token.span.begin;
    // "the admission of the bank" recognises it.
    if (mention != 0 && (token.words < 2 || q_.admits || (!parted && mention != r_.token(i - 1).mention))) return false;
    if (token.words > 1) return true;
    // "by the publishing of", which annotation has left whole: without the preposition it is a noun of a cue.
    if (of == beh && has_form(r_, word.substr(1), Form::noun)) return true;
    if (r_.document.words.size() > r_.document.tokens.size()) return false;
    const Head* head = r_.head(i);
    return head == nullptr || r_.token(i).proclitic != 0;
  }

  /// "(accused) the government 'of fraud'": the preposition of the verb stands behind the mark.
  [[nodiscard]] bool is_governed_inside(std::uint32_t i, std::uint32_t subject_end) const {
    const bool attached = ((q_.frames & frame::b) != 0 && is_attached(i + 1, beh)) ||
                          ((q_.frames & frame::li) != 0 && is_attached(i + 1, lam));
    // "the team 'Balmiras' (was promised) by": a name, behind which the preposition stands.
    const std::uint32_t behind = r_.quotes[r_.token(i).opens - 1].close + 1;
    return i >= subject_end && r_.is_word(i - 1) && !q_.conveys && attached && !is_attached(behind, beh);
  }

  /// Whether the quotation at `i` is what is said, not a name.
  [[nodiscard]] bool is_speech(std::uint32_t i, const Quote& quote, std::uint32_t begin) const {
    const std::uint32_t words = quote.close > i ? quote.close - i - 1 : 0;
    if ((i == begin || r_.is_word(i - 1)) && is_short_name(quote)) return false;
    if (words == 1 && i > begin && is_alias(i, quote)) return false;
    if (i == begin && names_body(r_, quote)) return false;  // "(denied) 'The Association', ..., that"
    if (words <= longest_name && i > 0 && r_.mark(i - 1) != ':' && is_before_that(quote)) return false;
    if (words <= longest_name && i > begin && r_.is(i - 1, wc::naming)) return false;
    if (i > 0 && r_.is(i - 1, wc::titled)) return false;
    if (i > begin && (is_long_name(r_, quote) || names_event(i, quote))) return false;
    // "(accused) the front, on Sunday, 'The Eagle' of": whom the verb has for an object, with a name.
    if (names_object(quote)) return false;
    if (i > 0 && (r_.mark(i - 1) == ':' || r_.mark(i - 1) == ',')) return true;
    // "spoke in his lecture 'A plan' about": a title, which what is spoken of stands behind.
    if ((q_.frames & frame::an) != 0 && i > begin && r_.is(i - 1, wc::event) && quote.closed &&
        frame_of(r_.word(quote.close + 1)) == frame::an)
      return false;
    // "on 'X'", "through 'The Voice'": a name, unless the cue governs the preposition.
    if (i > begin && (r_.is(i - 1, wc::inner) || (words <= shortest_clause && r_.is(i - 1, wc::adjunct))) &&
        (frame_of(r_.word(i - 1)) & q_.frames) == 0)
      return false;
    // "told the press 'words'": those who are told have no name.
    if (words > 1 && i > begin && r_.is(i - 1, wc::press)) return true;
    if (words > longest_name || (words > 1 && !may_be_name(r_, quote))) return true;
    if (i > begin && (r_.is(i - 1, wc::naming | wc::medium) || r_.head(i - 1) != nullptr || r_.word(i - 1).size() == 1))
      return false;
    const std::uint32_t behind = quote.close + 1;
    return !quote.closed || behind >= q_.sentence || r_.mark(behind) == '.' || r_.mark(behind) == ',';
  }

  /// "the federation of football 'FIFA' (announced)": one word without the article right behind the subject, which goes
  /// on.
  [[nodiscard]] bool is_alias(std::uint32_t i, const Quote& quote) const {
    const Seen &before = r_.token(i - 1), &word = r_.token(i + 1);
    const unsigned char behind = r_.mark(quote.close + 1);
    return quote.closed && r_.is_word(i - 1) && (before.definite || before.mention != 0) && !word.definite &&
           i <= std::max(q_.subject.end, q_.begin + 1) && behind != '.' && quote.close + 1 < q_.sentence;
  }

  /// "(said) 'Rawi', in a talk: '...'", "on the site 'X', where he: '...'", "(added) 'Rawi', a cleric, that": a name
  /// between marks, with what is said behind a colon or a complementizer in the same sentence.
  [[nodiscard]] bool is_short_name(const Quote& quote) const {
    constexpr std::uint32_t most = 2, farthest = 14, farther = 24;  // words of the name, tokens to the colon or "that"
    if (!quote.closed || quote.close > quote.open + longest_name + 1) return false;
    if (r_.mark(quote.close + 1) == ':' && r_.token(quote.close + 2).opens != 0) return true;  // "(said) 'NBC': '...'"
    if (quote.close > quote.open + most + 1 || r_.mark(quote.close + 1) != ',') return false;
    std::array<CueMatch, 8> matches;
    for (std::uint32_t k = quote.close + 2; k < q_.last && k < quote.close + farther && r_.mark(k) != '.'; ++k) {
      if (r_.mark(k) == ':') return k < quote.close + farthest && r_.token(k + 1).opens != 0;
      if (r_.is(k, wc::that)) return !r_.token(k).conjoined && r_.mark(k - 1) == ',' && (q_.frames & frame::that) != 0;
      if (r_.mark(k - 1) == ',' && cue_matches(r_, k, matches) != 0) return false;
    }
    return false;
  }

  /// "at the opening of 'The Second Conference on Towns' in the hall '...'": the name of an occasion, behind which what
  /// is said opens in the same clause.
  [[nodiscard]] bool names_event(std::uint32_t i, const Quote& quote) const {
    if (!quote.closed || !r_.is_word(i - 1) || !r_.is(i + 1, wc::event) || !r_.token(i + 1).definite) return false;
    for (std::uint32_t k = quote.close + 1; k < q_.last && r_.mark(k) != '.' && r_.mark(k) != ','; ++k)
      if (r_.token(k).opens != 0) return true;
    return false;
  }

  /// A name of a few words behind which stands the preposition that a verb with a person for its object governs.
  [[nodiscard]] bool names_object(const Quote& quote) const {
    const std::uint32_t behind = quote.close + 1;
    if ((q_.frames & frame::person) == 0 || !quote.closed || !may_be_name(r_, quote) || behind >= q_.sentence)
      return false;
    return (frame_of(r_.word(behind)) & q_.frames) != 0 || ((q_.frames & frame::b) != 0 && is_attached(behind, beh));
  }

  /// "seen by 'The Voice', that", "to that": the complementizer behind a short quotation brings in what is said.
  [[nodiscard]] bool is_before_that(const Quote& quote) const {
    std::uint32_t behind = quote.close + (r_.mark(quote.close + 1) == ',' ? 2 : 1);
    if ((frame_of(r_.word(behind)) & q_.frames) != 0) ++behind;
    return quote.closed && (q_.frames & frame::that) != 0 && r_.is(behind, wc::that) && !r_.token(behind).conjoined;
  }

  /// "(said) angry that": a participle of what is felt at something has no clause of its own.
  [[nodiscard]] bool takes_that(const CueMatch& match) const {
    return match.form.form != Form::participle || (r_.tables.cues[match.cue].frames & frame::that) != 0;
  }

  /// Whether a cue of its own stands at `i`: it has its complementizer next to it.
  [[nodiscard]] bool reports_itself(std::uint32_t i) const {
    if (i + 1 >= q_.sentence || i < q_.subject.end || r_.is(i, wc::no_cue | wc::naming)) return false;
    if (r_.head(i) != nullptr && !r_.token(i).conjoined) return false;  // "the media" is no "and asking"
    // "in the text of his verdict that": a noun, spelled like "judged him".
    if (i > 1 && is_wording(r_, i - 1) && frame_of(r_.bare(i - 2)) == frame::fi) return false;
    if (!r_.is(i + 1, wc::that) && r_.mark(i + 1) != ':' && r_.token(i + 1).opens == 0 &&
        frame_of(r_.word(i + 1)) == 0) {
      std::array<CueMatch, 8> found;
      const std::size_t count = cue_matches(r_, i, found);
      // ", the ambassador accused": a clause with its own subject.
      const Seen& next = r_.token(i + 1);
      if (r_.mark(i - 1) == ',' && !r_.is(i, wc::inner | wc::adjunct) && (next.title != 0 || next.head != 0) &&
          count != 0 && found[0].form.form == Form::past && found[0].form.person == 3 && !found[0].object)
        return true;
      return count != 0 && found[0].conjoined && found[0].form.form != Form::noun && found[0].form.person == 3;
    }
    std::array<CueMatch, 8> matches;
    const std::size_t count = cue_matches(r_, i, matches);
    // ", expressing his hope of": a participle behind a comma with the preposition that it governs.
    if (r_.mark(i - 1) == ',' && count != 0 && matches[0].form.form == Form::participle &&
        (frame_of(r_.word(i + 1)) & r_.tables.cues[matches[0].cue].frames) != 0)
      return true;
    const bool governed = frame_of(r_.word(i + 1)) != 0 && r_.is(i + 2, wc::that);
    // "(the minister) Wajid that": a name that is spelled like a participle has no ending of one.
    if (count != 0 && matches[0].form.form == Form::participle && !matches[0].conjoined && r_.last_letter(i) != alef &&
        r_.last_letter(i) != noon && r_.last_letter(i) != heh)
      return false;
    // "'...', (says Muna,) then adds: '...'", "before he adds '...'"
    const bool speaks = r_.mark(i + 1) == ':' || r_.token(i + 1).opens != 0;
    const bool next =
        speaks && (spells(r_.word(i - 1), {theh, meem}) || (r_.is(i - 1, wc::that) && r_.is(i - 2, wc::adjunct)) ||
                   (r_.is(i - 1, wc::contrast) && r_.token(i - 1).possessed));
    for (std::size_t k = 0; k < count; ++k)
      if (matches[k].form.form != Form::noun && matches[k].form.person == 3 &&
          (matches[k].conjoined || next || (r_.is(i + 1, wc::that) && takes_that(matches[k])) ||
           (governed && matches[k].form.form == Form::participle)))
        return true;
    return false;
  }

  const Reading& r_;
  const MarkerQuery& q_;
};

}  // namespace

Marker find_marker(const Reading& reading, const MarkerQuery& query) { return Finder(reading, query).run(); }

}  // namespace isnad
