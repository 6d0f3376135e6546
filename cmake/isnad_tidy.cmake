# The target `tidy`: clang-tidy over the sources, each again only when it, a header or the configuration has changed.
find_program(ISNAD_CLANG_TIDY clang-tidy)
if(ISNAD_CLANG_TIDY)
  set(ISNAD_CLANG_TIDY_OPTIONS -Xclang -analyzer-config -Xclang mode=shallow -Xclang -analyzer-config -Xclang max-nodes=20000)
  file(GLOB headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/include/isnad/*.h" "${PROJECT_SOURCE_DIR}/src/*/*.h")
  # The analyzer follows calls not far, and leaves a function after so many states: without these bounds it takes four
  # times the time, and found nothing more in these sources.
  list(TRANSFORM ISNAD_CLANG_TIDY_OPTIONS PREPEND "--extra-arg=")
  set(stamps "")
  foreach(source IN LISTS library_sources command_sources)
    file(RELATIVE_PATH name "${PROJECT_SOURCE_DIR}" "${source}")
    set(stamp "${PROJECT_BINARY_DIR}/tidy/${name}.ok")
    cmake_path(GET stamp PARENT_PATH folder)
    file(MAKE_DIRECTORY "${folder}")
    add_custom_command(OUTPUT "${stamp}" DEPENDS "${source}" ${headers} "${PROJECT_SOURCE_DIR}/.clang-tidy"
      COMMAND "${ISNAD_CLANG_TIDY}" -p "${PROJECT_BINARY_DIR}" --quiet ${ISNAD_CLANG_TIDY_OPTIONS} "${source}"
      COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}" VERBATIM COMMENT "clang-tidy ${name}")
    list(APPEND stamps "${stamp}")
  endforeach()
  add_custom_target(tidy DEPENDS ${stamps})
endif()
