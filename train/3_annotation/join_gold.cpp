// Joins given mentions: join_gold FILE reads passages ("#", tab, id, tab, text with \n \t \\ escaped; then a line a
// mention: type 0..3, begin, end in bytes) and prints a passage a line as JSON, spans in code points, for the scorer.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include "0_base/data_files.h"
#include "3_annotation/entities.h"
#include "3_annotation/sentences.h"

namespace {

using namespace isnad;

constexpr const char* type_names[] = {"person", "organisation", "place", "title"};

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    const char c = text[++i];
    out += c == 'n' ? '\n' : c == 't' ? '\t' : c;
  }
  return out;
}

std::size_t code_points(std::string_view text, std::size_t end) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < end; ++i) count += (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
  return count;
}

void print(const std::string& id, Document& document, const EntityTables& tables, const LetterTable& letters) {
  Analysis analysis{document, letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  join_entities(analysis, tables);
  std::printf("{\"id\": \"%s\", \"mentions\": [", id.c_str());
  const char* comma = "";
  for (const Mention& mention : document.mentions) {
    std::printf("%s{\"span\": [%zu, %zu], \"type\": \"%s\", \"entity\": \"E%u\"}", comma,
                code_points(document.text, mention.span.begin), code_points(document.text, mention.span.end),
                type_names[static_cast<int>(mention.type)], mention.entity);
    comma = ", ";
  }
  std::printf("]}\n");
}

}  // namespace

int main(int count, char** arguments) {
  const LetterTable letters;
  const auto tables = EntityTables::load(DataFiles::embedded(), letters);
  if (!tables || count < 2) {
    std::cerr << (tables ? "join_gold FILE" : tables.error().where + ": " + tables.error().what) << "\n";
    return 1;
  }
  std::ifstream file(arguments[1]);
  Document document;
  std::string id;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("#\t")) {
      if (!id.empty()) print(id, document, *tables, letters);
      const auto tab = line.find('\t', 2);
      id = line.substr(2, tab - 2);
      document = Document();
      document.text = unescaped(std::string_view(line).substr(tab + 1));
      continue;
    }
    char* rest = nullptr;
    const auto type = std::strtoul(line.c_str(), &rest, 10);
    const auto begin = std::strtoul(rest, &rest, 10);
    const auto end = std::strtoul(rest, &rest, 10);
    document.mentions.push_back({{offset(begin), offset(end)}, static_cast<MentionType>(type & 3U)});
  }
  if (!id.empty()) print(id, document, *tables, letters);
  return 0;
}
