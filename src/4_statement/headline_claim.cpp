// The source of a headline, its clauses and the words to look for.
#include "4_statement/headline_claim.h"

#include <algorithm>
#include <array>

#include "4_statement/drafts.h"
#include "4_statement/nouns.h"
#include "4_statement/places.h"

namespace isnad {
namespace {

using namespace letter;
namespace hc = headline_class;
namespace wc = word_class;

constexpr std::uint32_t longest_source = 12;  // words before a colon that may still be a speaker
constexpr std::size_t longest_word = 15;      // letters; what is longer is several words without spaces
constexpr std::uint32_t farthest_cue = 3;     // words between a speaker and his verb
constexpr float weight_of_predicate = 2, weight_of_name = 0.7F, weight_of_subject = 0.6F, weight_of_tone = 0.3F;
constexpr float weight_of_number = 0.5F, weight_of_time = 0.5F;

class Parser {
 public:
  Parser(const ComparedText& text, const Statements& said) : t_(text), r_(text.reading), said_(said) {}

  HeadlineClaim run() {
    out_.whole = {0, t_.size()};
    if (!before_colon()) from_statement();
    part_off_medium();
    split();
    find_terms();
    return std::move(out_);
  }

 private:
  /// The first colon that may part a speaker from what he says; the size of the headline where there is none.
  [[nodiscard]] std::uint32_t colon() const {
    for (std::uint32_t i = 1; i + 1 < t_.size() && i <= longest_source; ++i) {
      if (r_.mark(i) == ':' && r_.token(i).inside == 0) return i;
      if (is_pause(i)) return i + 1;
    }
    return t_.size();
  }

  /// "the club answers its rival.. no sale": two dots behind a speaker with his verb.
  [[nodiscard]] bool is_pause(std::uint32_t i) const {
    if (r_.mark(i) != '.' || r_.mark(i + 1) != '.' || i + 2 >= t_.size() || r_.mark(i + 2) == '.' || !may_speak({0, i}))
      return false;
    for (std::uint32_t k = 1; k < i; ++k)
      if (is_cue_verb(k)) return true;
    return false;
  }

  [[nodiscard]] bool is_cue_verb(std::uint32_t i) const {
    std::array<CueMatch, 8> matches;
    const std::size_t count = cue_matches(r_, i, matches);
    for (std::size_t k = 0; k < count; ++k)
      if (matches[k].form.person == 3 && (matches[k].form.form == Form::past || matches[k].form.form == Form::present))
        return r_.token(i).mention == 0;
    return false;
  }

  /// Whether somebody may be called so.
  [[nodiscard]] bool may_speak(IndexRange range) const {
    if (t_.any({range.begin, std::min(range.begin + 2, range.end)}, hc::topic)) return false;
    for (std::uint32_t i = range.begin; i < std::min(range.begin + 1, range.end); ++i)
      if (r_.head(i) != nullptr || r_.token(i).mention != 0 || r_.token(i).title != 0 || r_.is(i, wc::medium) ||
          t_.is(i, hc::unnamed | hc::office | hc::low))
        return true;
    return r_.is_quote_mark(range.begin) && range.size() > 1 && is_name_in_marks({range.begin + 1, range.end});
  }
  /// A name stands in marks, and so may what somebody said: the words of a name all have the article.
  [[nodiscard]] bool is_name_in_marks(IndexRange range) const {
    if (may_speak(range)) return true;
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      if (r_.is_word(i) && !r_.token(i).definite) return false;
    return true;
  }

  /// "the president receives a delegation: reforms first": what stands before the colon is told, and nobody speaks.
  [[nodiscard]] bool is_clause(std::uint32_t colon) const {
    bool tells = false;
    for (std::uint32_t i = 1; i < colon; ++i) {
      if (is_cue_verb(i) || t_.is(i, hc::hide)) return false;
      tells = tells || (t_.words[i].verb && t_.words[i].synonyms != 0 && is_present(i) && i + 1 < colon);
    }
    return tells;
  }

  /// "Sudan: a bus overturns", with a noun for the verb: a place before the colon, and behind it what happened there.
  [[nodiscard]] bool is_setting(std::uint32_t colon) const {
    for (std::uint32_t i = 0; i < colon; ++i)
      if (!is_named_place(r_, i)) return false;
    const std::uint32_t first = colon + 1;
    const Seen& word = r_.token(first);
    // "Libya: protesters close a field": people of the place.
    const std::string_view letters = r_.word(first);
    const bool people = letters.size() > 4 && static_cast<unsigned char>(letters.back()) == noon &&
                        static_cast<unsigned char>(letters[letters.size() - 2]) == waw;
    return word.part == Part::num ||
           (word.part == Part::noun && !word.definite && word.mention == 0 && word.title == 0 && !word.possessed &&
            (people || r_.token(first + 1).part != Part::verb) && !t_.is(first, hc::no) && !t_.words[first].verb);
  }

  /// "we will not": a verb of the first person, many or one in the name of many, behind its negation.
  [[nodiscard]] bool is_first_person(std::uint32_t i) const {
    if (i < t_.size() && t_.is(i, hc::no)) ++i;
    if (i >= t_.size()) return false;
    std::string_view word = r_.word(i);
    if (word.size() > 4 && static_cast<unsigned char>(word.front()) == seen) word.remove_prefix(1);
    return r_.is(i, wc::first_person) ||
           (t_.words[i].verb && word.size() > 3 && static_cast<unsigned char>(word.front()) == noon);
  }

  bool before_colon() {
    const std::uint32_t at = colon();
    if (at == t_.size()) return false;
    const bool clause = is_clause(at), own = clause && is_first_person(at + 1);
    if (clause && !own) {
      second_ = at + 1;
      return true;
    }
    out_.whole.begin = at + 1;
    if (!(may_speak({0, at}) || (at == 1 && is_family_name(r_, 0))) || is_setting(at)) return true;
    std::uint32_t end = at;
    for (std::uint32_t i = 1; i < at && out_.cue == 0; ++i)
      if (is_cue_verb(i) && !t_.is(i, hc::hide)) {
        out_.cue = i + 1;
        end = i;
        if (at - i > 1) out_.whole.begin = i;
      }
    // "so-and-so raises the bar: we will fight": whatever the verb is, he speaks.
    if (own && out_.cue == 0)
      for (end = 1; end < at && !t_.words[end].verb;) ++end;
    out_.source = {0, end};
    out_.colon = true;
    return true;
  }

  [[nodiscard]] IndexRange tokens_of(Span span) const {
    IndexRange range;
    for (std::uint32_t i = 0; i < t_.size(); ++i) {
      const Span token = r_.document.tokens[i].span;
      if (token.end <= span.begin || token.begin >= span.end) continue;
      if (range.empty()) range.begin = i;
      range.end = i + 1;
    }
    return range;
  }

  /// A source before or behind its cue, not within the claim; "dun", without, is spelled as "noted" is.
  [[nodiscard]] bool is_speech(IndexRange source, std::uint32_t cue) const {
    if (t_.is(cue, hc::no)) return false;
    if (cue >= source.end) return source.begin == 0 && cue - source.end <= farthest_cue && may_speak(source);
    return cue == 0 || (source.end + 1 >= t_.size() && r_.is(cue, wc::accord));
  }

  /// "the minister affirms", "according to the minister".
  void from_statement() {
    for (const Statement& statement : said_.items) {
      if (statement.parent != 0 || statement.source.empty() || statement.cue.empty()) continue;
      const IndexRange source = tokens_of(statement.source);
      if (source.empty() || !is_speech(source, tokens_of(statement.cue).begin)) continue;
      out_.source = source;
      out_.cue = tokens_of(statement.cue).begin + 1;
      if (source.begin == 0 || out_.cue == 1) out_.whole.begin = std::min(source.end, out_.cue);
      if (out_.cue - 1 >= source.end) out_.whole.begin = out_.cue - 1;
      return;
    }
    subject_of_cue();
  }

  /// "the minister denies a rise": a cue without a complementizer behind its subject.
  void subject_of_cue() {
    for (std::uint32_t i = 1; i + 1 < t_.size() && i < longest_source; ++i) {
      if (!is_cue_verb(i) || t_.is(i, hc::no) || !may_speak({0, i})) continue;
      if (r_.token(i).conjoined && has_verb({0, i})) return;  // a second clause of the same subject
      if (!t_.is(i, hc::plain | hc::deny | hc::threat | hc::attack | hc::confess | hc::may | hc::hope)) continue;
      out_.source = {0, i};
      out_.cue = i + 1;
      out_.whole.begin = i;
      return;
    }
  }

  [[nodiscard]] bool has_verb(IndexRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      if (t_.words[i].verb) return true;
    return false;
  }

  /// "sources to Reuters": the medium is no part of the source.
  void part_off_medium() {
    for (std::uint32_t i = out_.source.begin + 1; i < out_.source.end; ++i) {
      const std::string_view word = r_.word(i);
      if (word.empty() || static_cast<unsigned char>(word.front()) != lam) continue;
      const bool lone = word.size() == 1;
      if (!lone && !is_medium_at(r_, i)) continue;
      out_.relayed = {lone ? i + 1 : i, out_.source.end};
      out_.source.end = i;
      return;
    }
  }

  [[nodiscard]] bool begins_part(std::uint32_t i, bool& adjunct) const {
    adjunct = false;
    if (!r_.is_word(i) || r_.token(i).inside != 0) return false;
    // "at a distance of a step from": spelled like "after".
    const bool governed = frame_of(r_.word(i - 1)) == frame::ala;
    if (t_.is(i, hc::adjunct) && r_.token(i).mention == 0 && !r_.is(i + 1, wc::time) && !governed) {
      adjunct = true;
      return true;
    }
    if (!r_.token(i).conjoined && !starts_with_waw(i)) return false;
    if (r_.token(i).mention != 0) return false;
    return t_.words[i].verb || (i + 1 < t_.size() && t_.words[i + 1].verb) || r_.token(i).part == Part::adp ||
           r_.token(i).possessed || is_second_noun(i);
  }
  /// "a new tariff and the abolition of subsidies": a noun that news has words for, with what it is done to; no verb
  /// behind it says something of both.
  [[nodiscard]] bool is_second_noun(std::uint32_t i) const {
    if (has_article(r_, i) || !t_.words[i].content || t_.words[i].synonyms == 0 || has_verb({i + 1, t_.size()}))
      return false;
    return r_.token(i + 1).definite || r_.token(i + 1).possessed;
  }
  [[nodiscard]] bool starts_with_waw(std::uint32_t i) const {
    return t_.words[i].verb && r_.word(i).size() > 3 && r_.first_letter(i) == waw && r_.document.tokens[i].words > 1;
  }

  void split() {
    ClaimPart part{{out_.whole.begin, out_.whole.begin}, false};
    for (std::uint32_t i = out_.whole.begin; i < out_.whole.end; ++i) {
      bool adjunct = false;
      const bool in_source = i >= out_.source.begin && i < out_.source.end;
      if (in_source && !out_.source.empty()) {
        if (part.tokens.size() == 0) part.tokens = {i + 1, i + 1};
        continue;
      }
      if (i > part.tokens.begin + 1 && (begins_part(i, adjunct) || (second_ != 0 && i == second_))) {
        out_.parts.push_back(part);
        part = {{i, i}, adjunct};
      }
      part.tokens.end = i + 1;
    }
    if (!part.tokens.empty()) out_.parts.push_back(part);
  }

  /// Words that were run together are in no body.
  [[nodiscard]] bool is_one_word(std::uint32_t i) const { return r_.word(i).size() <= longest_word; }

  void put(ClaimTerm term) {
    if (out_.terms.size() < most_terms) out_.terms.push_back(term);
  }

  void find_terms() {
    for (std::uint32_t p = 0; p < out_.parts.size(); ++p) {
      const std::uint32_t predicate = predicate_of(out_.parts[p].tokens);
      for (std::uint32_t i = out_.parts[p].tokens.begin; i < out_.parts[p].tokens.end; ++i) {
        const bool own = i >= out_.source.begin && i < out_.source.end;
        if (own) continue;
        if (t_.words[i].content && !t_.is(i, hc::measure) && is_one_word(i))
          put({i, 0, 0, p, role(i, predicate), i == predicate});
        for (std::uint32_t n = 0; n < t_.numbers.size(); ++n)
          if (t_.numbers[n].tokens.begin == i) put({i, n + 1, 0, p, weight_of_number, false});
        for (std::uint32_t n = 0; n < r_.document.times.size(); ++n)
          if (r_.document.times[n].span.begin == r_.document.tokens[i].span.begin)
            put({i, 0, n + 1, p, weight_of_time, false});
      }
    }
  }

  /// What is denied of a subject, or else the first verb of a clause, or else its first word. A verb that says little
  /// leaves it to what stands behind it; one behind a relative is of another clause.
  [[nodiscard]] std::uint32_t predicate_of(IndexRange range) const {
    for (std::uint32_t i = range.begin; i + 1 < range.end; ++i)
      if (t_.is(i, hc::no) && i > range.begin && t_.words[i + 1].content && !t_.words[i + 1].verb &&
          !(t_.is(i, hc::un) && has_verb({range.begin, i})))  // "announces an unexpected surprise"
        return i + 1;
    for (std::uint32_t i = range.begin; i < range.end && !is_subordinate(i); ++i) {
      if (i == range.begin && is_subject_of_present(range)) continue;
      if (!t_.words[i].verb || r_.token(i).inside != 0 || !(t_.words[i].content || is_cue_verb(i))) continue;
      if (t_.words[i].content && !t_.is(i, hc::light)) return i;
      if (const std::uint32_t behind = content_behind(i, range.end); behind != range.end) return behind;
      if (t_.words[i].content) return i;
    }
    for (const std::uint64_t others : {hc::adjunct | hc::measure | hc::light, hc::adjunct | hc::measure})
      for (std::uint32_t i = range.begin; i < range.end; ++i)
        if (t_.words[i].content && !t_.is(i, others)) return i;
    return range.begin;
  }
  /// "fever kills": the first word of a headline is taken for a verb of the past more often than it is one.
  [[nodiscard]] bool is_subject_of_present(IndexRange range) const {
    if (!t_.words[range.begin].verb || is_present(range.begin) || is_cue_verb(range.begin)) return false;
    for (std::uint32_t i = range.begin + 1; i < range.end && !is_subordinate(i) && !r_.is(i, wc::that); ++i)
      if (is_present(i)) return !r_.token(i).conjoined && r_.token(i).inside == 0;
    return false;
  }
  [[nodiscard]] bool is_present(std::uint32_t i) const {
    const std::string_view word = r_.bare(i);
    if (!t_.words[i].verb || word.empty()) return false;
    const auto first = static_cast<unsigned char>(word.front());
    return first == yeh || first == teh;
  }
  [[nodiscard]] bool is_subordinate(std::uint32_t i) const { return r_.is(i, wc::relative) || t_.is(i, hc::asked); }
  /// The first word behind `verb` that says something and is no name; `end` where there is none.
  [[nodiscard]] std::uint32_t content_behind(std::uint32_t verb, std::uint32_t end) const {
    for (std::uint32_t i = verb + 1; i < end; ++i)
      if (t_.words[i].content && !t_.words[i].name && !t_.is(i, hc::measure) && r_.token(i).part != Part::adv) return i;
    return end;
  }

  /// What a word counts: the predicate most; a subject and a name may be a pronoun in the body; hard words and hedges
  /// are compared by rules of their own.
  [[nodiscard]] float role(std::uint32_t i, std::uint32_t predicate) const {
    if (t_.is(i, hc::threat | hc::attack | hc::confess | hc::may | hc::study | hc::hope | hc::all))
      return weight_of_tone;
    if (i == predicate) return weight_of_predicate;
    if (t_.is(i, hc::light)) return weight_of_tone;
    float weight = t_.words[i].name ? weight_of_name : 1;
    if (i < predicate && t_.words[predicate].verb) weight *= weight_of_subject;
    return weight;
  }

  const ComparedText& t_;
  const Reading& r_;
  const Statements& said_;
  HeadlineClaim out_;
  std::uint32_t second_ = 0;  // where a second clause begins, behind a colon
};

}  // namespace

HeadlineClaim read_claim(const ComparedText& headline, const Statements& said) { return Parser(headline, said).run(); }

}  // namespace isnad
