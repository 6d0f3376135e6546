// References are resolved as the standard has it, or left to lexbor.
#include "1_page/references.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <iterator>
#include <string>

#include "same_tree.h"

namespace isnad {
namespace {

std::string resolved(std::string_view text, ReferencePlace place) {
  std::string out(text.size(), '\0');
  const auto size = resolve_references(text, place, out.data());
  return size ? out.substr(0, *size) : "-";
}

TEST_CASE("references: in texts") {
  const auto text = [](std::string_view t) { return resolved(t, ReferencePlace::text); };
  CHECK(text("") == "");
  CHECK(text("a&amp;b&lt;c&gt;&quot;d") == "a&b<c>\"d");
  CHECK(text("a & b") == "a & b");
  CHECK(text("&&amp;&") == "&&&");
  CHECK(text("&#39;&#x41;&#1632;&#x2019;") == "'A\xD9\xA0\xE2\x80\x99");
  CHECK(text("a&nbsp;") == "a\xC2\xA0");
  for (const char* other : {"&amp", "&amp=", "&eacute;", "&#", "&#;", "&#x;", "&#39", "&#150;", "&#0;", "&#55296;",
                            "&#128512;", "&#000000039;", "&AMP;", "a\rb", "&b=c"})
    CHECK_MESSAGE(text(other) == "-", other);
}

TEST_CASE("references: in attributes") {
  const auto value = [](std::string_view t) { return resolved(t, ReferencePlace::attribute); };
  CHECK(value("?a=1&b=2&amp;c=3") == "?a=1&b=2&c=3");
  CHECK(value("?a=1&copy=2") == "?a=1&copy=2");
  CHECK(value("&") == "&");
  for (const char* other : {"&copy", "&notit;", "a&b", "a&b-c"}) CHECK_MESSAGE(value(other) == "-", other);
}

TEST_CASE("references: as lexbor resolves them") {
  constexpr const char* pieces[] = {"&",  "amp",   "copy", "nbsp",  ";",       "=",     "#",   "x",
                                    "39", "2019",  "8217", "150",   "a",       " ",     "not", "it",
                                    "-",  "&amp;", "&lt;", "&#39;", "&rsquo;", "&#x26;"};
  std::uint64_t state = 3;
  for (int page = 0; page < 3000; ++page) {
    std::string some;
    for (int i = 0; i < 12; ++i) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      some += pieces[static_cast<std::size_t>(state >> 33U) % std::size(pieces)];
    }
    check_same_tree("<p>" + some + "<a href=\"" + some + "\" title='2013-04-04 " + some + "'>x</a><b>" + some + "</b>");
  }
}

}  // namespace
}  // namespace isnad
