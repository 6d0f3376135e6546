#pragma once
// What annotating and attributing keep from one text to the next.

#include <memory>

namespace isnad {

struct AnnotationMemory;
struct StatementMemory;

/// What was found of single words, so that a run of texts reads each word once: results are the same with it and
/// without (but for two words whose letters have one hash of 64 bits). It belongs to one thread and to the Resources
/// that it is first used with, which must outlive it. Bounded: some tens of megabytes at most.
class Memory {
 public:
  Memory();
  Memory(Memory&&) noexcept;
  Memory& operator=(Memory&&) noexcept;
  ~Memory();

 private:
  friend struct AnnotationMemory;
  friend struct StatementMemory;
  std::unique_ptr<AnnotationMemory> annotation_;
  std::unique_ptr<StatementMemory> statement_;
};

}  // namespace isnad
