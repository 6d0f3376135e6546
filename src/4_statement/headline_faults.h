#pragma once
// The faults of a headline, each kind by rules of its own.

#include <vector>

#include "4_statement/headline_match.h"
#include "4_statement/headline_names.h"

namespace isnad {

/// A fault while it is found: by tokens of the headline and of the body.
struct FoundFault {
  HeadlineRule rule = HeadlineRule::none;
  IndexRange headline;
  IndexRange body;
};
using FoundFaults = std::vector<FoundFault>;

/// Who says a statement of the body.
struct Speaker {
  IndexRange tokens;  ///< the source, or its nearest mention
  IndexRange region;  ///< the same with what stands behind it: name, apposition, what it asks not to be told
  IndexRange shown;   ///< of that, what stands before his words
  std::uint32_t entity = 0;
  bool unnamed = false;
  bool low = false;     ///< speaks for himself alone
  bool office = false;  ///< speaks for a body
};
Speaker speaker_of(const HeadlineMatch& match, std::uint32_t statement);

/// Whether a person is named there.
bool has_person(const ComparedText& text, IndexRange range);
/// Whether somebody asks there not to be named.
bool hides_name(const ComparedText& text, IndexRange range);

/// What a headline's source is by its words: a group, any of which speaks for the others; media as such; a medium; a
/// state, its offices or its capital; a text; an epithet between marks, which is nobody's name.
bool is_group(const ComparedText& headline, IndexRange source);
bool is_any_medium(const ComparedText& headline, IndexRange source);
bool is_medium(const ComparedText& headline, IndexRange source);
bool is_state(const ComparedText& headline, IndexRange source);
bool is_document(const ComparedText& headline, IndexRange source);
bool is_epithet(const ComparedText& headline, IndexRange source);

/// Whether two statements are of one speaker, as far as entities and words tell.
bool same_speaker(const HeadlineMatch& match, const Speaker& one, const Speaker& other);

/// source_missing_in_body, source_upgraded, attribution_dropped.
void find_source_faults(const HeadlineMatch& match, FoundFaults& faults);
/// Where the support leaves open what a later or firmer statement does not, that one becomes the support.
void prefer_firm(HeadlineMatch& match);
/// Where the support only denies what another run affirms, and the headline denies nothing, that one becomes the
/// support.
void prefer_affirmed(HeadlineMatch& match);
/// hedge_dropped.
void find_hedge_faults(const HeadlineMatch& match, FoundFaults& faults);
/// negation_changed.
void find_negation_faults(const HeadlineMatch& match, FoundFaults& faults);
/// stance_hardened.
void find_stance_faults(const HeadlineMatch& match, FoundFaults& faults);
/// number_changed.
void find_number_faults(const HeadlineMatch& match, FoundFaults& faults);
/// scope_widened, time_changed.
void find_scope_faults(const HeadlineMatch& match, FoundFaults& faults);
void find_time_faults(const HeadlineMatch& match, FoundFaults& faults);
/// claim_missing_in_body.
void find_gaps(const HeadlineMatch& match, FoundFaults& faults);

/// A question, or a comment with its exclamation mark: it claims nothing.
bool is_question(const HeadlineMatch& match);

/// Whether `run` has the terms of the claim that `wanted` takes as surely as the support has them.
template <class Wanted>
bool has_as_surely(const HeadlineMatch& match, const BodyRun& run, Wanted wanted) {
  const IndexRange support = match.support()->pieces;
  for (std::uint32_t t = 0; t < match.claim.terms.size(); ++t)
    if (wanted(match.claim.terms[t]) && match.most(run.pieces, t) < match.most(support, t)) return false;
  return true;
}

/// Whether a run says as much as the support does.
bool rivals(const HeadlineMatch& match, const BodyRun& run);

}  // namespace isnad
