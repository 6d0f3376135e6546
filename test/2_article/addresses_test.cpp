// Addresses made whole: the examples of RFC 3986, section 5.4, where pages use them, and some of our own.
#include "2_article/addresses.h"

#include "2_article/made_reading.h"

namespace isnad {
namespace {

TEST_CASE("addresses: a reference is read from where the page lies") {
  const auto at = [](std::string_view reference) { return whole_address(reference, "http://a/b/c/d;p?q"); };
  CHECK(at("g") == "http://a/b/c/g");
  CHECK(at("./g") == "http://a/b/c/g");
  CHECK(at("g/") == "http://a/b/c/g/");
  CHECK(at("/g") == "http://a/g");
  CHECK(at("//g") == "http://g");
  CHECK(at("?y") == "http://a/b/c/d;p?y");
  CHECK(at("g?y/../x") == "http://a/b/c/g?y/../x");
  CHECK(at("#s") == "http://a/b/c/d;p#s");
  CHECK(at(".") == "http://a/b/c/");
  CHECK(at("..") == "http://a/b/");
  CHECK(at("../g") == "http://a/b/g");
  CHECK(at("../../../g") == "http://a/g");
  CHECK(at("g.") == "http://a/b/c/g.");
  CHECK(at("") == "");
}

TEST_CASE("addresses: what is whole, or read from nowhere, stays") {
  CHECK(whole_address("https://b.example/x.jpg", "https://a.example/") == "https://b.example/x.jpg");
  CHECK(whole_address("data:image/gif;base64,x", "https://a.example/") == "data:image/gif;base64,x");
  CHECK(whole_address("x.jpg", "") == "x.jpg");
  CHECK(whole_address("x.jpg", "/news/1") == "x.jpg");
  CHECK(whole_address("x.jpg", "https://a.example") == "https://a.example/x.jpg");
  CHECK(whole_address("x.jpg", "https://a.example?id=1") == "https://a.example/x.jpg");
}

TEST_CASE("addresses: photos are read from the base that the page names") {
  MadeReading reading("<base href='/static/'><p>text</p>");
  reading->article.url.value = "https://a.example/news/1.html";
  reading->article.photos.push_back({"x.jpg", "", {}, {}, 0});
  complete_addresses(*reading);
  CHECK(reading->article.photos[0].url == "https://a.example/static/x.jpg");
}

}  // namespace
}  // namespace isnad
