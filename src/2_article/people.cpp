// Who made the article: what the page shows near the headline and at the end of the text, compared with its metadata.
#include "2_article/people.h"

#include <algorithm>
#include <string>
#include <utility>

#include "2_article/article_tables.h"
#include "2_article/byline_candidates.h"
#include "2_article/outlet.h"
#include "2_article/people_metadata.h"

namespace isnad {
namespace {

constexpr std::size_t longest_line = 300;  // bytes of a block that is a by-line as a whole

class PeopleFinder {
 public:
  PeopleFinder(PageReading& reading, std::span<const OutletName> outlets)
      : reading_(reading),
        page_(reading.page),
        tables_(reading.tables.people),
        outlets_(keys_of_outlet(reading, outlets)),
        zones_(byline_zones(reading)),
        foreign_(reading, zones_),
        metadata_(people_in_metadata(reading, outlets_)) {}

  void run() {
    find_dateline();
    candidates_ = byline_candidates(reading_, zones_, metadata_, outlets_);
    choose();
    if (reading_.article.bylines.empty()) find_in_headline();
    add_metadata();
    find_sources();
  }

 private:
  // Choice.

  void choose() {
    constexpr int enough = 4;
    const auto best =
        std::max_element(candidates_.begin(), candidates_.end(),
                         [](const BylineCandidate& a, const BylineCandidate& b) { return a.score < b.score; });
    if (best == candidates_.end() || best->score < enough) return take_agency_lines();
    const bool writer = std::any_of(candidates_.begin(), candidates_.end(), [&](const BylineCandidate& c) {
      return c.score >= enough && c.has_role(RoleWord::Kind::writer);
    });
    const bool best_is_aide = !best->has_role(RoleWord::Kind::writer) && best->has_role(RoleWord::Kind::aide);
    for (const BylineCandidate& c : candidates_) {
      if (c.score < enough) continue;
      const bool shown_role = c.has_role(RoleWord::Kind::writer) || c.has_role(RoleWord::Kind::aide);
      const bool beside = c.score + 1 >= best->score && same_make(c, *best);
      if (&c == &*best || shown_role || (!writer && (beside || best_is_aide))) take(c);
    }
    take_agency_lines();
  }

  /// Two lines of the same make close to each other are one by-line of several authors.
  [[nodiscard]] bool same_make(const BylineCandidate& a, const BylineCandidate& b) const {
    const auto far = a.block > b.block ? a.block - b.block : b.block - a.block;
    return far <= 4 && a.byline_class == b.byline_class && a.author_class == b.author_class &&
           a.link_author == b.link_author && page_.elements[a.element].depth == page_.elements[b.element].depth;
  }

  void take(const BylineCandidate& c) {
    for (const BylinePerson& person : c.line.people) {
      const Span span = c.in_page(person.name);
      const std::string_view name = slice(page_.text, span);
      const Rule rule = !person.role.empty()                                ? Rule::role_word
                        : c.byline_class || c.author_class || c.link_author ? Rule::class_word
                                                                            : Rule::under_headline;
      add_person({std::string(name), {id_of(rule), c.element, span, false}},
                 std::string(slice(page_.text, c.in_page(person.role))));
    }
    for (const BylineAgency& agency : c.line.agencies) {
      const Span span = c.in_page(agency.name);
      add_agency(std::string(slice(page_.text, span)), agency.agency,
                 {id_of(Rule::agency_name), c.element, span, false});
    }
    if (!c.line.place.empty()) set_place(c.in_page(c.line.place), c.element);
    mark(c);
  }

  /// A block that holds nothing but the by-line is taken out of the text.
  void mark(const BylineCandidate& c) {
    const Block& block = page_.blocks[c.block];
    if (reading_.roles[c.block] != Role::none) return;
    if (c.glued) {
      reading_.give(c.block, Role::byline, Rule::role_word);
      return;
    }
    if (c.text.begin == block.text.begin && c.text.end > block.text.end) {
      reading_.give(c.block, Role::byline, Rule::role_word);
      reading_.give(c.block + 1, Role::byline, Rule::role_word);
      return;
    }
    if (c.text == block.text) {
      if (!c.line.rest) reading_.give(c.block, Role::byline, c.line.role ? Rule::role_word : Rule::under_headline);
      return;
    }
    const BylineLine whole = parse_byline_line(slice(page_.text, block.text), tables_, BylineContext{true, &outlets_});
    if ((!whole.rest || block.text.size() < 2 * c.text.size() + 60) && block.text.size() <= longest_line)
      reading_.give(c.block, Role::byline, Rule::class_word);
  }

  void add_person(Field name, std::string role) {
    const std::string key = key_of(name.value);
    for (Byline& byline : reading_.article.bylines) {
      const std::string other = key_of(byline.name.value);
      if (other != key) continue;
      if (byline.role.empty()) byline.role = std::move(role);
      return;
    }
    reading_.article.bylines.push_back({std::move(name), std::move(role)});
  }

  void add_agency(std::string name, std::uint32_t agency, const Evidence& evidence) {
    if (agency != BylineAgency::no_agency) {
      if (std::find(agencies_.begin(), agencies_.end(), agency) != agencies_.end()) return;
      agencies_.push_back(agency);
    }
    const std::string key = key_of(name);
    for (const Field& known : reading_.article.agencies)
      if (key_of(known.value) == key) return;
    reading_.article.agencies.push_back({std::move(name), evidence});
  }

  void set_place(Span span, std::uint32_t element) {
    if (reading_.article.dateline_place.has_value()) return;
    reading_.article.dateline_place = {std::string(slice(page_.text, span)),
                                       {id_of(Rule::dateline_pattern), element, span, false}};
  }

  /// By-lines that name an agency and nobody.
  void take_agency_lines() {
    for (const BylineCandidate& c : candidates_) {
      if (!c.line.people.empty() || c.line.rest) continue;
      const bool hinted = c.byline_class || c.author_class;
      const bool under = c.block > reading_.headline_block && c.block < zones_.body;
      if (!hinted && !under) continue;
      take(c);
    }
  }

  // The text's own beginning and end.

  void find_dateline() {
    const auto count = offset(page_.blocks.size());
    const std::uint32_t from =
        zones_.headline < zones_.body && reading_.headline_block < count ? zones_.headline + 1 : zones_.body;
    for (std::uint32_t i = std::max(from, zones_.body > 4 ? zones_.body - 4 : 0); i < count && i <= zones_.body; ++i) {
      if (reading_.roles[i] != Role::none || foreign_.has(page_.blocks[i].element)) continue;
      const Dateline found = parse_dateline(reading_.text(i), tables_, BylineContext{false, &outlets_});
      if (!found.found() || (i != zones_.body && !found.whole && !take_names_behind(found, i))) continue;
      if (found.whole && found.agencies.empty()) continue;
      take_dateline(found, i);
      return;
    }
  }

  /// "Ramallah 3-4-2022 Wafa- Ali Hasan": a line of its own, in which nothing but names stands behind the dateline.
  bool take_names_behind(const Dateline& found, std::uint32_t i) {
    const std::string_view rest = reading_.text(i).substr(found.end);
    const BylineLine line = parse_byline_line(rest, tables_, BylineContext{false, &outlets_});
    if (line.rest || line.people.empty() || found.agencies.empty()) return false;
    const std::uint32_t begin = page_.blocks[i].text.begin + found.end;
    for (const BylinePerson& person : line.people) {
      const Span span{begin + person.name.begin, begin + person.name.end};
      const std::uint32_t element = page_.blocks[i].element;
      add_person({std::string(slice(page_.text, span)), {id_of(Rule::dateline_pattern), element, span, false}}, {});
    }
    reading_.give(i, Role::byline, Rule::dateline_pattern);
    return true;
  }

  /// "Ali Hasan writes: ...", the custom of columns.
  void find_in_headline() {
    const Field& headline = reading_.article.headline;
    if (headline.evidence.in_values || headline.value.size() != headline.evidence.span.size()) return;
    const Pieces pieces = pieces_of(headline.value, tables_);
    if (pieces.items.size() < 2 || pieces.items[0].after != Mark::colon) return;
    const IndexRange first = pieces.items[0].words;
    if (first.size() < 3 || first.size() > 5 || first.begin != 0) return;
    const IndexRange name{first.begin, first.end - 1};
    const auto role = role_at(pieces.words, {name.end, first.end}, tables_);
    if (!role || role->role.kind != RoleWord::Kind::writer || role->role.binding != RoleWord::Binding::bare) return;
    if (name_likeness(pieces.words, name, tables_) != Likeness::likely || is_nobody(pieces.words, name, tables_))
      return;
    const Span in_line = pieces.span(name);
    const std::uint32_t begin = headline.evidence.span.begin;
    const Span span{begin + in_line.begin, begin + in_line.end};
    const std::string word(slice(headline.value, pieces.span({name.end, first.end})));
    add_person({std::string(slice(page_.text, span)), {id_of(Rule::role_word), headline.evidence.element, span, false}},
               word);
  }

  void take_dateline(const Dateline& found, std::uint32_t i) {
    const Block& block = page_.blocks[i];
    const auto in_page = [&](Span span) { return Span{block.text.begin + span.begin, block.text.begin + span.end}; };
    if (!found.place.empty()) set_place(in_page(found.place), block.element);
    for (const BylineAgency& agency : found.agencies) {
      const Span span = in_page(agency.name);
      const Evidence evidence{id_of(Rule::dateline_pattern), block.element, span, false};
      const std::string name(slice(page_.text, span));
      if (!reading_.article.dateline_agency.has_value()) reading_.article.dateline_agency = {name, evidence};
      add_agency(name, agency.agency, evidence);
    }
    // "Cairo / Ali Hasan / Anadolu": the name in it is still to be read.
    const bool named = !parse_byline_line(reading_.text(i), tables_, BylineContext{false, &outlets_}).people.empty();
    if (found.whole && !named) reading_.give(i, Role::byline, Rule::dateline_pattern);
  }

  void find_sources() {
    const std::uint32_t from = zones_.body_end > 2 ? zones_.body_end - 2 : 0;
    for (std::uint32_t i = std::max(from, zones_.body); i < zones_.bottom; ++i) {
      if (reading_.roles[i] != Role::none || foreign_.has(page_.blocks[i].element)) continue;
      for (const BylineAgency& agency : parse_sources(reading_.text(i), tables_)) {
        const Span span{page_.blocks[i].text.begin + agency.name.begin, page_.blocks[i].text.begin + agency.name.end};
        add_agency(std::string(slice(page_.text, span)), agency.agency,
                   {id_of(Rule::agency_brackets), page_.blocks[i].element, span, false});
        if (page_.blocks[i].text.size() <= 100) reading_.give(i, Role::byline, Rule::agency_brackets);
      }
    }
  }

  /// What only the metadata say.
  void add_metadata() {
    if (reading_.article.bylines.empty() && !metadata_.people.empty()) {
      const int best = std::max_element(metadata_.people.begin(), metadata_.people.end(),
                                        [](const MetaPerson& a, const MetaPerson& b) { return a.trust < b.trust; })
                           ->trust;
      for (const MetaPerson& person : metadata_.people)
        if (person.trust + 2 >= best && believable(person)) add_person({person.name, person.evidence}, {});
    }
    if (reading_.article.bylines.empty() || reading_.article.agencies.empty())
      for (const MetaAgency& agency : metadata_.agencies) add_agency(agency.name, agency.agency, agency.evidence);
    if (!reading_.article.dateline_place.has_value()) reading_.article.dateline_place = metadata_.place;
  }

  /// An account's name in Latin letters on a page in Arabic letters is the poster's, not the writer's.
  [[nodiscard]] bool believable(const MetaPerson& person) const {
    if (person.trust <= 0) return false;
    const Pieces pieces = pieces_of(person.name);
    if (pieces.words.size() != 1 || !pieces.words[0].cased) return true;
    const Pieces headline = pieces_of(reading_.article.headline.value);
    return headline.words.empty() || !headline.words[0].arabic;
  }

  [[nodiscard]] static std::vector<std::string> keys_of_outlet(const PageReading& reading,
                                                               std::span<const OutletName> outlets) {
    std::vector<std::string> keys;
    const PeopleTables& tables = reading.tables.people;
    for (const OutletName& outlet : outlets) {
      keys.push_back(key_of(outlet.name));
      // "Agency of the Two Rivers" signs as "Two Rivers".
      const Pieces pieces = pieces_of(outlet.name, tables);
      if (pieces.items.size() == 1 && pieces.words.size() > 2 && tables.is(pieces.words[0], BylineWord::body))
        keys.push_back(pieces.key({1, offset(pieces.words.size())}));
    }
    return keys;
  }

  PageReading& reading_;
  const Page& page_;
  const PeopleTables& tables_;
  std::vector<std::string> outlets_;
  BylineZones zones_;
  ForeignParts foreign_;
  PeopleMetadata metadata_;
  std::vector<BylineCandidate> candidates_;
  std::vector<std::uint32_t> agencies_;  ///< of the table, that the article has
};

}  // namespace

void find_people(PageReading& reading, std::span<const OutletName> outlets) {
  if (reading.page.blocks.empty() || reading.article.kind == PageKind::front) return;
  PeopleFinder(reading, outlets).run();
}

}  // namespace isnad
