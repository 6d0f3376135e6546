#pragma once
// What the words of class, id, role, itemprop and rel attributes say that an element is for.

#include <optional>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "0_base/word_map.h"
#include "isnad/page.h"

namespace isnad {

/// The name of a hint as the tables write it ("most_read"), and back.
std::string_view name_of(Hint hint);
std::optional<Hint> hint_of(std::string_view name);

/// Rows of data/1_page/class_words.tsv: word, hints.
struct ClassWords {
  WordMap words;  ///< value: index into hints
  std::vector<Hints> hints;

  void add(std::string_view word, Hints what);
  static Result<ClassWords> load(const DataFiles& files);
};

/// The hints of an attribute value such as "td-post-content articleBody": its tokens are parted at anything but
/// letters, and at a change from lower to upper case; whole tokens, their parts and pairs of neighbouring parts are
/// looked up.
Hints hints_of(std::string_view tokens, const ClassWords& words);

}  // namespace isnad
