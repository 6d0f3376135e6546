#pragma once
// The machine-readable values of a page: <meta>, <link>, <title>, <time>, JSON-LD, microdata, RDFa.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "1_page/fact_sink.h"
#include "1_page/fact_tables.h"
#include "1_page/json_ld.h"
#include "1_page/microdata.h"
#include "isnad/page.h"

namespace isnad {

/// Bytes of the longest text that may be a time.
inline constexpr std::size_t longest_time = 200;

/// Collects the machine-readable values of one page while it is walked, in the order of the calls; appends to
/// page.facts and page.values. Texts are UTF-8 as the parser of HTML gives them; none may lie in page.values, which
/// grows.
class FactReader {
 public:
  FactReader(Page& page, const FactTables& tables);

  void meta(std::string_view name, std::string_view property, std::string_view itemprop, std::string_view http_equiv,
            std::string_view content);
  void link(std::string_view rel, std::string_view href);
  void title(std::string_view text);  ///< the first one counts: pictures (SVG) have titles too
  void base(std::string_view href);
  void html_lang(std::string_view lang);
  JsonOutcome json_ld(std::string_view script);

  /// Every element with itemscope, itemprop, typeof or property: begin_item, what is inside of it, property (unless it
  /// is a scope), end_item. `type` is its itemtype or typeof.
  void begin_item(std::uint32_t element, std::string_view type, std::string_view property, bool is_scope);
  void property(std::uint32_t element, std::string_view names, std::string_view value, bool rdfa);
  /// `text` is what the element shows: the name of an author who is marked as a scope and has no name inside.
  void end_item(std::string_view text = {});
  /// Whether property() would do something with these names: spares the walk the collecting of a value.
  [[nodiscard]] bool wants_property(std::string_view names) const { return items_.wants(names); }

  /// <time>. The value is `datetime` where that holds a digit, else `text`.
  void time(std::uint32_t element, std::string_view datetime, std::string_view text, bool pubdate);

  /// Call once, after the walk: adds what can only be said when all is read.
  void finish() { json_ld_.finish(); }

 private:
  void meta_content(const MetaRule& rule, std::string_view content);
  void label(std::size_t number, Origin origin);

  struct Labelled {
    std::string label;
    std::string value;
  };

  const FactTables& tables_;
  FactSink sink_;
  JsonLdReader json_ld_;
  MicrodataReader items_;
  std::array<Labelled, 2> labelled_;
  bool has_base_ = false;
  bool has_title_ = false;
};

}  // namespace isnad
