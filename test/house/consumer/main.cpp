// Reads one page with the installed library and prints its article.
#include <isnad/article.h>
#include <isnad/page.h>
#include <isnad/record.h>
#include <isnad/resources.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main(int count, char** arguments) {
  if (count != 2) return 2;
  std::ifstream stream(arguments[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  const auto resources = isnad::Resources::load();
  if (!resources) {
    std::cerr << resources.error().where << ": " << resources.error().what << '\n';
    return 1;
  }
  const auto page = isnad::read_page(bytes, *resources);
  if (!page) {
    std::cerr << page.error().where << ": " << page.error().what << '\n';
    return 1;
  }
  const std::string record = isnad::write_record(*page, isnad::read_article(*page, *resources), *resources);
  std::cout << record;
  return record.empty() ? 1 : 0;
}
