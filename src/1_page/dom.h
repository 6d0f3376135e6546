#pragma once
// The document object model of a page, parsed by lexbor under limits that keep any input linear.

#include <array>
#include <cstdint>
#include <string_view>

#include "isnad/page.h"

struct lxb_html_document;
struct lxb_dom_node;

namespace isnad {

/// The attributes that pages are read by; all others are passed over while the page is parsed.
enum class Attr : std::uint8_t {
  none,
  id,
  class_,
  role,
  itemprop,
  itemtype,
  itemscope,
  property,
  type_of,
  name,
  content,
  http_equiv,
  href,
  rel,
  src,
  data_src,
  srcset,
  alt,
  datetime,
  pubdate,
  hidden,
  aria_hidden,
  style,
  lang,
  type,
  width,
  height,
  title,
  open,
  level,
};

/// Owns the parsed document.
class Dom {
 public:
  /// Parses `html` (UTF-8). An empty text gives an empty document.
  Dom(std::string_view html, const PageLimits& limits);
  ~Dom();
  Dom(const Dom&) = delete;
  Dom& operator=(const Dom&) = delete;

  /// Null only where there was no memory for the document.
  [[nodiscard]] lxb_dom_node* root() const;
  [[nodiscard]] bool truncated() const { return truncated_; }

 private:
  lxb_html_document* document_ = nullptr;
  bool truncated_ = false;
};

/// Which of the attributes `name` (lower case) is.
Attr attribute_of(std::string_view name);

/// Remembers attribute_of() for lexbor's numbers of names, which stay the same within a page.
class AttributeNames {
 public:
  /// `name` is called where the number is not remembered.
  template <class Name>
  Attr find(std::uintptr_t number, Name name) {
    Slot& slot = slots_[(number ^ (number >> 4) ^ (number >> 11)) % slots_.size()];
    if (slot.number != number) slot = {number, attribute_of(name())};
    return slot.attribute;
  }

 private:
  struct Slot {
    std::uintptr_t number = 0;
    Attr attribute = Attr::none;
  };
  std::array<Slot, 128> slots_{};
};

}  // namespace isnad
