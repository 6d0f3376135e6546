// The attributes of one element, found by what they are.
#include "1_page/element_attributes.h"

#include <lexbor/dom/interfaces/attr.h>
#include <lexbor/dom/interfaces/element.h>

#include "1_page/quick_tree.h"

namespace isnad {
namespace {

std::string_view view(const lxb_char_t* text, std::size_t size) {
  return {reinterpret_cast<const char*>(text), size};  // NOLINT: lexbor's characters are unsigned bytes
}

std::string_view name_of(lxb_dom_attr_t* attribute) {
  std::size_t size = 0;
  const lxb_char_t* name = lxb_dom_attr_local_name(attribute, &size);
  return view(name, size);
}

}  // namespace

void ElementAttributes::add(Attr which, std::string_view value) {
  if (has(which)) return;
  present_ |= std::uint64_t{1} << static_cast<unsigned>(which);
  values_[static_cast<std::size_t>(which)] = value;
}

void ElementAttributes::read(lxb_dom_node_t* element, AttributeNames& names) {
  present_ = 0;
  if (const KeptAttribute* given = QuickTree::given(element)) {
    for (; given->which != Attr::none; ++given) add(given->which, {given->value, given->size});
    return;
  }
  for (auto* a = lxb_dom_interface_element(element)->first_attr; a != nullptr; a = a->next) {
    const Attr which = names.find(a->node.local_name, [a] { return name_of(a); });
    if (which != Attr::none)
      add(which, a->value == nullptr ? std::string_view() : view(a->value->data, a->value->length));
  }
}

bool ElementAttributes::hides() const {
  if (has(Attr::hidden)) return true;
  const std::string_view style = (*this)[Attr::style];
  const auto at = style.find("display");
  if (at == std::string_view::npos) return false;
  const auto value = style.find_first_not_of(" :\t", at + 7);
  return value != std::string_view::npos && style.substr(value, 4) == "none";
}

}  // namespace isnad
