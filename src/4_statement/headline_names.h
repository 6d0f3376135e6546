#pragma once
// The names of faults, rules and classes of words of headlines, as tables and records have them.

#include <cstdint>
#include <string_view>

#include "isnad/headline_check.h"

namespace isnad {

inline constexpr std::string_view headline_fault_names[] = {
    "source_missing_in_body", "source_upgraded", "attribution_dropped",   "hedge_dropped", "negation_changed",
    "stance_hardened",        "number_changed",  "claim_missing_in_body", "scope_widened", "time_changed"};
static_assert(std::size(headline_fault_names) == static_cast<std::size_t>(HeadlineFault::count));

// clang-format off
/// Rules that flag: the rows of data/4_statement/headline_rules.tsv.
enum class HeadlineRule : std::uint16_t {
  none, source_silent, source_unnamed, source_lower, source_other, unnamed_as_fact, contested_as_fact, maybe_as_fact,
  study_as_fact, hope_as_fact, condition_as_fact, not_yet_as_no, no_lost, no_gained, contrary, threat, attack, confession,
  other_number, number_elsewhere, other_unit, main_missing, clause_missing, whole_for_part, wider_place, other_time, count,
};
inline constexpr std::string_view headline_rule_names[] = {
  "none", "source_silent", "source_unnamed", "source_lower", "source_other", "unnamed_as_fact", "contested_as_fact",
  "maybe_as_fact", "study_as_fact", "hope_as_fact", "condition_as_fact", "not_yet_as_no", "no_lost", "no_gained",
  "contrary", "threat", "attack", "confession", "other_number", "number_elsewhere", "other_unit", "main_missing",
  "clause_missing", "whole_for_part", "wider_place", "other_time"};
static_assert(std::size(headline_rule_names) == static_cast<std::size_t>(HeadlineRule::count));

/// Classes of words, as bits: data/4_statement/headline_words.tsv says what they are.
namespace headline_class {
enum Number : std::uint8_t {
  plain_, may_, qad_, study_, hope_, condition_, later_, now_, plan_, no_, deny_, rumour_, denies_, threat_,
  threat_proof_, attack_, attack_proof_, confess_, confess_proof_, if_not_, all_, part_, country_, office_, head_, low_,
  speaks_, hide_, name_, unnamed_, generic_, about_, unit_, state_, adjunct_, topic_, measure_, scholar_, anaphor_, lack_, official_, confess_alone_, batch_, open_, bound_, light_, picture_, household_, district_, local_, many_, asked_, person_, exclude_, promise_, others_, only_, period_, without_, un_, holder_, greatest_, mutual_, total_, count_,
};
inline constexpr std::string_view names[] = {
  "plain", "may", "qad", "study", "hope", "condition", "later", "now", "plan", "no", "deny", "rumour", "denies", "threat",
  "threat_proof", "attack", "attack_proof", "confess", "confess_proof", "if_not", "all", "part", "country", "office",
  "head", "low", "speaks", "hide", "name", "unnamed", "generic", "about", "unit", "state", "adjunct", "topic", "measure", "scholar", "anaphor", "lack", "official", "confess_alone", "batch", "open", "bound", "light", "picture", "household", "district", "local", "many", "asked", "person", "exclude", "promise", "others", "only", "period", "without", "un", "holder", "greatest", "mutual", "total"};
static_assert(std::size(names) == count_ && count_ <= 64);
constexpr std::uint64_t bit(Number number) { return std::uint64_t{1} << number; }
inline constexpr std::uint64_t plain = bit(plain_), may = bit(may_), qad = bit(qad_), study = bit(study_),
  hope = bit(hope_), condition = bit(condition_), later = bit(later_), now = bit(now_), plan = bit(plan_), no = bit(no_),
  deny = bit(deny_), rumour = bit(rumour_), denies = bit(denies_), threat = bit(threat_),
  threat_proof = bit(threat_proof_), attack = bit(attack_), attack_proof = bit(attack_proof_), confess = bit(confess_),
  confess_proof = bit(confess_proof_), if_not = bit(if_not_), all = bit(all_), part = bit(part_), country = bit(country_),
  office = bit(office_), head = bit(head_), low = bit(low_), speaks = bit(speaks_), hide = bit(hide_), name = bit(name_),
  unnamed = bit(unnamed_), generic = bit(generic_), about = bit(about_), unit = bit(unit_), state = bit(state_),
  adjunct = bit(adjunct_), topic = bit(topic_), measure = bit(measure_), scholar = bit(scholar_), anaphor = bit(anaphor_), lack = bit(lack_), official = bit(official_), confess_alone = bit(confess_alone_), batch = bit(batch_), open = bit(open_), bound = bit(bound_), light = bit(light_), picture = bit(picture_),
  household = bit(household_), district = bit(district_), local = bit(local_), many = bit(many_), asked = bit(asked_),
  person = bit(person_), exclude = bit(exclude_), promise = bit(promise_), others = bit(others_), only = bit(only_), period = bit(period_), without = bit(without_), un = bit(un_), holder = bit(holder_), greatest = bit(greatest_), mutual = bit(mutual_), total = bit(total_);
}  // namespace headline_class
// clang-format on

}  // namespace isnad
