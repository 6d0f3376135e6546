# The warnings that every file of the project compiles without. The presets turn them into errors
# (CMAKE_COMPILE_WARNING_AS_ERROR); a user with a newer compiler is not stopped by its new ones.
add_library(isnad_warnings INTERFACE)
target_compile_options(isnad_warnings INTERFACE "$<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wconversion;\
-Wsign-conversion;-Wshadow;-Wold-style-cast;-Wcast-align;-Wcast-qual;-Wnon-virtual-dtor;-Wzero-as-null-pointer-constant;-Woverloaded-virtual;\
-Wformat=2;-Wimplicit-fallthrough>")
