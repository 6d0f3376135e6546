// Builds the tree for the tokens that nearly all of a body is made of, in place of lexbor's tree builder.
#include "1_page/quick_tree.h"

#include <lexbor/core/mem.h>
#include <lexbor/core/mraw.h>
#include <lexbor/core/str.h>
#include <lexbor/dom/interfaces/attr.h>
#include <lexbor/dom/interfaces/character_data.h>
#include <lexbor/dom/interfaces/text.h>
#include <lexbor/html/html.h>
#include <lexbor/html/interfaces/element.h>
#include <lexbor/html/tree.h>
#include <lexbor/html/tree/active_formatting.h>
#include <lexbor/html/tree/insertion_mode.h>
#include <lexbor/html/tree/open_elements.h>
#include <lexbor/tag/const.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <initializer_list>

#include "1_page/attributes.h"

namespace isnad {
namespace {

/// How the standard's "in body" begins and ends an element.
enum class Way : std::uint8_t {
  lexbors,
  block,       ///< ends an open <p>
  heading,     ///< and a heading that it stands in
  item,        ///< <li>, which ends the one before it
  phrase,      ///< any other: opens formatting elements again
  link,        ///< <a>
  formatting,  ///< <b> and its kin
  single,      ///< <br> and its kin, which hold nothing
  told         ///< <meta>, <link>: the same, in the head as well
};

constexpr auto ways = [] {
  std::array<Way, LXB_TAG__LAST_ENTRY> table{};
  const auto set = [&table](Way way, std::initializer_list<lxb_tag_id_enum_t> tags) {
    for (const auto tag : tags) table[tag] = way;
  };
  set(Way::block,
      {LXB_TAG_ADDRESS, LXB_TAG_ARTICLE, LXB_TAG_ASIDE,   LXB_TAG_BLOCKQUOTE, LXB_TAG_CENTER,     LXB_TAG_DETAILS,
       LXB_TAG_DIALOG,  LXB_TAG_DIV,     LXB_TAG_DL,      LXB_TAG_FIELDSET,   LXB_TAG_FIGCAPTION, LXB_TAG_FIGURE,
       LXB_TAG_FOOTER,  LXB_TAG_HEADER,  LXB_TAG_HGROUP,  LXB_TAG_MAIN,       LXB_TAG_MENU,       LXB_TAG_NAV,
       LXB_TAG_OL,      LXB_TAG_P,       LXB_TAG_SECTION, LXB_TAG_SUMMARY,    LXB_TAG_UL});
  set(Way::heading, {LXB_TAG_H1, LXB_TAG_H2, LXB_TAG_H3, LXB_TAG_H4, LXB_TAG_H5, LXB_TAG_H6});
  set(Way::item, {LXB_TAG_LI});
  set(Way::phrase,
      {LXB_TAG_ABBR, LXB_TAG_BDI, LXB_TAG_BDO, LXB_TAG_CITE, LXB_TAG_DATA, LXB_TAG_DEL, LXB_TAG_DFN, LXB_TAG_INS,
       LXB_TAG_LABEL, LXB_TAG_MARK, LXB_TAG_PICTURE, LXB_TAG_Q, LXB_TAG_SPAN, LXB_TAG_SUB, LXB_TAG_SUP, LXB_TAG_TIME});
  set(Way::link, {LXB_TAG_A});
  set(Way::formatting, {LXB_TAG_B, LXB_TAG_EM, LXB_TAG_I, LXB_TAG_S, LXB_TAG_SMALL, LXB_TAG_STRONG, LXB_TAG_U});
  set(Way::single, {LXB_TAG_BR, LXB_TAG_IMG, LXB_TAG_WBR});
  set(Way::told, {LXB_TAG_LINK, LXB_TAG_META});
  return table;
}();

Way way_of(std::uintptr_t tag) { return tag < ways.size() ? ways[tag] : Way::phrase; }

lxb_dom_node_t* current(const lxb_html_tree_t& tree) {
  return static_cast<lxb_dom_node_t*>(tree.open_elements->list[tree.open_elements->length - 1]);
}

bool is_heading(const lxb_dom_node_t* node) {
  return node->ns == LXB_NS_HTML && node->local_name < ways.size() && ways[node->local_name] == Way::heading;
}

/// Makes room for one more where there is none; false where there is no memory.
bool has_room(lexbor_array_t& array) {
  return array.length < array.size || lexbor_array_expand(&array, 128) != nullptr;
}

/// A number that no attribute's name has.
constexpr lxb_dom_attr_id_t given_attribute = LXB_DOM_ATTR__UNDEF;

struct Given {
  const KeptAttribute* list = nullptr;
};

/// The one attribute of a link that was given attributes: its value is where they lie. Lexbor opens links again as
/// copies, attributes with them.
struct GivenAttribute {
  lxb_dom_attr_t attribute;
  lexbor_str_t value;
  Given given;
};

}  // namespace

bool QuickTree::knows(std::uintptr_t tag) { return way_of(tag) != Way::lexbors; }

/// Whether tokens go into the body, or into a cell, which is the same for what is taken here.
bool QuickTree::is_ready() const {
  if (tree_.mode != &lxb_html_tree_insertion_mode_in_body && tree_.mode != &lxb_html_tree_insertion_mode_in_cell)
    return false;
  if (tree_.open_elements->length == 0 || tree_.foster_parenting) return false;
  const lxb_dom_node_t* node = current(tree_);
  return node->ns == LXB_NS_HTML && node->local_name != LXB_TAG_TEMPLATE;
}

/// Whether a <p> is open that a block ends.
bool QuickTree::has_paragraph() {
  if (!paragraphs_known_) {
    void** const list = tree_.open_elements->list;
    paragraphs_ = static_cast<std::size_t>(std::count_if(list, list + tree_.open_elements->length, [](void* node) {
      return static_cast<lxb_dom_node_t*>(node)->local_name == LXB_TAG_P;
    }));
    paragraphs_known_ = true;
  }
  return paragraphs_ > 0 &&
         lxb_html_tree_element_in_scope(&tree_, LXB_TAG_P, LXB_NS_HTML, LXB_HTML_TAG_CATEGORY_SCOPE_BUTTON) != nullptr;
}

/// Whether formatting elements were closed by something else than their own ends.
bool QuickTree::must_open_again() const {
  const lexbor_array_t& formatting = *tree_.active_formatting;
  if (formatting.length == 0) return false;
  void* const last = formatting.list[formatting.length - 1];
  if (last == lxb_html_tree_active_formatting_marker()) return false;
  return !lxb_html_tree_open_elements_find_by_node_reverse(&tree_, static_cast<lxb_dom_node_t*>(last), nullptr);
}

/// What lexbor_mraw_calloc() gives for a node, cut from a piece that holds many; null where there is no memory. Lexbor
/// may free it as it frees its own: its size stands before it, and it is counted.
void* QuickTree::room_for_node(std::size_t size) {
  constexpr std::size_t piece = 2000;  // bytes
  lexbor_mraw_t& pool = *tree_.document->dom_document.mraw;
  const std::size_t whole = lexbor_mem_align(size) + lexbor_mraw_meta_size();
  if (room_size_ < whole) {
    auto* begin = static_cast<unsigned char*>(lexbor_mraw_calloc(&pool, piece));
    if (begin == nullptr) return nullptr;
    --pool.ref_count;
    room_ = begin - lexbor_mraw_meta_size();
    room_size_ = piece + lexbor_mraw_meta_size();
  }
  void* node = room_ + lexbor_mraw_meta_size();
  lexbor_mraw_data_size_set(node, whole - lexbor_mraw_meta_size());
  ++pool.ref_count;
  room_ += whole;
  room_size_ -= whole;
  return node;
}

/// Makes the last child of `parent`.
bool QuickTree::put(lxb_dom_node_t* parent, std::uintptr_t tag) {
  lxb_dom_document_t& document = tree_.document->dom_document;
  auto* node = static_cast<lxb_dom_node_t*>(room_for_node(sizeof(lxb_html_element_t)));
  if (node == nullptr) return false;
  node->owner_document = &document;
  node->type = LXB_DOM_NODE_TYPE_ELEMENT;
  node->local_name = tag;
  node->ns = LXB_NS_HTML;
  lxb_dom_node_insert_child_wo_events(parent, node);
  made_ = node;
  return true;
}

/// Ends the innermost `ends` elements, and opens a new one. What is in a template stands in a document of its own.
bool QuickTree::push(std::uintptr_t tag, std::size_t ends) {
  lexbor_array_t& open = *tree_.open_elements;
  auto* parent = static_cast<lxb_dom_node_t*>(open.list[open.length - 1 - ends]);
  if (parent->local_name == LXB_TAG_TEMPLATE || !has_room(open) || !put(parent, tag)) return false;
  open.length -= ends;
  open.list[open.length++] = made_;
  return true;
}

bool QuickTree::begin_block(std::uintptr_t tag, bool is_heading_tag) {
  const lexbor_array_t& open = *tree_.open_elements;
  std::size_t ends = 0;
  if (has_paragraph()) {
    if (current(tree_)->local_name != LXB_TAG_P) return false;
    ends = 1;
  }
  if (is_heading_tag && is_heading(static_cast<lxb_dom_node_t*>(open.list[open.length - 1 - ends]))) return false;
  if (!push(tag, ends)) return false;
  paragraphs_ += tag == LXB_TAG_P;
  paragraphs_ -= ends;
  return true;
}

bool QuickTree::begin_item() {
  const std::uintptr_t around = current(tree_)->local_name;
  if ((around != LXB_TAG_LI && around != LXB_TAG_UL && around != LXB_TAG_OL) || has_paragraph()) return false;
  if (!push(LXB_TAG_LI, around == LXB_TAG_LI ? 1 : 0)) return false;
  tree_.frameset_ok = false;
  return true;
}

bool QuickTree::begin_phrase(std::uintptr_t tag) { return !must_open_again() && push(tag); }

bool QuickTree::begin_link() {
  if (tree_.active_formatting->length != 0 &&
      lxb_html_tree_active_formatting_between_last_marker(&tree_, LXB_TAG_A, nullptr) != nullptr)
    return false;
  if (!has_room(*tree_.active_formatting) || !begin_phrase(LXB_TAG_A)) return false;
  tree_.active_formatting->list[tree_.active_formatting->length++] = made_;
  return true;
}

bool QuickTree::begin_formatting(std::uintptr_t tag) {
  if (!has_room(*tree_.active_formatting) || !begin_phrase(tag)) return false;
  lxb_html_tree_active_formatting_push_with_check_dupl(&tree_, made_);
  return true;
}

bool QuickTree::put_void(std::uintptr_t tag) {
  if (must_open_again() || !put(current(tree_), tag)) return false;
  tree_.frameset_ok = false;
  return true;
}

bool QuickTree::begin(std::uintptr_t tag, bool has_attributes) {
  const Way way = way_of(tag);
  if (way == Way::told && tree_.mode == &lxb_html_tree_insertion_mode_in_head && tree_.open_elements->length != 0)
    return put(current(tree_), tag);
  if (!is_ready()) return false;
  switch (way) {
    case Way::block: return begin_block(tag, false);
    case Way::heading: return begin_block(tag, true);
    case Way::item: return begin_item();
    case Way::phrase: return begin_phrase(tag);
    case Way::link: return begin_link();
    case Way::formatting: return !has_attributes && begin_formatting(tag);
    case Way::single: return put_void(tag);
    case Way::told: return put(current(tree_), tag);
    case Way::lexbors: break;
  }
  return false;
}

bool QuickTree::end(std::uintptr_t tag) {
  const Way way = way_of(tag);
  if (!is_ready() || current(tree_)->local_name != tag) return false;
  if (way == Way::lexbors || way == Way::single || way == Way::told) return false;
  if (way == Way::link || way == Way::formatting) {
    lexbor_array_t& formatting = *tree_.active_formatting;
    if (formatting.length == 0 || formatting.list[formatting.length - 1] != current(tree_)) return false;
    --formatting.length;
  }
  --tree_.open_elements->length;
  if (tag == LXB_TAG_P && paragraphs_known_) --paragraphs_;
  return true;
}

bool QuickTree::lies_in_page(const unsigned char* text) const {
  const auto* begin = reinterpret_cast<const unsigned char*>(page_.data());  // NOLINT: its bytes
  return !std::less<>()(text, begin) && std::less<>()(text, begin + page_.size());
}

/// Copies a text that lies in the page into lexbor's memory, where more can be put behind it.
void QuickTree::let_go_on(lxb_dom_node_t* text) {
  lexbor_str_t& data = lxb_dom_interface_character_data(text)->data;
  lexbor_str_t copy{};
  if (lexbor_str_init_append(&copy, tree_.document->dom_document.text, data.data, data.length) == nullptr) return;
  data = copy;
  text->local_name = LXB_TAG__TEXT;
}

bool QuickTree::text(const unsigned char* begin, const unsigned char* end) {
  if (!is_ready() || must_open_again()) return false;
  // Text that goes on stays one node: tags that were passed over must not make a node each.
  if (lxb_dom_node_t* last = current(tree_)->last_child; last != nullptr && last->type == LXB_DOM_NODE_TYPE_TEXT) {
    if (last->local_name != LXB_TAG__TEXT) let_go_on(last);
    return false;
  }
  lxb_dom_document_t& document = tree_.document->dom_document;
  const auto size = static_cast<std::size_t>(end - begin);
  auto* node = static_cast<lxb_dom_node_t*>(room_for_node(sizeof(lxb_dom_text_t)));
  if (node == nullptr) return false;
  lexbor_str_t& data = lxb_dom_interface_character_data(node)->data;
  if (lies_in_page(begin)) {
    data.data = const_cast<lxb_char_t*>(begin);
  } else {
    if (lexbor_str_init(&data, document.text, size) == nullptr) return false;
    std::memcpy(data.data, begin, size);
    data.data[size] = 0;
  }
  data.length = size;
  node->owner_document = &document;
  node->type = LXB_DOM_NODE_TYPE_TEXT;
  node->ns = LXB_NS_HTML;
  // No number of a tag: lexbor, which goes by it, must not put other text behind one in memory that is not its own.
  node->local_name = LXB_TAG__UNDEF;
  lxb_dom_node_insert_child_wo_events(current(tree_), node);
  if (tree_.frameset_ok)
    tree_.frameset_ok =
        std::all_of(begin, end, [](unsigned char c) { return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v'); });
  return true;
}

bool QuickTree::give(const KeptAttribute* attributes) {
  if (made_->local_name != LXB_TAG_A) {
    made_->user = const_cast<KeptAttribute*>(attributes);
    return true;
  }
  lxb_dom_document_t& document = tree_.document->dom_document;
  auto* one = static_cast<GivenAttribute*>(room_for_node(sizeof(GivenAttribute)));
  if (one == nullptr) return false;
  one->attribute.node.owner_document = &document;
  one->attribute.node.type = LXB_DOM_NODE_TYPE_ATTRIBUTE;
  one->attribute.node.local_name = given_attribute;
  one->attribute.node.ns = LXB_NS_HTML;
  one->attribute.value = &one->value;
  one->attribute.owner = lxb_dom_interface_element(made_);
  one->given.list = attributes;
  one->value.data = reinterpret_cast<lxb_char_t*>(&one->given);  // NOLINT: its bytes
  one->value.length = sizeof(Given);
  lxb_dom_interface_element(made_)->first_attr = lxb_dom_interface_element(made_)->last_attr = &one->attribute;
  return true;
}

const KeptAttribute* QuickTree::given(const lxb_dom_node* element) {
  if (element->user != nullptr) return static_cast<const KeptAttribute*>(element->user);
  const lxb_dom_attr_t* attribute = reinterpret_cast<const lxb_dom_element_t*>(element)->first_attr;  // NOLINT
  if (attribute == nullptr || attribute->node.local_name != given_attribute) return nullptr;
  Given given;
  std::memcpy(&given, attribute->value->data, sizeof given);
  return given.list;
}

}  // namespace isnad
