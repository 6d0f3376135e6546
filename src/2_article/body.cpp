// The body of the article: which blocks it is made of, its sections, its text.
#include "2_article/body.h"

#include <algorithm>

#include "2_article/article_tables.h"
#include "2_article/text_measures.h"

namespace isnad {
namespace {

constexpr float body_from = 0.45F;          // probability from which a block is body
constexpr float heading_from = 0.12F;       // of a sub-heading between two blocks of the body
constexpr float longest_heading = 14;       // words
constexpr float longest_line_heading = 10;  // words, where there is no mark-up
constexpr std::uint32_t look_ahead = 12;    // blocks, from a sub-heading to its text
constexpr std::uint32_t most_cells = 64;    // blocks of a row of data
constexpr std::size_t longest_cell = 200;   // bytes; what holds more is no cell of data but a layout

std::uint32_t ancestor(const Page& page, std::uint32_t element, Tag tag) {
  while (element != 0 && page.elements[element].tag != tag) element = page.elements[element].parent;
  return element;
}

/// A sub-heading without the arrow or dot that it is set with (U+2022, U+25xx, U+27xx and their kin).
std::string_view without_bullet(std::string_view heading) {
  std::string_view rest = heading;
  while (rest.size() >= 4 && rest[0] == '\xE2' && (rest[1] == '\x80' || (rest[1] >= '\x96' && rest[1] <= '\x9E')) &&
         (rest[1] != '\x80' || rest[2] == '\xA2'))
    rest.remove_prefix(rest[3] == ' ' ? 4 : 3);
  return rest.empty() ? heading : rest;
}

class Body {
 public:
  explicit Body(PageReading& reading) : reading_(reading), page_(reading.page), count_(offset(page_.blocks.size())) {}

  void choose() {
    for (std::uint32_t b = 0; b < count_; ++b)
      if (reading_.roles[b] == Role::none && reading_.content[b] >= body_from)
        reading_.give(b, Role::body, Rule::block_model);
    for (std::uint32_t b = 0; b < count_; ++b)
      if (reading_.roles[b] == Role::none && reading_.content[b] >= heading_from && stands_between(b) &&
          is_soft_heading(b))
        reading_.give(b, Role::body, Rule::between_body);
  }

  void build() {
    for (std::uint32_t b = 0; b < count_; ++b)
      if (reading_.roles[b] == Role::body) add(b);
    build_sections();
  }

 private:
  [[nodiscard]] TextMeasures measures(std::uint32_t b) const { return measure_text(reading_.text(b), nullptr); }

  [[nodiscard]] std::uint32_t next_body(std::uint32_t b) const {
    const std::uint32_t end = std::min(count_, b + look_ahead);
    for (++b; b < end; ++b)
      if (reading_.roles[b] == Role::body) return b;
    return count_;
  }

  /// The block before is body or a field of the body's zone, and body follows at once.
  [[nodiscard]] bool stands_between(std::uint32_t b) const {
    if (b == 0 || b + 1 >= count_ || reading_.roles[b + 1] != Role::body) return false;
    for (std::uint32_t before = b; before-- > 0 && b - before <= 3;)
      if (reading_.roles[before] == Role::body) return true;
    return false;
  }

  /// A line that is set as a heading without being marked so: bold, or alone between blank lines, and followed by
  /// prose.
  [[nodiscard]] bool is_soft_heading(std::uint32_t b) const {
    const Block& block = page_.blocks[b];
    const bool lines = page_.input != InputKind::html;
    if (!(lines ? block.gap : block.strong) || block.link_bytes * 2 > block.text.size()) return false;
    const Element& element = page_.elements[block.element];
    if (element.within(Tag::li) || element.within(Tag::blockquote) || is_cell(b)) return false;
    const TextMeasures m = measures(b);
    if (m.ends_sentence || m.words < 1 || m.words > (lines ? longest_line_heading : longest_heading)) return false;
    const std::uint32_t next = next_body(b);
    if (next >= count_ || (!lines && page_.blocks[next].strong)) return false;
    return measures(next).words > std::max(8.0F, m.words);
  }

  /// A cell of a table of data: its row has several, and all are short.
  [[nodiscard]] bool is_cell(std::uint32_t b) const {
    const Tag tag = page_.blocks[b].tag;
    if (tag != Tag::td && tag != Tag::th && !page_.elements[page_.blocks[b].element].within(Tag::tr)) return false;
    const std::uint32_t row = ancestor(page_, page_.blocks[b].element, Tag::tr);
    const Element& tr = page_.elements[row];
    if (row == 0 || tr.blocks.size() < 2 || tr.blocks.size() > most_cells ||
        tr.text.size() > longest_cell * tr.blocks.size())
      return false;
    std::uint32_t cells = 0, breaks = 0, last = 0;
    for (std::uint32_t i = tr.blocks.begin; i < tr.blocks.end; ++i) {
      const std::uint32_t cell = cell_of(i);
      if (page_.blocks[i].text.size() > longest_cell) return false;
      breaks += page_.blocks[i].after_break;
      cells += cell != last;
      last = cell;
    }
    return cells >= 2 && breaks <= cells;  // verses and addresses in columns have more lines
  }

  /// The cell that block `b` stands in.
  [[nodiscard]] std::uint32_t cell_of(std::uint32_t b) const {
    std::uint32_t cell = page_.blocks[b].element;
    while (cell != 0 && page_.elements[cell].tag != Tag::td && page_.elements[cell].tag != Tag::th)
      cell = page_.elements[cell].parent;
    return cell;
  }

  /// Whether the list that block `b` is an item of has numbers.
  [[nodiscard]] bool is_numbered(std::uint32_t b) const {
    std::uint32_t list = page_.blocks[b].element;
    while (list != 0 && page_.elements[list].tag != Tag::ol && page_.elements[list].tag != Tag::ul)
      list = page_.elements[list].parent;
    return page_.elements[list].tag == Tag::ol;
  }

  /// What block `b` and the ones after it are lines or cells of: the row of a table, preformatted text; 0: neither.
  [[nodiscard]] std::uint32_t whole_of(std::uint32_t b, BlockKind kind) const {
    if (kind == BlockKind::table_row) return ancestor(page_, page_.blocks[b].element, Tag::tr);
    return kind == BlockKind::code ? ancestor(page_, page_.blocks[b].element, Tag::pre) : 0;
  }

  /// What parts block `b` from the one before where both make one block of the article.
  [[nodiscard]] char mark_before(std::uint32_t b, BlockKind kind) const {
    if (kind == BlockKind::code) return '\n';
    return cell_of(b) == cell_of(reading_.article.blocks.back().source.end - 1) ? ' ' : '\t';
  }

  [[nodiscard]] BlockKind kind_of(std::uint32_t b) const {
    const Block& block = page_.blocks[b];
    const Element& element = page_.elements[block.element];
    if (block.tag >= Tag::h1 && block.tag <= Tag::h6) return BlockKind::heading;
    if (element.own.has(Hint::embed) || element.above.has(Hint::embed)) return BlockKind::post;
    if (element.within(Tag::blockquote)) return BlockKind::quote;
    if (is_cell(b)) return BlockKind::table_row;
    if (element.within(Tag::li)) return BlockKind::list_item;
    if (block.tag == Tag::pre) return BlockKind::code;
    return is_soft_heading(b) ? BlockKind::heading : BlockKind::paragraph;
  }

  void add(std::uint32_t b) {
    Article& article = reading_.article;
    const BlockKind kind = kind_of(b);
    const std::uint32_t whole = whole_of(b, kind);
    const bool goes_on = whole != 0 && whole == last_whole_;
    last_whole_ = whole;
    if (!article.text.empty()) article.text += goes_on ? mark_before(b, kind) : '\n';
    if (!goes_on) {
      ArticleBlock block;
      block.kind = kind;
      block.level = level_of(b, kind);
      block.numbered = kind == BlockKind::list_item && is_numbered(b);
      block.text.begin = offset(article.text.size());
      block.source.begin = b;
      article.blocks.push_back(block);
    }
    article.text += kind == BlockKind::heading ? without_bullet(reading_.body_text(b)) : reading_.body_text(b);
    article.blocks.back().text.end = offset(article.text.size());
    article.blocks.back().source.end = b + 1;
  }

  [[nodiscard]] std::uint8_t level_of(std::uint32_t b, BlockKind kind) const {
    const Block& block = page_.blocks[b];
    if (kind == BlockKind::list_item) return std::max<std::uint8_t>(1, block.list_depth);
    if (kind != BlockKind::heading) return 0;
    const int level = static_cast<int>(block.tag) - static_cast<int>(Tag::h1) + 1;
    return static_cast<std::uint8_t>(level >= 2 && level <= 6 ? level : 2);
  }

  void build_sections() {
    Article& article = reading_.article;
    Section section;
    const auto close = [&](std::uint32_t end) {
      section.blocks.end = end;
      if (section.heading != 0 || !section.blocks.empty()) article.sections.push_back(section);
    };
    for (std::uint32_t i = 0; i < article.blocks.size(); ++i) {
      if (article.blocks[i].kind != BlockKind::heading) continue;
      close(i);
      section = {i + 1, {i + 1, i + 1}};
    }
    close(offset(article.blocks.size()));
  }

  PageReading& reading_;
  const Page& page_;
  std::uint32_t count_;
  std::uint32_t last_whole_ = 0;
};

}  // namespace

void choose_body(PageReading& reading) { Body(reading).choose(); }

void build_sections(PageReading& reading) { Body(reading).build(); }

}  // namespace isnad
