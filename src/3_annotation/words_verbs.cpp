// The verbs of reports: which lemma a form belongs to, and what it says of who speaks.
#include "3_annotation/words_verbs.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "0_base/table.h"
#include "3_annotation/words_stems.h"

namespace isnad {
namespace {

/// Letters as stems are kept: careless writers leave the hamza of an alef out.
std::string key_of(std::string_view letters) {
  std::string key(letters);
  for (char& c : key) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == letter::alef_hamza || byte == letter::alef_below || byte == letter::alef_madda)
      c = static_cast<char>(letter::alef);
  }
  return key;
}

/// `key` with the dots of its last yeh put or taken away; the same where there is none.
std::string with_other_yeh(std::string key) {
  if (key.empty()) return key;
  const auto last = static_cast<unsigned char>(key.back());
  if (last == letter::yeh) key.back() = static_cast<char>(letter::alef_maqsura);
  if (last == letter::alef_maqsura) key.back() = static_cast<char>(letter::yeh);
  return key;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> pieces;
  while (!text.empty()) {
    const auto end = text.find(separator);
    pieces.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return pieces;
}

/// The stems of a cell by place; one and two stand for more. Nothing where the cell has another number of them.
std::optional<std::vector<std::string>> by_place(std::string_view cell, bool perfect) {
  if (cell == "-") return std::vector<std::string>();
  const auto stems = split(cell, ' ');
  if (stems.size() == 1) return std::vector<std::string>(5, stems[0]);
  if (stems.size() == 5) return stems;
  if (stems.size() != 2) return std::nullopt;
  if (perfect) return std::vector<std::string>{stems[0], stems[0], stems[0], stems[0], stems[1]};
  return std::vector<std::string>{stems[0], stems[0], stems[0], stems[1], stems[1]};
}

}  // namespace

/// Makes the stems of one lemma after another.
class VerbBuilder {
 public:
  using Kind = VerbTable::StemKind;
  struct Pattern {
    std::vector<std::string> perfect, imperfect, perfect_passive, imperfect_passive, active, passive, nouns;
    char vowel = 'a';
  };

  explicit VerbBuilder(VerbTable& table) : table_(table) {}

  std::optional<Error> load_patterns(const DataFiles& files) {
    const auto table = load_table(files, "3_annotation/verb_patterns.tsv", 9);
    if (!table) return table.error();
    for (const Row& row : table->rows) {
      Pattern pattern;
      const std::array<std::vector<std::string>*, 4> finite = {&pattern.perfect, &pattern.imperfect,
                                                               &pattern.perfect_passive, &pattern.imperfect_passive};
      for (std::size_t i = 0; i < finite.size(); ++i) {
        auto stems = by_place(row.cells[i + 1], i % 2 == 0);
        if (!stems) return bad_cell(*table, row, i + 1, "one, two or five stems, parted by blanks");
        *finite[i] = std::move(*stems);
      }
      for (const std::size_t i : {5U, 6U}) {
        auto stems = row.cells[i] == "-" ? std::vector<std::string>() : split(row.cells[i], ' ');
        if (stems.size() > 2) return bad_cell(*table, row, i, "one or two stems, parted by a blank");
        (i == 5U ? pattern.active : pattern.passive) = std::move(stems);
      }
      if (row.cells[7] != "-") pattern.nouns = split(row.cells[7], ',');
      if (row.cells[8] != "a" && row.cells[8] != "u") return bad_cell(*table, row, 8, "'a' or 'u'");
      pattern.vowel = row.cells[8][0];
      for (const auto* stems : {&pattern.perfect, &pattern.imperfect, &pattern.perfect_passive,
                                &pattern.imperfect_passive, &pattern.active, &pattern.passive, &pattern.nouns})
        for (const std::string& stem : *stems)
          if (!spell_stem(stem, "abcd", {}))
            return bad_cell(*table, row, 0, "stems of the signs that are listed above");
      patterns_.insert_or_assign(row.cells[0], std::move(pattern));
    }
    return std::nullopt;
  }

  std::optional<Error> add(const Table& table, const Row& row, const LetterTable& letters) {
    const auto found = patterns_.find(row.cells[2]);
    if (found == patterns_.end()) return bad_cell(table, row, 2, "the name of a pattern of verb_patterns.tsv");
    const Pattern& pattern = found->second;
    root_ = letters.fold(row.cells[1]);
    lemma_ = static_cast<std::uint16_t>(table_.lemmas_.size());
    if (root_.size() < 3 || root_.size() > 4) return bad_cell(table, row, 1, "three radicals or four");
    const auto he = pattern.perfect.empty() ? std::nullopt : spell_stem(pattern.perfect[0], root_, {});
    if (!pattern.perfect.empty() && (!he || key_of(*he) != key_of(letters.fold(row.cells[0]))))
      return bad_cell(table, row, 0, "the perfect that the root and the pattern make");
    add_finite(pattern);
    add_nominal(pattern.active, false);
    add_nominal(pattern.passive, true);
    if (row.cells[3] == "-")
      for (const std::string& noun : pattern.nouns) add_noun_pattern(noun);
    else
      for (const std::string& noun : split(row.cells[3], ',')) add_noun(letters.fold(noun));
    table_.lemmas_.push_back(row.cells[0]);
    return std::nullopt;
  }

 private:
  void add_finite(const Pattern& pattern) {
    add_places(pattern.perfect, {.kind = Kind::perfect}, 0);
    add_places(pattern.perfect_passive, {.kind = Kind::perfect, .passive = true}, 0);
    add_places(pattern.imperfect, {.kind = Kind::imperfect}, pattern.vowel);
    add_places(pattern.imperfect_passive, {.kind = Kind::imperfect, .passive = true}, 'u');
  }

  void add_places(const std::vector<std::string>& stems, VerbTable::Stem stem, char before) {
    for (std::size_t place = 0; place < stems.size(); ++place) {
      stem.places = static_cast<std::uint8_t>(1U << place);
      spell(stems[place], stem, before);
    }
  }

  void add_nominal(const std::vector<std::string>& stems, bool passive) {
    VerbTable::Stem stem{.kind = Kind::participle, .passive = passive};
    for (std::size_t place = 0; place < stems.size(); ++place) {
      stem.places = static_cast<std::uint8_t>(stems.size() == 1 ? 3U : 1U << place);
      spell(stems[place], stem, 0);
    }
  }

  void add_noun_pattern(std::string_view pattern) {
    const bool feminine = pattern.ends_with('T');
    if (feminine) pattern.remove_suffix(1);
    spell(pattern, {.kind = feminine ? Kind::feminine : Kind::noun, .places = 1}, 0);
  }

  void add_noun(std::string noun) {
    VerbTable::Stem stem{.lemma = lemma_, .kind = Kind::noun, .places = 1};
    const auto last = noun.empty() ? 0 : static_cast<unsigned char>(noun.back());
    if (last == letter::teh_marbuta) {
      noun.pop_back();
      stem.kind = Kind::feminine;
    } else if (last == letter::hamza) {  // du'a'uhu, du'a'ihi
      for (const unsigned char seat : {letter::waw_hamza, letter::yeh_hamza})
        table_.add(key_of(noun.substr(0, noun.size() - 1) + static_cast<char>(seat)), stem);
    } else if (last == letter::alef_maqsura) {  // shakwahu
      table_.add(key_of(noun.substr(0, noun.size() - 1) + static_cast<char>(letter::alef)), stem);
    }
    table_.add(key_of(noun), stem);
  }

  /// Adds a stem; a hamza at its end sits as what follows bids.
  void spell(std::string_view pattern, VerbTable::Stem stem, char before) {
    stem.lemma = lemma_;
    const auto last = static_cast<std::size_t>(pattern.empty() ? 0 : pattern.back() - '1');
    const bool hamza =
        pattern.ends_with('\'') || (last < root_.size() && static_cast<unsigned char>(root_[last]) == letter::hamza);
    for (const char behind : std::string_view("\0aui", hamza ? 4 : 1))
      if (const auto letters = spell_stem(pattern, root_, {before, behind})) table_.add(key_of(*letters), stem);
  }

  VerbTable& table_;
  std::map<std::string, Pattern, std::less<>> patterns_;
  std::string root_;
  std::uint16_t lemma_ = 0;
};

void VerbTable::add(const std::string& letters, const Stem& stem) {
  const auto first = first_.find(letters);
  if (!first) {
    first_.insert(letters, offset(stems_.size()));
    stems_.push_back(stem);
    return;
  }
  for (Stem* known = &stems_[*first];; known = &stems_[known->next - 1]) {
    if (known->lemma == stem.lemma && known->kind == stem.kind && known->passive == stem.passive) {
      known->places |= stem.places;
      return;
    }
    if (known->next != 0) continue;
    known->next = offset(stems_.size()) + 1;
    stems_.push_back(stem);
    return;
  }
}

void VerbTable::read_with(const Ending& ending, std::string_view form, std::span<VerbReading> out,
                          std::size_t& count) const {
  if (form.size() < ending.prefix.size() + ending.suffix.size() + 1) return;
  if (!form.starts_with(ending.prefix) || !form.ends_with(ending.suffix)) return;
  form.remove_prefix(ending.prefix.size());
  form.remove_suffix(ending.suffix.size());
  const auto first = first_.find(form);
  if (!first) return;
  for (std::uint32_t i = *first + 1; i != 0; i = stems_[i - 1].next) {
    const Stem& stem = stems_[i - 1];
    if (stem.kind != ending.kind || (stem.places >> ending.place & 1U) == 0) continue;
    VerbReading reading = ending.reading;
    reading.lemma = stem.lemma;
    reading.active = !stem.passive, reading.passive = stem.passive;
    if (stem.kind == StemKind::participle && stem.passive) reading.form = VerbForm::passive_participle;
    const auto same = [&](const VerbReading& other) {
      return other.lemma == reading.lemma && other.form == reading.form && other.person == reading.person &&
             other.gender == reading.gender && other.number == reading.number;
    };
    auto* known = std::find_if(out.data(), out.data() + count, same);
    if (known != out.data() + count) {
      known->active = known->active || reading.active, known->passive = known->passive || reading.passive;
    } else if (count < out.size()) {
      out[count++] = reading;
    }
  }
}

std::size_t VerbTable::read_key(std::string_view key, std::span<VerbReading> out) const {
  std::size_t count = 0;
  for (const Ending& ending : endings_) read_with(ending, key, out, count);
  const auto nominal = [&](std::size_t skipped) {
    for (const Ending& ending : endings_)
      if (ending.reading.person == 0) read_with(ending, key.substr(skipped), out, count);
  };
  if (key.starts_with(article_letters)) nominal(article_letters.size());
  // li + l-ta'kid: the article has lost its alef.
  if (count == 0 && key.size() > 3 && static_cast<unsigned char>(key[0]) == letter::lam) nominal(1);
  return count;
}

std::size_t VerbTable::read(std::string_view form, std::span<VerbReading> out) const {
  const std::string key = key_of(form);
  std::size_t count = read_key(key, out);
  if (count == 0) count = read_key(with_other_yeh(key), out);
  // Reports speak of others, in the active. The order of the endings decides the rest: insertion keeps it.
  const auto rank = [](const VerbReading& reading) { return reading.person % 3 * 2 + (reading.active ? 0 : 1); };
  for (std::size_t i = 1; i < count; ++i)
    for (std::size_t k = i; k > 0 && rank(out[k]) < rank(out[k - 1]); --k) std::swap(out[k], out[k - 1]);
  return count;
}

std::optional<Error> VerbTable::load_endings(const DataFiles& files, const LetterTable& letters) {
  const auto table = load_table(files, "3_annotation/verb_endings.tsv", 7);
  if (!table) return table.error();
  constexpr std::array<std::string_view, 5> kinds = {"perfect", "imperfect", "participle", "noun", "feminine"};
  constexpr std::array<VerbForm, 5> forms = {VerbForm::perfect, VerbForm::imperfect, VerbForm::active_participle,
                                             VerbForm::verbal_noun, VerbForm::verbal_noun};
  for (const Row& row : table->rows) {
    const auto& cells = row.cells;
    const auto* kind = std::find(kinds.begin(), kinds.end(), cells[0]);
    if (kind == kinds.end()) return bad_cell(*table, row, 0, "perfect, imperfect, participle, noun or feminine");
    const auto digit = [&](std::size_t i, char most) {
      return cells[i].size() == 1 && cells[i][0] >= '0' && cells[i][0] <= most;
    };
    if (!digit(2, '4')) return bad_cell(*table, row, 2, "a number from 0 to 4");
    if (!digit(4, '3')) return bad_cell(*table, row, 4, "a person from 1 to 3, or 0");
    if (cells[5] != "m" && cells[5] != "f" && cells[5] != "-") return bad_cell(*table, row, 5, "m, f or -");
    if (!digit(6, '3')) return bad_cell(*table, row, 6, "a number from 1 to 3");
    Ending ending;
    ending.kind = static_cast<StemKind>(kind - kinds.begin());
    ending.place = static_cast<std::uint8_t>(cells[2][0] - '0');
    if (cells[1] != "-") ending.prefix = key_of(letters.fold(cells[1]));
    if (cells[3] != "-") ending.suffix = key_of(letters.fold(cells[3]));
    ending.reading.form = forms[static_cast<std::size_t>(kind - kinds.begin())];
    ending.reading.person = static_cast<std::uint8_t>(cells[4][0] - '0');
    ending.reading.gender = cells[5] == "m"   ? VerbGender::masculine
                            : cells[5] == "f" ? VerbGender::feminine
                                              : VerbGender::any;
    ending.reading.number = static_cast<std::uint8_t>(cells[6][0] - '0');
    endings_.push_back(std::move(ending));
  }
  return std::nullopt;
}

std::optional<Error> VerbTable::load_lemmas(const DataFiles& files, const LetterTable& letters) {
  VerbBuilder builder(*this);
  if (auto error = builder.load_patterns(files)) return error;
  const auto table = load_table(files, "3_annotation/verbs.tsv", 4);
  if (!table) return table.error();
  for (const Row& row : table->rows)
    if (auto error = builder.add(*table, row, letters)) return error;
  return std::nullopt;
}

Result<VerbTable> VerbTable::load(const DataFiles& files, const LetterTable& letters) {
  VerbTable table;
  if (auto error = table.load_endings(files, letters)) return *error;
  if (auto error = table.load_lemmas(files, letters)) return *error;
  return table;
}

std::optional<VerbReading> analyse_verb(const VerbTable& table, std::string_view form, Part part) {
  std::array<VerbReading, 16> readings;
  const std::size_t count = table.read(form, readings);
  if (count == 0) return std::nullopt;
  const bool finite = part == Part::verb || part == Part::aux;
  const auto fits = [&](const VerbReading& reading) { return (reading.person != 0) == finite; };
  const auto* found = std::find_if(readings.begin(), readings.begin() + count, fits);
  if (part == Part::adj)  // mutaliba is "demanding" beside a noun, "a demand" alone
    found = std::find_if(readings.begin(), readings.begin() + count,
                         [](const VerbReading& reading) { return reading.form == VerbForm::active_participle; });
  return found == readings.begin() + count ? readings[0] : *found;
}

}  // namespace isnad
