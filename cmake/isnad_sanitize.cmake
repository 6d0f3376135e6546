# ISNAD_SANITIZE: everything, lexbor included, is compiled under these sanitizers, and the first report ends the program.
set(ISNAD_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them: address,undefined")
# The preset asan leaves out three checks, a third of its build: null pointers that are read end under the address sanitizer too, there
# are next to no virtual functions, and addresses that are not aligned are the preset fuzz's to find.
set(ISNAD_SANITIZE_EXCEPT "" CACHE STRING "Checks of these sanitizers that are left out, as -fno-sanitize= takes them")
if(ISNAD_SANITIZE)
  add_compile_options("$<$<COMPILE_LANGUAGE:C,CXX>:-fsanitize=${ISNAD_SANITIZE};-fno-sanitize-recover=all>")
  if(ISNAD_SANITIZE_EXCEPT)
    add_compile_options("$<$<COMPILE_LANGUAGE:C,CXX>:-fno-sanitize=${ISNAD_SANITIZE_EXCEPT}>")
  endif()
  add_link_options("-fsanitize=${ISNAD_SANITIZE}")
endif()
if(ISNAD_FUZZ)
  add_compile_options("$<$<COMPILE_LANGUAGE:C,CXX>:-fsanitize=fuzzer-no-link>")
endif()
