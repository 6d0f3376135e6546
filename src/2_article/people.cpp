// Who made the article: what the page shows near the headline and at the end of the text, compared with its metadata.
#include "2_article/people.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "0_base/utf8.h"
#include "2_article/article_tables.h"
#include "2_article/outlet.h"

namespace isnad {
namespace {

constexpr std::size_t longest_line = 300;       // bytes of a by-line
constexpr std::size_t longest_plain = 170;      // of one without a class
constexpr std::size_t most_candidates = 200;    // lines that are weighed, and names of metadata
constexpr std::uint32_t plain_above = 3;        // blocks above the headline, for one without a class
constexpr std::uint32_t blocks_above = 12;      // of the headline, where a by-line may stand
constexpr std::uint32_t blocks_below_body = 8;  // where "edited by" and sources may stand

/// Where by-lines may stand, as ranges of blocks.
struct Zones {
  std::uint32_t top = 0;
  std::uint32_t headline = 0;
  std::uint32_t body = 0;      ///< the first block of the text
  std::uint32_t body_end = 0;  ///< behind the last
  std::uint32_t bottom = 0;
};

/// A line that may be a by-line.
struct Candidate {
  Span text;                   ///< in Page::text
  std::uint32_t block = 0;
  std::uint32_t element = 0;
  bool byline_class = false;
  bool author_class = false;
  bool link_author = false;
  bool glued = false;          ///< cut where a link ends inside of a word, as spans without a blank between them do
  BylineLine line;
  int score = 0;
};

/// Names that the metadata give.
struct MetaPerson {
  std::string name;
  std::string key;
  Evidence evidence;
  int trust = 0;
};

Rule rule_of(Origin origin) {
  switch (origin) {
    case Origin::json_ld: return Rule::json_ld;
    case Origin::microdata: return Rule::microdata;
    case Origin::rdfa: return Rule::rdfa;
    case Origin::open_graph: return Rule::open_graph;
    case Origin::twitter: return Rule::twitter;
    case Origin::dublin_core: return Rule::dublin_core;
    case Origin::link: return Rule::link;
    default: return Rule::meta;
  }
}

class PeopleFinder {
 public:
  explicit PeopleFinder(Reading& reading)
      : reading_(reading), page_(reading.page), tables_(reading.tables.people), zones_(find_zones()) {
    for (const std::uint32_t block : {zones_.headline, zones_.body})
      if (block < page_.blocks.size()) article_hints_.add(all_hints(reading_.element_of(block)));
    for (const OutletName& outlet : outlet_names(reading)) outlets_.push_back(key_of(outlet.name));
  }

  void run() {
    read_metadata();
    find_dateline();
    collect();
    choose();
    add_metadata();
    find_sources();
  }

 private:
  [[nodiscard]] Zones find_zones() const {
    Zones zones;
    const auto count = offset(page_.blocks.size());
    zones.headline = reading_.headline_block < count ? reading_.headline_block : 0;
    zones.top = zones.headline > blocks_above ? zones.headline - blocks_above : 0;
    zones.body = count;
    for (std::uint32_t i = zones.headline; i < count; ++i) {
      if (reading_.content[i] < 0.5F || i == reading_.headline_block) continue;
      if (zones.body == count && reading_.roles[i] == Role::none && page_.blocks[i].text.size() > 100) zones.body = i;
      if (page_.blocks[i].text.size() > 60) zones.body_end = i + 1;
    }
    if (zones.body == count) zones.body = std::min(zones.headline + blocks_above, count);
    zones.body_end = std::max(zones.body_end, zones.body);
    zones.bottom = std::min(zones.body_end + blocks_below_body, count);
    return zones;
  }

  [[nodiscard]] BylineContext context(bool hinted) const { return {hinted, &outlets_}; }

  // Metadata.

  void read_metadata() {
    for (const Fact& fact : page_.facts) {
      if (meta_.size() + meta_agencies_.size() >= most_candidates) return;
      if (fact.key == FactKey::agency) meta_agency(fact);
      if (fact.key != FactKey::author || fact.subject == Subject::comment || fact.subject == Subject::web_site) continue;
      if (fact.origin == Origin::link) continue;
      const std::string_view value = reading_.value(fact.value);
      if (value.empty() || value.size() > longest_line || value.find("://") != std::string_view::npos) continue;
      meta_names(fact, value);
    }
  }

  void meta_agency(const Fact& fact) {
    const std::string_view value = reading_.value(fact.value);
    const Pieces pieces = pieces_of(value, tables_);
    if (pieces.items.size() != 1) return;
    const auto agency = agency_of(pieces.words, pieces.items[0].words, tables_);
    if (agency && agency->anywhere) meta_agencies_.push_back({std::string(value), agency->name, evidence_of(fact)});
  }

  [[nodiscard]] static Evidence evidence_of(const Fact& fact) {
    return {id_of(rule_of(fact.origin)), fact.element, fact.value, true};
  }

  void meta_names(const Fact& fact, std::string_view value) {
    const BylineLine line = parse_byline_line(value, tables_, context(true));
    const bool article = fact.subject == Subject::article || fact.subject == Subject::live_blog ||
                         fact.subject == Subject::video || fact.subject == Subject::gallery;
    int trust = fact.origin == Origin::json_ld ? (article ? 4 : 2) : fact.origin == Origin::microdata ? 3 : 2;
    if (fact.subject == Subject::organisation) trust = 0;
    const bool last_first = line.people.size() == 2 && line.people[0].likeness == Likeness::login && line.people[1].likeness == Likeness::login;
    if (last_first && value.find(',') != std::string_view::npos) {  // "Roy, Aniruddha"
      add_meta(fact, {line.people[0].name.begin, line.people[1].name.end}, trust);
    } else if (line.people.empty() && line.agencies.empty() && !line.nobody && unusual_name(line, value, trust)) {
      add_meta(fact, trimmed(value, {0, offset(value.size())}), 1);
    } else {
      for (const BylinePerson& person : line.people)
        add_meta(fact, person.name, person.likeness == Likeness::login ? std::min(trust, 1) : trust);
    }
    for (const BylineAgency& agency : line.agencies)
      meta_agencies_.push_back({std::string(slice(value, agency.name)), agency.agency, evidence_of(fact)});
    if (!line.place.empty() && meta_place_.value.empty())
      meta_place_ = {std::string(slice(value, line.place)), evidence_of(fact)};
  }

  void add_meta(const Fact& fact, Span name, int trust) {
    const std::string_view text = slice(reading_.value(fact.value), name);
    MetaPerson found{std::string(text), key_of(text), evidence_of(fact), trust};
    const auto same = std::find_if(meta_.begin(), meta_.end(), [&](const MetaPerson& p) { return p.key == found.key; });
    if (same == meta_.end()) meta_.push_back(std::move(found));
    else same->trust = std::max(same->trust, trust) + 1;
  }

  /// A few words that JSON-LD calls the author and that are not written as names are: without capitals, or the site is
  /// called after its writer.
  [[nodiscard]] bool unusual_name(const BylineLine& line, std::string_view value, int trust) const {
    if (trust < 4) return false;
    const Pieces pieces = pieces_of(value, tables_);
    if (pieces.items.size() != 1 || pieces.words.size() > 3 || !pieces.words[0].cased) return false;
    if (has_body_word(pieces.words, pieces.items[0].words, tables_)) return false;
    if (line.outlet) return name_likeness(pieces.words, pieces.items[0].words, tables_) == Likeness::likely;
    return line.rest && pieces.words.size() > 1 && std::none_of(pieces.words.begin(), pieces.words.end(), [](const Word& w) { return w.digits; });
  }

  [[nodiscard]] const MetaPerson* in_metadata(std::string_view name) const {
    const std::string key = key_of(name);
    const auto found = std::find_if(meta_.begin(), meta_.end(), [&](const MetaPerson& p) { return p.key == key; });
    return found == meta_.end() ? nullptr : &*found;
  }

  // Candidates.

  static constexpr std::array<Hint, 14> foreign_hints = {
      Hint::comments, Hint::related,   Hint::most_read, Hint::sidebar, Hint::footer, Hint::navigation, Hint::advertisement,
      Hint::popup,    Hint::subscribe, Hint::ticker,    Hint::login,   Hint::search, Hint::caption,    Hint::tags};

  [[nodiscard]] static Hints all_hints(const Element& element) {
    Hints hints = element.own;
    hints.add(element.above);
    return hints;
  }

  /// Hints beyond those that headline and text have themselves: a wrapper may be named after anything.
  [[nodiscard]] Hints extra(Hints hints) const {
    hints.bits &= ~article_hints_.bits;
    return hints;
  }

  [[nodiscard]] bool is_foreign(std::uint32_t element) const {
    const Element& e = page_.elements[element];
    if (e.hidden || e.within(Tag::nav) || e.within(Tag::footer) || e.within(Tag::figcaption) || e.within(Tag::aside)) return true;
    const Hints hints = extra(all_hints(e));
    return std::any_of(foreign_hints.begin(), foreign_hints.end(), [&](Hint hint) { return hints.has(hint); });
  }

  [[nodiscard]] bool in_top(std::uint32_t block) const { return block >= zones_.top && block < zones_.body + 4; }
  [[nodiscard]] bool in_end(std::uint32_t block) const {
    return block + 3 >= zones_.body_end && block < zones_.bottom && block >= zones_.body;
  }

  void collect() {
    hinted_elements();
    author_links();
    plain_blocks();
    for (Candidate& candidate : candidates_) rate(candidate);
  }

  void add(Candidate candidate) {
    if (candidates_.size() >= most_candidates) return;
    cut_glued(candidate);
    candidate.line = parse_byline_line(slice(page_.text, candidate.text), tables_,
                                       context(candidate.byline_class || candidate.author_class || candidate.link_author));
    if (candidate.line.dangling && candidate.block + 1 < page_.blocks.size() && page_.blocks[candidate.block].text.end == candidate.text.end) {
      // "Written by" and the name in the line below it.
      const Block& next = page_.blocks[candidate.block + 1];
      if (next.text.size() <= longest_line / 3 && !next.hidden && reading_.roles[candidate.block + 1] == Role::none) {
        const Span both{candidate.text.begin, next.text.end};
        BylineLine line = parse_byline_line(slice(page_.text, both), tables_, context(false));
        if (!line.people.empty() && line.people.front().likeness == Likeness::likely) {
          candidate.text = both;
          candidate.line = std::move(line);
        }
      }
    }
    const BylineLine& line = candidate.line;
    if (line.masthead || (line.people.empty() && line.agencies.empty())) return;
    // "Marsa - written by Ali": a name without a role before the one that has one is the outlet.
    if (line.role && candidate.line.people.size() > 1 && candidate.line.people.front().role.empty() &&
        candidate.line.people.front().kind == RoleWord::Kind::silent &&
        candidate.line.people.front().likeness == Likeness::possible && !candidate.line.people.back().role.empty())
      candidate.line.people.erase(candidate.line.people.begin());
    candidates_.push_back(std::move(candidate));
  }

  /// "by [Maimuna]Coverage began": the name ends with its link.
  void cut_glued(Candidate& candidate) const {
    const auto first = std::lower_bound(page_.links.begin(), page_.links.end(), candidate.block,
                                        [](const Link& link, std::uint32_t block) { return link.block < block; });
    for (auto link = first; link != page_.links.end() && link->block == candidate.block; ++link) {
      const std::uint32_t end = link->text.end;
      if (end <= candidate.text.begin || end >= candidate.text.end) continue;
      std::size_t at = end;
      const char32_t next = next_code_point(page_.text, at);
      if (next < 0x80 || !is_letter(next)) continue;
      candidate.text.end = end;
      candidate.glued = true;
      return;
    }
  }

  void hinted_elements() {
    for (std::uint32_t i = 1; i < page_.elements.size(); ++i) {
      const Element& element = page_.elements[i];
      const bool byline = element.own.has(Hint::byline);
      const bool author = element.own.has(Hint::author);
      if ((!byline && !author) || element.text.empty() || element.text.size() > longest_line) continue;
      if (element.blocks.empty() || element.blocks.begin >= page_.blocks.size()) continue;
      if (element.own.has(Hint::comments) || is_foreign(i)) continue;
      const std::uint32_t block = element.blocks.begin;
      if (!in_top(block) && !in_end(block)) continue;
      add_text(element.text, block, i, byline, author);
    }
  }

  /// Adds a piece of text that may span several blocks: each line is read alone, since a name ends where its block ends.
  void add_text(Span text, std::uint32_t block, std::uint32_t element, bool byline, bool author) {
    const std::string_view all = slice(page_.text, text);
    std::uint32_t begin = text.begin;
    for (std::size_t at = 0; at <= all.size();) {
      const auto end = std::min(all.find('\n', at), all.size());
      Candidate candidate;
      candidate.text = {begin, text.begin + offset(end)};
      candidate.block = block;
      candidate.element = element;
      candidate.byline_class = byline;
      candidate.author_class = author;
      if (!candidate.text.empty()) add(std::move(candidate));
      at = end + 1;
      begin = text.begin + offset(at);
      ++block;
    }
  }

  void author_links() {
    for (const Link& link : page_.links) {
      if (!link.author || link.text.empty() || link.text.size() > longest_line / 2 || link.block >= page_.blocks.size()) continue;
      if (!in_top(link.block) && !in_end(link.block)) continue;
      if (is_foreign(page_.blocks[link.block].element)) continue;
      Candidate candidate;
      candidate.text = link.text;
      candidate.block = link.block;
      candidate.element = page_.blocks[link.block].element;
      candidate.link_author = true;
      add(std::move(candidate));
    }
  }

  /// Lines with a role word, or that are a name, without any class that says so.
  void plain_blocks() {
    const auto look = [&](std::uint32_t begin, std::uint32_t end) {
      for (std::uint32_t i = begin; i < end; ++i) {
        const Block& block = page_.blocks[i];
        const Role role = reading_.roles[i];
        if (i == reading_.headline_block || block.hidden || block.text.size() > longest_plain) continue;
        if (block.links > 2 && block.link_bytes * 3 > block.text.size() * 2) continue;  // a menu
        if (role != Role::none && role != Role::stamp) continue;
        if (is_foreign(block.element) || page_.elements[block.element].own.has(Hint::credit)) continue;
        Candidate candidate;
        candidate.text = block.text;
        candidate.block = i;
        candidate.element = block.element;
        add(std::move(candidate));
      }
    };
    const auto count = offset(page_.blocks.size());
    const std::uint32_t top_end = std::min(zones_.body + 3, count);
    look(zones_.headline > plain_above ? zones_.headline - plain_above : 0, top_end);
    look(std::max(top_end, zones_.body_end > 2 ? zones_.body_end - 2 : 0), zones_.bottom);
  }

  [[nodiscard]] bool beside_image(std::uint32_t block) const {
    return std::any_of(page_.images.begin(), page_.images.end(), [&](const Image& i) { return i.block <= block && i.block + 1 >= block; });
  }

  void rate(Candidate& c) const {
    int score = 0;
    if (c.byline_class) score += 3;
    if (c.author_class) score += 2;
    if (c.link_author) score += 3;
    if (c.line.role) score += 3;
    const bool under = c.block > reading_.headline_block && c.block <= zones_.body;
    if (under) score += 2;
    else if (c.block < zones_.headline && c.block + 4 >= zones_.headline) score += 1;
    bool confirmed = false;
    bool likely = false;
    for (const BylinePerson& person : c.line.people) {
      confirmed |= in_metadata(slice(page_.text, absolute(c, person.name))) != nullptr;
      likely |= person.likeness == Likeness::likely;
    }
    if (confirmed) score += 3;
    if (likely) score += 1;
    if (c.line.rest) score -= c.byline_class || c.author_class ? 2 : 4;
    const Hints hints = extra(page_.elements[c.element].above);
    if (hints.has(Hint::author_box) || page_.elements[c.element].own.has(Hint::author_box)) score -= 5;
    if (hints.has(Hint::card) || hints.has(Hint::related)) score -= 3;
    if (!has_kind(c, RoleWord::Kind::writer) && has_kind(c, RoleWord::Kind::aide) && !c.byline_class && beside_image(c.block)) score -= 6;
    const bool classless = !c.byline_class && !c.author_class && !c.link_author;
    if (classless && !c.line.role) score += standing_alone(c, confirmed) ? 1 : -6;
    if (classless && c.block >= zones_.body && c.block < zones_.body_end && c.line.role && !own_line_of_body(c)) score -= 4;
    c.score = c.line.people.empty() ? -1 : score;
  }

  /// A name that has neither class nor role is a by-line only where nothing else stands in its line, between headline and
  /// text, and where its first word is known as a given name or the metadata know it.
  [[nodiscard]] bool standing_alone(const Candidate& c, bool confirmed) const {
    if (c.block <= zones_.headline || c.block >= zones_.body || c.line.rest || c.line.people.empty()) return false;
    const Block& block = page_.blocks[c.block];
    if (block.tag >= Tag::h1 && block.tag <= Tag::h6 && !confirmed) return false;
    if (c.line.people.front().likeness != Likeness::likely) return confirmed;
    if (confirmed) return true;
    const std::string_view line = slice(page_.text, c.text);
    if (repeated(c.block)) return false;
    const bool latin = std::any_of(line.begin(), line.end(), [](char b) { return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z'); });
    return !latin && (block.link_bytes == 0 || block.link_bytes == block.text.size());
  }

  /// In a dump the alternative text of a picture is followed by its caption, often the same.
  [[nodiscard]] bool repeated(std::uint32_t i) const {
    const std::string_view text = reading_.text(i);
    return (i > 0 && reading_.text(i - 1) == text) || (i + 1 < page_.blocks.size() && reading_.text(i + 1) == text);
  }

  /// A line inside the text that is nothing but a by-line: it begins with the role, or a mark parts the role from the name.
  [[nodiscard]] bool own_line_of_body(const Candidate& c) const {
    return !c.line.rest && c.text.size() <= 160 && c.line.people.front().likeness >= Likeness::possible;
  }

  [[nodiscard]] static Span absolute(const Candidate& c, Span span) {
    return span.empty() ? Span{} : Span{c.text.begin + span.begin, c.text.begin + span.end};
  }

  // Choice.

  void choose() {
    constexpr int enough = 4;
    const auto best = std::max_element(candidates_.begin(), candidates_.end(),
                                       [](const Candidate& a, const Candidate& b) { return a.score < b.score; });
    if (best == candidates_.end() || best->score < enough) return take_agency_lines();
    const bool writer = std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& c) {
      return c.score >= enough && has_kind(c, RoleWord::Kind::writer);
    });
    const bool best_is_aide = !has_kind(*best, RoleWord::Kind::writer) && has_kind(*best, RoleWord::Kind::aide);
    for (const Candidate& c : candidates_) {
      if (c.score < enough) continue;
      const bool shown_role = has_kind(c, RoleWord::Kind::writer) || has_kind(c, RoleWord::Kind::aide);
      const bool beside = c.score + 1 >= best->score && same_make(c, *best);
      if (&c == &*best || shown_role || (!writer && (beside || best_is_aide))) take(c);
    }
    take_agency_lines();
  }

  [[nodiscard]] static bool has_kind(const Candidate& c, RoleWord::Kind kind) {
    return std::any_of(c.line.people.begin(), c.line.people.end(), [&](const BylinePerson& p) { return !p.role.empty() && p.kind == kind; });
  }

  /// Two lines of the same make close to each other are one by-line of several authors.
  [[nodiscard]] bool same_make(const Candidate& a, const Candidate& b) const {
    const auto far = a.block > b.block ? a.block - b.block : b.block - a.block;
    return far <= 4 && a.byline_class == b.byline_class && a.author_class == b.author_class && a.link_author == b.link_author &&
           page_.elements[a.element].depth == page_.elements[b.element].depth;
  }

  void take(const Candidate& c) {
    for (const BylinePerson& person : c.line.people) {
      const Span span = absolute(c, person.name);
      const std::string_view name = slice(page_.text, span);
      const Rule rule = !person.role.empty()                                 ? Rule::role_word
                        : c.byline_class || c.author_class || c.link_author ? Rule::class_word
                                                                            : Rule::under_headline;
      add_person({std::string(name), {id_of(rule), c.element, span, false}}, std::string(slice(page_.text, absolute(c, person.role))));
    }
    for (const BylineAgency& agency : c.line.agencies) {
      const Span span = absolute(c, agency.name);
      add_agency(std::string(slice(page_.text, span)), agency.agency, {id_of(Rule::agency_name), c.element, span, false});
    }
    if (!c.line.place.empty()) set_place(absolute(c, c.line.place), c.element);
    mark(c);
  }

  /// A block that holds nothing but the by-line is taken out of the text.
  void mark(const Candidate& c) {
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
    const BylineLine whole = parse_byline_line(slice(page_.text, block.text), tables_, context(true));
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
    reading_.article.dateline_place = {std::string(slice(page_.text, span)), {id_of(Rule::dateline_pattern), element, span, false}};
  }

  /// By-lines that name an agency and nobody.
  void take_agency_lines() {
    for (const Candidate& c : candidates_) {
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
    const std::uint32_t from = zones_.headline < zones_.body && reading_.headline_block < count ? zones_.headline + 1 : zones_.body;
    for (std::uint32_t i = std::max(from, zones_.body > 4 ? zones_.body - 4 : 0); i < count && i <= zones_.body; ++i) {
      if (reading_.roles[i] != Role::none || is_foreign(page_.blocks[i].element)) continue;
      const Dateline found = parse_dateline(reading_.text(i), tables_, context(false));
      if (!found.found() || (i != zones_.body && !found.whole)) continue;
      if (found.whole && found.agencies.empty()) continue;
      take_dateline(found, i);
      return;
    }
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
    if (found.whole) reading_.give(i, Role::byline, Rule::dateline_pattern);
  }

  void find_sources() {
    const std::uint32_t from = zones_.body_end > 2 ? zones_.body_end - 2 : 0;
    for (std::uint32_t i = std::max(from, zones_.body); i < zones_.bottom; ++i) {
      if (reading_.roles[i] != Role::none || is_foreign(page_.blocks[i].element)) continue;
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
    if (reading_.article.bylines.empty() && !meta_.empty()) {
      const int best = std::max_element(meta_.begin(), meta_.end(), [](const MetaPerson& a, const MetaPerson& b) {
                         return a.trust < b.trust;
                       })->trust;
      for (const MetaPerson& person : meta_)
        if (person.trust + 2 >= best && believable(person)) add_person({person.name, person.evidence}, {});
    }
    if (reading_.article.bylines.empty() || reading_.article.agencies.empty())
      for (const MetaAgency& agency : meta_agencies_) add_agency(agency.name, agency.agency, agency.evidence);
    if (!reading_.article.dateline_place.has_value()) reading_.article.dateline_place = meta_place_;
  }

  /// An account's name in Latin letters on a page in Arabic letters is the poster's, not the writer's.
  [[nodiscard]] bool believable(const MetaPerson& person) const {
    if (person.trust <= 0) return false;
    const Pieces pieces = pieces_of(person.name);
    if (pieces.words.size() != 1 || !pieces.words[0].cased) return true;
    const Pieces headline = pieces_of(reading_.article.headline.value);
    return headline.words.empty() || !headline.words[0].arabic;
  }

  struct MetaAgency {
    std::string name;
    std::uint32_t agency = 0;
    Evidence evidence;
  };

  Reading& reading_;
  const Page& page_;
  const PeopleTables& tables_;
  Zones zones_;
  Hints article_hints_;  ///< of headline and text
  std::vector<std::string> outlets_;
  std::vector<MetaPerson> meta_;
  std::vector<MetaAgency> meta_agencies_;
  Field meta_place_;
  std::vector<Candidate> candidates_;
  std::vector<std::uint32_t> agencies_;
};

}  // namespace

void find_people(Reading& reading) {
  if (reading.page.blocks.empty() || reading.article.kind == PageKind::front) return;
  PeopleFinder(reading).run();
}

}  // namespace isnad
