// Lines of a page that may be by-lines, each with the weight of what speaks for it.
#include "2_article/byline_candidates.h"

#include <algorithm>
#include <array>
#include <utility>

#include "0_base/utf8.h"
#include "2_article/article_tables.h"

namespace isnad {
namespace {

constexpr std::size_t longest_line = 300;       // bytes of a by-line
constexpr std::size_t longest_plain = 170;      // of one without a class
constexpr std::size_t most_candidates = 200;    // lines that are weighed, and names of metadata
constexpr std::uint32_t plain_above = 3;        // blocks above the headline, for one without a class
constexpr std::uint32_t blocks_above = 12;      // of the headline, where a by-line may stand
constexpr std::uint32_t blocks_below_body = 8;  // where "edited by" and sources may stand

Hints all_hints(const Element& element) {
  Hints hints = element.own;
  hints.add(element.above);
  return hints;
}

class Collector {
 public:
  Collector(const PageReading& reading, const BylineZones& zones, const PeopleMetadata& metadata,
            const std::vector<std::string>& outlets)
      : reading_(reading),
        page_(reading.page),
        tables_(reading.tables.people),
        zones_(zones),
        metadata_(metadata),
        outlets_(outlets),
        foreign_(reading, zones) {}

  std::vector<BylineCandidate> collect() {
    hinted_elements();
    author_links();
    plain_blocks();
    for (BylineCandidate& candidate : candidates_) rate(candidate);
    return std::move(candidates_);
  }

 private:
  [[nodiscard]] BylineContext context(bool hinted) const { return {hinted, &outlets_}; }

  [[nodiscard]] bool in_top(std::uint32_t block) const { return block >= zones_.top && block < zones_.body + 4; }
  [[nodiscard]] bool in_end(std::uint32_t block) const {
    return block + 3 >= zones_.body_end && block < zones_.bottom && block >= zones_.body;
  }

  void add(BylineCandidate candidate) {
    if (candidates_.size() >= most_candidates) return;
    cut_glued(candidate);
    candidate.line = parse_byline_line(slice(page_.text, candidate.text), tables_, context(candidate.is_hinted()));
    if (candidate.line.dangling) join_next(candidate);
    const BylineLine& line = candidate.line;
    if (line.masthead || (line.people.empty() && line.agencies.empty())) return;
    // "Marsa - written by Ali": a name without a role before the one that has one is the outlet.
    if (line.role && candidate.line.people.size() > 1 && candidate.line.people.front().role.empty() &&
        candidate.line.people.front().kind == RoleWord::Kind::silent &&
        candidate.line.people.front().likeness == Likeness::possible && !candidate.line.people.back().role.empty())
      candidate.line.people.erase(candidate.line.people.begin());
    candidates_.push_back(std::move(candidate));
  }

  /// "Written by" and the name in the line below it.
  void join_next(BylineCandidate& candidate) const {
    if (candidate.block + 1 >= page_.blocks.size() || page_.blocks[candidate.block].text.end != candidate.text.end)
      return;
    const Block& next = page_.blocks[candidate.block + 1];
    if (next.text.size() > longest_line / 3 || next.hidden || reading_.roles[candidate.block + 1] != Role::none) return;
    const Span both{candidate.text.begin, next.text.end};
    BylineLine line = parse_byline_line(slice(page_.text, both), tables_, context(false));
    if (line.people.empty() || line.people.front().likeness != Likeness::likely) return;
    candidate.text = both;
    candidate.line = std::move(line);
  }

  /// "by [Maimuna]Coverage began": the name ends with its link.
  void cut_glued(BylineCandidate& candidate) const {
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
      if (element.own.has(Hint::comments) || foreign_.has(i)) continue;
      const std::uint32_t block = element.blocks.begin;
      if (!in_top(block) && !in_end(block)) continue;
      add_text(element.text, block, i, byline, author);
    }
  }

  /// Adds a piece of text that may span several blocks: each line is read alone, since a name ends where its block
  /// ends.
  void add_text(Span text, std::uint32_t block, std::uint32_t element, bool byline, bool author) {
    const std::string_view all = slice(page_.text, text);
    std::uint32_t begin = text.begin;
    for (std::size_t at = 0; at <= all.size();) {
      const auto end = std::min(all.find('\n', at), all.size());
      BylineCandidate candidate;
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
      if (!link.author || link.text.empty() || link.text.size() > longest_line / 2 || link.block >= page_.blocks.size())
        continue;
      if (!in_top(link.block) && !in_end(link.block)) continue;
      if (foreign_.has(page_.blocks[link.block].element)) continue;
      BylineCandidate candidate;
      candidate.text = link.text;
      candidate.block = link.block;
      candidate.element = page_.blocks[link.block].element;
      candidate.link_author = true;
      add(std::move(candidate));
    }
  }

  /// A look that costs little: a line of a few words, or one with a mark between a role and a name.
  [[nodiscard]] static bool may_name(std::string_view line) {
    constexpr std::size_t short_latin = 48;
    constexpr std::size_t short_other = 90;  // two bytes a letter
    const bool latin = static_cast<unsigned char>(line[0]) < 0x80;
    if (line.size() <= (latin ? short_latin : short_other)) return true;
    if (line.back() == '.') return false;
    return std::any_of(line.begin(), line.end(), [](char c) {
      return c == ':' || c == '/' || c == '|' || c == '(' || c == '-' || c == '\xE2';  // the last begins longer dashes
    });
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
        if (!may_name(reading_.text(i)) || foreign_.has(block.element)) continue;
        if (page_.elements[block.element].own.has(Hint::credit)) continue;
        BylineCandidate candidate;
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
    return std::any_of(page_.images.begin(), page_.images.end(),
                       [&](const Image& i) { return i.block <= block && i.block + 1 >= block; });
  }

  void rate(BylineCandidate& c) const {
    int score = 0;
    if (c.byline_class) score += 3;
    if (c.author_class) score += 2;
    if (c.link_author) score += 3;
    if (c.line.role) score += 3;
    const bool under = c.block > reading_.headline_block && c.block <= zones_.body;
    if (under)
      score += 2;
    else if (c.block < zones_.headline && c.block + 4 >= zones_.headline)
      score += 1;
    bool confirmed = false;
    bool likely = false;
    for (const BylinePerson& person : c.line.people) {
      confirmed |= metadata_.find(slice(page_.text, c.in_page(person.name))) != nullptr;
      likely |= person.likeness == Likeness::likely;
    }
    if (confirmed) score += 3;
    if (likely) score += 1;
    if (c.line.rest) score -= c.byline_class || c.author_class ? 2 : 4;
    const Hints hints = foreign_.extra(page_.elements[c.element].above);
    if (hints.has(Hint::author_box) || page_.elements[c.element].own.has(Hint::author_box)) score -= 3;
    if (hints.has(Hint::card) || hints.has(Hint::related)) score -= 3;
    if (!c.has_role(RoleWord::Kind::writer) && c.has_role(RoleWord::Kind::aide) && !c.byline_class &&
        beside_image(c.block))
      score -= 6;
    const bool classless = !c.byline_class && !c.author_class && !c.link_author;
    if (classless && !c.line.role) score += standing_alone(c, confirmed) ? 1 : -6;
    if (classless && c.block >= zones_.body && c.block < zones_.body_end && c.line.role && !own_line_of_body(c))
      score -= 4;
    c.score = c.line.people.empty() ? -1 : score;
  }

  /// A name that has neither class nor role is a by-line only where nothing else stands in its line, between headline
  /// and text, and where its first word is known as a given name or the metadata know it.
  [[nodiscard]] bool standing_alone(const BylineCandidate& c, bool confirmed) const {
    if (c.block <= zones_.headline || c.block >= zones_.body || c.line.rest || c.line.people.empty()) return false;
    const Block& block = page_.blocks[c.block];
    if (block.tag >= Tag::h1 && block.tag <= Tag::h6 && !confirmed) return false;
    if (c.line.people.front().likeness != Likeness::likely) return confirmed;
    if (confirmed) return true;
    const std::string_view line = slice(page_.text, c.text);
    if (repeated(c.block)) return false;
    const bool latin =
        std::any_of(line.begin(), line.end(), [](char b) { return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z'); });
    return !latin && (block.link_bytes == 0 || block.link_bytes == block.text.size());
  }

  /// In a dump the alternative text of a picture is followed by its caption, often the same.
  [[nodiscard]] bool repeated(std::uint32_t i) const {
    const std::string_view text = reading_.text(i);
    return (i > 0 && reading_.text(i - 1) == text) || (i + 1 < page_.blocks.size() && reading_.text(i + 1) == text);
  }

  /// A line inside the text that is nothing but a by-line: it begins with the role, or a mark parts the role from the
  /// name.
  [[nodiscard]] bool own_line_of_body(const BylineCandidate& c) const {
    return !c.line.rest && c.text.size() <= 160 && c.line.people.front().likeness >= Likeness::possible;
  }

  const PageReading& reading_;
  const Page& page_;
  const PeopleTables& tables_;
  const BylineZones& zones_;
  const PeopleMetadata& metadata_;
  const std::vector<std::string>& outlets_;
  ForeignParts foreign_;
  std::vector<BylineCandidate> candidates_;
};

}  // namespace

bool BylineCandidate::has_role(RoleWord::Kind kind) const {
  return std::any_of(line.people.begin(), line.people.end(),
                     [&](const BylinePerson& p) { return !p.role.empty() && p.kind == kind; });
}

BylineZones byline_zones(const PageReading& reading) {
  BylineZones zones;
  const auto count = offset(reading.page.blocks.size());
  zones.headline = reading.headline_block < count ? reading.headline_block : 0;
  zones.top = zones.headline > blocks_above ? zones.headline - blocks_above : 0;
  zones.body = count;
  for (std::uint32_t i = zones.headline; i < count; ++i) {
    if (reading.content[i] < 0.5F || i == reading.headline_block) continue;
    if (zones.body == count && reading.roles[i] == Role::none && reading.page.blocks[i].text.size() > 100)
      zones.body = i;
    if (reading.page.blocks[i].text.size() > 60) zones.body_end = i + 1;
  }
  if (zones.body == count) zones.body = std::min(zones.headline + blocks_above, count);
  zones.body_end = std::max(zones.body_end, zones.body);
  zones.bottom = std::min(zones.body_end + blocks_below_body, count);
  return zones;
}

ForeignParts::ForeignParts(const PageReading& reading, const BylineZones& zones) : page_(reading.page) {
  for (const std::uint32_t block : {zones.headline, zones.body})
    if (block < page_.blocks.size()) article_hints_.add(all_hints(reading.element_of(block)));
}

bool ForeignParts::has(std::uint32_t element) const {
  static constexpr std::array<Hint, 14> foreign = {
      Hint::comments,   Hint::related,       Hint::most_read, Hint::sidebar,   Hint::footer,
      Hint::navigation, Hint::advertisement, Hint::popup,     Hint::subscribe, Hint::ticker,
      Hint::login,      Hint::search,        Hint::caption,   Hint::tags};
  const Element& e = page_.elements[element];
  if (e.hidden || e.within(Tag::nav) || e.within(Tag::footer) || e.within(Tag::figcaption) || e.within(Tag::aside))
    return true;
  const Hints hints = extra(all_hints(e));
  return std::any_of(foreign.begin(), foreign.end(), [&](Hint hint) { return hints.has(hint); });
}

std::vector<BylineCandidate> byline_candidates(const PageReading& reading, const BylineZones& zones,
                                               const PeopleMetadata& metadata,
                                               const std::vector<std::string>& outlets) {
  return Collector(reading, zones, metadata, outlets).collect();
}

}  // namespace isnad
