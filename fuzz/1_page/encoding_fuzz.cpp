// Any bytes, with any label, become well-formed UTF-8 without NUL and of bounded size; the same bytes give the same.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "0_base/data_files.h"
#include "0_base/utf8.h"
#include "1_page/encoding.h"
#include "1_page/gzip.h"
#include "1_page/recognise.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

const isnad::EncodingTables& tables() {
  static const isnad::EncodingTables loaded = *isnad::EncodingTables::load(isnad::DataFiles::embedded());
  return loaded;
}

void check(std::string_view bytes, std::string_view transport, bool is_html) {
  const isnad::Decoded page = isnad::decode(bytes, transport, is_html, tables());
  require(isnad::is_utf8(page.text));
  require(page.text.find('\0') == std::string::npos);
  require(page.text.size() <= 3 * bytes.size());
  require(!page.encoding.empty() && page.encoding != "replacement");
  require(isnad::decode(bytes, transport, is_html, tables()).text == page.text);
  (void)isnad::recognise_text(page.text);
}

}  // namespace

// The first byte chooses the label that the transport gives; the rest is the page.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view labels[] = {
      "",       "",        "utf-8",       "windows-1256",   "iso-8859-6",
      "utf-16", "gb18030", "iso-2022-jp", "euc-jp",         "shift_jis",
      "big5",   "euc-kr",  "replacement", "x-user-defined", "text/html; charset=windows-1252"};
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view label = size == 0 ? labels[0] : labels[data[0] % std::size(labels)];
  check(bytes, label, true);
  check(bytes, label, false);
  const isnad::Recognised recognised = isnad::recognise(bytes);
  require(recognised.kind.has_value() == recognised.refusal.empty());
  const auto unpacked = isnad::gunzip(bytes, 1U << 20U);
  require(!unpacked || unpacked->size() <= 1U << 20U);
  return 0;
}
