// The quick builder makes the tree that lexbor makes.
#include "1_page/quick_tree.h"

#include <doctest/doctest.h>
#include <lexbor/tag/const.h>

#include <array>
#include <cstdint>
#include <string>

#include "same_tree.h"

namespace isnad {
namespace {

TEST_CASE("quick tree: what may be taken") {
  CHECK(QuickTree::knows(LXB_TAG_P));
  CHECK(QuickTree::knows(LXB_TAG__LAST_ENTRY));  // <x-card>
  for (const auto tag : {LXB_TAG_HTML, LXB_TAG_BODY, LXB_TAG_TABLE, LXB_TAG_TD, LXB_TAG_SCRIPT, LXB_TAG_INPUT,
                         LXB_TAG_TEMPLATE, LXB_TAG_SVG, LXB_TAG_FORM, LXB_TAG_OPTION, LXB_TAG_FONT, LXB_TAG__TEXT})
    CHECK(!QuickTree::knows(tag));
}

TEST_CASE("quick tree: as lexbor builds it") {
  for (const char* html :
       {"<p>a<div>b</div>c</p>",
        "<p>a<span>b<div>c</div>d</span>e",
        "<p>a<p>b<h2>c<h3>d</h3>e</h2>",
        "<h1>a<h2>b</h1>c",
        "<h1>a</h2>b",
        "<h1><p>a<h2>b",
        "<ul><li>a<li>b<ul><li>c</ul></li></ul><li>d",
        "<ul><div><li>a<li>b</div></ul>",
        "<ul><li><p>a<li>b",
        "<ol><li><b>a<li>b</b></ol>c",
        "<p><ul><li>a</ul></p>",
        "<button><p>a<div>b</button>c",
        "<a class=a>b<a class=c>d</a>e</a>",
        "<a class=a><div>b<div>c</a>d</div>e</div>f",
        "<a class=a><p>b<p>c<p>d</a>e",
        "<a class=a id=b><table><tr><td><a class=c>d</a></table>e</a>",
        "<b><a class=a>b</b>c</a>d",
        "<b>a<i>b</b>c</i>d",
        "<b>a<p>b</b>c</p>d",
        "<b><b><b><b><b>a</b>b</b>c</b>d<p>e",
        "<b class=a>b<p>c</b>d",
        "<p><b>a<p>b<br>c<img src=d>e",
        "<em>a<small>b</em>c",
        "<strong>a</b>b</strong>c",
        "<table>a<b>b<tr>c<td>d<p>e<td>f</b>g</table>h",
        "<table><tr><td><p>a<td><div>b</div></td></tr></table><p>c",
        "<table><caption>a<p>b</caption><tr><th><ul><li>c</table>d",
        "<template><p>a<div>b</template>c",
        "<template>a<b>b</template><p>c",
        "<svg><p>a</svg>b",
        "<svg><foreignObject><p>a<div>b</div></foreignObject></svg>c",
        "<math><mi><p>a</mi></math>b",
        "<select><p>a<option>b<div>c</select>d",
        "<form><p>a<form><div>b</form>c",
        "<noscript><p>a</noscript><div>b",
        "<object><p>a</object>b",
        "<marquee><b>a</marquee>b",
        "<pre>\na<p>b</pre>c",
        "<meta name=a content=b><link rel=c href=d><body><meta name=e content=f><p><link rel=g href=h>i",
        "<title>a</title><meta name=b content=c>d<meta name=e content=f>",
        "</p>a</span>b</li>c</h1>d</a>e</br>f",
        "<p>a</body>b<p>c</html>d<div>e",
        "<frameset><p>a",
        "<div><frameset>a",
        "<span></span> <frameset>a",
        "<li><frameset>a",
        "<br><frameset>a",
        "<p>a<!-- b -->c<p>d",
        "<x-card>a<p>b</x-card>c</p>d",
        "<x-card/>a<b>b<x-card>c</b>d",
        "<image src=a>b",
        "<p>a<hr>b<wbr>c",
        "<label>a<input type=hidden>b</label>c",
        "<p>&amp;a<b>&lt;b</b><a href='?a&amp;b' class=c>d</a></p class=e>f",
        "<picture><source srcset=a><img src=b></picture>c"})
    check_same_tree(html);
}

TEST_CASE("quick tree: programs that are data") {
  const std::string open = "<p>a<script type=application/ld+json>";
  for (const char* rest : {"</script>b", "{\"a\": \"<b>&amp;\"}</script>b", "{}</SCRIPT >b", "{}</script",
                           "{}</script/>b<p>c", "{}</scripts>b", "<!-- <script> </script> --></script>b",
                           "<!-- {} --></script>b", "{}\r\n</script>b", "{}", " </script> b"})
    check_same_tree(open + rest);
  check_same_tree(open + std::string("{\0}</script>b", 13));
  for (const char* html :
       {"<script>a</script>b", "<style>a</style>b<p>c", "<script><!-- <script>a</script>b</script>c"})
    check_same_tree(html);
}

TEST_CASE("quick tree: text that goes on behind a stray end") {
  check_same_tree("<p>a</b>b</i>&amp;c</x-card>d<b>e</b>f</p>g</p>h");
  check_same_tree("<table><tr><td>a</b>b</table>c<table>d</i>e<tr></table>f");
}

TEST_CASE("quick tree: beyond the limit on depth") {
  PageLimits limits;
  limits.depth = 5;
  check_same_tree("<div class=a><div class=b><div class=c><div class=d><div class=e>x<p class=f>y<a class=g>z</a></p>");
  check_same_tree("<div><p>a<div><div><div><span><a class=b>c<p>d</a></span></div></div></div></p>e</div>f", limits);
}

TEST_CASE("quick tree: tags in any order") {
  constexpr std::array names = {"p",     "div",  "span",     "a",      "a",        "b",     "i",      "em",   "li",
                                "ul",    "ol",   "h1",       "h2",     "table",    "tr",    "td",     "br",   "img",
                                "link",  "meta", "button",   "form",   "section",  "svg",   "select", "x-a",  "pre",
                                "title", "body", "template", "object", "noscript", "small", "label",  "math", "time"};
  std::uint64_t state = 7;
  const auto any = [&state](std::size_t count) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state >> 33U) % count;
  };
  for (int page = 0; page < 6000; ++page) {
    const std::size_t few = 2 + any(names.size() - 1);  // names that this page is made of
    std::string html;
    for (int i = 0; i < 60; ++i) {
      const std::string name = names[(any(few) + static_cast<std::size_t>(page)) % names.size()];
      const std::size_t kind = any(8);
      if (kind == 0) html += "x";
      if (kind == 1) html += " ";
      if (kind == 2) html += "&amp;y";
      if (kind > 2)
        html +=
            kind < 6 ? "<" + name + (any(3) == 0 ? " class=c" + std::to_string(any(3)) : "") + ">" : "</" + name + ">";
    }
    check_same_tree(html);
  }
}

}  // namespace
}  // namespace isnad
