#pragma once
// The word or the mark that brings in what a cue reports.

#include "4_statement/drafts.h"

namespace isnad {

/// Where a content begins, and what says so.
struct Marker {
  Opening opening = Opening::none;
  std::uint32_t at = 0;       ///< the token that opens
  std::uint32_t content = 0;  ///< where the content begins
};

/// The cue that a marker is looked for.
struct MarkerQuery {
  IndexRange cue;
  IndexRange subject;        ///< empty where none stands behind the cue
  std::uint16_t frames = 0;  ///< what may bring the content in
  bool negated = false;      ///< an indirect question may
  bool conveys = false;      ///< a preposition brings in the first speaker, not the content
  bool noun = false;         ///< the cue is a noun
  bool admits = false;       ///< the preposition "b" brings in what is admitted, wherever it stands
  bool neutral = false;      ///< it says nothing of its content: an attached preposition stands close or is an adjunct
  std::uint32_t begin = 0;   ///< where the search begins
  std::uint32_t last = 0;    ///< where it ends
  std::uint32_t sentence = 0;  ///< the end of the sentence
};

/// The first marker behind the cue; Opening::none where there is none.
Marker find_marker(const Reading& reading, const MarkerQuery& query);

}  // namespace isnad
