#pragma once
// Texts that a page shows twice: copies of captions, of the headline, of lines of the body.

#include <cstdint>
#include <string_view>
#include <vector>

#include "2_article/furniture_phrases.h"
#include "2_article/reading.h"

namespace isnad {

/// The parts of an article whose copies are furniture, by their words.
class FurnitureCopies {
 public:
  explicit FurnitureCopies(const PageReading& reading);

  /// caption_copy or repeated where the words are all of a text of the article; otherwise Reason::count.
  [[nodiscard]] Reason find(const WordKeys& words);

 private:
  struct Known {
    std::uint64_t key = 0;
    Reason reason = Reason::count;
  };
  [[nodiscard]] std::size_t slot(std::uint64_t key) const;
  void remember(std::string_view text, Reason reason);
  void put(std::string_view text, Reason reason);

  /// A text that is read when one is looked for that begins with the same word.
  struct Unread {
    std::uint64_t first_word = 0;
    std::string_view text;
    Reason reason = Reason::count;
  };

  std::vector<Unread>
      unread_;                ///< by first word; those of one word in the order of the page, and without text when read
  std::vector<Known> texts_;  ///< open addressing; a power of two of them
  std::size_t count_ = 0;
  WordKeys words_;
};

}  // namespace isnad
