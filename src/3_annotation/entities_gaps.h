#pragma once
// What stands between two mentions: nothing but a blank, a mark, words that link them.

#include <string>

#include "3_annotation/entities_words.h"

namespace isnad {

/// The text between two mentions, where it is short; `far` where it is not.
struct Gap {
  bool far = true;
  bool touch = false;                ///< nothing but blanks and quote marks
  bool comma = false;                ///< a comma or a dash, and no word
  bool opens = false;                ///< an opening bracket, and no word
  bool colon = false;                ///< a colon, and nothing else
  bool stop = false;                 ///< a full stop, and nothing else
  bool preposition = false;          ///< a preposition, and nothing else
  bool qualified = false;            ///< a word with the article and a preposition: "living in"
  bool adjective = false;            ///< a few words with the article, and nothing else: what still belongs to a title
  bool quotes = false;               ///< holds a quote mark
  LinkWords link = LinkWords::none;  ///< of the words in it
};

/// Reads gaps; keeps its buffer.
class GapReader {
 public:
  explicit GapReader(const NameReading& reading) : reading_(reading) {}

  /// Between the end of mention `first` and the begin of mention `second`.
  Gap read(std::uint32_t first, std::uint32_t second);

  /// Whether a comma, a dash, a stop or nothing follows the mention.
  [[nodiscard]] bool is_set_off(std::uint32_t mention) const;

  /// Whether a closing bracket follows the mention (blanks, quote marks left aside).
  [[nodiscard]] bool closes_behind(std::uint32_t mention) const;

 private:
  const NameReading& reading_;
  [[nodiscard]] unsigned char mark_behind(std::uint32_t mention) const;
  void read_words(std::string_view letters, Gap& gap);

  std::string words_;
};

/// The mentions of one type in the order of their begin, to look neighbours up in.
class Neighbours {
 public:
  Neighbours(const NameReading& reading, MentionType type);

  /// The first that begins at `byte` or behind; no_mention.
  [[nodiscard]] std::uint32_t from(std::uint32_t byte) const;

  /// The last that ends at `byte` or before, looked for among the last few that begin before; no_mention.
  [[nodiscard]] std::uint32_t until(std::uint32_t byte) const;

  [[nodiscard]] const std::vector<std::uint32_t>& items() const { return items_; }

 private:
  const NameReading& reading_;
  std::vector<std::uint32_t> items_;
};

}  // namespace isnad
