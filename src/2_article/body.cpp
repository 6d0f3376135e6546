// The body of the article: which blocks it is made of, its sections, its text.
#include "2_article/body.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr float body_from = 0.45F;

BlockKind kind_of(const Block& block, const Element& element) {
  if (block.tag >= Tag::h1 && block.tag <= Tag::h6) return BlockKind::heading;
  if (element.within(Tag::blockquote)) return element.own.has(Hint::embed) ? BlockKind::post : BlockKind::quote;
  if (element.within(Tag::tr)) return BlockKind::table_row;
  if (element.within(Tag::li)) return BlockKind::list_item;
  if (block.tag == Tag::pre) return BlockKind::code;
  return BlockKind::paragraph;
}

/// The row of the table that an element stands in; 0 where it stands in none.
std::uint32_t row_of(const Page& page, std::uint32_t element) {
  while (element != 0 && page.elements[element].tag != Tag::tr) element = page.elements[element].parent;
  return element;
}

}  // namespace

void choose_body(Reading& reading) {
  for (std::uint32_t b = 0; b < reading.page.blocks.size(); ++b)
    if (reading.roles[b] == Role::none && reading.content[b] >= body_from) reading.give(b, Role::body, Rule::block_model);
}

void build_sections(Reading& reading) {
  Article& article = reading.article;
  const Page& page = reading.page;
  std::uint32_t last_row = 0;
  for (std::uint32_t b = 0; b < page.blocks.size(); ++b) {
    if (reading.roles[b] != Role::body) continue;
    const Block& block = page.blocks[b];
    const BlockKind kind = kind_of(block, page.elements[block.element]);
    const std::uint32_t row = kind == BlockKind::table_row ? row_of(page, block.element) : 0;
    if (row != 0 && row == last_row) {
      article.text += '\t';
      article.text += reading.text(b);
      article.blocks.back().text.end = offset(article.text.size());
      article.blocks.back().source.end = b + 1;
      continue;
    }
    last_row = row;
    if (!article.text.empty()) article.text += '\n';
    ArticleBlock out;
    out.kind = kind;
    if (kind == BlockKind::heading)
      out.level = static_cast<std::uint8_t>(std::max(2, static_cast<int>(block.tag) - static_cast<int>(Tag::h1) + 1));
    if (kind == BlockKind::list_item) out.level = block.list_depth;
    out.text.begin = offset(article.text.size());
    article.text += reading.text(b);
    out.text.end = offset(article.text.size());
    out.source = {b, b + 1};
    article.blocks.push_back(out);
  }
  Section section;
  for (std::uint32_t i = 0; i < article.blocks.size(); ++i) {
    if (article.blocks[i].kind != BlockKind::heading) continue;
    section.blocks.end = i;
    if (section.heading != 0 || !section.blocks.empty()) article.sections.push_back(section);
    section = {i + 1, {i + 1, i + 1}};
  }
  section.blocks.end = offset(article.blocks.size());
  if (section.heading != 0 || !section.blocks.empty()) article.sections.push_back(section);
}

}  // namespace isnad
