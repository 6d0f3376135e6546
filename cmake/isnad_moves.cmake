# How gcc moves bytes about in the library. Most copies whose size it can bound are of a few dozen bytes, and it would
# leave them to string instructions of the processor, which take thirty cycles to begin: .976 of the time of reading
# pages without them.
include(CheckCXXCompilerFlag)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(short_moves "unrolled_loop:256:noalign,libcall:-1:noalign")
  check_cxx_compiler_flag("-mmemcpy-strategy=${short_moves}" ISNAD_HAS_MOVE_STRATEGIES)  # for x86 alone
  if(ISNAD_HAS_MOVE_STRATEGIES)
    target_compile_options(isnad PRIVATE "$<$<COMPILE_LANG_AND_ID:CXX,GNU>:$<$<CONFIG:Release>:-mmemcpy-strategy=${short_moves};-mmemset-strategy=${short_moves}>>")
  endif()
endif()
