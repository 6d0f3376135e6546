// The walk over parsed pages: the cases of walk.cases, and pages that are deep, wide or broken on purpose.
#include "1_page/walk.h"

#include <array>
#include <string>
#include <string_view>

#include "support/cases.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Tag::count)> tag_names = {
    "other",  "inline",     "root",       "body", "div",     "section", "article", "main",    "header",  "footer",
    "nav",    "aside",      "p",          "h1",   "h2",      "h3",      "h4",      "h5",      "h6",      "ul",
    "ol",     "li",         "dl",         "dt",   "dd",      "table",   "tr",      "td",      "th",      "caption",
    "figure", "figcaption", "blockquote", "pre",  "form",    "button",  "label",   "details", "summary", "a",
    "span",   "strong",     "em",         "time", "address", "video",   "audio",   "iframe",  "custom",  "line"};

std::string name(Tag tag) { return std::string(tag_names[static_cast<std::size_t>(tag)]); }

std::string in_brackets(std::string_view text, const char* brackets) {
  std::string out(1, brackets[0]);
  for (const char c : text) out += c == '\n' ? '/' : c;
  return out += brackets[1];
}

std::string show_blocks(const Page& page) {
  std::string out;
  for (const Block& block : page.blocks) {
    if (!out.empty()) out += ' ';
    out += name(block.tag);
    if (block.list_depth > 0) out += std::to_string(block.list_depth);
    for (const auto& [set, mark] :
         {std::pair{block.after_break, '<'}, {block.gap, '^'}, {block.strong, '!'}, {block.hidden, '?'}})
      if (set) out += mark;
    out += in_brackets(slice(page.text, block.text), "()");
    if (block.links > 0) out += "@" + std::to_string(block.links);
    if (block.link_bytes > 0) out += ":" + std::to_string(block.link_bytes);
  }
  return out;
}

std::string show_elements(const Page& page) {
  std::string out;
  for (std::size_t e = 0; e < page.elements.size(); ++e) {
    const Element& element = page.elements[e];
    std::string_view text = slice(page.text, element.text);
    while (text.ends_with('\n') || text.ends_with(' ')) text.remove_suffix(1);
    while (text.starts_with('\n') || text.starts_with(' ')) text.remove_prefix(1);
    if (!out.empty()) out += ' ';
    out += name(element.tag) + (element.hidden ? "?" : "") + (element.is_inline ? "~" : "") + ">";
    out += (e == 0 ? "#" : name(page.elements[element.parent].tag)) + in_brackets(text, "[]");
    if (element.parent != 0 && e > 3) out += slice(page.values, element.name);
  }
  return out;
}

std::string show_links(const Page& page) {
  std::string out;
  for (const Link& link : page.links) {
    if (!out.empty()) out += ' ';
    out += std::string(slice(page.values, link.url)) + in_brackets(slice(page.text, link.text), "()");
    out += std::to_string(link.block) + (link.author ? "*" : "");
  }
  return out;
}

std::string show_images(const Page& page) {
  std::string out;
  for (const Image& image : page.images) {
    if (!out.empty()) out += ' ';
    out += std::string(slice(page.values, image.url)) + in_brackets(slice(page.values, image.alt), "()");
    out += std::to_string(image.block) + " " + std::to_string(image.width) + "x" + std::to_string(image.height);
  }
  return out;
}

std::string show(std::string_view what, const Page& page) {
  if (what == "blocks") return show_blocks(page);
  if (what == "elements") return show_elements(page);
  if (what == "links") return show_links(page);
  return show_images(page);
}

/// What holds for every page.
void check_order(const Page& page) {
  bool right = true;
  std::uint32_t end = 0;
  for (const Block& block : page.blocks) {
    right = right && is_span_of(page.text, block.text) && !block.text.empty() && block.text.begin >= end;
    right = right && block.element < page.elements.size() && block.link_bytes <= block.text.size();
    end = block.text.end;
  }
  CHECK_MESSAGE(right, "blocks");
  right = !page.elements.empty();
  for (std::size_t e = 1; e < page.elements.size(); ++e) {
    const Element& element = page.elements[e];
    right = right && element.parent < e && is_span_of(page.text, element.text) && is_span_of(page.values, element.name);
    right = right && element.blocks.begin <= element.blocks.end && element.blocks.end <= page.blocks.size();
    right = right && element.depth == page.elements[element.parent].depth + 1;
  }
  CHECK_MESSAGE(right, "elements");
  for (const Link& link : page.links) CHECK(is_span_of(page.text, link.text));
}

TEST_CASE("walk: cases") {
  for (const Case& c : read_cases("1_page/walk.cases", 3)) {
    const Page page = test_page(with_escapes(c.cells[1]));
    CHECK_MESSAGE(show(c.cells[0], page) == c.cells[2], c.where << " gives " << show(c.cells[0], page));
    check_order(page);
  }
}

TEST_CASE("walk: hints of an element and of what it stands in") {
  const Page page = test_page("<div class=sidebar><div class=share><p class=title>x</p></div></div>");
  REQUIRE(page.blocks.size() == 1);
  const Element& p = page.elements[page.blocks[0].element];
  CHECK(p.own.has(Hint::title));
  CHECK_FALSE(p.own.has(Hint::share));
  CHECK(p.above.has(Hint::share));
  CHECK(p.above.has(Hint::sidebar));
  CHECK_FALSE(p.above.has(Hint::title));
  CHECK(p.within(Tag::p));
  CHECK(p.within(Tag::div));
  CHECK(p.within(Tag::body));
  CHECK_FALSE(p.within(Tag::li));
}

TEST_CASE("walk: classes of the body describe the template") {
  const Page page = test_page("<body class=sidebar><p>x</p>");
  CHECK_FALSE(page.elements[page.blocks[0].element].above.has(Hint::sidebar));
}

TEST_CASE("walk: elements of a depth over the limit are passed over, their text is not") {
  std::string html = "<p>above</p>";
  for (int i = 0; i < 100000; ++i) html += "<div>";
  html += "deep";
  for (int i = 0; i < 100000; ++i) html += "</div>";
  html += "<p>below</p>";
  const Page page = test_page(html);
  CHECK(page.truncated);
  CHECK(page.text == "above\ndeep\nbelow\n");
  CHECK(page.elements.size() < 600);
  for (const Element& element : page.elements) CHECK(element.depth <= 512);
  check_order(page);
  CHECK(page.elements[page.blocks[2].element].depth < 6);
}

TEST_CASE("walk: a million attributes on one element") {
  std::string html = "<p id=first";
  for (int i = 0; i < 1000000; ++i) html += " a" + std::to_string(i % 5000) + "=1";
  html += " class=last>text</p>";
  const Page page = test_page(html);
  CHECK(show_blocks(page) == "p(text)");
  check_order(page);
}

TEST_CASE("walk: the parts of a name are cut, not dropped") {
  const std::string id(300, 'i'), word(300, 'w');
  const Page page = test_page("<p id=" + id + " class=" + word + ">x</p>");
  const Element& p = page.elements[page.blocks[0].element];
  CHECK(slice(page.values, p.name) == "p#" + id.substr(0, 120) + "." + word.substr(0, 120));
}

TEST_CASE("walk: blocks over the limit go into the last one, and all holds together") {
  PageOptions how;
  how.from = InputKind::html;
  how.limits.blocks = 3;
  const auto page = read_page(
      "<h1>one</h1><div><p>two</p><p>three <a href=/x>link</a></p></div><ul><li>four<li><a href=/y>five</a></ul>",
      test_resources(), how);
  REQUIRE(page.has_value());
  CHECK(page->text == "one\ntwo\nthree link four five\n");
  CHECK(page->blocks.size() == 3);
  CHECK(page->truncated);
  CHECK(show_links(*page) == "/x(link)2 /y(five)2");
  check_order(*page);
}

TEST_CASE("walk: values marked inside of each other do not multiply the text") {
  std::string piece;
  for (int i = 0; i < 480; ++i) piece += "<span itemprop=headline>";
  for (int i = 0; i < 800; ++i) piece += "word ";
  for (int i = 0; i < 480; ++i) piece += "</span>";
  std::string html;
  for (int i = 0; i < 20; ++i) html += "<p>" + piece + "</p>";
  const Page page = test_page(html);
  CHECK(page.values.size() < 5 * html.size());
  CHECK(page.facts.size() <= 2 * 256);
  check_order(page);
}

TEST_CASE("walk: a time is no longer than a time") {
  const std::string words(100000, 'w');
  const Page page = test_page("<p><time datetime=x>" + words + "</time><time>10:20</time></p>");
  REQUIRE(page.facts.size() == 1);
  CHECK(slice(page.values, page.facts[0].value) == "10:20");
}

TEST_CASE("walk: formatting elements that are never closed") {
  std::string html;
  for (int i = 0; i < 20000; ++i) html += "<b id=b" + std::to_string(i) + "><i><font><p>word";
  const Page page = test_page(html);
  CHECK(page.blocks.size() == 20000);
  CHECK(page.truncated);
  check_order(page);
}

TEST_CASE("walk: links inside of links, tables inside of tables, and ends without a begin") {
  for (const char* html :
       {"<a href=/a>x<a href=/b>y</a></a>z", "<table><tr><td><table><td>x</table>y</table>", "</div></p></b>x",
        "<li>x<li>y</ul>z", "<table>x<tr>y<td>z", "<p><div>x</p>y</div>z", "<select><p>x</select>y",
        "<svg><p>x</p></svg>y", "<math><mi>x</mi></math>", "<frameset><frame>", "<plaintext>x</plaintext>y"}) {
    CAPTURE(html);
    check_order(test_page(html));
  }
}

TEST_CASE("walk: a page that is cut anywhere still holds together") {
  const std::string html =
      "<!DOCTYPE html><html lang=ar><head><title>خبر</title><script "
      "type=\"application/ld+json\">{\"@type\":\"NewsArticle\"}"
      "</script></head><body><nav><a href=/>الرئيسية</a></nav><h1>عنوان&nbsp;طويل</h1><p>نصٌّ <b>غليظ</b><br>سطر</p>"
      "<ul><li>بند</ul><img src=a.jpg alt=\"صورة\"><table><tr><td>١<td>٢</table></body></html>";
  for (std::size_t cut = 0; cut <= html.size(); ++cut) check_order(test_page(html.substr(0, cut)));
}

}  // namespace
}  // namespace isnad
