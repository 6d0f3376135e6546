// All texts of a page that may be its headline: where they are found.
#include "2_article/headline_candidates.h"

#include <algorithm>

#include "2_article/headline_lines.h"
#include "2_article/headline_measures.h"
#include "2_article/headline_parts.h"

namespace isnad {
namespace {

using Source = HeadlineSource;

constexpr std::uint32_t longest = 500, shortest = 3;  // bytes
constexpr std::uint32_t most_h1 = 6, most_others = 6, most_classes = 6, most_parts = 8;
constexpr std::size_t most_candidates = 48;

constexpr std::uint64_t bit(Source s) { return std::uint64_t{1} << static_cast<unsigned>(s); }

bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h3; }

/// A hash of `text` in which case (of ASCII) and white space do not count.
std::uint32_t folded_hash(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) {
    const char folded = c == '\n' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
    hash = (hash ^ static_cast<unsigned char>(folded)) * 16777619U;
  }
  return hash;
}

/// The bits of the sources of a fact's whole value and of its parts.
struct PartSources {
  std::uint64_t whole, uncut, head, rest, after, tail, longest, colon;
};

constexpr PartSources of_title = {bit(Source::title_whole),   bit(Source::title_uncut), bit(Source::title_head),
                                  bit(Source::title_rest),    bit(Source::title_after), bit(Source::title_tail),
                                  bit(Source::title_longest), bit(Source::title_colon)};
constexpr PartSources of_graph = {bit(Source::graph),         bit(Source::graph_uncut), bit(Source::graph_head),
                                  bit(Source::graph_rest),    bit(Source::graph_after), bit(Source::graph_tail),
                                  bit(Source::graph_longest), bit(Source::graph_colon)};

class Gatherer {
 public:
  Gatherer(const Page& page, const SiteNames& site, HeadlinePlaces places)
      : page_(page), site_(site), likely_(places.likely), count_(offset(page.blocks.size())), prose_(places.prose) {}

  std::vector<HeadlineCandidate> run() {
    candidates_.reserve(24);
    add_facts();
    add_headings();
    if (headings_ == 0 || likely_ == count_ || !is_heading(page_.blocks[likely_].tag))
      add_line(headline_line(page_, prose_));
    return std::move(candidates_);
  }

 private:
  void add(Span text, bool in_values, std::uint32_t block, std::uint32_t element, std::uint64_t sources,
           Origin origin = Origin::meta) {
    const std::string_view all = in_values ? page_.values : page_.text;
    while (text.begin < text.end && static_cast<unsigned char>(all[text.begin]) <= 0x20) ++text.begin;
    while (text.begin < text.end && static_cast<unsigned char>(all[text.end - 1]) <= 0x20) --text.end;
    if (text.size() < shortest || text.size() > longest) return;
    const std::uint32_t hash = folded_hash(slice(all, text));
    for (std::size_t i = 0; i < hashes_.size(); ++i) {
      if (hashes_[i] != hash) continue;
      HeadlineCandidate& same = candidates_[i];
      same.sources |= sources;
      // What is shown on the page is better evidence than what is said beside it.
      if (!same.in_values || in_values) return;
      same.text = text;
      same.in_values = false;
      same.block = block;
      same.element = element;
      return;
    }
    if (candidates_.size() == most_candidates) return;
    hashes_.push_back(hash);
    HeadlineCandidate& fresh = candidates_.emplace_back();
    fresh.text = text;
    fresh.in_values = in_values;
    fresh.block = block;
    fresh.element = element;
    fresh.origin = origin;
    fresh.sources = sources;
  }

  void add_facts() {
    bool title = false, graph = false;
    int others = 0;
    for (const Fact& fact : page_.facts) {
      if (fact.key != FactKey::title && fact.key != FactKey::headline) continue;
      const auto whole = [&](Source s) { add(fact.value, true, count_, fact.element, bit(s), fact.origin); };
      if (fact.key == FactKey::title && fact.origin == Origin::title_element) {
        if (!title) add_parts(fact, of_title);
        title = true;
      } else if (fact.origin == Origin::open_graph || fact.origin == Origin::twitter) {
        if (!graph) add_parts(fact, of_graph);
        graph = true;
        if (fact.origin == Origin::twitter)
          whole(Source::twitter);
        else
          whole(Source::graph);
      } else if (fact.key == FactKey::headline &&
                 (fact.origin == Origin::json_ld || fact.origin == Origin::microdata || fact.origin == Origin::rdfa)) {
        if (fact.subject == Subject::web_site || fact.subject == Subject::organisation ||
            fact.subject == Subject::person || others++ >= 4)
          continue;
        if (fact.origin == Origin::json_ld)
          whole(Source::json_ld);
        else
          add_shown(fact);
      } else if (others++ < 4) {
        whole(Source::other_meta);
      }
    }
  }

  /// A property of an element: its text, where that is what the element shows.
  void add_shown(const Fact& fact) {
    const Element& element = page_.elements[fact.element];
    if (fact.element == 0 || element.blocks.empty() || element.text.size() > longest)
      return add(fact.value, true, count_, fact.element, bit(Source::microdata), fact.origin);
    add(element.text, false, element.blocks.begin, fact.element, bit(Source::microdata) | places(element.blocks.begin));
  }

  void add_parts(const Fact& fact, const PartSources& sources) {
    const std::string_view value = slice(page_.values, fact.value);
    if (value.size() > 2 * longest) return;
    const SplitTitle cut = parts_of(value);
    const auto piece = [&](std::uint32_t begin, std::uint32_t end, std::uint64_t which) {
      add({fact.value.begin + begin, fact.value.begin + end}, true, count_, fact.element, which, fact.origin);
    };
    const auto size = offset(value.size());
    piece(0, size, sources.whole | (cut.count == 1 ? sources.uncut : 0));
    if (cut.colon > 0)
      piece(cut.colon, cut.count > 1 && cut.parts[0].end > cut.colon ? cut.parts[0].end : size, sources.colon);
    if (cut.count < 2) return;
    const auto off = [&](std::uint32_t part) {
      return site_.names(slice(value, cut.parts[part])) ? bit(Source::off_site) : 0;
    };
    const std::uint32_t last = cut.count - 1;
    piece(0, cut.parts[0].end, sources.head | (last == 1 ? off(last) : 0));
    piece(0, cut.parts[last - 1].end, sources.rest | off(last));
    piece(cut.parts[1].begin, size, sources.after | off(0));
    piece(cut.parts[last].begin, size, sources.tail | (last == 1 ? off(0) : 0));
    const auto longest_part = std::max_element(cut.parts.begin(), cut.parts.begin() + cut.count,
                                               [](const Span& a, const Span& b) { return a.size() < b.size(); });
    piece(longest_part->begin, longest_part->end, sources.longest);
  }

  void add_headings() {
    std::uint32_t h1 = 0, others = 0, classes = 0;
    std::uint32_t last = 0;
    const std::uint32_t nearest = nearest_heading();
    only_h1_ = count_h1() == 1;
    for (std::uint32_t b = 0; b < count_; ++b) {
      const Block& block = page_.blocks[b];
      const bool titled = page_.elements[block.element].own.has(Hint::title);
      if (!is_heading(block.tag)) {
        if (titled && classes < most_classes) {
          ++classes;
          add(block.text, false, b, block.element, bit(Source::class_title) | places(b));
        }
        continue;
      }
      const std::uint32_t element = heading_of(b);
      if (element == last) continue;
      last = element;
      ++headings_;
      const bool first = block.tag == Tag::h1 ? h1 == 0 : others == 0;
      const bool wanted = block.tag == Tag::h1 ? h1++ < most_h1 : others++ < most_others;
      if (wanted || b == nearest || b == likely_) add_heading(element, b, first, b == nearest);
    }
  }

  void add_heading(std::uint32_t element, std::uint32_t b, bool first, bool nearest) {
    const Element& heading = page_.elements[element];
    const Tag tag = page_.blocks[b].tag;
    std::uint64_t sources = places(b);
    if (nearest) sources |= bit(Source::nearest);
    if (heading.own.has(Hint::title)) sources |= bit(Source::class_title);
    std::uint64_t whole = sources | bit(tag == Tag::h1 ? Source::h1 : tag == Tag::h2 ? Source::h2 : Source::h3);
    if (tag == Tag::h1 && first) whole |= bit(Source::first_h1);
    if (tag == Tag::h1 && only_h1_) whole |= bit(Source::only_h1);
    if (tag == Tag::h2 && first) whole |= bit(Source::first_h2);
    add(heading.text, false, b, element, whole);
    if (heading.text.size() <= longest) add_heading_parts(element, sources);
  }

  /// The blocks and the marked pieces of a heading, and what stands before and behind them.
  void add_heading_parts(std::uint32_t element, std::uint64_t sources) {
    const Element& heading = page_.elements[element];
    if (heading.blocks.size() > 1) {
      const std::uint32_t end = std::min(heading.blocks.end, heading.blocks.begin + most_parts);
      for (std::uint32_t b = heading.blocks.begin; b < end; ++b)
        add(page_.blocks[b].text, false, b, page_.blocks[b].element,
            sources | bit(Source::part) | (b == heading.blocks.begin ? bit(Source::first_part) : 0) |
                (b + 1 == heading.blocks.end ? bit(Source::last_part) : 0));
    }
    const std::size_t last = std::min<std::size_t>(page_.elements.size(), element + 1 + most_parts);
    for (std::size_t e = element + 1; e < last && page_.elements[e].depth > heading.depth; ++e) {
      const Element& child = page_.elements[e];
      if (!child.is_inline || child.blocks.empty()) continue;
      const std::uint32_t b = child.blocks.begin;
      const Span around = page_.blocks[b].text;
      std::uint64_t own = sources | bit(Source::part);
      if (child.own.has(Hint::title)) own |= bit(Source::class_title);
      add(child.text, false, b, offset(e), own);
      add({around.begin, child.text.begin}, false, b, element, sources | bit(Source::part) | bit(Source::first_part));
      add({child.text.end, around.end}, false, b, element, sources | bit(Source::part) | bit(Source::last_part));
    }
  }

  void add_line(std::uint32_t b) {
    if (b < count_) add(page_.blocks[b].text, false, b, page_.blocks[b].element, bit(Source::line) | places(b));
  }

  /// What is said of a block by where it stands.
  [[nodiscard]] std::uint64_t places(std::uint32_t b) const {
    const Block& block = page_.blocks[b];
    const Element& element = page_.elements[block.element];
    Hints hints = element.above;
    hints.add(element.own);
    std::uint64_t sources = 0;
    const auto when = [&](bool holds, Source s) { sources |= holds ? bit(s) : 0; };
    when(element.within(Tag::article), Source::in_article);
    when(element.within(Tag::main), Source::in_main);
    when(hints.has(Hint::article), Source::class_article);
    when(element.within(Tag::header) || hints.has(Hint::header) || hints.has(Hint::masthead), Source::in_header);
    when(element.within(Tag::nav) || element.within(Tag::footer) || element.within(Tag::aside) ||
             hints.has(Hint::related) || hints.has(Hint::sidebar) || hints.has(Hint::footer) ||
             hints.has(Hint::popup) || hints.has(Hint::comments) || hints.has(Hint::most_read),
         Source::in_furniture);
    when(block.hidden, Source::is_hidden);
    when(block.link_bytes * 10 >= block.text.size() * 9, Source::is_link);
    when(element.within(Tag::li) || hints.has(Hint::card) || hints.has(Hint::list), Source::in_list);
    return sources;
  }

  /// The element that makes block `b` a heading.
  [[nodiscard]] std::uint32_t heading_of(std::uint32_t b) const {
    std::uint32_t e = page_.blocks[b].element;
    for (int up = 0; up < 8 && page_.elements[e].tag != page_.blocks[b].tag && e != 0; ++up)
      e = page_.elements[e].parent;
    return page_.elements[e].tag == page_.blocks[b].tag ? e : page_.blocks[b].element;
  }

  /// The last heading above the first prose.
  [[nodiscard]] std::uint32_t nearest_heading() const {
    for (std::uint32_t b = prose_; b-- > 0;)
      if (is_heading(page_.blocks[b].tag)) return b;
    return count_;
  }

  [[nodiscard]] std::uint32_t count_h1() const {
    std::uint32_t found = 0, last = 0;
    for (std::uint32_t b = 0; b < count_; ++b) {
      if (page_.blocks[b].tag != Tag::h1) continue;
      const std::uint32_t element = heading_of(b);
      found += element != last;
      last = element;
    }
    return found;
  }

  const Page& page_;
  const SiteNames& site_;
  std::uint32_t likely_, count_, prose_;
  std::uint32_t headings_ = 0;
  bool only_h1_ = false;
  std::vector<HeadlineCandidate> candidates_;
  std::vector<std::uint32_t> hashes_;
};

}  // namespace

std::vector<HeadlineCandidate> headline_candidates(const Page& page, std::string_view url, HeadlinePlaces places) {
  const SiteNames site(page, url);
  auto candidates = Gatherer(page, site, places).run();
  measure_headlines(page, url, site, places, candidates);
  return candidates;
}

}  // namespace isnad
