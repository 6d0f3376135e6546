#pragma once
// What the models of names leave open and the words decide: class words, facilities, adjectives of judgement.

#include <cstdint>
#include <span>

#include "3_annotation/names_features.h"
#include "3_annotation/tokens.h"

namespace isnad {

/// Labels of a run of tokens, in which rules extend and cut the names of the outer layer.
class NameRules {
 public:
  NameRules(const Analysis& analysis, const NameFeatures& features, IndexRange tokens)
      : analysis_(analysis), features_(features), tokens_(tokens) {}

  /// Whether token `t` cannot go on with the body before it: a known place without article behind a definite word
  /// ("the opposition Damascus") is the complement of nothing.
  [[nodiscard]] bool parts(std::size_t t) const;

  /// Whether token `t` cannot go on with the person before it: a country, or a definite word that raw text has often
  /// and next to never in a name, behind two words of one ("Salim Hani the summit") that need no complement ("servant
  /// of the ...").
  [[nodiscard]] bool ends_person(std::size_t t) const;

  /// Fits the outermost names.
  void fit(std::span<std::uint8_t> outer) const;
  /// Takes away what is the title of nobody: "the ministers", with no person behind it.
  void fit_titles(std::span<const std::uint8_t> outer, std::span<std::uint8_t> titles) const;
  /// Adds the names inside of what fit() joined: `before` are the labels that it was given.
  void fit_inner(std::span<const std::uint8_t> before, std::span<const std::uint8_t> outer,
                 std::span<std::uint8_t> inner) const;

 private:
  [[nodiscard]] const NameType& type(std::size_t t) const {
    return features_.types()[features_.type_of(tokens_.begin + t)];
  }
  [[nodiscard]] bool is_quote(std::size_t t) const;
  [[nodiscard]] bool is_definite_adjective(std::size_t t) const;
  [[nodiscard]] bool is_plain_place(std::size_t t) const;
  void take_class_word(std::span<std::uint8_t> outer, std::size_t t) const;
  void take_facility(std::span<std::uint8_t> outer, std::size_t t) const;
  void take_given_name(std::span<std::uint8_t> outer, std::size_t t) const;
  void take_known_place(std::span<std::uint8_t> outer, std::size_t t) const;
  void take_small_place(std::span<std::uint8_t> outer, std::size_t t) const;

  const Analysis& analysis_;
  const NameFeatures& features_;
  IndexRange tokens_;
};

}  // namespace isnad
