// What may stand between a cue, its subject and its object.
#include "4_statement/adjuncts.h"

#include <algorithm>

#include "4_statement/noun_phrases.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::uint32_t longest_brackets = 8;  // tokens
constexpr std::uint32_t farthest_guilt = 12;   // tokens from a verb to the noun of what somebody is blamed for

}  // namespace

bool is_listener(const Reading& r, std::uint32_t at) {
  if (r.token(at).proclitic != lam) return false;
  const Head* head = r.head(at);
  if (head != nullptr && head->type == SourceType::media) return true;
  const auto found = r.tables.word_of.find(r.word(at).substr(1));
  return found && (r.tables.word_classes[*found] & wc::medium) != 0;
}

bool is_occasion(const Reading& r, std::uint32_t at) {
  if (r.mark(at) == ',' || r.mark(at) == '(') return true;
  if (r.is(at, wc::adjunct) || is_listener(r, at)) return true;
  return (frame_of(r.word(at)) == frame::fi &&
          (r.is(at + 1, wc::event | wc::time | wc::time_more) || r.is(at + 2, wc::event))) ||
         r.is(at, wc::press);
}

std::uint32_t behind_adjunct(const Reading& r, std::uint32_t at, std::uint32_t last) {
  if (r.mark(at) == '(') {
    for (std::uint32_t i = at + 1; i < last && i < at + longest_brackets; ++i)
      if (r.mark(i) == ')') return i + 1;
    return last;
  }
  // "after" is a word of time too ("two days after"): before a noun it is a preposition.
  const bool preposition = r.is(at, wc::adjunct) && !r.is(at, wc::time) && begins_noun_phrase(r, at + 1);
  if (r.mark(at) == ',' || (r.is(at, wc::time | wc::time_more | wc::skip | wc::press) && !preposition)) return at + 1;
  const std::uint32_t noun = at + 1;
  const NounPhrase np = noun_phrase_at(r, noun, {last, true, false});
  return std::max(noun + 1, np.tokens.end);
}

bool is_bare_that(const Reading& r, std::uint32_t i) {
  const std::string_view word = r.word(i);
  return word.size() == 2 || (word.size() == 3 && static_cast<unsigned char>(word[0]) == beh);
}

bool blames(const Reading& r, std::uint32_t at, std::uint32_t end) {
  for (std::uint32_t i = at; i < end && i < at + farthest_guilt; ++i)
    if (r.is(i, wc::blame)) return true;
  return false;
}

}  // namespace isnad
