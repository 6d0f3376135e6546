// Plain text and Markdown: every part of the article, and nothing in it that the format would take for its own signs.
#include <doctest/doctest.h>

#include <string>

#include "8_library/sample.h"
#include "8_library/writers.h"

namespace isnad {
namespace {

using test::full_sample;
using test::Sample;

std::string markdown_of(std::string_view text, BlockKind kind = BlockKind::paragraph) {
  Sample sample;
  sample.body(text, kind);
  const std::string all = write_markdown(sample.article);
  return all.substr(all.rfind("---\n\n") + 5);
}

TEST_CASE("plain text is the headline, a blank line and the body") {
  const Sample sample = full_sample();
  CHECK(write_text(sample.article) == "سفينة تعود بعد عامين\n\n" + sample.article.text + "\n");
  CHECK(write_text(Article()).empty());
}

TEST_CASE("no control character reaches a terminal") {
  Sample sample;
  sample.body(
      "red\x1B[31m \xC2\x9B"
      "5m bell\x07");
  for (const std::string& out : {write_text(sample.article), write_markdown(sample.article)}) {
    CHECK(out.find('\x1B') == std::string::npos);
    CHECK(out.find('\x07') == std::string::npos);
    CHECK(out.find("\xC2\x9B") == std::string::npos);
  }
}

TEST_CASE("the whole of a Markdown page") {
  const std::string all = write_markdown(full_sample().article);
  for (const char* part : {"---\ntitle: \"سفينة تعود بعد عامين\"\nkind: \"article\"\n", "authors:\n  - \"سليم مُرقُص\"\n",
                           "\n*مرافئ*\n", "\n# سفينة تعود بعد عامين\n", "\n**القبطان: \"لم نفقد الأمل\"**\n",
                           "\n![سفينة \\[كبيرة\\]](https://mina.example/a%20b.jpg)\n*السفينة عند الرصيف*\n(هند)\n",
                           "\n### على الرصيف\n", "\n- بند أول\n   - بند تحته\n",
                           "\n| عام | عدد |\n| --- | --- |\n| 2024 | 3 |\n", "\n> \"لم نفقد الأمل\" قال\n"})
    CHECK_MESSAGE(all.find(part) != std::string::npos, part);
}

TEST_CASE("signs of Markdown in the text are escaped") {
  CHECK(markdown_of("# no heading") == "\\# no heading\n");
  CHECK(markdown_of("- no item") == "\\- no item\n");
  CHECK(markdown_of("12. no item") == "12\\. no item\n");
  CHECK(markdown_of("2024 was a year") == "2024 was a year\n");
  CHECK(markdown_of("a *b* <i> [c](d) `e`") == "a \\*b\\* \\<i\\> \\[c\\](d) \\`e\\`\n");
  CHECK(markdown_of("a ``` b", BlockKind::code) == "````\na ``` b\n````\n");
}

/// The list of a front page that has one item.
std::string link_to(std::string_view url) {
  Sample sample;
  sample.article.items.push_back({"خبر", std::string(url)});
  const std::string all = write_markdown(sample.article);
  return all.substr(all.rfind("\n- ") + 1);
}

TEST_CASE("links lead to the web or nowhere") {
  CHECK(link_to("https://a.example/b?c=1&d=2") == "- [خبر](https://a.example/b?c=1&d=2)\n");
  CHECK(link_to("HTTP://a.example/") == "- [خبر](HTTP://a.example/)\n");
  CHECK(link_to("/news/7:5") == "- [خبر](/news/7:5)\n");
  CHECK(link_to("//a.example/") == "- [خبر](//a.example/)\n");
  for (const char* url :
       {"", "javascript:alert(1)", "JavaScript:x", " \x01javascript:x", "java\tscript:x", "java\r\nscript\n:x",
        "vbscript:x", "data:text/html,x", "mailto:a@b.example", "file:///a", ":x"})
    CHECK_MESSAGE(link_to(url) == "- خبر\n", url);
  CHECK(link_to("javascript&colon;x") == "- [خبر](javascript&amp;colon;x)\n");
  CHECK(link_to("javascript&#58;x") == "- [خبر](javascript&amp;#58;x)\n");
}

TEST_CASE("an address cannot steer a terminal") {
  CHECK(link_to("/a\xC2\x9B\x1B\x7F b") == "- [خبر](/a%C2%9B%1B%7F%20b)\n");
  CHECK(link_to("/\u202Ea\u2028\u0628") == "- [خبر](/%E2%80%AEa%E2%80%A8\u0628)\n");
}

TEST_CASE("a photo without an address of the web is its words") {
  Sample sample;
  Photo photo;
  photo.url = "data:image/png;base64,AAAA";
  photo.alt = "سفينة";
  sample.article.photos.push_back(photo);
  CHECK(write_markdown(sample.article).ends_with("---\n\nسفينة\n"));
  sample.article.photos[0].caption = {"عند الرصيف", {}};
  CHECK(write_markdown(sample.article).ends_with("---\n\n*عند الرصيف*\n"));
}

TEST_CASE("front matter is YAML whatever the page holds") {
  Sample sample;
  sample.article.headline = {
      "a\xC2\x85"
      "b\u2028c\u2029d\x1B\x7F\"",
      {}};
  CHECK(write_markdown(sample.article).starts_with(R"(---
title: "a\u0085b\u2028c\u2029d\u001b\u007f\""
)"));
}

TEST_CASE("entries of a live blog have their hours, and their headings once") {
  Sample sample;
  sample.body("قبل البداية");
  sample.body("افتتاح", BlockKind::heading, 3);
  sample.body("بدأت الجلسة");
  sample.article.entries.push_back({"14:05", "افتتاح", {1, 3}});
  sample.article.entries.push_back({"14:00", "", {3, 3}});
  const std::string all = write_markdown(sample.article);
  CHECK(all.ends_with("\nقبل البداية\n\n## 14:05 - افتتاح\n\nبدأت الجلسة\n\n## 14:00\n"));
}

}  // namespace
}  // namespace isnad
