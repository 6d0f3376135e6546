// Organisations and places: full names, short forms, what stands for them, joined.
#include "3_annotation/entities_bodies.h"

#include <algorithm>
#include <string>

#include "3_annotation/entities_spelling.h"

namespace isnad {
namespace {

constexpr std::size_t most_forms = 32;  // forms that share a word with another one and are compared with it
constexpr std::size_t most_longer = 8;  // longer forms that a short one may stand for
constexpr std::size_t most_around = 8;  // forms that a name is seen inside of
constexpr std::uint32_t none = EntityTables::none;

/// A name as written somewhere, with its words as numbers: class words by their class.
struct Form {
  std::uint32_t mention = 0;  ///< the first that writes it so
  IndexRange words;
  std::uint32_t body_class = none;  ///< of its first word
  bool named = false;               ///< by a row of a table: a country, a capital, a known body
  std::uint32_t seen = no_mention;  ///< the latest mention of it, or of a short form of it
  std::vector<std::uint32_t> longer;
  std::vector<std::uint32_t> inside;  ///< forms that it stands inside of
};

class BodyJoiner {
 public:
  BodyJoiner(NameReading& reading, MentionGroups& groups) : reading_(reading), groups_(groups) {}

  void run() {
    const std::size_t count = reading_.mentions().size();
    form_of_.assign(count, no_mention);
    class_of_.assign(count, none);
    for (std::uint32_t i = 0; i < count; ++i)
      if (is_body(i)) read_form(i);
    find_longer();
    find_first_of_classes();
    recent_of_class_.assign(reading_.tables.body_classes.size(), no_mention);
    for (std::uint32_t i = 0; i < count; ++i)
      if (form_of_[i] != no_mention) join(i);
  }

 private:
  [[nodiscard]] bool is_body(std::uint32_t mention) const {
    return reading_.type(mention) == MentionType::organisation || reading_.type(mention) == MentionType::place;
  }

  // --- forms ---

  void append_number(char kind, std::uint32_t number) {
    key_ += kind;
    key_.append(reinterpret_cast<const char*>(&number), sizeof number);
  }

  /// "The Nepalese capital", a country, a capital, a body with a row of its own: what it is known by.
  bool read_known(std::uint32_t mention) {
    const IndexRange words = reading_.words_of[mention];
    const bool organisation = reading_.type(mention) == MentionType::organisation;
    const NameWord& first = reading_.words[words.begin];
    if (words.size() == 2 && first.body_class == reading_.tables.capital_class && first.body_class != none &&
        reading_.words[words.begin + 1].country != none)
      append_number('a', reading_.words[words.begin + 1].country);
    else if (organisation && reading_.known[mention] != none)
      append_number('b', reading_.known[mention]);
    else if (reading_.country[mention] != none)
      append_number('c', reading_.country[mention]);
    else if (reading_.capital[mention] != none)
      append_number('a', reading_.capital[mention]);
    else
      return false;
    return true;
  }

  /// Whether a class word in front of a place says nothing: "the city of", "the state of".
  [[nodiscard]] bool is_generic(std::uint32_t body_class) const {
    return body_class != none && reading_.tables.body_classes[body_class].generic;
  }

  void read_form(std::uint32_t mention) {
    IndexRange range = reading_.words_of[mention];
    if (range.empty()) return;
    key_.clear();
    Form form;
    form.mention = mention;
    form.named = read_known(mention);
    form.words.begin = offset(words_.size());
    if (!form.named) {
      const NameWord& first = reading_.words[range.begin];
      form.body_class = first.body_class;
      if (range.size() > 1 && is_generic(first.body_class) && !first.article) ++range.begin;
      range.begin += read_class_of_two(form, range);
      for (std::uint32_t i = range.begin; i < range.end; ++i)
        read_word(reading_.words[i], i == range.begin && form.words.begin == words_.size(),
                  i > range.begin && (reading_.words[i - 1].kind & word_kind::skip) != 0);
    }
    form.words.end = offset(words_.size());
    for (std::uint32_t i = form.words.begin; i < form.words.end; ++i) append_number('w', words_[i]);
    const std::uint32_t number = numbers_.of(key_);
    if (number == forms_.size())
      forms_.push_back(std::move(form));
    else
      words_.resize(form.words.begin);
    form_of_[mention] = number;
    class_of_[mention] = tell_class(mention, forms_[number].body_class);
    note_around(mention, forms_[number]);
  }

  void note_around(std::uint32_t mention, Form& form) {
    const std::uint32_t around = reading_.parent[mention];
    if (around == no_mention || form_of_[around] == no_mention || form.inside.size() >= most_around) return;
    if (std::find(form.inside.begin(), form.inside.end(), form_of_[around]) == form.inside.end())
      form.inside.push_back(form_of_[around]);
  }

  void add_class(std::uint32_t body_class) {
    key_class_.assign(1, 'y').append(reinterpret_cast<const char*>(&body_class), sizeof body_class);
    words_.push_back(reading_.numbers.of(key_class_));
  }

  /// "Council of ministers": two words that are one class. Returns how many words it took.
  std::uint32_t read_class_of_two(Form& form, IndexRange range) {
    if (range.size() < 2 || form.body_class == none) return 0;
    key_class_.clear();
    append_name_key(reading_.view(reading_.words[range.begin].letters), WordPlace::first, key_class_);
    key_class_ += ' ';
    append_name_key(reading_.view(reading_.words[range.begin + 1].letters), WordPlace::inner, key_class_);
    const auto found = reading_.tables.classes.find(key_class_);
    if (!found) return 0;
    form.body_class = *found;
    add_class(*found);
    return 2;
  }

  void read_word(const NameWord& word, bool first, bool behind_preposition) {
    if (!first && (word.kind & (word_kind::light | word_kind::tenure | word_kind::skip)) != 0) return;
    if (first && word.body_class != none) {
      add_class(word.body_class);
      return;
    }
    // "Iraqi" and "of Iraq" are one, "in Iraq" is another thing.
    if (!first && word.country != none && !behind_preposition) {
      key_class_.assign(1, 'n').append(reinterpret_cast<const char*>(&word.country), sizeof word.country);
      words_.push_back(reading_.numbers.of(key_class_));
      return;
    }
    words_.push_back(word.sound);
  }

  /// By its first word, by the word in front of it, or by a row of the table.
  std::uint32_t tell_class(std::uint32_t mention, std::uint32_t own) {
    if (reading_.type(mention) == MentionType::organisation && reading_.known[mention] != none)
      return reading_.tables.class_of_known[reading_.known[mention]];
    if (reading_.capital[mention] != none) return reading_.tables.capital_class;
    if (own != none) return own;
    const IndexRange words = reading_.words_of[mention];
    const std::uint32_t first = words.size() > 1 ? reading_.words[words.begin].body_class : none;
    return first != none ? first : class_before(mention);
  }

  /// The class word in front of a name: "the newspaper X".
  std::uint32_t class_before(std::uint32_t mention) {
    const std::string_view letters = reading_.analysis.letters.bytes;
    std::size_t end = reading_.letters_of[mention].begin;
    // Inside of another body or place the word in front is part of that one's name.
    const std::uint32_t around = reading_.parent[mention];
    if (around != no_mention && is_body(around)) return none;
    const auto is_name_letter = [&](std::size_t i) { return is_arabic_letter(static_cast<unsigned char>(letters[i])); };
    constexpr std::size_t most_marks = 3, most_letters = 16;
    for (std::size_t n = 0; n < most_marks && end > 0 && !is_name_letter(end - 1); ++n) --end;
    std::size_t begin = end;
    while (begin > 0 && end - begin < most_letters && is_name_letter(begin - 1)) --begin;
    if (begin == end) return none;
    for (std::size_t skipped = 0; skipped < 2 && begin + skipped + 2 < end; ++skipped) {  // a preposition before it
      key_class_.clear();
      append_name_key(letters.substr(begin + skipped, end - begin - skipped), WordPlace::inner, key_class_);
      if (const auto found = reading_.tables.classes.find(key_class_)) return *found;
    }
    return none;
  }

  // --- short forms ---

  [[nodiscard]] std::uint32_t word(std::uint32_t i) const { return words_[i]; }

  /// Whether the words of `less` stand in `more` in the same order.
  [[nodiscard]] bool in_order(IndexRange less, IndexRange more) const {
    std::uint32_t i = less.begin;
    for (std::uint32_t j = more.begin; j < more.end && i < less.end; ++j) i += word(i) == word(j);
    return i == less.end;
  }

  [[nodiscard]] bool parted(const Form& form) const {
    const IndexRange words = reading_.words_of[form.mention];
    for (std::uint32_t i = words.begin; i < words.end; ++i)
      if ((reading_.words[i].kind & word_kind::compass) != 0) return true;
    return false;
  }

  [[nodiscard]] bool is_apart(const Form& form) const {
    return form.body_class != none && form.words.size() == 1 && reading_.tables.body_classes[form.body_class].apart;
  }

  /// "The British police": a class word and the adjective of a country.
  [[nodiscard]] bool of_country(const Form& form) const {
    const IndexRange words = reading_.words_of[form.mention];
    return words.size() == 2 && reading_.words[words.begin + 1].country != none;
  }

  /// "The National Council" of "the Syrian National Council"; "Yedioth" of "Yedioth Ahronoth".
  [[nodiscard]] bool is_short(const Form& less, const Form& more) const {
    if (more.words.size() <= less.words.size() || !in_order(less.words, more.words)) return false;
    if (is_apart(less) && !of_country(more)) return false;
    if (reading_.type(less.mention) == MentionType::organisation) return true;
    return (less.words.size() > 1 || less.body_class != none) && !parted(more);
  }

  /// "The foreign office" without "ministry of": the first word of a body left away, and not a name inside of it.
  [[nodiscard]] bool is_without_head(const Form& less, const Form& more) const {
    if (less.body_class != none || more.words.size() < less.words.size() + 1) return false;
    const bool whole = more.words.size() == less.words.size() + 1;
    if (more.body_class == none && (less.words.size() < 2 || !whole)) return false;
    if (reading_.type(less.mention) != MentionType::organisation) return false;
    if (!in_order(less.words, {more.words.begin + 1, more.words.end})) return false;
    return std::find(less.inside.begin(), less.inside.end(), form_of_[more.mention]) == less.inside.end();
  }

  void find_longer() {
    std::vector<std::vector<std::uint32_t>> first(reading_.numbers.size()), second(reading_.numbers.size());
    for (std::uint32_t f = 0; f < forms_.size(); ++f) {
      const Form& form = forms_[f];
      if (form.words.empty()) continue;
      if (first[word(form.words.begin)].size() < most_forms) first[word(form.words.begin)].push_back(f);
      if (form.words.size() > 1 && second[word(form.words.begin + 1)].size() < most_forms)
        second[word(form.words.begin + 1)].push_back(f);
    }
    for (Form& form : forms_) {
      if (form.words.empty() || is_alone(form)) continue;
      for (const std::uint32_t other : first[word(form.words.begin)])
        if (form.longer.size() < most_longer && is_short(form, forms_[other])) form.longer.push_back(other);
      for (const std::uint32_t other : second[word(form.words.begin)])
        if (form.longer.size() < most_longer && is_without_head(form, forms_[other])) form.longer.push_back(other);
    }
  }

  // --- definite nouns ---

  /// A class word and nothing else: "the ministry".
  [[nodiscard]] bool is_alone(const Form& form) const {
    return form.body_class != none && form.words.size() == 1 && !form.named && !is_apart(form) &&
           reading_.words[reading_.words_of[form.mention].begin].article;
  }

  void find_first_of_classes() {
    first_of_class_.assign(reading_.tables.body_classes.size(), no_mention);
    first_bare_of_class_ = first_of_class_;
    for (auto i = offset(form_of_.size()); i-- > 0;)
      if (form_of_[i] != no_mention && class_of_[i] != none && !is_alone(forms_[form_of_[i]])) {
        first_of_class_[class_of_[i]] = i;
        if (forms_[form_of_[i]].body_class == none) first_bare_of_class_[class_of_[i]] = i;
      }
  }

  void join(std::uint32_t mention) {
    Form& form = forms_[form_of_[mention]];
    std::uint32_t target = is_alone(form) ? meant_by_class(mention, form) : meant_by_form(form);
    auto why = is_alone(form) ? JoinRule::class_noun : JoinRule::same_name;
    if (!is_alone(form) && target != form.mention && !form.longer.empty()) why = JoinRule::longer_name;
    if (target == form.mention && is_described(form)) {
      target = meant_by_description(form);
      if (target != form.mention) why = JoinRule::description;
    }
    if (target != no_mention) groups_.join(mention, target, why);
    form.seen = mention;
    note(mention, is_alone(form));
  }

  void note(std::uint32_t mention, bool alone) {
    const std::uint32_t own = class_of_[mention];
    if (own != none) recent_of_class_[own] = mention;
    if (!alone && reading_.type(mention) == MentionType::organisation) recent_any_ = mention;
    if (own == none && !alone && reading_.type(mention) == MentionType::organisation) recent_bare_ = mention;
  }

  std::uint32_t meant_by_form(Form& form) {
    if (form.longer.empty()) return form.mention;
    std::uint32_t best = form.longer.front();
    for (const std::uint32_t other : form.longer) {
      const std::uint32_t seen = forms_[other].seen, best_seen = forms_[best].seen;
      if (seen == no_mention ? best_seen == no_mention && forms_[other].mention < forms_[best].mention
                             : best_seen == no_mention || seen > best_seen)
        best = other;
    }
    Form& longer = forms_[best];
    if (longer.seen == no_mention) return longer.mention;
    return longer.seen;
  }

  std::uint32_t meant_by_class(std::uint32_t mention, const Form& form) {
    const BodyClass& body = reading_.tables.body_classes[form.body_class];
    if (recent_of_class_[form.body_class] != no_mention) return recent_of_class_[form.body_class];
    if (!body.own && first_of_class_[form.body_class] != no_mention) return first_of_class_[form.body_class];
    if (body.any && recent_any_ != no_mention) return recent_any_;
    if (!body.own && body.type == MentionType::organisation && recent_bare_ != no_mention) return recent_bare_;
    return form.mention == mention ? no_mention : form.mention;
  }

  /// "The Israeli newspaper": a class word that refers, and adjectives of countries.
  [[nodiscard]] bool is_described(const Form& form) const {
    const IndexRange words = reading_.words_of[form.mention];
    if (form.named || form.body_class == none || words.size() < 2 || !reading_.words[words.begin].article) return false;
    const BodyClass& body = reading_.tables.body_classes[form.body_class];
    if (body.own || body.apart || body.type != MentionType::organisation) return false;
    for (std::uint32_t i = words.begin + 1; i < words.end; ++i)
      if (reading_.words[i].country == none && (reading_.words[i].kind & word_kind::light) == 0) return false;
    return true;
  }

  /// The last body of the class whose name does not say its class: "Yedioth" of "the Israeli newspaper".
  [[nodiscard]] std::uint32_t meant_by_description(const Form& form) const {
    const std::uint32_t recent = recent_of_class_[form.body_class];
    if (recent != no_mention && forms_[form_of_[recent]].body_class == none) return recent;
    const std::uint32_t first = first_bare_of_class_[form.body_class];
    return first != no_mention ? first : form.mention;
  }

  NameReading& reading_;
  MentionGroups& groups_;
  std::vector<Form> forms_;
  std::vector<std::uint32_t> words_;
  WordNumbers numbers_;
  std::vector<std::uint32_t> form_of_, class_of_;                // of each mention
  std::vector<std::uint32_t> recent_of_class_, first_of_class_;  // of each class: mentions
  std::vector<std::uint32_t> first_bare_of_class_;               // whose names do not say the class
  std::uint32_t recent_bare_ = no_mention, recent_any_ = no_mention;
  std::string key_, key_class_;
};

}  // namespace

void join_bodies(NameReading& reading, MentionGroups& groups) { BodyJoiner(reading, groups).run(); }

}  // namespace isnad
