#pragma once
// An article as a page for a person at a terminal.

#include <string>

#include "9_command/labels.h"
#include "9_command/terminal.h"
#include "isnad/article.h"
#include "isnad/document.h"
#include "isnad/page.h"
#include "isnad/resources.h"
#include "isnad/statement.h"

namespace isnad {

/// How to show it and where it came from.
struct HumanOptions {
  Screen screen;
  std::string source;
  bool explain = false;
  const Document* document = nullptr;      ///< its names and times are coloured; may be null
  const Statements* statements = nullptr;  ///< those of `document`; they stand below the article; may be null
};

std::string write_human(const Page& page, const Article& article, const Resources& resources, const Labels& labels,
                        const HumanOptions& options);

}  // namespace isnad
