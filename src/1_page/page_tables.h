#pragma once
// The tables of this stage.

#include "1_page/class_words.h"
#include "1_page/encoding.h"
#include "1_page/facts.h"

namespace isnad {

struct PageTables {
  ClassWords class_words;
  EncodingTables encoding;
  FactTables facts;

  static Result<PageTables> load(const DataFiles& files);
};

}  // namespace isnad
