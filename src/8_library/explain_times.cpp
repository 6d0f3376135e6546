// The reasons for the times of a record.
#include "8_library/explain_times.h"

#include <string_view>

#include "3_annotation/annotation_tables.h"
#include "8_library/names.h"
#include "8_library/record_values.h"

namespace isnad {
namespace {

constexpr std::string_view table = "data/3_annotation/times/patterns.tsv:";

std::string place_of(const TimeRule& rule) { return std::string(table) + std::to_string(rule.line); }

std::string quoted(const Document& document, Span span) {
  return " \"" + std::string(slice(document.text, span)) + "\"";
}

/// What the basis of a time says to a person.
std::string_view words_of(TimexBasis basis) {
  switch (basis) {
    case TimexBasis::reference: return "counted from the day of the text";
    case TimexBasis::anchor: return "counted from";
    case TimexBasis::year: return "in the year of";
    default: return "";
  }
}

}  // namespace

void write_time_reason(JsonWriter& json, const Timex& time, const Resources& resources, const CodePoints& counts) {
  const TimeRule& rule = resources.annotation().times.rule(time.rule);
  json.begin_object();
  json.member("rule", rule.name);
  json.member("place", place_of(rule));
  json.member_or_null("words", rule.note);
  json.member("pattern", rule.pattern);
  json.member_or_null("basis", name_of(time.basis));
  json.key("anchor");
  write_span(json, counts, time.anchor);
  json.member_or_null("tense", name_of(time.tense));
  json.key("cue");
  write_span(json, counts, time.cue);
  json.end_object();
}

std::string time_reason(const Document& document, const Timex& time, const Resources& resources) {
  const TimeRule& rule = resources.annotation().times.rule(time.rule);
  std::string out = rule.name;
  if (!rule.note.empty()) out += " (" + rule.note + ")";
  if (time.basis != TimexBasis::none) out += ", " + std::string(words_of(time.basis));
  if (!time.anchor.empty()) out += quoted(document, time.anchor);
  if (time.tense != TimexTense::none) out += ", " + std::string(name_of(time.tense));
  if (!time.cue.empty()) out += " by" + quoted(document, time.cue);
  return out + " [" + place_of(rule) + "]";
}

}  // namespace isnad
