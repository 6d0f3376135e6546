// Prints the words of texts: measure_words tokens FILE | text FILE | forms FILE | verbs FILE | speed FILE
//
// tokens reads a token a line (the first cell), a blank line between sentences, and prints it with its segments and
// their parts of speech, as the scorer of words reads them. text reads running text and prints a sentence a line, its
// words parted by blanks. speed prints what finding the words costs.
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "3_annotation/annotation_tables.h"
#include "3_annotation/sentences.h"
#include "3_annotation/words_table.h"
#include "3_annotation/words_verbs.h"
#include "isnad/document.h"
#include "isnad/resources.h"

namespace {

using namespace isnad;

std::string read_file(const char* path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Letters as UTF-8.
class Written {
 public:
  explicit Written(const LetterTable& letters) {
    for (unsigned point = 0x64A; point >= 0x621; --point) {
      const std::string utf8{static_cast<char>(0xC0U | point >> 6U), static_cast<char>(0x80U | (point & 0x3FU))};
      const std::string folded = letters.fold(utf8);
      if (folded.size() == 1) back_[static_cast<unsigned char>(folded[0])] = utf8;
    }
    for (unsigned c = 0x21; c < 0x7F; ++c) back_[c] = std::string(1, static_cast<char>(c));
  }
  std::string operator()(std::string_view letters) const {
    std::string out;
    for (const char c : letters) out += back_[static_cast<unsigned char>(c)];
    return out.empty() ? "?" : out;
  }

 private:
  std::array<std::string, 256> back_;
};

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

/// The forms that the words of a text have alone, in letters of the text.
int print_forms(const char* path, const Resources& resources) {
  const LetterTable& letters = resources.annotation().letters;
  const Splitter& splitter = resources.annotation().words.splitter;
  Document document;
  document.text = read_file(path);
  Analysis analysis{document, letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  const Written written(letters);
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      std::string_view word = analysis.token(i);
      Split split;
      KnownFacts facts;
      if (document.tokens[i].kind == TokenKind::word) {
        SplitSite site{{}, word, {}};
        if (i > sentence.tokens.begin) site.before = analysis.token(i - 1);
        if (i + 1 < sentence.tokens.end) site.after = analysis.token(i + 1);
        split = splitter.split(site, splitter.lexicon().find(word));
      }
      const Clitics& prefix = splitter.prefixes()[split.prefix];
      const std::string& suffix = splitter.suffixes()[split.suffix].letters;
      for (std::size_t k = 0; k < prefix.pieces; word.remove_prefix(prefix.lengths[k++]))
        std::printf("%s ", written(word.substr(0, prefix.lengths[k])).c_str());
      word.remove_suffix(suffix.size());
      Splitter::Room room;
      std::printf("%s ", written(splitter.alone(word, split, room, facts)).c_str());
      if (!suffix.empty()) std::printf("%s ", written(suffix).c_str());
    }
    std::printf("\n");
  }
  return 0;
}

/// The words of the tokens of a file that have a reading as a verb of reports, with its lemma.
int print_verbs(const char* path, const Resources& resources) {
  const AnnotationTables& tables = resources.annotation();
  const auto verbs = VerbTable::load(DataFiles::embedded(), tables.letters);
  if (!verbs) return 1;
  const Document document = annotate_tokens(read_tokens(path), resources);
  for (const Word& word : document.words) {
    const std::string text(slice(document.text, word.span));
    const auto reading = analyse_verb(*verbs, tables.letters.fold(text), word.part);
    std::printf("%s\t%s\t%s\n", text.c_str(), std::string(name_of(word.part)).c_str(),
                reading ? std::string(verbs->lemma(reading->lemma)).c_str() : "-");
  }
  return 0;
}

int print_speed(const char* path, const Resources& resources) {
  Document document;
  document.text = read_file(path);
  Analysis analysis{document, resources.annotation().letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  for (std::size_t round = 0; round < 5 + 20000000 / (document.text.size() + 1); ++round) {
    const std::clock_t reading = std::clock();
    const Letters again = resources.annotation().letters.read(document.text);
    std::printf("reading %.2f ns a letter; words ", 1e9 * static_cast<double>(std::clock() - reading) / CLOCKS_PER_SEC /
                                                        static_cast<double>(again.bytes.size()));
    document.words.clear();
    const std::clock_t start = std::clock();
    find_words(analysis, resources.annotation().words);
    const double time = 1e9 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::printf("%.2f ns a letter, %.1f ns a token\n", time / static_cast<double>(analysis.letters.bytes.size()),
                time / static_cast<double>(document.tokens.size()));
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
  if (what == "forms") return print_forms(arguments[2], *resources);
  if (what == "verbs") return print_verbs(arguments[2], *resources);
  if (what == "speed") return print_speed(arguments[2], *resources);
  std::fprintf(stderr, "measure_words tokens FILE | text FILE | forms FILE | verbs FILE | speed FILE\n");
  return 2;
}
