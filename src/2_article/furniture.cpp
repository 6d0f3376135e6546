// Why a block is no part of the article.
#include "2_article/furniture.h"

namespace isnad {

Result<FurnitureTables> FurnitureTables::load(const DataFiles&) { return FurnitureTables{}; }

void find_furniture(Reading& reading) {
  for (std::uint32_t b = 0; b < reading.roles.size(); ++b)
    if (reading.roles[b] == Role::none || reading.roles[b] == Role::furniture)
      reading.article.dropped.push_back({b, Reason::other, id_of(Rule::low_score)});
}

}  // namespace isnad
