// The words of expressions of time: their classes, and the tokens of a text looked up among them.
#include "3_annotation/times_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "0_base/table.h"

namespace isnad {
namespace {

constexpr std::size_t longest_word = 24;   // letters; no word of the tables is longer
constexpr std::size_t longest_form = 6;    // tokens
constexpr std::size_t longest_text = 100;  // letters of a form

constexpr char as_char(unsigned char letter) { return static_cast<char>(letter); }

bool is_joiner(char c) { return c == as_char(letter::waw) || c == as_char(letter::feh); }
bool is_preposition(char c) {
  return c == as_char(letter::beh) || c == as_char(letter::lam) || c == as_char(letter::kaf);
}

bool is_in_word(char c) { return is_letter(static_cast<unsigned char>(c)); }

/// How many tokens a form has: runs of letters, and marks.
std::uint8_t tokens_of(std::string_view form) {
  std::size_t tokens = 0;
  for (std::size_t i = 0; i < form.size(); ++i)
    tokens += form[i] != ' ' && (!is_in_word(form[i]) || i == 0 || !is_in_word(form[i - 1]));
  return static_cast<std::uint8_t>(std::min<std::size_t>(tokens, 255));
}

std::optional<int> number_in(std::string_view cell) {
  int value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
  return value;
}

enum class QuoteMark : std::uint8_t { none, open, close, either };

QuoteMark quote_mark(std::string_view token) {
  if (token.size() != 1) return QuoteMark::none;
  switch (static_cast<unsigned char>(token[0])) {
    case '"': return QuoteMark::either;
    case letter::open_quote: return QuoteMark::open;
    case letter::close_quote: return QuoteMark::close;
    default: return QuoteMark::none;
  }
}

std::optional<Holiday::Kind> holiday_kind(std::string_view cell) {
  if (cell == "gregorian") return Holiday::Kind::gregorian;
  if (cell == "hijri") return Holiday::Kind::hijri;
  if (cell == "easter") return Holiday::Kind::easter;
  if (cell == "nth") return Holiday::Kind::nth;
  return std::nullopt;
}

}  // namespace

std::optional<TimeClass> TimeWords::class_named(std::string_view name) const {
  const auto found = classes_.find(name);
  if (!found) return std::nullopt;
  return static_cast<TimeClass>(*found);
}

std::optional<TimeClass> TimeWords::add_class(std::string_view name) {
  if (const auto found = class_named(name)) return found;
  if (classes_.size() == most_time_classes || name.empty()) return std::nullopt;
  const auto added = static_cast<TimeClass>(classes_.size());
  classes_.insert(name, added);
  return added;
}

std::uint16_t TimeWords::entry_of(const std::string& key) {
  if (const auto found = map_.find(key)) return static_cast<std::uint16_t>(*found);
  const auto id = static_cast<std::uint16_t>(entries_.size());
  entries_.emplace_back();
  map_.insert(key, id);
  return id;
}

/// False where a form is empty or too long.
bool TimeWords::add_forms(std::string_view forms, const LetterTable& letters, TimeSense sense) {
  return each_form(forms, [&](std::string_view form) {
    TimeSense own = sense;
    const bool strict = form.starts_with('=');
    if (strict) form.remove_prefix(1);
    const std::string spelt = letters.fold(form);
    const std::string key = loosened(spelt);
    if (key.empty() || key.size() > longest_text) return false;
    if (strict) {
      spellings_.push_back(spelt);
      own.strict = static_cast<std::uint32_t>(spellings_.size());
    }
    const std::uint8_t tokens = tokens_of(key);
    if (tokens > longest_form) return false;
    added_.emplace_back(entry_of(key), own);
    const auto first_end = std::find_if_not(key.begin(), key.end(), [](char c) { return is_in_word(c); });
    TimeEntry& first = entries_[entry_of(std::string(key.begin(), first_end))];
    first.longest = std::max(first.longest, tokens);
    return true;
  });
}

std::optional<Error> TimeWords::load_words(const DataFiles& files, const LetterTable& letters) {
  const auto table = load_table(files, "3_annotation/times/words.tsv", 3);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    const auto word_class = add_class(row.cells[0]);
    if (!word_class) return bad_cell(*table, row, 0, "a class; there may be 189 of them");
    const auto value = number_in(row.cells[1]);
    if (!value) return bad_cell(*table, row, 1, "a whole number");
    if (!add_forms(row.cells[2], letters, {*word_class, *value, 0}))
      return bad_cell(*table, row, 2, "forms of at most six words, parted by |");
  }
  return std::nullopt;
}

std::optional<Error> TimeWords::load_numbers(const DataFiles& files, const LetterTable& letters) {
  const auto table = load_table(files, "3_annotation/times/numbers.tsv", 3);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    const std::string& kind = row.cells[0];
    if (kind != "card" && kind != "teen" && kind != "ordm" && kind != "ordf")
      return bad_cell(*table, row, 0, "card, teen, ordm or ordf");
    const auto value = number_in(row.cells[1]);
    if (!value || *value < 0) return bad_cell(*table, row, 1, "a whole number");
    const auto word_class = add_class(kind);
    if (!word_class || !add_forms(row.cells[2], letters, {*word_class, *value, 0}))
      return bad_cell(*table, row, 2, "forms of at most six words, parted by |");
  }
  return std::nullopt;
}

std::optional<Error> TimeWords::load_holidays(const DataFiles& files, const LetterTable& letters) {
  const auto table = load_table(files, "3_annotation/times/holidays.tsv", 7);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    const auto kind = holiday_kind(row.cells[0]);
    if (!kind) return bad_cell(*table, row, 0, "gregorian, hijri, easter or nth");
    Holiday holiday;
    holiday.kind = *kind;
    int* const fields[] = {&holiday.month, &holiday.day, &holiday.weekday, &holiday.days, &holiday.part};
    for (std::size_t i = 0; i < std::size(fields); ++i) {
      const auto value = number_in(row.cells[i + 1]);
      if (!value || *value > 60 || *value < -60) return bad_cell(*table, row, i + 1, "a small whole number");
      *fields[i] = *value;
    }
    holidays_.push_back(holiday);
    const auto word_class = add_class("holiday");
    if (!word_class || !add_forms(row.cells[6], letters, {*word_class, static_cast<int>(holidays_.size()), 0}))
      return bad_cell(*table, row, 6, "forms of at most six words, parted by |");
  }
  return std::nullopt;
}

/// Lays the senses of each entry side by side.
void TimeWords::finish() {
  std::stable_sort(added_.begin(), added_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [id, sense] : added_) {
    TimeEntry& entry = entries_[id];
    if (entry.senses == 0) entry.first_sense = static_cast<std::uint32_t>(senses_.size());
    ++entry.senses;
    entry.classes.set(sense.word_class);
    senses_.push_back(sense);
  }
  added_ = {};
}

Result<TimeWords> TimeWords::load(const DataFiles& files, const LetterTable& letters) {
  TimeWords words;
  if (auto error = words.load_words(files, letters)) return *error;
  if (auto error = words.load_numbers(files, letters)) return *error;
  if (auto error = words.load_holidays(files, letters)) return *error;
  if (words.entries_.size() > 0xFFFF) return fail(Errc::bad_table, "data/3_annotation/times", "has too many forms");
  words.finish();
  return words;
}

/// The longest form that begins with `loose`, the letters of `token` or the last of them.
TimeWords::Found TimeWords::find(Site& site, std::string_view loose_word) const {
  const auto first = map_.find(loose_word);
  if (!first) return {};
  const auto id = static_cast<std::uint16_t>(*first);
  Found found;
  if (entries_[id].senses > 0) found = {id, 1};
  if (entries_[id].longest == 1) return found;
  site.alone = false;
  const Analysis& analysis = site.analysis;
  const std::size_t token = site.token;
  std::array<char, longest_text + 1> text;
  std::size_t size = loose_word.size();
  std::copy(loose_word.begin(), loose_word.end(), text.begin());
  const std::size_t last = std::min(analysis.token_letters.size(), token + entries_[id].longest);
  for (std::size_t next = token + 1; next < last; ++next) {
    const std::string_view word = analysis.token(next);
    const IndexRange gap{analysis.token_letters[next - 1].end, analysis.token_letters[next].begin};
    if (size + 1 + word.size() > longest_text || analysis.letters.view(gap).find('\n') != std::string_view::npos) break;
    if (!gap.empty()) text[size++] = ' ';
    for (const char c : word) text[size++] = as_char(loose(static_cast<unsigned char>(c)));
    if (const auto longer = map_.find({text.data(), size}); longer && entries_[*longer].senses > 0)
      found = {static_cast<std::uint16_t>(*longer), static_cast<std::uint8_t>(next - token + 1)};
  }
  return found;
}

/// Looks up `loose_word` with its article and without; false where neither is there.
bool TimeWords::find_parts(Site& site, std::string_view loose_word, TimeItem& item) const {
  const Found whole = find(site, loose_word);
  item.whole = whole.entry;
  item.whole_tokens = whole.tokens;
  if (bears_article(loose_word)) {
    const Found base = find(site, loose_word.substr(2));
    item.base = base.entry;
    item.base_tokens = base.tokens;
    if (item.known()) item.flags |= TimeItem::article;
  }
  return item.known();
}

TimeItem TimeWords::read_word(Site& site) const {
  TimeItem item;
  item.flags = TimeItem::word;
  const std::string_view letters = site.analysis.token(site.token);
  if (letters.size() > longest_word) return item;
  std::array<char, longest_word> buffer;
  for (std::size_t i = 0; i < letters.size(); ++i) buffer[i] = as_char(loose(static_cast<unsigned char>(letters[i])));
  std::string_view word(buffer.data(), letters.size());
  if (find_parts(site, word, item) || word.size() < 3) return item;
  if (is_joiner(word[0])) {
    item.flags |= TimeItem::joined;
    ++item.cut;
    word.remove_prefix(1);
    if (find_parts(site, word, item)) return item;
  }
  if (word.size() >= 3 && is_preposition(word[0])) {
    item.flags |= TimeItem::preposition;
    ++item.cut;
    const bool fused = word[0] == as_char(letter::lam) && word[1] == as_char(letter::lam);
    word.remove_prefix(1);
    if (find_parts(site, word, item)) return item;
    if (fused) {
      std::array<char, longest_word + 2> with_article;
      with_article[0] = as_char(letter::alef);
      std::copy(word.begin(), word.end(), with_article.begin() + 1);
      item.flags |= TimeItem::fused;
      item.cut = static_cast<std::uint8_t>(item.cut - 1);
      if (find_parts(site, {with_article.data(), word.size() + 1}, item)) return item;
    }
  }
  item.flags = TimeItem::word;
  item.cut = 0;
  return item;
}

std::vector<TimeItem> TimeWords::read(const Analysis& analysis, TimeRows& rows) const {
  const auto item_of = [&](std::size_t i) {
    const std::uint32_t number = analysis.number(i);
    if (number != HashNumbers::none && rows[number].known) return rows[number].item;
    Site site{analysis, i};
    const TimeItem item = read_word(site);
    if (number != HashNumbers::none && site.alone) rows[number] = {true, item};
    return item;
  };
  const auto& tokens = analysis.document.tokens;
  std::vector<TimeItem> items(tokens.size());
  bool quoted = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::word) items[i] = item_of(i);
    if (tokens[i].kind == TokenKind::number) items[i].flags = TimeItem::number;
    const std::uint32_t before = i == 0 ? 0 : analysis.token_letters[i - 1].end;
    const std::string_view gap = analysis.letters.view({before, analysis.token_letters[i].begin});
    if (i == 0 || (gap != " " && gap.find('\n') != std::string_view::npos)) {
      items[i].flags |= TimeItem::line;
      quoted = false;
    }
    if (const QuoteMark mark = quote_mark(analysis.token(i)); mark != QuoteMark::none)
      quoted = mark == QuoteMark::open || (mark == QuoteMark::either && !quoted);
    if (quoted) items[i].flags |= TimeItem::quoted;
  }
  return items;
}

}  // namespace isnad
