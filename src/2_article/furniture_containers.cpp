// What the elements around a block say of it: their classes and tags.
#include "2_article/furniture_containers.h"

#include <algorithm>

#include "2_article/furniture.h"

namespace isnad {
namespace {

struct HintReason {
  Hint hint;
  Reason reason;
};

/// Where an element has several hints, the first of these decides: what is said of few elements comes first.
constexpr HintReason reasons[] = {
    {Hint::comments, Reason::comments},
    {Hint::letter_size, Reason::letter_size},
    {Hint::copyright, Reason::copyright},
    {Hint::search, Reason::search},
    {Hint::subscribe, Reason::subscribe},
    {Hint::breadcrumb, Reason::navigation},
    {Hint::navigation, Reason::navigation},
    {Hint::advertisement, Reason::advertisement},
    {Hint::share, Reason::share},
    {Hint::print, Reason::share},
    {Hint::tags, Reason::tags},
    {Hint::most_read, Reason::most_read},
    {Hint::related, Reason::related},
    {Hint::ticker, Reason::related},
    {Hint::author_box, Reason::notice},
    {Hint::notice, Reason::notice},
    {Hint::login, Reason::notice},
    {Hint::clock, Reason::clock},
    {Hint::popup, Reason::notice},
    {Hint::masthead, Reason::masthead},
};

constexpr std::uint64_t all_hints = [] {
  std::uint64_t bits = 0;
  for (const HintReason& r : reasons) bits |= std::uint64_t{1} << static_cast<unsigned>(r.hint);
  return bits;
}();

// Inlined: what goes back in one register would be put together in memory, in parts, and waited for.
[[gnu::always_inline]] inline Why reason_of(Hints hints, std::uint16_t depth) {
  if ((hints.bits & all_hints) == 0) return {};
  // A "banner" is as often the head of the page as an advertisement.
  const bool head = hints.has(Hint::header);
  const bool card = hints.has(Hint::card) || hints.has(Hint::list);
  for (const HintReason& r : reasons)
    if (hints.has(r.hint) && !(head && r.reason == Reason::advertisement) && !(card && r.hint == Hint::popup))
      return {r.reason, Rule::furniture_class, depth};
  return {};
}

}  // namespace

FurnitureContainers::FurnitureContainers(const PageReading& reading, const FurnitureTables& tables)
    : reading_(reading),
      tables_(tables),
      kept_(reading.roles.size() + 1),
      known_(reading.page.elements.size()),
      is_known_(reading.page.elements.size()) {
  for (std::size_t b = 0; b < reading.roles.size(); ++b) {
    const Role role = reading.roles[b];
    kept_[b + 1] = kept_[b] + (role == Role::body || role == Role::headline || role == Role::deck);
  }
}

Hints FurnitureContainers::classes_of(std::string_view name) {
  // Entries of a menu are named alike.
  if (name != last_name_) {
    last_name_ = name;
    last_hints_ = hints_of(name, tables_.classes);
  }
  return last_hints_;
}

[[gnu::always_inline]] inline Why FurnitureContainers::own(std::uint32_t index) {
  const Element& element = reading_.page.elements[index];
  if (const Why why = reason_of(element.own, element.depth); why.found()) return why;
  std::string_view name = reading_.value(element.name);
  name.remove_prefix(static_cast<std::size_t>(
      std::find_if(name.begin(), name.end(), [](char c) { return c == '#' || c == '.'; }) - name.begin()));
  if (!name.empty())
    if (const Why why = reason_of(classes_of(name), element.depth); why.found()) return why;
  if (element.tag == Tag::nav) return {Reason::navigation, Rule::furniture_tag, element.depth};
  return {};
}

Why FurnitureContainers::of(std::uint32_t element) {
  way_.clear();
  Why why;
  for (std::uint32_t e = element;; e = reading_.page.elements[e].parent) {
    const Element& current = reading_.page.elements[e];
    if (is_known_[e]) {
      why = known_[e];
      break;
    }
    if (e == 0 || current.tag == Tag::body || current.tag == Tag::root || holds_article(current.blocks)) break;
    way_.push_back(e);
    why = own(e);
    if (why.found()) break;
  }
  for (const std::uint32_t e : way_) {
    known_[e] = why;
    is_known_[e] = true;
  }
  return why;
}

}  // namespace isnad
