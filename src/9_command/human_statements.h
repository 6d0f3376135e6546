#pragma once
// Who said what, below an article: each statement with its chain drawn as a line of links.

#include "9_command/display.h"
#include "9_command/labels.h"
#include "isnad/article.h"
#include "isnad/document.h"
#include "isnad/statement.h"

namespace isnad {

/// What the statements are written with.
struct StatementsPage {
  const Article& article;
  const Document& document;
  const Statements& statements;
  const Labels& labels;
  bool rtl;
};

/// The statements with their chains, dates and grades, and the paragraphs that nobody stands for.
void write_statements(const StatementsPage& page, Sheet& sheet);

/// What is wrong with the headline, a marked line for each fault.
void write_headline_faults(const StatementsPage& page, Sheet& sheet);

}  // namespace isnad
