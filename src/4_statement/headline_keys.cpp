// Stems and roots by spelling alone: no lexicon is asked, so that names and new words have them too.
#include "4_statement/headline_keys.h"

#include <algorithm>
#include <array>

#include "3_annotation/letters.h"

namespace isnad {
namespace {

using namespace letter;

constexpr std::size_t packed = 8;

unsigned char at(std::string_view word, std::size_t i) { return static_cast<unsigned char>(word[i]); }

/// Without an ending of number, gender or pronoun, the longer first; three letters stay.
std::string_view without_ending(std::string_view word) {
  const std::size_t size = word.size();
  if (size < 4) return word;
  const unsigned char third = at(word, size - 3), second = at(word, size - 2), last = at(word, size - 1);
  const auto less = [&](std::size_t letters) { return word.substr(0, size - letters); };
  if (size >= 6 && ((third == heh && second == meem && last == alef) ||
                    (third == teh && (second == alef || second == yeh) && last == noon)))
    return less(3);
  const bool of_two = (last == teh && second == alef) ||
                      (last == noon && (second == waw || second == yeh || second == alef)) ||
                      (last == alef && second == waw) || (last == heh && second == yeh);
  if (size >= 5 && of_two) return less(2);
  return last == heh || last == alef || last == yeh ? less(1) : word;
}

std::uint64_t pack(std::string_view letters) {
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < packed && i < letters.size(); ++i)
    out |= static_cast<std::uint64_t>(at(letters, i)) << (8 * i);
  return out;
}

/// The letters that are no vowels: waw stays where a radical most often stands, at the begin or behind a prefix.
std::string_view consonants(std::string_view stem, std::array<char, 16>& out) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < stem.size() && size < out.size(); ++i) {
    const unsigned char c = at(stem, i);
    if (c == alef || c == yeh || c == hamza) continue;
    const bool behind_prefix = i == 1 && stem.size() >= 5 && (at(stem, 0) == teh || at(stem, 0) == meem);
    if (c == waw && i != 0 && !behind_prefix) continue;
    out[size++] = static_cast<char>(c);
  }
  return {out.data(), size};
}

/// Takes the letters of derived forms off: ista-, ta-, mu-, in-, and the t of ifta'ala.
std::string_view radicals(std::string_view word, std::array<char, 16>& buffer) {
  while (word.size() > 3) {
    const unsigned char first = at(word, 0), second = at(word, 1);
    if (word.size() > 4 && first == seen && second == teh) {
      word.remove_prefix(2);
    } else if (second == teh && first != meem) {
      char* moved = buffer.data() + (word.data() - buffer.data()) + 1;
      *moved = static_cast<char>(first);
      word.remove_prefix(1);
    } else if (first == meem || first == teh || first == noon) {
      word.remove_prefix(1);
    } else {
      break;
    }
  }
  return word;
}

}  // namespace

std::string_view stem_of(std::string_view word, bool article) {
  if (article && word.size() > 4 && at(word, 0) == alef && at(word, 1) == lam) word.remove_prefix(2);
  const std::string_view once = without_ending(word);
  return once.size() == word.size() ? word : without_ending(once);
}

WordKey key_of_stem(std::string_view stem) {
  WordKey key;
  key.stem = pack(stem);
  key.letters = static_cast<std::uint8_t>(std::min<std::size_t>(stem.size(), 255));
  std::array<char, 16> buffer{};
  const std::string_view root = radicals(consonants(stem, buffer), buffer);
  key.root = pack(root);
  key.radicals = static_cast<std::uint8_t>(root.size());
  return key;
}

WordKey key_of(std::string_view word, bool article) { return key_of_stem(stem_of(word, article)); }

std::string_view root_name(const WordKey& key, std::array<char, 9>& buffer) {
  constexpr std::uint64_t two = 0xFFFF, tenth = seen | (std::uint64_t{teh} << 8U);
  if (key.radicals < 3 || (key.stem & two) == tenth) return {};
  buffer[0] = '*';
  const std::size_t size = std::min<std::size_t>(key.radicals, packed);
  for (std::size_t i = 0; i < size; ++i) buffer[i + 1] = static_cast<char>((key.root >> (8 * i)) & 0xFFU);
  return {buffer.data(), size + 1};
}

float likeness(const WordKey& a, const WordKey& b) {
  if (a.letters == 0 || b.letters == 0) return 0;
  if (a.stem == b.stem && a.letters == b.letters) return 1;
  if (a.root == b.root && a.radicals == b.radicals) {
    // "yasta'id" and "yasta'idd": the vowels of the tenth form tell roots apart.
    constexpr std::uint64_t two = 0xFFFF, tenth = seen | (std::uint64_t{teh} << 8U);
    if ((a.stem & two) == tenth && (b.stem & two) == tenth) return 0.5F;
    if (a.radicals >= 3) return 0.9F;
    constexpr std::uint64_t three = 0xFFFFFF;
    if (a.radicals == 2) return (a.stem & three) == (b.stem & three) && a.letters > 2 && b.letters > 2 ? 0.9F : 0.55F;
  }
  const int longer = std::max<int>(a.letters, b.letters), shorter = std::min<int>(a.letters, b.letters);
  const std::uint64_t five = 0xFFFFFFFFFFULL;
  if (shorter >= 5 && longer - shorter <= 2 && (a.stem & five) == (b.stem & five)) return 0.7F;
  return 0;
}

}  // namespace isnad
