// Names in quotes and in brackets, by what stands around them.
#include "3_annotation/name_phrases_quoted.h"

#include <algorithm>
#include <optional>

namespace isnad {
namespace {

using namespace phrase_kind;

class QuotedFinder {
 public:
  QuotedFinder(const Analysis& analysis, const std::vector<PhraseWord>& words, const std::vector<PhraseName>& names)
      : analysis_(analysis), words_(words), names_(names) {}

  std::vector<PhraseName> run() {
    for (std::uint32_t i = 1; i + 1 < words_.size(); ++i) {
      while (next_ < names_.size() && names_[next_].begin < i) remember(names_[next_++]);
      if (!words_[i].quote && !words_[i].bracket) continue;
      const std::uint32_t close = closing(i);
      if (close == 0 || ended_ > i) continue;
      if (const auto type = words_[i].quote ? quoted(i, close) : bracketed(i, close)) {
        found_.push_back({i + 1, close, *type, analysis_.document.tokens[i + 1].span.begin});
        ended_ = close;
        ended_type_ = *type;
      }
      i = close;
    }
    return std::move(found_);
  }

 private:
  using Type = std::optional<MentionType>;

  void remember(const PhraseName& name) {
    if (name.type == MentionType::title || name.end < ended_) return;
    ended_ = name.end;
    ended_type_ = name.type;
  }

  /// The mark that closes what the one at `i` opens, a few words further on; 0 where none does.
  [[nodiscard]] std::uint32_t closing(std::uint32_t i) const {
    constexpr std::uint32_t most = 4;  // words of a name
    for (std::uint32_t at = i + 1; at < words_.size() && at <= i + 1 + most; ++at) {
      if (words_[at].quote || words_[at].bracket) return at > i + 1 && words_[at].quote == words_[i].quote ? at : 0;
      if (!words_[at].is_word) return 0;
    }
    return 0;
  }

  /// No word that only what is said has: a verb, a preposition.
  [[nodiscard]] bool is_name(std::uint32_t begin, std::uint32_t end) const {
    // "a 'gradual' approach"
    if (end == begin + 1 && words_[begin].part == Part::adj && !words_[begin].article) return false;
    for (std::uint32_t i = begin; i < end; ++i) {
      const PhraseWord& word = words_[i];
      if (word.is(phrase_kind::end | inside | from | to)) return false;
      if (end > begin + 1 && (word.part == Part::verb || (i > begin && word.preposition != 0 && !word.article)))
        return false;
    }
    return true;
  }

  /// What the name between the quotes at `open` and `close` is of.
  [[nodiscard]] Type quoted(std::uint32_t open, std::uint32_t close) const {
    if (!is_name(open + 1, close)) return {};
    const PhraseWord& before = words_[open - 1];
    if (before.is(name_class | body) && !before.definite() && !before.is(work | thing | no_body))
      return before.is(settled) ? MentionType::place : MentionType::organisation;
    if (ended_ == open && ended_type_ == MentionType::organisation && close == open + 2)
      return MentionType::organisation;
    if (before.is(to) && open > 1 && words_[open - 2].is(interview)) return MentionType::organisation;
    if ((before.alone || before.is(in_name)) && open > 1) return governed(open, close);
    return {};
  }

  /// "known as 'X'", "in an interview with (lam) 'X'", "said to 'X' that".
  [[nodiscard]] Type governed(std::uint32_t open, std::uint32_t close) const {
    const PhraseWord &link = words_[open - 1], &word = words_[open - 2];
    if (link.preposition == letter::beh || link.is(in_name))
      return word.is(called) && ended_ == open - 2 ? Type(ended_type_) : Type();
    if (word.is(interview)) return MentionType::organisation;
    const bool who_says = word.part == Part::verb || (ended_ == open - 1 && ended_type_ == MentionType::person);
    const bool reports = (who_says && close + 1 < words_.size() && words_[close + 1].is(that)) || leads_to_colon(close);
    return reports ? Type(MentionType::organisation) : Type();
  }

  /// "(to 'X') by telephone:", before what was said.
  [[nodiscard]] bool leads_to_colon(std::uint32_t close) const {
    constexpr std::uint32_t most = 3;  // words
    std::uint32_t i = close + 1;
    while (i < words_.size() && i <= close + most && words_[i].is_word) ++i;
    return i < words_.size() && analysis_.token(i) == ":";
  }

  /// "the authority of X (Y)": one word right behind a body, in short.
  [[nodiscard]] Type bracketed(std::uint32_t open, std::uint32_t close) const {
    const PhraseWord& word = words_[open + 1];
    const bool is_next = next_ < names_.size() && names_[next_].begin == open + 1;
    // What a model alone takes for a place is the body in short.
    const bool named = is_next && (names_[next_].type != MentionType::place || word.known_place != 0);
    if (named || ended_ != open || ended_type_ != MentionType::organisation || close != open + 2) return {};
    const bool latin = !is_arabic_letter(static_cast<unsigned char>(analysis_.token(open + 1).front()));
    const bool free = word.kinds == 0 && !word.nation && !word.pronoun && word.bare();
    return latin || (free && !word.article) ? Type(MentionType::organisation) : Type();
  }

  const Analysis& analysis_;
  const std::vector<PhraseWord>& words_;
  const std::vector<PhraseName>& names_;
  std::vector<PhraseName> found_;
  std::size_t next_ = 0;
  std::uint32_t ended_ = 0;  ///< where the name ends that goes furthest
  MentionType ended_type_ = MentionType::person;
};

}  // namespace

std::vector<PhraseName> find_quoted(const Analysis& analysis, const std::vector<PhraseWord>& words,
                                    const std::vector<PhraseName>& names) {
  return QuotedFinder(analysis, words, names).run();
}

}  // namespace isnad
