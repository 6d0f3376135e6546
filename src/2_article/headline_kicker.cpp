// The kicker above the headline and the deck below it.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "0_base/utf8.h"
#include "2_article/article_tables.h"
#include "2_article/byline.h"
#include "2_article/credit.h"
#include "2_article/headline.h"
#include "2_article/headline_lines.h"
#include "2_article/headline_words.h"

namespace isnad {
namespace {

constexpr std::uint32_t blocks_above = 3, blocks_below = 6;  // of the headline
constexpr std::uint32_t small = 4;                           // blocks of an element whose class speaks of each of them
constexpr std::uint32_t longest_kicker = 160, longest_deck = 700;  // bytes
constexpr std::uint32_t controls_between = 12;  // blocks of controls that may stand between a deck and the text
constexpr float is_body = 0.45F;

/// Whether `text` is in a script with upper case. There a line above the headline is as often a section, a name or a
/// label, and only a class tells; the press of other scripts sets kickers and decks by type alone.
bool is_cased(std::string_view text) {
  std::ptrdiff_t cased = 0;
  for (const char c : text) {
    const auto b = static_cast<unsigned char>(c);
    if ((b >= 'a' && b <= 'z') || (b >= 0xC3 && b <= 0xD4)) ++cased;
    if (is_arabic_lead(c)) --cased;  // Arabic names a foreign brand now and then
  }
  return cased > 0;
}

class Finder {
 public:
  explicit Finder(PageReading& reading)
      : reading_(reading), page_(reading.page), count_(offset(page_.blocks.size())), headline_(reading.headline_block) {
    for (const Fact& fact : page_.facts) {
      if (fact.key == FactKey::description && descriptions_.size() < 3)
        descriptions_.emplace_back(reading.value(fact.value).substr(0, longest_deck));
      if (fact.key == FactKey::section && sections_.size() < 4)
        sections_.emplace_back(reading.value(fact.value).substr(0, longest_kicker));
    }
    end_ = headline_;
    while (end_ < count_ && reading.roles[end_] == Role::headline) ++end_;
  }

  void find_kicker() {
    if (take_first_part()) return;
    for (std::uint32_t up = 1; up <= std::min(blocks_above, headline_); ++up) {
      const std::uint32_t b = headline_ - up;
      if (page_.blocks[b].text.size() > longest_kicker || !is_free(b) || is_section(b)) continue;
      if (has_class(b, Hint::kicker)) return take(b, reading_.article.kicker, Role::kicker, Rule::class_word);
      if (up == 1 && is_plain_kicker(b)) return take(b, reading_.article.kicker, Role::kicker, Rule::under_headline);
    }
  }

  void find_deck() {
    const std::uint32_t last = std::min(count_, end_ + blocks_below);
    for (std::uint32_t b = end_; b < last; ++b) {
      const Block& block = page_.blocks[b];
      if (block.text.size() > longest_deck || !is_free(b)) continue;
      // What the model of blocks takes for text stays text: half of the standfirsts are its first paragraph. A line
      // that ends without a full stop, and that no text follows, is none.
      // A heading that its class calls a deck opens no section.
      const bool body = reading_.content[b] >= is_body;
      const bool heading = b == end_ && block.tag >= Tag::h2 && block.tag <= Tag::h6 && has_class(b, Hint::deck);
      const bool open = body && !heading && !stands_alone(b);
      const bool described = !body && is_description(b);
      const bool classed = (!open && has_class(b, Hint::deck)) || (!body && has_class(b, Hint::lead) && !is_label(b));
      if (classed || described)
        return take(b, reading_.article.deck, Role::deck, classed ? Rule::class_word : Rule::meta);
      if ((b == end_ && !open && is_plain_deck(b)) || is_set_apart(b))
        return take(b, reading_.article.deck, Role::deck, Rule::under_headline);
      if (body) return;  // it has begun
    }
  }

 private:
  /// What stands in the heading before the headline: "<span>After the storm</span> The bridge is open again".
  bool take_first_part() {
    const Evidence& headline = reading_.article.headline.evidence;
    if (headline.in_values) return false;
    const Tag tag = page_.blocks[headline_].tag;
    std::uint32_t e = page_.blocks[headline_].element;
    for (int up = 0; up < 8 && page_.elements[e].tag != tag && e != 0; ++up) e = page_.elements[e].parent;
    if (tag < Tag::h1 || tag > Tag::h6 || page_.elements[e].tag != tag) return false;
    Span part{page_.elements[e].text.begin, headline.span.begin};
    const std::string_view text = slice(page_.text, part);
    const auto last = text.find_last_not_of(" \n|:-");
    if (last == std::string_view::npos) return false;
    part.end = part.begin + offset(last + 1);
    const LineMeasures line = measure_line(slice(page_.text, part));
    if (part.size() > longest_kicker || line.time || line.digits >= line.words) return false;
    std::string value(slice(page_.text, part));
    std::replace(value.begin(), value.end(), '\n', ' ');
    reading_.article.kicker = {std::move(value), {id_of(Rule::first_heading), e, part, false}};
    for (std::uint32_t b = page_.elements[e].blocks.begin; b < headline_; ++b)
      reading_.give(b, Role::kicker, Rule::first_heading);
    return true;
  }

  /// Whether nothing speaks against block `b`: it is shown, has no part yet, is no link, and no class makes it
  /// furniture.
  [[nodiscard]] bool is_free(std::uint32_t b) const {
    const Block& block = page_.blocks[b];
    if (reading_.roles[b] != Role::none || block.hidden || block.link_bytes * 2 > block.text.size()) return false;
    const Element& element = page_.elements[block.element];
    for (const Tag tag : {Tag::nav, Tag::footer, Tag::button, Tag::figure, Tag::figcaption, Tag::time})
      if (element.within(tag)) return false;
    const Hints hints = near(b);
    for (const Hint hint :
         {Hint::breadcrumb, Hint::navigation, Hint::share,     Hint::date,   Hint::byline,        Hint::author,
          Hint::tags,       Hint::caption,    Hint::credit,    Hint::notice, Hint::advertisement, Hint::related,
          Hint::ticker,     Hint::search,     Hint::subscribe, Hint::clock,  Hint::comments,      Hint::letter_size,
          Hint::popup,      Hint::most_read,  Hint::author_box})
      if (hints.has(hint)) return false;
    return true;
  }

  /// The hints of the element of `b` and of those around it that hold little else.
  [[nodiscard]] Hints near(std::uint32_t b) const {
    Hints hints;
    std::uint32_t e = page_.blocks[b].element;
    for (int up = 0; up < 4 && e != 0 && page_.elements[e].blocks.size() <= small && !holds_headline(e); ++up) {
      hints.add(page_.elements[e].own);
      e = page_.elements[e].parent;
    }
    return hints;
  }

  [[nodiscard]] bool holds_headline(std::uint32_t e) const {
    const IndexRange blocks = page_.elements[e].blocks;
    return headline_ >= blocks.begin && headline_ < blocks.end;
  }

  [[nodiscard]] bool has_class(std::uint32_t b, Hint hint) const {
    const LineMeasures line = measure_line(reading_.text(b));
    const Hints hints = near(b);
    if (hint == Hint::kicker && hints.has(Hint::section_label) && line.words < 3) return false;
    return hints.has(hint) && !line.time && line.digits <= 2 * line.words && (hint == Hint::kicker || line.words >= 3);
  }

  /// A label and no sentence: the lead of a section, the summary of a box.
  [[nodiscard]] bool is_label(std::uint32_t b) const {
    const LineMeasures line = measure_line(reading_.text(b));
    return line.words < 5 || line.ends_colon || line.bars > 0;
  }

  /// The outermost element that holds `blocks` and no others.
  [[nodiscard]] std::uint32_t wrapper(std::uint32_t element, std::uint32_t size) const {
    while (element != 0 && page_.elements[page_.elements[element].parent].blocks.size() <= size)
      element = page_.elements[element].parent;
    return element;
  }

  /// Whether `a` and `b` stand side by side: rows of a table, paragraphs of one container.
  [[nodiscard]] bool beside(std::uint32_t a, std::uint32_t b) const {
    const auto parent = [&](std::uint32_t block) {
      const std::uint32_t element = page_.blocks[block].element;
      const std::uint32_t size = page_.elements[element].blocks.size();
      const bool in_headline = block >= headline_ && block < end_;
      // Text that stands in the container itself, between its elements.
      if (size > 1 && !in_headline) return element;
      return page_.elements[wrapper(element, std::max(1U, size))].parent;
    };
    return parent(a) == parent(b);
  }

  [[nodiscard]] bool names_people(std::uint32_t b) const {
    const std::string_view text = reading_.text(b);
    const BylineLine line = parse_byline_line(text, reading_.tables.people);
    const bool office = !line.rest && (line.role || line.nobody || !line.agencies.empty());
    if (line.masthead || office || (line.role && !line.people.empty())) return true;
    return !split_credit(text, reading_.tables.photos, reading_.tables.people).credit.empty();
  }

  [[nodiscard]] bool is_plain_kicker(std::uint32_t b) const {
    const std::string_view text = reading_.text(b);
    const LineMeasures line = measure_line(text);
    if (is_cased(text) || line.words < 3 || line.words > 12 || line.digits > line.words || line.time || line.bars > 0)
      return false;
    if (line.ends_sentence || line.ends_colon || page_.blocks[b].links > 0 || !beside(b, headline_)) return false;
    if (near(b).has(Hint::section_label) || near(b).has(Hint::meta)) return false;
    // The name of a section is a link elsewhere on the page.
    const bool linked = std::any_of(page_.links.begin(), page_.links.end(),
                                    [&](const Link& link) { return slice(page_.text, link.text) == text; });
    return !linked && !names_people(b);
  }

  [[nodiscard]] bool is_plain_deck(std::uint32_t b) const {
    const Block& block = page_.blocks[b];
    const std::string_view text = reading_.text(b);
    const LineMeasures line = measure_line(text);
    if (line.words < 5 || line.words > 45 || line.time || line.digits * 2 > line.words || line.bars > 0) return false;
    if (b + 1 >= count_ || line.ends_colon) return false;
    // A heading below the headline that a line of the head of the article follows, not a section of it.
    const bool heading = block.tag >= Tag::h2 && block.tag <= Tag::h6;
    if (heading) return reading_.content[b + 1] < is_body && block.links == 0 && !names_people(b) && !is_furniture(b);
    if (is_cased(text) || page_.input != InputKind::html || line.ends_sentence || !beside(b, headline_)) return false;
    const LineMeasures below = measure_line(reading_.text(b + 1));
    if (is_below_image(b) || below.words >= 14 || reading_.content[b + 1] >= is_body) return false;
    return !names_people(b) && !is_furniture(b);
  }

  [[nodiscard]] bool is_below_image(std::uint32_t b) const {
    // A control may stand between: "enlarge the picture".
    const bool control = b > end_ && (page_.blocks[b - 1].links > 0 || is_furniture(b - 1));
    return std::any_of(page_.images.begin(), page_.images.end(),
                       [&](const Image& i) { return i.block == b || (control && i.block + 1 == b); });
  }

  /// The first paragraph of text behind `b`, controls passed over; the number of blocks where there is none.
  [[nodiscard]] std::uint32_t paragraph_after(std::uint32_t b) const {
    for (std::uint32_t i = b + 1; i < std::min(count_, b + 1 + controls_between); ++i)
      if (reading_.content[i] >= is_body && ends_with_stop(reading_.text(i))) return i;
    return count_;
  }

  /// Whether a phrase of furniture begins or fills the line: "save for later", "send by".
  [[nodiscard]] bool is_furniture(std::uint32_t b) const {
    WordKeys words;
    read_words(reading_.text(b), words);
    const PhraseMatch match = reading_.tables.furniture.phrases.match(words);
    return match.begin != Reason::count || match.part != Reason::count || match.label_begin != Reason::count;
  }

  /// A line without a full stop above the first paragraph, in an element of another kind: a title below the title.
  [[nodiscard]] bool is_set_apart(std::uint32_t b) const {
    const std::string_view text = reading_.text(b);
    if (page_.input != InputKind::html || is_cased(text)) return false;
    const LineMeasures line = measure_line(text);
    if (line.words < 5 || line.words > 30 || line.time || line.digits * 2 > line.words || line.bars > 0) return false;
    if (line.ends_sentence || line.ends_colon) return false;
    const std::uint32_t paragraph = paragraph_after(b);
    if (is_below_image(b) || is_furniture(b) || paragraph >= count_) return false;
    const Block& block = page_.blocks[b];
    if (block.tag >= Tag::h2 && block.tag <= Tag::h6) return false;  // the title of the first section
    const Block& next = page_.blocks[paragraph];
    const auto name = [&](const Block& of) { return reading_.value(page_.elements[of.element].name); };
    return (block.tag != next.tag || name(block) != name(next)) && !names_people(b);
  }

  [[nodiscard]] bool stands_alone(std::uint32_t b) const {
    const LineMeasures line = measure_line(reading_.text(b));
    return !line.ends_sentence && !line.ends_colon && line.words <= 40 && b + 1 < count_ &&
           reading_.content[b + 1] < is_body;
  }

  [[nodiscard]] bool is_description(std::uint32_t b) const {
    const TitleWords words(reading_.text(b));
    if (words.size() < 6) return false;
    return std::any_of(descriptions_.begin(), descriptions_.end(), [&](const TitleWords& description) {
      const std::uint32_t shared = shared_words(words, description);
      return shared * 10 >= words.size() * 9 && shared * 10 >= description.size() * 6;
    });
  }

  /// Whether the metadata give the words of block `b` as the section of the page.
  [[nodiscard]] bool is_section(std::uint32_t b) const {
    if (sections_.empty()) return false;
    const TitleWords words(reading_.text(b));
    return std::any_of(sections_.begin(), sections_.end(), [&](const TitleWords& section) {
      return section.size() > 0 && std::ranges::equal(section.hashes(), words.hashes());
    });
  }

  void take(std::uint32_t b, Field& field, Role role, Rule rule) {
    const Block& block = page_.blocks[b];
    field = {std::string(reading_.text(b)), {id_of(rule), block.element, block.text, false}};
    reading_.give(b, role, rule);
  }

  PageReading& reading_;
  const Page& page_;
  std::uint32_t count_, headline_;
  std::uint32_t end_ = 0;  ///< behind the last block of the headline
  std::vector<TitleWords> descriptions_, sections_;
};

}  // namespace

void find_kicker_and_deck(PageReading& reading) {
  const std::uint32_t h = reading.headline_block;
  if (h >= reading.page.blocks.size() || reading.roles[h] != Role::headline) return;
  Finder finder(reading);
  finder.find_kicker();
  finder.find_deck();
}

}  // namespace isnad
