// How fast lexbor alone parses pages: the floor under everything that reads them.
//
//   parse_only [--rounds N] FILE_OR_FOLDER...
//
// The files are read into memory first. One document is cleaned and filled again for every page, as lexbor's own
// measurements do it. Prints one JSON object: pages, bytes, and the processor's seconds in the quickest round:
// what else the machine does can only add to a time.

#include <lexbor/html/html.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> read_pages(const std::vector<fs::path>& paths) {
  std::vector<fs::path> files;
  for (const auto& path : paths) {
    if (!fs::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    for (const auto& entry : fs::directory_iterator(path))
      if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> pages;
  pages.reserve(files.size());
  for (const auto& file : files) pages.push_back(read_file(file));
  return pages;
}

/// Seconds of the processor for one pass over all pages; a negative number when a page could not be parsed.
double seconds_to_parse(const std::vector<std::string>& pages, lxb_html_document_t* document) {
  const std::clock_t begin = std::clock();
  for (const auto& page : pages) {
    lxb_html_document_clean(document);
    const auto* bytes = reinterpret_cast<const lxb_char_t*>(page.data());
    if (lxb_html_document_parse(document, bytes, page.size()) != LXB_STATUS_OK) return -1;
  }
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

int measure(const std::vector<std::string>& pages, int rounds) {
  lxb_html_document_t* document = lxb_html_document_create();
  if (document == nullptr) return 1;
  seconds_to_parse(pages, document);  // warm: the memory pools grow to their size
  std::vector<double> seconds;
  for (int round = 0; round < rounds; ++round) seconds.push_back(seconds_to_parse(pages, document));
  lxb_html_document_destroy(document);
  const double least = *std::min_element(seconds.begin(), seconds.end());
  if (least < 0) {
    std::fputs("parse_only: lexbor could not parse a page\n", stderr);
    return 1;
  }
  std::size_t bytes = 0;
  for (const auto& page : pages) bytes += page.size();
  std::printf("{\"pages\": %zu, \"bytes\": %zu, \"seconds\": %.6f}\n", pages.size(), bytes, least);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<fs::path> paths;
  int rounds = 5;
  for (int i = 1; i < count; ++i) {
    if (std::string_view(arguments[i]) == "--rounds" && i + 1 < count)
      rounds = std::max(1, std::atoi(arguments[++i]));
    else
      paths.emplace_back(arguments[i]);
  }
  const auto pages = read_pages(paths);
  if (pages.empty()) {
    std::fputs("parse_only [--rounds N] FILE_OR_FOLDER...: no pages there\n", stderr);
    return 2;
  }
  return measure(pages, rounds);
}
