// patterns.tsv: every rule says what it reads, and damage is refused with its line.
#include "3_annotation/times_made.h"

#include <set>

namespace isnad {

TEST_CASE("times: the rules have names of their own, and say what they read") {
  const auto& rules = test_resources().annotation().times.patterns.rules();
  CHECK(rules.size() > 100);
  std::set<std::string> names;
  for (std::size_t i = 1; i < rules.size(); ++i) {
    CHECK(names.insert(rules[i].name).second);
    CHECK_FALSE(rules[i].pattern.empty());
    CHECK_MESSAGE(!rules[i].note.empty(), rules[i].name);
  }
}

TEST_CASE("times: damaged patterns are refused with their line") {
  const auto error = [](std::string_view pattern, std::string_view action = "date") {
    return load_error("patterns.tsv", text_of({"a\tyear=y\tdate\tany\t\nb\t", pattern, "\t", action, "\tany\t\n"}));
  };
  CHECK(error("month").empty());
  CHECK(error("nothing_of_the_kind").find("patterns.tsv:2") != std::string::npos);
  CHECK(error("@nowhere").find("@nowhere") != std::string::npos);
  CHECK(error("month ]").find("patterns.tsv:2") != std::string::npos);
  CHECK(error("month:z").find("month:z") != std::string::npos);
  CHECK(error("planet=month").find("planet=month") != std::string::npos);
  CHECK(error("month", "guess").find("patterns.tsv:2") != std::string::npos);
  CHECK(load_error("patterns.tsv", "@a\t@b\t-\t-\t\n@b\t@a\t-\t-\t\nc\t@a\tdate\tany\t\n").find("patterns.tsv:3") !=
        std::string::npos);
}

}  // namespace isnad
