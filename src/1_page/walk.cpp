// The one walk over a parsed page: elements, blocks, pictures, links and machine-readable values, in document order.
#include "1_page/walk.h"

#include <lexbor/dom/interfaces/character_data.h>
#include <lexbor/dom/interfaces/element.h>
#include <lexbor/dom/interfaces/node.h>
#include <lexbor/tag/const.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstring>
#include <vector>

#include "0_base/utf8.h"
#include "1_page/attributes.h"
#include "1_page/block_writer.h"
#include "1_page/element_attributes.h"
#include "1_page/tags.h"

namespace isnad {
namespace {

std::string_view view(const lexbor_str_t& text) {
  return text.data == nullptr ? std::string_view()
                              : std::string_view(reinterpret_cast<const char*>(text.data), text.length);  // NOLINT
}

Tag heading_tag(int level) { return static_cast<Tag>(static_cast<int>(Tag::h1) + std::clamp(level, 1, 6) - 1); }

int number_in(std::string_view text, int otherwise) {
  int n = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), n);
  return n;
}

constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

/// What stands before the first blank, tab or end of a line.
[[gnu::always_inline]] inline std::string_view first_token(std::string_view text) {
  const auto parts = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
  std::size_t end = 0;
  if constexpr (std::endian::native == std::endian::little) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    for (std::uint64_t eight = 0; end + sizeof eight <= text.size(); end += sizeof eight) {
      std::memcpy(&eight, text.data() + end, sizeof eight);
      const std::uint64_t controls = (eight - ones * 0x21U) & ~eight & (ones * 0x80U);
      if (controls == 0) continue;
      end += static_cast<std::size_t>(std::countr_zero(controls)) / 8;
      break;
    }
  }
  while (end < text.size() && !parts(text[end])) ++end;
  return text.substr(0, end);
}

/// Whether style sheets are wont to set elements `tag` beside each other.
bool is_set_apart(lxb_tag_id_t tag) {
  return tag == LXB_TAG_SPAN || tag == LXB_TAG_TIME || tag == LXB_TAG_SMALL || tag == LXB_TAG_LABEL ||
         tag == LXB_TAG_ABBR || tag == LXB_TAG_CITE;
}

/// An element whose end the walk waits for.
struct Frame {
  lxb_dom_node_t* node = nullptr;
  std::uint32_t element = 0;        ///< of Page::elements: its own, or its nearest ancestor's
  std::uint32_t block_element = 0;  ///< the nearest that stands alone
  std::uint32_t text_begin = 0;
  std::uint32_t link = 0;  ///< 1 + index into Page::links
  Tag kind = Tag::other;
  std::uint8_t list_depth = 0;
  bool own_element = false;
  bool is_block = false;
  bool strong = false;
  bool hidden = false;
  bool item = false;
  bool is_time = false;
  bool fallback = false;
  bool apart = false;  ///< another such element right behind it is shown apart
};

class Walker {
 public:
  Walker(const ClassWords& words, const FactTables& tables, const PageLimits& limits, HintMemo& memo, Page& page)
      : words_(words), memo_(memo), page_(page), writer_(page, limits.blocks), facts_(page, tables) {}

  void run(lxb_dom_node_t* root) {
    page_.elements.push_back(Element{});
    page_.elements[0].tag = Tag::root;
    stack_.push_back(Frame{});
    for (lxb_dom_node_t* node = root == nullptr ? nullptr : root->first_child; node != nullptr;) {
      lxb_dom_node_t* next = enter(node) ? node->first_child : nullptr;
      while (next == nullptr) {
        if (stack_.back().node == node) leave();
        next = node->next;
        if (next == nullptr) {
          node = node->parent;
          if (node == root || node == nullptr) break;
        }
      }
      node = next;
    }
    writer_.finish(0);
    page_.elements[0].blocks = {0, writer_.block_count()};
    page_.elements[0].text = {0, writer_.position()};
    facts_.finish();
  }

 private:
  /// Whether the children of `node` are to be visited.
  bool enter(lxb_dom_node_t* node) {
    if (node->type == LXB_DOM_NODE_TYPE_TEXT) {
      if (!stack_.back().fallback) text(node);
      return false;
    }
    if (node->type != LXB_DOM_NODE_TYPE_ELEMENT) return false;
    return enter_element(node);
  }

  void text(lxb_dom_node_t* node) {
    const std::string_view data = view(lxb_dom_interface_character_data(node)->data);
    if (stack_.back().kind != Tag::pre) return writer_.characters(data);
    for (std::size_t i = 0; i <= data.size();) {
      const std::size_t end = std::min(data.find('\n', i), data.size());
      writer_.characters(data.substr(i, end - i));
      if (end < data.size()) writer_.line_break(stack_.back().block_element);
      i = end + 1;
    }
  }

  bool enter_element(lxb_dom_node_t* node) {
    attributes_.read(node, names_);
    hints_known_ = false;
    if (node->ns == LXB_NS_HTML && head_element(node)) return false;
    const TagReading reading = node->ns == LXB_NS_HTML || node->local_name == LXB_TAG_SVG
                                   ? reading_of(node->local_name)
                                   : TagReading{Tag::inline_other, Flow::inline_, false};
    switch (reading.flow) {
      case Flow::line_break: writer_.line_break(stack_.back().block_element); return false;
      case Flow::rule:
        writer_.end_block(stack_.back().block_element);
        writer_.gap();
        return false;
      case Flow::skip: skipped(node, reading); return false;
      default: break;
    }
    if (node->local_name == LXB_TAG_IMG) return image(), false;
    open(node, reading);
    if (reading.tag == Tag::custom && !attributes_[Attr::src].empty()) image();  // <amp-img>
    return true;
  }

  /// Elements that speak to machines. Returns whether it was one.
  bool head_element(lxb_dom_node_t* node) {
    const auto& a = attributes_;
    switch (node->local_name) {
      case LXB_TAG_META:
        facts_.meta(a[Attr::name], a[Attr::property], a[Attr::itemprop], a[Attr::http_equiv], a[Attr::content]);
        return true;
      case LXB_TAG_LINK:
        facts_.link(a[Attr::rel], a[Attr::href]);
        if (a.has(Attr::itemprop)) facts_.property(stack_.back().element, a[Attr::itemprop], a[Attr::href], false);
        return true;
      case LXB_TAG_BASE: return facts_.base(a[Attr::href]), true;
      case LXB_TAG_TITLE:
        if (node->first_child != nullptr) facts_.title(view(lxb_dom_interface_character_data(node->first_child)->data));
        return true;
      case LXB_TAG_SCRIPT:
        if (a[Attr::type].find("ld+json") != std::string_view::npos && node->first_child != nullptr)
          facts_.json_ld(view(lxb_dom_interface_character_data(node->first_child)->data));
        return true;
      case LXB_TAG_HTML:
        if (a.has(Attr::lang)) facts_.html_lang(a[Attr::lang]);
        return false;
      default: return false;
    }
  }

  void image() {
    const auto& a = attributes_;
    std::string_view url = a[Attr::data_src].empty() ? a[Attr::src] : a[Attr::data_src];
    if (url.empty() || url.starts_with("data:")) {
      const std::string_view set = trim(a[Attr::srcset]);
      url = set.substr(0, set.find_first_of(" ,"));
    }
    if (url.empty() || url.size() > 2048) return;
    Image image;
    image.url = keep(trim(url));
    image.alt = keep(trim(a[Attr::alt]));
    image.element = stack_.back().element;
    image.block = writer_.block_count() + (writer_.is_open() ? 1 : 0);
    image.width = static_cast<std::uint16_t>(std::clamp(number_in(a[Attr::width], 0), 0, 0xFFFF));
    image.height = static_cast<std::uint16_t>(std::clamp(number_in(a[Attr::height], 0), 0, 0xFFFF));
    page_.images.push_back(image);
    if (a.has(Attr::itemprop)) facts_.property(stack_.back().element, a[Attr::itemprop], url, false);
  }

  /// What holds no text is still an element when it says something of the page: a film, a frame.
  void skipped(lxb_dom_node_t* node, const TagReading& reading) {
    if (reading.tag == Tag::other || stack_.back().fallback) return;
    const std::uint32_t element = add_element(node, reading);
    page_.elements[element].own.add(hints_of(attributes_[Attr::src], words_));
    page_.elements[element].blocks = {writer_.block_count(), writer_.block_count()};
    page_.elements[element].text = {writer_.position(), writer_.position()};
  }

  /// Blanks part tokens, and what one says does not depend on the others: pages repeat them in other company.
  Hints hints_of_tokens(std::string_view tokens) {
    std::string_view token = first_token(tokens);
    if (token.size() == tokens.size()) return hints_of(tokens, words_);
    Hints found;
    for (; !tokens.empty(); token = first_token(tokens)) {
      if (!token.empty()) found.add(memo_.find(token, [&] { return hints_of(token, words_); }));
      tokens.remove_prefix(std::min(token.size() + 1, tokens.size()));
    }
    return found;
  }

  Hints hints() {
    if (hints_known_) return hints_;
    constexpr std::uint64_t telling = [] {
      std::uint64_t bits = 0;
      for (const Attr a : {Attr::class_, Attr::id, Attr::role, Attr::itemprop, Attr::rel})
        bits |= std::uint64_t{1} << static_cast<unsigned>(a);
      return bits;
    }();
    Hints found;
    for (std::uint64_t bits = attributes_.present() & telling; bits != 0; bits &= bits - 1) {
      const std::string_view tokens = attributes_[static_cast<Attr>(std::countr_zero(bits))];
      if (tokens.empty()) continue;
      found.add(memo_.find(tokens, [&] { return hints_of_tokens(tokens); }));
    }
    hints_ = found;
    hints_known_ = true;
    return found;
  }

  /// A page whose values are that many holds ever the same ones: what comes then is left empty.
  Span keep(std::string_view text) {
    if (page_.values.size() + text.size() > most_values) return {};
    const std::uint32_t begin = offset(page_.values.size());
    page_.values += text;
    return {begin, offset(page_.values.size())};
  }

  Span name_of_element(lxb_dom_node_t* node) {
    constexpr std::size_t longest = 120;
    if (page_.values.size() + 3 * longest + 2 > most_values) return {};
    std::size_t size = 0;
    const lxb_char_t* tag = lxb_dom_element_local_name(lxb_dom_interface_element(node), &size);
    const std::uint32_t begin = offset(page_.values.size());
    page_.values += utf8_head({reinterpret_cast<const char*>(tag), size}, longest);  // NOLINT
    if (const auto id = trim(attributes_[Attr::id]); !id.empty())
      page_.values.append("#").append(utf8_head(id, longest));
    if (const auto first = first_token(trim(attributes_[Attr::class_])); !first.empty())
      page_.values.append(".").append(utf8_head(first, longest));
    return {begin, offset(page_.values.size())};
  }

  std::uint32_t add_element(lxb_dom_node_t* node, const TagReading& reading) {
    const std::uint32_t outer = stack_.back().element;
    Element& element = page_.elements.emplace_back();
    const Element& parent = page_.elements[outer];
    element.parent = outer;
    element.depth = static_cast<std::uint16_t>(std::min(parent.depth + 1, 0xFFFF));
    element.tag = reading.tag;
    element.is_inline = reading.flow == Flow::inline_;
    element.hidden = parent.hidden || attributes_.hides();
    element.own = hints();
    element.above = parent.above;
    // Classes of <body> describe the template ("single-post", "has-sidebar"), not a part of the page.
    if (parent.tag != Tag::body && parent.tag != Tag::root) element.above.add(parent.own);
    if (attributes_[Attr::role] == "heading" && !(reading.tag >= Tag::h1 && reading.tag <= Tag::h6))
      element.tag = heading_tag(number_in(attributes_[Attr::level], 2));
    element.tags = parent.tags | (std::uint64_t{1} << static_cast<unsigned>(element.tag));
    element.name = name_of_element(node);
    element.blocks.begin = writer_.block_count();
    return offset(page_.elements.size() - 1);
  }

  /// Inline elements are recorded only where they say something: a class, a time, an author.
  [[nodiscard]] bool is_notable(const TagReading& reading) {
    return reading.flow != Flow::inline_ || reading.tag == Tag::time || attributes_.has(Attr::itemprop) ||
           attributes_.has(Attr::itemscope) || attributes_.has(Attr::property) || attributes_.has(Attr::role) ||
           hints().bits != 0;
  }

  void open(lxb_dom_node_t* node, const TagReading& reading) {
    const Frame outer = stack_.back();
    Frame frame = outer;
    frame.node = node;
    frame.link = 0;
    frame.apart = frame.own_element = frame.item = frame.is_time = frame.strong = false;
    const bool heading_role = attributes_[Attr::role] == "heading";
    frame.is_block = reading.flow != Flow::inline_ || heading_role;
    frame.fallback = outer.fallback || reading.flow == Flow::fallback;
    if (frame.is_block) writer_.end_block(outer.block_element);
    if (is_notable(reading)) {
      frame.element = add_element(node, reading);
      frame.own_element = true;
      if (frame.is_block) frame.block_element = frame.element;
      if (frame.is_block) page_.elements[frame.element].is_inline = false;
      frame.hidden = page_.elements[frame.element].hidden;
    }
    if (reading.gives_kind || heading_role) frame.kind = page_.elements[frame.element].tag;
    if (reading.tag == Tag::ul || reading.tag == Tag::ol)
      frame.list_depth = static_cast<std::uint8_t>(std::min(frame.list_depth + 1, 255));
    frame.text_begin = writer_.position();
    if (frame.is_block) writer_.set_kind(frame.kind, frame.list_depth, frame.hidden);
    part(frame, node->local_name);
    if (reading.tag == Tag::a) open_link(frame);
    frame.strong = reading.tag == Tag::strong;
    if (frame.strong) writer_.enter_strong();
    open_facts(frame, reading);
    stack_.push_back(frame);
  }

  /// Links, and spans with a purpose, that follow other inline elements without a blank are shown apart all the same
  /// (menus, stamps), and so are the plain elements that templates set beside each other: a day and its hour, a caption
  /// and its credit. Those of letters (b, i, sub) may part a word, and in paragraphs all do: word processors set a span
  /// for each change of theirs.
  void part(Frame& frame, lxb_tag_id_t tag) {
    if (frame.is_block) return;
    const bool notable = tag == LXB_TAG_A || frame.own_element;
    frame.apart = notable || is_set_apart(tag);
    if (!frame.apart || !writer_.is_open()) return;
    if (notable && page_.text.size() == last_inline_end_) writer_.blank();
    if (!notable && frame.kind != Tag::p && page_.text.size() == last_apart_end_) writer_.part_words();
  }

  void open_link(Frame& frame) {
    writer_.enter_link();
    Link link;
    const std::string_view url = trim(attributes_[Attr::href]);
    link.url = keep(utf8_head(url, 2048));
    link.author = attributes_[Attr::rel].find("author") != std::string_view::npos;
    page_.links.push_back(link);
    frame.link = offset(page_.links.size());
  }

  void open_facts(Frame& frame, const TagReading& reading) {
    const auto& a = attributes_;
    const bool scope = a.has(Attr::itemscope) || a.has(Attr::type_of);
    const std::string_view property = a.has(Attr::itemprop) ? a[Attr::itemprop] : a[Attr::property];
    // <time>, and what pages set in its place: <relative-time datetime="...">, <abbr class="published" title="...">.
    const bool stamped = !a[Attr::datetime].empty() ||
                         (!a[Attr::title].empty() && (hints().has(Hint::date) || hints().has(Hint::modified)));
    if (reading.tag == Tag::time || (frame.own_element && stamped)) {
      frame.is_time = true;
      times_.push_back(keep(a[Attr::datetime].empty() ? a[Attr::title] : a[Attr::datetime]));
      pubdates_.push_back(a.has(Attr::pubdate));
    }
    if (!scope && (property.empty() || !facts_.wants_property(property))) return;
    frame.item = true;
    facts_.begin_item(frame.element, a.has(Attr::itemtype) ? a[Attr::itemtype] : a[Attr::type_of], property, scope);
    const std::string_view value = a.has(Attr::content)    ? a[Attr::content]
                                   : a.has(Attr::datetime) ? a[Attr::datetime]
                                                           : std::string_view();
    rdfa_.push_back(!a.has(Attr::itemprop));
    properties_.push_back(keep(scope ? std::string_view() : property));
    property_values_.push_back(keep(value));
  }

  void leave() {
    const Frame frame = stack_.back();
    stack_.pop_back();
    if (frame.is_block) writer_.end_block(frame.block_element);
    const Span text{frame.text_begin, writer_.position()};
    if (frame.strong) writer_.leave_strong();
    if (frame.link != 0) close_link(frame.link - 1, text);
    if (frame.own_element) close_element(frame, text);
    if (!frame.is_block) last_inline_end_ = page_.text.size();
    if (frame.apart) last_apart_end_ = page_.text.size();
    close_facts(frame, trim(slice(page_.text, text)));
    const Frame& outer = stack_.back();
    if (frame.is_block) writer_.set_kind(outer.kind, outer.list_depth, outer.hidden);
  }

  void close_link(std::uint32_t index, Span text) {
    writer_.leave_link();
    Link& link = page_.links[index];
    const std::string_view shown = trim(slice(page_.text, text));
    link.text = {0, 0};
    if (!shown.empty()) {
      const auto begin = static_cast<std::uint32_t>(shown.data() - page_.text.data());
      link.text = {begin, begin + offset(shown.size())};
    }
    // The block that the link begins in: count the blocks that have ended since.
    std::uint32_t block = writer_.block_count();
    while (block > 0 && page_.blocks[block - 1].text.end > link.text.begin && !link.text.empty()) --block;
    link.block = block;
  }

  void close_element(const Frame& frame, Span text) {
    Element& element = page_.elements[frame.element];
    element.text = text;
    // Of an element that is a block only the last block of a page may be open.
    element.blocks.end = writer_.block_count() + (writer_.is_open() ? 1 : 0);
  }

  void close_facts(const Frame& frame, std::string_view text) {
    if (frame.is_time) {
      // A longer text is no time: no need to copy it. Values move when others are kept, so they are handed over first.
      facts_.time(frame.element, std::string(slice(page_.values, times_.back())), text.substr(0, longest_time + 1),
                  pubdates_.back());
      times_.pop_back();
      pubdates_.pop_back();
    }
    if (!frame.item) return;
    const std::string property(slice(page_.values, properties_.back()));
    const std::string value(slice(page_.values, property_values_.back()));
    if (!property.empty())
      facts_.property(frame.element, property, value.empty() ? utf8_head(text, longest_value) : value, rdfa_.back());
    facts_.end_item(utf8_head(text, 512));
    properties_.pop_back();
    property_values_.pop_back();
    rdfa_.pop_back();
  }

  const ClassWords& words_;
  HintMemo& memo_;
  Page& page_;
  BlockWriter writer_;
  FactReader facts_;
  std::vector<Frame> stack_;
  ElementAttributes attributes_;  ///< of the element that is entered
  AttributeNames names_;
  Hints hints_;  ///< of the element that is entered, once asked for
  bool hints_known_ = false;
  std::size_t last_inline_end_ = static_cast<std::size_t>(-1);
  std::size_t last_apart_end_ = static_cast<std::size_t>(-1);
  std::vector<Span> times_, properties_, property_values_;
  std::vector<bool> pubdates_, rdfa_;
};

}  // namespace

void walk(const Dom& dom, const ClassWords& words, const FactTables& facts, const PageLimits& limits, HintMemo& memo,
          Page& page) {
  Walker(words, facts, limits, memo, page).run(dom.root());
}

}  // namespace isnad
