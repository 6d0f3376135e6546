#pragma once
// The hands that a statement went through, by name: those of the text, then those that the page adds.

#include <string>
#include <string_view>

#include "4_statement/statement_names.h"
#include "isnad/article.h"
#include "isnad/statement.h"

namespace isnad {

/// What the formats that show statements show: an article, its annotated text, and what is said in it.
struct Attributed {
  const Article& article;
  const Document& document;
  const Statements& statements;
};

/// Calls `on_link(std::string_view role, std::string_view name)` for each link of the chain of `statement`, from the
/// first speaker to the outlet. A link without words of its own (a verb alone) has an empty name.
template <class OnLink>
void for_each_link(const Attributed& of, const Statement& statement, OnLink on_link) {
  for (std::uint32_t i = statement.chain.begin; i < statement.chain.end; ++i) {
    const ChainLink& link = of.statements.links[i];
    on_link(name_in(link_role_names, link.role), slice(of.document.text, link.span));
  }
  for (const Field& agency : of.article.agencies) on_link(name_in(link_role_names, LinkRole::agency), agency.value);
  if (of.article.outlet.has_value()) on_link(name_in(link_role_names, LinkRole::outlet), of.article.outlet.value);
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
[[nodiscard]] inline std::string_view name_of_source(const Attributed& of, const Statement& statement) {
  const Document& document = of.document;
  if (statement.entity != 0)
    return slice(document.text, document.mentions[document.entities[statement.entity - 1].name].span);
  return slice(document.text, statement.source.empty() ? statement.source_antecedent : statement.source);
}

/// The day, or what else is known of when it was said; empty where nothing dates it.
[[nodiscard]] inline std::string_view said_on(const Attributed& of, const Statement& statement) {
  if (statement.time == 0) return {};
  return of.document.string(of.document.times[statement.time - 1].value);
}

}  // namespace isnad
