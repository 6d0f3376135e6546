# isnad_embed_data(TARGET FOLDER): the files below FOLDER become part of TARGET, byte for byte, under the names that
# they have there. An edit of one of them assembles and links again; a new file configures again.
function(isnad_embed_data target folder)
  file(GLOB_RECURSE names CONFIGURE_DEPENDS RELATIVE "${folder}" "${folder}/*")
  list(FILTER names EXCLUDE REGEX "((^|/)\\.|\\.md$|~$)")
  list(SORT names)

  set(assembly "  .section .rodata\n")
  set(declarations "")
  set(rows "")
  set(paths "")
  set(number 0)
  foreach(name IN LISTS names)
    set(symbol "isnad_data_${number}")
    string(APPEND assembly "  .global ${symbol}\n  .global ${symbol}_end\n  .balign 64\n"
      "${symbol}:\n  .incbin \"${folder}/${name}\"\n${symbol}_end:\n  .byte 0\n")
    string(APPEND declarations "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
    string(APPEND rows "      {\"${name}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
    list(APPEND paths "${folder}/${name}")
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembly "  .section .note.GNU-stack,\"\",%progbits\n")

  set(generated "${PROJECT_BINARY_DIR}/embedded")
  file(CONFIGURE OUTPUT "${generated}/data.S" CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT "${generated}/index.cpp" @ONLY CONTENT
"#include \"0_base/embedded_data.h\"

extern \"C\" {
${declarations}}

namespace isnad {

std::span<const EmbeddedFile> embedded_files() {
  static const EmbeddedFile files[] = {
${rows}      {},  // a table without rows is no table in C++
  };
  return std::span(files).first(${number});
}

}  // namespace isnad
")
  set_source_files_properties("${generated}/data.S" PROPERTIES OBJECT_DEPENDS "${paths}")
  target_sources(${target} PRIVATE "${generated}/data.S" "${generated}/index.cpp")
endfunction()
