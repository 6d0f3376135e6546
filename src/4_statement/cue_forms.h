#pragma once
// The forms of a reporting verb, made from its root and the stems of its pattern.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "4_statement/statement_tables.h"

namespace isnad {

/// A row of data/4_statement/verb_patterns.tsv: stems in which digits stand for the letters of a root.
struct VerbPattern {
  std::string past, past_c, past_f, past_o, present, present_p, jussive, active, active_s, passive, passive_present,
      noun;
  bool damma = false;  ///< the active present begins with one
};

/// Calls `put(letters, form)` for every form of the verb with `root` (its letters, as written); `nouns` are its verbal
/// nouns where they are not the pattern's. Proclitics and object pronouns are left to the reader.
void make_forms(const VerbPattern& pattern, std::u32string_view root, const std::vector<std::string>& nouns,
                const LetterTable& letters, const std::function<void(const std::string&, CueForm)>& put);

}  // namespace isnad
