// The first look for the headline.
#include <doctest/doctest.h>

#include "2_article/headline.h"
#include "support/cases.h"

namespace {

using namespace isnad;

std::string found_in(std::string_view html) {
  const Page page = test_page(html);
  const std::uint32_t b = headline_places(page).likely;
  return b < page.blocks.size() ? std::string(slice(page.text, page.blocks[b].text)) : "-";
}

}  // namespace

TEST_CASE("the likely block of the headline") {
  CHECK(found_in("<h2>Section</h2><h1>The ferry runs again</h1><p>Text") == "The ferry runs again");
  CHECK(found_in("<title>The ferry runs again</title><h1>The Green Paper</h1><h2>The ferry runs again</h2><p>Text") ==
        "The ferry runs again");
  CHECK(found_in("<title>The ferry runs again</title><h1 hidden>The Green Paper</h1><h2>The ferry runs again</h2>") ==
        "The ferry runs again");
  CHECK(found_in("<nav><h2>Menu of it</h2></nav><p>Text") == "-");
  CHECK(found_in("") == "-");
}
