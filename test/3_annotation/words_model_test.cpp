// Files of numbers: what is damaged is refused, with file and line.
#include "3_annotation/words_model.h"

#include <string>

#include "support/cases.h"
#include "support/temporary_folder.h"

namespace isnad {
namespace {

TEST_CASE("words_model: damage is found") {
  std::string bytes(16, '\0');
  bytes[0] = 5, bytes[9] = 1;
  const std::string good = "# a note\n# another\n" + with_sum("kind", bytes);
  const std::string name = "models/3_annotation_words_split.bin";
  const auto load = [&](const std::string& content, const char* kind) {
    const TemporaryFolder folder;
    folder.write(name, content);
    auto files = DataFiles::from_folder(folder.path());
    REQUIRE(files.has_value());
    return load_bytes(*files, name, kind);
  };
  const auto kept = load(good, "kind");
  REQUIRE(kept.has_value());
  REQUIRE(kept->bytes.size() == 16);
  CHECK(number_at(kept->bytes, 0) == 5);
  CHECK(number_at(kept->bytes, 8) == 256);
  std::string changed = good;
  changed[changed.size() - 1] ^= 1;
  for (const std::string& bad : {changed, good.substr(0, good.size() - 1), good + "x", std::string(), std::string("#"),
                                 std::string("# a note\nkind"), std::string("kind 0 1\n")}) {
    const auto refused = load(bad, "kind");
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == Errc::bad_table);
    CHECK(refused.error().where.find(name + ":") != std::string::npos);
  }
  CHECK_FALSE(load(good, "other").has_value());
}

}  // namespace
}  // namespace isnad
