// What is said of a statement as a whole.
#include "4_statement/labels.h"

#include <algorithm>
#include <array>
#include <optional>

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::uint32_t longest_name = 3;  // words between quotation marks that are a name

class Labels {
 public:
  Labels(const Reading& reading, const Draft& draft, Statement& out)
      : r_(reading), draft_(draft), kind_(reading.tables.classes[draft.kind]), out_(out) {}

  void run() {
    out_.speech = speech();
    out_.negated = draft_.negated;
    out_.stance = stance();
    out_.certainty = kind_.certainty;
    if (out_.certainty == Certainty::plain && has(wc::hedge, 8)) out_.certainty = Certainty::hedged;
    out_.distance = kind_.distance;
    out_.polarity = polarity();
    out_.source_type = source_type();
  }

 private:
  /// "'... we have": where the mark opens, when nothing but dots is between it and `begin`; else `begin`.
  [[nodiscard]] std::uint32_t behind_opening(std::uint32_t begin) const {
    std::uint32_t first = begin;
    while (first > 0 && r_.mark(first - 1) == '.') --first;
    return first > 0 && r_.token(first - 1).opens != 0 ? first : begin;
  }

  [[nodiscard]] Speech speech() const {
    const std::uint32_t begin = behind_opening(draft_.content.begin), end = draft_.content.end;
    if (draft_.cue.begin >= begin && draft_.cue.end <= end && !draft_.cue.empty() && draft_.quote != 0)
      return Speech::direct;
    const std::uint32_t marks = r_.mark(begin - 1) == '\'' && r_.mark(begin - 2) == '\'' ? 2 : 1;  // of the opening one
    if (begin >= marks && r_.token(begin - marks).opens != 0) {
      const Quote& quote = r_.quotes[r_.token(begin - marks).opens - 1];
      if (!quote.closed) return Speech::direct;
      if (quote.close >= end) return quote.close <= end + 1 ? Speech::direct : Speech::mixed;
      return Speech::mixed;
    }
    const std::uint32_t inside = r_.token(begin).inside;
    if (inside != 0 && draft_.parent != 0) return Speech::direct;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (r_.token(i).opens == 0) continue;
      const Quote& quote = r_.quotes[r_.token(i).opens - 1];
      if (i == begin && quote.close + 1 >= end) return Speech::direct;
      if (is_name(i, quote)) continue;
      return Speech::mixed;
    }
    // "he said: the market is calm", "he said the market is calm": behind a verb of saying a colon, or nothing at all,
    // brings in his words.
    const bool told = !draft_.cue.empty() && draft_.phrase == 0 && kind_.weight == Weight::neutral &&
                      kind_.scope != Scope::marked && kind_.scope != Scope::text && !r_.is(begin, wc::that) &&
                      begin > 0 &&
                      (r_.mark(begin - 1) == ':' || (r_.mark(begin - 1) == 0 && !r_.is(begin - 1, wc::that)));
    if (draft_.opening == Opening::colon && (told || has(wc::first_person, 12) || is_we(begin) || is_ours(begin)))
      return Speech::direct;
    if (draft_.opening == Opening::that && begin > 0 && r_.is(begin - 1, wc::first_person)) return Speech::mixed;
    // "that our confidence is great": indirect speech that turns to the first person.
    if (draft_.opening == Opening::that && is_ours(begin)) return Speech::mixed;
    return Speech::indirect;
  }

  /// "no pressure on our players", "it is upon us": a noun of ours, or a preposition with us, among the first words.
  [[nodiscard]] bool is_ours(std::uint32_t begin) const {
    constexpr std::uint32_t most = 30;  // words
    for (std::uint32_t i = begin; i < std::min(draft_.content.end, begin + most); ++i) {
      const std::string_view word = r_.word(i);
      if (word.size() > 3 && (r_.token(i).possessed || r_.is(i, wc::first_person)) && r_.token(i).mention == 0 &&
          spells(word.substr(word.size() - 2), {noon, alef}))
        return true;
    }
    return false;
  }

  /// "in the series": a noun of what has a name, with its preposition.
  [[nodiscard]] bool is_series(std::uint32_t i) const {
    const auto first = r_.first_letter(i);
    return (first == beh || first == lam) && r_.is_attached(i, wc::naming);
  }

  [[nodiscard]] bool is_name(std::uint32_t i, const Quote& quote) const {
    const std::uint32_t words = quote.close > i ? quote.close - i - 1 : 0;
    if (words > longest_name || (i > 0 && r_.mark(i - 1) == ':')) return false;
    // "(accused) of 'conspiracy'": the word is the speaker's.
    const bool of_act =
        kind_.weight == Weight::strong && kind_.stance != Stance::expect && kind_.stance != Stance::announce;
    if (i > 0 && spells(r_.word(i - 1), {beh}) && of_act && i <= draft_.content.begin + 6) return false;
    if (i > 0 && (r_.is(i - 1, wc::naming | wc::medium) || r_.word(i - 1).size() == 1 || is_series(i - 1))) return true;
    // "'The Trilogy', 'The Palace' and 'The Street'": names in a row.
    const auto next_in_row = [&](const Quote& one) -> std::uint32_t {
      if (!one.closed || !spells(r_.word(one.close + 1), {waw})) return 0;
      const std::uint32_t opens = r_.token(one.close + 2).opens;
      return opens != 0 && r_.quotes[opens - 1].close <= one.close + 2 + longest_name + 1 ? opens : 0;
    };
    if (const std::uint32_t second = next_in_row(quote); second != 0 && next_in_row(r_.quotes[second - 1]) != 0)
      return true;
    const std::uint32_t mention = r_.token(i + 1).mention;  // a name that the marks close in
    if (i > 0 && mention != 0 && r_.token(i + words).mention == mention && r_.token(i - 1).mention != mention)
      return true;
    // "that 'Adnoc' raised": a word before its verb.
    if (words == 1 && r_.is(i - 1, wc::that) && r_.token(quote.close + 1).part == Part::verb) return true;
    return words == 1 && i > 0 && r_.head(i - 1) != nullptr && !r_.token(i - 1).definite;
  }

  /// Whether one of the first `most` words of the content is of `classes`.
  [[nodiscard]] bool has(word_class::Bits classes, std::uint32_t most) const {
    for (std::uint32_t i = draft_.content.begin; i < draft_.content.end && most > 0; ++i, --most)
      if (r_.is(i, classes)) return true;
    return false;
  }

  /// "that the call for a strike is illegal", "regarded the call for": a call of others, of which something is said.
  [[nodiscard]] bool is_topic() const {
    return (kind_.name == "view" || draft_.opening == Opening::that) && r_.is(draft_.content.begin, wc::wish) &&
           r_.token(draft_.content.begin).definite;
  }

  [[nodiscard]] Stance stance() const {
    const std::string& name = kind_.name;
    if ((name == "regret" || name == "affirm") && has(wc::hope, 1)) return Stance::expect;
    if (name == "warn" && own_harm()) return Stance::threaten;
    if (kind_.weight == Weight::strong) return kind_.stance;
    if (is_question()) return Stance::question;
    if (has(wc::wish, 2) && !is_topic()) return Stance::demand;
    if (charges()) return Stance::accuse;
    if (calls_untrue()) return Stance::deny;
    if (const auto own = own_words()) return *own;
    for (std::uint32_t i = draft_.content.begin; i < draft_.content.begin + 4; ++i)
      if (is_future(i) && is_conditional()) return Stance::threaten;
    return kind_.stance;
  }

  /// "said that the company has forged the papers": a verb of doing wrong, and somebody who is known before or behind
  /// it.
  [[nodiscard]] bool charges() const {
    constexpr std::uint32_t farthest = 9;  // tokens from the begin of the content
    const std::uint32_t begin = draft_.content.begin, end = std::min(draft_.content.end, begin + farthest);
    for (std::uint32_t i = begin; i < end; ++i) {
      if (r_.is(i, wc::that)) return false;  // another tells it
      if (!r_.is(i, wc::wrong) || r_.token(i).part != Part::verb) continue;
      if (i > begin && (r_.is(i - 1, wc::negation | wc::relative) || r_.is(i - 1, wc::hedge))) return false;
      const auto known = [&](std::uint32_t k) {
        return k < draft_.content.end && (r_.token(k).head != 0 || r_.token(k).mention != 0 || r_.token(k).definite);
      };
      return i == begin ? known(i + 1) : known(begin) || known(i - 1);
    }
    return false;
  }

  /// "said that the report has no basis"
  [[nodiscard]] bool calls_untrue() const {
    const std::uint32_t begin = draft_.content.begin;
    for (std::uint32_t i = begin + 1; i < draft_.content.end; ++i) {
      if (!r_.is(i, wc::truth) || r_.token(i).definite) continue;
      std::uint32_t before = i - 1;  // "has not any basis"
      while (before > begin && r_.is(before, wc::any | wc::skip)) --before;
      if (!r_.is(before, wc::negation)) continue;
      // "(they spread) reports that are not true"
      if (i <= begin + 2) return true;
      const Seen& noun = r_.token(i - 2);
      if (noun.part != Part::noun || noun.definite || noun.possessed || noun.mark != 0 || noun.mention != 0 ||
          r_.is(i - 3, wc::demonstrative))
        return true;
    }
    return false;
  }

  /// "he said: I call upon you", "we shall not rest": what the speaker does with his own first word.
  [[nodiscard]] std::optional<Stance> own_words() const {
    std::array<CueMatch, 8> matches;
    const bool no = spells(r_.word(draft_.content.begin), {lam, alef});  // "did not expect"
    const std::size_t count = cue_matches(r_, draft_.content.begin + (no ? 1 : 0), matches);
    for (std::size_t k = 0; k < count; ++k) {
      const CueMatch& m = matches[k];
      if (m.form.form != Form::present || m.object || m.article || m.form.jussive) continue;
      // "said that he hoped": what the complementizer's pronoun does.
      const bool his = m.form.person == 3 && !m.conjoined && draft_.opening == Opening::that &&
                       draft_.content.begin > 0 && r_.word(draft_.content.begin - 1).size() > 2;
      if (m.form.person != 1 && !his) continue;
      const CueClass& kind = r_.tables.classes[r_.tables.cues[matches[k].cue].kind];
      // "said that he would keep to it"
      const std::uint32_t what = draft_.content.begin + 1;
      const bool pledge = kind.stance == Stance::promise && m.future &&
                          (r_.token(what).proclitic == letter::beh || r_.is(what, wc::that));
      if (his && kind.stance != Stance::expect && !pledge) continue;
      if (kind.weight == Weight::strong && kind.stance != Stance::other && kind.stance != Stance::announce)
        return kind.stance;
    }
    return std::nullopt;
  }

  /// "warned that it would close the plant": the harm comes from the one who warns.
  [[nodiscard]] bool own_harm() const {
    const std::uint32_t begin = draft_.content.begin;
    if (begin == 0 || begin >= r_.size() || !r_.is(begin - 1, wc::that) || r_.word(begin - 1).size() < 3) return false;
    return is_future(begin);
  }
  [[nodiscard]] bool is_future(std::uint32_t i) const {
    const std::string_view word = r_.word(i);
    if (word.size() < 4 || static_cast<unsigned char>(word[0]) != seen) return false;
    const auto second = static_cast<unsigned char>(word[1]);
    return second == yeh || second == teh || second == noon;
  }
  /// "unless", "if not": what the speaker will do hangs on somebody else.
  [[nodiscard]] bool is_conditional() const {
    for (std::uint32_t i = draft_.content.begin; i + 1 < draft_.content.end; ++i) {
      if (!spells(r_.word(i + 1), {lam, meem})) continue;
      if (spells(r_.word(i), {meem, alef}) || spells(r_.word(i), {alef, thal, alef})) return true;
    }
    return false;
  }

  /// "we shall defend": a verb of the first person plural.
  [[nodiscard]] bool is_we(std::uint32_t i) const {
    const std::string_view word = r_.word(i);
    if (word.size() < 4) return false;
    const std::size_t at = static_cast<unsigned char>(word[0]) == seen ? 1 : 0;
    // "I know": the alef of the first person bears its hamza.
    const std::string_view text = slice(r_.document.text, r_.document.tokens[i].span);
    if (r_.token(i).part == Part::verb && text.starts_with(r_.tables.written.alef_above)) return true;
    return static_cast<unsigned char>(word[at]) == noon && r_.token(i).part == Part::verb;
  }

  [[nodiscard]] bool is_question() const {
    const std::uint32_t end = draft_.content.end;
    if (r_.mark(end) == '?' || (end > 0 && r_.mark(end - 1) == '?')) return true;
    if (r_.is(draft_.content.begin, wc::asks) && draft_.opening != Opening::that)  // "when ...? We are tired"
      for (std::uint32_t i = draft_.content.begin; i < end; ++i)
        if (r_.mark(i) == '?') return true;
    return draft_.negated && r_.is(draft_.content.begin, wc::asks);
  }

  [[nodiscard]] Polarity polarity() const {
    for (std::uint32_t i = draft_.content.begin; i < draft_.content.end && i < draft_.content.begin + 6; ++i)
      if (r_.is(i, wc::negation) && !r_.is(i, wc::asks)) return Polarity::negative;
    return Polarity::positive;
  }

  /// Whether a name of a person stands in `source`, where names are known.
  [[nodiscard]] bool is_named_person(IndexRange source) const {
    return is_person_in(source) || r_.document.mentions.empty();
  }
  [[nodiscard]] bool is_person_in(IndexRange source) const {
    for (std::uint32_t i = source.begin; i < source.end; ++i)
      if (is_person_at(r_, i)) return true;
    return false;
  }

  /// What kind of body the spokesman whose noun is the first of `source` speaks for: its noun, or its name, or an
  /// adjective of it ("the military spokesman").
  [[nodiscard]] SourceType spoken_for(IndexRange source) const {
    for (std::uint32_t i = source.begin + 1; i < source.end; ++i) {
      const Head* head = r_.head(i);
      if (head != nullptr && head->type != SourceType::anonymous)
        return head->place || head->type == SourceType::named_person ? SourceType::official_body : head->type;
      if (is_person_at(r_, i)) return SourceType::official_body;  // a person with a spokesman holds an office
      if (r_.token(i).mention != 0 && head == nullptr) return type_of(r_.token(i).mention);
    }
    const bool named = source.begin + 1 < source.end && is_on_behalf(r_, source.begin + 1);
    return named ? SourceType::organisation : SourceType::official_body;
  }
  /// "a spokesman for Olmert": the person whose name ends it is the one who is spoken for.
  [[nodiscard]] bool is_of_person(IndexRange source) const {
    std::uint32_t name = source.begin + 2;
    const auto is_office = [&](const Head* head) { return head != nullptr && head->type == SourceType::named_person; };
    while (name + 1 < source.end && is_office(r_.head(name))) ++name;  // "for the president so-and-so"
    return name < source.end && is_on_behalf(r_, source.begin + 1) && is_person_at(r_, name) &&
           r_.token(source.end - 1).mention == r_.token(name).mention;
  }
  /// The noun behind a noun that only counts and "of"; null where there is none.
  [[nodiscard]] const Head* counted_in(IndexRange source) const {
    const Head* head = r_.head(source.begin);
    if (head == nullptr || head->type != SourceType::group || source.begin + 2 >= source.end ||
        r_.is(source.begin, wc::thing) || frame_of(r_.word(source.begin + 1)) != frame::min)
      return nullptr;
    return r_.head(source.begin + 2);
  }
  [[nodiscard]] SourceType type_of(std::uint32_t mention) const {
    const MentionType type = r_.document.mentions[mention - 1].type;
    return type == MentionType::organisation ? SourceType::organisation
           : type == MentionType::place      ? SourceType::official_body
                                             : SourceType::named_person;
  }

  /// "shipping agents": an indefinite noun that is no name, with another or an adjective.
  [[nodiscard]] bool is_common(IndexRange source) const {
    const Seen& seen = r_.token(source.begin);
    return source.size() > 1 && r_.token(source.begin + 1).part != Part::propn && seen.part == Part::noun &&
           !seen.definite && !seen.possessed && seen.title == 0 && seen.proclitic == 0;
  }

  /// The type of a name between marks without a noun before it: of its mention, or of a body that nobody knows.
  [[nodiscard]] SourceType type_of_marked(std::uint32_t first) const {
    if (is_medium_at(r_, first)) return SourceType::media;
    const std::uint32_t mention = r_.token(first).mention;
    return mention != 0 && is_person_at(r_, first) ? SourceType::named_person
           : mention != 0                          ? type_of(mention)
                                                   : SourceType::organisation;
  }

  [[nodiscard]] SourceType source_type() const {
    const IndexRange source = draft_.source.empty() ? draft_.antecedent : draft_.source;
    if (source.empty()) return SourceType::anonymous;
    if (r_.is_number(source.begin)) return SourceType::group;  // "47 % of those asked"
    if (r_.is_quote_mark(source.begin) && source.size() > 1) return type_of_marked(source.begin + 1);
    NounPhrase np = noun_phrase_at(r_, source.begin, {source.end, false, true});
    if (np.tokens.empty()) np.head = r_.token(source.begin).head;
    if (r_.is(source.begin, wc::spokes) && (!np.named || is_of_person(source))) return spoken_for(source);
    // "a number of witnesses": what is counted.
    if (const Head* counted = counted_in(source); counted != nullptr) return counted->type;
    const Head* head = np.head != 0 ? &r_.tables.heads[np.head - 1] : nullptr;
    const std::uint32_t mention = r_.token(source.begin).mention;
    if (head == nullptr && mention != 0) return type_of(mention);
    if (head == nullptr) return is_common(source) ? SourceType::anonymous : SourceType::named_person;
    if ((head->type == SourceType::anonymous || head->type == SourceType::named_person) && !np.named) {
      const bool indefinite = !np.definite && source.size() > 1 && !r_.token(source.begin + 1).definite &&
                              r_.token(source.begin + 1).mention == 0 && !(r_.head(source.begin + 1) != nullptr);
      if (head->type == SourceType::named_person && (indefinite || (!np.definite && source.size() == 1)))
        return SourceType::anonymous;
    } else if (head->type == SourceType::anonymous && np.named && is_named_person(source)) {
      return SourceType::named_person;
    }
    return head->type;
  }

  const Reading& r_;
  const Draft& draft_;
  const CueClass& kind_;
  Statement& out_;
};

}  // namespace

void label(const Reading& reading, const Draft& draft, Statement& statement) {
  Labels(reading, draft, statement).run();
}

}  // namespace isnad
