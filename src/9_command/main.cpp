// The command `isnad`.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include "9_command/options.h"
#include "9_command/read_command.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <sys/mman.h>

namespace {

/// Each page takes and frees some megabytes. Given back to the system in between, they would be cleared for every page
/// anew. What is large is no exception: it finds room where the parsed page was.
void keep_freed_memory() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TOP_PAD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
}

/// What many megabytes take beyond the tables and the usual page comes in large pieces where the system has them: it
/// clears few of them faster than many small ones. The room is asked for at once; what is not written to is no memory.
void prefer_large_pieces() {
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
  constexpr std::size_t room = std::size_t{512} << 20U, usual = std::size_t{32} << 20U, piece = std::size_t{2} << 20U;
  auto* const begin = static_cast<char*>(std::malloc(room));
  if (begin == nullptr) return;
  void* at = begin + usual;
  std::size_t left = room - usual;
  if (std::align(piece, piece, at, left) != nullptr) madvise(at, left, MADV_HUGEPAGE);
  std::free(begin);  // it stays with the program, which keeps what it has freed
#endif
}

}  // namespace

int main(int argc, char** argv) {
  keep_freed_memory();
  std::signal(SIGPIPE, SIG_IGN);  // a reader that has had enough ends the run quietly, through the error of write()
  try {
    const auto line = isnad::parse_command_line({argv + 1, argv + argc});
    if (!line) {
      isnad::complain(line.error());
      return 2;
    }
    // Annotating fills memory slowly: there the search for large pieces may cost more than it saves.
    if (line->shown.empty() && line->read.stage == isnad::Stage::read) prefer_large_pieces();
    if (line->shown.empty()) return isnad::run_read(line->read);
    std::fputs(line->shown.c_str(), stdout);
    return 0;
  } catch (const std::bad_alloc&) {
    std::fputs("isnad: memory: there is not enough of it; read fewer inputs at a time, or end other programs\n",
               stderr);
    return 1;
  }
}
