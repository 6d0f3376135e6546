// What is known of forms of words without their context: one number a form, found by one look-up.
#include "3_annotation/words_lexicon.h"

#include <bit>
#include <utility>

#include "3_annotation/words_model.h"
#include "isnad/document.h"

namespace isnad {
namespace {

void append(std::string& bytes, std::uint64_t number) {
  for (unsigned i = 0; i < 8; ++i) bytes += static_cast<char>(number >> 8U * i & 0xFFU);
}

}  // namespace

std::uint64_t stable_hash(std::string_view letters) {
  constexpr std::uint64_t factor = 0x9FB21C651E98DF25U;
  std::uint64_t hash = (0x9E3779B97F4A7C15U ^ letters.size()) * factor;
  const auto step = [&](std::uint64_t next) {
    hash = (hash ^ next) * factor;
    hash ^= hash >> 32U;
  };
  std::size_t at = 0;
  for (; at + 8 <= letters.size(); at += 8) step(number_at(letters, at));
  std::uint64_t rest = 0;
  for (; at < letters.size(); ++at) rest = rest << 8U | static_cast<unsigned char>(letters[at]);
  step(rest);
  return hash ^ hash >> 29U;
}

KnownFacts::KnownFacts(const WordFacts& facts) {
  const auto put = [&](std::uint64_t value, unsigned width) { bits_ = bits_ << width | value; };
  put(facts.level, 4), put(facts.bound, 3), put(facts.proclitics, 3), put(facts.latin, 2), put(facts.place, 1);
  put(facts.lemma, 3), put(facts.cluster, 8), put(facts.decided, 1), put(facts.prefix, 5), put(facts.suffix, 4);
  put(facts.tag, 5);
}

Result<WordLexicon> WordLexicon::load(const DataFiles& files, std::string_view name) {
  auto kept = load_bytes(files, name, "forms");
  if (!kept) return kept.error();
  const std::size_t slots = kept->bytes.size() / sizeof(std::uint64_t);
  WordLexicon lexicon;
  lexicon.bytes_ = kept->bytes;
  lexicon.mask_ = slots - 1;
  // An empty slot ends every search.
  if (kept->bytes.size() % sizeof(std::uint64_t) != 0 || !std::has_single_bit(slots) ||
      (!kept->are_own() && lexicon.is_full()))
    return fail(Errc::bad_table, files.where(name), "holds no power of two of numbers, or none that is 0");
  lexicon.read_ = std::move(kept->read);
  return lexicon;
}

bool WordLexicon::is_full() const {
  for (std::size_t i = 0; i <= mask_; ++i)
    if (slot_at(i) == 0) return false;
  return true;
}

std::string WordLexicon::pack(const std::vector<std::pair<std::string, WordFacts>>& forms) {
  std::vector<std::uint64_t> slots(std::bit_ceil(forms.size() + forms.size() / 3 + 1));
  for (const auto& [letters, facts] : forms) {
    const std::uint64_t hash = stable_hash(letters);
    std::size_t i = hash & (slots.size() - 1);
    while (slots[i] != 0) i = (i + 1) & (slots.size() - 1);
    slots[i] = check_of(hash) | KnownFacts(facts).bits();
  }
  std::string bytes;
  for (const std::uint64_t slot : slots) append(bytes, slot);
  return bytes;
}

bool WordLexicon::fits(std::size_t prefixes, std::size_t suffixes) const {
  for (std::size_t i = 0; i <= mask_; ++i) {
    const KnownFacts facts(slot_at(i) & fact_mask);
    if (facts.prefix() >= prefixes || facts.suffix() >= suffixes || facts.tag() > static_cast<std::size_t>(Part::x) + 1)
      return false;
  }
  return true;
}

}  // namespace isnad
