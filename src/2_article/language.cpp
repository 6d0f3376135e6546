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

/// Takes the next word of `text`, in lower case; its size may be beyond longest_word, and is 0 at the end.
std::size_t take_word(std::string_view text, std::size_t& at, std::array<char, longest_word>& word) {
  const auto is_letter = [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  while (at < text.size() && !is_letter(text[at])) ++at;
  std::size_t size = 0;
  for (; at < text.size() && is_letter(text[at]); ++at, ++size)
    if (size < longest_word)
      word[size] = text[at] >= 'A' && text[at] <= 'Z' ? static_cast<char>(text[at] + 32) : text[at];
  return size;
}

/// How many of the first words are function words of each language. Stops where the words that are left can no longer
/// overrule the language `claimed`.
Counts count_words(std::string_view text, const FeatureTables& tables, std::size_t claimed) {
  Counts counts{};
  std::uint32_t most = 0;
  std::array<char, longest_word> word;
  std::size_t at = 0;
  for (std::uint32_t words = 0; words < sample; ++words) {
    const std::size_t size = take_word(text, at, word);
    if (size == 0) break;
    if (size > longest_word) continue;
    for (std::uint32_t bits = tables.common_words.find({word.data(), size}).value_or(0) >> language_shift; bits != 0;
         bits &= bits - 1)
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
