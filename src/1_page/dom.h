#pragma once
// The document object model of a page, parsed by lexbor under limits that keep any input linear.

#include <memory>
#include <string_view>

#include "isnad/page.h"

struct lxb_html_document;
struct lxb_dom_node;

namespace isnad {

/// Who reads the mark-up into tokens. Both read the same ones; lexbor's own reader is there to be compared with.
enum class Tokens : bool { lexbors, quick };

class QuickNames;

/// What parsing one page leaves behind for the next: lexbor's document, with the parser and the memory of its nodes,
/// and the names that all pages share.
class DomMemory {
 public:
  DomMemory();
  ~DomMemory();
  DomMemory(const DomMemory&) = delete;
  DomMemory& operator=(const DomMemory&) = delete;

 private:
  friend class Dom;
  void drop();

  lxb_html_document* document_ = nullptr;
  std::unique_ptr<QuickNames> names_;
};

/// The parsed document, which lies in a DomMemory: one at a time.
class Dom {
 public:
  /// Parses `html` (UTF-8), which must live as long. An empty text gives an empty document.
  Dom(std::string_view html, const PageLimits& limits, DomMemory& memory, Tokens tokens = Tokens::quick);
  ~Dom();
  Dom(const Dom&) = delete;
  Dom& operator=(const Dom&) = delete;

  /// Null only where there was no memory for the document.
  [[nodiscard]] lxb_dom_node* root() const;
  [[nodiscard]] bool truncated() const { return truncated_; }

 private:
  DomMemory& memory_;
  bool large_ = false;  ///< its memory is not kept
  bool parsed_ = false;
  bool truncated_ = false;
};

}  // namespace isnad
