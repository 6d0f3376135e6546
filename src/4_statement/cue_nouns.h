#pragma once
// Verbal nouns that a verb does: it issues a warning, utters a call, hastens to a denial. The noun says what is told.

#include <optional>

#include "4_statement/drafts.h"
#include "4_statement/markers.h"

namespace isnad {

/// "(issued) a warning of": the verbal noun at `at` of a word whose class says what kind of speech it is: a demand, a
/// warning, an accusation, a promise. None where there is none.
[[nodiscard]] std::optional<CueMatch> uttered_noun(const Reading& reading, std::uint32_t at);
/// The verbal noun of a cue that what has `frames` undertakes at `at`: "(hastened) to the denial of". Its place is in
/// `noun`.
[[nodiscard]] std::optional<CueMatch> undertaken_noun(const Reading& reading, std::uint32_t at, std::uint16_t frames,
                                                      std::uint32_t& noun);
/// What a verbal noun that is done has for its object at `at`, before `last`: behind the article with "ala".
[[nodiscard]] Marker done_at(const Reading& reading, std::uint32_t at, std::uint32_t last, bool article);
/// Who the word `noun` is issued to, before `last`: "directed (criticism) at the government".
[[nodiscard]] Marker issued_at(const Reading& reading, std::uint32_t noun, std::uint32_t last);

/// "(directed) a strong call to the president (to)": behind the adjective of the noun that ends before `at`, and behind
/// whom it is directed to.
[[nodiscard]] std::uint32_t behind_addressee(const Reading& reading, std::uint32_t at, std::uint32_t last);

}  // namespace isnad
