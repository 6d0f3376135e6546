#pragma once
// What annotating keeps from one text to the next, part by part.

#include "3_annotation/annotation_tables.h"
#include "3_annotation/name_phrases_words.h"
#include "3_annotation/names_memory.h"
#include "3_annotation/token_numbers.h"
#include "isnad/memory.h"

namespace isnad {

struct AnnotationMemory {
  const AnnotationTables& tables;
  TokenNumbers numbers;
  NameMemory names;
  WordMemory words;
  PhraseWordRows phrases;
  TimeRows times;

  explicit AnnotationMemory(const AnnotationTables& of) : tables(of), names(of.names) {}

  /// Numbers the words of a text.
  void begin(Analysis& analysis);

  /// The memory of `tables`, made when it is first asked for.
  static AnnotationMemory& of(Memory& memory, const AnnotationTables& tables);
};

}  // namespace isnad
