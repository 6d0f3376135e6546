#pragma once
// JSON-LD: the things that a page says it is made of, and the facts of the one that is its article.

#include <memory>
#include <string_view>

#include "1_page/fact_sink.h"
#include "1_page/fact_tables.h"

namespace isnad {

/// What became of a script: read as it stands, after repair, or not at all (no UTF-8, over a limit of the parser).
enum class JsonOutcome : std::uint8_t { read, repaired, unread };

/// Reads the scripts of one page one after the other; the parser's memory is kept between them.
class JsonLdReader {
 public:
  JsonLdReader(const FactTables& tables, FactSink& sink);
  ~JsonLdReader();
  JsonLdReader(const JsonLdReader&) = delete;
  JsonLdReader& operator=(const JsonLdReader&) = delete;

  /// Adds the facts of `script`. Linear in its size, whatever it holds.
  JsonOutcome read(std::string_view script);

  /// Adds the members of a JSON object that stands in a <meta>; they describe the page.
  JsonOutcome read_meta(std::string_view object);

  /// Adds the names that one script refers to and another one gives.
  void finish();

 private:
  class State;
  State& state();

  const FactTables& tables_;
  FactSink& sink_;
  std::unique_ptr<State> state_;  ///< made for the first script: many pages have none
};

}  // namespace isnad
