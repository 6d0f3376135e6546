// Spells the stems of verbs: radicals and vowels of a pattern become letters, the hamza on its seat.
#include "3_annotation/words_stems.h"

#include "3_annotation/letters.h"

namespace isnad {
namespace {

/// One sound: a short vowel (a, i, u), a long one (A, I, U, Y), a hamza ('), or the letter of a consonant.
using Sound = char;

constexpr bool is_vowel(Sound sound) { return std::string_view("aiuAIUY").find(sound) != std::string_view::npos; }

/// The sounds of a pattern, its radicals put in.
std::optional<std::string> sounds_of(std::string_view pattern, std::string_view root) {
  std::string sounds;
  for (const char sign : pattern) {
    switch (sign) {
      case 'w': sounds += static_cast<char>(letter::waw); break;
      case 'y': sounds += static_cast<char>(letter::yeh); break;
      case 't': sounds += static_cast<char>(letter::teh); break;
      case 'n': sounds += static_cast<char>(letter::noon); break;
      case 's': sounds += static_cast<char>(letter::seen); break;
      case 'm': sounds += static_cast<char>(letter::meem); break;
      case 'r': sounds += static_cast<char>(letter::reh); break;
      case 'T': sounds += static_cast<char>(letter::teh_marbuta); break;
      default:
        if (sign == '\'' || is_vowel(sign)) {
          sounds += sign;
        } else {
          const auto radical = static_cast<std::size_t>(sign - '1');
          if (radical >= root.size()) return std::nullopt;
          const bool hamza = static_cast<unsigned char>(root[radical]) == letter::hamza;
          sounds += hamza ? '\'' : root[radical];
        }
    }
  }
  return sounds;
}

/// The seat of a hamza between two sounds; 0 for the edge of a word.
unsigned char seat(Sound before, Sound behind) {
  if (before == 0) return behind == 'i' || behind == 'I' ? letter::alef_below : letter::alef_hamza;
  const bool i = before == 'i' || before == 'I' || behind == 'i' || behind == 'I';
  if (i || (static_cast<unsigned char>(before) == letter::yeh && behind != 0)) return letter::yeh_hamza;
  if (before == 'u' || behind == 'u') return letter::waw_hamza;
  if (behind == 'U') return before == 'U' ? letter::hamza : letter::waw_hamza;
  if (before == 'a') return letter::alef_hamza;
  if (behind == 0 || before == 'A' || before == 'U') return letter::hamza;
  return letter::alef_hamza;
}

}  // namespace

std::optional<std::string> spell_stem(std::string_view pattern, std::string_view root, StemEdges edges) {
  const auto sounds = sounds_of(pattern, root);
  if (!sounds) return std::nullopt;
  std::string out;
  const auto put = [&](unsigned char byte) { out += static_cast<char>(byte); };
  for (std::size_t i = 0; i < sounds->size(); ++i) {
    const Sound sound = (*sounds)[i];
    const Sound before = i == 0 ? edges.before : (*sounds)[i - 1];
    const Sound behind = i + 1 == sounds->size() ? edges.behind : (*sounds)[i + 1];
    if (sound == '\'') {
      put(seat(before, behind));
    } else if (sound == 'a' || sound == 'i' || sound == 'u') {
      if (i == 0 && edges.before == 0) put(letter::alef);  // the alef that joins
    } else if (sound == 'A') {
      const bool madda = !out.empty() && static_cast<unsigned char>(out.back()) == letter::alef_hamza;
      if (madda) out.pop_back();
      put(madda ? letter::alef_madda : letter::alef);
    } else {
      put(sound == 'I'   ? letter::yeh
          : sound == 'U' ? letter::waw
          : sound == 'Y' ? letter::alef_maqsura
                         : static_cast<unsigned char>(sound));
    }
  }
  return out;
}

}  // namespace isnad
