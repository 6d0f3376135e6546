#pragma once
// Who passes on what another says.

#include <vector>

#include "4_statement/drafts.h"

namespace isnad {

/// Whether `phrase` is "quoting".
bool is_quoting(const Reading& reading, const Draft& phrase);

/// Whether token `i` is its first word, "quoting".
bool is_quoting(const Reading& reading, std::uint32_t i);

/// "according to the site, quoting an official": the second says who spoke, the first becomes a link.
void join_relays(const Reading& reading, std::vector<Draft>& found);

/// Makes the medium that `phrase` names a link of the draft whose cue its content begins with; whether there is one.
bool give_link(const Reading& reading, const Draft& phrase, Drafts& drafts);

/// The end of a content from `begin` to `end` without ", and this comes", which brings in who says it.
std::uint32_t before_coming(const Reading& reading, std::uint32_t begin, std::uint32_t end);

/// Ends what `told` says before what stands at `at`, where it would go on.
void end_before(const Reading& reading, std::uint32_t at, Draft& told);

/// "warned ..., in which many were killed, according to": the phrase vouches for its own clause.
void vouch(const Reading& reading, Drafts& drafts, std::vector<Draft>& found);

/// Drops the verbs of conveyors that stand behind what another says: "..., according to what the agency conveyed".
void join_conveyors(const Reading& reading, Drafts& drafts);

}  // namespace isnad
