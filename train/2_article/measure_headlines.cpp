// Writes what the model of headlines is trained on: measure_headlines PREFIX PAGE...
//
// PREFIX.jsonl     a page a line: {"file", "candidates": [text, ...]}
// PREFIX.features  rows of 32-bit floats, one a candidate, in the order of headline_feature_names
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "2_article/headline.h"
#include "2_article/headline_candidates.h"
#include "isnad/resources.h"

namespace {

using namespace isnad;

std::string read_file(const char* path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write_string(std::ostream& out, std::string_view text) {
  out << '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out << '\\';
    out << (static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
  }
  out << '"';
}

void write_candidates(const Page& page, std::ostream& texts, std::ostream& features) {
  std::string_view url;
  for (const Fact& fact : page.facts)
    if (fact.key == FactKey::url && url.empty()) url = slice(page.values, fact.value);
  const auto candidates = headline_candidates(page, url, headline_places(page));
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    texts << (i == 0 ? "" : ", ");
    write_string(texts, slice(candidates[i].in_values ? page.values : page.text, candidates[i].text));
    std::string bytes(sizeof candidates[i].features, '\0');
    std::memcpy(bytes.data(), candidates[i].features.data(), bytes.size());
    features.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "measure_headlines PREFIX PAGE...\n";
    return 2;
  }
  const auto resources = Resources::load();
  if (!resources) {
    std::cerr << resources.error().where << ": " << resources.error().what << "\n";
    return 1;
  }
  const std::string prefix = arguments[1];
  std::ofstream texts(prefix + ".jsonl"), features(prefix + ".features", std::ios::binary);
  for (int next = 2; next < count; ++next) {
    texts << "{\"file\": ";
    write_string(texts, arguments[next]);
    texts << ", \"candidates\": [";
    if (const auto page = read_page(read_file(arguments[next]), *resources)) write_candidates(*page, texts, features);
    texts << "]}\n";
  }
  return 0;
}
