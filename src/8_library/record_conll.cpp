// A document in the form of CoNLL: a token a line.
#include <string>
#include <string_view>
#include <vector>

#include "8_library/writers.h"

namespace isnad {
namespace {

constexpr std::string_view tags[] = {"PER", "ORG", "LOC"};

/// For each token the outermost mention of a name that it lies in, or that lies in it; -1: none. Titles are no names.
std::vector<std::int32_t> names_of_tokens(const Document& document) {
  std::vector<std::int32_t> names(document.tokens.size(), -1);
  std::uint32_t end = 0;  // of the last name that was taken
  std::size_t token = 0;
  for (std::size_t i = 0; i < document.mentions.size(); ++i) {
    const Mention& mention = document.mentions[i];
    if (mention.type == MentionType::title || mention.span.begin < end) continue;
    end = mention.span.end;
    while (token < names.size() && document.tokens[token].span.end <= mention.span.begin) ++token;
    for (; token < names.size() && document.tokens[token].span.begin < end; ++token)
      if (names[token] < 0) names[token] = static_cast<std::int32_t>(i);
  }
  return names;
}

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
  const auto names = names_of_tokens(document);
  std::string out;
  out.reserve(document.text.size() * 3);
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      append_column(out, slice(document.text, document.tokens[i].span));
      out += '\t';
      append_segments(out, document, document.tokens[i]);
      out += '\t';
      if (names[i] < 0) {
        out += "O\n";
        continue;
      }
      const bool inside = i > sentence.tokens.begin && names[i - 1] == names[i];
      const auto type = document.mentions[static_cast<std::size_t>(names[i])].type;
      out.append(inside ? "I-" : "B-").append(tags[static_cast<std::size_t>(type)]).append("\n");
    }
    out += '\n';
  }
  return out;
}

}  // namespace isnad
