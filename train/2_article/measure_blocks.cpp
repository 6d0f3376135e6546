// Writes what the models of blocks are trained on: measure_blocks PREFIX [--lines] PAGE...
//
// PREFIX.jsonl    a page a line: {"file", "headline", "blocks": [text, ...], "measured": [block, ...]}
// PREFIX.features rows of 32-bit floats, one a measured block, in the order of feature_names
// With --lines the pages are read without their mark-up, as dumps of them.
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "2_article/article_tables.h"
#include "2_article/headline.h"
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

void write_floats(std::ostream& out, const std::vector<float>& values) {
  std::string bytes(values.size() * sizeof(float), '\0');
  std::memcpy(bytes.data(), values.data(), bytes.size());
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// The page without its mark-up, as a dump of it would be read.
Page as_lines(const Page& page) {
  Page lines;
  lines.input = InputKind::page_text;
  lines.text = page.text;
  lines.values = page.values;
  lines.elements.resize(1);
  lines.elements[0].tag = Tag::root;
  lines.elements[0].blocks = {0, offset(page.blocks.size())};
  lines.elements[0].text = {0, offset(page.text.size())};
  for (const Block& block : page.blocks) {
    Block line;
    line.text = block.text;
    line.tag = Tag::line;
    line.after_break = true;
    line.gap = !block.after_break;
    lines.blocks.push_back(line);
  }
  return lines;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "measure_blocks PREFIX [--lines] PAGE...\n";
    return 2;
  }
  const auto resources = Resources::load();
  if (!resources) {
    std::cerr << resources.error().where << ": " << resources.error().what << "\n";
    return 1;
  }
  const std::string prefix = arguments[1];
  int next = 2;
  bool lines = false;
  for (; next < count && std::strcmp(arguments[next], "--lines") == 0; ++next) lines = true;
  std::ofstream texts(prefix + ".jsonl"), features(prefix + ".features", std::ios::binary);
  for (; next < count; ++next) {
    auto page = read_page(read_file(arguments[next]), *resources);
    if (!page) {
      std::cerr << arguments[next] << " " << page.error().what << "\n";
      continue;
    }
    if (lines) *page = as_lines(*page);
    const std::uint32_t headline = headline_places(*page).likely;
    const Features measured = measure(*page, headline, resources->article().features);
    texts << "{\"file\": ";
    write_string(texts, arguments[next]);
    texts << ", \"headline\": " << headline << ", \"blocks\": [";
    for (std::size_t b = 0; b < page->blocks.size(); ++b) {
      texts << (b == 0 ? "" : ", ");
      write_string(texts, slice(page->text, page->blocks[b].text));
    }
    texts << "], \"measured\": [";
    for (std::size_t i = 0; i < measured.blocks.size(); ++i) texts << (i == 0 ? "" : ", ") << measured.blocks[i];
    texts << "]}\n";
    write_floats(features, measured.values);
  }
  return 0;
}
