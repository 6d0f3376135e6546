// In whose name a headline speaks, and who says it in the body.
#include <algorithm>

#include "4_statement/headline_faults.h"
#include "4_statement/noun_phrases.h"
#include "4_statement/nouns.h"
#include "4_statement/places.h"

namespace isnad {
namespace {

namespace hc = headline_class;
namespace wc = word_class;

constexpr float confirmed = 0.45F;         // of the support's share of the claim, in what an office adds
constexpr std::uint32_t longest_name = 3;  // words of a name that is taken up again
constexpr std::uint32_t beside = 7;
constexpr float least_clause = 0.5F;  // of a clause that another source tells
constexpr float as_much = 0.85F;      // of what another piece has of the clause
constexpr float least_told = 0.25F;   // of the claim, for who says it to be told
constexpr std::uint32_t farthest_answer = 4;
constexpr float least_denied = 0.12F;  // of the claim in what is denied

class Sources {
 public:
  Sources(const HeadlineMatch& match, FoundFaults& faults)
      : m_(match), h_(match.headline), b_(match.body), faults_(faults), run_(*match.support()) {}

  void run() {
    if (run_.statement != 0) speaker_ = speaker_of(m_, run_.statement);
    if (m_.claim.source.empty()) without_source(0);
    if (!m_.claim.source.empty() && !is_hard_cue() && !is_question(m_) && run_.main >= least_told) with_source();
    for (std::uint32_t part = 1; part < m_.claim.parts.size() && !m_.claim.colon; ++part) clause_without_source(part);
  }

 private:
  /// "threatens": by a rule of its own.
  [[nodiscard]] bool is_hard_cue() const {
    return m_.claim.cue != 0 && h_.is(m_.claim.cue - 1, hc::threat | hc::attack | hc::confess);
  }

  /// Marks and the word that brings in what is said are no part of the source.
  void add(HeadlineRule rule, IndexRange headline, IndexRange body) {
    for (std::uint32_t i = body.begin + 1; i < body.end; ++i)
      if (b_.reading.is(i, wc::that) || b_.reading.mark(i) == ':' || b_.reading.mark(i) == '.') body.end = i;
    while (body.size() > 1 && (b_.reading.mark(body.end - 1) == ',' || b_.reading.mark(body.end - 1) == ':' ||
                               b_.reading.is(body.end - 1, wc::that | wc::inner)))
      --body.end;
    faults_.push_back({rule, headline, body});
  }

  /// Whether a content word of the headline's source stands in `range` of the body.
  [[nodiscard]] bool named_in(IndexRange source, IndexRange range, float least) const {
    return shares_word(m_, source, range, least);
  }

  /// Whether the words of the headline's source, or of the country it stands for, are said of the speaker anywhere.
  [[nodiscard]] bool is_speaker(IndexRange source, const Speaker& speaker) const {
    if (named_in(source, speaker.region, 0.7F)) return true;
    if (speaker.entity == 0) return false;
    for (const Mention& mention : b_.reading.document.mentions)
      if (mention.entity == speaker.entity - 1 && named_in(source, m_.tokens_of(mention.span), 0.7F)) return true;
    return false;
  }

  /// The same by words: his name stands elsewhere beside those of the headline's source.
  [[nodiscard]] bool is_named_beside(IndexRange source) const {
    if (speaker_.unnamed || speaker_.tokens.size() > longest_name) return false;
    for (std::uint32_t i = 0; i < b_.size(); ++i) {
      if (!b_.words[i].name || (i >= speaker_.region.begin && i < speaker_.region.end)) continue;
      for (std::uint32_t k = speaker_.tokens.begin; k < speaker_.tokens.end; ++k)
        if (likeness(b_.words[i].key, b_.words[k].key) == 1 &&
            named_in(source, {i > beside ? i - beside : 0, std::min(i + beside, b_.size())}, 0.9F))
          return true;
    }
    return false;
  }

  [[nodiscard]] bool in_links(IndexRange source, const Statement& said) const {
    for (std::uint32_t i = said.chain.begin; i < said.chain.end; ++i)
      if (named_in(source, m_.tokens_of(m_.said.links[i].span), 0.7F)) return true;
    return false;
  }

  /// Whether the headline names who passed it on.
  [[nodiscard]] bool is_conveyor(IndexRange source, const Statement& said) const {
    for (std::uint32_t i = said.chain.begin; i < said.chain.end; ++i)
      if (m_.said.links[i].role == LinkRole::conveyor && named_in(source, m_.tokens_of(m_.said.links[i].span), 0.9F))
        return true;
    return false;
  }

  /// Whether the headline's source says anything in the body.
  [[nodiscard]] bool speaks(IndexRange source) const {
    for (std::uint32_t s = 0; s < m_.said.items.size(); ++s) {
      const Speaker speaker = speaker_of(m_, s + 1);
      if (!speaker.tokens.empty() && named_in(source, speaker.region, 0.7F)) return true;
      if (in_links(source, m_.said.items[s])) return true;
    }
    return false;
  }

  /// The same of a source without a name: by the words of the sources alone.
  [[nodiscard]] bool unnamed_speak(IndexRange source) const {
    for (std::uint32_t s = 0; s < m_.said.items.size(); ++s) {
      const Speaker speaker = speaker_of(m_, s + 1);
      if (speaker.tokens.begin > 0 && b_.is(speaker.tokens.begin - 1, hc::no)) continue;  // "nor eyewitnesses"
      if (named_in(source, {speaker.tokens.begin, std::min(speaker.tokens.begin + 2, speaker.tokens.end)}, 0.9F))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool has_rank(IndexRange source) const {
    if (h_.any(source, hc::head | hc::office | hc::state) || has_person(h_, source)) return true;
    for (std::uint32_t i = source.begin; i < source.end; ++i)
      if (h_.words[i].country != 0 || h_.words[i].name) return true;
    return false;
  }
  /// "Education" is the ministry of education, where the body has one.
  [[nodiscard]] bool is_short_of_body(IndexRange source) const {
    std::uint32_t word = h_.size();
    for (std::uint32_t i = source.begin; i < source.end; ++i) {
      if (!h_.words[i].content) continue;
      if (word != h_.size()) return false;
      word = i;
    }
    for (std::uint32_t i = 0; word != h_.size() && i + 1 < b_.size(); ++i) {
      const Head* head = b_.reading.head(i);
      if (head != nullptr && head->type == SourceType::official_body && agreement(h_, word, b_, i + 1) >= 0.9F)
        return true;
    }
    return false;
  }
  /// A body, a state or its capital, for which its officers speak.
  [[nodiscard]] bool is_body(IndexRange source) const {
    if (has_person(h_, source) || h_.is(source.begin, hc::holder)) return false;
    if (is_short_of_body(source)) return true;
    const auto& mentions = h_.reading.document.mentions;
    for (std::uint32_t i = source.begin; i < source.end; ++i) {
      const std::uint32_t mention = h_.reading.token(i).mention;
      if (h_.words[i].country != 0 || h_.is(i, hc::state)) return true;
      if (mention != 0 && mentions[mention - 1].type != MentionType::person) return true;
      const Head* head = h_.reading.head(i);
      if (head != nullptr && (head->type == SourceType::official_body || head->type == SourceType::organisation))
        return true;
    }
    return false;
  }

  /// A body by its name: "the ministry" alone may be that of before, "the general directorate" is not.
  [[nodiscard]] bool is_certain_body(std::uint32_t i) const {
    const Head* head = b_.reading.head(i);
    if (head == nullptr) return false;
    const Seen &word = b_.reading.token(i), &next = b_.reading.token(i + 1);
    if (head->type == SourceType::organisation) return !word.definite;
    return head->type == SourceType::official_body && word.definite && next.definite && next.mention == 0;
  }
  /// Behind the speaker may stand the medium that he spoke to; "from the directorate" is where he is from.
  [[nodiscard]] bool is_where_from(std::uint32_t i) const {
    return i < speaker_.tokens.end || (i > 0 && (frame_of(b_.reading.word(i - 1)) & frame::min) != 0);
  }
  /// The speaker is of a body that he himself names.
  [[nodiscard]] bool has_other_body() const {
    const auto& mentions = b_.reading.document.mentions;
    for (std::uint32_t i = speaker_.tokens.begin; i < speaker_.shown.end; ++i) {
      const std::uint32_t mention = b_.reading.token(i).mention;
      const bool body = mention != 0 && mentions[mention - 1].type == MentionType::organisation;
      if (body && is_where_from(i)) return true;
      if (i > speaker_.tokens.begin && is_certain_body(i)) return true;
    }
    return false;
  }
  /// A ministry is no committee; the government may be either.
  [[nodiscard]] bool are_two_bodies(IndexRange source) const {
    const Head *one = h_.reading.head(source.begin), *other = b_.reading.head(speaker_.tokens.begin);
    const auto is_body_noun = [](const Head* head) {
      return head != nullptr && (head->type == SourceType::official_body || head->type == SourceType::organisation);
    };
    return is_body_noun(one) && is_body_noun(other) && !h_.is(source.begin, hc::state) &&
           h_.words[source.begin].country == 0 && agreement(h_, source.begin, b_, speaker_.tokens.begin) < 0.7F;
  }
  void with_source() {
    const IndexRange source = m_.claim.source;
    if (run_.statement == 0) return without_statement(source);
    const Statement& said = m_.said.items[run_.statement - 1];
    const bool unnamed =
        h_.any({source.begin, std::min(source.begin + 3, source.end)}, hc::unnamed) && !has_person(h_, source);
    if (unnamed) return unnamed_source(source, said);
    if (is_conveyor(source, said) || is_credited(source)) return;
    if (in_links(source, said)) {
      if (!speaker_.unnamed || is_medium(h_, source) || !has_rank(source) || quoted_as_speaker(source)) return;
    }
    if (speaker_.tokens.empty()) return without_statement(source);
    if (is_topic(source) || is_lost() || is_epithet(h_, source)) return;
    if (speaker_.unnamed) return of_unnamed(source);
    if (is_speaker(source, speaker_) || outer_speaks(source) || is_named_beside(source) || named_before(source)) return;
    if (is_body(source) && speaker_.office && !speaker_.low && (is_state(h_, source) || !has_other_body()) &&
        !are_two_bodies(source))
      return;
    if (is_document(h_, source) || (said.source_type == SourceType::media && is_any_medium(h_, source))) return;
    if (carried_by(source) || said.source_type == SourceType::document || is_group(h_, source)) return;
    if (speaker_.low && h_.any(source, hc::head | hc::state) && !is_medium(h_, source))
      return add(HeadlineRule::source_lower, source, speaker_.tokens);
    if (!speaks(source)) return add(HeadlineRule::source_silent, source, speaker_.tokens);
    add(speaker_.low ? HeadlineRule::source_lower : HeadlineRule::source_other, source, speaker_.tokens);
  }

  /// "the diplomat", who is somebody of before: nobody can say who.
  [[nodiscard]] bool is_lost() const {
    return speaker_.tokens.size() == 1 && speaker_.entity == 0 && !speaker_.unnamed &&
           b_.reading.token(speaker_.tokens.begin).definite && b_.is(speaker_.tokens.begin, hc::unnamed | hc::low);
  }

  /// The headline's source stands in the sentence, before what is said.
  [[nodiscard]] bool named_before(IndexRange source) const {
    const std::uint32_t content = m_.tokens_of(m_.said.items[run_.statement - 1].content).begin;
    const std::uint32_t begin = b_.reading.sentence(run_.tokens.begin).begin;
    return named_in(source, {begin, std::max(begin, std::min(content, run_.tokens.begin))}, 0.9F);
  }

  /// Somebody around the speaker, who tells what he says, is the headline's source.
  [[nodiscard]] bool outer_speaks(IndexRange source) const {
    for (std::uint32_t s = m_.said.items[run_.statement - 1].parent; s != 0; s = m_.said.items[s - 1].parent)
      if (is_speaker(source, speaker_of(m_, s))) return true;
    return false;
  }

  /// The first noun of the speaker is that of the headline's source.
  [[nodiscard]] bool quoted_as_speaker(IndexRange source) const {
    return named_in(source, {speaker_.tokens.begin, speaker_.tokens.begin + 1}, 0.9F);
  }

  void of_unnamed(IndexRange source) {
    if (quoted_as_speaker(source) || carried_by(source) || is_some_medium(source) || is_group(h_, source)) return;
    if (is_medium(h_, source) && !h_.any(source, hc::state | hc::head)) {
      if (!speaks(source)) add(HeadlineRule::source_silent, source, speaker_.tokens);
      return;
    }
    if (has_rank(source)) return add(HeadlineRule::source_unnamed, source, speaker_.shown);
    if (!speaks(source)) add(HeadlineRule::source_silent, source, speaker_.tokens);
  }

  /// "news sites", "the media": one of them speaks, or passes on what is said.
  [[nodiscard]] bool is_some_medium(IndexRange source) const {
    const bool several = is_any_medium(h_, source) &&
                         (h_.any(source, hc::generic) || h_.reading.head(source.begin)->count == Count::plural);
    return several && std::any_of(m_.said.items.begin(), m_.said.items.end(), [&](const Statement& said) {
             const auto* links = m_.said.links.data();
             return said.source_type == SourceType::media ||
                    std::any_of(links + said.chain.begin, links + said.chain.end,
                                [](const ChainLink& link) { return link.role == LinkRole::conveyor; });
           });
  }

  /// An agency that the body begins with, by itself or in its dateline: all of it is hers.
  [[nodiscard]] bool is_credited(IndexRange source) const {
    constexpr std::uint32_t beginning = 8;  // words
    return is_medium(h_, source) && !is_state(h_, source) &&
           named_in(source, {0, std::min(beginning, b_.size())}, 0.9F);
  }

  /// "Iran: five killed": a place before a clause without a verb is where it happened; a town never speaks.
  [[nodiscard]] bool is_topic(IndexRange source) const {
    if (is_town(source)) return true;
    if (source.size() > 1 || h_.words[source.begin].country == 0 || is_family_name(h_.reading, source.begin))
      return false;
    const IndexRange main = m_.claim.parts.front().tokens;
    for (std::uint32_t i = main.begin; i < main.end; ++i)
      if (h_.words[i].verb) return false;
    return true;
  }

  [[nodiscard]] bool is_town(IndexRange source) const {
    for (std::uint32_t i = source.begin; i < source.end; ++i) {
      if (!is_named_place(h_.reading, i) || h_.words[i].country != 0) return false;
    }
    return true;
  }

  /// Another statement, of the headline's source, says as much.
  [[nodiscard]] bool carried_by(IndexRange source) const {
    for (const BodyRun& run : m_.runs) {
      if (!rivals(m_, run)) continue;
      if (run.statement == 0) {
        if (named_in({source.begin, source.begin + 1}, run.tokens, 1)) return true;
        continue;
      }
      const Speaker other = speaker_of(m_, run.statement);
      if (!other.unnamed && !other.tokens.empty() && is_speaker(source, other)) return true;
    }
    return false;
  }

  /// "eyewitnesses", "experts": some must be there; "sources" may be anybody without a name.
  void unnamed_source(IndexRange source, const Statement& said) {
    if (speaker_.unnamed || h_.any({source.begin, source.begin + 1}, hc::generic)) return;
    if (speaker_.tokens.empty() || in_links(source, said) || is_speaker(source, speaker_) || unnamed_speak(source))
      return;
    add(HeadlineRule::source_silent, source, speaker_.tokens);
  }

  /// The reporter tells it himself: the source must be in the sentence, or be a place that the headline is about.
  void without_statement(IndexRange source) {
    if (named_in(source, b_.reading.sentence(run_.tokens.begin), 0.7F) || speaks(source)) return;
    if (!m_.claim.colon || is_topic(source) || is_group(h_, source) || !(is_medium(h_, source) || is_unheard(source)))
      return;
    add(HeadlineRule::source_silent, source, {});
  }

  /// Whether the source stands in no sentence in which anybody says anything.
  [[nodiscard]] bool is_unheard(IndexRange source) const {
    if (m_.said.items.empty() || is_document(h_, source) || !is_body(source) || has_number(source)) return false;
    return std::none_of(m_.said.items.begin(), m_.said.items.end(), [&](const Statement& said) {
      const IndexRange cue = m_.tokens_of(said.cue.empty() ? said.content : said.cue);
      return !cue.empty() && named_in(source, b_.reading.sentence(cue.begin), 0.7F);
    });
  }

  /// The result of a game is no speaker.
  [[nodiscard]] bool has_number(IndexRange range) const {
    return std::any_of(h_.numbers.begin(), h_.numbers.end(), [&](const ComparedNumber& n) {
      return n.tokens.begin >= range.begin && n.tokens.begin < range.end;
    });
  }

  /// "... after a cut in wages": the source of the main clause does not say that.
  void clause_without_source(std::uint32_t part) {
    if (!m_.claim.parts[part].adjunct && m_.claim.source.empty()) return;
    const std::uint32_t piece = piece_with(part);
    if (piece == m_.pieces.size() || m_.pieces[piece].statement == 0) return;
    BodyRun told;
    told.pieces = {piece, piece + 1};
    told.tokens = m_.pieces[piece].tokens;
    const Speaker own = speaker_;
    speaker_ = speaker_of(m_, m_.pieces[piece].statement);
    if (speaker_.unnamed && is_denied(told))
      add(HeadlineRule::unnamed_as_fact, m_.claim.parts[part].tokens, speaker_.shown);
    speaker_ = own;
  }

  /// The piece that has most of `part`; their count where none has enough, or the reporter tells it too.
  [[nodiscard]] std::uint32_t piece_with(std::uint32_t part) const {
    std::uint32_t best = offset(m_.pieces.size());
    float most = least_clause, reporter = 0;
    for (std::uint32_t p = 0; p < m_.pieces.size(); ++p) {
      const float here = m_.coverage({p, p + 1}, part);
      if (m_.pieces[p].statement == 0) reporter = std::max(reporter, here);
      if (here <= most) continue;
      most = here;
      best = p;
    }
    return reporter >= as_much * most ? offset(m_.pieces.size()) : best;
  }

  void without_source(std::uint32_t part) {
    if (run_.statement == 0 || speaker_.tokens.empty() || is_question(m_)) return;
    if (told_elsewhere() || b_.any(speaker_.tokens, hc::scholar)) return;
    const IndexRange claim = m_.claim.parts[part].tokens;
    const bool denied = is_denied(run_);
    // "forecasts of a rise": the headline itself says no more than that.
    const bool hedged = h_.any({claim.begin, claim.begin + 1}, hc::may | hc::hope | hc::rumour);
    if (speaker_.unnamed && !hedged && (denied || !is_official()))
      return add(HeadlineRule::unnamed_as_fact, claim, speaker_.shown);
    if (denied && !is_open()) add(HeadlineRule::contested_as_fact, claim, speaker_.tokens);
  }

  /// The headline speaks of talks, plans, hopes, or of a dispute itself.
  [[nodiscard]] bool is_open() const {
    return h_.any({0, h_.size()}, hc::may | hc::study | hc::hope | hc::plan | hc::open | hc::threat | hc::attack |
                                      hc::confess | hc::deny);
  }

  /// "an official of the grain board" of what the grain board does, "an officer of the customs" of his men.
  [[nodiscard]] bool speaks_for_subject() const {
    const SourceClass kind = m_.said.items[run_.statement - 1].source_class;
    const IndexRange body{speaker_.tokens.begin + 1, speaker_.tokens.end};
    const bool officer = kind == SourceClass::security || kind == SourceClass::military;
    const bool serves = kind == SourceClass::official || (officer && !b_.is(speaker_.tokens.begin, hc::generic));
    return serves && named_in({0, h_.size()}, body, 0.9F);
  }

  /// Officials as a body, who hide nothing.
  [[nodiscard]] bool is_official() const {
    if (hides_name(b_, speaker_.region)) return false;
    return b_.any(speaker_.tokens, hc::official) || speaks_for_subject();
  }

  /// The reporter, or somebody with a name, says as much without being denied.
  [[nodiscard]] bool told_elsewhere() const {
    return std::any_of(m_.runs.begin(), m_.runs.end(), [&](const BodyRun& run) {
      if (run.statement == 0) return rivals(m_, run);
      const Speaker other = speaker_of(m_, run.statement);
      return speaker_.unnamed && !other.unnamed && !other.tokens.empty() &&
             (rivals(m_, run) || (other.office && confirms(run)));
    });
  }

  /// "according to sources. And the ministry affirmed that the fire injured six": right behind the support what an
  /// office says has the main thing again, without all of its circumstances.
  [[nodiscard]] bool confirms(const BodyRun& run) const {
    return run.main >= confirmed * run_.main && sentence_of(run) >= sentence_of(run_) &&
           sentence_of(run) <= sentence_of(run_) + 2 &&
           has_as_surely(m_, run, [](const ClaimTerm& term) { return term.predicate; });
  }

  [[nodiscard]] std::uint32_t sentence_of(const BodyRun& run) const {
    return b_.reading.token(run.tokens.begin).sentence;
  }

  /// Whether another speaker denies what the support says.
  [[nodiscard]] bool is_denied(const BodyRun& told) const {
    const std::uint32_t here = sentence_of(told);
    for (std::uint32_t p = 0; p < m_.pieces.size(); ++p) {
      const BodyPiece& piece = m_.pieces[p];
      if (piece.sentence + 3 < here || piece.sentence > here + 4) continue;
      if (!has_denial(piece.tokens) || (piece.tokens.begin >= told.tokens.begin && piece.tokens.end <= told.tokens.end))
        continue;
      if (denial_touches(p, told)) return true;
    }
    return false;
  }
  /// "the answer" is a noun, and denies nothing.
  [[nodiscard]] bool has_denial(IndexRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      if (b_.is(i, hc::denies) && !b_.reading.token(i).definite) return true;
    return false;
  }
  /// Whether a person stands there who is not the speaker.
  [[nodiscard]] bool names_another(IndexRange range) const {
    const auto& mentions = b_.reading.document.mentions;
    for (std::uint32_t i = range.begin; i < range.end && speaker_.entity != 0; ++i) {
      const std::uint32_t mention = b_.reading.token(i).mention;
      if (mention != 0 && mentions[mention - 1].type == MentionType::person &&
          mentions[mention - 1].entity != speaker_.entity - 1)
        return true;
    }
    return false;
  }

  /// Whom the headline speaks of stands right behind the denial: he answers.
  [[nodiscard]] bool answers(IndexRange denial) const {
    const IndexRange main = m_.claim.parts.front().tokens;
    std::uint32_t subject = main.begin;
    while (subject < main.end && !h_.words[subject].content) ++subject;
    if (subject == main.end || h_.words[subject].verb) return false;
    for (std::uint32_t i = denial.begin; i < denial.end; ++i) {
      if (!b_.is(i, hc::denies) || !b_.words[i].verb) continue;
      for (std::uint32_t k = i + 1; k < std::min(i + farthest_answer, b_.size()); ++k)
        if (b_.words[k].content && agreement(h_, subject, b_, k) >= 0.9F && !differ_behind(subject, k)) return true;
    }
    return false;
  }
  /// "the assembly of deputies" is not "the higher assembly".
  [[nodiscard]] bool differ_behind(std::uint32_t h, std::uint32_t i) const {
    return h + 1 < h_.size() && i + 1 < b_.size() && h_.words[h + 1].content && b_.words[i + 1].content &&
           agreement(h_, h + 1, b_, i + 1) < 0.7F;
  }

  /// The pieces from the denial to the end of its sentence, of another speaker, speak of the claim.
  [[nodiscard]] bool denial_touches(std::uint32_t p, const BodyRun& told) const {
    std::uint32_t end = p + 1;
    while (end < m_.pieces.size() && m_.pieces[end].sentence == m_.pieces[p].sentence) ++end;
    for (std::uint32_t k = p; k < end && !names_another(m_.pieces[p].tokens); ++k)
      if (m_.pieces[k].statement != 0 && same_speaker(m_, speaker_of(m_, m_.pieces[k].statement), speaker_))
        return false;
    float most = 0;
    for (std::uint32_t part = 0; part < m_.claim.parts.size(); ++part)
      most = std::max(most, m_.coverage({p, end}, part));
    const bool behind = m_.pieces[p].tokens.begin >= told.tokens.end && m_.pieces[p].sentence <= sentence_of(told) + 2;
    return (most >= least_denied && speaks_of_claim({p, end})) || answers(m_.pieces[p].tokens) ||
           (behind && b_.any({m_.pieces[p].tokens.begin, m_.pieces[end - 1].tokens.end}, hc::anaphor));
  }

  /// Whether the pieces have the predicate of a clause, or three words of the claim: fewer are of another matter.
  [[nodiscard]] bool speaks_of_claim(IndexRange pieces) const {
    std::uint32_t found = 0;
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t)
      if (m_.claim.terms[t].is_word() && m_.most(pieces, t) > 0) found += m_.claim.terms[t].predicate ? 3U : 1U;
    return found >= 3;
  }

  const HeadlineMatch& m_;
  const ComparedText &h_, &b_;
  FoundFaults& faults_;
  const BodyRun& run_;
  Speaker speaker_;
};

}  // namespace

void find_source_faults(const HeadlineMatch& match, FoundFaults& faults) { Sources(match, faults).run(); }

}  // namespace isnad
