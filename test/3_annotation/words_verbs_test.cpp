// Verbs of reports in all their forms, and tables of them that are damaged.
#include "3_annotation/words_verbs.h"

#include <string>

#include "3_annotation/words_stems.h"
#include "3_annotation/words_table.h"
#include "support/cases.h"
#include "support/damaged_table.h"

namespace isnad {
namespace {

std::string show(const VerbTable& table, const std::optional<VerbReading>& reading) {
  if (!reading) return "-";
  const char* forms[] = {"perfect", "imperfect", "active_participle", "passive_participle", "verbal_noun"};
  std::string out(table.lemma(reading->lemma));
  out.append(" ").append(forms[static_cast<int>(reading->form)]).append(" ");
  if (reading->person != 0) out += static_cast<char>('0' + reading->person);
  if (reading->form != VerbForm::verbal_noun) out += "-mf"[static_cast<int>(reading->gender)];
  out += "?sdp"[reading->number];
  if (reading->form == VerbForm::verbal_noun) return out + " -";
  return out + (reading->active && reading->passive ? " either" : reading->active ? " active" : " passive");
}

const VerbTable& verb_table() {
  static const VerbTable table = *VerbTable::load(DataFiles::embedded(), LetterTable());
  return table;
}

TEST_CASE("words_verbs: the likeliest reading of forms") {
  const LetterTable letters;
  for (const Case& c : read_cases("3_annotation/words_verbs.cases", 3)) {
    const auto part = part_of(c.cells[1]);
    REQUIRE_MESSAGE(part.has_value(), c.where);
    const auto reading = analyse_verb(verb_table(), letters.fold(c.cells[0]), *part);
    CHECK_MESSAGE(show(verb_table(), reading) == c.cells[2], c.where);
  }
}

TEST_CASE("words_verbs: every lemma is read from itself") {
  const LetterTable letters;
  const VerbTable& verbs = verb_table();
  CHECK(verbs.size() >= 300);
  std::array<VerbReading, 64> readings;
  for (std::size_t i = 0; i < verbs.size(); ++i) {
    const std::size_t count = verbs.read(letters.fold(verbs.lemma(i)), readings);
    bool found = false;
    for (std::size_t k = 0; k < count; ++k) found = found || readings[k].lemma == i;
    CHECK_MESSAGE(found, std::string(verbs.lemma(i)));
  }
}

TEST_CASE("words_verbs: noise has no reading, and room is kept") {
  const VerbTable& verbs = verb_table();
  for (const std::string& noise : {std::string(), std::string("x"), std::string(500, '\xA7'), std::string("\x86\xA3")})
    CHECK_FALSE(analyse_verb(verbs, noise, Part::verb).has_value());
  std::array<VerbReading, 1> one;
  CHECK(verbs.read(LetterTable().fold("كتبت"), one) == 1);
  CHECK(verbs.read("anything", {}) == 0);
}

TEST_CASE("words_stems: the hamza sits as its neighbours bid") {
  const LetterTable letters;
  const auto spelled = [&](const char* pattern, const char* root, StemEdges edges = {}) {
    return spell_stem(pattern, letters.fold(root), edges);
  };
  CHECK(spelled("1a2a3", "سءل") == letters.fold("سأل"));
  CHECK(spelled("1u2i3", "سءل") == letters.fold("سئل"));
  CHECK(spelled("ma12U3", "سءل") == letters.fold("مسؤول"));
  CHECK(spelled("ta1A2u3", "سءل") == letters.fold("تساؤل"));
  CHECK(spelled("1a2i3", "ءكد", {'u', 0}) == letters.fold("ؤكد"));
  CHECK(spelled("'i1A3aT", "شور") == letters.fold("إشارة"));
  CHECK(spelled("'A2a3", "ءمن") == letters.fold("آمن"));
  CHECK(spelled("isti12A'", "دعو") == letters.fold("استدعاء"));
  CHECK(spelled("isti12A'", "دعو", {0, 'i'}) == letters.fold("استدعائ"));
  CHECK_FALSE(spelled("1a2a5", "كتب").has_value());
}

TEST_CASE("words_verbs: a damaged table is refused with its line") {
  check_refused<VerbTable>("3_annotation/verbs.tsv", "# x\nقال\tقول\tII\t-\n", "verbs.tsv:2");
  check_refused<VerbTable>("3_annotation/verbs.tsv", "# x\nقال\tقول\tI-none\t-\n", "verbs.tsv:2");
  check_refused<VerbTable>("3_annotation/verbs.tsv", "# x\nقال\tقو\tI-hollow-u\t-\n", "verbs.tsv:2");
  check_refused<VerbTable>("3_annotation/verb_endings.tsv", "# x\npast\t-\t0\t-\t3\tm\t1\n", "endings.tsv:2");
  check_refused<VerbTable>("3_annotation/verb_endings.tsv", "# x\nperfect\t-\t7\t-\t3\tm\t1\n", "endings.tsv:2");
  check_refused<VerbTable>("3_annotation/verb_patterns.tsv", "# x\nI\t1a2a3 1 2\t-\t-\t-\t-\t-\t-\ta\n",
                           "patterns.tsv:2");
  check_refused<VerbTable>("3_annotation/verb_patterns.tsv", "# x\nI\t1q2\t-\t-\t-\t-\t-\t-\ta\n", "patterns.tsv:2");
}

}  // namespace
}  // namespace isnad
