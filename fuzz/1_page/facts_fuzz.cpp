// Metadata of anything: facts lie in the page, are cleaned, and are the same each time; repaired JSON is read.
#include "1_page/facts.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "0_base/utf8.h"

namespace {

using namespace isnad;  // NOLINT(google-build-using-namespace)

void require(bool truth) {
  if (!truth) std::abort();
}

const FactTables& tables() {
  static const FactTables loaded = [] {
    auto result = FactTables::load(DataFiles::embedded());
    require(result.has_value());
    return std::move(*result);
  }();
  return loaded;
}

/// The lines of `text` as calls; the first letter of a line chooses which.
void feed(FactReader& reader, std::string_view text) {
  for (std::uint32_t element = 0; !text.empty(); ++element) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::string_view name = line.substr(0, line.find(' '));
    const std::string_view value = line.substr(std::min(name.size() + 1, line.size()));
    switch (name.empty() ? 0 : name[0] % 7) {
      case 0: reader.meta(name, {}, {}, {}, value); break;
      case 1: reader.begin_item(element, value, name, value.size() % 2 == 0); break;
      case 2: reader.property(element, name, value, element % 2 == 0); break;
      case 3: reader.end_item(value); break;
      case 4: reader.time(element, name, value, element % 2 == 0); break;
      case 5: reader.link(name, value); break;
      default: reader.title(line);
    }
  }
}

Page read(std::string_view text, bool is_utf8) {
  Page page;
  FactReader reader(page, tables());
  const JsonOutcome outcome = reader.json_ld(text);
  require(outcome != JsonOutcome::unread || !is_utf8);
  feed(reader, text);
  reader.finish();
  return page;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const bool valid = is_utf8(text);
  const Page page = read(text, valid);
  for (const Fact& fact : page.facts) {
    require(fact.value.begin < fact.value.end && fact.value.end <= page.values.size());
    require(fact.value.size() <= longest_body);
    const std::string_view value = slice(page.values, fact.value);
    require(value.front() != ' ' && value.find('\n') == std::string_view::npos);
    require(!valid || is_utf8(value));
  }
  require(read(text, valid).values == page.values);
  return 0;
}
