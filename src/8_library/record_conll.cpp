// A document in the form of CoNLL: a token a line.
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "8_library/writers.h"

namespace isnad {
namespace {

constexpr std::string_view tags[] = {"O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"};

/// Blanks would end the column.
void append_column(std::string& out, std::string_view text) {
  for (const char c : text) out += c == ' ' || c == '\t' || c == '\n' || c == '\r' ? '_' : c;
}

void append_segments(std::string& out, const Document& document, const Token& token) {
  for (std::uint32_t i = token.first_word; i < token.first_word + token.words; ++i) {
    if (i > token.first_word) out += '+';
    append_column(out, slice(document.text, document.words[i].span));
  }
}

}  // namespace

std::string write_conll(const Document& document) {
  std::string out;
  out.reserve(document.text.size() * 3);
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      append_column(out, slice(document.text, document.tokens[i].span));
      out += '\t';
      append_segments(out, document, document.tokens[i]);
      out += '\t';
      out.append(tags[i < document.flat_tags.size() ? document.flat_tags[i] % std::size(tags) : 0]).append("\n");
    }
    out += '\n';
  }
  return out;
}

}  // namespace isnad
