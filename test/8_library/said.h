#pragma once
// An article of one text with statements made by hand.

#include <string>
#include <string_view>

#include "8_library/chain_names.h"
#include "isnad/given.h"

namespace isnad::test {

struct Said {
  Article article;
  Document document;
  Statements statements;

  explicit Said(std::string text) : article(article_of_text(std::move(text))) { document.text = article.text; }

  [[nodiscard]] Span span(std::string_view words) const {
    const auto at = document.text.find(words);
    if (words.empty() || at == std::string::npos) return {};
    return {offset(at), offset(at + words.size())};
  }

  /// A statement with the content `words`; `speaker`, where it is not empty, becomes its source and its chain.
  Statement& add(std::string_view words, std::string_view speaker = {}) {
    Statement statement;
    statement.content = span(words);
    statement.source = span(speaker);
    statement.chain.begin = offset(statements.links.size());
    if (!speaker.empty()) statements.links.push_back({statement.source, 0, 0, LinkRole::speaker, true});
    statement.chain.end = offset(statements.links.size());
    statements.items.push_back(statement);
    return statements.items.back();
  }

  /// The last statement's source as an entity of its own.
  void name_source(std::string_view name) {
    Mention mention;
    mention.span = span(name);
    mention.entity = offset(document.entities.size());
    document.mentions.push_back(mention);
    document.entities.push_back({MentionType::person, offset(document.mentions.size() - 1)});
    statements.items.back().entity = offset(document.entities.size());
  }
};

}  // namespace isnad::test
