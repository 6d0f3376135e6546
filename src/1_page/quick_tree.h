#pragma once
// Builds the tree for the tokens that nearly all of a body is made of, in place of lexbor's tree builder.

#include <cstdint>
#include <string_view>

struct lxb_html_tree;
struct lxb_dom_node;

namespace isnad {

struct KeptAttribute;

/// Takes a token where one step of the HTML standard says all that becomes of it: a block or a phrase in the body,
/// its end where it is the innermost open element, a text. All else (tables, forms, stray ends, formatting elements
/// that must be opened again) is lexbor's affair; the tree and its lists are lexbor's own.
class QuickTree {
 public:
  /// `tree` is to be parsed into later; what lies in `page` lives as long as it.
  QuickTree(lxb_html_tree* tree, std::string_view page) : tree_(*tree), page_(page) {}

  /// Whether some tag with lexbor's number `tag` can be taken.
  [[nodiscard]] static bool knows(std::uintptr_t tag);

  /// Each returns whether it took the token; the tree is as it was where it did not.
  bool text(const unsigned char* begin, const unsigned char* end);
  bool begin(std::uintptr_t tag, bool has_attributes);
  bool end(std::uintptr_t tag);

  /// Lets the element that begin() made last have `attributes`; false where there is no memory.
  bool give(const KeptAttribute* attributes);
  /// The attributes of an element that were given to it, or to the one that lexbor copied; null where lexbor has them.
  [[nodiscard]] static const KeptAttribute* given(const lxb_dom_node* element);

  /// A token was handed to lexbor.
  void forget() { paragraphs_known_ = false; }

 private:
  [[nodiscard]] bool is_ready() const;
  [[nodiscard]] bool has_paragraph();
  [[nodiscard]] bool must_open_again() const;
  bool begin_block(std::uintptr_t tag, bool is_heading);
  bool begin_item();
  bool begin_link();
  bool begin_phrase(std::uintptr_t tag);
  bool begin_formatting(std::uintptr_t tag);
  bool put_void(std::uintptr_t tag);
  bool push(std::uintptr_t tag, std::size_t ends = 0);
  bool put(lxb_dom_node* parent, std::uintptr_t tag);
  void* room_for_node(std::size_t size);
  void let_go_on(lxb_dom_node* text);
  [[nodiscard]] bool lies_in_page(const unsigned char* text) const;

  lxb_html_tree& tree_;
  std::string_view page_;
  unsigned char* room_ = nullptr;  ///< zeroed memory of lexbor's for the next nodes
  std::size_t room_size_ = 0;      ///< bytes of it
  lxb_dom_node* made_ = nullptr;
  std::size_t paragraphs_ = 0;  ///< that are open
  bool paragraphs_known_ = false;
};

}  // namespace isnad
