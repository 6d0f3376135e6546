#pragma once
// What a statement comes to when the page is known: its whole chain, to the outlet, and its date.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/article.h"
#include "isnad/document.h"
#include "isnad/statement.h"

namespace isnad {

/// A link of a chain with its name; `link` is null where the page adds it.
struct NamedLink {
  LinkRole role = LinkRole::outlet;
  std::string_view name;  ///< without the preposition that is attached to it in the text
  const ChainLink* link = nullptr;
};

/// The chain of `statement` from the first speaker to the outlet of `article`: what the text says, the agencies and the
/// authors of the page, the outlet.
std::vector<NamedLink> chain_of(const Article& article, const Document& document, const Statements& statements,
                                const Statement& statement);

/// The words in `span` without a preposition that is attached to the first of them.
std::string_view name_in(const Document& document, Span span);

enum class DateOrigin : std::uint8_t { none, sentence, statement, publication };
inline constexpr std::string_view date_origin_names[] = {"", "sentence", "statement", "publication"};

/// When something was said, and what says so.
struct SaidOn {
  DateOrigin origin = DateOrigin::none;
  std::string value, begin, end;  ///< TIMEX3 and the half-open interval; empty where they are not known
  std::uint32_t statement = 0;    ///< 1 + index of the statement that the date is taken over from
};

/// From the sentence; or else from the statement that it continues; or else, for what is not told inside of another
/// statement or as said before, from the day of publication.
SaidOn said_on(const Article& article, const Document& document, const Statements& statements,
               const Statement& statement);

/// The paragraphs of the body that nobody stands for: those of `statements` that are no headings and no captions.
std::vector<Unsourced> unsourced_in(const Article& article, const Statements& statements);

}  // namespace isnad
