// Gender and number of noun phrases.
#include "4_statement/phrase_agreement.h"

#include "3_annotation/annotation_tables.h"
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

/// What the noun phrase that `text` begins with agrees with.
std::string show_agreement(const std::string& text) {
  const Document document = annotate(text, test_resources());
  const Reading reading = read_document(document, test_resources().statement(), test_resources().annotation().letters);
  NounPhrase phrase = noun_phrase_at(reading, 0, {reading.size(), false, true});
  phrase.gender = Gender::any;
  phrase.count = Count::singular;
  read_agreement(reading, 0, phrase);
  const std::string gender = phrase.gender == Gender::feminine    ? "feminine"
                             : phrase.gender == Gender::masculine ? "masculine"
                                                                  : "any";
  return gender + (phrase.count == Count::plural ? " plural" : " singular");
}

TEST_CASE("noun phrases have the gender and the number of their head") {
  for (const Case& c : read_cases("4_statement/phrase_agreement.cases", 2)) {
    INFO(c.where);
    CHECK(show_agreement(c.cells[0]) == c.cells[1]);
  }
}

}  // namespace
}  // namespace isnad
