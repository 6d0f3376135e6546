// Why a statement is what it is, in words.
#include "8_library/explain_statements.h"

#include <string>
#include <string_view>

#include "4_statement/statement_tables.h"
#include "8_library/chain_names.h"
#include "8_library/code_points.h"
#include "8_library/record_tables.h"
#include "8_library/safe_text.h"

namespace isnad {
namespace {

/// What every part is written with.
class Writer {
 public:
  Writer(std::string& out, const Attributed& of, const Resources& resources)
      : out_(out), of_(of), tables_(resources.statement()), words_(resources.record()), counts_(of.document.text) {}

  void write(std::uint32_t number, std::string_view source) {
    const Statement& s = of_.statements.items[number];
    out_.append("Statement ").append(std::to_string(number + 1)).append(" of ");
    out_.append(std::to_string(of_.statements.items.size())).append(": ").append(source).append("\n");
    quoted("said", s.content);
    meaning("kind", name_of_value(speech_names, s.speech));
    write_cue(s);
    write_source(s);
    write_chain(s);
    write_date(s);
    meaning("stance", name_of_value(stance_names, s.stance));
    meaning("polarity", name_of_value(polarity_names, s.polarity));
    meaning("certainty", name_of_value(certainty_names, s.certainty));
    meaning("distance", name_of_value(distance_names, s.distance));
    if (s.negated) line("negated", "The reporting word itself is denied: that it was said is what did not happen.");
    if (s.parent != 0) line("inside", "It is told inside of statement " + std::to_string(s.parent) + ".");
    line("grade", std::string(name_of_value(grade_names, s.grade))
                      .append(": ")
                      .append(words_.grades[static_cast<std::size_t>(s.grade)]));
    out_ += '\n';
  }

 private:
  static constexpr std::size_t column = 12;

  void line(std::string_view key, std::string_view text) {
    out_.append("  ").append(key).append(column > key.size() ? column - key.size() : 1, ' ');
    out_.append(printable(text)).append("\n");
  }

  /// The words of the text in `span`, and where they stand. They are isolated, for they run from right to left.
  void quoted(std::string_view key, Span span) {
    line(key, isolated(slice(of_.document.text, span)) + " [" + std::to_string(counts_.at(span.begin)) + ", " +
                  std::to_string(counts_.at(span.end)) + ")");
  }
  static std::string isolated(std::string_view text) {
    constexpr std::string_view first_strong = "\xE2\x81\xA8", pop = "\xE2\x81\xA9";  // U+2068, U+2069
    return std::string(first_strong).append(without_bidi_controls(text, "")).append(pop);
  }

  /// `name`, a value of `group`, and what it means.
  void meaning(std::string_view group, std::string_view name) {
    line(group, std::string(name).append(": ").append(words_.meaning_of(group, name)));
  }

  void write_cue(const Statement& s) {
    if (s.cue.empty()) return line("cue", "none: the words stand in quotation marks beside their speaker");
    quoted("cue", s.cue);
    if (s.cue_row == 0) return;
    const std::size_t row = s.cue_row - 1U;
    const bool verb = row < tables_.cues.size();
    const std::size_t phrase = row - tables_.cues.size();
    if (!verb && phrase >= tables_.phrases.size()) return;
    const CueClass& kind = tables_.classes[verb ? tables_.cues[row].kind : tables_.phrases[phrase].kind];
    line("", verb ? "a form of " + isolated(tables_.cues[row].lemma) + ", a row of 4_statement/cues.tsv"
                  : "row " + std::to_string(phrase + 1) + " of 4_statement/phrases.tsv");
    line("", "of the class '" + kind.name + "' of 4_statement/cue_classes.tsv");
  }

  void write_source(const Statement& s) {
    if (!s.source.empty())
      quoted("source", s.source);
    else
      line("source", "not named here: a verb or a pronoun alone speaks of it");
    if (!s.source_antecedent.empty()) quoted("", s.source_antecedent);
    if (s.entity != 0) line("", "known as " + isolated(name_of_source(of_, s)));
    meaning("source_type", name_of_value(source_type_names, s.source_type));
    if (const auto name = name_of_value(source_class_names, s.source_class); !name.empty()) line("", name);
  }

  void write_chain(const Statement& s) {
    std::string_view key = "chain";
    for (const NamedLink& link : chain_of(of_.article, of_.document, of_.statements, s)) {
      std::string text(name_of_value(link_role_names, link.role));
      text.append(": ").append(link.name.empty() ? "?" : isolated(link.name));
      if (link.link == nullptr)
        text += " (of the page)";
      else if (link.link->from != 0)
        text += " (taken over from statement " + std::to_string(link.link->from) + ")";
      line(key, text);
      key = "";
    }
    if (!key.empty()) line(key, "empty");
  }

  void write_date(const Statement& s) {
    const SaidOn when = said_on(of_, s);
    if (when.origin == DateOrigin::none) return line("said_on", "not known");
    if (!s.said_on.empty()) quoted("said_on", s.said_on);
    std::string text = when.value.empty() ? "no value" : when.value;
    text.append(": ").append(words_.meaning_of("said_on", name_of_value(date_origin_names, when.origin)));
    if (when.statement != 0) text += " (statement " + std::to_string(when.statement) + ")";
    line(s.said_on.empty() ? "said_on" : "", text);
  }

  std::string& out_;
  const Attributed& of_;
  const StatementTables& tables_;
  const RecordTables& words_;
  CodePoints counts_;
};

}  // namespace

std::string explain_statements(const Article& article, const Document& document, const Statements& statements,
                               const Resources& resources, IndexRange which, std::string_view source) {
  std::string out;
  const Attributed of{article, document, statements};
  Writer writer(out, of, resources);
  for (std::uint32_t i = which.begin; i < which.end && i < statements.items.size(); ++i) writer.write(i, source);
  return out;
}

}  // namespace isnad
