// Prints the words of texts: measure_words tokens FILE | text FILE | speed FILE
//
// tokens reads a token a line (the first cell), a blank line between sentences, and prints it with its segments and
// their parts of speech, as the scorer of words reads them. text reads running text and prints a sentence a line, its
// words parted by blanks. speed prints what finding the words costs.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "3_annotation/annotation_tables.h"
#include "3_annotation/sentences.h"
#include "3_annotation/words_table.h"
#include "isnad/document.h"
#include "isnad/resources.h"

namespace {

using namespace isnad;

std::string read_file(const char* path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::vector<std::string>> read_tokens(const char* path) {
  std::ifstream file(path);
  std::vector<std::vector<std::string>> sentences(1);
  for (std::string line; std::getline(file, line);) {
    const std::string token = line.substr(0, line.find_first_of("\t "));
    if (!token.empty())
      sentences.back().push_back(token);
    else if (!sentences.back().empty())
      sentences.emplace_back();
  }
  return sentences;
}

void print_token(const Document& document, const Token& token) {
  std::string segments, parts;
  for (std::uint32_t i = token.first_word; i < token.first_word + token.words; ++i) {
    const Word& word = document.words[i];
    if (i > token.first_word) segments += '+', parts += '+';
    segments += slice(document.text, word.span);
    parts += name_of(word.part);
  }
  std::printf("%s\t%s\t%s\n", std::string(slice(document.text, token.span)).c_str(), segments.c_str(), parts.c_str());
}

int print_tokens(const char* path, const Resources& resources) {
  const Document document = annotate_tokens(read_tokens(path), resources);
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) print_token(document, document.tokens[i]);
    std::printf("\n");
  }
  return 0;
}

int print_text(const char* path, const Resources& resources) {
  const Document document = annotate(read_file(path), resources);
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Token& token = document.tokens[i];
      for (std::uint32_t w = token.first_word; w < token.first_word + token.words; ++w)
        std::printf("%s ", std::string(slice(document.text, document.words[w].span)).c_str());
    }
    std::printf("\n");
  }
  return 0;
}

int print_speed(const char* path, const Resources& resources) {
  Document document;
  document.text = read_file(path);
  Analysis analysis{document, resources.annotation().letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  for (int round = 0; round < 5; ++round) {
    document.words.clear();
    const auto start = std::chrono::steady_clock::now();
    find_words(analysis, resources.annotation().words);
    const std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - start;
    std::printf("%.2f ns a letter, %.1f ns a token\n", time.count() / static_cast<double>(analysis.letters.bytes.size()),
                time.count() / static_cast<double>(document.tokens.size()));
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string what = count == 3 ? arguments[1] : "";
  auto resources = Resources::load();
  if (!resources) {
    std::fprintf(stderr, "%s: %s\n", resources.error().where.c_str(), resources.error().what.c_str());
    return 2;
  }
  if (what == "tokens") return print_tokens(arguments[2], *resources);
  if (what == "text") return print_text(arguments[2], *resources);
  if (what == "speed") return print_speed(arguments[2], *resources);
  std::fprintf(stderr, "measure_words tokens FILE | text FILE | speed FILE\n");
  return 2;
}
