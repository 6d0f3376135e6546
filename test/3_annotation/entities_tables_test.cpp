// The tables that join mentions: as they are, and damaged.
#include "3_annotation/entities_tables.h"

#include "join_case.h"
#include "support/damaged_table.h"

namespace isnad {
namespace {

TEST_CASE("entities_tables: the tables load and are full") {
  const EntityTables& tables = test_entity_tables();
  CHECK(tables.kinds.size() > 100);
  CHECK(tables.known.size() > 100);
  CHECK(tables.countries.size() > 100);
  CHECK(tables.capital_class != EntityTables::none);
  CHECK(tables.agency_class != EntityTables::none);
  CHECK(tables.wing_class != EntityTables::none);
  CHECK(tables.longest_office == 3);
}

TEST_CASE("entities_tables: a damaged row is refused with its place") {
  const std::pair<const char*, const char*> damaged[] = {
      {"entities_words.tsv", "x\tnonsense"},
      {"entities_words.tsv", "...\tnext"},
      {"entities_words.tsv", "x"},
      {"entities_classes.tsv", "x\tbody\tperson\town\t-"},
      {"entities_classes.tsv", "x\tbody\tplace\tperhaps\t-"},
      {"entities_classes.tsv", "x\tbody\tplace\town\tnonsense"},
      {"entities_heads.tsv", "x\tchief\tboth"},
      {"entities_known.tsv", "x\tnonsense"},
      {"entities_places.tsv", "\tx\ty"},
      {"entities_holders.tsv", "x\tnonsense\ty"},
      {"entities_holders.tsv", "x\tpresident\tnowhere"},
  };
  for (const auto& [name, row] : damaged) {
    const auto error = error_with<EntityTables>(std::string("3_annotation/") + name, std::string(row) + "\n");
    const std::string said = error ? error->where + ": " + error->what : "";
    const std::string shown = std::string(name) + " " + row + " " + said;
    CHECK_MESSAGE(said.find(std::string(name) + ":1") != std::string::npos, shown);
  }
}

}  // namespace
}  // namespace isnad
