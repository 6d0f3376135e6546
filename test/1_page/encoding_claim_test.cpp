// What markup and transport claim, in the shapes that pages give it.
#include "1_page/encoding_claim.h"

#include <doctest/doctest.h>

namespace isnad {
namespace {

TEST_CASE("where the claim stands") {
  const auto claim = [](std::string_view markup) {
    const auto found = encoding_of_markup(markup);
    return found ? found->encoding : std::string("none");
  };
  CHECK(claim("<!-- <meta charset=utf-8> --><meta charset=windows-1256>") == "windows-1256");
  CHECK(claim("<a title='<meta charset=utf-8>'><meta charset=windows-1256>") == "windows-1256");
  CHECK(claim("<meta content='text/html; charset=utf-8'>") == "none");
  CHECK(claim("<meta http-equiv=content-type content='text/html; charset = \"iso-8859-6\"'>") == "iso-8859-6");
  CHECK(claim("<meta name=a charset=nonsense><meta charset=' cp1256 '>") == "windows-1256");
  CHECK(claim("<metadata charset=utf-8>") == "none");
  CHECK(claim("<meta/charset=utf-8>") == "utf-8");
  CHECK(claim("<meta charset=\"utf-8") == "none");
  CHECK(claim("<?xml version='1.0' encoding='windows-1256'?><meta charset=utf-8>") == "utf-8");
  CHECK(claim("<html>" + std::string(2000, ' ') + "<body><meta charset=utf-8>") == "none");
  CHECK(encoding_of_transport("text/html;charset=\"windows-1256\"") == "windows-1256");
  CHECK(encoding_of_transport("Arabic") == "iso-8859-6");
  CHECK(encoding_of_transport("text/html").empty());
}

}  // namespace
}  // namespace isnad
