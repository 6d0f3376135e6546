// The document object model of a page, parsed by lexbor under limits that keep any input linear.
#include "1_page/dom.h"

#include <lexbor/core/mraw.h>
#include <lexbor/dom/interfaces/attr.h>
#include <lexbor/dom/interfaces/character_data.h>
#include <lexbor/html/html.h>
#include <lexbor/html/parser.h>
#include <lexbor/html/token_attr.h>
#include <lexbor/html/tokenizer.h>
#include <lexbor/html/tokenizer/state.h>
#include <lexbor/html/tokenizer/state_rawtext.h>
#include <lexbor/html/tokenizer/state_script.h>
#include <lexbor/html/tree.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <memory>

#include "1_page/attributes.h"
#include "1_page/quick_tokens.h"
#include "1_page/quick_tree.h"
#include "1_page/tags.h"

namespace isnad {
namespace {

std::string_view view(const lxb_char_t* begin, std::size_t size) {
  return {reinterpret_cast<const char*>(begin), size};  // NOLINT: lexbor's characters are unsigned bytes
}

constexpr auto formatting_tags = [] {
  std::array<bool, LXB_TAG__LAST_ENTRY> table{};
  for (const auto tag : {LXB_TAG_A, LXB_TAG_B, LXB_TAG_BIG, LXB_TAG_CODE, LXB_TAG_EM, LXB_TAG_FONT, LXB_TAG_I,
                         LXB_TAG_NOBR, LXB_TAG_S, LXB_TAG_SMALL, LXB_TAG_STRIKE, LXB_TAG_STRONG, LXB_TAG_TT, LXB_TAG_U})
    table[tag] = true;
  return table;
}();

constexpr auto leaf_tags = [] {
  std::array<bool, LXB_TAG__LAST_ENTRY> table{};
  for (const auto tag :
       {LXB_TAG_SCRIPT,  LXB_TAG_STYLE,    LXB_TAG_TEXTAREA,  LXB_TAG_TITLE, LXB_TAG_XMP,  LXB_TAG_IFRAME,
        LXB_TAG_NOEMBED, LXB_TAG_NOFRAMES, LXB_TAG_PLAINTEXT, LXB_TAG_BR,    LXB_TAG_IMG,  LXB_TAG_META,
        LXB_TAG_LINK,    LXB_TAG_HR,       LXB_TAG_AREA,      LXB_TAG_BASE,  LXB_TAG_COL,  LXB_TAG_EMBED,
        LXB_TAG_SOURCE,  LXB_TAG_TRACK,    LXB_TAG_PARAM,     LXB_TAG_WBR,   LXB_TAG_INPUT})
    table[tag] = true;
  return table;
}();

/// What is asked of the tag of every token; of one that HTML does not know.
struct TagTraits {
  bool known = true;        ///< to the quick tree
  bool block = true;        ///< it stands alone
  bool leaf = false;        ///< void, or its content is no mark-up: it must reach the tree whatever the depth
  bool formatting = false;  ///< blocks open it again
};

TagTraits traits_of(lxb_tag_id_t tag) {
  static const auto table = [] {
    std::array<TagTraits, LXB_TAG__LAST_ENTRY> traits;
    for (lxb_tag_id_t t = 0; t < traits.size(); ++t)
      traits[t] = {QuickTree::knows(t), reading_of(t).flow == Flow::block, leaf_tags[t], formatting_tags[t]};
    return traits;
  }();
  return tag < table.size() ? table[tag] : TagTraits{};
}

/// Of the leaves, the ones with content: the tokenizer must know of them, or it takes their programs for mark-up.
bool is_raw(lxb_tag_id_t tag) {
  return tag == LXB_TAG_SCRIPT || tag == LXB_TAG_STYLE || tag == LXB_TAG_TEXTAREA || tag == LXB_TAG_TITLE ||
         tag == LXB_TAG_XMP || tag == LXB_TAG_IFRAME || tag == LXB_TAG_NOEMBED || tag == LXB_TAG_NOFRAMES ||
         tag == LXB_TAG_PLAINTEXT;
}

/// Whether `text` goes on with `name` (lower case) in any case of letters.
bool begins_with(std::string_view text, std::string_view name) {
  return text.size() >= name.size() &&
         std::equal(name.begin(), name.end(), text.begin(), [](char a, char b) { return a == (b | 0x20); });
}

/// Whether `text` begins with the end tag of `name`.
bool begins_with_end(std::string_view text, std::string_view name) {
  return text.size() > name.size() + 2 && text[1] == '/' && begins_with(text.substr(2), name) &&
         std::string_view(" \t\n\f\r/>").find(text[name.size() + 2]) != std::string_view::npos;
}

/// Where the end tag of a program (or of a style sheet) stands in `text`. A program that a program may stand in
/// ("<!--", then "<script") is lexbor's affair, and so is one without an end: npos.
template <bool program>
std::size_t end_of_program(std::string_view text) {
  bool escaped = false;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::string_view rest = text.substr(at);
    if (begins_with_end(rest, program ? "script" : "style")) return at;
    if (program && escaped && begins_with(rest.substr(1), "script")) break;
    if (program && rest.starts_with("<!--")) escaped = true;
  }
  return std::string_view::npos;
}

/// A state of the tokenizer in place of lexbor's own: leaps over a program or a style sheet, of which nothing is kept,
/// to its end tag, which is a tag as any other, and lets the state `behind` go on there.
template <lxb_html_tokenizer_state_f before, lxb_html_tokenizer_state_f behind, bool program>
const lxb_char_t* leap(lxb_html_tokenizer_t* tokenizer, const lxb_char_t* data, const lxb_char_t* end) {
  const std::size_t at = end_of_program<program>(view(data, static_cast<std::size_t>(end - data)));
  tokenizer->state = at == std::string_view::npos ? before : behind;
  return at == std::string_view::npos ? data : data + at;
}

/// The same for a program that is data: its text is handed on.
const lxb_char_t* read_data(lxb_html_tokenizer_t* tokenizer, const lxb_char_t* data, const lxb_char_t* end) {
  tokenizer->state = &lxb_html_tokenizer_state_script_data_before;
  const std::string_view rest = view(data, static_cast<std::size_t>(end - data));
  const std::size_t at = end_of_program<true>(rest);
  if (at == std::string_view::npos) return data;
  const std::string_view text = rest.substr(0, at);
  if (text.find('\r') != std::string_view::npos || text.find('\0') != std::string_view::npos) return data;
  if (at > 0 && !hand_on_text(tokenizer, data, data + at)) return end;
  tokenizer->state = &read_quickly;
  return data + at;
}

/// Stands between lexbor's tokenizer and its tree builder. Passes over what no reader of pages asks for (style sheets,
/// programs, comments, unknown attributes), and over what makes the tree builder quadratic: depth, attributes, and
/// formatting elements that each new block opens again.
class Gate : private QuickTokens {
 public:
  Gate(lxb_html_parser_t* parser, std::string_view page, const PageLimits& limits, Tokens tokens, QuickNames& names)
      : QuickTokens(limits.attributes, names),
        tree_(parser->tree),
        quick_tree_(parser->tree, page),
        limits_(limits),
        tokens_(tokens),
        next_(parser->tkz->callback_token_done),
        next_context_(parser->tkz->callback_token_ctx) {
    parser->tkz->callback_token_done = &Gate::pass;
    parser->tkz->callback_token_ctx = static_cast<QuickTokens*>(this);
  }
  ~Gate() {
    tree_->tkz_ref->callback_token_done = next_;
    tree_->tkz_ref->callback_token_ctx = next_context_;
  }
  Gate(const Gate&) = delete;
  Gate& operator=(const Gate&) = delete;
  [[nodiscard]] bool truncated() const { return truncated_; }

 private:
  // Open formatting elements that a page may have: authors leave a few unclosed, never more.
  static constexpr std::size_t formatting_limit = 12;

  static lxb_html_token_t* pass(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token, void* context) {
    auto& gate = static_cast<Gate&>(*static_cast<QuickTokens*>(context));
    token = gate.hand_on(tokenizer, token);
    if (gate.tokens_ == Tokens::quick && tokenizer->state == &lxb_html_tokenizer_state_data_before)
      tokenizer->state = &read_quickly;
    return token;
  }

  lxb_html_token_t* hand_on(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token) {
    traits_ = traits_of(token->tag_id);
    if (is_quick && is_taken_at_once(*token))
      return closes(*token) || keep_attributes_of(*tokenizer, *token) ? token : no_memory(*tokenizer);
    const bool was_text = token->tag_id == LXB_TAG__TEXT;
    const bool aside = is_quick && traits_.known;  // its attributes
    if (is_quick && !aside && !put_attributes(tokenizer)) return no_memory(*tokenizer);
    if (stops(*tokenizer, *token)) {
      at_edge = at_edge && was_text;
      return token;
    }
    const bool text = token->tag_id == LXB_TAG__TEXT;
    if (token->attr_first != nullptr && !is_quick && token->tag_id != LXB_TAG__EM_DOCTYPE) trim_attributes(*token);
    const bool block = !text && is_edge(*token);
    if (tokens_ == Tokens::quick && take(*token)) {
      at_edge = block;
      return text || keep_attributes_of(*tokenizer, *token) ? token : no_memory(*tokenizer);
    }
    if (aside && !text && !put_attributes(tokenizer)) return no_memory(*tokenizer);
    return hand_to_lexbor(tokenizer, token, block);
  }

  static bool closes(const lxb_html_token_t& token) { return (token.type & LXB_HTML_TOKEN_TYPE_CLOSE) != 0; }

  /// The short way for a plain tag that goes into the tree in one step, which most do. False where nothing was done.
  bool is_taken_at_once(const lxb_html_token_t& token) {
    if (!traits_.known || tokens_ != Tokens::quick || passed_over_ != 0 || is_full()) return false;
    const bool ends = closes(token);
    if (!ends && !may_open()) return false;
    if (ends ? !quick_tree_.end(token.tag_id) : !quick_tree_.begin(token.tag_id, has_attributes())) return false;
    in_program_ = false;
    elements_ += !ends;
    at_edge = open_pre_ == 0 && traits_.block;
    return true;
  }

  /// Whether one more element may be opened.
  [[nodiscard]] bool may_open() const {
    return traits_.leaf || (tree_->open_elements->length < limits_.depth &&
                            !(traits_.formatting && tree_->active_formatting->length >= formatting_limit));
  }

  lxb_html_token_t* hand_to_lexbor(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token, bool block) {
    quick_tree_.forget();
    if (!make_room()) return nullptr;
    const lxb_dom_node_t* before = lxb_html_tree_current_node(tree_);
    token = next_(tokenizer, token, next_context_);
    if (token == nullptr) return nullptr;
    // A tag that opens or ends nothing (a stray end) is no edge: the blanks beside it part words.
    at_edge = block && lxb_html_tree_current_node(tree_) != before;
    leap_over(*tokenizer);
    return token;
  }

  static lxb_html_token_t* no_memory(lxb_html_tokenizer_t& tokenizer) {
    tokenizer.status = LXB_STATUS_ERROR_MEMORY_ALLOCATION;
    return nullptr;
  }

  /// Whether the token became part of the tree without lexbor.
  bool take(const lxb_html_token_t& token) {
    if (token.tag_id == LXB_TAG__TEXT)
      return token.null_count == 0 && quick_tree_.text(token.text_start, token.text_end);
    if (closes(token)) return quick_tree_.end(token.tag_id);
    return quick_tree_.begin(token.tag_id, is_quick ? has_attributes() : token.attr_first != nullptr);
  }

  /// Gives its attributes to the element of a tag that was taken; false where there is no memory.
  bool keep_attributes_of(lxb_html_tokenizer_t& tokenizer, const lxb_html_token_t& token) {
    if (closes(token) || (is_quick ? !has_attributes() : token.attr_first == nullptr)) return true;
    const KeptAttribute* list = is_quick ? keep_attributes(&tokenizer) : list_of(tokenizer, token);
    return list != nullptr && quick_tree_.give(list);
  }

  /// Those of a tag that lexbor has read, trimmed: each stands in it once.
  const KeptAttribute* list_of(const lxb_html_tokenizer_t& tokenizer, const lxb_html_token_t& token) {
    std::size_t count = 1;
    for (const auto* a = token.attr_first; a != nullptr; a = a->next) ++count;
    auto* list = static_cast<KeptAttribute*>(lexbor_mraw_alloc(tokenizer.attrs_mraw, count * sizeof(KeptAttribute)));
    if (list == nullptr) return nullptr;
    KeptAttribute* end = list;
    for (auto* a = token.attr_first; a != nullptr; a = a->next) {
      const bool has_value = a->value_begin != nullptr;
      *end++ = {has_value ? view(a->value, 0).data() : nullptr, has_value ? offset(a->value_size) : 0, attribute(*a)};
    }
    *end = {};
    return list;
  }

  /// Programs and style sheets are not read byte by byte.
  void leap_over(lxb_html_tokenizer_t& tokenizer) const {
    constexpr auto script = &lxb_html_tokenizer_state_script_data_before;
    constexpr auto style = &lxb_html_tokenizer_state_rawtext_before;
    const bool quick = tokens_ == Tokens::quick;
    if (tokenizer.state == script && in_program_)
      tokenizer.state = quick ? leap<script, &read_quickly, true> : leap<script, script, true>;
    else if (tokenizer.state == script && quick)
      tokenizer.state = &read_data;
    else if (tokenizer.state == style && in_program_)
      tokenizer.state = quick ? leap<style, &read_quickly, false> : leap<style, style, false>;
  }

  bool stops(lxb_html_tokenizer_t& tokenizer, lxb_html_token_t& token) {
    if (token.tag_id == LXB_TAG__EM_COMMENT) return true;
    if (token.tag_id == LXB_TAG__TEXT) return in_program_ || (at_edge && is_blank(token));
    if (token.tag_id == LXB_TAG__END_OF_FILE) return false;
    in_program_ = false;
    // Each option makes the tree builder look at all options of its list again; their text needs no elements.
    if (token.tag_id == LXB_TAG_OPTION || token.tag_id == LXB_TAG_OPTGROUP) return true;
    if (closes(token)) return stops_end(token.tag_id);
    if (is_full()) return pass_over(tokenizer, token);
    ++elements_;
    if (token.tag_id == LXB_TAG_SCRIPT || token.tag_id == LXB_TAG_STYLE)
      in_program_ = token.tag_id == LXB_TAG_STYLE || !holds_data(token);
    if (may_open()) return false;
    truncated_ = true;
    ++passed_over_;
    return !becomes_blank(token);
  }

  /// The tree builder makes elements of its own (</p>, formatting elements that a block opens again), and nodes for
  /// attributes and texts: what lives in its memory is counted as well.
  [[nodiscard]] bool is_full() const {
    constexpr std::size_t nodes_of_element = 8;
    return elements_ >= limits_.elements ||
           tree_->document->dom_document.mraw->ref_count >= nodes_of_element * std::size_t{limits_.elements};
  }

  /// Passes over an element that is one too many. Ends are still heard, so that its text does not fall into a drawing.
  bool pass_over(lxb_html_tokenizer_t& tokenizer, lxb_html_token_t& token) {
    truncated_ = true;
    if (!is_raw(token.tag_id)) return !becomes_blank(token);
    lxb_html_tokenizer_set_state_by_tag(&tokenizer, false, token.tag_id, LXB_NS_HTML);
    in_program_ = token.tag_id != LXB_TAG_XMP && token.tag_id != LXB_TAG_PLAINTEXT;
    return true;
  }

  /// Makes a blank of the tag of a block that is passed over, so that words on both sides of it stay two words.
  static bool becomes_blank(lxb_html_token_t& token) {
    static constexpr lxb_char_t blank[] = " ";
    const Flow flow = reading_of(token.tag_id).flow;
    if (flow == Flow::inline_ || flow == Flow::skip || flow == Flow::fallback) return false;
    token.tag_id = LXB_TAG__TEXT;
    token.type = LXB_HTML_TOKEN_TYPE_OPEN;
    token.attr_first = token.attr_last = nullptr;
    token.text_start = blank;
    token.text_end = blank + 1;
    return true;
  }

  /// Text that goes on in the same node (behind a stray end, or a tag that was passed over) is copied with each piece
  /// when attributes lie behind it in memory. Room to double makes that linear.
  bool make_room() {
    lxb_dom_node_t* node = lxb_html_tree_current_node(tree_);
    if (node == nullptr) return true;
    lxb_dom_node_t* last = node->last_child;
    if (is_part_of_table(node->local_name)) {  // text in a table goes before it
      while (node != nullptr && node->local_name != LXB_TAG_TABLE) node = node->parent;
      last = node == nullptr ? nullptr : node->prev;
    }
    if (last == nullptr || last->local_name != LXB_TAG__TEXT) return true;
    constexpr std::size_t small = 1024;
    lexbor_str_t& text = lxb_dom_interface_character_data(last)->data;
    if (text.length < small || lexbor_str_size(&text) - text.length >= text.length / 2) return true;
    return lexbor_str_realloc(&text, tree_->document->dom_document.text, 2 * text.length) != nullptr;
  }

  static bool is_part_of_table(lxb_tag_id_t tag) {
    return tag == LXB_TAG_TABLE || tag == LXB_TAG_TBODY || tag == LXB_TAG_TFOOT || tag == LXB_TAG_THEAD ||
           tag == LXB_TAG_TR;
  }

  /// Half of the texts of a page are the blanks that a template sets its tags apart with. At the edge of a block they
  /// say nothing, but for those that <pre> keeps.
  bool is_edge(const lxb_html_token_t& token) {
    if (token.tag_id == LXB_TAG_PRE) {
      if ((token.type & LXB_HTML_TOKEN_TYPE_CLOSE) == 0)
        ++open_pre_;
      else if (open_pre_ > 0)
        --open_pre_;
    }
    return open_pre_ == 0 && traits_.block;
  }

  static bool is_blank(const lxb_html_token_t& token) {
    return std::all_of(token.text_start, token.text_end,
                       [](lxb_char_t c) { return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v'); });
  }

  /// The end of an element that was passed over must not close another one. Counting is enough: what lies that deep
  /// is nested regularly.
  bool stops_end(lxb_tag_id_t tag) {
    if (passed_over_ > 0 && !traits_.leaf) {
      --passed_over_;
      return true;
    }
    // </br> makes an element, and so does </p> where none is open.
    if (!is_full()) return false;
    const lxb_dom_node_t* open = lxb_html_tree_current_node(tree_);
    return tag == LXB_TAG_BR || (tag == LXB_TAG_P && (open == nullptr || open->local_name != LXB_TAG_P));
  }

  static bool holds_data(const lxb_html_token_t& token) {
    for (const auto* a = token.attr_first; a != nullptr; a = a->next) {
      std::size_t size = 0;
      const lxb_char_t* name = lxb_html_token_attr_name(const_cast<lxb_html_token_attr_t*>(a), &size);
      if (view(name, size) == "type") return view(a->value, a->value_size).find("ld+json") != std::string_view::npos;
    }
    return false;
  }

  Attr attribute(lxb_html_token_attr_t& a) {
    if (a.name == nullptr) return Attr::none;
    return names_.find(a.name->attr_id, [&a] {
      std::size_t size = 0;
      const lxb_char_t* name = lxb_html_token_attr_name(&a, &size);
      return view(name, size);
    });
  }

  void trim_attributes(lxb_html_token_t& token) {
    std::uint32_t kept = 0;
    // Of an attribute that stands twice the first counts, whether it matters or not.
    std::bitset<std::size_t{1} << 8U> seen;
    for (auto* a = token.attr_first; a != nullptr;) {
      auto* next = a->next;
      const Attr which = attribute(*a);
      const bool again = seen[static_cast<std::size_t>(which)];
      seen.set(static_cast<std::size_t>(which));
      const bool known = !again && which != Attr::none && matters(which, token.tag_id, view(a->value, a->value_size));
      if (known && kept >= limits_.attributes) truncated_ = true;
      if (known && kept < limits_.attributes)
        ++kept;
      else
        lxb_html_token_attr_remove(&token, a);
      a = next;
    }
  }

  lxb_html_tree_t* tree_;
  QuickTree quick_tree_;
  TagTraits traits_;  ///< of the token
  AttributeNames names_;
  const PageLimits& limits_;
  Tokens tokens_;
  lxb_html_tokenizer_token_f next_;
  void* next_context_;
  std::uint32_t elements_ = 0;
  std::uint32_t passed_over_ = 0;
  std::uint32_t open_pre_ = 0;
  bool in_program_ = false;
  bool truncated_ = false;
};

/// Names that lexbor does not know go into tables that never grow: a million made-up names would cost their square.
void widen(lexbor_hash_t* names, std::size_t page_bytes) {
  const std::size_t size = page_bytes / 64;
  if (names == nullptr || size < 4096 || lexbor_dobject_allocated(names->entries) != 0) return;
  auto* table = static_cast<lexbor_hash_entry_t**>(lexbor_calloc(size, sizeof(lexbor_hash_entry_t*)));
  if (table == nullptr) return;
  lexbor_free(names->table);
  names->table = table;
  names->table_size = size;
}

/// Makes such a table small again; false where there is no memory.
bool narrow(lexbor_hash_t* names) {
  constexpr std::size_t usual = 128;
  if (names->table_size <= usual) return true;
  auto* table = static_cast<lexbor_hash_entry_t**>(lexbor_calloc(usual, sizeof(lexbor_hash_entry_t*)));
  if (table == nullptr) return false;
  lexbor_free(names->table);
  names->table = table;
  names->table_size = usual;
  return true;
}

/// Makes a document ready for a page; its parser, or null where there is no memory.
lxb_html_parser_t* begin(lxb_html_document_t* document) {
  if (document == nullptr) return nullptr;
  const bool has_parser = document->dom_document.parser != nullptr;
  if (lxb_html_document_parse_chunk_begin(document) != LXB_STATUS_OK) {
    if (!has_parser) document->dom_document.parser = nullptr;  // lexbor has freed what there was of it
    return nullptr;
  }
  // Nobody waits for what happens while the tree is built: steps of browsers for options of forms.
  lxb_dom_document_opt_set(&document->dom_document, LXB_DOM_DOCUMENT_OPT_WO_EVENTS);
  document->dom_document.compat_mode = LXB_DOM_DOCUMENT_CMODE_NO_QUIRKS;  // lexbor leaves it as the last page was
  auto* parser = static_cast<lxb_html_parser_t*>(document->dom_document.parser);
  // Nobody reads the list of mistakes, which grows with each; where there is no list, lexbor keeps none.
  parser->tkz->parse_errors = lexbor_array_obj_destroy(parser->tkz->parse_errors, true);
  parser->tree->parse_errors = lexbor_array_obj_destroy(parser->tree->parse_errors, true);
  return parser;
}

/// False where there is no memory: of all that lexbor can fail by, pages bring about nothing else.
bool parse(lxb_html_document_t* document, std::string_view html) {
  widen(document->dom_document.attrs, html.size());
  widen(document->dom_document.tags, html.size());
  const auto* bytes = reinterpret_cast<const lxb_char_t*>(html.data());  // NOLINT
  return lxb_html_document_parse_chunk(document, bytes, html.size()) == LXB_STATUS_OK &&
         lxb_html_document_parse_chunk_end(document) == LXB_STATUS_OK;
}

constexpr std::size_t most_kept = std::size_t{1} << 20U;  // bytes of a page whose memory is kept for the next

}  // namespace

DomMemory::DomMemory() = default;
DomMemory::~DomMemory() { drop(); }

void DomMemory::drop() {
  if (document_ != nullptr) document_ = lxb_html_document_destroy(document_);
}

Dom::Dom(std::string_view html, const PageLimits& limits, DomMemory& memory, Tokens tokens)
    : memory_(memory), large_(html.size() > most_kept) {
  if (memory_.document_ == nullptr) memory_.document_ = lxb_html_document_create();
  lxb_html_parser_t* parser = begin(memory_.document_);
  if (parser == nullptr) return;
  if (memory_.names_ == nullptr) memory_.names_ = std::make_unique<QuickNames>();
  Gate gate(parser, html, limits, tokens, *memory_.names_);
  parsed_ = parse(memory_.document_, html);
  truncated_ = gate.truncated();
}

Dom::~Dom() {
  if (memory_.names_ != nullptr) memory_.names_->end_page();
  const auto narrow_all = [](lxb_dom_document_t& document) { return narrow(document.attrs) && narrow(document.tags); };
  if (large_ || !parsed_ || !narrow_all(memory_.document_->dom_document))
    memory_.drop();
  else
    lxb_html_document_clean(memory_.document_);
}

lxb_dom_node* Dom::root() const { return parsed_ ? lxb_dom_interface_node(memory_.document_) : nullptr; }

}  // namespace isnad
