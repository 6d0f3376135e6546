// Who says a statement of the body.
#include "4_statement/headline_faults.h"
#include "4_statement/show_headline.h"

namespace isnad {
namespace {

/// The source of the first statement of `body`, with what is known of it.
std::string first_speaker(const std::string& body) {
  const ReadText headline("x"), read(with_escapes(body));
  const HeadlineMatch match =
      match_headline(headline.text, read.text, read.said, read_claim(headline.text, headline.said));
  if (read.said.items.empty()) return "-";
  const Speaker speaker = speaker_of(match, 1);
  std::string out = speaker.tokens.empty() ? "-" : read.words(speaker.tokens);
  if (speaker.unnamed) out += " unnamed";
  if (speaker.office) out += " office";
  if (speaker.low) out += " low";
  return out;
}

TEST_CASE("headlines: speakers") {
  for (const Case& c : read_cases("4_statement/headline_speakers.cases", 2)) {
    INFO(c.where);
    CHECK(first_speaker(c.cells[0]) == c.cells[1]);
  }
}

}  // namespace
}  // namespace isnad
