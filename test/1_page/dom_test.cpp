// Parsing under limits: attributes that are known, the tree, and what is cut away.
#include "1_page/dom.h"

#include <doctest/doctest.h>
#include <lexbor/dom/interfaces/node.h>

#include <string>

#include "support/cases.h"

namespace isnad {
namespace {

std::size_t depth_of(lxb_dom_node* node) {
  std::size_t depth = 0;
  for (; node != nullptr; node = node->last_child) ++depth;
  return depth;
}

TEST_CASE("dom: attributes by name") {
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

TEST_CASE("dom: names of attributes are asked for once") {
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

TEST_CASE("dom: any text gives a document") {
  for (const std::string_view html :
       {std::string_view(), std::string_view("<"), std::string_view("</"), std::string_view("<!"),
        std::string_view("text"), std::string_view("<p"), std::string_view("<script>"), std::string_view("<!--")}) {
    const Dom dom(html, PageLimits{});
    CHECK(dom.root() != nullptr);
    CHECK_FALSE(dom.truncated());
  }
}

TEST_CASE("dom: depth is limited as it is asked for") {
  std::string html;
  for (int i = 0; i < 2000; ++i) html += "<div>";
  PageLimits limits;
  limits.depth = 20;
  const Dom shallow(html, limits);
  CHECK(shallow.truncated());
  CHECK(depth_of(shallow.root()) <= 22);
  const Dom deep(html, PageLimits{});
  CHECK(deep.truncated());
  CHECK(depth_of(deep.root()) > 500);
  CHECK(depth_of(deep.root()) <= 514);
  const Dom fits("<div><div><div>x", limits);
  CHECK_FALSE(fits.truncated());
}

TEST_CASE("dom: attributes over the limit are cut away") {
  PageLimits limits;
  limits.attributes = 2;
  CHECK(Dom("<p id=a class=b role=c>x", limits).truncated());
  CHECK_FALSE(Dom("<p id=a onclick=b data-x=c class=d>x", limits).truncated());
  CHECK_FALSE(Dom("<p id=a class=b role=c>x", PageLimits{}).truncated());
}

TEST_CASE("dom: programs and style sheets end at their own end tags") {
  struct Sample {
    const char* html;
    const char* text;
  };
  for (const Sample& sample : {Sample{"<script>var a = '</scrip>';</script>x", "x\n"},
                               {"<script>a</SCRIPT >x", "x\n"},
                               {"<script><!-- <script></script> --></script>x", "x\n"},
                               {"<style>p > a { content: '</styl' }</style>x", "x\n"},
                               {"<script></script><script></script>x", "x\n"},
                               {"<script>never closed <p>x</p>", ""}})
    CHECK_MESSAGE(test_page(sample.html).text == sample.text, sample.html);
}

}  // namespace
}  // namespace isnad
