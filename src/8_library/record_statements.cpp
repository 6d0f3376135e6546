// What attribution adds to a record of JSON: statements and their chains.
#include "8_library/record_statements.h"

#include <string>

#include "4_statement/headline_names.h"
#include "4_statement/statement_names.h"
#include "4_statement/statement_tables.h"
#include "8_library/record_values.h"

namespace isnad {
namespace {

/// What every part is written with.
struct Writer {
  JsonWriter& json;
  const Article& article;
  const Document& document;
  const Statements& statements;
  const StatementTables& tables;
  const RecordOptions& options;
  const CodePoints& counts;

  void span(std::string_view key, Span span) const {
    json.key(key);
    span_or_null(span);
  }
  void span_or_null(Span span) const { write_span(json, counts, span); }
  void entity(std::uint32_t number) const {
    json.key("entity");
    if (number == 0) return json.null();
    write_entity(json, number - 1);
  }
  [[nodiscard]] std::string name(std::size_t number) const {
    std::string out(options.id);
    if (number < 9) return out + ".0" + std::to_string(number + 1);
    return out + "." + std::to_string(number + 1);
  }
};

template <class Names, class Value>
std::string_view name_in(const Names& names, Value value) {
  return names[static_cast<std::size_t>(value)];
}

void write_via(const Writer& w, const Statement& statement) {
  w.json.key("via");
  w.json.begin_array();
  for (std::uint32_t i = statement.via.begin; i < statement.via.end; ++i) w.span_or_null(w.statements.links[i].span);
  w.json.end_array();
}

void write_link(const Writer& w, const ChainLink& link) {
  w.json.begin_object();
  w.json.member("role", name_in(link_role_names, link.role));
  w.span("span", link.span);
  w.entity(link.entity);
  w.json.member("name", slice(w.document.text, link.span));
  w.json.key("inherited");
  w.json.boolean(link.inherited);
  w.json.end_object();
}

/// A link that the page adds: it stands nowhere in the text.
void write_page_link(const Writer& w, LinkRole role, std::string_view name) {
  w.json.begin_object();
  w.json.member("role", name_in(link_role_names, role));
  w.span("span", {});
  w.entity(0);
  w.json.member("name", name);
  w.json.key("inherited");
  w.json.boolean(false);
  w.json.end_object();
}

void write_chain(const Writer& w, const Statement& statement) {
  w.json.key("chain");
  w.json.begin_array();
  for (std::uint32_t i = statement.chain.begin; i < statement.chain.end; ++i) write_link(w, w.statements.links[i]);
  for (const Field& agency : w.article.agencies) write_page_link(w, LinkRole::agency, agency.value);
  if (w.article.outlet.has_value()) write_page_link(w, LinkRole::outlet, w.article.outlet.value);
  w.json.end_array();
}

void write_said_on(const Writer& w, const Statement& statement) {
  w.span("said_on", statement.said_on);
  w.json.key("said_on_value");
  if (statement.time == 0) return w.json.null();
  const Timex& time = w.document.times[statement.time - 1];
  w.json.begin_object();
  w.json.member_or_null("value", w.document.string(time.value));
  w.json.key("interval");
  if (time.begin.empty()) {
    w.json.null();
  } else {
    w.json.begin_array();
    w.json.string(w.document.string(time.begin));
    w.json.string(w.document.string(time.end));
    w.json.end_array();
  }
  w.json.end_object();
}

/// The row of the tables that made a statement of it.
void write_reason(const Writer& w, const Statement& s) {
  w.json.key("explain");
  w.json.begin_object();
  w.json.key("row");
  if (s.cue_row == 0) {
    w.json.null();
  } else if (const std::size_t row = s.cue_row - 1U; row < w.tables.cues.size()) {
    w.json.string(w.tables.cues[row].lemma);
  } else {
    w.json.string("phrase " + std::to_string(row - w.tables.cues.size() + 1));
  }
  w.json.end_object();
}

void write_statement(const Writer& w, std::size_t number) {
  const Statement& s = w.statements.items[number];
  w.json.begin_object();
  w.json.member("id", w.name(number));
  w.span("content", s.content);
  w.span("cue", s.cue);
  w.json.member("kind", name_in(speech_names, s.speech));
  w.span("source", s.source);
  w.span("source_antecedent", s.source_antecedent);
  w.json.member("source_type", name_in(source_type_names, s.source_type));
  w.entity(s.entity);
  w.json.member_or_null("source_class", name_in(source_class_names, s.source_class));
  write_via(w, s);
  w.json.member("stance", name_in(stance_names, s.stance));
  w.json.key("negated");
  w.json.boolean(s.negated);
  w.json.member("polarity", name_in(polarity_names, s.polarity));
  w.json.member("certainty", name_in(certainty_names, s.certainty));
  w.json.member("distance", name_in(distance_names, s.distance));
  write_said_on(w, s);
  w.json.key("parent");
  s.parent == 0 ? w.json.null() : w.json.string(w.name(s.parent - 1));
  write_chain(w, s);
  if (w.options.explain) write_reason(w, s);
  w.json.member("grade", name_in(grade_names, s.grade));
  w.json.end_object();
}

/// The words of `span`; null where it is empty.
void write_words(const Writer& w, std::string_view key, std::string_view text, Span span) {
  w.json.member_or_null(key, slice(text, span));
}

void write_flag(const Writer& w, const HeadlineFlag& flag) {
  const auto kind = static_cast<std::size_t>(flag.kind);
  w.json.begin_object();
  w.json.member("kind", headline_fault_names[kind]);
  write_words(w, "headline_part", w.article.headline.value, flag.headline_part);
  write_words(w, "body_part", w.document.text, flag.body_part);
  w.json.member("why", w.tables.headline.rules[flag.rule].why);
  if (w.options.explain) {
    w.json.member("rule", headline_rule_names[flag.rule]);
    w.span("body_span", flag.body_part);
  }
  w.json.end_object();
}

void write_headline_check(const Writer& w) {
  const HeadlineCheck& check = w.statements.headline_check;
  w.json.key("headline_check");
  if (!check.checked) return w.json.null();
  w.json.begin_object();
  w.json.key("flags");
  w.json.begin_array();
  for (const HeadlineFlag& flag : check.flags) write_flag(w, flag);
  w.json.end_array();
  w.span("support", check.support);
  w.json.end_object();
}

}  // namespace

void write_statements(JsonWriter& json, const Article& article, const Document& document, const Statements& statements,
                      const Resources& resources, const RecordOptions& options, const CodePoints& counts) {
  const Writer w{json, article, document, statements, resources.statement(), options, counts};
  json.key("statements");
  json.begin_array();
  for (std::size_t i = 0; i < statements.items.size(); ++i) write_statement(w, i);
  json.end_array();
  write_headline_check(w);
}

}  // namespace isnad
