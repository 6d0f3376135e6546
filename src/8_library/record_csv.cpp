// Statements as a table: a row for each, as RFC 4180 has it.
#include <array>
#include <string>
#include <string_view>

#include "0_base/utf8.h"
#include "8_library/chain_names.h"
#include "8_library/code_points.h"
#include "8_library/safe_text.h"
#include "8_library/writers.h"

namespace isnad {
namespace {

constexpr std::array columns = {
    "page",    "statement",     "parent",       "content", "begin",    "end",     "kind",      "cue",       "source",
    "name",    "source_type",   "source_class", "chain",   "stance",   "negated", "polarity",  "certainty", "distance",
    "said_on", "said_on_value", "said_on_from", "grade",   "headline", "outlet",  "published", "url"};

constexpr std::size_t longest_cell = 32767;  // bytes; spreadsheets hold as many characters, and cut what is longer

/// One row, cell by cell.
class Row {
 public:
  explicit Row(std::string& out) : out_(out) {}

  /// Quoted always: commas, quotes and line ends may stand in any text. What a spreadsheet would run as a formula has
  /// an apostrophe before it: pages come from strangers.
  void cell(std::string_view text) {
    if (!first_) out_ += ',';
    first_ = false;
    out_ += '"';
    if (text.size() > 1 && std::string_view("=+-@\t").find(text.front()) != std::string_view::npos) out_ += '\'';
    for (const char c : printable(text)) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
  }
  void end() { out_ += "\r\n"; }

 private:
  std::string& out_;
  bool first_ = true;
};

void write_row(std::string& out, const Attributed& of, std::size_t number, const CodePoints& counts,
               const RecordOptions& options) {
  const Statement& s = of.statements.items[number];
  const std::string_view text = of.document.text;
  Row row(out);
  row.cell(options.id);
  row.cell(number_of_statement(number));
  row.cell(s.parent == 0 ? std::string() : number_of_statement(s.parent - 1));
  row.cell(utf8_head(slice(text, s.content), longest_cell));
  row.cell(std::to_string(counts.at(s.content.begin)));
  row.cell(std::to_string(counts.at(s.content.end)));
  row.cell(name_of_value(speech_names, s.speech));
  row.cell(slice(text, s.cue));
  row.cell(slice(text, s.source));
  row.cell(name_of_source(of, s));
  row.cell(name_of_value(source_type_names, s.source_type));
  row.cell(name_of_value(source_class_names, s.source_class));
  row.cell(chain_in_words(of, s));
  row.cell(name_of_value(stance_names, s.stance));
  row.cell(s.negated ? "true" : "false");
  row.cell(name_of_value(polarity_names, s.polarity));
  row.cell(name_of_value(certainty_names, s.certainty));
  row.cell(name_of_value(distance_names, s.distance));
  row.cell(slice(text, s.said_on));
  const SaidOn when = said_on(of, s);
  row.cell(when.value);
  row.cell(name_of_value(date_origin_names, when.origin));
  row.cell(name_of_value(grade_names, s.grade));
  for (const Field* field : {&of.article.headline, &of.article.outlet, &of.article.published, &of.article.url})
    row.cell(field->value);
  row.end();
}

}  // namespace

std::string csv_head() {
  std::string out = "\xEF\xBB\xBF";  // without the mark spreadsheets take Arabic for another encoding
  Row row(out);
  for (const char* column : columns) row.cell(column);
  row.end();
  return out;
}

std::string write_csv(const Article& article, const Document& document, const Statements& statements,
                      const RecordOptions& options) {
  std::string out;
  const CodePoints counts(document.text);
  for (std::size_t i = 0; i < statements.items.size(); ++i)
    write_row(out, {article, document, statements}, i, counts, options);
  return out;
}

}  // namespace isnad
