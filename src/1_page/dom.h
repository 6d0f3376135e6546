#pragma once
// The document object model of a page, parsed by lexbor under limits that keep any input linear.

#include <cstdint>
#include <memory>
#include <string_view>

#include "isnad/page.h"

struct lxb_html_document;
struct lxb_dom_node;

namespace isnad {

/// The attributes that pages are read by; all others are passed over while the page is parsed.
enum class Attr : std::uint8_t {
  none, id, class_, role, itemprop, itemtype, itemscope, property, type_of, name, content, http_equiv, href, rel, src,
  data_src, srcset, alt, datetime, pubdate, hidden, aria_hidden, style, lang, type, width, height, title, open, level,
};

/// Owns the parsed document.
class Dom {
 public:
  /// Parses `html` (UTF-8). Never null: an empty text gives an empty document.
  Dom(std::string_view html, const PageLimits& limits);
  ~Dom();
  Dom(const Dom&) = delete;
  Dom& operator=(const Dom&) = delete;

  [[nodiscard]] lxb_dom_node* root() const;
  [[nodiscard]] bool truncated() const { return truncated_; }

 private:
  lxb_html_document* document_ = nullptr;
  bool truncated_ = false;
};

/// Which of the attributes `name` (lower case) is.
Attr attribute_of(std::string_view name);

}  // namespace isnad
