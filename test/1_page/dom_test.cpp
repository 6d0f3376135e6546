// Parsing under limits: attributes that are known, the tree, and what is cut away.
#include "1_page/dom.h"

#include <doctest/doctest.h>
#include <lexbor/core/base.h>
#include <lexbor/core/lexbor.h>
#include <lexbor/dom/interfaces/node.h>

#include <cstdlib>
#include <string>

#include "parsed.h"
#include "support/cases.h"

namespace isnad {
namespace {

std::size_t depth_of(lxb_dom_node* node) {
  std::size_t depth = 0;
  for (; node != nullptr; node = node->last_child) ++depth;
  return depth;
}

TEST_CASE("dom: any text gives a document") {
  for (const std::string_view html :
       {std::string_view(), std::string_view("<"), std::string_view("</"), std::string_view("<!"),
        std::string_view("text"), std::string_view("<p"), std::string_view("<script>"), std::string_view("<!--")}) {
    const Parsed dom(html, PageLimits{});
    CHECK(dom.root() != nullptr);
    CHECK_FALSE(dom.truncated());
  }
}

TEST_CASE("dom: a table ends an open paragraph in a page that declares itself, as in browsers") {
  constexpr std::string_view rest = "<body><p>a<table><tr><td>b</table>";
  // body > p, table > tbody > tr > td > text; without a declaration the table stays inside of p.
  CHECK(depth_of(Parsed("<!DOCTYPE html>" + std::string(rest), PageLimits{}).root()) == 8);
  CHECK(depth_of(Parsed(rest, PageLimits{}).root()) == 9);
}

TEST_CASE("dom: depth is limited as it is asked for") {
  std::string html;
  for (int i = 0; i < 2000; ++i) html += "<div>";
  PageLimits limits;
  limits.depth = 20;
  const Parsed shallow(html, limits);
  CHECK(shallow.truncated());
  CHECK(depth_of(shallow.root()) <= 22);
  const Parsed deep(html, PageLimits{});
  CHECK(deep.truncated());
  CHECK(depth_of(deep.root()) > 500);
  CHECK(depth_of(deep.root()) <= 514);
  const Parsed fits("<div><div><div>x", limits);
  CHECK_FALSE(fits.truncated());
}

TEST_CASE("dom: attributes over the limit are cut away") {
  PageLimits limits;
  limits.attributes = 2;
  CHECK(Parsed("<p id=a class=b role=c>x", limits).truncated());
  CHECK_FALSE(Parsed("<p id=a onclick=b data-x=c class=d>x", limits).truncated());
  CHECK_FALSE(Parsed("<p id=a class=b role=c>x", PageLimits{}).truncated());
}

std::size_t nodes_below(lxb_dom_node* root) {
  std::size_t count = 0;
  for (lxb_dom_node* node = root; node != nullptr;) {
    ++count;
    if (node->first_child != nullptr) {
      node = node->first_child;
      continue;
    }
    while (node != root && node->next == nullptr) node = node->parent;
    node = node == root ? nullptr : node->next;
  }
  return count;
}

TEST_CASE("dom: elements over the limit are passed over, and nothing makes others") {
  PageLimits limits;
  limits.elements = 100;
  for (const std::string_view piece :
       {"<p>x", "<br>", "</p>", "</br>", "<td>x", "<img src=a>", "<script></script>", "<title>x</title>",
        "<xmp>x</xmp>", "<a>x", "<x-card>x</x-card>", "<table>x", "<svg><g>x", "<meta content=x>", "</a><p>"}) {
    std::string html = "<b><i><u><s><em><tt><big><code><small><font>";
    for (int i = 0; i < 20000; ++i) html += piece;
    const Parsed dom(html, limits);
    CHECK_MESSAGE(nodes_below(dom.root()) < 2000, piece);
  }
}

TEST_CASE("dom: the text of elements over the limit stays, and their words stay words") {
  PageOptions how;
  how.from = InputKind::html;
  how.limits.elements = 4;
  const auto text = [&](std::string_view html) {
    const auto page = read_page(html, test_resources(), how);
    REQUIRE(page.has_value());
    CHECK(page->truncated);
    return page->text;
  };
  CHECK(text("<p>a<p>b<p>c<p>d<p>e<p>f") == "a\nb\nc\nd e f\n");
  CHECK(text("<i></i><i></i><i></i><p>o<b>n</b>e<br>two<script>no</script><style>no</style> three</p>") ==
        "one two three\n");
  CHECK(text("<i></i><i></i><i></i><svg><g><path></g></svg>shown") == "shown\n");
  CHECK(text("<i></i><i></i><i></i><script>no</script><p>shown") == "shown\n");
  CHECK(text("<i></i><i></i><i></i><i></i><xmp><p></xmp><textarea><p></textarea>shown") == "<p>shown\n");
}

/// Memory for lexbor that ends after so many bytes.
std::size_t bytes_left = 0;
bool spend(std::size_t size) {
  if (size > bytes_left) return false;
  bytes_left -= size;
  return true;
}
void* scarce_malloc(std::size_t size) { return spend(size) ? std::malloc(size) : nullptr; }
void* scarce_realloc(void* old, std::size_t size) { return spend(size) ? std::realloc(old, size) : nullptr; }
void* scarce_calloc(std::size_t n, std::size_t size) { return spend(n * size) ? std::calloc(n, size) : nullptr; }

TEST_CASE("dom: where there is no memory, that is an error and not a part of the page") {
  std::string html = "<title>t</title><table>x<tr y=1><td>z</table>";
  for (int i = 0; i < 20000; ++i) html += "<p class=a>x<b>y<x-" + std::to_string(i) + ">";
  const std::string whole = test_page(html).text;
  REQUIRE(lexbor_memory_setup(scarce_malloc, scarce_realloc, scarce_calloc, std::free) == LXB_STATUS_OK);
  // An empty document takes a megabyte, and lexbor itself does not survive where there is none for that.
  constexpr std::size_t step = std::size_t{1} << 20U;
  std::size_t failed = 0;
  bool right = true;
  for (std::size_t bytes = 4 * step; right && bytes < 64 * step; bytes += step) {
    bytes_left = bytes;
    PageOptions how;
    how.from = InputKind::html;
    const auto page = read_page(html, test_resources(), how);
    right = page ? page->text == whole : page.error().code == Errc::unreadable;
    failed += page ? 0U : 1U;
  }
  CHECK(lexbor_memory_setup(std::malloc, std::realloc, std::calloc, std::free) == LXB_STATUS_OK);
  CHECK(right);
  CHECK(failed > 3);
}

TEST_CASE("dom: pieces of one text with attributes between them take no more room than they are") {
  for (const std::string_view head : {"<p>", "<table>"}) {
    std::string html(head);
    for (int i = 0; i < 200000; ++i) html += "xyz</b class=abcdefghijk id=abcdefgh>";
    const Page page = test_page(html);
    CHECK(page.text.size() == 600001);
  }
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

TEST_CASE("dom: a page does not know of the one before it") {
  DomMemory memory;
  const auto depth = [&](std::string_view html) {
    const Dom dom(html, PageLimits{}, memory);
    return depth_of(dom.root());
  };
  CHECK(depth("<p>a") == 5);
  CHECK(depth("<x-a><x-b y-c=d>a") == 6);
  CHECK(depth("<!-- never closed <p>") == 3);
  CHECK(depth("<b><table><tr><td><a") == 8);
  CHECK(depth("<p>" + std::string(3 << 20, 'x')) == 5);  // large: its memory is not kept
  CHECK(depth("") == 3);
  CHECK(depth("<p>a") == 5);
}

}  // namespace
}  // namespace isnad
