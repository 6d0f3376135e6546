// Where the time goes: read_stages ROUNDS PAGE... prints pages a second of lexbor's parse alone, of read_page() and of
// read_article() over the same pages in one process, the fastest of the rounds.
#include <lexbor/html/html.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <string>

#include <utility>
#include <vector>

#include "isnad/article.h"
#include "isnad/page.h"
#include "isnad/page_scratch.h"
#include "isnad/resources.h"

namespace {

std::string read_file(const char* path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

double seconds_of(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

struct Stages {
  double parse = 0, page = 0, article = 0;  ///< seconds
};

/// One page after the other, as the command reads them.
Stages read(const std::vector<std::string>& pages, const isnad::Resources& resources) {
  Stages stages;
  isnad::PageScratch scratch;
  for (const std::string& bytes : pages) {
    std::optional<isnad::Page> page;
    stages.page += seconds_of([&] {
      if (auto result = isnad::read_page(bytes, resources, {}, scratch)) page = std::move(*result);
    });
    if (page) stages.article += seconds_of([&] { isnad::read_article(*page, resources); });
  }
  return stages;
}

/// One document, cleaned and filled again, as lexbor's own measurements do it.
void parse(const std::vector<std::string>& pages) {
  lxb_html_document_t* document = lxb_html_document_create();
  for (const std::string& page : pages) {
    lxb_html_document_clean(document);
    lxb_html_document_parse(document, reinterpret_cast<const lxb_char_t*>(page.data()), page.size());
  }
  lxb_html_document_destroy(document);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::fputs("read_stages ROUNDS PAGE...\n", stderr);
    return 2;
  }
#ifdef __GLIBC__
  // As the command does: freed memory is kept for the next page.
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
  const auto resources = isnad::Resources::load();
  if (!resources) return 1;
  std::vector<std::string> bytes;
  for (int i = 2; i < count; ++i) bytes.push_back(read_file(arguments[i]));
  Stages best{1e9, 1e9, 1e9};
  for (int round = std::max(1, std::atoi(arguments[1])); round > 0; --round) {
    best.parse = std::min(best.parse, seconds_of([&] { parse(bytes); }));
    const Stages now = read(bytes, *resources);
    if (now.page + now.article < best.page + best.article) best = {best.parse, now.page, now.article};
  }
  const double n = static_cast<double>(bytes.size());
  std::printf(
      "lexbor's parse alone  %8.0f pages/s\nread_page             %8.0f pages/s\nread_article          %8.0f pages/s\n"
      "both                  %8.0f pages/s, %.2f times the parse alone\n",
      n / best.parse, n / best.page, n / best.article, n / (best.page + best.article),
      (best.page + best.article) / best.parse);
  return 0;
}
