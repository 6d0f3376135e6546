#pragma once
// A parsed page with the memory that it lies in.

#include <string_view>

#include "1_page/dom.h"

namespace isnad {

class Parsed {
 public:
  Parsed(std::string_view html, const PageLimits& limits, Tokens tokens = Tokens::quick)
      : dom_(html, limits, memory_, tokens) {}
  [[nodiscard]] lxb_dom_node* root() const { return dom_.root(); }
  [[nodiscard]] bool truncated() const { return dom_.truncated(); }

 private:
  DomMemory memory_;
  Dom dom_;
};

}  // namespace isnad
