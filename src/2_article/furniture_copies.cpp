// Texts that a page shows twice.
#include "2_article/furniture_copies.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::size_t longest_line = 300;  // bytes of a line of the body whose copies are looked for

/// Never 0; 0 is the key of a free place.
std::uint64_t key_of_words(const WordKeys& words) {
  std::uint64_t key = 0x9E3779B97F4A7C15ULL + words.count;
  for (std::uint32_t i = 0; i < words.count; ++i) key = (key ^ words.key[i]) * 0xFF51AFD7ED558CCDULL;
  return key == 0 ? 1 : key;
}

}  // namespace

FurnitureCopies::FurnitureCopies(const PageReading& reading) : texts_(64) {
  for (const Photo& photo : reading.article.photos) {
    remember(photo.caption.value, Reason::caption_copy);
    remember(photo.alt, Reason::caption_copy);
  }
  remember(reading.article.headline.value, Reason::repeated);
  for (std::uint32_t b = 0; b < reading.roles.size(); ++b) {
    const Role role = reading.roles[b];
    if (role == Role::caption) remember(reading.text(b), Reason::caption_copy);
    const bool line = role == Role::body && reading.page.blocks[b].text.size() < longest_line;
    if (line || role == Role::headline || role == Role::deck || role == Role::kicker)
      remember(reading.text(b), Reason::repeated);
  }
  std::stable_sort(unread_.begin(), unread_.end(),
                   [](const Unread& a, const Unread& b) { return a.first_word < b.first_word; });
}

std::size_t FurnitureCopies::slot(std::uint64_t key) const {
  const std::size_t mask = texts_.size() - 1;
  std::size_t i = static_cast<std::size_t>(key >> 20) & mask;
  while (texts_[i].key != 0 && texts_[i].key != key) i = (i + 1) & mask;
  return i;
}

void FurnitureCopies::remember(std::string_view text, Reason reason) {
  if (const std::uint64_t first = first_word_of(text); first != 0) unread_.push_back({first, text, reason});
}

void FurnitureCopies::put(std::string_view text, Reason reason) {
  read_words(text, words_);
  if (words_.count == 0 || words_.more) return;
  if ((count_ + 1) * 2 > texts_.size()) {
    std::vector<Known> old(texts_.size() * 2);
    old.swap(texts_);
    for (const Known& known : old)
      if (known.key != 0) texts_[slot(known.key)] = known;
  }
  Known& known = texts_[slot(key_of_words(words_))];
  if (known.key != 0) return;
  known = {key_of_words(words_), reason};
  ++count_;
}

Reason FurnitureCopies::find(const WordKeys& words) {
  if (words.more || words.count == 0) return Reason::count;
  auto unread = std::lower_bound(unread_.begin(), unread_.end(), words.key[0],
                                 [](const Unread& a, std::uint64_t word) { return a.first_word < word; });
  for (; unread != unread_.end() && unread->first_word == words.key[0] && !unread->text.empty(); ++unread) {
    put(unread->text, unread->reason);
    unread->text = {};
  }
  const Known& known = texts_[slot(key_of_words(words))];
  return known.key == 0 ? Reason::count : known.reason;
}

}  // namespace isnad
