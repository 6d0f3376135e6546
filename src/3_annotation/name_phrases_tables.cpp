// The words that phrases of titles, bodies and places are made of.
#include "3_annotation/name_phrases_tables.h"

#include <algorithm>
#include <array>
#include <string>

#include "0_base/table.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, 64> kind_names = {
    "office",  "alone",     "speaker",   "post",      "profession", "rank",    "honorific", "style",
    "deputy",  "ordinal",   "object",    "adjective", "body",       "sure",    "state",     "person_body",
    "lam",     "class",     "own",       "refers",    "place",      "region",  "foot",      "end",
    "post_of", "anyone",    "in_name",   "inside",    "from",       "to",      "sent",      "continent",
    "no_body", "doubtful",  "female",    "same",      "placed",     "seated",  "apart",     "aide",
    "deed",    "name_link", "name_tail", "tenure",    "acting",     "settled", "work",      "thing",
    "vague",   "organ",     "where",     "two",       "letters",    "opens",   "club",      "aim",
    "called",  "interview", "that",      "charged",   "grade",      "half",    "led",       "abbreviated"};

/// Words that are written alike share their kinds.
void add_kinds(std::string_view word, std::uint64_t kinds, NamePhraseTables& tables) {
  if (const auto known = tables.words.find(word)) {
    tables.kinds[*known] |= kinds;
    return;
  }
  tables.words.insert(word, static_cast<std::uint32_t>(tables.kinds.size()));
  tables.kinds.push_back(kinds);
}

std::string phrase_letters(std::string_view written, const LetterTable& letters) {
  std::string word = letters.fold(written);
  for (char& c : word) c = static_cast<char>(phrase_letter(static_cast<unsigned char>(c)));
  return word;
}

/// Adds the adjectives of a country, parted by "|".
void add_nations(std::string_view adjectives, const LetterTable& letters, NamePhraseTables& tables) {
  while (!adjectives.empty()) {
    const std::string_view adjective = adjectives.substr(0, adjectives.find('|'));
    adjectives.remove_prefix(std::min(adjectives.size(), adjective.size() + 1));
    tables.nations.insert(phrase_letters(adjective, letters), 0);
  }
}

}  // namespace

std::uint64_t NamePhraseTables::of(std::string_view word) const {
  if (const auto found = words.find(word)) return kinds[*found];
  // A hamza that does not belong there: of the first letter only, "and to" is no "wali".
  if (word.empty() || word.size() > 32 ||
      phrase_letter(static_cast<unsigned char>(word[0])) == loose(static_cast<unsigned char>(word[0])))
    return 0;
  std::array<char, 32> buffer{};
  std::copy(word.begin(), word.end(), buffer.begin());
  buffer[0] = static_cast<char>(letter::alef);
  const auto found = words.find(std::string_view(buffer.data(), word.size()));
  return found ? kinds[*found] : 0;
}

Result<NamePhraseTables> NamePhraseTables::load(const DataFiles& files, const LetterTable& letters) {
  const auto table = load_table(files, "3_annotation/name_phrases.tsv", 2);
  if (!table) return table.error();
  NamePhraseTables tables;
  for (const Row& row : table->rows) {
    const std::string word = phrase_letters(row.cells[0], letters);
    if (word.empty()) return bad_cell(*table, row, 0, "a word");
    std::uint64_t kinds = 0;
    for (std::string_view rest = row.cells[1]; !rest.empty();) {
      const std::string_view kind = rest.substr(0, rest.find('+'));
      rest.remove_prefix(std::min(rest.size(), kind.size() + 1));
      const auto found = std::find(kind_names.begin(), kind_names.end(), kind);
      if (found == kind_names.end()) return bad_cell(*table, row, 1, "kinds of words");
      kinds |= 1ULL << static_cast<unsigned>(found - kind_names.begin());
    }
    add_kinds(word, kinds, tables);
    if (const std::string other = loosened(word); other != word) add_kinds(other, kinds, tables);
  }
  const auto places = load_table(files, "3_annotation/entities_places.tsv", 3);
  if (!places) return places.error();
  for (const Row& row : places->rows) add_nations(row.cells[1], letters, tables);
  return tables;
}

}  // namespace isnad
