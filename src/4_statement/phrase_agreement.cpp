// Gender and number of noun phrases.
#include "4_statement/phrase_agreement.h"

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

}  // namespace isnad
