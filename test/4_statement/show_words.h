#pragma once
// What is told of the words of a text, for cases.

#include <functional>
#include <string>

#include "3_annotation/annotation_tables.h"
#include "4_statement/reading.h"
#include "4_statement/show_statements.h"

namespace isnad {

/// Says that a token is `what`.
using TellWord = std::function<void(std::uint32_t i, const char* what)>;

/// The words of `text` of which `look` tells something, each with what it is.
inline std::string show_told_words(const std::string& text,
                                   const std::function<void(const Reading&, std::uint32_t, const TellWord&)>& look) {
  const Document document = annotate(text, test_resources());
  const Reading reading = read_document(document, test_resources().statement(), test_resources().annotation().letters);
  std::string out;
  const TellWord tell = [&](std::uint32_t i, const char* what) {
    out += (out.empty() ? "" : ", ") + std::string(slice(document.text, document.tokens[i].span)) + " " + what;
  };
  for (std::uint32_t i = 0; i < reading.size(); ++i) look(reading, i, tell);
  return out.empty() ? "-" : out;
}

}  // namespace isnad
