// How far a run has come.
#include "9_command/progress.h"

#include <cstdio>

namespace isnad {

void Progress::step() {
  ++done_;
  const auto now = std::chrono::steady_clock::now();
  if (!shown_ || now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  visible_ = true;
  std::fprintf(stderr, "\r%zu of %zu read\x1B[K", done_, total_);
  std::fflush(stderr);
}

void Progress::clear() {
  if (visible_) std::fputs("\r\x1B[K", stderr);
  visible_ = false;
}

}  // namespace isnad
