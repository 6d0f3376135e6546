// All tables together: those of the build, those of a folder, and a folder that is none.
#include "isnad/resources.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "8_library/record_tables.h"

namespace isnad {
namespace {

TEST_CASE("the tables of the build") {
  auto loaded = Resources::load();
  REQUIRE_MESSAGE(loaded.has_value(), (loaded ? "" : loaded.error().where + ": " + loaded.error().what));
  const Resources moved = std::move(*loaded);
  CHECK_FALSE(moved.record().rules.empty());
}

TEST_CASE("the tables of a folder") {
  CHECK(Resources::load(ISNAD_SOURCE_DIR "/data").has_value());
  const auto missing = Resources::load(ISNAD_SOURCE_DIR "/no-such-folder");
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().where.ends_with("no-such-folder"));
}

}  // namespace
}  // namespace isnad
