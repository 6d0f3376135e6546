// Titles taken apart, and attached to the person that they stand beside.
#include "3_annotation/entities_titles.h"

#include <algorithm>
#include <string>

#include "3_annotation/entities_gaps.h"
#include "3_annotation/entities_spelling.h"

namespace isnad {
namespace {

constexpr std::uint32_t longest_reach = 300;  // bytes from a predicate back to the person it is said of
constexpr std::uint32_t most_inside = 16;     // mentions inside of a title that are looked at
constexpr std::uint32_t unknown_office = 0x80000000;

class TitleReader {
 public:
  TitleReader(NameReading& reading, TitleReading& titles)
      : reading_(reading),
        titles_(titles),
        gaps_(reading),
        persons_(reading, MentionType::person),
        others_(reading, MentionType::title) {}

  void run() {
    const std::size_t count = reading_.mentions().size();
    titles_.parts.resize(count);
    titles_.bearer.assign(count, no_mention);
    titles_.apart.assign(count, no_mention);
    titles_.joined.assign(count, no_mention);
    titles_.continues.assign(count, false);
    titles_.gender.assign(count, TitleGender::unknown);
    for (const std::uint32_t i : others_.items()) take_apart(i);
    const auto& items = others_.items();
    for (std::size_t n = items.size(); n-- > 0;) titles_.bearer[items[n]] = ahead(items[n]);
    for (const std::uint32_t i : items)
      if (titles_.bearer[i] == no_mention) titles_.bearer[i] = behind(i);
    for (const std::uint32_t i : items) {
      read_word_before(i);
      titles_.continues[i] = (reading_.tables.kinds.value_or(key_, 0) & word_kind::continues) != 0;
      tell_gender(i);
    }
  }

 private:
  // --- what a title says ---

  /// The key of the first word: behind "lil-" its lam is the article.
  void append_first_key(const NameWord& word) {
    const std::string_view letters = reading_.view(word.letters);
    const bool lam = word.article && static_cast<unsigned char>(letters[0]) == letter::lam;
    append_name_key(letters, lam ? WordPlace::after_lam : WordPlace::first, key_);
  }

  /// Tries the first `count` words as a known office; spellings of the first: as it stands, masculine, not
  /// accusative, without its pronoun.
  [[nodiscard]] std::uint32_t office_of(IndexRange words, std::uint32_t count) {
    for (int spelling = 0; spelling < 4; ++spelling) {
      key_.clear();
      append_first_key(reading_.words[words.begin]);
      if (!spell(spelling, reading_.words[words.begin])) continue;
      for (std::uint32_t i = words.begin + 1; i < words.begin + count; ++i) {
        key_ += ' ';
        append_name_key(reading_.view(reading_.words[i].letters), WordPlace::inner, key_);
        if (spelling == 2 && static_cast<unsigned char>(key_.back()) == letter::alef) key_.pop_back();
      }
      if (const auto found = reading_.tables.offices.find(key_)) return *found;
    }
    return EntityTables::none;
  }

  bool spell(int spelling, const NameWord& word) {
    if (spelling == 0) return true;
    const auto last = static_cast<unsigned char>(key_.empty() ? 0 : key_.back());
    if (spelling == 3) {
      const std::size_t pronoun = word.article || word.feminine ? 0 : size_of_pronoun(key_);
      key_.resize(key_.size() - pronoun);
      return pronoun > 0;
    }
    const bool cut = spelling == 1 ? word.feminine : last == letter::alef && !word.article && key_.size() > 3;
    if (cut) key_.pop_back();
    return cut;
  }

  /// The office of a title that no table knows: its first word, masculine.
  std::uint32_t office_of_word(const NameWord& word, bool predicate, bool possessed) {
    key_.clear();
    append_first_key(word);
    if (word.feminine || predicate) key_.pop_back();
    if (possessed) key_.resize(key_.size() - size_of_pronoun(key_));
    key_.insert(0, 1, 'k');
    return reading_.numbers.of(key_) | unknown_office;
  }

  void take_apart(std::uint32_t mention) {
    TitleParts& parts = titles_.parts[mention];
    const IndexRange words = reading_.words_of[mention];
    parts.details.begin = parts.details.end = offset(titles_.details.size());
    if (words.empty()) return;
    const NameWord& first = reading_.words[words.begin];
    const auto last = static_cast<unsigned char>(reading_.view(first.letters).back());
    const bool possessed = is_possessed(words);
    parts.predicate = !first.article && !possessed && last == letter::alef && first.letters.size() > 3;
    std::uint32_t begin = words.begin + 1;
    parts.office = parts.word = office_of_word(first, parts.predicate, possessed);
    for (auto count = offset(reading_.tables.longest_office); count > 0; --count) {
      if (words.size() < count) continue;
      const std::uint32_t found = office_of(words, count);
      if (found == EntityTables::none) continue;
      parts.office = found;
      parts.honorific = reading_.tables.office_list[found].honorific && words.size() == count;
      parts.anyone = reading_.tables.office_list[found].anyone;
      parts.speaks = reading_.tables.office_list[found].speaks;
      parts.sacred = reading_.tables.office_list[found].sacred;
      parts.styled = reading_.tables.office_list[found].styled;
      parts.gender = reading_.tables.office_list[found].gender;
      begin = words.begin + count;
      break;
    }
    if (first.feminine && !is_style(first)) parts.gender = TitleGender::female;
    // Women are given masculine titles in construct ("rais wuzara"), seldom with the article.
    if (parts.gender == TitleGender::unknown && first.article) parts.gender = TitleGender::male;
    parts.definite = possessed || is_definite(mention, words);
    read_details(mention, {begin, words.end}, parts);
  }

  /// "his majesty" is a feminine word, and he is a man: an honorific of either.
  [[nodiscard]] bool is_style(const NameWord& word) {
    key_.clear();
    append_first_key(word);
    const auto found = reading_.tables.offices.find(key_);
    if (!found) return false;
    const auto& office = reading_.tables.office_list[*found];
    return office.honorific && office.gender == TitleGender::unknown;
  }

  /// "her leader", "his Russian counterpart".
  bool is_possessed(IndexRange words) {
    const NameWord& first = reading_.words[words.begin];
    if (first.article || first.feminine) return false;
    if (words.size() > 1 && !reading_.words[words.begin + 1].article) return false;
    key_.clear();
    append_first_key(first);
    return size_of_pronoun(key_) > 0;
  }

  /// Whether the words are those of one person: with the article, or in construct with what has it or is a name.
  [[nodiscard]] bool is_definite(std::uint32_t mention, IndexRange words) const {
    if (reading_.words[words.begin].article) return true;
    const std::uint32_t name = first_inside(mention);
    for (std::uint32_t i = words.begin + 1; i < words.end; ++i) {
      const NameWord& word = reading_.words[i];
      if ((word.kind & word_kind::skip) != 0) return false;
      if (word.letters.begin >= name) return true;
      const auto letter_of_word = loose(static_cast<unsigned char>(reading_.view(word.letters)[0]));
      if (word.article) return letter_of_word == letter::alef;
    }
    return false;
  }

  /// The letter that the first mention inside of `mention` begins with.
  [[nodiscard]] std::uint32_t first_inside(std::uint32_t mention) const {
    const auto& mentions = reading_.mentions();
    if (mention + 1 >= mentions.size() || mentions[mention + 1].span.begin >= mentions[mention].span.end)
      return no_mention;
    return reading_.letters_of[mention + 1].begin;
  }

  void read_details(std::uint32_t mention, IndexRange words, TitleParts& parts) {
    IndexRange country{0, 0};
    const auto& mentions = reading_.mentions();
    for (std::uint32_t j = mention + 1; j < mentions.size() && j <= mention + most_inside; ++j) {
      if (mentions[j].span.begin >= mentions[mention].span.end) break;
      const std::uint32_t body = reading_.known[j];
      const bool held = body != EntityTables::none && reading_.tables.is_held[body];
      if (!held && reading_.country[j] == EntityTables::none) continue;
      parts.country = held ? body | Holder::of_body : reading_.country[j];
      country = reading_.letters_of[j];
      if (held) break;
    }
    const bool of_body = parts.country != EntityTables::none && (parts.country & Holder::of_body) != 0;
    for (std::uint32_t i = words.begin; i < words.end; ++i) {
      const NameWord& word = reading_.words[i];
      if (word.letters.begin >= country.begin && word.letters.begin < country.end) continue;
      // "the leader of the organisation al-Qaida"
      if (of_body && word.body_class != EntityTables::none && word.letters.end < country.begin) continue;
      parts.tenure |= word.kind & word_kind::tenure;
      if ((word.kind & (word_kind::skip | word_kind::light | word_kind::tenure)) != 0) continue;
      if (parts.country == EntityTables::none) {
        const std::uint32_t two = i + 1 < words.end ? country_of_two(i) : EntityTables::none;
        parts.country = two != EntityTables::none ? two : word.country;
        i += two != EntityTables::none;
        if (parts.country != EntityTables::none) continue;
      }
      titles_.details.push_back(word.sound);
    }
    parts.details.end = offset(titles_.details.size());
  }

  /// "North Korean": the country of two words.
  std::uint32_t country_of_two(std::uint32_t i) {
    key_.clear();
    append_name_key(reading_.view(reading_.words[i].letters), WordPlace::first, key_);
    key_ += ' ';
    append_name_key(reading_.view(reading_.words[i + 1].letters), WordPlace::first, key_);
    return reading_.tables.adjectives.value_or(key_, EntityTables::none);
  }

  // --- whom it stands beside ---

  [[nodiscard]] Span span(std::uint32_t mention) const { return reading_.mentions()[mention].span; }

  /// The person right behind the title, or the title between; a title inside of another that ends with it has none.
  std::uint32_t ahead(std::uint32_t title) {
    const std::uint32_t around = reading_.parent[title];
    if (around != no_mention && span(around).end == span(title).end && reading_.type(around) == MentionType::title)
      return no_mention;
    const std::uint32_t last = last_part(title);
    if (reading_.type(last) == MentionType::person) return last;
    const std::uint32_t person = persons_.from(span(last).end);
    const std::uint32_t other = others_.from(span(last).end);
    if (other != no_mention && (person == no_mention || span(other).begin < span(person).begin)) {
      const Gap gap = gaps_.read(last, other);
      if (gap.link == LinkWords::conjunction) titles_.joined[title] = other;
      const bool set_off = gap.comma && titles_.parts[other].honorific;
      const bool chained = !gap.far && (gap.touch || set_off || is_bridged(last, other));
      return chained ? titles_.bearer[other] : no_mention;
    }
    if (person == no_mention) return no_mention;
    const Gap gap = gaps_.read(last, person);
    if (is_bridged(last, person)) return person;
    if (gap.far) return no_mention;
    if (gap.touch || gap.adjective || (gap.stop && reading_.letters_of[title].size() <= 2)) return person;
    // "the adviser, so and so": where no person stands right before the title
    const bool set_off = gap.colon || (gap.comma && gaps_.is_set_off(person));
    return set_off && !follows_person(title) ? person : no_mention;
  }

  /// The title itself, or the name that begins inside of it and ends behind it: the title was cut short, or holds the
  /// begin of its person's name.
  [[nodiscard]] std::uint32_t last_part(std::uint32_t title) const {
    std::uint32_t last = title;
    const auto& mentions = reading_.mentions();
    const auto stop = std::min(offset(mentions.size()), title + 1 + most_inside);
    for (std::uint32_t i = title + 1; i < stop && mentions[i].span.begin < span(title).end; ++i)
      if (mentions[i].type != MentionType::title && mentions[i].span.end > span(last).end) last = i;
    return last;
  }

  /// "the spokesman of the army in Baghdad, X": a preposition and a name between `first` and `second`.
  bool is_bridged(std::uint32_t first, std::uint32_t second) {
    std::uint32_t name = first + 1;
    while (name < second && name <= first + most_inside && span(name).begin < span(first).end) ++name;
    if (name >= second || span(name).begin < span(first).end || reading_.type(name) == MentionType::title) return false;
    const Gap before = gaps_.read(first, name);
    return (before.preposition || before.qualified) && gaps_.read(name, second).touch;
  }

  bool follows_person(std::uint32_t title) {
    const std::uint32_t person = persons_.until(span(title).begin);
    if (person == no_mention) return false;
    const Gap gap = gaps_.read(person, title);
    return !gap.far && (gap.touch || gap.comma || gap.opens || gap.link == LinkWords::that_is);
  }

  /// Whether the words of both titles say something, and the second's are not the first's.
  [[nodiscard]] bool tells_more(std::uint32_t first, std::uint32_t second) const {
    const IndexRange one = titles_.parts[first].details, other = titles_.parts[second].details;
    const auto begin = titles_.details.begin();
    return !one.empty() && !other.empty() &&
           !std::equal(begin + one.begin, begin + one.end, begin + other.begin, begin + other.end);
  }

  /// The person before the title, or the title before it that has a person.
  std::uint32_t behind(std::uint32_t title) {
    const std::uint32_t begin = span(title).begin;
    const std::uint32_t person = persons_.until(begin);
    const std::uint32_t other = others_.until(begin);
    const bool between =
        other != no_mention && (person == no_mention || span(other).end > span(person).end ||
                                (span(other).end == span(person).end && span(other).begin > span(person).begin));
    if (between) {
      const Gap gap = gaps_.read(other, title);
      const bool beside = !gap.far && (gap.touch || gap.comma || gap.link == LinkWords::conjunction);
      // Nobody is given one office twice in a row: "X, the mufti, the new mufti" are two men; but "the deputy of the
      // president, the deputy of the premier" is one.
      if (beside && titles_.parts[other].office == titles_.parts[title].office && !tells_more(other, title)) {
        titles_.apart[title] = other;
        return no_mention;
      }
      const bool appended = gap.link == LinkWords::conjunction && titles_.bearer[other] == no_mention;
      if (beside && !appended && !(titles_.bearer[other] != no_mention && span(titles_.bearer[other]).begin > begin))
        return titles_.bearer[other] != no_mention ? titles_.bearer[other] : other;
    }
    if (person == no_mention) return no_mention;
    const Gap gap = gaps_.read(person, title);
    const bool heading = gap.colon && begins_line(person);
    const bool beside = !gap.far && (gap.touch || gap.comma || gap.opens || heading || gap.link == LinkWords::that_is);
    if (beside) return person;
    return is_said_of_last(title, person) ? person : no_mention;
  }

  [[nodiscard]] bool begins_line(std::uint32_t mention) const {
    const std::uint32_t begin = span(mention).begin;
    return begin == 0 || reading_.analysis.document.text[begin - 1] == '\n';
  }

  /// The plain letters of the word before the title, into the key.
  void read_word_before(std::uint32_t title) {
    const std::string_view letters = reading_.analysis.letters.bytes;
    const std::size_t begin = reading_.letters_of[title].begin;
    const auto last = begin == 0 ? std::string_view::npos : letters.find_last_not_of(' ', begin - 1);
    key_.clear();
    constexpr std::size_t longest = 20;  // letters
    if (last == std::string_view::npos) return;
    std::size_t first = last + 1;
    while (first > 0 && last + 1 - first < longest && is_letter(static_cast<unsigned char>(letters[first - 1])))
      --first;
    append_plain_words(letters.substr(first, last + 1 - first), key_);
  }

  /// "and he is a ...", "as president": said of the last person of the sentence.
  bool is_said_of_last(std::uint32_t title, std::uint32_t person) {
    const std::uint32_t begin = span(title).begin;
    if (begin - span(person).end > longest_reach) return false;
    const std::string_view letters = reading_.view({reading_.letters_of[person].end, reading_.letters_of[title].begin});
    if (titles_.parts[title].predicate) return letters.find_first_of(".\n?!") == std::string_view::npos;
    read_word_before(title);
    const auto link = reading_.tables.links.find(key_);
    return link && static_cast<LinkWords>(*link) == LinkWords::that_is && letters.find('\n') == std::string_view::npos;
  }

  void tell_gender(std::uint32_t title) {
    const std::uint32_t person = titles_.bearer[title];
    if (person == no_mention || reading_.type(person) != MentionType::person) return;
    if (titles_.gender[person] == TitleGender::unknown) titles_.gender[person] = titles_.parts[title].gender;
  }

  NameReading& reading_;
  TitleReading& titles_;
  GapReader gaps_;
  Neighbours persons_;
  Neighbours others_;
  std::string key_;
};

}  // namespace

TitleReading read_titles(NameReading& reading) {
  TitleReading titles;
  TitleReader(reading, titles).run();
  return titles;
}

}  // namespace isnad
