// What annotating keeps from one text to the next.
#include "3_annotation/annotation_memory.h"

namespace isnad {

void AnnotationMemory::begin(Analysis& analysis) {
  if (numbers.begin()) {
    names.clear_numbers();
    words.clear(), phrases.clear(), times.clear();
  }
  numbers.read(analysis);
}

AnnotationMemory& AnnotationMemory::of(Memory& memory, const AnnotationTables& tables) {
  if (!memory.annotation_ || &memory.annotation_->tables != &tables)
    memory.annotation_ = std::make_unique<AnnotationMemory>(tables);
  return *memory.annotation_;
}

}  // namespace isnad
