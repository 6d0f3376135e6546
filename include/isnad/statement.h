#pragma once
// What was said, by whom, through whose hands it reached the page, when, and how firmly.

#include <cstdint>
#include <string_view>
#include <type_traits>
#include <vector>

#include "isnad/document.h"
#include "isnad/headline_check.h"
#include "isnad/resources.h"
#include "isnad/span.h"

namespace isnad {

/// Whether the words are the speaker's own: all of them, none, or some.
enum class Speech : std::uint8_t { direct, indirect, mixed };

// clang-format off
enum class Stance : std::uint8_t { assert_, announce, deny, promise, threaten, demand, accuse, question, expect, other, count };
enum class SourceType : std::uint8_t { named_person, official_body, organisation, media, document, group, anonymous, count };
/// What is told of a source without a name.
enum class SourceClass : std::uint8_t {
  none, unnamed, informed, official, diplomatic, security, medical, military, judicial, eyewitness, family, activist, expert, local, count,
};
// clang-format on

enum class Polarity : std::uint8_t { positive, negative };
/// How firmly the source stands for its words.
enum class Certainty : std::uint8_t { plain, firm, hedged, open };
/// How the writer stands to them: nothing said, doubt (he claims), taken for true (he admitted).
enum class Distance : std::uint8_t { none, doubt, factive };

/// What a link of a chain does.
/// The last three are of the page, not of its text.
enum class LinkRole : std::uint8_t { speaker, spokesperson, document, conveyor, agency, byline, outlet };

/// How well a chain is known: every link has a name; one has none, or more; it is not said who spoke ("it was
/// reported", "activists passed on that"); nobody stands for the words.
enum class Grade : std::uint8_t { named, one_unnamed, more_unnamed, link_missing, no_source };

/// One hand that the words went through.
struct ChainLink {
  Span span;                 ///< in Document::text
  std::uint32_t entity = 0;  ///< 1 + index into Document::entities; 0: it is none of them
  std::uint32_t from = 0;    ///< 1 + index of the statement that it is taken over from; 0: this one names it
  LinkRole role = LinkRole::speaker;
  bool named = true;
};

struct Statement {
  Span content;                ///< the words reported, in Document::text
  Span cue;                    ///< the reporting words; empty where a quotation stands beside its speaker
  Span source;                 ///< who speaks; empty where only a verb or a pronoun says it
  Span source_antecedent;      ///< then: his nearest mention; empty where he is never named
  Span said_on;                ///< what dates the saying; empty where nothing does
  IndexRange via;              ///< into Statements::links: who passed the words on, nearest to the speaker first
  IndexRange chain;            ///< into Statements::links: all of it, from the first speaker on
  std::uint32_t parent = 0;    ///< 1 + index of the statement whose content holds this one
  std::uint32_t entity = 0;    ///< 1 + index into Document::entities of the source
  std::uint32_t origin = 0;    ///< 1 + index of the statement that brought its source in; its own, mostly
  std::uint32_t time = 0;      ///< 1 + index into Document::times of what dates the saying
  std::uint32_t dated_by = 0;  ///< 1 + index of the earlier statement that it continues and whose date is its own
  std::uint16_t cue_row = 0;   ///< 1 + row of data/4_statement/cues.tsv, or of phrases.tsv behind them; 0: no cue
  Speech speech = Speech::indirect;
  Stance stance = Stance::assert_;
  SourceType source_type = SourceType::anonymous;
  SourceClass source_class = SourceClass::none;
  Polarity polarity = Polarity::positive;
  Certainty certainty = Certainty::plain;
  Distance distance = Distance::none;
  Grade grade = Grade::named;
  bool negated = false;  ///< the cue is: "did not say when"
  bool earlier = false;  ///< "had said": on another occasion than what is told around it
};
static_assert(std::is_trivially_copyable_v<Statement> && std::is_trivially_copyable_v<ChainLink>);

/// A paragraph that says something that can be checked, and nobody stands for it.
struct Unsourced {
  Span paragraph;  ///< in Document::text
  Span claim;      ///< the first name, number or time in it
};

struct Statements {
  std::vector<Statement> items;      ///< by the begin of their contents, the outer before the inner
  std::vector<ChainLink> links;      ///< all links, end to end
  std::vector<Unsourced> unsourced;  ///< in text order
  HeadlineCheck headline_check;      ///< what check_headline() gave, where the caller asked for it
};

/// Every statement in `document`. Total: noise gives an empty list. Linear in the size of the text. The chains end
/// where the text ends; what the page adds (agency, outlet) is the caller's.
Statements attribute(const Document& document, const Resources& resources);
/// The same, quicker where `memory` was there for texts before.
Statements attribute(const Document& document, const Resources& resources, Memory& memory);

/// The same with `headline_check` filled in, by check_headline() with these options: the document is read once for
/// both.
Statements attribute(const Document& document, std::string_view headline, const Resources& resources,
                     const AnnotationOptions& options = {}, const HeadlineLimits& limits = {});
Statements attribute(const Document& document, std::string_view headline, const Resources& resources,
                     const AnnotationOptions& options, const HeadlineLimits& limits, Memory& memory);

}  // namespace isnad
