#pragma once
// Why a block is no part of the article.

#include "0_base/data_files.h"
#include "1_page/class_words.h"
#include "2_article/furniture_phrases.h"
#include "2_article/reading.h"
#include "isnad/result.h"

namespace isnad {

/// Rows of data/2_article/furniture.tsv, furniture_classes.tsv and of masthead_roles.tsv.
struct FurnitureTables {
  PhraseTable phrases;
  ClassWords classes;

  static Result<FurnitureTables> load(const DataFiles& files);
};

/// Fills article.dropped and PageReading::reasons: every block without a part in the article, in the order of the page,
/// with its reason. Call last.
void find_furniture(PageReading& reading);

}  // namespace isnad
