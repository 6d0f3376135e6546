// The language of the article.
#include "2_article/language.h"

#include <algorithm>
#include <array>
#include <bit>

#include "2_article/article_tables.h"
#include "2_article/text_measures.h"

namespace isnad {
namespace {

constexpr std::uint32_t sample = 200;  // words that are looked at
constexpr std::uint32_t enough = 4;    // function words, below which the page's own claim stands
constexpr std::uint32_t clearly = 3;   // times as many words of another language overrule the claim
constexpr std::size_t most_languages = 30;

using Counts = std::array<std::uint32_t, most_languages>;

constexpr std::size_t longest_word = 32;  // bytes

/// Bytes of letters: those beyond ASCII, and of ASCII the small ones (1) and the capitals (2).
constexpr auto letters = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t c = 0x80; c < 256; ++c) table[c] = 1;
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = 1;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = 2;
  return table;
}();

/// Takes the next word of `text`, in lower case: as it stands there, or in `lowered`. One that is beyond longest_word
/// is as it stands; empty at the end.
std::string_view take_word(std::string_view text, std::size_t& at, std::array<char, longest_word>& lowered) {
  const auto sort_at = [text](std::size_t i) { return letters[static_cast<unsigned char>(text[i])]; };
  while (at < text.size() && sort_at(at) == 0) ++at;
  const std::size_t begin = at;
  unsigned sorts = 0;
  for (unsigned sort = 0; at < text.size() && (sort = sort_at(at)) != 0; ++at) sorts |= sort;
  const std::string_view word = text.substr(begin, at - begin);
  if (sorts < 2 || word.size() > longest_word) return word;
  std::transform(word.begin(), word.end(), lowered.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return {lowered.data(), word.size()};
}

/// How many of the first words are function words of each language. Stops where the words that are left can no longer
/// overrule the language `claimed`.
Counts count_words(std::string_view text, const FeatureTables& tables, std::size_t claimed) {
  Counts counts{};
  std::uint32_t most = 0;
  std::array<char, longest_word> lowered;
  std::size_t at = 0;
  for (std::uint32_t words = 0; words < sample; ++words) {
    const std::string_view word = take_word(text, at, lowered);
    if (word.empty()) break;
    if (word.size() > longest_word) continue;
    for (std::uint32_t bits = tables.common_words.value_or(word, 0) >> language_shift; bits != 0; bits &= bits - 1)
      most = std::max(most, ++counts[static_cast<std::size_t>(std::countr_zero(bits)) % most_languages]);
    if (claimed < most_languages && most + (sample - words - 1) <= clearly * (counts[claimed] + 1)) break;
  }
  return counts;
}

/// "ar" of "ar-EG" or "AR_eg".
std::string primary_tag(std::string_view declared) {
  std::string tag;
  for (const char c : declared) {
    if (c >= 'A' && c <= 'Z')
      tag += static_cast<char>(c + 32);
    else if (c >= 'a' && c <= 'z')
      tag += c;
    else
      break;
  }
  return tag.size() == 2 || tag.size() == 3 ? tag : std::string();
}

}  // namespace

std::string language_of(std::string_view text, std::string_view declared, const FeatureTables& tables) {
  std::string claim = primary_tag(declared);
  const auto known = std::find(tables.languages.begin(), tables.languages.end(), claim);
  const auto claimed =
      known == tables.languages.end() ? most_languages : static_cast<std::size_t>(known - tables.languages.begin());
  const Counts counts = count_words(text, tables, claimed);
  const auto best = static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
  if (best >= tables.languages.size() || counts[best] < enough) return claim;
  if (claim.empty()) return tables.languages[best];
  // A language without a list (or with few words of it) is believed unless many words of another one stand there.
  const bool against =
      claimed == most_languages ? counts[best] > sample / 8 : counts[best] > clearly * (counts[claimed] + 1);
  return against ? tables.languages[best] : claim;
}

void find_language(PageReading& reading) {
  std::string_view declared;
  for (const Fact& fact : reading.page.facts)
    if (fact.key == FactKey::language && declared.empty()) declared = reading.value(fact.value);
  const std::string_view text =
      reading.article.text.empty() ? std::string_view(reading.page.text) : reading.article.text;
  reading.article.language = language_of(text, declared, reading.tables.features);
}

}  // namespace isnad
