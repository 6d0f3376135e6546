#pragma once
// Where a title, a body or a place that begins at a head word ends.

#include <cstdint>
#include <vector>

#include "3_annotation/name_phrases_words.h"

namespace isnad {

/// A phrase from its head on. Empty: there is none.
struct Phrase {
  std::uint32_t begin = 0, end = 0;
  bool complete = false;     ///< says of whom or of what: more than the head, and no loose end
  bool unmarked = false;     ///< ends in an adjective without the article
  std::uint32_t nested = 0;  ///< where a title inside of it begins; 0: nowhere
  [[nodiscard]] bool empty() const { return end <= begin; }
  [[nodiscard]] std::uint32_t size() const { return end - begin; }
};

/// Reads phrases of `words`, given the names found so far. A phrase stays inside of `sentence`.
class PhraseParser {
 public:
  static constexpr std::uint32_t longest = 16;  ///< tokens of a phrase

  explicit PhraseParser(const std::vector<PhraseWord>& words)
      : words_(words), named_(words.size(), 0), person_(words.size(), 0), person_end_(words.size() + 2, false) {}

  void set_sentence(std::uint32_t end) { end_ = end; }
  /// What is named where: titles are left out.
  void set_names(const std::vector<PhraseName>& names);

  [[nodiscard]] Phrase read_body(std::uint32_t i) const;
  [[nodiscard]] Phrase read_construct(std::uint32_t i, std::uint32_t limit) const;
  [[nodiscard]] Phrase read_quoted(std::uint32_t i, std::uint32_t at, std::uint32_t limit) const;
  [[nodiscard]] Phrase finished(const PhraseWord& head, std::uint32_t at) const;
  [[nodiscard]] Phrase read_title(std::uint32_t i, bool inside_another = false) const;
  /// Where the person begins whom `title`, which ended before, leads to by further nouns and prepositions: "the
  /// official, the first, for the file of X, Y"; 0 where there is none.
  [[nodiscard]] std::uint32_t bearer_ahead(const Phrase& title) const;
  /// Behind the adjectives with the article from `i` on.
  [[nodiscard]] std::uint32_t past_adjectives(std::uint32_t i) const;
  /// Whether an adjective that agrees with it stands right behind the word at `i`.
  [[nodiscard]] bool is_described(std::uint32_t i) const {
    return agrees(i + 1, words_[i].feminine, !words_[i].feminine);
  }
  [[nodiscard]] Phrase read_place(std::uint32_t i) const;

  [[nodiscard]] bool is_inside(std::uint32_t i) const { return i < end_; }
  /// Whether a person begins at `i`.
  [[nodiscard]] bool is_person(std::uint32_t i) const { return i < end_ && person_[i] != 0; }
  /// Whether a person's name ends before `i`, or before the mark before `i`.
  [[nodiscard]] bool ends_person(std::uint32_t i) const {
    return person_end_[i] || (i > 0 && person_end_[i - 1] && words_[i - 1].comma);
  }
  /// "X, and he is": whether what begins at `i` is said of the person before.
  [[nodiscard]] bool follows_he_is(std::uint32_t i) const {
    return i > 0 && words_[i - 1].part == Part::pron && words_[i - 1].is(phrase_kind::end) && ends_person(i - 1);
  }
  /// Whether a person begins at `i`, or behind the mark at `i`.
  [[nodiscard]] bool comes_to_person(std::uint32_t i) const {
    return is_person(i) || (i < end_ && (words_[i].comma || words_[i].quote) && is_person(i + 1));
  }
  [[nodiscard]] std::uint32_t person_end(std::uint32_t i) const { return i < end_ ? person_[i] : 0; }
  [[nodiscard]] std::uint32_t named_end(std::uint32_t i) const { return i < end_ ? named_[i] : 0; }
  /// Whether no phrase goes on with the token.
  [[nodiscard]] bool stops(std::uint32_t i) const;

 private:
  struct Reading;
  [[nodiscard]] bool is_adjective(std::uint32_t i) const;
  [[nodiscard]] bool agrees(std::uint32_t i, bool feminine, bool masculine) const;
  [[nodiscard]] bool closes(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t for_what(std::uint32_t i, bool definite = false) const;
  [[nodiscard]] std::uint32_t held_body(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t quoted_end(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t matters_end(std::uint32_t i) const;
  bool step_title(Reading& reading) const;
  bool step_quotes(Reading& reading) const;
  bool step_joined(Reading& reading) const;
  [[nodiscard]] bool acts(std::uint32_t i) const;
  [[nodiscard]] bool heads_office(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t held_office(const Phrase& title) const;
  [[nodiscard]] Phrase read_abbreviated(std::uint32_t i) const;
  bool step_in_name(Reading& reading) const;
  [[nodiscard]] bool is_told_paper(const Reading& reading) const;
  bool step_preposition(Reading& reading) const;
  bool step_field(Reading& reading) const;
  bool step_predicate(Reading& reading) const;
  bool step_link(Reading& reading) const;
  [[nodiscard]] std::uint32_t up_to_person(std::uint32_t i) const;

  const std::vector<PhraseWord>& words_;
  std::vector<std::uint32_t> named_, person_;  ///< of each token the end of the name that begins there, or 0
  std::vector<bool> person_end_;
  std::uint32_t end_ = 0;
};

}  // namespace isnad
