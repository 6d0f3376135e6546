// Words of headlines and bodies with their keys, classes and numbers.
#include "4_statement/headline_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "3_annotation/entities_spelling.h"
#include "4_statement/nouns.h"

namespace isnad {
namespace {

using namespace letter;
namespace hc = headline_class;

constexpr std::uint32_t most_together = 6;  // numbers of one clause that are reckoned with
constexpr float like_contrary = 0.6F;       // of a word and what says the contrary of it
constexpr double part_tolerance = 0.035;    // what a half or a third may be off, of the whole

unsigned char at(std::string_view word, std::size_t i) {
  return i < word.size() ? static_cast<unsigned char>(word[i]) : 0;
}

/// Pronouns at the end of a word, the longer first.
std::string_view without_pronoun(std::string_view word) {
  static constexpr std::array<std::array<unsigned char, 3>, 7> pronouns{
      {{heh, meem, alef}, {heh, meem, 0}, {heh, noon, 0}, {heh, alef, 0}, {noon, alef, 0}, {heh, 0, 0}, {yeh, 0, 0}}};
  for (const auto& pronoun : pronouns) {
    const std::size_t size = pronoun[1] == 0 ? 1 : pronoun[2] == 0 ? 2 : 3;
    if (word.size() < size + 2) continue;
    if (std::equal(pronoun.begin(), pronoun.begin() + static_cast<std::ptrdiff_t>(size),
                   word.end() - static_cast<std::ptrdiff_t>(size),
                   [](unsigned char a, char b) { return a == static_cast<unsigned char>(b); }))
      return word.substr(0, word.size() - size);
  }
  return word;
}

/// A verb without the signs of person and time that its root does not have.
std::string_view verb_stem(std::string_view word) {
  if (word.size() > 4 && at(word, 0) == seen && (at(word, 1) == yeh || at(word, 1) == teh || at(word, 1) == noon))
    word.remove_prefix(1);
  if (word.size() > 3 && at(word, word.size() - 1) == teh) word.remove_suffix(1);
  const unsigned char first = at(word, 0);
  if (word.size() == 3 && first == yeh) word.remove_prefix(1);
  if (word.size() > 3 && (first == yeh || first == teh || first == noon) && !(first == noon && at(word, 1) == alef))
    word.remove_prefix(1);
  return word;
}

/// The letters of a stem in one number: six bits each, for the alphabet has fewer; 0 where it is too short to tell.
std::uint64_t form_of(std::string_view stem) {
  std::uint64_t out = 0;
  for (std::size_t i = 0; stem.size() >= 3 && i < stem.size() && i < 10; ++i) out = (out << 6U) | (at(stem, i) & 63U);
  return out;
}

class Reader {
 public:
  Reader(ComparedText& out, const EntityTables& places, bool headline)
      : out_(out), r_(out.reading), places_(places), headline_(headline) {}

  void word(std::uint32_t i) {
    ComparedWord& w = out_.words[i];
    if (!r_.is_word(i)) return;
    const std::string_view bare = w.bare = bare_letters(r_, i);
    const Seen& seen_word = r_.token(i);
    w.classes = classes_of(r_.word(i)) | (classes_of(bare) & ~(seen_word.possessed ? hc::plain : 0));
    w.country = country_of(bare, w.capital);
    w.verb = seen_word.part == Part::verb || (w.country == 0 && looks_like_verb(i, bare));  // "Yemeni" is none
    w.future =
        at(bare, 0) == seen && bare.size() > 4 && (at(bare, 1) == yeh || at(bare, 1) == teh || at(bare, 1) == noon);
    if (w.future) w.classes |= classes_of(bare.substr(1));
    std::string_view base = w.verb || w.future ? verb_stem(bare) : bare;
    if (seen_word.possessed && base.size() > 4 && at(base, base.size() - 1) == teh) base.remove_suffix(1);
    const std::string_view stem = stem_of(bare, false);
    const std::string_view cut = base.size() == bare.size() ? std::string_view() : stem_of(base, false);
    w.key = key_of_stem(base.size() == bare.size() ? stem : cut);
    w.form = form_of(stem);
    w.synonyms = set_of(out_.tables.synonyms_of, stem, cut, w.key);
    w.contraries = set_of(out_.tables.contraries_of, stem, cut, w.key);
    w.name = seen_word.mention != 0;
    const bool number = r_.is_number(i);
    w.content =
        !number && (w.classes & hc::plain) == 0 && (seen_word.classes & word_class::time) == 0 && bare.size() > 1;
  }

 private:
  [[nodiscard]] std::uint64_t classes_of(std::string_view word) const {
    if (const auto found = out_.tables.class_of.find(word)) return out_.tables.classes[*found];
    const std::string_view one = singular_of(word);
    if (one.empty()) return 0;
    const auto found = out_.tables.class_of.find(one);
    return found ? out_.tables.classes[*found] : 0;
  }

  /// A verb of several persons as one person has it, the present behind its sign and the past without: the tables leave
  /// these forms out. Empty where `word` is none.
  [[nodiscard]] static std::string_view singular_of(std::string_view word) {
    if (word.size() < 5) return {};
    const unsigned char first = at(word, 0), last = at(word, word.size() - 1), before = at(word, word.size() - 2);
    const bool present = (first == yeh || first == teh) && last == noon && (before == waw || before == alef);
    const bool past = last == alef && before == waw;
    return present || past ? word.substr(0, word.size() - 2) : std::string_view();
  }

  /// "the government postpones": no article behind a definite noun or a name, so it is no adjective of it.
  [[nodiscard]] bool follows_subject(std::uint32_t i) const {
    const Seen &word = r_.token(i), &before = r_.token(i - 1);
    return i > 0 && r_.is_word(i - 1) && (before.definite || before.mention != 0) && !out_.words[i - 1].verb &&
           word.mention == 0 && !word.definite && word.proclitic == 0 && !word.conjoined && word.end - word.begin >= 3;
  }

  [[nodiscard]] bool follows_noun(std::uint32_t i) const {
    const Seen& word = r_.token(i);
    return i > 0 && out_.words[i - 1].content && !out_.words[i - 1].verb && word.mention == 0 && !word.definite &&
           word.proclitic == 0 && !word.conjoined && !word.possessed;
  }
  /// The tables know it without the ta of the present, and do not know it with it: "kills", not "progress".
  [[nodiscard]] bool is_known_as_verb(std::string_view bare) const {
    const WordMap& map = out_.tables.synonyms_of;
    return bare.size() >= 4 && !map.contains(stem_of(bare, false)) && map.contains(stem_of(verb_stem(bare), false));
  }

  /// A word behind "qad", or one that begins with the ya of the present: few nouns do, and headlines mislead taggers.
  [[nodiscard]] bool looks_like_verb(std::uint32_t i, std::string_view bare) const {
    const Seen& word = r_.token(i);
    if (i > 0 && spells(r_.bare(i - 1), {qaf, dal})) return true;  // "has opened", "may open"
    if (headline_ && at(bare, 0) == teh &&
        (follows_subject(i) || (follows_noun(i) && (out_.words[i].classes & hc::light) != 0) ||
         (follows_noun(i) && is_known_as_verb(bare))))
      return true;
    return at(bare, 0) == yeh && bare.size() >= 3 && word.mention == 0 && !word.definite && word.proclitic == 0 &&
           (word.classes & word_class::time) == 0 && (out_.words[i].classes & hc::measure) == 0;
  }

  /// By the stem as it stands; by that of a verb without its signs, `cut`, too, or else by its root.
  [[nodiscard]] static std::uint32_t set_of(const WordMap& map, std::string_view stem, std::string_view cut,
                                            const WordKey& key) {
    if (const auto found = map.find(stem)) return *found + 1;
    if (cut.empty()) return 0;
    if (const auto found = map.find(cut)) return *found + 1;
    std::array<char, 9> buffer{};
    const std::string_view root = root_name(key, buffer);
    if (root.empty()) return 0;
    const auto found = map.find(root);
    return found ? *found + 1 : 0;
  }

  std::uint32_t country_of(std::string_view bare, bool& capital) {
    if (bare.size() < 3) return 0;
    key_.clear();
    append_name_key(bare, WordPlace::first, key_);
    for (const WordMap* map : {&places_.countries, &places_.capitals, &places_.adjectives})
      if (const auto found = map->find(key_)) {
        capital = map == &places_.capitals;
        return *found + 1;
      }
    return 0;
  }

  ComparedText& out_;
  const Reading& r_;
  const EntityTables& places_;
  bool headline_;
  std::string key_;
};

/// Reads numbers in digits and in words.
class Numbers {
 public:
  explicit Numbers(ComparedText& text) : text_(text), r_(text.reading) {}

  void run() {
    for (std::uint32_t i = 0; i < text_.size();) {
      ComparedNumber number;
      const std::uint32_t end = r_.is(i, word_class::time) ? i : read(i, number);
      if (end == i) {
        ++i;
        continue;
      }
      number.tokens = {i, end};
      finish(number);
      text_.numbers.push_back(number);
      i = number.percent ? end_of_percent(end) : end;
    }
  }

 private:
  /// Three digits behind the comma at `k`, and then the end or another comma.
  static bool is_group(std::string_view word, std::size_t k) {
    for (std::size_t i = k + 1; i < k + 4; ++i)
      if (!is_digit(at(word, i))) return false;
    return k + 4 == word.size() || at(word, k + 4) == ',';
  }

  /// The value of digits, thousands parted by commas, a point before the rest; nothing where it is no number.
  static bool digits(std::string_view word, double& value) {
    double whole = 0, step = 0;
    bool any = false;
    for (std::size_t k = 0; k < word.size(); ++k) {
      const unsigned char c = at(word, k);
      if (is_digit(c)) {
        any = true;
        whole = step == 0 ? whole * 10 + (c - '0') : whole + (c - '0') * step;
        if (step != 0) step /= 10;
      } else if ((c == '.' || c == ',') && step == 0) {
        const bool thousands = c == ',' && is_group(word, k);
        if (!thousands) step = 0.1;
      } else {
        return false;
      }
    }
    value = whole;
    return any;
  }

  [[nodiscard]] const NumberWord* number_word(std::uint32_t i) const {
    if (!r_.is_word(i)) return nullptr;
    for (const std::string_view word : {r_.bare(i), bare(i)})
      if (const auto found = text_.tables.number_of.find(word)) return &text_.tables.numbers[*found];
    return nullptr;
  }

  /// The end of the number that begins at `i`; `i` where none does.
  std::uint32_t read(std::uint32_t i, ComparedNumber& number) const {
    double total = 0, group = 0;
    std::uint32_t k = i;
    for (; k < text_.size() && k < i + 10; ++k) {
      double value = 0;
      // "(40) thousand": the bracket behind the digits.
      if (k == i + 1 && i > 0 && r_.mark(k) == ')' && r_.mark(i - 1) == '(' && number_word(k + 1) != nullptr) continue;
      if (k > i && (r_.mark(k) != 0 || (at(r_.word(k), 0) == beh && is_hundred(k)))) break;
      if (r_.is_number(k) && digits(r_.word(k), value)) {
        if (k > i && !r_.token(k).conjoined) break;
        group += value;
        continue;
      }
      const NumberWord* word = number_word(k);
      if (word == nullptr) break;
      if (word->kind == NumberKind::part) {
        if (k > i || is_part_of_time(k)) break;
        if (const NumberWord* whole = number_word(k + 1); whole != nullptr && whole->kind == NumberKind::times) {
          const double parts = static_cast<double>(word->thousandths) / 1000;
          return finish_value(number, 0, parts * static_cast<double>(whole->thousandths) / 1000, k + 2);
        }
        number.part = true;
        group = static_cast<double>(word->thousandths) / 1000;
        return finish_value(number, 0, group, k + 1);
      }
      if (k > i && !r_.token(k).conjoined && word->kind == NumberKind::unit && group != 0 &&
          word->thousandths < 1'000'000)
        if (!(word->thousandths == 10'000)) break;
      const double factor = static_cast<double>(word->thousandths) / 1000;
      if (word->kind == NumberKind::unit) {
        group += factor;
      } else if (factor >= 1000) {
        const bool twice = word->kind == NumberKind::dual && counts_behind(k);
        total += (group != 0 ? group : twice ? 2 : 1) * factor;
        group = 0;
      } else {
        group = (group == 0 ? 1 : group) * factor;
      }
    }
    return k == i ? i : finish_value(number, total, group, k);
  }

  /// Whether what is counted stands in construct behind the number at `k`.
  [[nodiscard]] bool counts_behind(std::uint32_t k) const {
    const Seen& next = r_.token(k + 1);
    return next.part == Part::noun && next.mark == 0 && next.proclitic == 0 && !next.conjoined;
  }

  /// "the first half", "the semi-final" are no numbers.
  [[nodiscard]] bool is_part_of_time(std::uint32_t k) const { return text_.is(k + 1, hc::period); }

  static std::uint32_t finish_value(ComparedNumber& number, double total, double group, std::uint32_t end) {
    number.value = total + group;
    return end;
  }

  /// What it counts, whether in percent, whether about.
  void finish(ComparedNumber& number) const {
    std::uint32_t k = number.tokens.end;
    if (r_.word(k) == "%" || is_percent(k)) {
      number.percent = true;
      return;
    }
    const std::uint32_t before = number.tokens.begin;
    number.about = before > 0 && (text_.is(before - 1, hc::about) || (before > 1 && text_.is(before - 2, hc::about)));
    number.bound = before > 0 && (text_.is(before - 1, hc::bound) || (before > 1 && text_.is(before - 2, hc::bound)));
    if (text_.is(k, hc::plain) && !text_.words[k].content) ++k;
    // "8 cases of death" counts deaths.
    const bool cases = text_.is(k, hc::unit) && k + 1 < text_.size() && text_.words[k + 1].content &&
                       !text_.words[k + 1].verb && r_.mark(k + 1) == 0 && r_.token(k + 1).part == Part::noun;
    if (cases) ++k;
    // "4 dead and 7 injured by an explosion": what is joined to a number, or what it is done by, is not counted.
    const bool apart = k < text_.size() && (r_.token(k).conjoined || r_.token(k).proclitic == beh);
    if (k < text_.size() && text_.words[k].content && !text_.words[k].verb && !apart) number.unit = k + 1;
  }

  [[nodiscard]] std::uint32_t end_of_percent(std::uint32_t k) const { return is_percent(k) ? k + 2 : k + 1; }

  [[nodiscard]] std::string_view bare(std::uint32_t i) const {
    return i < text_.size() ? text_.words[i].bare : bare_letters(r_, i);
  }

  /// "per cent": two words, or one.
  [[nodiscard]] bool is_percent(std::uint32_t k) const { return is_hundred(k) || is_hundred(k + 1); }

  [[nodiscard]] bool is_hundred(std::uint32_t i) const {
    std::string_view word = bare(i);
    if (word.size() > 5 && at(word, 0) == beh && at(word, 1) == alef) word.remove_prefix(3);
    return word.size() >= 3 && word.size() <= 4 && at(word, 0) == meem &&
           (at(word, 1) == alef || at(word, 1) == yeh || at(word, 1) == hamza) && at(word, word.size() - 1) == heh;
  }

  ComparedText& text_;
  const Reading& r_;
};

/// "yuqirru" of a law is to pass it: an admission has the preposition bi- behind it.
void clear_approvals(ComparedText& text) {
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if (text.is(i, hc::confess) && !text.is(i, hc::confess_alone) && text.reading.token(i + 1).proclitic != beh)
      text.words[i].classes &= ~hc::confess;
}

/// "no less than", "did not cease to" deny nothing; "the danger did not cease" does.
void clear_bounds(ComparedText& text) {
  for (std::uint32_t i = 0; i + 1 < text.size(); ++i) {
    const bool no = text.is(i, hc::no);
    if (no && text.is(i + 1, hc::bound)) text.words[i].classes &= ~hc::no;
    const bool still = text.is(i + 1, hc::now) && text.words[i + 1].verb && i + 2 < text.size() &&
                       text.reading.mark(i + 2) == 0 && frame_of(text.reading.word(i + 2)) != frame::an;
    if (!still || (!no && !spells(text.words[i].bare, {meem, alef}))) continue;
    text.words[i].classes &= ~hc::no;
    text.words[i + 1].content = false;
  }
}

/// The alef of "ilgha'" bears a hamza, that of the article never; loose letters have lost it.
bool begins_with_hamza(const Reading& reading, std::uint32_t i) {
  const std::string_view text = slice(reading.document.text, reading.document.tokens[i].span);
  return std::min(text.find("\xD8\xA5"), text.find("\xD8\xA3")) < text.find("\xD8\xA7");
}

/// Calls `seen` with a number for each thing that two words which agree have in common, until it returns true; whether
/// it did.
template <class Seen>
bool any_key(const ComparedText& text, const ComparedWord& word, Seen seen) {
  constexpr std::uint64_t beginning = 0xFFFFFFFFFFULL;  // see likeness()
  const auto of = [&seen](std::uint64_t kind, std::uint64_t value) {
    return seen(((value + kind) * 0x9E3779B97F4A7C15U) >> 53U);
  };
  const auto of_sets = [&of](std::uint64_t kind, const WordSets& sets, unsigned shift) {
    return std::any_of(sets.begin(), sets.end(),
                       [&](std::uint16_t set) { return set != 0 && of(kind, (set - 1U) >> shift); });
  };
  enum Kind : std::uint64_t {
    form = 1ULL << 60U,
    stem = 2 * form,
    root = 3 * form,
    country = 4 * form,
    synonym = 5 * form,
    contrary = 6 * form
  };
  if (word.form != 0 && of(form, word.form)) return true;
  if (word.key.letters != 0 &&
      (of(stem, word.key.stem) || of(stem, word.key.stem & beginning) || of(root, word.key.root)))
    return true;
  if (word.country != 0 && of(country, word.country)) return true;
  if (word.synonyms != 0 && of_sets(synonym, text.tables.synonyms[word.synonyms - 1], 0)) return true;
  return word.contraries != 0 && of_sets(contrary, text.tables.contraries[word.contraries - 1], 1);
}

float set_agreement(const WordSets& a, const WordSets& b) {
  for (const std::uint16_t one : a)
    for (const std::uint16_t other : b)
      if (one != 0 && one == other) return 0.8F;
  return 0;
}

}  // namespace

bool has_article(const Reading& reading, std::uint32_t i) {
  return reading.token(i).definite && !begins_with_hamza(reading, i);
}

std::string_view bare_letters(const Reading& reading, std::uint32_t i) {
  if (!reading.is_word(i)) return {};
  const Seen& seen_word = reading.token(i);
  std::string_view word = reading.word(i);
  if (seen_word.conjoined && word.size() > 2) word.remove_prefix(1);
  if (seen_word.proclitic != 0 && word.size() > 3 && at(word, 0) == seen_word.proclitic) word.remove_prefix(1);
  if (seen_word.proclitic == lam && word.size() > 3 && at(word, 0) == lam)
    word.remove_prefix(1);
  else if (word.size() > 3 && at(word, 0) == alef && at(word, 1) == lam && seen_word.part != Part::verb &&
           !begins_with_hamza(reading, i))
    word.remove_prefix(2);
  return seen_word.possessed ? without_pronoun(word) : word;
}

ComparedText read_compared(const Reading& reading, const HeadlineCheckTables& tables, const EntityTables& places,
                           std::uint32_t most, bool headline) {
  ComparedText out{reading, tables, {}, {}};
  out.words.resize(std::min(reading.size(), most));
  Reader reader(out, places, headline);
  for (std::uint32_t i = 0; i < out.size(); ++i) reader.word(i);
  Numbers(out).run();
  clear_approvals(out);
  clear_bounds(out);
  for (const ComparedNumber& number : out.numbers)
    for (std::uint32_t i = number.tokens.begin; i < number.tokens.end; ++i) out.words[i].content = false;
  return out;
}

float agreement(const ComparedText& one, std::uint32_t a, const ComparedText& second, std::uint32_t b) {
  const ComparedWord &x = one.words[a], &y = second.words[b];
  if (x.form == y.form && x.form != 0) return 1;
  const float like = likeness(x.key, y.key);
  if (like >= 0.9F) return like;
  if (x.country != 0 && x.country == y.country) return 0.8F;
  const float alike = x.synonyms == 0 || y.synonyms == 0
                          ? 0
                          : set_agreement(one.tables.synonyms[x.synonyms - 1], one.tables.synonyms[y.synonyms - 1]);
  return std::max({like, alike, are_contrary(one, a, second, b) ? like_contrary : 0.0F});
}

void AgreementFilter::add(const ComparedText& text, std::uint32_t i) {
  any_key(text, text.words[i], [this](std::size_t key) {
    keys_.set(key);
    return false;
  });
}

bool AgreementFilter::may_agree(const ComparedText& text, std::uint32_t i) const {
  return any_key(text, text.words[i], [this](std::size_t key) { return keys_[key]; });
}

bool numbers_give(const ComparedText& text, std::uint32_t first, std::uint32_t last, const ComparedNumber& wanted) {
  const double share = wanted.part ? wanted.value : wanted.percent ? wanted.value / 100 : -1;
  for (std::uint32_t i = first; i < last && i < first + most_together; ++i)
    for (std::uint32_t k = first; k < last && k < first + most_together; ++k) {
      const double a = text.numbers[i].value, b = text.numbers[k].value;
      if (i == k || b == 0) continue;
      if (i < k && a + b == wanted.value) return true;
      if (share > 0 && std::abs(a / b - share) <= part_tolerance) return true;
    }
  return false;
}

IndexRange tokens_at(const ComparedText& text, Span span) {
  if (span.empty()) return {};
  const auto& tokens = text.reading.document.tokens;
  const auto end = tokens.begin() + text.size();
  const auto first = std::lower_bound(tokens.begin(), end, span.begin,
                                      [](const Token& t, std::uint32_t at) { return t.span.end <= at; });
  const auto last =
      std::lower_bound(first, end, span.end, [](const Token& t, std::uint32_t at) { return t.span.begin < at; });
  return {offset(static_cast<std::size_t>(first - tokens.begin())),
          offset(static_cast<std::size_t>(last - tokens.begin()))};
}

std::uint32_t number_from(const ComparedText& text, std::uint32_t token) {
  const auto at = std::lower_bound(text.numbers.begin(), text.numbers.end(), token,
                                   [](const ComparedNumber& n, std::uint32_t t) { return n.tokens.begin < t; });
  return offset(static_cast<std::size_t>(at - text.numbers.begin()));
}

bool are_contrary(const ComparedText& one, std::uint32_t a, const ComparedText& second, std::uint32_t b) {
  const ComparedWord &x = one.words[a], &y = second.words[b];
  if (x.contraries == 0 || y.contraries == 0) return false;
  bool same = false, contrary = false;
  for (const std::uint16_t left : one.tables.contraries[x.contraries - 1])
    for (const std::uint16_t right : one.tables.contraries[y.contraries - 1]) {
      if (left == 0 || right == 0) continue;
      same = same || left == right;
      contrary = contrary || (left - 1U) / 2 == (right - 1U) / 2;
    }
  return contrary && !same;
}

}  // namespace isnad
