// Gzip seen through: whole, in several members, cut, damaged, over the limit.
#include "1_page/gzip.h"

#include <doctest/doctest.h>
#include <zlib.h>

namespace isnad {
namespace {

std::string gzipped(std::string text) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(text.data());
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string page(std::size_t size) {
  std::string text;
  for (std::size_t i = 0; text.size() < size; ++i) text += "<p>paragraph " + std::to_string(i * 7919) + "</p>\n";
  text.resize(size);
  return text;
}

TEST_CASE("gzip comes back whole") {
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{1}, std::size_t{65536}, std::size_t{65537}, std::size_t{1000000}}) {
    const std::string text = page(size);
    const std::string packed = gzipped(text);
    CHECK(is_gzip(packed));
    const auto unpacked = gunzip(packed, size);
    REQUIRE(unpacked.has_value());
    CHECK(*unpacked == text);
  }
}

TEST_CASE("several members are one text, and what follows them is passed over") {
  const auto both = gunzip(gzipped("first ") + gzipped("second"), 100);
  REQUIRE(both.has_value());
  CHECK(*both == "first second");
  const auto padded = gunzip(gzipped("first") + std::string(512, '\0'), 100);
  REQUIRE(padded.has_value());
  CHECK(*padded == "first");
}

TEST_CASE("cut gzip is an error at every length") {
  const std::string packed = gzipped(page(3000));
  for (std::size_t length = 0; length < packed.size(); ++length) {
    const auto unpacked = gunzip(std::string_view(packed).substr(0, length), 100000);
    REQUIRE_FALSE(unpacked.has_value());
    CHECK(unpacked.error().code == Errc::unreadable);
  }
}

TEST_CASE("damaged gzip is an error") {
  std::string packed = gzipped(page(3000));
  packed[packed.size() / 2] = static_cast<char>(~packed[packed.size() / 2]);
  const auto unpacked = gunzip(packed, 100000);
  REQUIRE_FALSE(unpacked.has_value());
  CHECK(unpacked.error().code == Errc::unreadable);
  CHECK_FALSE(gunzip("no gzip at all", 100).has_value());
}

TEST_CASE("a small file that unpacks to more than the limit is refused without being held") {
  const auto unpacked = gunzip(gzipped(std::string(50000000, 'a')), 1000000);
  REQUIRE_FALSE(unpacked.has_value());
  CHECK(unpacked.error().code == Errc::too_large);
}

}  // namespace
}  // namespace isnad
