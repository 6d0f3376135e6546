// What the grammar of names makes of predicted mentions: correct_names TEXTS PREDICTED reads passages (a JSON object a
// line: id, text) and predictions (id, mentions) as gold/names has them, and prints the corrected predictions for the
// scorer. With a third argument it only says how long a run over all passages takes.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <rapidjson/document.h>

#include "0_base/utf8.h"
#include "3_annotation/annotation_tables.h"
#include "3_annotation/name_phrases.h"
#include "3_annotation/name_phrases_words.h"
#include "3_annotation/sentences.h"

namespace {

using namespace isnad;

constexpr const char* type_names[] = {"person", "organisation", "place", "title"};

/// Byte offset of each code point of `text`, and its size.
std::vector<std::uint32_t> points_of(const std::string& text) {
  std::vector<std::uint32_t> at;
  for (std::uint32_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) at.push_back(i);
  at.push_back(static_cast<std::uint32_t>(text.size()));
  return at;
}

std::vector<Mention> mentions_of(const rapidjson::Value& passage, const std::vector<std::uint32_t>& points) {
  std::vector<Mention> mentions;
  for (const auto& mention : passage["mentions"].GetArray()) {
    const std::string type = mention["type"].GetString();
    const auto kind = std::find(std::begin(type_names), std::end(type_names), type) - std::begin(type_names);
    mentions.push_back({{points[mention["span"][0].GetUint()], points[mention["span"][1].GetUint()]}, static_cast<MentionType>(kind)});
  }
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return mentions;
}

void print(const std::string& id, const Document& document, const std::vector<std::uint32_t>& points) {
  const auto point = [&](std::uint32_t byte) { return std::lower_bound(points.begin(), points.end(), byte) - points.begin(); };
  std::printf("{\"id\": \"%s\", \"mentions\": [", id.c_str());
  const char* comma = "";
  for (const Mention& mention : document.mentions) {
    std::printf("%s{\"span\": [%td, %td], \"type\": \"%s\", \"entity\": \"E%u\"}", comma, point(mention.span.begin), point(mention.span.end),
                type_names[static_cast<int>(mention.type)], mention.entity);
    comma = ", ";
  }
  std::printf("]}\n");
}

/// The passages of a file by their id.
std::map<std::string, std::string> lines_of(const char* file) {
  std::map<std::string, std::string> lines;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    rapidjson::Document passage;
    if (passage.Parse(line.c_str()).HasParseError() || !passage.IsObject()) continue;
    lines[passage["id"].GetString()] = line;
  }
  return lines;
}

}  // namespace

int main(int count, char** arguments) {
  const auto tables = AnnotationTables::load(DataFiles::embedded());
  const auto phrases = NamePhraseTables::load(DataFiles::embedded(), LetterTable());
  if (!tables || !phrases || count < 3) {
    std::cerr << (!tables ? tables.error().what : !phrases ? phrases.error().where + phrases.error().what : "correct_names TEXTS PREDICTED") << "\n";
    return 1;
  }
  const auto predicted = lines_of(arguments[2]);
  for (const auto& [id, line] : lines_of(arguments[1])) {
    const auto found = predicted.find(id);
    if (found == predicted.end()) continue;
    rapidjson::Document passage, prediction;
    passage.Parse(line.c_str());
    prediction.Parse(found->second.c_str());
    Document document;
    document.text = passage["text"].GetString();
    const auto points = points_of(document.text);
    document.mentions = mentions_of(prediction, points);
    Analysis analysis{document, tables->letters.read(document.text), {}};
    find_tokens(analysis);
    find_sentences(analysis);
    find_words(analysis, tables->words);
    PhraseWordRows rows;
    correct_names(analysis, *phrases, tables->names.words, rows);
    print(id, document, points);
  }
}
