// Titles joined with their persons.
#include <algorithm>
#include <cstddef>

#include "3_annotation/entities_titles.h"

namespace isnad {
namespace {

constexpr std::size_t most_looked_at = 12;  // titles of one office that a later one is compared with

constexpr std::size_t most_untitled = 4;          // persons before a bare noun that it may speak of
constexpr std::uint32_t longest_way_back = 500;   // bytes between them
constexpr std::uint32_t longest_way_said = 1500;  // the same, where the words themselves point back

/// How well a title that stands alone fits one that was said before; 0: not at all.
enum Fit : int { no_fit = 0, wider = 1, narrower = 2, same = 3 };

class BearerFinder {
 public:
  BearerFinder(const NameReading& reading, const TitleReading& titles, MentionGroups& groups)
      : reading_(reading), titles_(titles), groups_(groups) {}

  void run() {
    join_neighbours();
    for (std::uint32_t i = 0; i < titles_.parts.size(); ++i) note_holder(i);
    for (std::uint32_t i = 0; i < titles_.parts.size(); ++i) {
      if (reading_.type(i) == MentionType::person) last_persons_.push_back(i);
      if (reading_.type(i) != MentionType::title || titles_.parts[i].honorific) continue;
      if (titles_.bearer[i] == no_mention && titles_.parts[i].definite) resolve(i);
      said_with(titles_.parts[i].office).push_back(i);
      if (titles_.parts[i].word != titles_.parts[i].office) said_with(titles_.parts[i].word).push_back(i);
    }
    look_ahead();
  }

 private:
  void join_neighbours() {
    for (std::uint32_t i = 0; i < titles_.bearer.size(); ++i)
      if (titles_.bearer[i] != no_mention) groups_.join(i, titles_.bearer[i], JoinRule::beside);
    titled_.assign(titles_.bearer.size(), false);
    honoured_.assign(titles_.bearer.size(), false);
    for (std::uint32_t i = 0; i < titles_.bearer.size(); ++i)
      if (titles_.bearer[i] != no_mention) (titles_.parts[i].honorific ? honoured_ : titled_)[groups_.root(i)] = true;
    // Whose office everybody knows is no minister that the text does not name.
    for (std::uint32_t i = 0; i < titles_.bearer.size(); ++i)
      if (reading_.holder[i] != EntityTables::none) titled_[groups_.root(i)] = true;
  }

  /// Persons who hold an office that the text need not say: the table knows, or a body bears the name.
  void note_holder(std::uint32_t mention) {
    if (reading_.type(mention) != MentionType::person) return;
    const std::uint32_t office = office_of_body_around(mention);
    if (office != EntityTables::none) {
      held(office).push_back({mention, EntityTables::none});
    } else if (reading_.holder[mention] != EntityTables::none) {
      const Holder& holder = reading_.tables.holder_list[reading_.holder[mention]];
      held(holder.office).push_back({mention, holder.country});
    }
  }

  /// Of a person inside of "the government of X": the office of who heads such a body.
  [[nodiscard]] std::uint32_t office_of_body_around(std::uint32_t mention) const {
    const std::uint32_t around = reading_.parent[mention];
    if (around == no_mention || reading_.words_of[around].empty()) return EntityTables::none;
    const std::uint32_t body = reading_.words[reading_.words_of[around].begin].body_class;
    return body == EntityTables::none ? EntityTables::none : reading_.tables.body_classes[body].office;
  }

  struct Held {
    std::uint32_t mention;
    std::uint32_t country;
  };

  std::vector<Held>& held(std::uint32_t office) {
    if (held_.size() <= office) held_.resize(office + 1);
    return held_[office];
  }

  std::vector<std::uint32_t>& said_with(std::uint32_t office) {
    const auto found = places_.find(key_of(office));
    if (found) return said_[*found];
    places_.insert(key_of(office), offset(said_.size()));
    return said_.emplace_back();
  }
  static std::string_view key_of(const std::uint32_t& office) {
    return {reinterpret_cast<const char*>(&office), sizeof office};
  }

  [[nodiscard]] std::uint32_t detail(std::uint32_t i) const { return titles_.details[i]; }

  /// Whether all details of `less` are among those of `more`.
  [[nodiscard]] bool within(IndexRange less, IndexRange more) const {
    for (std::uint32_t i = less.begin; i < less.end; ++i) {
      bool found = false;
      for (std::uint32_t j = more.begin; j < more.end && !found; ++j) found = detail(i) == detail(j);
      if (!found) return false;
    }
    return true;
  }

  [[nodiscard]] Fit fit(const TitleParts& alone, const TitleParts& said) const {
    const bool countries = alone.country != EntityTables::none && said.country != EntityTables::none;
    if (countries && alone.country != said.country) return no_fit;
    // A chairwoman is no chairman.
    if ((alone.gender == TitleGender::female) != (said.gender == TitleGender::female)) return no_fit;
    if (alone.tenure != 0 && said.tenure != 0 && (alone.tenure & said.tenure) == 0) return no_fit;
    const bool less = within(alone.details, said.details), more = within(said.details, alone.details);
    if (less && more) return same;
    return less ? narrower : more ? wider : no_fit;
  }

  void resolve(std::uint32_t title) {
    const auto& said = said_with(titles_.parts[title].office);
    std::uint32_t best = no_mention;
    Fit best_fit = no_fit;
    const std::size_t stop = said.size() > most_looked_at ? said.size() - most_looked_at : 0;
    const std::uint32_t apart = titles_.apart[title];
    for (std::size_t n = said.size(); n-- > stop;) {
      if (apart != no_mention && groups_.root(said[n]) == groups_.root(apart)) continue;
      Fit found = fit(titles_.parts[title], titles_.parts[said[n]]);
      if (titles_.parts[title].office != titles_.parts[said[n]].office) found = std::min(found, narrower);
      if (found <= best_fit) continue;
      best = said[n];
      best_fit = found;
    }
    auto why = JoinRule::said_before;
    if (best_fit < same)
      if (const std::uint32_t holder = find_holder(title); holder != no_mention) {
        best = holder;
        why = reading_.holder[holder] == EntityTables::none ? JoinRule::in_body : JoinRule::known;
      }
    const auto try_next = [&](std::uint32_t found, JoinRule rule) {
      if (best != no_mention || found == no_mention) return;
      best = found;
      why = rule;
    };
    try_next(bearer_of_next(title), JoinRule::next_title);
    try_next(find_untitled(title), JoinRule::last_person);
    if (best != no_mention)
      groups_.join(title, best, why);
    else
      open_.push_back(title);
  }

  /// The last person before the title who holds its office, else the first behind it: first of those that the text
  /// says so of, then of those that the table knows.
  [[nodiscard]] std::uint32_t find_holder(std::uint32_t title) const {
    const TitleParts& parts = titles_.parts[title];
    if (parts.office >= held_.size() || !parts.details.empty() || (parts.tenure & word_kind::appointed) != 0)
      return no_mention;
    for (const bool known : {false, true})
      if (const std::uint32_t found = find_held(title, known); found != no_mention) return found;
    return no_mention;
  }

  [[nodiscard]] std::uint32_t find_held(std::uint32_t title, bool known) const {
    const TitleParts& parts = titles_.parts[title];
    const auto& all = held_[parts.office];
    const auto fits = [&](const Held& one) {
      if (known != (one.country != EntityTables::none)) return false;
      return !known || parts.country == EntityTables::none || one.country == parts.country;
    };
    const auto next = std::upper_bound(all.begin(), all.end(), title,
                                       [](std::uint32_t at, const Held& one) { return at < one.mention; });
    auto before = next;
    for (std::size_t n = 0; n < most_looked_at && before != all.begin(); ++n)
      if (fits(*--before)) return before->mention;
    for (auto after = next; after != all.end() && after - next < static_cast<std::ptrdiff_t>(most_looked_at); ++after)
      if (fits(*after)) return after->mention;
    return no_mention;
  }

  /// "a leader of X and head of Y, so and so": one person, where neither names a country.
  [[nodiscard]] std::uint32_t bearer_of_next(std::uint32_t title) const {
    const std::uint32_t next = titles_.joined[title];
    if (next == no_mention || titles_.parts[title].country != EntityTables::none) return no_mention;
    return titles_.parts[next].country == EntityTables::none ? titles_.bearer[next] : no_mention;
  }

  /// Whether nothing says that the title is a man's and the person a woman, or the reverse.
  [[nodiscard]] bool genders_agree(std::uint32_t title, std::uint32_t person) const {
    const TitleGender gender = titles_.parts[title].gender, other = titles_.gender[person];
    return gender == TitleGender::unknown || other == TitleGender::unknown || gender == other;
  }

  /// "his highness": the last person before it who is given an honorific.
  [[nodiscard]] std::uint32_t last_honoured(std::uint32_t title) {
    for (std::size_t n = 0; n < most_looked_at && n < last_persons_.size(); ++n) {
      const std::uint32_t person = last_persons_[last_persons_.size() - 1 - n];
      if (honoured_[groups_.root(person)] && genders_agree(title, person)) return person;
    }
    return no_mention;
  }

  /// For a bare noun ("the coach"): the last person before it, close by, whom nothing else is said of.
  std::uint32_t find_untitled(std::uint32_t title) {
    const TitleParts& parts = titles_.parts[title];
    const bool bare = parts.details.empty() && parts.country == EntityTables::none && parts.tenure == 0;
    const bool alone = bare && reading_.words_of[title].size() == 1;
    if (parts.sacred || !(alone || titles_.continues[title])) return no_mention;
    if (parts.styled)
      if (const std::uint32_t person = last_honoured(title); person != no_mention) return person;
    const bool goes_on_speaking = alone && parts.speaks && titles_.continues[title];
    const std::uint32_t begin = reading_.mentions()[title].span.begin;
    for (std::size_t n = 0; n < most_untitled && n < last_persons_.size(); ++n) {
      const std::uint32_t person = last_persons_[last_persons_.size() - 1 - n];
      const bool said = parts.anyone || titles_.continues[title];
      if (begin - reading_.mentions()[person].span.begin > (said ? longest_way_said : longest_way_back)) break;
      if ((parts.anyone || goes_on_speaking || !titled_[groups_.root(person)]) && genders_agree(title, person))
        return person;
    }
    return no_mention;
  }

  /// A title before its person is named: the next one of the same office that says the same.
  void look_ahead() {
    for (const std::uint32_t title : open_) {
      const auto& said = said_with(titles_.parts[title].office);
      auto next = std::upper_bound(said.begin(), said.end(), title);
      for (std::size_t n = 0; n < most_looked_at && next != said.end(); ++n, ++next) {
        if (fit(titles_.parts[title], titles_.parts[*next]) == no_fit) continue;
        groups_.join(title, *next, JoinRule::said_later);
        break;
      }
    }
  }

  const NameReading& reading_;
  const TitleReading& titles_;
  MentionGroups& groups_;
  WordMap places_;
  std::vector<std::vector<std::uint32_t>> said_;  ///< titles in text order, by office
  std::vector<std::vector<Held>> held_;           ///< in text order, by office
  std::vector<std::uint32_t> open_;
  std::vector<std::uint32_t> last_persons_;  ///< mentions before the title that is looked at
  std::vector<bool> titled_;                 ///< by first mention of a group: a title stands beside one of its mentions
  std::vector<bool> honoured_;               ///< the same: an honorific does
};

}  // namespace

void join_titles(const NameReading& reading, const TitleReading& titles, MentionGroups& groups) {
  BearerFinder(reading, titles, groups).run();
}

}  // namespace isnad
