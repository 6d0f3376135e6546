#pragma once
// What is found in a headline, in the compact notation of the cases.

#include <string>
#include <string_view>

#include "3_annotation/annotation_tables.h"
#include "4_statement/headline_claim.h"
#include "4_statement/headline_names.h"
#include "4_statement/statement_tables.h"
#include "isnad/headline_check.h"
#include "isnad/statement.h"
#include "support/cases.h"

namespace isnad {

/// A text as headlines are compared, with all that it stands on.
struct ReadText {
  explicit ReadText(std::string_view words)
      : document(annotate(std::string(words), test_resources(), {"2025-01-15"})),
        said(attribute(document, test_resources())),
        reading(read_document(document, test_resources().statement(), test_resources().annotation().letters)),
        text(read_compared(reading, test_resources().statement().headline, test_resources().annotation().entities,
                           20'000)) {}
  ReadText(const ReadText&) = delete;
  ReadText& operator=(const ReadText&) = delete;

  [[nodiscard]] std::string words(IndexRange tokens) const {
    return std::string(slice(document.text, reading.span(tokens)));
  }

  Document document;
  Statements said;
  Reading reading;
  ComparedText text;
};

inline HeadlineCheck check_of(std::string_view headline, const Document& document, std::string_view published) {
  const Statements said = attribute(document, test_resources());
  return check_headline(headline, document, said, test_resources(), {std::string(published)});
}

/// The rules that flag, each with its part of the headline and, behind <, that of the body; "-" where none does.
inline std::string show_faults(std::string_view headline, const std::string& body) {
  const Document document = annotate(with_escapes(body), test_resources(), {"2025-01-15"});
  const HeadlineCheck check = check_of(headline, document, "2025-01-15");
  std::string out;
  for (const HeadlineFlag& flag : check.flags) {
    if (!out.empty()) out += " ; ";
    out.append(headline_rule_names[flag.rule]).append(": ").append(slice(headline, flag.headline_part));
    if (!flag.body_part.empty()) out.append(" < ").append(slice(document.text, flag.body_part));
  }
  return out.empty() ? "-" : out;
}

/// Checks every row of a file of cases: headline, tab, body, tab, what is wrong.
inline void check_headlines(const std::string& file) {
  for (const Case& c : read_cases(file, 3)) {
    INFO(c.where);
    CHECK(show_faults(c.cells[0], c.cells[1]) == c.cells[2]);
  }
}

}  // namespace isnad
