// Persons: full names, short forms and spellings of one name joined.
#include "3_annotation/entities_persons.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "3_annotation/entities_spelling.h"

namespace isnad {
namespace {

constexpr std::size_t most_forms = 16;  // forms that share a word with another one and are compared with it
constexpr std::size_t most_recent = 4;  // persons of one name that a short form may mean
constexpr std::size_t most_units = 12;  // of one name

/// A name as written somewhere: its units ("Abd Allah" is one), and the first mention that writes it so.
struct Form {
  std::uint32_t mention = 0;
  IndexRange units;
};

/// A short list of mentions, the latest first.
struct Recent {
  std::uint32_t items[most_recent] = {no_mention, no_mention, no_mention, no_mention};

  void push(std::uint32_t mention) {
    std::size_t i = 0;
    while (i + 1 < most_recent && items[i] != mention) ++i;
    for (; i > 0; --i) items[i] = items[i - 1];
    items[0] = mention;
  }
};

class PersonJoiner {
 public:
  PersonJoiner(NameReading& reading, const std::vector<TitleGender>& gender_of, MentionGroups& groups)
      : reading_(reading), gender_(gender_of), groups_(groups) {}

  void run() {
    form_of_.assign(reading_.mentions().size(), no_mention);
    for (std::uint32_t i = 0; i < form_of_.size(); ++i)
      if (reading_.type(i) == MentionType::person) read_form(i);
    join_full_names();
    join_short_names();
  }

 private:
  /// Adds a unit with the letters `text`; one word that is no native name is known by its sound.
  void add_unit(std::string_view text, bool joined) {
    const auto kind = static_cast<std::uint16_t>(reading_.tables.kinds.value_or(text, 0));
    const bool exact = joined || (kind & word_kind::native) != 0 || holds_particle(text);
    key_.assign(1, exact ? 'k' : 's');
    if (exact)
      key_ += text;
    else
      append_sound(text, key_);
    if (!exact && key_.size() <= 3) key_.assign(1, 'k').append(text);
    units_.push_back(reading_.numbers.of(key_));
    is_number_.push_back(is_digit(static_cast<unsigned char>(text[0])));
  }

  /// "Abdallah", "Saadeddin" written as one word.
  [[nodiscard]] bool holds_particle(std::string_view text) const {
    const char article[] = {static_cast<char>(letter::alef), static_cast<char>(letter::lam)};
    const auto at = text.find(std::string_view(article, 2));
    if (at == std::string_view::npos || at < 2) return false;
    const auto is = [&](std::string_view part, std::uint16_t kind) {
      return (reading_.tables.kinds.value_or(part, 0) & kind) != 0;
    };
    return is(text.substr(0, at), word_kind::next) || is(text.substr(at + 2), word_kind::before);
  }

  void append_loose(IndexRange letters) {
    for (const char c : reading_.view(letters)) text_ += loose(c);
  }

  [[nodiscard]] std::uint16_t kind(std::uint32_t word, IndexRange range) const {
    return word < range.end ? reading_.words[word].kind : std::uint16_t{0};
  }

  void read_units(IndexRange range) {
    constexpr std::uint16_t joins = word_kind::next | word_kind::foreign;
    for (std::uint32_t i = range.begin; i < range.end && units_.size() - first_unit_ < most_units; ++i) {
      const IndexRange letters = reading_.words[i].letters;
      const bool digit = is_digit(static_cast<unsigned char>(reading_.view(letters)[0]));
      if (letters.size() < 2 && range.size() > 1 && !digit) continue;  // initials
      text_.clear();
      std::uint32_t last = i;
      while ((kind(last, range) & joins) != 0 && last + 1 < range.end) append_loose(reading_.words[last++].letters);
      const bool foreign = last > i && (kind(last - 1, range) & word_kind::foreign) != 0;
      if (last == i && (kind(i + 1, range) & word_kind::before) == 0) {
        append_name_key(reading_.view(letters), WordPlace::first, text_);
      } else {
        append_loose(reading_.words[last].letters);
        while (!foreign && (kind(last + 1, range) & word_kind::before) != 0 &&
               (kind(last, range) & word_kind::before) == 0)
          append_loose(reading_.words[++last].letters);
      }
      add_unit(text_, last > i && !foreign);
      i = last;
    }
  }

  void read_form(std::uint32_t mention) {
    first_unit_ = units_.size();
    read_units(reading_.words_of[mention]);
    key_.assign(1, 'f');
    for (std::size_t i = first_unit_; i < units_.size(); ++i)
      key_.append(reinterpret_cast<const char*>(&units_[i]), sizeof units_[i]);
    const std::uint32_t number = form_numbers_.of(key_);
    form_of_[mention] = number;
    if (number < forms_.size()) {
      units_.resize(first_unit_);
      is_number_.resize(first_unit_);
      if (forms_[number].units.size() != 1) groups_.join(mention, forms_[number].mention, JoinRule::same_name);
      return;
    }
    forms_.push_back({mention, {offset(first_unit_), offset(units_.size())}});
  }

  [[nodiscard]] std::uint32_t unit(std::uint32_t i) const { return units_[i]; }

  /// Whether `shorter` is `longer` with units left out, and one of its ends is left.
  [[nodiscard]] bool is_part(const Form& shorter, const Form& longer) const {
    std::uint32_t i = shorter.units.begin;
    for (std::uint32_t j = longer.units.begin; j < longer.units.end; ++j) {
      const bool same = i < shorter.units.end && unit(i) == unit(j);
      if (!same && is_number_[j]) return false;  // "Prince Michael 2" is another one than "Prince Michael"
      i += same;
    }
    if (i != shorter.units.end) return false;
    return unit(shorter.units.begin) == unit(longer.units.begin) ||
           unit(shorter.units.end - 1) == unit(longer.units.end - 1);
  }

  /// Forms of two units or more: each with a longer one that holds it.
  void join_full_names() {
    std::vector<std::uint32_t> order;
    for (std::uint32_t f = 0; f < forms_.size(); ++f)
      if (forms_[f].units.size() > 1) order.push_back(f);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return forms_[a].units.size() > forms_[b].units.size(); });
    std::vector<std::vector<std::uint32_t>> with(reading_.numbers.size());
    for (const std::uint32_t f : order) {
      const Form& form = forms_[f];
      if (!join_with_longer(form, with[unit(form.units.end - 1)])) join_with_longer(form, with[unit(form.units.begin)]);
      for (std::uint32_t i = form.units.begin; i < form.units.end; ++i)
        if (with[unit(i)].size() < most_forms) with[unit(i)].push_back(f);
    }
  }

  bool join_with_longer(const Form& form, const std::vector<std::uint32_t>& longer) {
    for (const std::uint32_t other : longer) {
      if (forms_[other].units.size() <= form.units.size() || !is_part(form, forms_[other])) continue;
      groups_.join(form.mention, forms_[other].mention, JoinRule::longer_name);
      return true;
    }
    return false;
  }

  [[nodiscard]] bool agree(std::uint32_t one, std::uint32_t other) {
    const TitleGender a = gender_[one], b = gender_of_group_[groups_.root(other)];
    return a == TitleGender::unknown || b == TitleGender::unknown || a == b;
  }

  void learn_genders() {
    gender_of_group_.assign(form_of_.size(), TitleGender::unknown);
    for (std::uint32_t i = 0; i < form_of_.size(); ++i)
      if (gender_[i] != TitleGender::unknown) gender_of_group_[groups_.root(i)] = gender_[i];
  }

  /// The first mentions of full names by their units: what a short form may mean that comes before the full name.
  void find_first() {
    first_.assign(reading_.numbers.size(), no_mention);
    first_last_.assign(reading_.numbers.size(), no_mention);
    for (auto i = offset(form_of_.size()); i-- > 0;) {
      if (form_of_[i] == no_mention) continue;
      const Form& form = forms_[form_of_[i]];
      if (form.units.size() < 2) continue;
      for (std::uint32_t u = form.units.begin; u < form.units.end; ++u) first_[unit(u)] = i;
      first_last_[unit(form.units.end - 1)] = i;
    }
  }

  void join_short_names() {
    learn_genders();
    find_first();
    recent_.assign(reading_.numbers.size(), {});
    recent_last_.assign(reading_.numbers.size(), {});
    alone_.assign(reading_.numbers.size(), no_mention);
    for (std::uint32_t i = 0; i < form_of_.size(); ++i) {
      if (form_of_[i] == no_mention) continue;
      const Form& form = forms_[form_of_[i]];
      if (form.units.empty()) continue;
      if (form.units.size() == 1) {
        join_short(i, unit(form.units.begin));
        continue;
      }
      for (std::uint32_t u = form.units.begin; u < form.units.end; ++u) recent_[unit(u)].push(i);
      recent_last_[unit(form.units.end - 1)].push(i);
    }
  }

  void join_short(std::uint32_t mention, std::uint32_t name) {
    for (const auto* recent : {&recent_last_[name], &recent_[name]})
      for (const std::uint32_t full : recent->items)
        if (full != no_mention && agree(mention, full)) return groups_.join(mention, full, JoinRule::short_name);
    for (const auto* first : {&first_last_, &first_})
      if ((*first)[name] != no_mention && agree(mention, (*first)[name]))
        return groups_.join(mention, (*first)[name], JoinRule::short_name);
    if (alone_[name] != no_mention) groups_.join(mention, alone_[name], JoinRule::same_name);
    alone_[name] = mention;
  }

  NameReading& reading_;
  const std::vector<TitleGender>& gender_;
  MentionGroups& groups_;
  std::vector<std::uint32_t> units_;
  std::vector<bool> is_number_;  ///< of each unit
  std::size_t first_unit_ = 0;
  std::vector<Form> forms_;
  WordNumbers form_numbers_;
  std::vector<std::uint32_t> form_of_;  ///< of each mention; no_mention for what is no person
  std::vector<TitleGender> gender_of_group_;
  std::vector<Recent> recent_, recent_last_;
  std::vector<std::uint32_t> first_, first_last_, alone_;
  std::string key_, text_;
};

}  // namespace

void join_persons(NameReading& reading, const std::vector<TitleGender>& gender_of, MentionGroups& groups) {
  PersonJoiner(reading, gender_of, groups).run();
}

}  // namespace isnad
