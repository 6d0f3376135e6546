#pragma once
// The tables and models of this stage.

#include "2_article/blocks.h"
#include "2_article/credit.h"
#include "2_article/dates.h"
#include "2_article/features.h"
#include "2_article/furniture.h"
#include "2_article/headline.h"
#include "2_article/kind.h"
#include "2_article/names.h"
#include "2_article/outlet.h"
#include "2_article/stamps.h"

namespace isnad {

struct ArticleTables {
  FeatureTables features;
  BlockModels blocks;
  HeadlineTables headline;
  DateTables dates;
  PeopleTables people;
  PhotoTables photos;
  OutletTables outlet;
  FurnitureTables furniture;
  KindTables kind;
  StampTables stamps;

  static Result<ArticleTables> load(const DataFiles& files);
};

}  // namespace isnad
