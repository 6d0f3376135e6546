# ISNAD_SANITIZE: everything, lexbor included, is compiled under these sanitizers, and the first report ends the program.
set(ISNAD_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them: address,undefined")
if(ISNAD_SANITIZE)
  add_compile_options("$<$<COMPILE_LANGUAGE:C,CXX>:-fsanitize=${ISNAD_SANITIZE};-fno-sanitize-recover=all>")
  add_link_options("-fsanitize=${ISNAD_SANITIZE}")
endif()
if(ISNAD_FUZZ)
  add_compile_options("$<$<COMPILE_LANGUAGE:C,CXX>:-fsanitize=fuzzer-no-link>")
endif()
