#pragma once
// The attributes that pages are read by.

#include <array>
#include <cstdint>
#include <string_view>

namespace isnad {

/// All others are passed over while the page is parsed.
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

/// An attribute that matters, in the list that an element has of its own. One that is `none` ends the list.
struct KeptAttribute {
  const char* value = nullptr;  ///< null where it has none
  std::uint32_t size = 0;
  Attr which = Attr::none;
};

/// Which of the attributes `name` (lower case) is.
Attr attribute_of(std::string_view name);

/// Whether the walk, or the tree builder, reads the attribute `which` of an element with lexbor's tag number `tag`.
bool matters(Attr which, std::uintptr_t tag, std::string_view value);

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
