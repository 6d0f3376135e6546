#pragma once
// How far a run has come, on a terminal that shows nothing else.

#include <chrono>
#include <cstddef>

namespace isnad {

class Progress {
 public:
  Progress(std::size_t total, bool shown) : total_(total), shown_(shown && total > 1) {}
  void step();
  void clear();  ///< takes the line away, before something else is printed

 private:
  std::size_t done_ = 0;
  std::size_t total_;
  bool shown_;
  bool visible_ = false;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace isnad
