// Who speaks: the subject behind the verb, the noun phrase before it, or somebody named earlier.
#include <algorithm>
#include <array>

#include "4_statement/adjuncts.h"
#include "4_statement/antecedents.h"
#include "4_statement/drafts.h"
#include "4_statement/links.h"
#include "4_statement/places.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::uint32_t longest_look = 80;  // tokens of a sentence that its subject is looked for in
constexpr std::uint32_t longest_dateline = 8;
constexpr std::uint32_t longest_quoted_name = 5;  // tokens, with the mark that closes it
constexpr std::size_t remembered = 16;            // speakers that an antecedent is looked for among

struct Speaker {
  IndexRange tokens;
  Gender gender = Gender::any;
  Count count = Count::singular;
  std::uint32_t sentence = 0;
  bool inner = false;        ///< of a statement inside of another
  bool aside = false;        ///< named by a cue that is no verb
  std::uint32_t origin = 0;  ///< 1 + index of the draft that brought it in
  std::uint16_t head = 0;
  bool own = false;    ///< named by a statement of his, not one that refers to him
  bool leads = false;  ///< "According to so-and-so, ...": a person who leads his sentence by a cue that is no verb
};

class Sources {
 public:
  Sources(const Reading& reading, Drafts& drafts) : r_(reading), drafts_(drafts) {}

  void run() {
    for (std::size_t d = 0; d < drafts_.size(); ++d) find(d);
    const auto unnamed = [](const Draft& d) { return d.source.empty() && d.antecedent.empty(); };
    for (std::size_t d = 0; d < drafts_.size() && (unnamed(drafts_[d]) || is_pretext(drafts_[d])); ++d) refer_ahead(d);
  }

 private:
  /// "(refused) on the pretext that": said beside, by who acts.
  [[nodiscard]] static bool is_pretext(const Draft& draft) {
    return draft.phrase != 0 && draft.match.form.form == Form::participle;
  }

  /// "He said that .... And Salem added": who speaks at the begin of a text may be named by what he says next. Whoever
  /// has his office beside his name is somebody new.
  void refer_ahead(std::size_t d) {
    constexpr std::uint32_t farthest = 3, longest = 3;  // sentences; tokens of a name
    Draft& draft = drafts_[d];
    const bool verb = draft.match.form.form == Form::past || draft.match.form.form == Form::present;
    if (draft.phrase != 0 || draft.opening == Opening::verbless || draft.parent != 0 || draft.match.form.person != 3 ||
        draft.match.form.count != Count::singular || (verb && !draft.match.conjoined))
      return;
    for (std::size_t k = d + 1; k < drafts_.size() && k <= d + remembered; ++k) {  // linear, whatever a sentence holds
      const Draft& next = drafts_[k];
      if (r_.token(start(next)).sentence > r_.token(start(draft)).sentence + farthest) return;
      if (next.phrase != 0 || next.parent != 0 || next.source.empty()) continue;
      const Seen& who = r_.token(next.source.begin);
      if (r_.tables.classes[next.kind].stance == Stance::deny || holds_word(r_, draft.content, next.source.begin))
        return;
      if (next.match.conjoined && is_person_at(r_, next.source.begin) && who.head == 0 && who.title == 0 &&
          next.source.size() <= longest && agrees(draft.match.form, next.match.form.gender, Count::singular, false)) {
        draft.antecedent = next.source;
        draft.origin = next.origin;
      }
      return;
    }
  }

  void find(std::size_t d) {
    Draft& draft = drafts_[d];
    if (draft.opening == Opening::verbless) {
      if (draft.source.empty()) return refer(draft);
      find_origin(draft);
      if (draft.origin == 0) draft.origin = static_cast<std::uint32_t>(d + 1);
      return remember(draft, false);
    }
    if (quoted_by_relay(draft)) {
      find_origin(draft);
    } else if (draft.source.empty() && !draft.pronoun) {
      if (!draft.subject.tokens.empty() && (draft.before_subject || has_own_subject(draft)))
        draft.source = draft.subject.tokens;
      else
        before(draft);
    }
    if (draft.source.empty()) refer(draft);
    find_origin(draft);
    const Draft relay = draft;
    if (convey(r_, draft)) {
      remember(relay, true);  // who passes it on may speak later, but less likely than who is quoted
      draft.origin = 0;
      find_origin(draft);
    }
    if (draft.origin == 0) draft.origin = static_cast<std::uint32_t>(d + 1);
    remember(draft, false);
  }

  /// "the paper quoted him as": whoever spoke before; who quotes him is a link.
  bool quoted_by_relay(Draft& draft) const {
    const NounPhrase relay = draft.subject;
    if (draft.phrase != 0 || draft.trailing || relay.tokens.empty() || draft.before_subject ||
        frame_of_it(r_.word(draft.cue.end)) != frame::an || r_.tables.classes[draft.kind].name != "convey")
      return false;
    const bool her = r_.last_letter(draft.cue.end) == letter::alef;
    const auto meant = [&](const Speaker& s) {
      return s.count == Count::singular && s.gender != (her ? Gender::masculine : Gender::feminine);
    };
    draft.subject = {};
    // "as for the director, the paper quoted him as"
    const NounPhrase him = whom_amma_names(r_, draft.cue.begin);
    if (!him.tokens.empty() ? !refer_to(draft, him) : !refer_to_last(draft, false, meant)) {
      draft.subject = relay;
      return false;
    }
    if (draft.vias < draft.via.size()) draft.via[draft.vias++] = relay.tokens;
    return true;
  }

  /// A subject behind a participle is rare: it speaks for the one named before.
  [[nodiscard]] static bool has_own_subject(const Draft& draft) {
    if (draft.match.form.form == Form::participle) return false;
    if (draft.match.form.form == Form::noun) return !draft.match.object;
    if (draft.match.form.count == Count::plural) return false;
    return true;
  }

  void before(Draft& draft) const {
    if (draft.match.form.form == Form::participle || draft.match.form.form == Form::noun || draft.match.conjoined)
      return;
    const NounPhrase np = subject_before(r_, draft.cue.begin, draft.match.form, true);
    if (np.tokens.empty()) return;
    draft.subject = np;
    draft.source = np.tokens;
    draft.before_subject = true;
  }

  [[nodiscard]] static bool fits(const Draft& draft, Gender gender, Count count, bool strict) {
    if (draft.phrase != 0 || draft.opening == Opening::verbless) return true;
    // Behind its subject a verb has its number: men who were named before do not speak in the singular.
    const bool many = count == Count::plural && gender == Gender::masculine;
    if (many && draft.match.form.form != Form::noun && draft.match.form.count == Count::singular) return false;
    return agrees(draft.match.form, gender, count, strict);
  }

  /// The last of those who spoke, named by an aside or not, that `goes` takes; none that speaks inside of a content
  /// that `draft` is outside of.
  template <class Goes>
  bool refer_to_last(Draft& draft, bool aside, Goes goes) const {
    for (std::size_t k = speakers_.size(); k > 0 && k + remembered > speakers_.size(); --k) {
      const Speaker& speaker = speakers_[k - 1];
      if (speaker.aside == aside && !is_inner(draft, speaker) && goes(speaker)) return refer_to(draft, speaker);
    }
    return false;
  }

  /// Whom a participle speaks for, of those who speak in its sentence or in what they say.
  bool refer_beside(Draft& draft) const {
    const CueForm& form = draft.match.form;
    const Speaker& last = speakers_.back();
    const auto agreeing = [&](const Speaker& s) {
      return s.sentence == last.sentence && agrees(form, s.gender, s.count, false);
    };
    if (refer_to_last(draft, false, agreeing)) return true;
    // "handed in a complaint, according to the paper, accusing": who does it, not who passes it on.
    if (last.aside && does(draft, last.sentence)) return true;
    if (refer_to_last(draft, true, agreeing)) return true;
    // "the agency said that the director praised ..., saying": who fits speaks inside of what another says.
    if (last.inner && agrees(form, last.gender, last.count, true)) return refer_to(draft, last);
    if (acts_inside(draft, last.sentence)) return true;
    // "sources said ..., adding": newsrooms write the participle of a man behind any plural.
    const auto many = [&](const Speaker& s) { return s.sentence == last.sentence && s.count == Count::plural; };
    return refer_to_last(draft, false, many) || refer_to_last(draft, true, many);
  }

  /// "the agency said that the president received the delegation, stressing": who the content of the statement before
  /// is about.
  bool acts_inside(Draft& draft, std::uint32_t sentence) const {
    const std::size_t own = static_cast<std::size_t>(&draft - drafts_.data());
    if (own == 0) return false;
    const Draft& before = drafts_[own - 1];
    return before.opening == Opening::that && !before.content.empty() && before.content.end <= start(draft) &&
           r_.token(before.cue.begin).sentence == sentence && refer_to_subject(draft, before, true);
  }

  /// "received a report from the inhabitants, saying that": who sent the text that the verb stands behind.
  bool sent(Draft& draft) const {
    return draft.match.form.form == Form::present && !draft.match.conjoined && draft.phrase == 0 &&
           refer_to_known(draft, sender_before(r_, draft.cue.begin));
  }

  /// "the agency conveyed from the spokesman his denial of", "the agency conveyed from him his saying that": whose
  /// words the noun has; who passes them on is the first link.
  bool quoted(Draft& draft) const {
    constexpr std::uint32_t farthest = 25;  // tokens from the preposition to the noun
    if (draft.phrase != 0 || draft.match.form.form != Form::noun || !draft.match.object) return false;
    const std::uint32_t at = draft.cue.begin, first = r_.sentence(at).begin;
    for (std::uint32_t i = at; i > first + 1 && i + farthest > at && r_.mark(i - 1) != '.'; --i) {
      const bool of_him = frame_of_it(r_.word(i - 1)) == frame::an;
      if (!of_him && (frame_of(r_.word(i - 1)) & (frame::an | frame::ila)) == 0) continue;
      const std::uint32_t verb = conveying_verb(r_, i - 1);
      if (verb == i - 1) continue;
      const NounPhrase np = noun_phrase_at(r_, i, {at, false, true});
      if (np.tokens.empty() || behind_adjuncts(r_, np.tokens.end, at) != at) return false;
      const NounPhrase relay = of_him ? np : noun_phrase_at(r_, verb + 1, {i - 1, false, true});
      const auto another = [&](const Speaker& s) { return s.tokens.end <= verb; };
      if (of_him ? !refer_to_last(draft, false, another) : !refer_to(draft, np)) return false;
      if (!relay.tokens.empty() && draft.vias < draft.via.size()) draft.via[draft.vias++] = relay.tokens;
      return true;
    }
    return false;
  }

  /// "and in a speech of the minister, he said": whose occasion the sentence begins with.
  bool of_occasion(Draft& draft) const {
    if (draft.phrase != 0 || !draft.subject.tokens.empty()) return false;
    const NounPhrase np = isnad::of_occasion(r_, draft.cue.begin);
    return !np.tokens.empty() && fits(draft, np.gender, np.count, false) && refer_to(draft, np);
  }

  /// Who was named before and goes with the verb: whom the sentence is about, or who spoke last.
  void refer(Draft& draft) {
    if (draft.opening != Opening::verbless &&
        (sent(draft) || quoted(draft) || refer_to_known(draft, who_says_with(r_, draft.cue.begin, draft.match))))
      return;
    if (draft.opening != Opening::verbless &&
        (of_occasion(draft) || refer_to_known(draft, author_before(r_, draft.cue, draft.match.form))))
      return;
    const std::uint32_t sentence = r_.token(start(draft)).sentence;
    const bool spoken = !speakers_.empty() && speakers_.back().sentence == sentence;
    if (goes_on_unnamed(draft, sentence)) return;
    const bool participle = draft.match.form.form == Form::participle;
    if (is_pretext(draft)) {
      refer_to_known(draft, actor_before(r_, draft.cue.begin, draft.match.form));
      return;
    }
    if (participle && refer_to_known(draft, of_relative(r_, draft.cue.begin, draft.match.form))) return;
    if (participle && refer_to_contrast(draft)) return;
    if (spoken && participle && refer_beside(draft)) return;
    if (draft.parent != 0 && draft.match.conjoined && within(draft)) return;
    const bool many = draft.phrase == 0 && draft.opening != Opening::verbless &&
                      draft.match.form.count == Count::plural && draft.match.form.form != Form::participle;
    if (many && refer_to_known(draft, plural_before(r_, start(draft)))) return;
    if (draft.match.form.count == Count::dual && refer_to_known(draft, pair_before(r_, start(draft)))) return;
    if (!spoken && (about(draft, sentence) || does(draft, sentence))) return;
    if (refer_to_relay(draft)) return;
    if (!speakers_.empty() && speakers_.back().leads && speakers_.back().sentence + 1 >= sentence &&
        fits(draft, speakers_.back().gender, speakers_.back().count, false) && refer_to(draft, speakers_.back()))
      return;
    for (const bool aside : {false, true})
      for (const bool strict : {true, false})
        if (refer_to_last(draft, aside, [&](const Speaker& s) { return fits(draft, s.gender, s.count, strict); }))
          return;
    for (std::uint32_t s = sentence; s > 0 && s + 3 > sentence; --s)
      if (about(draft, s - 1)) return;
    search(draft);
  }

  /// "(he) affirmed that the ministers will meet, calling upon ... As (he) said that": who goes on is as little named
  /// as he was before; whoever is named in what he said is somebody else.
  [[nodiscard]] bool goes_on_unnamed(const Draft& draft, std::uint32_t sentence) const {
    constexpr std::uint32_t farthest = 2;  // sentences
    const std::size_t own = static_cast<std::size_t>(&draft - drafts_.data());
    if (own == 0 || !speakers_.empty() || draft.parent != 0 || draft.phrase != 0 ||
        draft.opening == Opening::verbless || draft.match.form.form == Form::noun)
      return false;
    const Draft& before = drafts_[own - 1];
    // "Kamal objected and said": somebody else acts in its sentence.
    for (std::uint32_t i = std::max(r_.sentence(start(draft)).begin, before.content.end); i < start(draft); ++i)
      if (is_person_at(r_, i)) return false;
    return before.parent == 0 && before.phrase == 0 && before.source.empty() && before.antecedent.empty() &&
           before.match.form.form != Form::noun && r_.token(start(before)).sentence + farthest > sentence &&
           before.match.form.gender == draft.match.form.gender && before.match.form.count == draft.match.form.count;
  }

  /// "the agency quoted witnesses as saying. (It) went on": who passed on what was said last, where the verb is hers.
  bool refer_to_relay(Draft& draft) const {
    if (speakers_.size() < 2) return false;
    const Speaker &last = speakers_.back(), &relay = speakers_[speakers_.size() - 2];
    const bool hers = relay.aside && relay.gender == Gender::feminine && relay.sentence == last.sentence &&
                      !is_inner(draft, relay) && !fits(draft, last.gender, last.count, false) &&
                      fits(draft, relay.gender, relay.count, true);
    return hers && refer_to(draft, relay);
  }

  /// A verb that goes on inside of a content has the subject of that content.
  bool within(Draft& draft) const {
    const Draft& other = drafts_[draft.parent - 1];
    const std::uint32_t at = other.content.begin;
    const IndexRange speaker = other.source.empty() ? other.antecedent : other.source;
    // "expressed his solidarity with them and his condemnation of": both are the speaker's.
    if (draft.match.form.form == Form::noun && draft.match.object && at < start(draft) && r_.token(at).possessed &&
        r_.head(at) == nullptr && r_.token(at).mention == 0 && !speaker.empty()) {
      draft.antecedent = speaker;
      draft.origin = other.origin;
      return true;
    }
    return refer_to_subject(draft, other, false);
  }

  /// The noun phrase that begins the content of `other`; `strict`: one whose head and gender are known.
  bool refer_to_subject(Draft& draft, const Draft& other, bool strict) const {
    const std::uint32_t at = other.content.begin;
    if (at >= start(draft) || !begins_noun_phrase(r_, at)) return false;
    const NounPhrase np = noun_phrase_at(r_, at, {start(draft), true, true});
    if (np.tokens.empty() || (strict && !np.starts_with_head) || !agrees(draft.match.form, np.gender, np.count, strict))
      return false;
    return refer_to(draft, np);
  }

  /// "the source", "the same official": the noun that brought somebody in, now definite.
  void find_origin(Draft& draft) const {
    const NounPhrase& np = draft.subject;
    if (draft.source.empty() || np.head == 0 || np.named || !np.definite) return;
    for (std::size_t k = speakers_.size(); k > 0 && k + 10 * remembered > speakers_.size(); --k)
      if (speakers_[k - 1].head == np.head && speakers_[k - 1].origin != 0) {
        draft.origin = speakers_[k - 1].origin;
        return;
      }
    // "the same speaker": the last one, by whatever noun he was named.
    if (!speakers_.empty() && r_.is(draft.source.begin, wc::spokes) && holds(r_, draft.source, wc::self))
      draft.origin = speakers_.back().origin;
  }

  static bool refer_to(Draft& draft, const Speaker& speaker) {
    draft.antecedent = speaker.tokens;
    draft.origin = speaker.origin;
    draft.subject.gender = speaker.gender;
    draft.subject.count = speaker.count;
    return true;
  }
  /// Who acts behind "but" or in the clause before, where nobody spoke since.
  bool refer_to_contrast(Draft& draft) const {
    NounPhrase np = of_contrast(r_, draft.cue.begin, draft.match.form);
    if (np.tokens.empty()) np = of_clause(r_, draft.cue.begin, draft.match.form);
    const bool spoke = !speakers_.empty() && speakers_.back().sentence == r_.token(draft.cue.begin).sentence;
    return !spoke && refer_to_known(draft, np);
  }
  static bool refer_to_known(Draft& draft, const NounPhrase& np) { return !np.tokens.empty() && refer_to(draft, np); }
  static bool refer_to(Draft& draft, const NounPhrase& np) {
    draft.antecedent = np.tokens;
    draft.subject.gender = np.gender;
    draft.subject.count = np.count;
    return true;
  }

  [[nodiscard]] static std::uint32_t start(const Draft& draft) {
    return draft.cue.empty() ? draft.content.begin : draft.cue.begin;
  }

  /// A name tells no gender: who bears it has that of the verb that he spoke with.
  [[nodiscard]] bool is_known_other(const Draft& draft, const NounPhrase& np) const {
    for (std::size_t k = speakers_.size(); k > 0 && k + remembered > speakers_.size(); --k)
      if (speakers_[k - 1].own && speakers_[k - 1].tokens.begin == np.tokens.begin &&
          speakers_[k - 1].gender != Gender::any)
        return !fits(draft, speakers_[k - 1].gender, speakers_[k - 1].count, false);
    return false;
  }

  /// The subject of the sentence: the noun phrase that begins it, or stands behind the verb that does.
  bool about(Draft& draft, std::uint32_t sentence) const {
    const IndexRange range = r_.document.sentences[sentence].tokens;
    const std::uint32_t end = std::min({range.end, start(draft), range.begin + longest_look});
    std::uint32_t i = range.begin;
    i = behind_dateline(i, end);
    while (i < end && (r_.mark(i) != 0 || r_.is(i, wc::contrast | wc::clause | wc::copula | wc::verb_mark))) ++i;
    for (std::uint32_t at = i; at < end; ++at) {
      if (r_.mark(at) == ':') break;
      if (r_.token(at).opens != 0) {
        // A name between marks; behind a longer quotation somebody else may be spoken of.
        const Quote& quote = r_.quotes[r_.token(at).opens - 1];
        if (quote.closed && quote.close > at + longest_quoted_name) break;
        if (quote.closed) at = quote.close;
        continue;
      }
      if (is_quoted(at, draft) || (at > i + 1 && is_spoken_place(r_, at))) continue;
      if (at == i + 1 && r_.token(at).part == Part::num && refer_to_counted(draft, at, end)) return true;
      if (!begins_noun_phrase(r_, at) || !can_speak(r_, at) || (at > i && !starts_phrase(r_, at))) continue;
      const NounPhrase np = noun_phrase_at(r_, at, {end, true, true});
      if (np.tokens.empty() || !fits(draft, np.gender, np.count, at > i + 1) || is_known_other(draft, np)) continue;
      if (r_.mark(np.tokens.end) == '-' || r_.mark(np.tokens.end) == ':') continue;  // a dateline
      if (at == i && is_spoken_place(r_, at) && (r_.mark(np.tokens.end) != 0 || r_.word(np.tokens.end).empty()))
        continue;
      return refer_to(draft, np);
    }
    return false;
  }

  /// "Three of the deputies handed in": a number of persons behind the verb that the sentence begins with.
  bool refer_to_counted(Draft& draft, std::uint32_t at, std::uint32_t end) const {
    if (frame_of(r_.word(at + 1)) != frame::min) return false;
    NounPhrase np = noun_phrase_at(r_, at + 2, {end, true, false});
    if (np.tokens.empty() || np.count != Count::plural || !fits(draft, np.gender, np.count, true)) return false;
    np.tokens.begin = at;
    return refer_to(draft, np);
  }

  /// "The accused clung to his innocence, saying": a participle speaks for the subject of the verb that begins its
  /// sentence.
  bool does(Draft& draft, std::uint32_t sentence) const {
    if (draft.phrase != 0 || draft.match.form.form != Form::participle) return false;
    const NounPhrase np = of_first_verb(r_, r_.document.sentences[sentence].tokens.begin, start(draft));
    return !np.tokens.empty() && fits(draft, np.gender, np.count, false) && refer_to(draft, np);
  }

  /// Behind "Paris - agencies:", with which a sentence may begin.
  [[nodiscard]] std::uint32_t behind_dateline(std::uint32_t first, std::uint32_t end) const {
    std::array<CueMatch, 8> matches;
    for (std::uint32_t i = first; i < end && i < first + longest_dateline; ++i) {
      if (r_.mark(i) == ':' && i > first) return i + 1;
      if (r_.is_quote_mark(i) || cue_matches(r_, i, matches) != 0) break;
    }
    return first;
  }

  /// Whether `i` stands in a quotation that the cue does not stand in.
  [[nodiscard]] bool is_quoted(std::uint32_t i, const Draft& draft) const {
    return r_.token(i).inside != 0 && r_.token(i).inside != r_.token(start(draft)).inside;
  }

  [[nodiscard]] static bool is_inner(const Draft& draft, const Speaker& speaker) {
    return speaker.inner && draft.parent == 0;
  }

  /// The nearest noun phrase before that names somebody who can speak.
  void search(Draft& draft) const {
    const std::uint32_t at = start(draft);
    const bool many = draft.match.form.count == Count::plural;
    for (std::uint32_t i = at; i > 0 && i + 80 > at; --i) {
      const Head* head = r_.head(i - 1);
      const std::uint32_t mention = r_.token(i - 1).mention;
      const bool person = mention != 0 && r_.document.mentions[mention - 1].type == MentionType::person &&
                          (i < 2 || r_.token(i - 2).mention != mention);
      if (!person && (head == nullptr || head->type == SourceType::document || head->place)) continue;
      if (person && i > 1 && r_.token(i - 2).title != 0) continue;  // with the title before it
      if (is_adjective_of_thing(r_, i - 1) || is_quoted(i - 1, draft) || is_counted(r_, i - 1) || is_owned(r_, i - 1) ||
          is_spoken_place(r_, i - 1) || (!person && i > 1 && r_.is(i - 2, wc::adjunct)))
        continue;
      if (!begins_noun_phrase(r_, i - 1)) continue;
      const NounPhrase np = noun_phrase_at(r_, i - 1, {at, person, true});
      if (np.tokens.empty() || !fits(draft, np.gender, np.count, !person || many) || is_known_other(draft, np))
        continue;
      draft.antecedent = np.tokens;
      return;
    }
  }

  void remember(const Draft& draft, bool relay) {
    if ((draft.source.empty() && draft.antecedent.empty()) || is_pretext(draft)) return;
    // "(the club denied) the rumours that claim": nobody of whom more is told.
    if (!draft.source.empty() && r_.is(draft.source.begin, wc::allegation)) return;
    Speaker speaker;
    speaker.sentence = r_.token(draft.cue.begin).sentence;
    // "according to a communique, the president said": he speaks, not the communique.
    const Draft* outer = draft.parent != 0 ? &drafts_[draft.parent - 1] : nullptr;
    const bool led = outer != nullptr && outer->phrase != 0 && !outer->trailing;
    speaker.inner = (outer != nullptr && !led) || (draft.cue.begin > 0 && r_.is(draft.cue.begin - 1, wc::relative));
    // "According to so-and-so, ...": who leads the sentence speaks as well.
    speaker.leads = draft.phrase != 0 && !draft.trailing && !draft.source.empty() &&
                    (is_person_at(r_, draft.source.begin) || r_.token(draft.source.begin).title != 0);
    speaker.aside = relay || (draft.phrase != 0 && !speaker.leads) || (draft.trailing && draft.cue.size() > 1);
    if (!draft.source.empty()) {
      speaker.tokens = draft.source;
      speaker.own = true;
      speaker.gender = draft.subject.gender;
      speaker.count = draft.subject.count;
      const bool agrees_with_verb = draft.match.form.form != Form::noun && draft.phrase == 0 && draft.vias == 0;
      if (speaker.gender == Gender::any && (agrees_with_verb || relay)) speaker.gender = draft.match.form.gender;
    } else {
      speaker.tokens = draft.antecedent;
      speaker.gender = draft.subject.gender;
      speaker.count = draft.subject.count;
      if (speaker.gender == Gender::any && draft.phrase == 0 && draft.opening != Opening::verbless)
        speaker.gender = draft.match.form.gender;
    }
    speaker.origin = draft.origin;
    speaker.head = draft.source.empty() ? std::uint16_t{0} : draft.subject.head;
    speakers_.push_back(speaker);
  }

  const Reading& r_;
  Drafts& drafts_;
  std::vector<Speaker> speakers_;
};

}  // namespace

void find_sources(const Reading& reading, Drafts& drafts) { Sources(reading, drafts).run(); }

}  // namespace isnad
