// What the JSON-LD scripts of one page have to know of each other.
#include "1_page/json_scripts.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::size_t most = 256;  // names, and references to them: pages have a dozen

/// An address without scheme, fragment, and slash at the end.
std::string_view page_address(std::string_view address) {
  if (const auto scheme = address.find("://"); scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find('#'));
  while (address.ends_with('/')) address.remove_suffix(1);
  return address;
}

}  // namespace

bool JsonScripts::is_of_another(std::string_view headline, std::string_view address) {
  address = page_address(cut(address, longest_value));
  if (headline_.empty()) {
    headline_ = headline;
    address_ = address;
    return false;
  }
  // one page may word its headline in two ways
  return !headline.empty() && headline != headline_ && (address.empty() || address != address_);
}

void JsonScripts::remember(std::string_view id, std::string_view name) {
  if (!id.empty() && !name.empty() && names_.size() < most)
    names_.emplace_back(cut(id, longest_value), cut(name, longest_value));
}

void JsonScripts::await(FactKey key, Subject subject, std::string_view id) {
  if (awaited_.size() < most) awaited_.push_back({key, subject, std::string(cut(id, longest_value))});
}

void JsonScripts::finish(FactSink& sink) {
  for (const Awaited& awaited : awaited_) {
    const auto known =
        std::find_if(names_.begin(), names_.end(), [&](const auto& name) { return name.first == awaited.id; });
    if (known != names_.end()) sink.add(awaited.key, Origin::json_ld, awaited.subject, known->second);
  }
  awaited_.clear();
}

}  // namespace isnad
