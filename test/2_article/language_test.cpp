// The language of the article.
#include "2_article/language.h"

#include <doctest/doctest.h>

#include "0_base/data_files.h"

namespace isnad {

TEST_CASE("languages are told by their function words, and claims are believed unless the text speaks against them") {
  const auto tables = FeatureTables::load(DataFiles::embedded());
  REQUIRE(tables.has_value());
  const auto of = [&](std::string_view text, std::string_view declared) {
    return language_of(text, declared, *tables);
  };
  const std::string_view english =
      "The ship was in the harbour for a week, and it is not known when it will be free of its chains.";
  const std::string_view spanish =
      "El barco estuvo en el puerto por una semana y no se sabe cuando lo dejan salir de la bahia con su carga.";
  CHECK(of(english, "") == "en");
  CHECK(of(spanish, "") == "es");
  CHECK(of(spanish, "es-MX") == "es");
  CHECK(of(english, "ar-EG") == "en");
  CHECK(of("12 34", "AR_eg") == "ar");
  CHECK(of("12 34", "") == "");
  CHECK(of("", "nonsense-tag") == "");
}

}  // namespace isnad
