#pragma once
// The tables and models of this stage.

#include "0_base/data_files.h"
#include "3_annotation/entities_tables.h"
#include "3_annotation/letters.h"
#include "3_annotation/names.h"
#include "3_annotation/times.h"
#include "3_annotation/words.h"
#include "isnad/result.h"

namespace isnad {

struct AnnotationTables {
  LetterTable letters;
  WordTables words;
  TimeTables times;
  NameTables names;
  EntityTables entities;

  static Result<AnnotationTables> load(const DataFiles& files);
};

}  // namespace isnad
