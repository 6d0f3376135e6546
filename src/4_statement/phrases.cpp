// Cues that are no verb: according to, in the words of, quoting.
#include <algorithm>

#include "4_statement/conveyors.h"
#include "4_statement/drafts.h"
#include "4_statement/links.h"
#include "4_statement/places.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::uint32_t shortest_clause = 4;    // tokens
constexpr std::uint32_t longest_relative = 20;  // tokens of a relative clause behind a source
constexpr std::uint32_t longest_start = 4;      // tokens of a clause before a phrase that stands inside of it

bool is_conjoined(std::string_view word) {
  return word.size() > 2 && (static_cast<unsigned char>(word[0]) == waw || static_cast<unsigned char>(word[0]) == feh);
}

/// A first word with a pronoun: "in his view" as one word.
std::optional<std::uint32_t> suffixed(const StatementTables& tables, std::string_view word) {
  for (const std::size_t size : {1U, 2U, 3U})
    if (word.size() > size + 3)
      if (const auto found = tables.phrase_of.find(word.substr(0, word.size() - size))) return found;
  return std::nullopt;
}

/// Whether a number and what it counts, or a share, stand at `i`.
bool is_amount(const Reading& r, std::uint32_t i) {
  if (!r.is_number(i) && r.token(i).part != Part::num) return false;
  if (r.is(i + 1, wc::percent) || (frame_of(r.word(i + 1)) == frame::fi && r.is(i + 2, wc::percent))) return true;
  const Seen& next = r.token(i + 1);
  const bool age = i > 0 && spells(r.word(i - 1), {alef, lam, ain, meem, reh});
  return (next.part == Part::noun || next.part == Part::num) && !age && !next.definite && !next.conjoined &&
         next.proclitic == 0 && next.mention == 0 && next.title == 0 && next.mark == 0 &&
         (next.classes & (wc::time | wc::time_more)) == 0;
}

class PhraseReader {
 public:
  PhraseReader(const Reading& reading, std::uint32_t at) : r_(reading), at_(at) {}

  std::optional<Draft> run() {
    std::string_view first = r_.word(at_);
    auto slot = r_.tables.phrase_of.find(first);
    if (!slot && is_conjoined(first)) {
      conjoined_ = true;
      slot = r_.tables.phrase_of.find(first.substr(1));
    }
    // "not only": behind a word, with a conjunction, it is no phrase.
    if (conjoined_ && static_cast<unsigned char>(first[0]) == feh && at_ > r_.sentence(at_).begin &&
        r_.mark(at_ - 1) == 0)
      return std::nullopt;
    if (!slot) slot = suffixed(r_.tables, first);
    if (!slot) return std::nullopt;
    std::uint32_t best = 0;
    const PhraseRow* found = nullptr;
    for (const std::uint16_t row : r_.tables.phrases_by_word[*slot]) {
      const PhraseRow& phrase = r_.tables.phrases[row];
      const std::uint32_t end = match(phrase);
      if (end < best || end == 0 || (end == best && !phrase.actor) || (phrase.actor && !brings_clause(end))) continue;
      best = end;
      found = &phrase;
      draft_.phrase = static_cast<std::uint16_t>(row + 1);
      draft_.pronoun = pronoun_;
      attached_ = found->words.back().back() == '_';
    }
    if (found == nullptr) return std::nullopt;
    draft_.kind = found->kind;
    draft_.cue = {at_, best};
    if (found->actor) return claim();
    return place(*found) ? std::optional<Draft>(draft_) : std::nullopt;
  }

 private:
  /// The end of `phrase` where it stands here; 0 where it does not.
  std::uint32_t match(const PhraseRow& phrase) {
    pronoun_ = false;
    for (std::size_t k = 0; k < phrase.words.size(); ++k) {
      const std::uint32_t i = at_ + static_cast<std::uint32_t>(k);
      if (!r_.is_word(i)) return 0;
      std::string_view word = r_.word(i);
      if (k == 0 && conjoined_) word.remove_prefix(1);
      std::string_view pattern = phrase.words[k];
      const char last = pattern.back();
      if (last == '_')
        return word.starts_with(pattern.substr(0, pattern.size() - 1)) && word.size() > 2 ? i
               : word.size() == 1 && word == pattern.substr(0, 1)                         ? i
                                                                                          : 0;
      if (last == '~') {
        pattern.remove_suffix(1);
        if (!word.starts_with(pattern)) return 0;
        const std::string_view rest = word.substr(pattern.size());
        if (!rest.empty() && (rest.size() > 3 || (static_cast<unsigned char>(rest[0]) != heh &&
                                                  static_cast<unsigned char>(rest[0]) != alef)))
          return 0;
        if (ends_in_teh(i)) return 0;
        pronoun_ = !rest.empty() && static_cast<unsigned char>(rest[0]) == heh;
        continue;
      }
      if (word != pattern) return 0;
    }
    return at_ + static_cast<std::uint32_t>(phrase.words.size());
  }

  /// A teh marbuta, which loose letters take for a heh, is no pronoun.
  [[nodiscard]] bool ends_in_teh(std::uint32_t i) const {
    return slice(r_.document.text, r_.document.tokens[i].span).ends_with(r_.tables.written.teh_marbuta);
  }

  [[nodiscard]] bool brings_clause(std::uint32_t at) const {
    return r_.is(at, wc::that) && !r_.token(at).conjoined && at + 1 < r_.sentence(at_).end;
  }

  /// "(refused it,) on the pretext that": like a participle, it speaks for who does what stands before.
  std::optional<Draft> claim() {
    const std::uint32_t that = draft_.cue.end;
    if (at_ == r_.sentence(at_).begin) return std::nullopt;
    draft_.match.form.form = Form::participle;
    draft_.opening = Opening::that;
    draft_.content = {that + 1, that + 1};
    draft_.matrix = {draft_.cue.end, that + 1};
    return draft_;
  }

  /// "(it opened the door) by its approval of reforms": a verbal noun with what it governs is a deed.
  [[nodiscard]] bool has_object(std::uint32_t behind) const {
    return r_.tables.classes[draft_.kind].name == "admit" &&
           (begins_noun_phrase(r_, behind) || r_.token(behind).proclitic == letter::beh);
  }

  bool place(const PhraseRow& phrase) {
    const IndexRange sentence = r_.sentence(at_);
    std::uint32_t behind = draft_.cue.end;
    if (!draft_.pronoun) {
      if (!read_source(behind, sentence.end, phrase)) return false;
      behind = draft_.source.end;
    } else if (has_object(behind)) {
      return false;
    }
    draft_.opening = Opening::before;
    draft_.matrix = {draft_.cue.end, behind};
    std::uint32_t next = behind;
    while (next < sentence.end && (r_.is(next, wc::time | wc::time_more | wc::skip))) ++next;
    // "for according to the lawyer": the clause that the conjunction begins follows.
    const bool so = conjoined_ && r_.first_letter(at_) == feh;
    const bool first = so || at_ <= sentence.begin + (conjoined_ ? 0 : 1);
    const std::uint32_t late = first || conjoined_ ? behind_relative(next, sentence.end) : next;
    if (first || opens_clause(late, sentence.end)) next = late;
    if (!first && r_.mark(next) == ':') read_relay(sentence.begin);
    if (first || r_.mark(next) == ':' || opens_clause(next, sentence.end)) {
      if (r_.mark(next) == ',' || r_.mark(next) == ':') ++next;
      if (r_.is(next, wc::that)) ++next;
      if (next + 1 >= sentence.end) return false;
      draft_.content = {next, next};
      draft_.matrix.end = next;
      draft_.opening = Opening::that;
      if (r_.token(next).opens != 0) draft_.quote = r_.token(next).opens;
      return true;
    }
    draft_.trailing = true;
    if (const std::uint32_t quote = quoted_before(); quote != 0) {
      draft_.content = {r_.quotes[quote - 1].open + 1, r_.quotes[quote - 1].close};
      draft_.quote = quote;
      return true;
    }
    const std::uint32_t goes_on =
        parts_clause_ ? clause_end(behind, sentence.end) : insertion_end(behind, sentence.end);
    std::uint32_t end = at_;
    while (end > sentence.begin && r_.mark(end - 1) != 0) --end;
    std::uint32_t begin = std::max(sentence.begin, end - std::min(end, longest_content));
    for (std::uint32_t i = end; i > begin; --i)
      if (r_.mark(i - 1) == ';') begin = i;  // a clause of its own
    while (begin < end && r_.mark(begin) != 0) ++begin;
    const bool topic = goes_on != 0 && begin < end && r_.token(begin).definite && r_.token(begin).proclitic == 0;
    if (end < begin + (topic ? 1 : 2)) return false;
    if (goes_on == 0) end = before_coming(r_, begin, end);
    draft_.content = {behind_place_line(r_, {begin, end}), std::max(end, goes_on)};
    return true;
  }

  /// "according to a document that the paper has seen, then ...": the word that brings in the content, or the comma
  /// before it, behind a relative clause at `next`; `next` where there is none.
  [[nodiscard]] std::uint32_t behind_relative(std::uint32_t next, std::uint32_t end) const {
    const bool aside = r_.mark(next) == ',' && (r_.is(next + 1, wc::relative) || tells_of_source(next + 1));
    if (!aside && (draft_.pronoun || r_.mark(next) != 0 || r_.is(next, wc::that))) return next;
    // ", who asked not to be named, ...", "a statement that the agency published, ...": its verb has it for an object.
    const bool closed = aside || is_published(r_, next) || tells_of_source(next) ||
                        (r_.is(next, wc::relative) && is_published(r_, next + 1));
    for (std::uint32_t i = next + 1; i < end && i < next + longest_relative; ++i) {
      if (!aside && opens_clause(i, end)) return i > next + 1 && r_.mark(i - 1) == ',' ? i - 1 : i;
      if (closed && r_.mark(i) == ',') return i;
    }
    return next;
  }

  /// "(according to) a survey that the chamber made", "a document that the agency has obtained", "a source that spoke
  /// to the radio": whether a clause of an indefinite source begins at `at`. What the source says has no word for it.
  [[nodiscard]] bool tells_of_source(std::uint32_t at) const {
    const Seen& first = r_.token(draft_.source.begin);
    const Seen& verb = r_.token(at);
    if (draft_.pronoun || first.definite || first.mention != 0 || verb.definite || verb.conjoined || verb.mark != 0 ||
        verb.mention != 0 || verb.part == Part::adj)
      return false;
    if (asks_not_to(r_, at)) return true;
    if (verb.part != Part::verb) return false;
    const bool spoke = any_cue(r_, at, [&](const CueMatch& m) {
      return m.form.form == Form::past && r_.tables.classes[r_.tables.cues[m.cue].kind].name == "say" &&
             (is_told_medium(r_, at + 1) || is_medium_at(r_, at + 2) || r_.is_quote_mark(at + 2) ||
              r_.is(at + 1, wc::identity | wc::adjunct));
    });
    return verb.possessed || spoke || frame_of_it(r_.word(at + 1)) != 0;
  }

  /// "'...', in the words of the lawyer": 1 + the quotation that closes before the phrase and is its whole clause.
  [[nodiscard]] std::uint32_t quoted_before() const {
    std::uint32_t close = at_ - 1;
    if (close > 0 && r_.mark(close) == ',') --close;
    if (!r_.is_quote_mark(close) || close < shortest_clause) return 0;
    const std::uint32_t inside =
        r_.token(close - 1).inside != 0 ? r_.token(close - 1).inside : r_.token(close - 2).inside;
    if (inside == 0) return 0;
    const Quote& quote = r_.quotes[inside - 1];
    const bool begins = quote.open <= r_.sentence(at_).begin || r_.mark(quote.open - 1) == '.';
    return quote.closed && quote.close == close && begins && close - quote.open > shortest_clause ? inside : 0;
  }

  /// "The plan provides, according to a copy, for a plant": the end of the sentence, where the clause before the phrase
  /// is short and goes on behind it; 0 where it does not.
  [[nodiscard]] std::uint32_t insertion_end(std::uint32_t behind, std::uint32_t end) const {
    if (draft_.pronoun || at_ < 2 || r_.mark(at_ - 1) != ',') return 0;
    std::uint32_t begin = at_ - 1;
    while (begin > r_.sentence(at_).begin && r_.mark(begin - 1) == 0) --begin;
    std::uint32_t comma = behind;
    while (comma < end && comma < behind + longest_relative && r_.mark(comma) == 0) ++comma;
    // "raids that led, according to the ministry, to": the verb's preposition stands behind the source.
    const bool led = r_.token(at_ - 2).part == Part::verb && frame_of(r_.word(comma + 1)) != 0;
    if (at_ - 1 - begin > longest_start && !led) return 0;
    if (r_.mark(comma) != ',' || comma + 2 >= end || r_.token(comma + 1).conjoined ||
        r_.is(comma + 1, wc::clause | wc::contrast | wc::adjunct))
      return 0;
    while (end > comma && r_.mark(end - 1) != 0) --end;
    return std::min(end, begin + longest_content);
  }

  /// The end of the clause that goes on at `at`.
  [[nodiscard]] std::uint32_t clause_end(std::uint32_t at, std::uint32_t end) const {
    while (at < end && r_.mark(at) != ',' && r_.mark(at) != '.' && r_.mark(at) != ';') ++at;
    return at;
  }

  /// "Reuters, quoting an official: ...": who stands before the phrase passes on what is said.
  void read_relay(std::uint32_t at) {
    while (at < at_ && (r_.mark(at) != 0 || r_.is_number(at))) ++at;
    const NounPhrase np = noun_phrase_at(r_, at, {at_, false, false});
    if (np.tokens.empty() || !is_known(r_, np) || np.tokens.end + 1 < at_) return;
    draft_.via[draft_.vias++] = np.tokens;
  }

  /// Behind a comma, with "then" or a comma behind the source: the content follows.
  [[nodiscard]] bool opens_clause(std::uint32_t next, std::uint32_t end) const {
    if (next >= end) return false;
    if (spells(r_.word(next), {feh, qaf, dal})) {  // "then has", spelled like "who lost"
      const Seen& verb = r_.token(next + 1);
      return !r_.is(next - 1, wc::relative) && !verb.definite && !verb.possessed && verb.mention == 0;
    }
    return r_.is(next, wc::that) && r_.word(next).size() > 2 && static_cast<unsigned char>(r_.word(next)[0]) == feh;
  }

  bool read_source(std::uint32_t at, std::uint32_t end, const PhraseRow& phrase) {
    if (attached_) {
      const std::string_view word = r_.word(at);
      if (word.empty() || static_cast<unsigned char>(word[0]) != lam) return false;
      if (word.size() == 1) return source_at(at + 1, end, at + 1);
      return source_at(at, end, at);
    }
    if (phrase.medium && !is_medium_at(r_, at)) return false;
    // "in the estimate of the amounts" is no view of theirs.
    const std::string_view kind = r_.tables.classes[phrase.kind].name;
    of_words_ = !phrase.words.empty() && phrase.words.back().back() == '~' && kind == "say";
    return !phrase.words.empty() && source_at(at, end, at);
  }

  [[nodiscard]] bool is_rule(std::uint32_t at) const {
    if (r_.is(at, wc::rule))  // but "these sources"
      return !r_.is(at, wc::demonstrative) || r_.head(at + 1) == nullptr || r_.is(at + 1, wc::rule);
    const std::string_view word = r_.word(at);
    if (word.size() < 3 || static_cast<unsigned char>(word[0]) != lam) return false;
    const bool article = static_cast<unsigned char>(word[1]) == lam && word.size() > 4;
    const auto found = r_.tables.word_of.find(word.substr(article ? 2 : 1));
    return found && (r_.tables.word_classes[*found] & wc::rule) != 0;
  }

  /// The noun phrase at `at`, whose first token may have a preposition attached.
  bool source_at(std::uint32_t at, std::uint32_t end, std::uint32_t from) {
    if (at >= end || r_.mark(at) != 0) {
      if (at >= end || r_.token(at).opens == 0) return false;
    }
    NounPhrase np = noun_phrase_at(r_, at, {end, false, true, 0, attached_ && at == from});
    if (np.tokens.empty()) {
      if (!attached_ || at != from) return false;
      np = noun_phrase_at(r_, at + 1, {end, false, true});
      if (np.tokens.empty()) np.tokens = {at, at + 1};
      np.tokens.begin = at;
      if (r_.token(at).head != 0) np.head = r_.token(at).head;
    }
    if (attached_ && at == from && r_.token(at).head != 0) np.head = r_.token(at).head;
    if (r_.is(at, wc::whole) && r_.head(at + 1) == nullptr && r_.token(at + 1).mention == 0) return false;
    if (spells(r_.word(at), {alef, lam, lam, heh})) return false;  // "Hasaballah": a name
    // A number, a measure or a law is no speaker.
    if (r_.is_number(at) || is_rule(at)) return false;
    const bool family = np.tokens.size() == 1 && is_family_name(r_, at) && r_.mark(at + 1) == ',';
    // "in the words of the children": whoever words are of speaks.
    const bool told = of_words_ && r_.token(at).definite && r_.token(at).part == Part::noun;
    if (!attached_ && np.head == 0 && !np.named && r_.token(at).mention == 0 && !family && !told) return false;
    if (np.head == 0 && r_.token(at).mention == 0 && r_.token(at).title == 0 && !is_latin(r_, at) &&
        !r_.token(at).definite && r_.token(at).opens == 0)
      return false;
    if (at_ > r_.sentence(at_).begin + (conjoined_ ? 0 : 1)) end_before_amount(np);
    draft_.subject = np;
    draft_.source = np.tokens;
    return true;
  }

  /// "(the damage came) according to the ministry to 30 men": the clause goes on behind the source.
  void end_before_amount(NounPhrase& np) {
    for (std::uint32_t i = np.tokens.begin + 1; i < np.tokens.end; ++i) {
      if ((!r_.token(i - 1).definite && r_.token(i - 1).mention == 0) || !is_amount(r_, i)) continue;
      np.tokens.end = i;
      parts_clause_ = true;
    }
  }

  const Reading& r_;
  std::uint32_t at_;
  Draft draft_;
  bool conjoined_ = false;
  bool attached_ = false;
  bool pronoun_ = false;
  bool of_words_ = false;      ///< a noun of what is said, and behind it whose it is
  bool parts_clause_ = false;  ///< the clause before the phrase goes on behind its source
};

}  // namespace

bool begins_phrase(const StatementTables& tables, std::string_view word) {
  return tables.phrase_of.contains(word) || (is_conjoined(word) && tables.phrase_of.contains(word.substr(1))) ||
         suffixed(tables, word).has_value();
}

void find_phrases(const Reading& reading, Drafts& drafts) {
  std::vector<Draft> found;
  for (std::uint32_t i = 0; i < reading.size(); ++i) {
    if (!reading.tokens[i].may_begin_phrase) continue;
    if (auto draft = PhraseReader(reading, i).run()) {
      found.push_back(*draft);
      i = std::max(i, draft->cue.end - 1);
    }
  }
  join_relays(reading, found);
  const auto in_matrix = [&](const Draft& p) {
    auto at = std::upper_bound(drafts.begin(), drafts.end(), p.cue.begin,
                               [](std::uint32_t b, const Draft& d) { return b < d.cue.begin; });
    if (at == drafts.begin()) return false;
    const Draft& d = *std::prev(at);
    // A clause before the cue that the phrase vouches for is its own.
    const bool own_subject = d.before_subject && d.subject.tokens.begin <= p.content.begin + 1;
    if (p.trailing && p.cue.size() != 2 && d.cue.begin > p.content.begin + 2 && !own_subject) return false;
    // "according to what the agency reported, quoting an official, ...": the official is found with its links.
    if (d.trailing && d.content.begin > d.cue.end && p.cue.begin < d.content.begin) return p.cue.begin >= d.cue.end;
    // "..., as the paper reported, quoting an official": whom it quotes is its link as well.
    return (!d.trailing || is_quoting(reading, p)) && p.cue.begin >= d.matrix.begin && p.cue.begin < d.matrix.end;
  };
  // "..., as he put it": a second cue of what a verb reports, which ends before it.
  const auto repeats = [&](const Draft& p) {
    if (!p.pronoun || !p.trailing) return false;
    auto at = std::upper_bound(drafts.begin(), drafts.end(), p.cue.begin,
                               [](std::uint32_t b, const Draft& d) { return b < d.cue.begin; });
    if (at == drafts.begin()) return false;
    Draft& d = *std::prev(at);
    if (d.trailing || d.cue.begin < p.content.begin || d.match.form.form == Form::noun) return false;
    const std::uint32_t behind = p.cue.end;
    const bool last = behind >= reading.sentence(p.cue.begin).end || reading.mark(behind) == '.';
    const bool of_words = p.cue.size() > 2 || reading.is(p.cue.begin, wc::accord);  // "in his eyes" is said, too
    if (last && of_words && p.cue.begin >= d.matrix.end) end_before(reading, p.cue.begin, d);
    return true;
  };
  found.erase(std::remove_if(found.begin(), found.end(),
                             [&](const Draft& p) {
                               return ((p.cue.size() == 2 || p.trailing) && in_matrix(p) && !p.pronoun) || repeats(p);
                             }),
              found.end());
  // "quoting the agency, the minister said": the medium is a link of what follows.
  found.erase(std::remove_if(found.begin(), found.end(), [&](const Draft& p) { return give_link(reading, p, drafts); }),
              found.end());
  vouch(reading, drafts, found);
  join_conveyors(reading, drafts);
  found.erase(std::remove_if(found.begin(), found.end(),
                             [&](const Draft& p) {
                               return p.source.empty() && !p.pronoun && !reading.tables.phrases[p.phrase - 1].actor;
                             }),
              found.end());
  const auto within = [&](const Draft& d) {
    auto at = std::upper_bound(found.begin(), found.end(), d.cue.begin,
                               [](std::uint32_t b, const Draft& p) { return b < p.cue.begin; });
    return at != found.begin() && d.cue.begin < std::prev(at)->cue.end;
  };
  drafts.erase(std::remove_if(drafts.begin(), drafts.end(), within), drafts.end());
  drafts.insert(drafts.end(), found.begin(), found.end());
}

}  // namespace isnad
