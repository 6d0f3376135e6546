// Who passes on what another says: "according to the site, quoting an official", "..., as the agency conveyed".
#include "4_statement/conveyors.h"

#include <algorithm>

#include "4_statement/noun_phrases.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::uint32_t shortest_clause = 4;  // tokens
constexpr std::uint32_t most_cues = 20;       // of a sentence that are looked at

/// The begin of the last clause in `content`: behind a comma, a relative pronoun or a complementizer.
std::uint32_t clause_before(const Reading& reading, IndexRange content) {
  for (std::uint32_t i = content.end; i > content.begin + 1; --i) {
    const bool begins = reading.mark(i - 1) == ',' || reading.is(i - 1, wc::relative | wc::that);
    if (begins && content.end - i >= shortest_clause) return i;
  }
  return content.begin;
}

/// The quotation that is the content of `told`, where it closes before the comma at `comma`, or the clause before it.
bool ends_at(const Reading& reading, const Draft& told, std::uint32_t comma) {
  if (told.quote == 0) return told.opening != Opening::quote && told.opening != Opening::colon;
  const Quote& quote = reading.quotes[told.quote - 1];
  return quote.closed && quote.close + 1 == comma;
}

/// "..., according to 'The Voice'": a name between marks and nothing else is a medium's.
bool is_name_in_marks(const Reading& reading, IndexRange source) {
  const std::uint32_t opens = reading.token(source.begin).opens;
  return opens != 0 && reading.quotes[opens - 1].close + 1 == source.end &&
         may_be_name(reading, reading.quotes[opens - 1]);
}

/// "..., according to the communique": a text that was spoken of before.
bool is_known_text(const Reading& reading, std::uint32_t at, IndexRange source) {
  const Head* head = reading.head(source.begin);
  return source.size() == 1 && source.begin == at + 1 && head != nullptr && head->type == SourceType::document &&
         reading.token(source.begin).definite;
}

/// "said that ..., according to the site", "..., as the agency conveyed": the medium `source` of the cue at `at` is a
/// link of what is said before it; whether it is.
bool pass_on(const Reading& reading, std::uint32_t at, IndexRange source, Draft& told) {
  const bool last = source.end >= reading.sentence(at).end || reading.mark(source.end) != 0;
  if ((!is_medium_at(reading, source.begin) && !is_name_in_marks(reading, source) &&
       !is_known_text(reading, at, source)) ||
      told.trailing || told.match.form.form == Form::noun || reading.mark(at - 1) != ',' || !last ||
      told.vias >= told.via.size() || !ends_at(reading, told, at - 1) || told.content.begin + 1 >= at)
    return false;
  told.via[told.vias++] = source;
  if (told.quote == 0) told.content.end = at - 1;
  return true;
}

/// Of the drafts `first` to `last` of a sentence, in the order of their cues, the one that tells what `last` tells:
/// "said that the men confessed that".
std::size_t outermost(const Reading& reading, const Drafts& drafts, std::size_t first, std::size_t last) {
  const auto holds = [&](const Draft& outer, const Draft& inner) {
    // "Asked about it, the spokesman said": a main clause behind a comma.
    const bool apart = inner.match.form.form == Form::past && reading.mark(inner.cue.begin - 1) == ',';
    return !apart && !inner.match.conjoined && inner.match.form.form != Form::participle && !outer.trailing &&
           outer.quote == 0 && outer.match.form.form != Form::noun && outer.content.begin <= inner.cue.begin;
  };
  while (last > first && holds(drafts[last - 1], drafts[last])) --last;
  return last;
}

/// "X stated ..., and that according to the indictment": a document tells that it was said.
bool tells_of(const Reading& reading, const Draft& phrase, const Draft& told) {
  if (phrase.pronoun || phrase.subject.head == 0) return false;
  const Head& head = reading.tables.heads[phrase.subject.head - 1];
  return head.type == SourceType::document && told.cue.begin <= phrase.content.begin + 1 &&
         spells(reading.word(phrase.cue.begin - 1), {waw, thal, lam, kaf});
}

/// "the minister said that ..., according to what the law provides": what a document provides is what was said, without
/// who said it.
Draft beside(Draft late, const Draft& told) {
  const bool begins = told.cue.begin <= late.content.begin + 1 && told.cue.begin >= late.content.begin;
  if (begins && told.content.begin > told.cue.begin && told.content.begin + 1 < late.content.end)
    late.content.begin = told.content.begin;
  return late;
}

/// "..., as he said": a verb that names nobody and ends its sentence.
bool is_said_again(const Reading& reading, const Draft& late) {
  return late.phrase == 0 && late.trailing && late.cue.size() > 1 && late.subject.tokens.empty() &&
         !late.match.object &&
         (late.cue.end >= reading.sentence(late.cue.begin).end || reading.mark(late.cue.end) == '.');
}

/// `speaker` has spoken, and whom the verb of `told` names passes it on.
void hand_over(const NounPhrase& speaker, Draft& told) {
  told.via[told.vias++] = told.subject.tokens;
  told.subject = speaker;
  told.before_subject = true;
}

}  // namespace

bool is_quoting(const Reading& reading, const Draft& phrase) { return is_quoting(reading, phrase.cue.begin); }

bool is_quoting(const Reading& reading, std::uint32_t i) { return spells(reading.bare(i), {noon, qaf, lam, alef}); }

void join_relays(const Reading& reading, std::vector<Draft>& found) {
  for (std::size_t k = 1; k < found.size(); ++k) {
    Draft& relay = found[k - 1];
    const Draft& speaker = found[k];
    if (relay.pronoun || !is_quoting(reading, speaker) || speaker.cue.begin < relay.source.end ||
        speaker.cue.begin > relay.source.end + (reading.mark(relay.source.end) == ',' ? 1U : 0U))
      continue;
    relay.via[relay.vias++] = relay.source;
    relay.source = speaker.source;
    relay.subject = speaker.subject;
    if (!relay.trailing) {
      std::uint32_t next = speaker.source.end;
      while (reading.mark(next) == ',' || reading.is(next, wc::that)) ++next;
      relay.content = {next, next};
      relay.matrix.end = next;
      relay.quote = reading.token(next).opens;
    }
    found.erase(found.begin() + static_cast<std::ptrdiff_t>(k--));
  }
}

bool give_link(const Reading& reading, const Draft& phrase, Drafts& drafts) {
  const bool medium = is_medium_at(reading, phrase.source.begin);
  if (phrase.trailing || phrase.pronoun || (!medium && !is_quoting(reading, phrase))) return false;
  const auto at = std::lower_bound(drafts.begin(), drafts.end(), phrase.content.begin,
                                   [](const Draft& d, std::uint32_t b) { return d.cue.begin < b; });
  if (at == drafts.end() || at->cue.begin > phrase.content.begin + 1 || at->trailing || at->vias >= at->via.size() ||
      at->match.form.form == Form::noun)
    return false;
  if (medium) {
    at->via[at->vias++] = phrase.source;
    return true;
  }
  // "quoting officials, the paper reported": they have spoken, the paper passes it on.
  if (at->subject.tokens.empty() || at->before_subject) return false;
  const Head* relay = reading.head(at->subject.tokens.begin);
  if (relay == nullptr || relay->type != SourceType::media) return false;
  hand_over(phrase.subject, *at);
  return true;
}

std::uint32_t before_coming(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
  const auto is_this = [&](std::uint32_t i) {
    return spells(reading.bare(i), {thal, lam, kaf}) ||
           (spells(reading.bare(i), {heh, thal, alef}) && reading.mark(i - 1) == ',');
  };
  if (end < begin + 4 || (!is_this(end - 1) && !spells(reading.word(end - 1), {waw, thal, lam, kaf}))) return end;
  std::uint32_t i = end - 1;
  if (is_this(i) && reading.mark(i - 1) == 0) --i;
  return reading.mark(i - 1) == ',' ? i - 1 : end;
}

void end_before(const Reading& reading, std::uint32_t at, Draft& told) {
  if (told.quote != 0 || told.opening == Opening::quote || told.content.begin + 1 >= at) return;
  told.content.end = at;
  while (told.content.end > told.content.begin + 1 && reading.mark(told.content.end - 1) != 0 &&
         !reading.is_quote_mark(told.content.end - 1))
    --told.content.end;
}

/// "(he answered): '...', according to the paper": who vouches for a quotation that another cue has brought in is a
/// link of it where it can be one, and says nothing himself.
void vouch_for_quote(const Reading& reading, Drafts& drafts, Draft& p) {
  auto told = std::lower_bound(drafts.begin(), drafts.end(), p.content.begin,
                               [](const Draft& d, std::uint32_t b) { return d.cue.begin < b; });
  if (told == drafts.begin() || p.pronoun) return;
  --told;
  if (told->quote != p.quote || told->trailing) return;
  pass_on(reading, p.cue.begin, p.source, *told);
  p.source = {};
}

/// "the site reported that ..., quoting an official": he has spoken, the site passes it on. Whether it was so.
bool take_from(const Reading& reading, const Draft& phrase, Draft& told) {
  if (!is_quoting(reading, phrase) || told.before_subject || told.vias >= told.via.size() ||
      told.subject.tokens.empty() || !is_medium_at(reading, told.subject.tokens.begin))
    return false;
  // "the paper criticised the government for ..., quoting": an act of its own.
  if (reading.tables.classes[told.kind].stance != Stance::assert_ || told.opening == Opening::object ||
      told.opening == Opening::person)
    return false;
  // "reported so the paper, quoting": what is said stands before the paper.
  if (told.content.begin < told.subject.tokens.begin) told.content.end = told.subject.tokens.begin;
  hand_over(phrase.subject, told);
  end_before(reading, phrase.cue.begin, told);
  return true;
}

void vouch(const Reading& reading, Drafts& drafts, std::vector<Draft>& found) {
  for (Draft& p : found) {
    if (!p.trailing) continue;
    if (p.quote != 0) {
      vouch_for_quote(reading, drafts, p);
      continue;
    }
    const auto from = std::lower_bound(drafts.begin(), drafts.end(), p.content.begin,
                                       [](const Draft& d, std::uint32_t b) { return d.cue.begin < b; });
    const auto to = std::lower_bound(from, from + std::min<std::ptrdiff_t>(most_cues, drafts.end() - from), p.cue.begin,
                                     [](const Draft& d, std::uint32_t b) { return d.cue.begin < b; });
    const bool told = std::any_of(from, to, [](const Draft& d) {
      return !d.trailing && d.match.form.form != Form::noun && d.match.form.form != Form::participle;
    });
    if (!told) continue;
    const auto place = [&](auto at) { return static_cast<std::size_t>(at - drafts.begin()); };
    Draft& before = drafts[outermost(reading, drafts, place(from), place(to) - 1)];
    const std::uint32_t clause = clause_before(reading, p.content);
    if (!p.pronoun && (take_from(reading, p, before) || pass_on(reading, p.cue.begin, p.source, before))) {
      p.source = {};
    } else if (!p.pronoun && spells(reading.word(clause), {waw, thal, lam, kaf}) &&
               is_medium_at(reading, p.source.begin) && before.vias < before.via.size()) {
      before.via[before.vias++] = p.source;  // "..., and this alludes to ..., according to the agency"
      p.source = {};
    } else if (!tells_of(reading, p, before)) {
      p.content.begin = clause > before.cue.begin ? clause : std::max(clause, before.content.begin);
    }
  }
}

void join_conveyors(const Reading& reading, Drafts& drafts) {
  std::size_t kept = 0;
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    const Draft& late = drafts[d];
    // "said that .... As he said": the same once more.
    if (is_said_again(reading, late) && kept > 0 && !drafts[kept - 1].trailing &&
        drafts[kept - 1].cue.begin >= late.content.begin) {
      end_before(reading, late.cue.begin, drafts[kept - 1]);
      continue;
    }
    const std::uint32_t sentence = reading.sentence(late.cue.begin).begin;
    const bool conveys = late.phrase == 0 && late.trailing && late.cue.size() > 1 && !late.subject.tokens.empty() &&
                         kept > 0 && drafts[kept - 1].cue.begin >= sentence &&
                         drafts[kept - 1].match.form.form != Form::participle;
    if (!conveys) {
      drafts[kept++] = late;
      continue;
    }
    std::size_t first = kept - 1;
    while (first > 0 && drafts[first - 1].cue.begin >= sentence && first + most_cues > kept) --first;
    const std::size_t told = outermost(reading, drafts, first, kept - 1);
    if (pass_on(reading, late.cue.begin, late.subject.tokens, drafts[told]))
      for (std::size_t k = told + 1; k < kept; ++k) end_before(reading, late.cue.begin, drafts[k]);
    else
      drafts[kept++] = beside(late, drafts[told]);
  }
  drafts.resize(kept);
}

}  // namespace isnad
