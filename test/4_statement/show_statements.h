#pragma once
// Statements in the compact notation of the cases.

#include <string>
#include <string_view>

#include "4_statement/statement_names.h"
#include "isnad/document.h"
#include "isnad/statement.h"
#include "support/cases.h"

namespace isnad {

/// One statement: source > cue > content, the source in brackets where it is an antecedent, ? where it is missing, -
/// for no cue; behind it in braces what is not the rule (indirect, assert).
inline std::string show(const Document& document, const Statements& statements, const Statement& s) {
  const auto words = [&](Span span) { return std::string(slice(document.text, span)); };
  std::string out = s.source.empty() ? "?" : words(s.source);
  if (!s.source_antecedent.empty()) {
    out = '(';
    out += words(s.source_antecedent);
    out += ')';
  }
  out += " > ";
  out += s.cue.empty() ? "-" : words(s.cue);
  out += " > ";
  out += words(s.content);
  std::string tags;
  const auto tag = [&](std::string_view text) {
    if (!tags.empty()) tags += ", ";
    tags += text;
  };
  if (s.speech != Speech::indirect) tag(speech_names[static_cast<std::size_t>(s.speech)]);
  if (s.stance != Stance::assert_) tag(stance_names[static_cast<std::size_t>(s.stance)]);
  if (s.negated) tag("negated");
  for (std::uint32_t i = s.via.begin; i < s.via.end; ++i) tag("via " + words(statements.links[i].span));
  if (!s.said_on.empty()) tag("on " + words(s.said_on));
  if (s.parent != 0) tag("in " + std::to_string(s.parent));
  return tags.empty() ? out : out + " {" + tags + "}";
}

inline std::string show_statements(const std::string& text) {
  const Document document = annotate(with_escapes(text), test_resources(), {"2025-01-15"});
  const Statements statements = attribute(document, test_resources());
  std::string out;
  for (const Statement& s : statements.items) out += (out.empty() ? "" : " ; ") + show(document, statements, s);
  return out.empty() ? "-" : out;
}

/// Checks every row of a file of cases: text, tab, its statements.
inline void check_statements(const std::string& file) {
  for (const Case& c : read_cases(file, 2)) {
    INFO(c.where);
    CHECK(show_statements(c.cells[0]) == c.cells[1]);
  }
}

}  // namespace isnad
