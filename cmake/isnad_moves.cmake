# How gcc moves bytes about in the library. Most copies are of a few dozen bytes, which it would leave to string
# instructions of the processor that take thirty cycles to begin; and what is stored in parts it would load again as one
# wide register, for which a processor waits until the stores are through. Five per cent of the time of reading pages.
include(CheckCXXCompilerFlag)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(isnad_moves -fno-tree-slp-vectorize)
  set(short_moves "unrolled_loop:256:noalign,libcall:-1:noalign")
  check_cxx_compiler_flag("-mmemcpy-strategy=${short_moves}" ISNAD_HAS_MOVE_STRATEGIES)  # for x86 alone
  if(ISNAD_HAS_MOVE_STRATEGIES)
    list(APPEND isnad_moves "-mmemcpy-strategy=${short_moves}" "-mmemset-strategy=${short_moves}")
  endif()
  target_compile_options(isnad PRIVATE "$<$<COMPILE_LANG_AND_ID:CXX,GNU>:$<$<CONFIG:Release>:${isnad_moves}>>")
endif()
