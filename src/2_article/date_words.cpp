// What the words of dates mean, and the shapes that dates have: data/2_article/dates/*.tsv in memory.
#include "2_article/date_words.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "0_base/table.h"

namespace isnad {
namespace {

constexpr std::size_t most_words = 6;  // of one entry

std::uint32_t hash_of(std::u16string_view key) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char16_t unit : key) hash = (hash ^ unit) * 16777619U;
  return hash ^ (hash >> 15U);
}

/// Marks that may part the words of one entry: "a.m.", "o'clock", "segunda-feira".
bool parts_words(char mark) { return mark == '.' || mark == '-' || mark == '\'' || mark == '/' || mark == '_'; }

/// A name of a cell and what it stands for.
template <class T>
struct Name {
  std::string_view name;
  T value;
};

template <class T, std::size_t n>
const T* find_name(const Name<T> (&names)[n], std::string_view name) {
  const auto found = std::ranges::find(names, name, &Name<T>::name);
  return found == std::end(names) ? nullptr : &found->value;
}

template <class T, std::size_t n>
std::string all_names(const Name<T> (&names)[n]) {
  std::string list = "one of";
  for (const auto& name : names) list.append(" ").append(name.name);
  return list;
}

std::optional<int> number_in(std::string_view cell, int low, int high) {
  int value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc{} || end != cell.data() + cell.size() || value < low || value > high) return std::nullopt;
  return value;
}

constexpr Name<CalendarKind> calendar_names[] = {
    {"gregorian", CalendarKind::gregorian}, {"hijri", CalendarKind::hijri}, {"jalali", CalendarKind::jalali}};
constexpr Name<Period> period_names[] = {
    {"am", Period::am}, {"pm", Period::pm}, {"noon", Period::noon}, {"night", Period::night}};
constexpr Name<TimeUnit> unit_names[] = {
    {"second", TimeUnit::second}, {"minute", TimeUnit::minute}, {"hour", TimeUnit::hour}, {"day", TimeUnit::day},
    {"week", TimeUnit::week},     {"month", TimeUnit::month},   {"year", TimeUnit::year}};
constexpr Name<WordClass> relative_names[] = {{"before", WordClass::before},
                                              {"after", WordClass::after},
                                              {"and", WordClass::joiner},
                                              {"few", WordClass::few},
                                              {"day", WordClass::day_by_name}};
constexpr Name<WordClass> mark_names[] = {{"of", WordClass::of},
                                          {"gap", WordClass::gap},
                                          {"ordinal", WordClass::ordinal},
                                          {"clock", WordClass::clock},
                                          {"hour", WordClass::hour},
                                          {"minute", WordClass::minute},
                                          {"second", WordClass::second},
                                          {"year", WordClass::year},
                                          {"month", WordClass::month_mark},
                                          {"day", WordClass::day},
                                          {"hijri", WordClass::hijri},
                                          {"common", WordClass::common},
                                          {"solar", WordClass::solar},
                                          {"local", WordClass::local},
                                          {"zone", WordClass::zone_lead},
                                          {"zone_after", WordClass::zone_after}};
constexpr Name<int> role_names[] = {{"published", 0}, {"modified", 1}};
constexpr Name<LabelSide> side_names[] = {{"before", LabelSide::before}, {"both", LabelSide::both}};
constexpr Name<ZoneWhere> where_names[] = {{"alone", ZoneWhere::alone}, {"lead", ZoneWhere::lead}};
constexpr Name<bool> order_names[] = {{"day_first", false}, {"month_first", true}};
constexpr Name<PatternKind> pattern_names[] = {
    {"date", PatternKind::date}, {"month", PatternKind::month},           {"day", PatternKind::day},
    {"time", PatternKind::time}, {"time_after", PatternKind::time_after}, {"ago", PatternKind::ago}};
constexpr Name<ElementKind> element_names[] = {
    {"day", ElementKind::day},
    {"month", ElementKind::month},
    {"year", ElementKind::year},
    {"year2", ElementKind::year2},
    {"either", ElementKind::either},
    {"day_word", ElementKind::day_word},
    {"month_name", ElementKind::month_name},
    {"compact", ElementKind::compact},
    {"hour", ElementKind::hour},
    {"minute", ElementKind::minute},
    {"minute1", ElementKind::minute1},
    {"second", ElementKind::second},
    {"hhmm", ElementKind::hhmm},
    {"period", ElementKind::period},
    {"amount", ElementKind::amount},
    {"unit", ElementKind::unit},
    {"own_unit", ElementKind::own_unit},
    {"before", ElementKind::before},
    {"after", ElementKind::after},
    {"and", ElementKind::joiner},
    {"few", ElementKind::few},
    {"ordinal", ElementKind::ordinal},
    {"of", ElementKind::of},
    {"clock", ElementKind::clock},
    {"hour_mark", ElementKind::hour_mark},
    {"minute_mark", ElementKind::minute_mark},
    {"second_mark", ElementKind::second_mark},
    {"year_mark", ElementKind::year_mark},
    {"month_mark", ElementKind::month_mark},
    {"day_mark", ElementKind::day_mark},
    {"not_of", ElementKind::not_of},
    {"not_word", ElementKind::not_word},
    {"no_more", ElementKind::no_more},
    {"zone_next", ElementKind::zone_next},
    {"~", ElementKind::soft_gap},
    {",", ElementKind::wide_gap},
};

/// One element as written: a name, or a mark that stands for itself, and perhaps a ? after it.
std::optional<PatternElement> read_element(std::string_view name) {
  PatternElement element{};
  if (name.size() > 1 && name.back() == '?') {
    element.optional = true;
    name.remove_suffix(1);
  }
  if (const auto* kind = find_name(element_names, name)) {
    element.kind = *kind;
    return element;
  }
  if (name.size() != 1 || std::string_view("/-.:'|").find(name.front()) == std::string_view::npos) return std::nullopt;
  element.kind = ElementKind::mark;
  element.mark = name.front();
  return element;
}

/// A gap ends where the element after it begins, so that one must be there.
bool gaps_are_between(const Pattern& pattern) {
  const auto& elements = pattern.elements;
  if (elements.empty() || is_gap(elements.front()) || is_gap(elements.back())) return false;
  for (std::size_t i = 0; i + 1 < elements.size(); ++i)
    if (is_gap(elements[i]) && (is_gap(elements[i + 1]) || elements[i + 1].optional)) return false;
  return true;
}

/// Reads the tables of one DateWords. Every read_... answers with the error that stopped it.
class Loader {
 public:
  Loader(const DataFiles& files, DateWords& words) : files_(files), words_(words) {}

  using Failure = std::optional<Error>;

  /// The words of a table: `forms` is the column of the forms, `sense` makes the meaning of a row, or an error.
  template <class MakeSense>
  Failure read_words(std::string_view name, std::size_t columns, MakeSense sense) {
    const auto table = load_table(files_, std::string("2_article/dates/").append(name), columns);
    if (!table) return table.error();
    for (const Row& row : table->rows) {
      const Result<Sense> meaning = sense(*table, row);
      if (!meaning) return meaning.error();
      for (const std::string_view form : parts_of_cell(row.cells[columns - 1], '|'))
        if (!words_.lexicon.add(form, *meaning))
          return bad_cell(*table, row, columns - 1, "forms of one to six words each");
    }
    return std::nullopt;
  }

  Failure read_patterns() {
    const auto table = load_table(files_, "2_article/dates/patterns.tsv", 2);
    if (!table) return table.error();
    for (const Row& row : table->rows) {
      const auto* kind = find_name(pattern_names, row.cells[0]);
      if (kind == nullptr) return bad_cell(*table, row, 0, all_names(pattern_names));
      Pattern pattern{.kind = *kind, .elements = {}};
      for (const std::string_view name : parts_of_cell(row.cells[1], ' ')) {
        const auto element = read_element(name);
        if (!element) return bad_cell(*table, row, 1, "elements as named at the head of the table");
        pattern.elements.push_back(*element);
      }
      if (!gaps_are_between(pattern)) return bad_cell(*table, row, 1, "an element that must be there after each gap");
      pattern.first = first_of(pattern.elements, 0);
      pattern.second = second_of(pattern.elements);
      words_.days.add(pattern);
      words_.patterns[static_cast<std::size_t>(*kind)].push_back(std::move(pattern));
    }
    return std::nullopt;
  }

  Result<Sense> zone(const Table& table, const Row& row) {
    Zone zone;
    if (const auto minutes = number_in(row.cells[0], -840, 840))
      zone.minutes = static_cast<std::int16_t>(*minutes);
    else if (is_zone_place(row.cells[0]))
      zone.place = row.cells[0];
    else
      return bad_cell(table, row, 0, "minutes from -840 to 840, or a place of the IANA database");
    const auto* where = find_name(where_names, row.cells[1]);
    if (where == nullptr) return bad_cell(table, row, 1, all_names(where_names));
    const auto* order = find_name(order_names, row.cells[2]);
    if (order == nullptr) return bad_cell(table, row, 2, all_names(order_names));
    zone.month_first = *order;
    zone.summer = read_summer_rule(row.cells[3]);
    if (!zone.summer && row.cells[3] != "-") return bad_cell(table, row, 3, "YEAR:M.W.D/M.W.D, or -");
    words_.zones.push_back(zone);
    return Sense{WordClass::zone, static_cast<std::uint8_t>(*where),
                 static_cast<std::int16_t>(words_.zones.size() - 1)};
  }

 private:
  const DataFiles& files_;
  DateWords& words_;
};

/// Makes the reader of rows whose first cell is one of `names`; `make` turns the value and the row into the meaning.
template <class T, std::size_t n, class Make>
auto named(const Name<T> (&names)[n], Make make) {
  return [&names, make](const Table& table, const Row& row) -> Result<Sense> {
    const auto* value = find_name(names, row.cells[0]);
    if (value == nullptr) return bad_cell(table, row, 0, all_names(names));
    return make(*value, table, row);
  };
}

/// Reads a number of the column into the value of `sense`.
Result<Sense> with_number(Sense sense, const Table& table, const Row& row, std::size_t column, int low, int high) {
  const auto number = number_in(row.cells[column], low, high);
  if (!number)
    return bad_cell(
        table, row, column,
        std::string("a number from ").append(std::to_string(low)).append(" to ").append(std::to_string(high)));
  sense.value = static_cast<std::int16_t>(*number);
  return sense;
}

template <class T>
std::uint8_t small(T value) {
  return static_cast<std::uint8_t>(value);
}

Result<Sense> month_sense(CalendarKind calendar, const Table& table, const Row& row) {
  return with_number({WordClass::month, small(calendar), 0}, table, row, 1, 1, 12);
}

Result<Sense> weekday_sense(const Table& table, const Row& row) {
  return with_number({WordClass::weekday, 0, 0}, table, row, 0, 1, 7);
}

Result<Sense> number_sense(const Table& table, const Row& row) {
  return with_number({WordClass::number, 0, 0}, table, row, 0, 0, 99);
}

Result<Sense> period_sense(Period period, const Table&, const Row&) {
  return Sense{WordClass::period, 0, small(period)};
}

Result<Sense> unit_sense(TimeUnit unit, const Table& table, const Row& row) {
  const auto own = number_in(row.cells[1], 0, 99);
  if (!own) return bad_cell(table, row, 1, "a number from 0 to 99");
  return Sense{WordClass::unit, small(*own), small(unit)};
}

Result<Sense> relative_sense(WordClass word_class, const Table& table, const Row& row) {
  return with_number({word_class, 0, 0}, table, row, 1, -9, 9);
}

Result<Sense> mark_sense(WordClass word_class, const Table&, const Row&) { return Sense{word_class, 0, 0}; }

Result<Sense> label_sense(int role, const Table& table, const Row& row) {
  const auto* side = find_name(side_names, row.cells[1]);
  if (side == nullptr) return bad_cell(table, row, 1, all_names(side_names));
  return Sense{WordClass::label, small(*side), static_cast<std::int16_t>(role)};
}

/// The words of `form` folded and joined by blanks; empty where it holds a number or too many words.
std::u16string key_of_form(const LetterFold& fold, std::string_view form, std::size_t& words) {
  DateTokens tokens;
  split_into_tokens(form, tokens);
  std::u16string key;
  words = 0;
  for (const DateToken& token : tokens) {
    if (token.is_number()) return {};
    if (!token.is_word()) continue;
    if (!key.empty()) key.push_back(u' ');
    if (!fold.append(form.substr(token.begin, token.end - token.begin), key)) return {};
    ++words;
  }
  if (words > most_words) return {};
  return key;
}

}  // namespace

bool Lexicon::add(std::string_view form, Sense sense) {
  std::size_t words = 0;
  const std::u16string key = key_of_form(fold_, form, words);
  if (key.empty()) return false;
  added_.emplace_back(find_or_add(key), sense);
  if (words > 1) {
    const auto first = find_or_add(std::u16string_view(key).substr(0, key.find(u' ')));
    entries_[first].longest = std::max(entries_[first].longest, small(words));
  }
  return true;
}

void Lexicon::finish(const DayNeeds& needs) {
  std::ranges::stable_sort(added_, {}, [](const auto& item) { return item.first; });
  for (const auto& item : added_) {
    const Sense& sense = item.second;
    WordEntry& entry = entries_[item.first];
    if (entry.senses == 0) entry.first_sense = static_cast<std::uint32_t>(senses_.size());
    const auto own = std::span(senses_).subspan(entry.first_sense);
    const auto same = [&](const Sense& other) {
      return other.word_class == sense.word_class && other.detail == sense.detail && other.value == sense.value;
    };
    if (std::ranges::any_of(own, same)) continue;
    senses_.push_back(sense);
    ++entry.senses;
    entry.classes |= set_of(sense.word_class);
  }
  added_.clear();
  added_.shrink_to_fit();
  for (const WordEntry& entry : entries_) {
    all_.add(key_of(entry));
    if ((entry.classes & needs.words()) != 0) days_.add(key_of(entry));
    if ((entry.classes & needs.distances) != 0) distances_.add(key_of(entry));
  }
}

std::uint16_t Lexicon::find(std::u16string_view key) const {
  const std::size_t last = slots_.size() - 1;
  for (std::size_t slot = hash_of(key) & last; slots_[slot] != 0; slot = (slot + 1) & last)
    if (key_of(entries_[slots_[slot]]) == key) return slots_[slot];
  return 0;
}

void Lexicon::place(std::uint16_t entry) {
  const std::size_t last = slots_.size() - 1;
  std::size_t slot = hash_of(key_of(entries_[entry])) & last;
  while (slots_[slot] != 0) slot = (slot + 1) & last;
  slots_[slot] = entry;
}

std::uint16_t Lexicon::find_or_add(std::u16string_view key) {
  if (const auto known = find(key)) return known;
  WordEntry entry;
  entry.key = static_cast<std::uint32_t>(keys_.size());
  entry.key_size = small(key.size());
  keys_ += key;
  entries_.push_back(entry);
  if (entries_.size() * 2 > slots_.size()) {
    slots_.assign(slots_.size() * 2, 0);
    for (std::size_t i = 1; i + 1 < entries_.size(); ++i) place(static_cast<std::uint16_t>(i));
  }
  const auto index = static_cast<std::uint16_t>(entries_.size() - 1);
  place(index);
  return index;
}

Lexicon::Match Lexicon::match(std::string_view text, const DateTokens& split, std::size_t at,
                              std::u16string& scratch) const {
  const auto word_of = [&](std::size_t i) { return text.substr(split[i].begin, split[i].end - split[i].begin); };
  if (!all_.may_hold(word_of(at), fold_)) return {};
  std::u16string& key = scratch;
  key.clear();
  if (split[at].letters >= LetterFold::word_limit || !fold_.append(word_of(at), key)) return {};
  Match best{.entry = find(key), .tokens = 1};
  const std::size_t longest = entries_[best.entry].longest;
  for (std::size_t words = 2, next = at + 1; words <= longest && next < split.size(); ++words, ++next) {
    if (parts_words(split[next].mark)) ++next;
    if (next >= split.size() || !split[next].is_word()) break;
    key.push_back(u' ');
    if (split[next].letters >= LetterFold::word_limit || !fold_.append(word_of(next), key)) break;
    if (const auto entry = find(key); entry != 0 && entries_[entry].senses != 0)
      best = {.entry = entry, .tokens = next - at + 1};
  }
  return best;
}

const Sense* Lexicon::sense(const DateToken& token, WordClass word_class) const {
  if (!is(token, set_of(word_class))) return nullptr;
  return std::find_if(senses_begin(token), senses_end(token),
                      [&](const Sense& sense) { return sense.word_class == word_class; });
}

Result<DateWords> DateWords::load(const DataFiles& files) {
  DateWords words;
  Loader loader(files, words);
  const auto zone = [&loader](const Table& table, const Row& row) { return loader.zone(table, row); };
  Loader::Failure failure;
  // Each step runs unless one before it failed.
  if (!failure) failure = loader.read_words("months.tsv", 4, named(calendar_names, month_sense));
  if (!failure) failure = loader.read_words("weekdays.tsv", 3, weekday_sense);
  if (!failure) failure = loader.read_words("periods.tsv", 3, named(period_names, period_sense));
  if (!failure) failure = loader.read_words("units.tsv", 4, named(unit_names, unit_sense));
  if (!failure) failure = loader.read_words("relative.tsv", 4, named(relative_names, relative_sense));
  if (!failure) failure = loader.read_words("numbers.tsv", 3, number_sense);
  if (!failure) failure = loader.read_words("marks.tsv", 3, named(mark_names, mark_sense));
  if (!failure) failure = loader.read_words("labels.tsv", 4, named(role_names, label_sense));
  if (!failure) failure = loader.read_words("zones.tsv", 6, zone);
  if (!failure) failure = loader.read_patterns();
  if (failure) return *failure;
  words.lexicon.finish(words.days);
  return words;
}

}  // namespace isnad
