#pragma once
// What the formats that show statements show of each.

#include <string>
#include <string_view>

#include "4_statement/statement_names.h"
#include "8_library/provenance.h"
#include "isnad/article.h"
#include "isnad/statement.h"

namespace isnad {

/// An article, its annotated text, and what is said in it.
struct Attributed {
  const Article& article;
  const Document& document;
  const Statements& statements;
};

/// Calls `on_link(std::string_view role, std::string_view name)` for each link of the chain of `statement`, from the
/// first speaker to the outlet. A link without words of its own (a verb alone) has an empty name.
template <class OnLink>
void for_each_link(const Attributed& of, const Statement& statement, OnLink on_link) {
  for (const NamedLink& link : chain_of(of.article, of.document, of.statements, statement))
    on_link(name_of_value(link_role_names, link.role), link.name);
}

/// The chain as one line: "speaker: ... > conveyor: ... > outlet: ..."; "?" stands for a link without a name.
[[nodiscard]] inline std::string chain_in_words(const Attributed& of, const Statement& statement) {
  std::string chain;
  for_each_link(of, statement, [&](std::string_view role, std::string_view name) {
    chain.append(chain.empty() ? "" : " > ").append(role).append(": ").append(name.empty() ? "?" : name);
  });
  return chain;
}

/// The fullest name of the source of `statement`; the words of the page where it is no known entity.
[[nodiscard]] inline std::string name_of_source(const Attributed& of, const Statement& statement) {
  const Document& document = of.document;
  if (statement.entity != 0) return document.called(document.mentions[document.entities[statement.entity - 1].name]);
  return std::string(slice(document.text, statement.source.empty() ? statement.source_antecedent : statement.source));
}

/// When it was said, and what says so.
[[nodiscard]] inline SaidOn said_on(const Attributed& of, const Statement& statement) {
  return said_on(of.article, of.document, of.statements, statement);
}

}  // namespace isnad
