#pragma once
// The attributes of one element, found by what they are.

#include <array>
#include <cstdint>
#include <string_view>

#include "1_page/attributes.h"

struct lxb_dom_node;

namespace isnad {

/// A valueless attribute is there and empty.
class ElementAttributes {
 public:
  /// Takes those of `element`, whoever has read them, in place of what was here.
  void read(lxb_dom_node* element, AttributeNames& names);

  /// A bit for each that the element has.
  [[nodiscard]] std::uint64_t present() const { return present_; }
  [[nodiscard]] bool has(Attr which) const { return ((present_ >> static_cast<unsigned>(which)) & 1U) != 0; }
  [[nodiscard]] std::string_view operator[](Attr which) const {
    return has(which) ? values_[static_cast<std::size_t>(which)] : std::string_view();
  }
  /// Whether they say that the element is not shown.
  [[nodiscard]] bool hides() const;

 private:
  /// The first of several counts.
  void add(Attr which, std::string_view value);

  std::array<std::string_view, static_cast<std::size_t>(Attr::level) + 1> values_;
  std::uint64_t present_ = 0;
};

}  // namespace isnad
