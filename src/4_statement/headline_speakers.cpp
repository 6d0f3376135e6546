// Who says a statement of the body, and whether two statements are of one speaker.
#include <algorithm>

#include "4_statement/headline_faults.h"
#include "4_statement/nouns.h"

namespace isnad {

namespace hc = headline_class;

bool has_person(const ComparedText& text, IndexRange range) {
  const auto& mentions = text.reading.document.mentions;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const std::uint32_t mention = text.reading.token(i).mention;
    if (mention != 0 && mentions[mention - 1].type == MentionType::person) return true;
  }
  return false;
}

bool hides_name(const ComparedText& text, IndexRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    if (text.is(i, hc::hide) && text.any({i + 1, std::min(i + 7, range.end)}, hc::name)) return true;
  return false;
}

bool is_group(const ComparedText& h, IndexRange source) {
  const Head* head = h.reading.head(source.begin);
  if (head != nullptr && head->type == SourceType::group) return true;
  return h.is(source.begin, hc::low) && !has_person(h, source) && !h.reading.token(source.begin).definite;
}

bool is_any_medium(const ComparedText& h, IndexRange source) {
  const Head* head = h.reading.head(source.begin);
  if (head == nullptr || head->type != SourceType::media || has_person(h, source) || is_state(h, source)) return false;
  for (std::uint32_t i = source.begin; i < source.end; ++i)
    if (h.words[i].name || h.is(i, hc::head | hc::office)) return false;
  return true;
}

bool is_medium(const ComparedText& h, IndexRange source) {
  for (std::uint32_t i = source.begin; i < source.end; ++i)
    if (is_medium_at(h.reading, i)) return true;
  return false;
}

bool is_state(const ComparedText& h, IndexRange source) {
  for (std::uint32_t i = source.begin; i < source.end; ++i)
    if (h.words[i].country != 0 || h.is(i, hc::state)) return true;
  return false;
}

bool is_document(const ComparedText& h, IndexRange source) {
  const Head* head = h.reading.head(source.begin);
  return head != nullptr && head->type == SourceType::document;
}

bool is_epithet(const ComparedText& h, IndexRange source) {
  constexpr std::uint32_t most = 4;  // tokens, with the marks
  if (!h.reading.is_quote_mark(source.begin) || source.size() > most) return false;
  for (std::uint32_t i = source.begin; i < source.end; ++i)
    if (h.reading.token(i).mention != 0 || h.words[i].name || is_medium_at(h.reading, i)) return false;
  return true;
}

namespace {

constexpr std::uint32_t right_behind = 3;
constexpr std::uint32_t longest_region = 40;
constexpr std::uint32_t farthest_before = 200;  // words back to where a source is brought in
constexpr std::uint32_t behind_source = 14;
constexpr float as_much = 0.85F;  // of the support's share of the claim

IndexRange source_tokens(const HeadlineMatch& m, const Statement& said) {
  return m.tokens_of(said.source.empty() ? said.source_antecedent : said.source);
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

/// The region up to what is said: a person in there is spoken of.
IndexRange before_content(const HeadlineMatch& m, const Statement& said, IndexRange source, IndexRange region) {
  const std::uint32_t content = m.tokens_of(said.content).begin;
  return {region.begin, content >= source.end && content < region.end ? content : region.end};
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
  if (said.source_type == SourceType::named_person || has_person(b, speaker.shown)) return false;
  // "an organisation of doctors" has the name of its members; "two of the doctors" are these.
  const std::uint32_t first = speaker.tokens.begin;
  const bool body = b.is(first, hc::head | hc::office) && !b.is(first, hc::unnamed | hc::low);
  const IndexRange head{first + (body && b.is(first + 1, hc::unnamed) ? 2 : 0),
                        std::min(first + 3, speaker.tokens.end)};
  // "the directorate of health and inhabitants": a body by its name.
  const Head* noun = b.reading.head(first);
  const bool office = noun != nullptr && noun->type == SourceType::official_body && !b.is(first, hc::unnamed);
  if (office ? b.any({first, first + 2}, hc::unnamed) : b.any(head, hc::unnamed))
    return !takes_up_named(b, speaker.tokens.begin);
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
  out.shown = before_content(match, *said, out.tokens, out.region);
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
  return has_as_surely(match, run, [](const ClaimTerm& term) { return !term.is_word() || term.predicate; });
}

}  // namespace isnad
