// The forms of reporting words that a token can be: clitics are parted here.
#include <algorithm>

#include "4_statement/adjuncts.h"
#include "4_statement/drafts.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::string_view written_teh_marbuta = "\xD8\xA9";

constexpr unsigned char first_of(std::string_view word) {
  return word.empty() ? 0 : static_cast<unsigned char>(word.front());
}

class Matcher {
 public:
  Matcher(const StatementTables& tables, std::array<CueMatch, 8>& matches) : tables_(tables), matches_(matches) {}

  std::size_t run(std::string_view word) {
    whole(word);
    // What begins with the letter of a conjunction may be a longer word, or a shorter one behind it: "warada",
    // "wa-radda".
    if (word.size() > 2 && (first_of(word) == waw || first_of(word) == feh)) {
      base_.conjoined = true;
      whole(word.substr(1));
    }
    return count_;
  }

 private:
  void whole(std::string_view word) {
    with_endings(word);
    if (count_ != 0 || word.size() < 4) return;
    const unsigned char first = first_of(word);
    const std::string_view rest = word.substr(1);
    if (first == seen && (first_of(rest) == yeh || first_of(rest) == teh)) {
      base_.future = true;
      with_endings(rest);
      base_.future = false;
    } else if (first == lam || first == beh || first == kaf) {
      base_.proclitic = first;
      with_endings(rest);
      if (count_ == 0) with_article(first == lam && first_of(rest) == lam ? word : rest);
      base_.proclitic = 0;
    } else {
      with_article(word);
    }
  }

  void with_article(std::string_view word) {
    if (word.size() < 5) return;
    const bool article =
        (first_of(word) == alef || first_of(word) == lam) && static_cast<unsigned char>(word[1]) == lam;
    if (!article) return;
    base_.article = true;
    look(word.substr(2));
    base_.article = false;
  }

  void with_endings(std::string_view word) {
    look(word);
    const bool whole_word = count_ != 0;
    const bool first_person = std::all_of(matches_.begin(), matches_.begin() + static_cast<std::ptrdiff_t>(count_),
                                          [](const CueMatch& m) { return m.form.person == 1; });
    if (!first_person || word.size() < 4) return;
    static constexpr std::array<std::array<unsigned char, 3>, 8> pronouns{{{heh, meem, alef},
                                                                           {heh, meem, 0},
                                                                           {heh, noon, 0},
                                                                           {heh, alef, 0},
                                                                           {noon, alef, 0},
                                                                           {noon, yeh, 0},
                                                                           {heh, 0, 0},
                                                                           {kaf, 0, 0}}};
    for (const auto& pronoun : pronouns) {
      const std::size_t size = pronoun[1] == 0 ? 1 : pronoun[2] == 0 ? 2 : 3;
      if (word.size() < size + 2) continue;
      const bool ends = std::equal(pronoun.begin(), pronoun.begin() + static_cast<std::ptrdiff_t>(size),
                                   word.end() - static_cast<std::ptrdiff_t>(size),
                                   [](unsigned char a, char b) { return a == static_cast<unsigned char>(b); });
      if (!ends) continue;
      // "we uncovered" is no "uncovered us".
      if (whole_word && pronoun[0] == noon) return;
      base_.object = true;
      look(word.substr(0, word.size() - size));
      base_.object = false;
      return;
    }
  }

  void look(std::string_view word) {
    const auto found = tables_.form_of.find(word);
    if (!found) return;
    for (std::uint32_t at = *found + 1; at != 0 && count_ < matches_.size(); at = tables_.forms[at - 1].next) {
      const CueForm& form = tables_.forms[at - 1];
      if (form.form == Form::passive) continue;  // who speaks is not said
      const bool verb = form.form == Form::past || form.form == Form::present;
      if (verb && (base_.article || (base_.proclitic != 0 && !(base_.proclitic == lam && form.form == Form::present))))
        continue;
      if (form.form == Form::participle && (base_.article || base_.proclitic != 0 || base_.object)) continue;
      if (base_.future && form.form != Form::present) continue;
      matches_[count_] = base_;
      matches_[count_].form = form;
      matches_[count_++].cue = form.cue;
    }
  }

  const StatementTables& tables_;
  std::array<CueMatch, 8>& matches_;
  CueMatch base_;
  std::size_t count_ = 0;
};

}  // namespace

std::size_t cue_matches(const Reading& reading, std::uint32_t i, std::array<CueMatch, 8>& matches) {
  if (!reading.is_word(i) || reading.document.tokens[i].kind != TokenKind::word) return 0;
  const std::string_view word = reading.word(i);
  if (word.size() < 2) return 0;
  const std::size_t count = Matcher(reading.tables, matches).run(word);
  // Loose letters take a teh marbuta for a heh: a ticket is no "reminds him".
  if (!slice(reading.document.text, reading.document.tokens[i].span).ends_with(written_teh_marbuta)) return count;
  const auto end = std::remove_if(matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(count),
                                  [](const CueMatch& m) { return m.object; });
  return static_cast<std::size_t>(end - matches.begin());
}

bool may_be_verb(const Reading& r, std::uint32_t at, const CueMatch& match) {
  const CueForm& form = match.form;
  const std::uint32_t before = at - 1;
  const bool first = at == 0;
  if (form.form == Form::participle) {
    if (form.count == Count::dual && form.gender == Gender::masculine) return false;
    const auto last = static_cast<unsigned char>(r.word(at).back());
    return (last == alef || last == heh || last == noon) && (first || !r.is(before, wc::inner | wc::negation));
  }
  if ((form.form != Form::past && form.form != Form::present) || form.person != 3) return false;
  if ((form.bound && !match.object) || (match.object && form.count == Count::plural && form.gender == Gender::feminine))
    return false;
  if (first) return true;
  // "wants to say": behind a bare complementizer a verb in the present tells what is to be.
  if (form.form == Form::present && r.is(before, wc::that) && is_bare_that(r, before)) return false;
  if (form.form == Form::past && spells(r.bare(before), {lam, alef})) return false;  // "no doubt"
  // Behind a preposition that is no conjunction the word is a noun: "upon the answer".
  if (!match.conjoined && r.is(before, wc::adjunct) && !r.is(before, wc::clause | wc::time)) return false;
  if (!match.conjoined && spells(r.word(before), {meem, meem, alef})) return false;  // "which shows that": a tail
  return !r.is(before, wc::inner) || r.is(before, wc::that);
}

bool is_cue_noun(const Reading& reading, std::uint32_t i) {
  std::array<CueMatch, 8> matches;
  const std::size_t count = cue_matches(reading, i, matches);
  return std::any_of(matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(count),
                     [](const CueMatch& m) { return m.form.form == Form::noun && m.object; });
}

}  // namespace isnad
