// Which of the words that can report do report: those that bring a content in as the table of cues lets them.
#include <algorithm>
#include <optional>

#include "4_statement/adjuncts.h"
#include "4_statement/asides.h"
#include "4_statement/beside_names.h"
#include "4_statement/cue_nouns.h"
#include "4_statement/cue_objects.h"
#include "4_statement/cue_subjects.h"
#include "4_statement/cue_words.h"
#include "4_statement/drafts.h"
#include "4_statement/insertions.h"
#include "4_statement/links.h"
#include "4_statement/listeners.h"
#include "4_statement/markers.h"
#include "4_statement/moods.h"
#include "4_statement/places.h"
#include "4_statement/unmarked.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::uint32_t farthest_content = 45;  // tokens from a cue to its complementizer
constexpr std::uint32_t farthest_unnamed = 10;  // the same where no subject is known
constexpr std::uint32_t longest_title = 8;      // tokens of the name of a work between quotation marks
constexpr std::uint32_t farthest_quote = 8;     // tokens from a weak cue to its quotation

class CueReader {
 public:
  CueReader(const Reading& reading, std::uint32_t at, const CueMatch& match)
      : r_(reading),
        at_(at),
        match_(match),
        cue_(&reading.tables.cues[match.cue]),
        kind_(&reading.tables.classes[cue_->kind]) {}

  std::optional<Draft> run() {
    if (!may_report(r_, at_, match_)) return std::nullopt;
    draft_.cue = {at_, at_ + 1};
    draft_.match = match_;
    draft_.kind = cue_->kind;
    draft_.negated = is_negated();
    end_ = r_.sentence(at_).end;
    last_ = std::min(end_, at_ + 1 + farthest_content);
    join_second_cue();
    if (match_.glued ? !open_glued() : !open()) return std::nullopt;
    // "charges were brought against him": a passive, where nobody is there to bring them.
    if (kind_->scope == Scope::charge && draft_.subject.tokens.empty() && match_.form.gender == Gender::feminine)
      return std::nullopt;
    if (kind_->scope == Scope::marked && draft_.opening != Opening::that && draft_.opening != Opening::quote &&
        draft_.opening != Opening::colon && (cue_->frames & frame::prepositions) == 0 &&
        draft_.opening != Opening::object)
      return std::nullopt;
    return draft_;
  }

 private:
  [[nodiscard]] bool is_negated() const {
    if (at_ == 0 || match_.form.form == Form::noun || match_.form.form == Form::participle) return false;
    const std::string_view before = r_.bare(at_ - 1);
    return spells(before, {lam, meem}) || spells(before, {lam, alef}) || spells(before, {lam, noon});
  }

  /// "He went on, saying": the second word belongs to the cue.
  void join_second_cue() {
    std::array<CueMatch, 8> matches;
    const std::uint32_t next = draft_.cue.end;
    const std::size_t count = cue_matches(r_, next, matches);
    for (std::size_t k = 0; k < count; ++k) {
      if (matches[k].conjoined) continue;
      const bool saying_on = matches[k].form.form == Form::present && !matches[k].object &&
                             kind_->scope == Scope::quoted &&
                             r_.tables.classes[r_.tables.cues[matches[k].cue].kind].name == "say";
      if (saying_on && match_.form.form == Form::past) {
        frames_ = r_.tables.cues[matches[k].cue].frames;
        draft_.cue.end = next + 1;
        return;
      }
      const bool participle = matches[k].form.form == Form::participle;
      if (!participle && !repeats(matches[k]) && !(matches[k].form.form == Form::noun && matches[k].article)) continue;
      const bool saying = repeats(matches[k]) ||
                          (matches[k].form.form == Form::noun && matches[k].article && matches[k].proclitic != 0);
      if (!participle && !saying) continue;
      const Cue& second = r_.tables.cues[matches[k].cue];
      if (repeats(matches[k]) && match_.form.form != Form::noun) {
        be(matches[k]);
        if (matches[k].object && (second.frames & frame::object) != 0) frames_ = frame::li;  // "its criticism of"
        draft_.cue.end = next + 1;
        return;
      }
      if ((second.frames & frame::quote) == 0 || match_.form.form == Form::noun) continue;
      if (participle && (r_.tables.classes[second.kind].name != "say" || r_.token(next).head != 0)) continue;
      draft_.cue.end = next + 1;
      frames_ = static_cast<std::uint16_t>(second.frames);
      return;
    }
  }

  /// "repeated its call", "renewing the assurance": the noun says what is done.
  [[nodiscard]] bool repeats(const CueMatch& second) const {
    return second.form.form == Form::noun && (second.object || second.article) && second.proclitic == 0 &&
           (kind_->name == "repeat" || kind_->name == "continue");
  }

  [[nodiscard]] std::uint16_t frames() const {
    const bool noun =
        match_.form.form == Form::noun && (cue_->frames & (frame::object | frame::person)) != 0;  // "his criticism of"
    return static_cast<std::uint16_t>(cue_->frames | frames_ | (noun ? frame::li : 0));
  }

  /// "said-that ...": the content follows.
  bool open_glued() {
    if (draft_.cue.end >= end_) return false;
    const bool verb = match_.form.form != Form::participle;
    if (verb && !match_.conjoined) draft_.subject = subject_before(r_, at_, match_.form, true);
    draft_.before_subject = !draft_.subject.tokens.empty();
    take({Opening::that, draft_.cue.end, draft_.cue.end});
    return true;
  }

  bool open() {
    std::uint32_t begin = draft_.cue.end;
    while (begin < last_ && r_.is(begin, wc::skip)) ++begin;
    begin = begin_of_subject(view(), begin, last_);
    read_subject(view(), begin, last_, draft_);
    if (is_own_deed(view())) {
      draft_.subject = {};
      take({Opening::person, begin, begin});
      return true;
    }
    if (kind_->scope == Scope::text && !read_text(begin)) return false;
    if (kind_->scope == Scope::uttered) return open_uttered(std::max(begin, draft_.subject.tokens.end));
    if (kind_->scope == Scope::undertaken) return open_undertaken(std::max(begin, draft_.subject.tokens.end));
    const Marker marker =
        find_marker(r_, {draft_.cue, draft_.before_subject ? IndexRange{} : draft_.subject.tokens, frames(),
                         draft_.negated, kind_->name == "convey", match_.form.form == Form::noun,
                         kind_->name == "admit", kind_->weight == Weight::neutral, begin, last_, end_});
    // "is considered one of the most": nobody says so.
    if (kind_->name == "view" && match_.form.form == Form::present && !draft_.before_subject &&
        frame_of(r_.word(std::max(begin, draft_.subject.tokens.end))) == frame::min)
      return false;
    // "what came in the post is wrong, calling it a lie": behind a comma another cue brings it in.
    if (kind_->scope == Scope::text && marker.opening != Opening::none && marker.at > 0 &&
        has_clause(r_, {std::max(draft_.subject.tokens.end, draft_.cue.end), marker.at}))
      return false;
    if ((kind_->name == "testify" && !testifies(view(), marker)) || has_own_object(view(), marker)) return false;
    if (calls_for_it(view(), marker) || is_told_by_this(view(), marker)) return false;
    if (speaks_plainly(begin, marker)) return true;
    if (try_person(begin, marker)) return true;
    if (try_object(begin, marker)) return true;
    if (!draft_.before_subject && marker.at != draft_.subject.tokens.end && !is_somebody(r_, draft_.subject))
      draft_.subject = {};
    if (kind_->name == "convey" && !conveys(view(), begin, marker))
      return marker.opening == Opening::none && open_event(event_told(view(), begin, last_));
    if (adopts(view(), marker, last_)) return false;
    if (is_filler(marker) || is_told_by_thing(view(), marker)) return false;
    if (marker.opening == Opening::none) return take_if(unmarked_speech(view(), begin, last_, end_));
    if (r_.is(marker.content, wc::identity)) return false;  // "on condition that his name"
    if (match_.form.form == Form::noun && !noun_reports(view(), marker)) return false;
    if (!stands_close(marker) || !has_weight(view(), marker.content)) return false;
    if (needs_noun() && !has_noun(begin)) return false;
    take(marker);
    if (marker.opening == Opening::preposition) read_subject_behind(marker.content);
    if (kind_->name == "accuse") accuse_object(r_, marker, draft_);
    return true;
  }

  /// "issued a warning of": the noun at `at` says it.
  bool open_uttered(std::uint32_t at) {
    const auto noun = uttered_noun(r_, at);
    if (!noun) return false;
    be(*noun);
    if (at == draft_.cue.end) draft_.cue.end = at + 1;
    if (kind_->issued == Issued::object) return take_if(issued_at(r_, at, last_));
    const std::uint32_t behind = behind_addressee(r_, at + 1, last_);
    const auto frames = static_cast<std::uint16_t>(cue_->frames | (kind_->stance == Stance::demand ? frame::li : 0));
    const Marker marker =
        find_marker(r_, {{at, at + 1}, {}, frames, false, false, true, false, false, behind, last_, end_});
    if (marker.opening == Opening::none || marker.at != behind) return false;
    take(marker);
    accuse_object(r_, marker, draft_);
    return true;
  }

  /// "hastened to the denial of the news": the noun at `at` or behind it is done.
  bool open_undertaken(std::uint32_t at) {
    std::uint32_t noun = 0;
    auto done = undertaken_noun(r_, at, cue_->frames, noun);
    if (!done && draft_.subject.tokens.size() > 1 && !draft_.before_subject) {
      // "the minister the assurance": the noun is no part of who does it.
      done = undertaken_noun(r_, at - 1, cue_->frames, noun);
      if (done && done->article) draft_.subject.tokens.end = at - 1;
    }
    const NounPhrase& who = draft_.subject;
    if (!done || (!who.tokens.empty() && !is_known(r_, who))) return false;  // "the accident repeated the assurance"
    be(*done);
    return take_if(done_at(r_, noun + 1, last_, done->article));
  }
  /// What `noun` means is what counts.
  void be(const CueMatch& noun) {
    cue_ = &r_.tables.cues[noun.cue];
    kind_ = &r_.tables.classes[cue_->kind];
    draft_.kind = cue_->kind;
  }

  /// "conveyed from witnesses the fall of": an event stands behind who is quoted.
  bool open_event(std::uint32_t at) {
    if (at >= last_) return false;
    take({Opening::object, at, at});
    return true;
  }

  [[nodiscard]] bool needs_noun() const {
    return kind_->scope == Scope::blame || kind_->scope == Scope::deed || kind_->scope == Scope::allegation ||
           kind_->scope == Scope::charge;
  }
  [[nodiscard]] bool has_noun(std::uint32_t at) const {
    if (kind_->scope == Scope::allegation) return r_.is(at, wc::allegation);
    if (kind_->scope == Scope::charge) return has_charge(r_, at, end_);
    return has_noun_of(r_, kind_->scope == Scope::blame ? wc::blame : wc::deed, at, end_);
  }

  /// "it is worth mention that": nobody says it.
  [[nodiscard]] bool is_filler(const Marker& marker) const {
    std::uint32_t next = draft_.cue.end;
    while (r_.is(next, wc::skip)) ++next;
    return r_.is(at_, wc::filler) && draft_.subject.tokens.empty() && !draft_.before_subject &&
           (marker.at == next || r_.is(next, wc::inner));
  }

  /// "it came in the report that": the text is the source.
  bool read_text(std::uint32_t begin) {
    draft_.subject = text_at(r_, at_, begin, last_);
    draft_.before_subject = draft_.subject.tokens.begin < at_;
    return !draft_.subject.tokens.empty();
  }

  /// "he said: we have ..." without any mark: the clause begins next to the subject.
  bool speaks_plainly(std::uint32_t begin, const Marker& marker) {
    const std::uint32_t at = std::max(begin, draft_.subject.tokens.end);
    if (marker.opening != Opening::none && marker.at <= at + 1) return false;
    const std::string_view word = r_.word(std::min(at, r_.size() - 1));
    return spells(word, {lam, qaf, dal}) && take_if(unmarked_speech(view(), begin, last_, end_));
  }

  bool take_if(const Marker& marker) {
    if (marker.opening != Opening::none) take(marker);
    return marker.opening != Opening::none;
  }

  [[nodiscard]] bool near_relative(std::uint32_t behind, const Marker& marker) const {
    if (marker.opening != Opening::that || !r_.is(behind, wc::relative)) return false;
    const Head* head = draft_.subject.head != 0 ? &r_.tables.heads[draft_.subject.head - 1] : nullptr;
    return (kind_->name == "show" && head != nullptr && head->type == SourceType::document) ||
           (frame_of(r_.word(marker.at)) & frames()) != 0;
  }

  /// Weak words report only where their complement stands next to their subject; words that are prepositions too only
  /// with the preposition that they govern.
  [[nodiscard]] bool stands_close(const Marker& marker) const {
    std::uint32_t behind = draft_.before_subject ? draft_.cue.end : std::max(draft_.cue.end, draft_.subject.tokens.end);
    if (is_issued(r_, behind))
      behind = behind_adjuncts(r_, behind, last_);  // "a paper issued yesterday published that"
    if (r_.is(at_, wc::adjunct | wc::inner)) {
      const bool that = marker.opening == Opening::that, governed = marker.opening == Opening::preposition;
      const bool introduced = draft_.subject.starts_with_head || match_.conjoined || at_ == r_.sentence(at_).begin ||
                              r_.is(at_ - 1, wc::as | wc::contrast);
      if (!introduced || (!that && (frames() & frame::an) == 0)) return false;
      const bool told = that && (match_.conjoined || is_known(r_, draft_.subject));
      const bool comma = r_.mark(behind) == ',' && (governed || told);
      // "explained the judge, in a talk, that"
      if (marker.at == behind + (comma ? 1 : 0) || (comma && told && r_.mark(marker.at - 1) == ',')) return true;
      return (governed || that) && marker.at == behind_adjuncts(r_, behind, last_);
    }
    // Nobody is named, and what may be said stands far away.
    if (draft_.subject.tokens.empty() && !match_.conjoined && marker.opening == Opening::that &&
        marker.at > draft_.cue.end + farthest_unnamed && at_ != r_.sentence(at_).begin)
      return false;
    // "began to write poetry ... 'The Brunette'": the name of a work.
    if (kind_->name == "write" && marker.opening == Opening::quote && r_.mark(marker.at) != ':' &&
        (match_.object || (marker.at > behind + 1 && !r_.token(behind + 1).possessed &&
                           r_.quotes[r_.token(marker.at).opens - 1].close < marker.at + longest_title)))
      return false;
    if (draft_.negated) return marker.at <= behind + 1;
    const bool asked = kind_->stance == Stance::question && marker.opening != Opening::that;
    if (kind_->scope == Scope::quoted) return marker.at <= behind + farthest_quote;
    if (kind_->scope != Scope::marked || asked) return true;
    if (marker.at <= behind + 1) return true;
    // "published on the site 'X': '...'"
    if (r_.mark(marker.at) == ':' && marker.at <= behind + farthest_quote && frame_of(r_.word(behind)) == frame::ala &&
        r_.is(behind + 1, wc::medium | wc::event) && !has_verb(r_, {behind, marker.at}))
      return true;
    // "a poll that the company made showed that", "considered, in a talk to the paper, that"
    const bool near = marker.at <= behind + farthest_quote;
    const bool clause = near && !draft_.subject.definite && draft_.subject.starts_with_head && r_.mark(behind) == 0 &&
                        r_.tables.heads[draft_.subject.head - 1].type != SourceType::media;
    // "the report that experts made concluded that", with the preposition of the verb
    if (near_relative(behind, marker)) return true;
    const bool aside = (r_.mark(behind) == ',' && r_.mark(marker.at - 1) == ',') ||
                       (near && frame_of(r_.word(behind)) == frame::fi &&
                        (r_.is(behind + 1, wc::event) || r_.token(behind + 1).possessed));
    return marker.opening == Opening::that && (clause || aside) && !draft_.before_subject && !match_.object;
  }

  void take(const Marker& marker) {
    draft_.opening = marker.opening;
    draft_.matrix = {draft_.cue.end, marker.at};
    // "that, '...'": no comma stands before a quotation.
    const std::uint32_t first =
        marker.content + (r_.mark(marker.content) == ',' && r_.token(marker.content + 1).opens != 0 ? 1U : 0U);
    draft_.content = {first, first};
    if (draft_.subject.tokens.end > marker.at && !draft_.before_subject)
      draft_.subject.tokens.end = std::max(marker.at, draft_.subject.tokens.begin);
    if (r_.tokens.size() > first && r_.token(first).opens != 0) draft_.quote = r_.token(first).opens;
  }

  [[nodiscard]] CueView view() const { return {r_, draft_, *kind_, frames()}; }

  /// An object that belongs to the content, with the preposition behind it.
  bool try_person(std::uint32_t begin, const Marker& marker) {
    if ((frames() & frame::person) == 0 || match_.form.form == Form::noun || marker.opening == Opening::quote)
      return false;
    if (match_.object) {  // its object is a pronoun: what is said begins behind it
      if (marker.opening != Opening::preposition && marker.opening != Opening::that) {
        if ((frames() & frame::prepositions) != 0) return false;
        const std::uint32_t at = std::max(begin, draft_.subject.tokens.end);
        if (at >= end_ || !begins_noun_phrase(r_, at)) return false;
        take({Opening::person, at, at});
        return true;
      }
      take(marker);
      return true;
    }
    draft_.subject.tokens.end = accused_in(view(), marker);
    std::uint32_t at = std::max(begin, draft_.subject.tokens.end);
    const bool pro_drop = draft_.subject.tokens.empty() || draft_.before_subject || starts_object(view(), begin) ||
                          only_listener(view(), marker) || only_blamed(view());
    if (pro_drop) at = begin;
    at = behind_adjuncts(r_, pro_drop ? at : behind_insertion(r_, at, last_), last_);
    const bool whatever =
        kind_->name == "describe" && spells(r_.word(at), {meem, alef});  // "calling what is told a lie"
    if (at >= last_ || (!begins_noun_phrase(r_, at) && !whatever)) return false;
    if (marker.opening != Opening::none && marker.at < at) return false;
    if (marker.opening == Opening::none && (frames() & frame::prepositions) != 0 &&
        (kind_->stance != Stance::demand || (frames() & frame::ala) != 0))
      return false;
    if (needs_noun() && !has_noun(at)) return false;
    if (pro_drop && !draft_.before_subject) draft_.subject = {};
    if (draft_.subject.tokens.end > at && !draft_.before_subject) draft_.subject.tokens.end = at;
    take({Opening::person, at, at});
    return true;
  }

  bool try_object(std::uint32_t begin, const Marker& marker) {
    // "revealed the truth of": where nothing else brings it in.
    const bool bare = kind_->name == "reveal" && marker.opening == Opening::none;
    if (((frames() & frame::object) == 0 && !bare && !tells_beside(view(), begin)) ||
        (match_.object != (match_.form.form == Form::noun) && !considers_it(view()) && !of_speaker(view())))
      return false;
    if (match_.form.form == Form::noun && marker.opening != Opening::none) return false;
    if (has_no_object(marker)) return false;
    std::uint32_t at = std::max(begin, draft_.subject.tokens.end);
    const bool pro_drop = draft_.subject.tokens.empty() || draft_.before_subject || starts_object(view(), begin) ||
                          only_object(view(), begin, marker, end_);
    if (pro_drop) at = begin;
    at = behind_manner(r_, behind_own_noun(r_, draft_, at, last_));
    if (const std::uint32_t behind = pro_drop ? at : behind_insertion(r_, at, last_);
        r_.is(behind, wc::content) || is_verbal_noun(r_, behind) || is_judged_behind(view(), at, behind))
      at = behind;
    // "affirmed the negotiator, general so-and-so, the": the comma closes what is said of him.
    if (!pro_drop && r_.mark(at) == ',' && has_comma(r_, draft_.subject.tokens)) ++at;
    at = behind_place(r_, behind_adjuncts(r_, at, last_), last_);
    // "condemned the union 'the silence of'": whatever is quoted is condemned.
    const bool judged = r_.token(at).opens != 0 && (r_.token(at - 1).definite || r_.token(at - 1).mention != 0) &&
                        (kind_->name == "judge" || kind_->name == "condemn") && !draft_.subject.tokens.empty() &&
                        is_known(r_, draft_.subject);
    if (at >= last_ || (!begins_noun_phrase(r_, at) && !judged && !spells(r_.word(at), {meem, alef}))) return false;
    if ((marker.opening != Opening::none && marker.at <= at) || is_no_object(r_, at)) return false;
    // "the writer explains": a person is no content of a plain verb.
    if (kind_->weight == Weight::neutral && is_person_at(r_, at)) return false;
    const bool content = r_.is(at, wc::content) || is_verbal_noun(r_, at);
    if (bare && (frames() & frame::object) == 0 && !r_.is(at, wc::content)) return false;
    if (marker.opening == Opening::that && !r_.is(at, wc::content) &&
        (kind_->weight == Weight::neutral ||
         (!content && noun_phrase_at(r_, at, {last_, true, false}).tokens.end == marker.at)))
      return false;
    if (r_.is(at_, wc::adjunct | wc::inner)) return false;
    const bool beside = match_.form.form == Form::participle && at_ > 0 && r_.mark(at_ - 1) == ',';
    const bool headed = draft_.subject.starts_with_head || r_.token(draft_.subject.tokens.begin).title != 0;
    if (kind_->scope == Scope::headed && !headed && !draft_.before_subject && !beside) return false;
    if (needs_noun()) {
      if (!has_noun(at)) return false;
    } else if (!content && !affirms(view(), at) && !(pro_drop && affirms_event(view(), at)) && !considers(view(), at) &&
               !(beside && kind_->name == "affirm") &&
               ((kind_->scope != Scope::always && kind_->scope != Scope::headed) || kind_->weight == Weight::neutral)) {
      return false;
    }
    // "the ministry announced, on Saturday, the arrival of": what stands between the commas belongs to the verb.
    const bool aside_before = draft_.before_subject && content && at > begin + 2 && r_.mark(at - 1) == ',';
    if ((kind_->name == "repeat" && is_cue_noun(r_, at)) || (r_.mark(begin) == ',' && !aside_before)) return false;
    if (pro_drop && !draft_.before_subject) draft_.subject = {};
    take({Opening::object, at, at});
    read_subject_behind(at);
    return true;
  }

  /// Whether what stands behind the subject cannot be an object of the cue.
  [[nodiscard]] bool has_no_object(const Marker& marker) const {
    // "announced the company 'X', the leading platform, of": what stands between the commas is no object.
    const std::uint32_t behind = draft_.subject.tokens.end;
    if (marker.opening == Opening::preposition && marker.at > behind + 1 && r_.mark(marker.at - 1) == ',' &&
        r_.mark(behind) == ',' && !draft_.before_subject)
      return true;
    // "condemned it the president": the pronoun is the object, and the noun who condemns.
    constexpr std::uint16_t of_object = frame::b | frame::ala;
    if ((frame_of_it(r_.word(draft_.cue.end)) & frames() & of_object) != 0) return true;
    // "during his announcement of the result": the time of what the verb tells.
    return match_.form.form == Form::noun && at_ > 0 && r_.is(at_ - 1, wc::adjunct) &&
           !r_.is(at_ - 1, wc::as | wc::accord);
  }

  /// "affirmed this the deputy": the object is a pronoun, and the subject stands behind it.
  void read_subject_behind(std::uint32_t at) {
    std::string_view word = r_.word(at);
    if (word.size() == 4 && static_cast<unsigned char>(word[0]) == beh) word.remove_prefix(1);
    if (!spells(word, {thal, lam, kaf}) || !draft_.subject.tokens.empty()) return;
    const NounPhrase np = noun_phrase_at(r_, at + 1, {last_, false, true});
    if (np.tokens.empty() || !is_known(r_, np) || !agrees(match_.form, np.gender, np.count, false)) return;
    draft_.subject = np;
    draft_.content = {at, at + 1};
  }

  const Reading& r_;
  std::uint32_t at_;
  CueMatch match_;
  const Cue* cue_;
  const CueClass* kind_;
  std::uint16_t frames_ = 0;
  std::uint32_t end_ = 0, last_ = 0;
  Draft draft_;
};

/// "the minister said, as the agency reported, that": who passes on stands between a cue and its content, and no noun
/// that is told is a cue.
bool is_link(const Reading& r, const Drafts& drafts, std::uint32_t i) {
  if (drafts.empty() || drafts.back().trailing) return false;
  // "announced, on Thursday, the sending out of", spelled like "published": what another cue tells.
  if (drafts.back().opening == Opening::object && drafts.back().content.begin == i && r.is(i, wc::content)) return true;
  // "called the remarks of the minister misleading": whose remarks they are says nothing.
  const std::string& kind = r.tables.classes[drafts.back().kind].name;
  if ((kind == "describe" || kind == "view") && drafts.back().content.begin == i &&
      drafts.back().match.form.form != Form::noun &&
      (drafts.back().opening == Opening::person || drafts.back().opening == Opening::object))
    return any_cue(r, i, [](const CueMatch& m) { return m.form.form == Form::noun; });
  if (i >= drafts.back().matrix.end) return false;
  return is_noun_of(r, drafts.back(), i) || is_crediting_verb(r, i);
}

}  // namespace

Drafts find_cues(const Reading& reading) {
  Drafts drafts;
  std::array<CueMatch, 8> matches;
  for (std::uint32_t i = 0; i < reading.size(); ++i) {
    const std::size_t count = cue_matches(reading, i, matches);
    if (count != 0 && is_link(reading, drafts, i)) continue;
    for (std::size_t k = 0; k < count; ++k) {
      const bool behind =
          (i > 1 && (spells(reading.word(i - 1), {meem, alef}) || spells(reading.word(i - 1), {lam, meem, alef})) &&
           reading.is(i - 2, wc::accord)) ||
          (i > 0 && reading.is(i - 1, wc::as) && !reading.is(i - 1, wc::clause));
      auto draft = behind ? trailing_cue(reading, i, matches[k]) : CueReader(reading, i, matches[k]).run();
      if (!draft) draft = behind ? CueReader(reading, i, matches[k]).run() : trailing_cue(reading, i, matches[k]);
      if (!draft || tells_nothing(reading, *draft) || is_writers_own(reading, drafts, *draft)) continue;
      i = draft->cue.end - 1;
      // "quoted him as saying": the second word brings in what the first has brought in.
      // "expressed its condemnation of": the noun is what the verb has brought in.
      const bool felt = !drafts.empty() && (draft->match.form.form == Form::noun || draft->match.object) &&
                        drafts.back().content.begin == draft->cue.begin &&
                        reading.tables.classes[drafts.back().kind].name == "regret";
      const bool again =
          felt || (!drafts.empty() && !draft->trailing && !drafts.back().trailing &&
                   drafts.back().content.begin == draft->content.begin && drafts.back().cue.begin < draft->cue.begin);
      if (!again) drafts.push_back(*draft);
      break;
    }
  }
  return drafts;
}

}  // namespace isnad
