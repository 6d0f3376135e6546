// Whole inputs as pages: what is read, what is refused, limits, and places for a person.
#include "isnad/page.h"

#include <zlib.h>

#include <string>
#include <string_view>

#include "support/cases.h"

namespace isnad {
namespace {

std::string gzipped(std::string_view text) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, text.size()) + 64, '\0');
  std::string in(text);
  stream.next_in = reinterpret_cast<Bytef*>(in.data());  // NOLINT: zlib's bytes are unsigned
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());  // NOLINT
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

constexpr std::string_view html = "<!DOCTYPE html><title>t</title><body><p>A ship has come in.</p>";

TEST_CASE("page: HTML and text are told apart") {
  const auto page = read_page(html, test_resources());
  REQUIRE(page.has_value());
  CHECK(page->input == InputKind::html);
  CHECK(page->text == "A ship has come in.\n");
  const auto text = read_page("A headline\n\nA ship has come in, the harbour said on Monday.\n", test_resources());
  REQUIRE(text.has_value());
  CHECK(text->input == InputKind::text);
  CHECK(text->blocks.size() == 2);
}

TEST_CASE("page: what the caller says overrules") {
  PageOptions options;
  options.from = InputKind::page_text;
  const auto page = read_page("<p>x</p>", test_resources(), options);
  REQUIRE(page.has_value());
  CHECK(page->input == InputKind::page_text);
  CHECK(page->text == "<p>x</p>\n");
}

TEST_CASE("page: gzip is seen through") {
  const auto page = read_page(gzipped(html), test_resources());
  REQUIRE(page.has_value());
  CHECK(page->text == "A ship has come in.\n");
  const auto broken = read_page(gzipped(html).substr(0, 30), test_resources());
  REQUIRE_FALSE(broken.has_value());
  CHECK(broken.error().code == Errc::unreadable);
}

TEST_CASE("page: what is no page is refused with a word for it") {
  using namespace std::string_view_literals;
  for (const std::string_view bytes : {"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj"sv, "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv,
                                       "\xFF\xD8\xFF\xE0\0\x10JFIF"sv, ""sv, "PK\x03\x04\x14\0\0\0"sv}) {
    const auto page = read_page(bytes, test_resources());
    REQUIRE_FALSE(page.has_value());
    CHECK(page.error().code == Errc::unsupported);
    CHECK(page.error().what.starts_with("is "));
  }
}

TEST_CASE("page: what is no page is refused whatever the caller says") {
  using namespace std::string_view_literals;
  for (const InputKind kind : {InputKind::html, InputKind::page_text, InputKind::text}) {
    PageOptions options;
    options.from = kind;
    for (const std::string_view bytes : {"%PDF-1.7\n"sv, "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv, "PK\x03\x04\x14\0\0\0"sv}) {
      const auto page = read_page(bytes, test_resources(), options);
      REQUIRE_FALSE(page.has_value());
      CHECK(page.error().code == Errc::unsupported);
    }
    CHECK(read_page("{\"text\": \"x\"}", test_resources(), options).has_value());
  }
  const auto saved = read_page("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\nx", test_resources());
  REQUIRE_FALSE(saved.has_value());
  CHECK(saved.error().what.ends_with("; save it again as HTML only"));
}

TEST_CASE("page: HTML behind many blanks is HTML") {
  const auto page = read_page(std::string(70000, '\n') + "<h1>Head</h1><p>text</p>", test_resources());
  REQUIRE(page.has_value());
  CHECK(page->input == InputKind::html);
  CHECK(page->text == "Head\ntext\n");
}

TEST_CASE("page: the limit holds for the bytes as given and as unpacked") {
  PageOptions options;
  options.limits.bytes = html.size();
  CHECK(read_page(html, test_resources(), options).has_value());
  options.limits.bytes = html.size() - 1;
  const auto over = read_page(html, test_resources(), options);
  REQUIRE_FALSE(over.has_value());
  CHECK(over.error().code == Errc::too_large);
  CHECK(over.error().what.find(std::to_string(html.size() - 1)) != std::string::npos);
  const std::string bomb = gzipped(std::string(1000000, ' '));
  options.limits.bytes = 100000;
  REQUIRE(bomb.size() < options.limits.bytes);
  const auto unpacked = read_page(bomb, test_resources(), options);
  REQUIRE_FALSE(unpacked.has_value());
  CHECK(unpacked.error().code == Errc::too_large);
}

TEST_CASE("page: encodings by what the transport and the page say") {
  PageOptions options;
  options.from = InputKind::html;
  options.content_type = "text/html; charset=windows-1256";
  const auto page = read_page("<p>\xC8\xCD\xD1</p>", test_resources(), options);
  REQUIRE(page.has_value());
  CHECK(page->encoding == "windows-1256");
  CHECK(page->text == "بحر\n");
  const auto marked = read_page("\xEF\xBB\xBF<p>\xD8\xA8</p>", test_resources(), options);
  REQUIRE(marked.has_value());
  CHECK(marked->encoding == "utf-8");
  CHECK(marked->encoding_evidence == EncodingEvidence::byte_order_mark);
  CHECK(marked->text == "ب\n");
}

TEST_CASE("page: ill-formed bytes are counted and shown") {
  PageOptions options;
  options.from = InputKind::html;
  const auto page = read_page("<meta charset=utf-8><p>بحر \xFF بحر \xC3</p>", test_resources(), options);
  REQUIRE(page.has_value());
  CHECK(is_utf8(page->text));
  CHECK(page->replaced == 2);
  CHECK(page->text == "بحر \xEF\xBF\xBD بحر \xEF\xBF\xBD\n");
}

TEST_CASE("page: the place of an element for a person") {
  const Page page = test_page("<div id=main class='story wide'><h1 class=title>Head</h1></div>");
  REQUIRE(page.blocks.size() == 1);
  CHECK(place_of(page, page.blocks[0].element) == "html > body > div#main.story > h1.title");
  CHECK(place_of(page, 0).empty());
  CHECK(place_of(page, 12345).empty());
}

TEST_CASE("page: the place of a deep element is cut") {
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<div>";
  const Page page = test_page(deep + "x");
  const std::string place = place_of(page, page.blocks[0].element);
  CHECK(place.starts_with("div > div"));
  CHECK(place.size() == 64 * 6 - 3);
}

}  // namespace
}  // namespace isnad
