#pragma once
// Whether a headline says what its body says: the words of the body that carry it, and what is wrong.

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include "isnad/document.h"
#include "isnad/resources.h"
#include "isnad/span.h"

namespace isnad {

struct Statements;

/// What a reader of the headline alone would believe though no source in the body says it.
// clang-format off
enum class HeadlineFault : std::uint8_t {
  source_missing_in_body, source_upgraded, attribution_dropped, hedge_dropped, negation_changed, stance_hardened,
  number_changed, claim_missing_in_body, scope_widened, time_changed, count,
};
// clang-format on

struct HeadlineFlag {
  HeadlineFault kind = HeadlineFault::claim_missing_in_body;
  std::uint16_t rule = 0;  ///< row of data/4_statement/headline_rules.tsv, which says why
  Span headline_part;      ///< in the headline: what is wrong
  Span body_part;          ///< in Document::text: what it should have followed; empty where there is nothing
};
static_assert(std::is_trivially_copyable_v<HeadlineFlag>);

struct HeadlineCheck {
  bool checked = false;             ///< false: there was no headline, or nothing to compare it with
  std::vector<HeadlineFlag> flags;  ///< in the order of the headline; none: it is faithful
  Span support;                     ///< in Document::text: what the main clause comes from; empty where nothing does
};

/// What is compared at most: the bytes of a headline, and the tokens of the body from its beginning on.
struct HeadlineLimits {
  std::uint32_t headline_bytes = 1000;
  std::uint32_t body_tokens = 20'000;
};

/// Compares `headline` with its body, whose statements are `statements`. `options` are those that `document` was
/// annotated with. Total; linear in the size of both, and bounded by `limits`.
HeadlineCheck check_headline(std::string_view headline, const Document& document, const Statements& statements,
                             const Resources& resources, const AnnotationOptions& options = {},
                             const HeadlineLimits& limits = {});

/// The sentence that says why: the row of `flag`.
std::string_view why(const HeadlineFlag& flag, const Resources& resources);

}  // namespace isnad
