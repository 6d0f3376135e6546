// Who may be meant by a verb that names nobody.
#include "4_statement/antecedents.h"

#include "4_statement/drafts.h"
#include "4_statement/show_words.h"

namespace isnad {
namespace {

/// The words of `text` that may be meant, each with what it is.
std::string show_meant(const std::string& text) {
  return show_told_words(text, [](const Reading& reading, std::uint32_t i, const TellWord& tell) {
    if (can_speak(reading, i)) tell(i, "speaks");
    if (is_counted(reading, i) && reading.head(i) != nullptr) tell(i, "counted");
    if (is_owned(reading, i)) tell(i, "owned");
    if (is_spoken_place(reading, i)) tell(i, "place");
    if (frame_of(reading.word(i)) != 0 && conveying_verb(reading, i) != i) tell(conveying_verb(reading, i), "conveys");
    if (const NounPhrase host = of_occasion(reading, i); i == 4 && !host.tokens.empty())
      tell(host.tokens.begin, "host");
    if (i > 0 && reading.is_word(i) && holds_word(reading, {0, i}, i)) tell(i, "again");
    std::array<CueMatch, 8> matches;
    if (cue_matches(reading, i, matches) == 0) return;
    if (const NounPhrase sender = sender_before(reading, i); !sender.tokens.empty()) tell(sender.tokens.begin, "sent");
    if (matches[0].form.form != Form::participle) return;
    const NounPhrase about = of_relative(reading, i, matches[0].form);
    if (!about.tokens.empty()) tell(about.tokens.begin, "about");
    const NounPhrase acts = of_contrast(reading, i, matches[0].form);
    if (!acts.tokens.empty()) tell(acts.tokens.begin, "acts");
  });
}

TEST_CASE("who may be meant") {
  for (const Case& c : read_cases("4_statement/antecedents.cases", 2)) {
    INFO(c.where);
    CHECK(show_meant(c.cells[0]) == c.cells[1]);
  }
}

}  // namespace
}  // namespace isnad
