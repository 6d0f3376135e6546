// Addresses that a page writes from where it lies, made whole.
#include "2_article/addresses.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::size_t longest = 1024;  // bytes of an address

/// The parts of an address of the web.
struct Address {
  std::string_view scheme;  ///< with its colon
  std::string_view site;    ///< "//host:port"
  std::string_view path;
};

bool is_web(std::string_view url) { return url.starts_with("http://") || url.starts_with("https://"); }

Address parts_of_address(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  Address address;
  const std::size_t colon = url.find(':') + 1;
  address.scheme = url.substr(0, colon);
  const std::size_t slash = std::min(url.find('/', colon + 2), url.size());
  address.site = url.substr(colon, slash - colon);
  address.path = url.substr(slash);
  return address;
}

/// Whether `reference` names a scheme: letters, digits and their kin before a colon.
bool has_scheme(std::string_view reference) {
  const std::size_t end = reference.find_first_of(":/?#");
  return end != std::string_view::npos && reference[end] == ':';
}

/// `path` without its "." and ".." (RFC 3986, section 5.2.4).
std::string without_dots(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(end);
    if (part == "/..") {
      const std::size_t slash = out.rfind('/');
      out.resize(slash == std::string::npos ? 0 : slash);
    } else if (part != "/.") {
      out += part;
      continue;
    }
    if (path.empty()) out += '/';
  }
  return out;
}

}  // namespace

std::string whole_address(std::string_view reference, std::string_view base) {
  if (reference.empty() || has_scheme(reference) || !is_web(base) || base.size() > longest)
    return std::string(reference);
  const Address from = parts_of_address(base);
  std::string whole(from.scheme);
  if (reference.starts_with("//")) return whole.append(reference);
  whole += from.site;
  if (reference[0] == '?' || reference[0] == '#') return whole.append(from.path).append(reference);
  const std::string_view path = reference.substr(0, reference.find_first_of("?#"));
  const std::string_view folder = from.path.substr(0, from.path.rfind('/') + 1);
  std::string all;
  if (path[0] != '/') all += folder.empty() ? "/" : folder;
  all += path;
  return whole.append(without_dots(all)).append(reference.substr(path.size()));
}

void complete_addresses(PageReading& reading) {
  Article& article = reading.article;
  std::string base = article.url.value;
  for (const Fact& fact : reading.page.facts)
    if (fact.key == FactKey::base) base = whole_address(reading.value(fact.value), base);
  if (!is_web(base)) return;
  for (Photo& photo : article.photos) photo.url = whole_address(photo.url, base);
  for (Item& item : article.items) item.url = whole_address(item.url, base);
}

}  // namespace isnad
