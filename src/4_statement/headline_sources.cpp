// In whose name a headline speaks, and who says it in the body.
#include <algorithm>

#include "4_statement/headline_faults.h"

namespace isnad {
namespace {

namespace hc = headline_class;
namespace wc = word_class;

constexpr std::uint32_t right_behind = 3;
constexpr std::uint32_t longest_region = 40;
constexpr std::uint32_t farthest_before = 200;  // words back to where a source is brought in
constexpr std::uint32_t behind_source = 14;
constexpr std::uint32_t longest_name = 3;  // words of a name that is taken up again
constexpr std::uint32_t beside = 7;
constexpr float least_clause = 0.5F;   // of a clause that another source tells
constexpr float least_told = 0.25F;    // of the claim, for who says it to be told
constexpr float as_much = 0.85F;       // of the support's share of the claim
constexpr float least_denied = 0.12F;  // of the claim in what is denied

IndexRange source_tokens(const HeadlineMatch& m, const Statement& said) {
  return m.tokens_of(said.source.empty() ? said.source_antecedent : said.source);
}

bool has_person(const ComparedText& text, IndexRange range) {
  const auto& mentions = text.reading.document.mentions;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const std::uint32_t mention = text.reading.token(i).mention;
    if (mention != 0 && mentions[mention - 1].type == MentionType::person) return true;
  }
  return false;
}

/// From the source to what it says, or a little behind the source.
IndexRange region_of(const HeadlineMatch& m, const Statement& said, IndexRange source) {
  if (source.empty()) return source;
  const IndexRange content = m.tokens_of(said.content);
  const std::uint32_t sentence = m.body.reading.sentence(source.begin).end;
  std::uint32_t end = std::min({source.end + behind_source, sentence, m.body.size()});
  if (content.begin >= source.end && content.begin - source.begin <= longest_region)
    end = std::max(content.begin, std::min({source.end + right_behind, sentence, m.body.size()}));
  return {source.begin, std::max(end, source.end)};
}

bool hides_name(const ComparedText& text, IndexRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    if (text.is(i, hc::hide) && text.any({i + 1, std::min(i + 7, range.end)}, hc::name)) return true;
  return false;
}

/// "the diplomat", where no diplomat without a name stands before.
bool takes_up_named(const ComparedText& text, std::uint32_t noun) {
  if (!text.reading.token(noun).definite) return false;
  for (std::uint32_t i = noun > farthest_before ? noun - farthest_before : 0; i < noun; ++i)
    if (!text.reading.token(i).definite && text.is(i, hc::unnamed) &&
        likeness(text.words[i].key, text.words[noun].key) >= 0.9F)
      return false;
  return true;
}

/// A noun phrase without a name: indefinite, or of the words that unnamed sources are called by.
bool is_unnamed(const HeadlineMatch& m, const Statement& said, const Speaker& speaker) {
  const ComparedText& b = m.body;
  if (hides_name(b, speaker.region)) return true;
  if (has_person(b, speaker.region)) return false;
  const IndexRange head{speaker.tokens.begin, std::min(speaker.tokens.begin + 3, speaker.tokens.end)};
  if (b.any(head, hc::unnamed)) return !takes_up_named(b, speaker.tokens.begin);
  return said.source_type == SourceType::anonymous && !b.any(speaker.tokens, hc::speaks) &&
         !b.reading.token(speaker.tokens.begin).definite;
}

/// Whether a title of an office is said of the entity anywhere.
bool holds_office(const HeadlineMatch& m, std::uint32_t entity) {
  const auto& mentions = m.body.reading.document.mentions;
  return entity != 0 && std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
           return mention.type == MentionType::title && mention.entity == entity - 1 &&
                  m.body.any(m.tokens_of(mention.span), hc::office);
         });
}

}  // namespace

Speaker speaker_of(const HeadlineMatch& match, std::uint32_t statement) {
  Speaker out;
  if (statement == 0) return out;
  const Statement* said = &match.said.items[statement - 1];
  while (said->source.empty() && said->source_antecedent.empty() && said->parent != 0)
    said = &match.said.items[said->parent - 1];
  out.tokens = source_tokens(match, *said);
  out.entity = said->entity;
  if (said->source.empty())
    for (const Statement& other : match.said.items)
      if (other.source == said->source_antecedent) said = &other;
  out.region = region_of(match, *said, out.tokens);
  if (out.tokens.empty()) return out;
  out.unnamed = is_unnamed(match, *said, out);
  const IndexRange head{out.tokens.begin, std::min(out.tokens.begin + 3, out.tokens.end)};
  out.office = match.body.any(out.region, hc::office) || holds_office(match, out.entity);
  out.low = match.body.any(head, hc::low) && !match.body.any({head.begin, head.begin + 1}, hc::office);
  return out;
}

bool same_speaker(const HeadlineMatch& match, const Speaker& one, const Speaker& other) {
  if (one.tokens.empty() || other.tokens.empty()) return false;
  if (one.entity != 0 && one.entity == other.entity) return true;
  for (std::uint32_t i = one.tokens.begin; i < one.tokens.end; ++i)
    for (std::uint32_t k = other.tokens.begin; k < other.tokens.end; ++k)
      if (match.body.words[i].content && agreement(match.body, i, match.body, k) >= 0.9F) return true;
  return false;
}

bool rivals(const HeadlineMatch& match, const BodyRun& run) {
  const BodyRun& support = *match.support();
  if (&run == &support || run.main < as_much * support.main) return false;
  for (std::uint32_t t = 0; t < match.claim.terms.size(); ++t)
    if ((!match.claim.terms[t].is_word() || match.claim.terms[t].predicate) &&
        match.most(run.pieces, t) < match.most(support.pieces, t))
      return false;
  return true;
}

namespace {

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
    while (body.size() > 1 && (b_.reading.mark(body.end - 1) == ',' || b_.reading.mark(body.end - 1) == ':' ||
                               b_.reading.is(body.end - 1, wc::that)))
      --body.end;
    faults_.push_back({rule, headline, body});
  }

  /// Whether a content word of the headline's source stands in `range` of the body.
  [[nodiscard]] bool named_in(IndexRange source, IndexRange range, float least) const {
    for (std::uint32_t h = source.begin; h < source.end; ++h)
      for (std::uint32_t i = range.begin; h_.words[h].content && i < range.end && i < b_.size(); ++i)
        if (agreement(h_, h, b_, i) >= least) return true;
    return false;
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
  /// "farmers in Maysan": any of them speaks for the others.
  [[nodiscard]] bool is_group(IndexRange source) const {
    const Head* head = h_.reading.head(source.begin);
    if (head != nullptr && head->type == SourceType::group) return true;
    return h_.is(source.begin, hc::low) && !has_person(h_, source) && !h_.reading.token(source.begin).definite;
  }
  [[nodiscard]] bool is_medium(IndexRange source) const {
    for (std::uint32_t i = source.begin; i < source.end; ++i) {
      const Head* head = h_.reading.head(i);
      if ((head != nullptr && head->type == SourceType::media) || h_.reading.is(i, wc::medium)) return true;
    }
    return false;
  }
  /// A body, a state or its capital, for which its officers speak.
  [[nodiscard]] bool is_body(IndexRange source) const {
    if (has_person(h_, source)) return false;
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

  [[nodiscard]] bool is_state(IndexRange source) const {
    for (std::uint32_t i = source.begin; i < source.end; ++i)
      if (h_.words[i].country != 0 || h_.is(i, hc::state)) return true;
    return false;
  }
  /// The speaker is of a body that he himself names.
  [[nodiscard]] bool has_other_body() const {
    const auto& mentions = b_.reading.document.mentions;
    for (std::uint32_t i = speaker_.tokens.begin; i < speaker_.tokens.end; ++i) {
      const std::uint32_t mention = b_.reading.token(i).mention;
      if (mention != 0 && mentions[mention - 1].type == MentionType::organisation) return true;
      const Head* head = b_.reading.head(i);
      if (i > speaker_.tokens.begin && head != nullptr && head->type == SourceType::organisation &&
          !b_.reading.token(i).definite)
        return true;
    }
    return false;
  }
  [[nodiscard]] bool is_document(IndexRange source) const {
    const Head* head = h_.reading.head(source.begin);
    return head != nullptr && head->type == SourceType::document;
  }

  void with_source() {
    const IndexRange source = m_.claim.source;
    if (run_.statement == 0) return without_statement(source);
    const Statement& said = m_.said.items[run_.statement - 1];
    const bool unnamed =
        h_.any({source.begin, std::min(source.begin + 3, source.end)}, hc::unnamed) && !has_person(h_, source);
    if (unnamed) return unnamed_source(source, said);
    if (is_conveyor(source, said)) return;
    if (in_links(source, said)) {
      if (!speaker_.unnamed || is_medium(source) || !has_rank(source) || quoted_as_speaker(source)) return;
    }
    if (speaker_.tokens.empty() || is_topic(source) || is_lost()) return;
    if (speaker_.unnamed) return of_unnamed(source);
    if (is_speaker(source, speaker_) || outer_speaks(source) || is_named_beside(source) || named_before(source)) return;
    if (is_body(source) && speaker_.office && !speaker_.low && (is_state(source) || !has_other_body())) return;
    if (is_document(source)) return;
    if (carried_by(source) || said.source_type == SourceType::document || is_group(source)) return;
    if (speaker_.low && h_.any(source, hc::head | hc::state) && !is_medium(source))
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
    if (quoted_as_speaker(source) || carried_by(source)) return;
    if (is_medium(source) && !h_.any(source, hc::state | hc::head)) {
      if (!speaks(source)) add(HeadlineRule::source_silent, source, speaker_.tokens);
      return;
    }
    if (has_rank(source)) return add(HeadlineRule::source_unnamed, source, speaker_.region);
    if (!speaks(source)) add(HeadlineRule::source_silent, source, speaker_.tokens);
  }

  /// "Iran: five killed": a place before a clause without a verb is where it happened; a town never speaks.
  [[nodiscard]] bool is_topic(IndexRange source) const {
    if (is_town(source)) return true;
    if (source.size() > 1 || h_.words[source.begin].country == 0) return false;
    const IndexRange main = m_.claim.parts.front().tokens;
    for (std::uint32_t i = main.begin; i < main.end; ++i)
      if (h_.words[i].verb) return false;
    return true;
  }

  [[nodiscard]] bool is_town(IndexRange source) const {
    for (std::uint32_t i = source.begin; i < source.end; ++i) {
      const std::uint32_t mention = h_.reading.token(i).mention;
      if (mention == 0 || h_.reading.document.mentions[mention - 1].type != MentionType::place ||
          h_.words[i].country != 0)
        return false;
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
    if (!m_.claim.colon || !is_medium(source)) return;
    add(HeadlineRule::source_silent, source, {});
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
      add(HeadlineRule::unnamed_as_fact, m_.claim.parts[part].tokens, speaker_.region);
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
    if (speaker_.unnamed && (denied || !is_official()))
      return add(HeadlineRule::unnamed_as_fact, claim, speaker_.region);
    if (denied) add(HeadlineRule::contested_as_fact, claim, speaker_.tokens);
  }

  /// "an official of the grain board" of what the grain board does.
  [[nodiscard]] bool speaks_for_subject() const {
    const SourceClass kind = m_.said.items[run_.statement - 1].source_class;
    const IndexRange body{speaker_.tokens.begin + 1, speaker_.tokens.end};
    return kind == SourceClass::official && named_in({0, h_.size()}, body, 0.9F);
  }

  /// Officials as a body, who hide nothing.
  [[nodiscard]] bool is_official() const {
    if (hides_name(b_, speaker_.region)) return false;
    return b_.any(speaker_.tokens, hc::official) || speaks_for_subject();
  }

  /// The reporter, or somebody with a name, says as much without being denied.
  [[nodiscard]] bool told_elsewhere() const {
    return std::any_of(m_.runs.begin(), m_.runs.end(), [&](const BodyRun& run) {
      if (!rivals(m_, run)) return false;
      if (run.statement == 0) return true;
      const Speaker other = speaker_of(m_, run.statement);
      return speaker_.unnamed && !other.unnamed && !other.tokens.empty();
    });
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
    return most >= least_denied ||
           (behind && b_.any({m_.pieces[p].tokens.begin, m_.pieces[end - 1].tokens.end}, hc::anaphor));
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
