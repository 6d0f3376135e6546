// Gender and number of noun phrases.
#include "4_statement/phrase_agreement.h"

#include "4_statement/drafts.h"
#include "4_statement/nouns.h"

namespace isnad {

using namespace letter;

void read_agreement(const Reading& reading, std::uint32_t at, NounPhrase& phrase) {
  const Head* head = phrase.head != 0 ? &reading.tables.heads[phrase.head - 1] : nullptr;
  if (head == nullptr) {
    const std::uint32_t mention = reading.token(at).mention;
    const bool person = mention != 0 && reading.document.mentions[mention - 1].type == MentionType::person;
    if (mention != 0 && !person) phrase.gender = Gender::any;
    const std::string_view word = reading.word(at);
    if (!word.empty() && static_cast<unsigned char>(word.back()) == heh && !person && reading.token(at).definite)
      phrase.gender = Gender::feminine;
    return;
  }
  phrase.gender = head->gender;
  phrase.count = head->count;
  // "Salma, the director": the office behind a name tells whose it is.
  if (!phrase.starts_with_head && phrase.named && !head->of_men)
    for (std::uint32_t i = at + 1; i < phrase.tokens.end; ++i)
      if (reading.token(i).head == phrase.head) {
        if (reading.last_letter(i) == heh) phrase.gender = Gender::feminine;
        break;
      }
  // "some inhabitants": as many as whom it stands before.
  if (const Head* of = reading.head(at + 1);
      phrase.starts_with_head && reading.is(at, word_class::whole) && of != nullptr && of->count == Count::plural)
    phrase.count = Count::plural;
  const std::string_view word = reading.word(at);
  if (word.size() > 2 && phrase.starts_with_head) {
    const auto last = static_cast<unsigned char>(word.back());
    const auto before = static_cast<unsigned char>(word[word.size() - 2]);
    const bool person = head->type == SourceType::named_person || head->type == SourceType::anonymous;
    if (last == heh && person && !head->of_men) phrase.gender = Gender::feminine;
    const bool article = phrase.definite && word.size() > 4 && static_cast<unsigned char>(word[1]) == lam;
    if (last == noon && (before == waw || before == yeh) &&
        !reading.tables.head_of.contains(word.substr(article ? 2 : 0)) && !reading.tables.head_of.contains(word))
      phrase.count = Count::plural;
  }
}

bool is_called_upon(const Reading& r, std::uint32_t i, std::uint16_t stops, std::uint32_t at) {
  const std::string_view word = r.word(i);
  if (i < 2 || !is_sound_plural(r, i, yeh) || word.size() < 6) return false;
  // No adjective of men goes with a body of a woman's gender.
  const std::string_view body = r.word(i - 1);
  if (body.empty() || (r.token(i).part != Part::noun && static_cast<unsigned char>(body.back()) != heh)) return false;
  // "the Syrians": an adjective of origin, but of no single body.
  const Head* head = r.head(at);
  const bool single =
      head != nullptr && head->count == Count::singular && !is_nun_plural(r, at) && r.last_letter(at) != yeh;
  if (static_cast<unsigned char>(word[word.size() - 3]) == yeh && !single) return false;
  const Seen& before = r.token(i - 1);
  if (!before.definite || is_sound_plural(r, i - 1, yeh) || before.part == Part::adj) return false;
  const bool attached = (stops & frame::b) != 0 && r.token(i + 1).proclitic == beh;
  return attached || (frame_of(r.word(i + 1)) & stops) != 0;
}

}  // namespace isnad
