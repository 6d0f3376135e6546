// Who speaks: the subject behind the verb, the noun phrase before it, or somebody named earlier.
#include <algorithm>

#include "4_statement/drafts.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::uint32_t farthest_subject = 30;  // tokens between a subject and its verb
constexpr std::size_t remembered = 16;          // speakers that an antecedent is looked for among

struct Speaker {
  IndexRange tokens;
  Gender gender = Gender::any;
  Count count = Count::singular;
  std::uint32_t sentence = 0;
  bool inner = false;  ///< of a statement inside of another
  bool person = false;
};

/// What the form of the cue says of its subject.
struct Wanted {
  Gender gender = Gender::any;
  Count count = Count::singular;
  bool loose = false;  ///< a participle, which agrees badly
};

class Sources {
 public:
  Sources(const Reading& reading, Drafts& drafts) : r_(reading), drafts_(drafts) {}

  void run() {
    for (std::size_t d = 0; d < drafts_.size(); ++d) find(d);
  }

 private:
  void find(std::size_t d) {
    Draft& draft = drafts_[d];
    if (draft.opening == Opening::verbless) {
      if (draft.source.empty()) refer(draft, {});
      return;
    }
    if (draft.source.empty() && !draft.pronoun) {
      if (!draft.subject.tokens.empty() && agrees(draft)) {
        draft.source = draft.subject.tokens;
      } else {
        before(draft);
      }
    }
    if (draft.source.empty()) {
      refer(draft, wanted(draft));
    }
    remember(draft);
  }

  /// A subject behind a participle is rare: it speaks for the one named before.
  [[nodiscard]] bool agrees(const Draft& draft) const {
    if (draft.match.form.form == Form::participle) return false;
    if (draft.match.form.form == Form::noun) return !draft.match.object;
    if (draft.match.form.count == Count::plural) return false;
    return true;
  }

  /// The noun phrase before the verb: "the minister said", "who said", "had said".
  void before(Draft& draft) {
    const Form form = draft.match.form.form;
    if (form == Form::participle || form == Form::noun || draft.match.conjoined) return;
    const std::uint32_t cue = draft.cue.begin;
    const IndexRange sentence = r_.sentence(cue);
    std::uint32_t end = cue;
    while (end > sentence.begin && is_between(end - 1)) --end;
    if (end <= sentence.begin) return;
    if (r_.is(end - 1, wc::relative)) return take(draft, ending_at(sentence.begin, end - 1));
    take(draft, ending_at(sentence.begin, end));
  }

  [[nodiscard]] bool is_between(std::uint32_t i) const {
    if (r_.mark(i) == ',') return true;
    return r_.is(i, wc::verb_mark | wc::negation | wc::skip | wc::copula) && r_.tokens[i].head == 0;
  }

  void take(Draft& draft, const NounPhrase& np) {
    if (np.tokens.empty()) return;
    const Wanted want = wanted(draft);
    if (!fits(want, np.gender, np.count, false)) return;
    draft.subject = np;
    draft.source = np.tokens;
    draft.before_subject = true;
  }

  /// The noun phrase that ends before `end` and begins where a clause can.
  [[nodiscard]] NounPhrase ending_at(std::uint32_t first, std::uint32_t end) const {
    const std::uint32_t from = end > first + farthest_subject ? end - farthest_subject : first;
    for (std::uint32_t i = from; i < end; ++i) {
      if (!begins_clause(i, first) || !begins_noun_phrase(r_, i)) continue;
      const NounPhrase np = noun_phrase_at(r_, i, {end, false, true});
      if (np.tokens.empty()) continue;
      std::uint32_t behind = np.tokens.end;
      if (r_.mark(behind) == '(')
        while (behind < end && r_.mark(behind) != ')') ++behind;
      if (r_.mark(behind) == ')') ++behind;
      while (behind < end && is_between(behind)) ++behind;
      if (behind >= end) return np;
    }
    return {};
  }

  [[nodiscard]] bool begins_clause(std::uint32_t i, std::uint32_t first) const {
    if (i == first) return true;
    const Seen& before = r_.tokens[i - 1];
    if (before.mark != 0) return true;
    if ((before.classes & (wc::that | wc::contrast | wc::clause | wc::copula | wc::verb_mark | wc::adjunct | wc::relative)) != 0)
      return true;
    return r_.tokens[i].head != 0 && before.head == 0 && !before.definite && (before.classes & wc::inner) == 0;
  }

  [[nodiscard]] static Wanted wanted(const Draft& draft) {
    if (draft.phrase != 0) return {};
    const CueForm& form = draft.match.form;
    if (form.form == Form::noun) return {};
    return {form.gender, form.count, form.form == Form::participle};
  }

  /// Whether a subject of `gender` and `count` can stand before such a verb.
  [[nodiscard]] static bool fits(const Wanted& want, Gender gender, Count count, bool strict) {
    if (want.gender == Gender::any) return true;
    if (want.count == Count::plural) return count == Count::plural || (gender == Gender::any && !strict);
    if (gender == Gender::any) return !strict;
    if (count == Count::plural) return want.loose || (want.gender == Gender::feminine && gender == Gender::feminine);
    return want.gender == gender;
  }

  void refer(Draft& draft, const Wanted& want) {
    if (want.loose)
      for (std::size_t k = speakers_.size(); k > 0 && k + 3 > speakers_.size(); --k)
        if (speakers_[k - 1].sentence == r_.tokens[draft.cue.begin].sentence && !is_inner(draft, speakers_[k - 1])) {
          draft.antecedent = speakers_[k - 1].tokens;
          return;
        }
    for (const bool strict : {true, false})
      for (std::size_t k = speakers_.size(); k > 0 && k + remembered > speakers_.size(); --k) {
        const Speaker& speaker = speakers_[k - 1];
        if (is_inner(draft, speaker) || !fits(want, speaker.gender, speaker.count, strict)) continue;
        draft.antecedent = speaker.tokens;
        return;
      }
    search(draft, want);
  }

  [[nodiscard]] bool is_inner(const Draft& draft, const Speaker& speaker) const {
    return speaker.inner && draft.parent == 0;
  }

  /// The nearest noun phrase before that names somebody who can speak.
  void search(Draft& draft, const Wanted& want) const {
    const std::uint32_t at = draft.cue.empty() ? draft.content.begin : draft.cue.begin;
    for (std::uint32_t i = at; i > 0 && i + 80 > at; --i) {
      const Head* head = r_.head(i - 1);
      const std::uint32_t mention = r_.tokens[i - 1].mention;
      const bool person = mention != 0 && r_.document.mentions[mention - 1].type == MentionType::person &&
                          (i < 2 || r_.tokens[i - 2].mention != mention);
      if (!person && (head == nullptr || head->type == SourceType::document || head->place)) continue;
      if (!begins_noun_phrase(r_, i - 1)) continue;
      const NounPhrase np = noun_phrase_at(r_, i - 1, {at, false, true});
      if (np.tokens.empty() || !fits(want, np.gender, np.count, true)) continue;
      draft.antecedent = np.tokens;
      return;
    }
  }

  void remember(const Draft& draft) {
    if (draft.source.empty() && draft.antecedent.empty()) return;
    Speaker speaker;
    speaker.sentence = r_.tokens[draft.cue.begin].sentence;
    speaker.inner = draft.parent != 0;
    if (!draft.source.empty()) {
      speaker.tokens = draft.source;
      speaker.gender = draft.subject.gender;
      speaker.count = draft.subject.count;
      if (speaker.gender == Gender::any && draft.match.form.form != Form::noun && draft.phrase == 0)
        speaker.gender = draft.match.form.gender;
    } else {
      speaker.tokens = draft.antecedent;
      for (std::size_t k = speakers_.size(); k > 0; --k)
        if (speakers_[k - 1].tokens == draft.antecedent) {
          speaker.gender = speakers_[k - 1].gender;
          speaker.count = speakers_[k - 1].count;
          break;
        }
    }
    speakers_.push_back(speaker);
  }

  const Reading& r_;
  Drafts& drafts_;
  std::vector<Speaker> speakers_;
};

}  // namespace

void find_sources(const Reading& reading, Drafts& drafts) { Sources(reading, drafts).run(); }

}  // namespace isnad
