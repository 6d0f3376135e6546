// A page that comes as plain text: a dump of a page, or clean article text.
#include "1_page/text_page.h"

#include <algorithm>

#include "1_page/block_writer.h"

namespace isnad {

void read_lines(std::string_view text, const PageLimits& limits, Page& page) {
  Element root;
  root.tag = Tag::root;
  root.tags = std::uint64_t{1} << static_cast<unsigned>(Tag::root);
  page.elements.push_back(root);
  BlockWriter writer(page, limits.blocks);
  writer.set_kind(Tag::line, 0, false);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    writer.characters(text.substr(begin, end - begin));
    writer.line_break(0);
    begin = end + 1 + (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n');
  }
  writer.finish(0);
  page.elements[0].blocks = {0, writer.block_count()};
  page.elements[0].text = {0, writer.position()};
}

}  // namespace isnad
