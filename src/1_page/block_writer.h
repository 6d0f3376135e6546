#pragma once
// Writes the text of a page as blocks: white space folded, marks of links and bold type counted.

#include <cstdint>
#include <string_view>

#include "isnad/page.h"

namespace isnad {

/// Collects characters into the block that is open, and closes it where the page ends a paragraph or a line.
class BlockWriter {
 public:
  /// Of more than `most` blocks, the last one takes the text of all others: it is long, and nothing is lost.
  explicit BlockWriter(Page& page, std::uint32_t most = PageLimits{}.blocks) : page_(page), most_(most) {}

  /// Appends characters as they stand in the page; runs of white space count as one blank.
  void characters(std::string_view text);
  /// A blank between what came and what comes, if there is none.
  void blank() { pending_blank_ = true; }
  /// A blank where a word comes behind a word; marks stay at theirs.
  void part_words() { between_words_ = true; }
  /// Ends the block. The next one carries `after_break` or `gap`.
  void end_block(std::uint32_t element);
  void line_break(std::uint32_t element);
  void gap() { gap_ = true; }
  /// Ends the last block; call once.
  void finish(std::uint32_t element);

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
  void close();

  Page& page_;
  std::uint32_t most_;
  Block block_;
  bool open_ = false;
  bool last_ = false;  ///< the open block would have ended, and goes on as there may be no other
  bool pending_blank_ = false;
  bool between_words_ = false;
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
