// What attribution adds to a record of JSON: statements and their chains.
#include "8_library/record_statements.h"

#include <string>

#include "4_statement/headline_names.h"
#include "4_statement/statement_names.h"
#include "4_statement/statement_tables.h"
#include "8_library/provenance.h"
#include "8_library/record_tables.h"
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
  const RecordTables& record;
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
  /// The id of the statement `number`, counted from 1; null for 0.
  void statement(std::uint32_t number) const { number == 0 ? json.null() : json.string(name(number - 1)); }
  [[nodiscard]] std::string name(std::size_t number) const {
    return std::string(options.id).append(".").append(number_of_statement(number));
  }
};

void write_via(const Writer& w, const Statement& statement) {
  w.json.key("via");
  w.json.begin_array();
  for (std::uint32_t i = statement.via.begin; i < statement.via.end; ++i) w.span_or_null(w.statements.links[i].span);
  w.json.end_array();
}

void write_chain(const Writer& w, const Statement& statement) {
  w.json.key("chain");
  w.json.begin_array();
  for (const NamedLink& named : chain_of(w.article, w.document, w.statements, statement)) {
    const ChainLink link = named.link == nullptr ? ChainLink{} : *named.link;
    w.json.begin_object();
    w.json.member("role", name_of_value(link_role_names, named.role));
    w.span("span", link.span);
    w.entity(link.entity);
    w.json.member("name", named.name);
    w.json.key("inherited");
    w.json.boolean(link.from != 0);
    w.json.key("from");
    w.statement(link.from);
    w.json.end_object();
  }
  w.json.end_array();
}

/// The value of the date, and, where the sentence does not say it, what it is taken over from.
void write_said_on(const Writer& w, const Statement& statement) {
  constexpr std::string_view origins[] = {"", "", "statement", "publication"};
  const SaidOn found = said_on(w.article, w.document, w.statements, statement);
  w.span("said_on", statement.said_on);
  w.json.key("said_on_value");
  if (found.value.empty() && found.begin.empty()) {
    w.json.null();
  } else {
    w.json.begin_object();
    w.json.member_or_null("value", found.value);
    w.json.key("interval");
    if (found.begin.empty()) {
      w.json.null();
    } else {
      w.json.begin_array();
      w.json.string(found.begin);
      w.json.string(found.end);
      w.json.end_array();
    }
    w.json.end_object();
  }
  w.json.key("said_on_inherited");
  if (name_of_value(origins, found.origin).empty()) return w.json.null();
  w.json.begin_object();
  w.json.member("from", name_of_value(origins, found.origin));
  w.json.key("statement");
  w.statement(found.statement);
  w.json.end_object();
}

/// The row of the tables that made a statement of it, and what its grade means.
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
  w.json.member("grade", w.record.grades[static_cast<std::size_t>(s.grade)]);
  w.json.end_object();
}

void write_statement(const Writer& w, std::size_t number) {
  const Statement& s = w.statements.items[number];
  w.json.begin_object();
  w.json.member("id", w.name(number));
  w.span("content", s.content);
  w.span("cue", s.cue);
  w.json.member("kind", name_of_value(speech_names, s.speech));
  w.span("source", s.source);
  w.span("source_antecedent", s.source_antecedent);
  w.json.member("source_type", name_of_value(source_type_names, s.source_type));
  w.entity(s.entity);
  w.json.member_or_null("source_class", name_of_value(source_class_names, s.source_class));
  write_via(w, s);
  w.json.member("stance", name_of_value(stance_names, s.stance));
  w.json.key("negated");
  w.json.boolean(s.negated);
  w.json.member("polarity", name_of_value(polarity_names, s.polarity));
  w.json.member("certainty", name_of_value(certainty_names, s.certainty));
  w.json.member("distance", name_of_value(distance_names, s.distance));
  write_said_on(w, s);
  w.json.key("parent");
  w.statement(s.parent);
  w.json.key("continues");
  w.statement(s.origin == number + 1 ? 0 : s.origin);
  write_chain(w, s);
  if (w.options.explain) write_reason(w, s);
  w.json.member("grade", name_of_value(grade_names, s.grade));
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
  const Writer w{json, article, document, statements, resources.statement(), resources.record(), options, counts};
  json.key("statements");
  json.begin_array();
  for (std::size_t i = 0; i < statements.items.size(); ++i) write_statement(w, i);
  json.end_array();
  json.key("unsourced");
  json.begin_array();
  for (const Unsourced& each : unsourced_in(article, statements)) {
    json.begin_object();
    w.span("span", each.paragraph);
    w.span("claim", each.claim);
    json.member("grade", name_of_value(grade_names, Grade::no_source));
    json.end_object();
  }
  json.end_array();
  write_headline_check(w);
}

}  // namespace isnad
