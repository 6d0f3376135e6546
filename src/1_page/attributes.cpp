// The attributes that pages are read by.
#include "1_page/attributes.h"

#include <lexbor/tag/const.h>

#include <algorithm>
#include <array>
#include <utility>

#include "1_page/tags.h"

namespace isnad {
namespace {

using Name = std::pair<std::string_view, Attr>;

// Sorted by name for the binary search. data-src and its kin hold the address of pictures that load late.
constexpr std::array<Name, 32> attribute_names = {{
    {"alt", Attr::alt},
    {"aria-hidden", Attr::aria_hidden},
    {"aria-level", Attr::level},
    {"class", Attr::class_},
    {"content", Attr::content},
    {"data-lazy-src", Attr::data_src},
    {"data-original", Attr::data_src},
    {"data-src", Attr::data_src},
    {"datetime", Attr::datetime},
    {"height", Attr::height},
    {"hidden", Attr::hidden},
    {"href", Attr::href},
    {"http-equiv", Attr::http_equiv},
    {"id", Attr::id},
    {"itemprop", Attr::itemprop},
    {"itemscope", Attr::itemscope},
    {"itemtype", Attr::itemtype},
    {"lang", Attr::lang},
    {"name", Attr::name},
    {"open", Attr::open},
    {"property", Attr::property},
    {"pubdate", Attr::pubdate},
    {"rel", Attr::rel},
    {"role", Attr::role},
    {"src", Attr::src},
    {"srcset", Attr::srcset},
    {"style", Attr::style},
    {"title", Attr::title},
    {"type", Attr::type},
    {"typeof", Attr::type_of},
    {"width", Attr::width},
    {"xml:lang", Attr::lang},
}};

/// "2013-04-04", and what may follow it.
bool is_machine_day(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return false;
  return std::all_of(text.begin(), text.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Attr attribute_of(std::string_view name) {
  if (name.size() < 2 || name.size() > 13) return Attr::none;
  const auto found = std::lower_bound(attribute_names.begin(), attribute_names.end(), name,
                                      [](const Name& row, std::string_view key) { return row.first < key; });
  return found != attribute_names.end() && found->first == name ? found->second : Attr::none;
}

bool matters(Attr which, std::uintptr_t tag, std::string_view value) {
  const bool made_up = tag >= LXB_TAG__LAST_ENTRY;
  const bool picture = tag == LXB_TAG_IMG || tag == LXB_TAG_IMAGE || made_up;
  switch (which) {
    // The hour of a stamp in words stands in the title of its element; other titles are not read.
    case Attr::title: return is_machine_day(value);
    case Attr::aria_hidden:
    case Attr::open: return false;
    case Attr::name:
    case Attr::http_equiv: return tag == LXB_TAG_META;
    case Attr::lang: return tag == LXB_TAG_HTML;
    case Attr::type: return tag == LXB_TAG_SCRIPT || tag == LXB_TAG_INPUT;
    case Attr::href: return tag == LXB_TAG_A || tag == LXB_TAG_LINK || tag == LXB_TAG_BASE;
    case Attr::src: return picture || reading_of(tag).flow == Flow::skip;
    case Attr::data_src:
    case Attr::srcset:
    case Attr::alt:
    case Attr::width:
    case Attr::height: return picture;
    case Attr::style: return value.find("display") != std::string_view::npos;
    default: return true;
  }
}

}  // namespace isnad
