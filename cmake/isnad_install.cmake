# `cmake --install`: the command, the library with its public headers, and what find_package(isnad) reads.
# A lexbor that was compiled here goes along, as the static library cannot be linked without it.
include(CMakePackageConfigHelpers)
set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/isnad")

set(installed_targets isnad)
set(lexbor_goes_along OFF)
if(TARGET lexbor)
  set(lexbor_goes_along ON)
  list(APPEND installed_targets lexbor)
endif()
if(TARGET isnad_command)
  install(TARGETS isnad_command)
endif()
install(TARGETS ${installed_targets} EXPORT isnad)
install(EXPORT isnad NAMESPACE isnad:: FILE isnadTargets.cmake DESTINATION "${package_folder}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/isnad" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" FILES_MATCHING PATTERN "*.h")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/isnadConfig.cmake.in" "${PROJECT_BINARY_DIR}/isnadConfig.cmake"
  INSTALL_DESTINATION "${package_folder}" NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/isnadConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/isnadConfig.cmake" "${PROJECT_BINARY_DIR}/isnadConfigVersion.cmake"
  DESTINATION "${package_folder}")
