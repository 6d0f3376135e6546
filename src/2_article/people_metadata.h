#pragma once
// Whom the machine-readable values of a page name as its makers.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "2_article/byline.h"
#include "2_article/reading.h"

namespace isnad {

/// A person whom the metadata name.
struct MetaPerson {
  std::string name;
  std::string key;  ///< as key_of() gives it
  Evidence evidence;
  int trust = 0;  ///< more where structured values of the article say so, and for each that says so again
};

struct MetaAgency {
  std::string name;
  std::uint32_t agency = 0;
  Evidence evidence;
};

struct PeopleMetadata {
  std::vector<MetaPerson> people;
  std::vector<MetaAgency> agencies;
  Field place;

  /// The person of that name; null where there is none.
  [[nodiscard]] const MetaPerson* find(std::string_view name) const;
};

/// Whom the facts of the page name. `outlets`: keys of the outlet's names, which are no persons.
PeopleMetadata people_in_metadata(const PageReading& reading, const std::vector<std::string>& outlets);

}  // namespace isnad
