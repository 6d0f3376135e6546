// What may stand between a cue, its subject and its object.
#include "4_statement/adjuncts.h"

#include <algorithm>

#include "4_statement/beside_names.h"
#include "4_statement/links.h"
#include "4_statement/noun_phrases.h"
#include "4_statement/places.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::uint32_t longest_brackets = 8;    // tokens
constexpr std::uint32_t longest_name = 4;        // words between quotation marks that are a name
constexpr std::uint32_t longest_setting = 14;    // tokens of occasion and time between a verb and its subject
constexpr std::uint32_t longest_wish = 5;        // tokens from a refusal to the name that is not told
constexpr std::uint32_t farthest_document = 15;  // tokens from a document to what is in it
constexpr std::uint32_t farthest_guilt = 12;     // tokens from a verb to the noun of what somebody is blamed for

/// "from Oran", "in Sfax".
bool is_at_place(const Reading& r, std::uint32_t at) {
  const std::uint16_t frame = frame_of(r.word(at));
  return (frame == frame::fi || frame == frame::min) && !r.token(at).conjoined && is_named_place(r, at + 1);
}

/// "in this regard", "in a statement", "on Tuesday".
bool begins_setting(const Reading& r, std::uint32_t at) {
  if (r.is(at, wc::time) || is_at_place(r, at)) return true;
  const bool preposition = frame_of(r.word(at)) == frame::fi || r.is(at, wc::adjunct);
  return preposition && (r.is(at + 1, wc::event | wc::time | wc::time_more) || r.is(at + 2, wc::event));
}

/// "with the strongest words", "at his meeting with": a preposition and its noun, between two commas.
bool begins_aside(const Reading& r, std::uint32_t at) {
  const bool preposition = r.is(at, wc::adjunct) || (r.is(at, wc::inner) && r.token(at + 1).possessed);
  return preposition && !r.is(at, wc::clause) && !r.token(at).conjoined && begins_noun_phrase(r, at + 1);
}

/// The comma that ends what the one at `at` has begun (", in a statement on its site,"); 0 where a complementizer or
/// another mark comes first.
std::uint32_t closing_comma(const Reading& r, std::uint32_t at, std::uint32_t last) {
  for (std::uint32_t i = at + 1; i < last && i < at + longest_setting; ++i) {
    if (r.mark(i) == ',') return i;
    // "through its account on 'X',": a name.
    if (const std::uint32_t opens = r.token(i).opens; opens != 0)
      if (const Quote& quote = r.quotes[opens - 1]; quote.closed && quote.close <= i + longest_name + 1) {
        i = quote.close;
        continue;
      }
    if (r.is(i, wc::that) || r.mark(i) == '.' || r.mark(i) == ':' || r.is_quote_mark(i)) return 0;
  }
  return 0;
}

/// Behind the noun of a setting, which its adjectives follow; a definite one is another's name.
std::uint32_t behind_event(const Reading& r, std::uint32_t noun, std::uint32_t last) {
  std::uint32_t i = noun + 1;
  if (is_named_place(r, noun)) {
    while (i < last && is_named_place(r, i) && r.token(i).mention == r.token(noun).mention) ++i;
    return i;
  }
  const bool definite = r.token(noun).definite || spells(r.word(noun), {heh, thal, alef});
  while (i < last && r.mark(i) == 0 && r.token(i).mention == 0 && (r.token(i).title == 0 || i == noun + 1) &&
         (r.is(i, wc::time | wc::time_more | wc::self) ||
          (r.token(i).head == 0 && r.token(i).classes == 0 && r.token(i).proclitic == 0 && !r.token(i).conjoined &&
           r.token(i).part != Part::verb && r.token(i).definite == definite)))
    ++i;
  return i;
}

/// "(condemned) in a statement the attack": behind an indefinite occasion and its adjectives, where a definite noun
/// that is nobody, or a noun of what is told, follows: it belongs to the verb. `noun` where it is not so.
std::uint32_t before_other_noun(const Reading& r, std::uint32_t noun, std::uint32_t last) {
  if (!r.is(noun, wc::event) || r.token(noun).definite || r.token(noun).possessed) return noun;
  std::uint32_t i = noun + 1;
  while (i < last && r.token(i).part == Part::adj && !r.token(i).definite && r.token(i).head == 0 &&
         r.token(i).mention == 0 && (r.token(i).classes & ~wc::skip) == 0)
    ++i;
  const Seen& other = r.token(i);
  // Behind an adjective nothing is in construct.
  const bool apart = i > noun + 1 && (other.part == Part::noun || other.part == Part::propn);
  const bool told = r.is(i, wc::content) || is_verbal_noun(r, i);  // "(denied) in a statement the closing of"
  const bool free = i < last && other.mark == 0 && other.title == 0 && other.proclitic == 0 && !other.conjoined &&
                    (apart || (r.is(noun, wc::release) && other.head == 0 && other.mention == 0 &&
                               ((other.definite && other.part == Part::noun) || told))) &&
                    (other.classes & (wc::time | wc::time_more | wc::press | wc::medium)) == 0 &&
                    (apart || (other.classes & wc::event) == 0);
  return free ? i : noun;
}

/// "(denied) in a statement that he published on his page": behind the clause of the text at `noun`; `noun` where it
/// has none.
std::uint32_t behind_publishing(const Reading& r, std::uint32_t noun, std::uint32_t last) {
  if (!r.is(noun, wc::release) || r.token(noun).definite) return noun;
  std::uint32_t i = noun + 1;
  while (i < last && r.token(i).part == Part::adj && !r.token(i).definite && r.token(i).head == 0) ++i;
  const bool by_it = r.token(i).part == Part::verb && is_of_it(r, i + 1);  // "gave it"
  if (i >= last || (!by_it && !is_published(r, i))) return noun;
  std::uint32_t end = i + (by_it ? 2 : 1);
  while (end + 1 < last &&
         (r.is(end, wc::press | wc::time) ||
          (r.is(end, wc::inner | wc::adjunct) && (r.token(end + 1).possessed || r.is(end + 1, wc::medium | wc::time)))))
    end = r.is(end, wc::press | wc::time)
              ? end + 1
              : std::max(end + 2, noun_phrase_at(r, end + 1, {last, true, false}).tokens.end);
  return end;
}

/// Behind the adjunct that begins at `at`.
std::uint32_t behind_adjunct(const Reading& r, std::uint32_t at, std::uint32_t last) {
  if (r.mark(at) == ',')
    if (const std::uint32_t end = closing_comma(r, at, last); end != 0)
      if (begins_setting(r, at + 1) || begins_aside(r, at + 1) || holds(r, {at, end}, wc::identity)) return end + 1;
  if (r.mark(at) == '(') {
    for (std::uint32_t i = at + 1; i < last && i < at + longest_brackets; ++i)
      if (r.mark(i) == ')') return i + 1;
    return last;
  }
  // "after" is a word of time too ("two days after"): before a noun it is a preposition.
  const bool preposition = r.is(at, wc::adjunct) && !r.is(at, wc::time) && begins_noun_phrase(r, at + 1);
  // "late on", "of the day": what goes on with a time; "from the house" is a place.
  const bool from = r.is(at, wc::inner) && !r.is(at + 1, wc::time | wc::time_more);
  if (r.mark(at) == ',' || is_issued(r, at) ||
      (r.is(at, wc::time | wc::time_more | wc::skip | wc::press) && !preposition && !from))
    return at + 1;
  if (is_listener(r, at)) {
    NounPhrase np = noun_phrase_at(r, at, {last, true, false, 0, true});
    if (np.tokens.empty() && !r.token(at).possessed && !r.is(at + 1, wc::content))
      np = noun_phrase_at(r, at + 1, {last, true, false});
    return std::max(at + 1, np.tokens.end);
  }
  // "in a way that is not direct"
  if (r.is(at + 1, wc::negation) && r.is(at + 1, wc::contrast) && r.token(at + 2).part == Part::adj) return at + 3;
  const std::uint32_t noun = at + 1;
  if (r.is(at, wc::inner) && r.is(noun, wc::time_more | wc::time) && !r.token(noun).definite) {  // "at an earlier time"
    std::uint32_t end = noun + 1;
    while (end < last && (r.is(end, wc::time | wc::time_more) ||
                          (r.token(end).part == Part::adj && !r.token(end).definite && r.token(end).classes == 0)))
      ++end;
    if (end > noun + 1) return end;
  }
  if (const std::uint32_t end = before_other_noun(r, noun, last); end != noun) return end;
  if (const std::uint32_t end = behind_publishing(r, noun, last); end != noun) return end;
  const std::uint32_t end = std::max(noun + 1, noun_phrase_at(r, noun, {last, true, false}).tokens.end);
  // "in a talk to the paper": the medium belongs to it.
  const bool to = frame_of(r.word(end)) == frame::ila || spells(r.word(end), {letter::meem, letter::ain});
  if (to && r.is(noun, wc::interview) && is_medium_at(r, end + 1))
    return std::max(end + 2, noun_phrase_at(r, end + 1, {last, true, false}).tokens.end);
  return end;
}

/// The nearest document that stands before `at` in its sentence; empty where none does.
NounPhrase document_before(const Reading& r, std::uint32_t at) {
  const std::uint32_t first = r.sentence(at).begin;
  for (std::uint32_t i = at; i > first && i + farthest_document > at; --i)
    if (const Head* head = r.head(i - 1); head != nullptr && head->type == SourceType::document)
      return noun_phrase_at(r, i - 1, {at, false, false, 0, true});
  return {};
}

/// "(announced the army) by the mouth of its spokesman, its": behind who says it; `at` where nobody does.
std::uint32_t behind_mouth(const Reading& r, std::uint32_t at, std::uint32_t last) {
  if (at + 2 >= last || frame_of(r.word(at)) != frame::ala || !r.is(at + 1, wc::mouth)) return at;
  const std::uint32_t end = noun_phrase_at(r, at + 2, {last, true, false}).tokens.end;
  if (end <= at + 2) return at;
  return r.mark(end) == ',' ? end + 1 : end;
}

/// "%", in either script.
bool is_percent_sign(const Reading& r, std::uint32_t i) {
  const std::string_view text = i < r.size() ? slice(r.document.text, r.document.tokens[i].span) : std::string_view();
  return text == "%" || text == "\xD9\xAA";  // the Arabic percent sign
}

}  // namespace

bool is_listener(const Reading& r, std::uint32_t at) { return is_told_medium(r, at); }

bool is_occasion(const Reading& r, std::uint32_t at) {
  if (r.mark(at) == ',' || r.mark(at) == '(') return true;
  if (r.is(at, wc::adjunct) || is_listener(r, at)) return true;
  if (frame_of(r.word(at)) == frame::ala && r.is(at + 1, wc::medium | wc::event) && at > 0 && r.mark(at - 1) == 0)
    return true;
  return (frame_of(r.word(at)) == frame::fi &&
          (r.is(at + 1, wc::event | wc::time | wc::time_more) || r.is(at + 2, wc::event | wc::self) ||
           (r.is(at + 1, wc::whole) && r.head(at + 2) == nullptr))) ||
         r.is(at, wc::press);
}

std::uint32_t behind_adjuncts(const Reading& r, std::uint32_t at, std::uint32_t last) {
  at = behind_mouth(r, at, last);
  while (at < last && (r.is(at, wc::time | wc::time_more | wc::skip) || is_occasion(r, at) || is_issued(r, at)))
    at = behind_adjunct(r, at, last);
  return at;
}

std::uint32_t behind_place(const Reading& r, std::uint32_t at, std::uint32_t last) {
  const std::uint16_t frame = frame_of(r.word(at));
  const std::uint32_t mention = r.token(at + 1).mention;
  if ((frame != frame::fi && frame != frame::min) || r.token(at).conjoined || mention == 0 ||
      r.document.mentions[mention - 1].type != MentionType::place)
    return at;
  std::uint32_t end = at + 1;
  while (end < last && r.token(end).mention == mention) ++end;
  const std::uint32_t object = behind_adjuncts(r, end, last);
  const bool said = r.token(object).mention == 0 && r.token(object).title == 0 && !r.token(object).conjoined &&
                    (r.is(object, wc::content) || is_verbal_noun(r, object));
  return object < last && said ? object : at;
}

std::uint32_t behind_clause(const Reading& r, std::uint32_t at, std::uint32_t last) {
  constexpr std::uint32_t longest = 16;  // tokens of the clause
  if (r.mark(at) != ',' || !r.is(at + 1, wc::relative)) return at;
  for (std::uint32_t i = at + 2; i + 2 < last && i < at + longest; ++i) {
    if (r.is(i, wc::that) || r.mark(i) == '.' || r.mark(i) == ':') return at;
    if (r.mark(i) != ',') continue;
    return r.token(i + 1).conjoined ? at : i + 1;
  }
  return at;
}

std::uint32_t behind_setting(const Reading& r, std::uint32_t at, std::uint32_t last) {
  std::uint32_t i = at;
  const std::uint32_t end = std::min(last, at + longest_setting);
  while (i < end) {
    const std::uint32_t from = i;
    if (r.mark(i) == ',') ++i;
    if (!begins_setting(r, i)) {
      i = from == at ? at : i;
      break;
    }
    i = r.is(i, wc::time) && !r.is(i, wc::adjunct) ? i + 1 : behind_event(r, i + 1, end);
  }
  return i < end ? i : at;
}

NounPhrase agent_at(const Reading& r, std::uint32_t at, std::uint32_t last) {
  if (!spells(r.word(at), {meem, noon}) || at + 2 >= last) return {};
  const std::string_view by = r.word(at + 1);
  if (!spells(by, {qaf, beh, lam}) && !spells(by, {jeem, alef, noon, beh})) return {};
  return noun_phrase_at(r, at + 2, {last, false, true});
}

NounPhrase text_at(const Reading& r, std::uint32_t cue, std::uint32_t at, std::uint32_t last) {
  const std::string_view word = r.word(at), next = r.word(cue + 1);
  if (spells(next, {feh, yeh, heh}) || spells(next, {feh, yeh, heh, alef})) return document_before(r, cue);
  const bool mouth = frame_of(word) == frame::ala && r.is(at + 1, wc::mouth);
  if (frame_of(word) != frame::fi && !mouth) return {};
  return noun_phrase_at(r, at + (mouth ? 2 : 1), {last, false, true});
}

namespace {

/// "(both) of France and Germany": those that "each of" names one by one.
NounPhrase each_of(const Reading& r, std::uint32_t at, const PhraseLimits& limits) {
  constexpr int most = 4;  // names behind the first
  if (!r.is(at, wc::whole) || r.token(at).definite || frame_of(r.word(at + 1)) != frame::min) return {};
  NounPhrase np = noun_phrase_at(r, at + 2, limits);
  if (np.tokens.empty() || (!r.is_known(at + 2) && !np.named)) return {};
  for (int k = 0; k < most && r.token(np.tokens.end).conjoined && r.is_known(np.tokens.end); ++k) {
    PhraseLimits more = limits;
    more.attached = true;
    np.tokens.end = std::max(np.tokens.end + 1, noun_phrase_at(r, np.tokens.end, more).tokens.end);
  }
  np.tokens.begin = at;
  np.gender = Gender::any;
  np.count = Count::plural;
  return np;
}

/// Behind what bounds a number from `at` on: "about", "more than", "no less than", "what comes near"; `at` where
/// nothing does.
std::uint32_t behind_bound(const Reading& r, std::uint32_t at) {
  if (r.is(at, wc::about)) return at + 1;
  if (frame_of(r.word(at + 1)) == frame::min && r.in(at, word_list::more)) return at + 2;
  if (!spells(r.word(at), {meem, alef})) return at;
  const std::uint32_t verb = at + (spells(r.word(at + 1), {lam, alef}) ? 2 : 1);
  if (!r.in(verb, word_list::bound)) return at;
  return verb + (frame_of(r.word(verb + 1)) != 0 ? 2 : 1);
}

/// "more than 12 states", "more than half of those asked", "more than one expert": who is counted behind a bound.
NounPhrase bounded(const Reading& r, std::uint32_t at, const PhraseLimits& limits) {
  const std::uint32_t what = behind_bound(r, at);
  if (what == at) return {};
  NounPhrase np;
  if (r.is_number(what))
    np = counted_at(r, what, limits);
  else if (begins_noun_phrase(r, what) && !r.is(what, wc::time | wc::time_more | wc::skip))
    np = noun_phrase_at(r, what, limits);
  const bool known = np.head != 0 || r.is_number(what) || r.token(what).part == Part::num;
  const bool share = np.tokens.size() > 1 && !r.token(what).definite && r.token(what + 1).definite;  // "half of the"
  if (np.tokens.empty() || (!known && !share)) return {};
  np.tokens.begin = at;
  np.gender = Gender::any;
  return np;
}

}  // namespace

NounPhrase counted_at(const Reading& r, std::uint32_t at, const PhraseLimits& limits) {
  // "(complained) a number of inhabitants of": the first "of" is the number's.
  const std::uint32_t of = at + (r.token(at + 1).part == Part::adj && !r.token(at + 1).definite ? 2 : 1);
  if (frame_of(r.word(of)) == frame::min && is_count_noun(r, at) && begins_noun_phrase(r, of + 1)) {
    NounPhrase np = noun_phrase_at(r, of + 1, limits);
    // "warned many of the danger": without a second one it is the verb's.
    const bool comma = r.mark(np.tokens.end) == ',';
    const std::uint32_t behind = np.tokens.end + (comma ? 1 : 0), what = behind + 1;
    if (np.tokens.empty() || frame_of(r.word(behind)) != frame::min) return {};
    // "asked a number of citizens, from the mayor, for", ", among them": no complaint of something.
    if (comma && (r.head(what) != nullptr || r.token(what).title != 0 || r.token(what).possessed)) return {};
    np.tokens.begin = at;
    np.gender = Gender::any;
    return np;
  }
  if (const NounPhrase each = each_of(r, at, limits); !each.tokens.empty()) return each;
  if (const NounPhrase some = bounded(r, at, limits); !some.tokens.empty()) return some;
  if (!r.is_number(at)) return {};
  std::uint32_t noun = at + 1;
  if (frame_of(r.word(noun)) == frame::fi && r.is(noun + 1, wc::percent)) noun += 2;
  if (r.is(noun, wc::percent) || is_percent_sign(r, noun)) ++noun;
  // "(considered) 19 % that": of whom was told before.
  if (noun > at + 1 && r.is(noun, wc::that) && (r.is(noun - 1, wc::percent) || is_percent_sign(r, noun - 1))) {
    NounPhrase some;
    some.tokens = {at, noun};
    some.gender = Gender::any;
    return some;
  }
  while (noun < at + 4 && frame_of(r.word(noun)) != frame::min && !begins_noun_phrase(r, noun)) ++noun;
  const bool share = frame_of(r.word(noun)) == frame::min;
  NounPhrase np = noun_phrase_at(r, noun + (share ? 1 : 0), limits);
  // "200 workers said that": whoever is counted right before what is said says it.
  const bool says = r.is(np.tokens.end, wc::that) && !r.is(noun, wc::time | wc::time_more | wc::skip);
  if (np.tokens.empty() || (!share && !says && np.head == 0)) return {};
  np.tokens.begin = at;
  np.gender = Gender::any;
  return np;
}

bool hides_name(const Reading& r, std::uint32_t at) {
  for (std::uint32_t i = at; i < at + longest_wish; ++i)
    if (r.is(i, wc::identity)) return true;
  return false;
}

bool is_accusative(const Reading& r, std::uint32_t i) {
  const Spellings& spelled = r.tables.written;
  std::string_view text = slice(r.document.text, r.document.tokens[i].span);
  if (text.ends_with(spelled.tanwin)) return true;
  if (!text.ends_with(spelled.alef)) return false;
  text.remove_suffix(spelled.alef.size());
  return text.ends_with(spelled.tanwin);
}

bool is_bare_that(const Reading& r, std::uint32_t i) {
  const std::string_view word = r.word(i);
  return word.size() == 2 || (word.size() == 3 && static_cast<unsigned char>(word[0]) == beh);
}

bool has_noun_of(const Reading& r, wc::Bits classes, std::uint32_t at, std::uint32_t end) {
  for (std::uint32_t i = at; i < end && i < at + farthest_guilt; ++i)
    if (r.is(i, classes)) return true;
  return false;
}

bool has_charge(const Reading& r, std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t farthest = 12;  // tokens, with who is charged before it
  for (std::uint32_t i = at; i < end && i < at + farthest; ++i) {
    if (r.is(i, wc::blame | wc::allegation)) return true;
    const Seen& word = r.token(i);
    const bool accusative =
        word.part == Part::noun && !word.definite && word.proclitic == 0 && r.last_letter(i) == letter::alef;
    if (accusative || r.is(i, wc::adjunct | wc::clause | wc::relative) || r.mark(i) == '.') return false;
  }
  return false;
}

}  // namespace isnad
