#pragma once
// Writes the text of a page as blocks: white space folded, marks of links and bold type counted.

#include <cstdint>
#include <string_view>

#include "isnad/page.h"

namespace isnad {

/// Collects characters into the block that is open, and closes it where the page ends a paragraph or a line.
class BlockWriter {
 public:
  explicit BlockWriter(Page& page) : page_(page) {}

  /// Appends characters as they stand in the page; runs of white space count as one blank.
  void characters(std::string_view text);
  /// A blank between what came and what comes, if there is none.
  void blank() { pending_blank_ = true; }
  /// Ends the block. The next one carries `after_break` or `gap`.
  void end_block(std::uint32_t element);
  void line_break(std::uint32_t element);
  void gap() { gap_ = true; }

  void enter_link();
  void leave_link();
  void enter_strong() { ++strong_depth_; }
  void leave_strong() { strong_depth_ -= strong_depth_ > 0; }

  void set_kind(Tag tag, std::uint8_t list_depth, bool hidden);

  [[nodiscard]] std::uint32_t position() const { return offset(page_.text.size()); }
  [[nodiscard]] std::uint32_t block_count() const { return offset(page_.blocks.size()); }
  [[nodiscard]] bool is_open() const { return open_; }

 private:
  void open_if_needed();
  void append(std::string_view words);

  Page& page_;
  Block block_;
  bool open_ = false;
  bool pending_blank_ = false;
  bool after_break_ = false;
  bool gap_ = false;
  bool hidden_ = false;
  bool fresh_link_ = false;
  Tag tag_ = Tag::other;
  std::uint8_t list_depth_ = 0;
  std::uint32_t link_depth_ = 0;
  std::uint32_t strong_depth_ = 0;
  std::uint32_t strong_bytes_ = 0;
  std::uint32_t empty_breaks_ = 0;
};

}  // namespace isnad
