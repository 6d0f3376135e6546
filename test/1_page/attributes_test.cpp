// Names of attributes, and where they are read.
#include "1_page/attributes.h"

#include <doctest/doctest.h>
#include <lexbor/tag/const.h>

namespace isnad {
namespace {

TEST_CASE("attributes: attributes by name") {
  CHECK(attribute_of("id") == Attr::id);
  CHECK(attribute_of("class") == Attr::class_);
  CHECK(attribute_of("data-lazy-src") == Attr::data_src);
  CHECK(attribute_of("data-original") == Attr::data_src);
  CHECK(attribute_of("xml:lang") == Attr::lang);
  CHECK(attribute_of("aria-level") == Attr::level);
  CHECK(attribute_of("alt") == Attr::alt);
  CHECK(attribute_of("width") == Attr::width);
  for (const char* name : {"", "x", "onclick", "data-", "classs", "clas", "CLASS", "zzzz", "data-lazy-srcs"})
    CHECK_MESSAGE(attribute_of(name) == Attr::none, name);
}

TEST_CASE("attributes: names of attributes are asked for once") {
  AttributeNames names;
  int asked = 0;
  const auto name = [&] {
    ++asked;
    return std::string_view("href");
  };
  CHECK(names.find(77, name) == Attr::href);
  CHECK(names.find(77, name) == Attr::href);
  CHECK(asked == 1);
  // A number that falls into the same place is asked for anew, and does not get the other one's answer.
  for (std::uintptr_t number = 1000; number < 3000; ++number)
    CHECK(names.find(number, [] { return std::string_view("unknown"); }) == Attr::none);
  CHECK(names.find(77, name) == Attr::href);
}

TEST_CASE("attributes: what nobody reads of an element") {
  CHECK(matters(Attr::class_, LXB_TAG_DIV, "a"));
  CHECK(matters(Attr::href, LXB_TAG_A, "/"));
  CHECK_FALSE(matters(Attr::href, LXB_TAG_DIV, "/"));
  CHECK_FALSE(matters(Attr::name, LXB_TAG_A, "top"));
  CHECK(matters(Attr::title, LXB_TAG_SPAN, "2013-04-04 10:00"));
  CHECK_FALSE(matters(Attr::title, LXB_TAG_SPAN, "a picture"));
  CHECK(matters(Attr::style, LXB_TAG_DIV, "display:none"));
  CHECK_FALSE(matters(Attr::style, LXB_TAG_DIV, "color:red"));
  CHECK(matters(Attr::src, LXB_TAG__LAST_ENTRY + 1, "picture of a made-up element"));
}

}  // namespace
}  // namespace isnad
