// Titles joined with their persons.
#include <algorithm>

#include "3_annotation/entities_titles.h"

namespace isnad {
namespace {

constexpr std::size_t most_looked_at = 12;  // titles of one office that a later one is compared with

/// How well a title that stands alone fits one that was said before; 0: not at all.
enum Fit : int { no_fit = 0, wider = 1, narrower = 2, same = 3 };

class BearerFinder {
 public:
  BearerFinder(const NameReading& reading, const TitleReading& titles, MentionGroups& groups)
      : reading_(reading), titles_(titles), groups_(groups) {}

  void run() {
    join_neighbours();
    for (std::uint32_t i = 0; i < titles_.parts.size(); ++i) {
      if (reading_.type(i) != MentionType::title || titles_.parts[i].honorific) continue;
      if (titles_.bearer[i] == no_mention && titles_.parts[i].definite) resolve(i);
      said_with(titles_.parts[i].office).push_back(i);
    }
    look_ahead();
  }

 private:
  void join_neighbours() {
    for (std::uint32_t i = 0; i < titles_.bearer.size(); ++i)
      if (titles_.bearer[i] != no_mention) groups_.join(i, titles_.bearer[i]);
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
    for (std::size_t n = said.size(); n-- > stop;) {
      const Fit found = fit(titles_.parts[title], titles_.parts[said[n]]);
      if (found <= best_fit) continue;
      best = said[n];
      best_fit = found;
    }
    if (best != no_mention)
      groups_.join(title, best);
    else
      open_.push_back(title);
  }

  /// A title before its person is named: the next one of the same office that says the same.
  void look_ahead() {
    for (const std::uint32_t title : open_) {
      const auto& said = said_with(titles_.parts[title].office);
      auto next = std::upper_bound(said.begin(), said.end(), title);
      for (std::size_t n = 0; n < most_looked_at && next != said.end(); ++n, ++next) {
        if (fit(titles_.parts[title], titles_.parts[*next]) == no_fit) continue;
        groups_.join(title, *next);
        break;
      }
    }
  }

  const NameReading& reading_;
  const TitleReading& titles_;
  MentionGroups& groups_;
  WordMap places_;
  std::vector<std::vector<std::uint32_t>> said_;  ///< titles in text order, by office
  std::vector<std::uint32_t> open_;
};

}  // namespace

void join_titles(const NameReading& reading, const TitleReading& titles, MentionGroups& groups) {
  BearerFinder(reading, titles, groups).run();
}

}  // namespace isnad
