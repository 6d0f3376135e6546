// The quick reader of tags hands on what lexbor's tokenizer hands on: the same tree comes of both.
#include "1_page/quick_tokens.h"

#include <doctest/doctest.h>
#include <lexbor/dom/interfaces/attr.h>
#include <lexbor/dom/interfaces/character_data.h>
#include <lexbor/dom/interfaces/element.h>

#include <array>
#include <string>

#include "1_page/attributes.h"
#include "1_page/dom.h"
#include "1_page/quick_tree.h"
#include "same_tree.h"

namespace isnad {
namespace {

std::string text_of(const lexbor_str_t& text) {
  return text.data == nullptr ? "-" : std::string(reinterpret_cast<const char*>(text.data), text.length);  // NOLINT
}

/// The tag number, the attributes and the text of one node.
std::string show(lxb_dom_node_t* node) {
  std::string out = std::to_string(node->type) + ":" + std::to_string(node->ns);
  if (node->type == LXB_DOM_NODE_TYPE_TEXT)
    return out + "'" + text_of(lxb_dom_interface_character_data(node)->data) + "'";
  if (node->type != LXB_DOM_NODE_TYPE_ELEMENT) return out;
  std::size_t size = 0;
  const auto* name = lxb_dom_element_local_name(lxb_dom_interface_element(node), &size);
  out += std::string(reinterpret_cast<const char*>(name), size);  // NOLINT
  if (const KeptAttribute* given = QuickTree::given(node)) {
    for (; given->which != Attr::none; ++given) {
      out += " " + std::to_string(static_cast<int>(given->which)) + "=";
      out += given->value == nullptr ? "none" : std::string(given->value, given->size);
    }
    return out;
  }
  for (auto* a = lxb_dom_interface_element(node)->first_attr; a != nullptr; a = a->next) {
    const auto* key = lxb_dom_attr_local_name(a, &size);
    out += " " + std::to_string(static_cast<int>(attribute_of({reinterpret_cast<const char*>(key), size}))) +
           "=";  // NOLINT
    out += a->value == nullptr ? "none" : text_of(*a->value);
  }
  return out;
}

std::string tree_of(std::string_view html, Tokens tokens, DomMemory& memory, const PageLimits& limits = {}) {
  const Dom dom(html, limits, memory, tokens);
  std::string out = dom.truncated() ? "truncated\n" : "";
  std::size_t depth = 0;
  for (lxb_dom_node* node = dom.root(); node != nullptr;) {
    // A text may stand in several nodes.
    if (node->type == LXB_DOM_NODE_TYPE_TEXT && node->prev != nullptr && node->prev->type == node->type)
      out.insert(out.size() - 2, text_of(lxb_dom_interface_character_data(node)->data));
    else
      out += std::string(depth, ' ') + show(node) + "\n";
    if (node->first_child != nullptr) {
      node = node->first_child;
      ++depth;
      continue;
    }
    while (node != dom.root() && node->next == nullptr) {
      node = node->parent;
      --depth;
    }
    node = node == dom.root() ? nullptr : node->next;
  }
  return out;
}

}  // namespace

void check_same_tree(std::string_view html, const PageLimits& limits) {
  static DomMemory kept;  // what a page finds of those before it makes no difference
  DomMemory fresh;
  const std::string quick = tree_of(html, Tokens::quick, kept, limits);
  const std::string lexbors = tree_of(html, Tokens::lexbors, fresh, limits);
  CHECK_MESSAGE(quick == lexbors, html);
}

namespace {

TEST_CASE("quick tokens: the tree of plain tags") {
  DomMemory memory;
  CHECK(tree_of("<p class=\"a\" onclick=b>x<b>y</b></p>", Tokens::quick, memory).find("p 2=a\n") != std::string::npos);
}

TEST_CASE("quick tokens: as lexbor reads it") {
  for (const char* html : {"",
                           "<",
                           "</",
                           "<!",
                           "<p",
                           "</p",
                           "<p ",
                           "<p a",
                           "<p class",
                           "<p class=",
                           "<p class=\"",
                           "<p class='a",
                           "<p/",
                           "<p>",
                           "<p/>",
                           "<p / >",
                           "<p/class=a>",
                           "<p class=a/>",
                           "<p class=a/ id=b>",
                           "<p class=\"a\"id=\"b\">",
                           "<p class = \"a\" id\t=\nb>",
                           "<p class=>x",
                           "<p class= >x",
                           "<p =class=a>x",
                           "<p class==a>x",
                           "<p class=a=b>x",
                           "<p class='a' class=\"b\" CLASS=c>x",
                           "<p STYLE=\"color:red\" style=\"display:none\">x",
                           "<P ID=A>x</P>",
                           "<p class=\"a&amp;b\">x",
                           "<p class=\"a\r\nb\">x",
                           "<p class=a&amp;b>x",
                           "<a href=\"?a=1&b=2\">x</a>",
                           "<p hidden>x",
                           "<p hidden=\"\">x",
                           "<p hidden id>x",
                           "<input type=hidden><frameset>x",
                           "<div <p class=a>x",
                           "<p class=\"a>b\">x",
                           "<p class='\"'>x",
                           "<p \"class\"=a>x",
                           "<p class\"=a>x",
                           "< p>x",
                           "<1>x",
                           "a<b",
                           "a < b > c",
                           "a&lt;b<i>c",
                           "a\r\nb<i>c\rd</i>",
                           "</p x=y>z",
                           "</p/>z",
                           "</ p>z",
                           "</>z",
                           "</div class=a id=b>z",
                           "<br/>x<br />",
                           "<!-- a -->x",
                           "<!---->x",
                           "<!-->x",
                           "<!--->x",
                           "<!-- a --!>x",
                           "<!-- a -- > b -->x",
                           "<!-- a>b -->x",
                           "<!-- a",
                           "<!--a-->\n<!--b-->",
                           "x<!-- a -->y",
                           "<p>x</p> <!-- a --> <p>y</p>",
                           "<!--- a -->x",
                           "<!--[if IE]>x<![endif]-->y",
                           "<!doctype html><title>a<b></title>x",
                           "<?xml version=1?>x",
                           "<![CDATA[x]]>y",
                           "<svg><![CDATA[x<p>]]><g id=a/></svg>y",
                           "<svg viewBox=\"0 0\"><path d=a /><a class=b>x</a></svg>",
                           "<math><mi>x</mi></math>",
                           "<x-card src=a>x</x-card><x-card id=b>",
                           "<averyveryverylongname class=a>x</averyveryverylongname>",
                           "<p averyveryverylongname=a class=b>x",
                           "<script>a<b</script>x",
                           "<style>a<b</style>x",
                           "<textarea><p></textarea>x",
                           "<xmp><p></xmp>x",
                           "<plaintext><p>x",
                           "<noscript><img src=a></noscript>x",
                           "<table> <tr> <td>x</td> y </tr> </table>",
                           "<table>x<tr>",
                           "<ul> <li> a <li> b </ul>",
                           "<pre>\n a <b> b </b>\n</pre> <p> c",
                           "<p> <b> a </b> <i> b </i> </p>",
                           "<select><option value=a>x<option>y</select>z",
                           "<p>a</b> b</p>",
                           "<time datetime=2020-01-01 pubdate>x</time>",
                           "<span title=\"2013-04-04 1:00\">x</span>",
                           "<span title=\"2013&#45;04-04\">x",
                           "<p style=\"&#100;isplay:none\">x",
                           "<img src=a data-src=b data-lazy-src=c alt='d' width=1>",
                           "<html lang=ar class=a><html lang=en id=b><body class=c><body id=d>",
                           "<meta name=a content='b>c'><link rel=d href=e>",
                           "<a href=a><p>x<a href=a>y",
                           "<p>\f x\v y",
                           "\n \t<p>\n \v </p>\n"})
    check_same_tree(html);
}

TEST_CASE("quick tokens: nulls are lexbor's affair") {
  using namespace std::string_view_literals;
  for (const std::string_view html : {"<p>a\0b</p>"sv, "<p cl\0ass=a>x"sv, "<p\0>x"sv, "<p class=\"a\0\">x"sv,
                                      "<p class=a\0>x"sv, "\0<p>"sv, "<\0"sv, "<!-- \0 -->x"sv, "<p \0 class=a>x"sv})
    check_same_tree(html);
}

TEST_CASE("quick tokens: limits are kept") {
  PageLimits limits;
  limits.attributes = 2;
  for (const char* html : {"<p id=a class=b>x", "<p id=a class=b role=c>x", "<p id=a id=b class=c onclick=d>x"})
    check_same_tree(html, limits);
  std::string many = "<meta";
  for (const char* name : {"id", "class", "role", "itemprop", "itemtype", "itemscope", "property", "typeof", "name",
                           "content", "http-equiv", "rel", "datetime", "pubdate", "hidden", "aria-level"})
    many += std::string(" ") + name + "=x x" + name + "=y";
  check_same_tree(many + ">");
}

TEST_CASE("quick tokens: pieces in any order") {
  constexpr std::array pieces = {"<p",
                                 "<div",
                                 "</p",
                                 "</div",
                                 "<a",
                                 "</a",
                                 "<b>",
                                 "</b>",
                                 "<table>",
                                 "<td",
                                 "</table>",
                                 " class=a",
                                 " id='b'",
                                 " href=\"c\"",
                                 " onclick=\"d>e\"",
                                 " hidden",
                                 " style='display:none'",
                                 " title=x",
                                 "/",
                                 ">",
                                 ">",
                                 ">",
                                 ">",
                                 " ",
                                 "\n  ",
                                 "\t",
                                 "x",
                                 "y z",
                                 "&amp;",
                                 "&",
                                 "\r\n",
                                 "<!--",
                                 "-->",
                                 "--",
                                 "<",
                                 "=",
                                 "\"",
                                 "'",
                                 "<script>",
                                 "</script>",
                                 "<ul> <li",
                                 "<svg",
                                 "</svg>"};
  std::uint64_t state = 1;
  for (int page = 0; page < 3000; ++page) {
    std::string html;
    for (int i = 0; i < 40; ++i) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      html += pieces[static_cast<std::size_t>(state >> 33U) % pieces.size()];
    }
    check_same_tree(html);
  }
}

}  // namespace
}  // namespace isnad
