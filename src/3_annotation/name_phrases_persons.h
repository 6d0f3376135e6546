#pragma once
// Persons right behind a title: what stands there and looks like a name is one, also where a model saw none.

#include <cstdint>
#include <vector>

#include "3_annotation/name_phrases_parse.h"
#include "3_annotation/names_words.h"

namespace isnad {

/// Reads names of persons by what is known of their words.
class PersonReader {
 public:
  PersonReader(const Analysis& analysis, const std::vector<PhraseWord>& words, const NameWords& known)
      : analysis_(analysis), words_(words), known_(known) {}

  /// The persons that stand right behind a title and are not among `names`, and those of them that go on further.
  [[nodiscard]] std::vector<PhraseName> find(const std::vector<PhraseName>& names, PhraseParser& parser) const;

  /// Where the name that begins at `i` ends; `i` where there is none. `parser` knows what is named already.
  [[nodiscard]] std::uint32_t end_of(std::uint32_t i, const PhraseParser& parser) const;

 private:
  [[nodiscard]] std::uint32_t further(std::uint32_t begin, std::uint32_t end, const PhraseParser& parser) const;
  [[nodiscard]] bool is_dotted(std::uint32_t i) const;
  [[nodiscard]] bool is_number(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t past_ten(std::uint32_t i) const;
  [[nodiscard]] bool is_called_by_rank(std::uint32_t i) const;
  [[nodiscard]] bool begins(std::uint32_t i) const;
  [[nodiscard]] bool is_unknown(std::uint32_t i) const;
  [[nodiscard]] bool may_be_family(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t past_where(const Phrase& title, const PhraseParser& parser) const;
  [[nodiscard]] bool goes_on(std::uint32_t i) const;
  [[nodiscard]] bool is_misread(const Phrase& title, const PhraseParser& parser) const;
  [[nodiscard]] bool is_object(std::uint32_t i) const;
  [[nodiscard]] bool is_family(std::uint32_t i) const;
  [[nodiscard]] bool is_mostly_person(std::uint32_t i) const;

  const Analysis& analysis_;
  const std::vector<PhraseWord>& words_;
  const NameWords& known_;
};

}  // namespace isnad
