// Whom the machine-readable values of a page name as its makers.
#include "2_article/people_metadata.h"

#include <algorithm>
#include <utility>

#include "2_article/article_tables.h"

namespace isnad {
namespace {

constexpr std::size_t longest_line = 300;  // bytes of a value
constexpr std::size_t most_names = 200;    // that are weighed

class MetadataReader {
 public:
  MetadataReader(const PageReading& reading, const std::vector<std::string>& outlets)
      : reading_(reading), tables_(reading.tables.people), outlets_(outlets) {}

  PeopleMetadata read() {
    for (const Fact& fact : reading_.page.facts) {
      if (out_.people.size() + out_.agencies.size() >= most_names) break;
      if (fact.key == FactKey::agency) meta_agency(fact);
      if (fact.key != FactKey::author || fact.subject == Subject::comment || fact.subject == Subject::web_site)
        continue;
      if (fact.origin == Origin::link) continue;
      const std::string_view value = reading_.value(fact.value);
      if (value.empty() || value.size() > longest_line || value.find("://") != std::string_view::npos) continue;
      meta_names(fact, value);
    }
    return std::move(out_);
  }

 private:
  void meta_agency(const Fact& fact) {
    const std::string_view value = reading_.value(fact.value);
    const Pieces pieces = pieces_of(value, tables_);
    if (pieces.items.size() != 1) return;
    const auto agency = agency_of(pieces.words, pieces.items[0].words, tables_);
    if (agency && agency->anywhere) out_.agencies.push_back({std::string(value), agency->name, evidence_of(fact)});
  }

  [[nodiscard]] static Evidence evidence_of(const Fact& fact) {
    return {id_of(rule_of(fact.origin)), fact.element, fact.value, true};
  }

  void meta_names(const Fact& fact, std::string_view value) {
    const BylineLine line = parse_byline_line(value, tables_, {true, &outlets_});
    const bool article = fact.subject == Subject::article || fact.subject == Subject::live_blog ||
                         fact.subject == Subject::video || fact.subject == Subject::gallery;
    int trust = fact.origin == Origin::json_ld ? (article ? 4 : 2) : fact.origin == Origin::microdata ? 3 : 2;
    if (fact.subject == Subject::organisation) trust = 0;
    const bool last_first = line.people.size() == 2 && line.people[0].likeness == Likeness::login &&
                            line.people[1].likeness == Likeness::login;
    if (last_first && value.find(',') != std::string_view::npos) {  // "Roy, Aniruddha"
      add_meta(fact, {line.people[0].name.begin, line.people[1].name.end}, trust);
    } else if (line.people.empty() && line.agencies.empty() && !line.nobody && unusual_name(line, value, trust)) {
      add_meta(fact, trimmed(value, {0, offset(value.size())}), 1);
    } else {
      for (const BylinePerson& person : line.people)
        add_meta(fact, person.name, person.likeness == Likeness::login ? std::min(trust, 1) : trust);
    }
    for (const BylineAgency& agency : line.agencies)
      out_.agencies.push_back({std::string(slice(value, agency.name)), agency.agency, evidence_of(fact)});
    if (!line.place.empty() && out_.place.value.empty())
      out_.place = {std::string(slice(value, line.place)), evidence_of(fact)};
  }

  void add_meta(const Fact& fact, Span name, int trust) {
    const std::string_view text = slice(reading_.value(fact.value), name);
    MetaPerson found{std::string(text), key_of(text), evidence_of(fact), trust};
    const auto same =
        std::find_if(out_.people.begin(), out_.people.end(), [&](const MetaPerson& p) { return p.key == found.key; });
    if (same == out_.people.end())
      out_.people.push_back(std::move(found));
    else
      same->trust = std::max(same->trust, trust) + 1;
  }

  /// A few words that JSON-LD calls the author and that are not written as names are: without capitals, or the site is
  /// called after its writer.
  [[nodiscard]] bool unusual_name(const BylineLine& line, std::string_view value, int trust) const {
    if (trust < 4) return false;
    const Pieces pieces = pieces_of(value, tables_);
    if (pieces.items.size() != 1 || pieces.words.size() > 3 || !pieces.words[0].cased) return false;
    if (has_body_word(pieces.words, pieces.items[0].words, tables_)) return false;
    if (line.outlet) return name_likeness(pieces.words, pieces.items[0].words, tables_) == Likeness::likely;
    return line.rest && pieces.words.size() > 1 &&
           std::none_of(pieces.words.begin(), pieces.words.end(), [](const LineWord& w) { return w.digits; });
  }

  const PageReading& reading_;
  const PeopleTables& tables_;
  const std::vector<std::string>& outlets_;
  PeopleMetadata out_;
};

}  // namespace

const MetaPerson* PeopleMetadata::find(std::string_view name) const {
  const std::string key = key_of(name);
  const auto found = std::find_if(people.begin(), people.end(), [&](const MetaPerson& p) { return p.key == key; });
  return found == people.end() ? nullptr : &*found;
}

PeopleMetadata people_in_metadata(const PageReading& reading, const std::vector<std::string>& outlets) {
  return MetadataReader(reading, outlets).read();
}

}  // namespace isnad
