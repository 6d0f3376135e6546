#pragma once
// The names that records write for the values of enumerations.

#include <iterator>
#include <string_view>

#include "isnad/article.h"
#include "isnad/page.h"

namespace isnad {

inline constexpr std::string_view page_kind_names[] = {"article", "live", "front", "gallery", "video", "other"};

inline constexpr std::string_view reason_names[] = {
    "navigation",  "masthead",  "repeated",      "caption_copy", "related",       "share",
    "letter_size", "comments",  "advertisement", "notice",       "template_word", "search",
    "subscribe",   "copyright", "clock",         "tags",         "most_read",     "other"};
static_assert(std::size(reason_names) == static_cast<std::size_t>(Reason::count));

inline constexpr std::string_view block_kind_names[] = {"paragraph", "heading", "list_item", "quote",
                                                        "table_row", "post",    "code",      "caption"};

inline constexpr std::string_view encoding_evidence_names[] = {"byte_order_mark", "transport", "meta",
                                                               "xml_declaration", "content",   "fallback"};

inline constexpr std::string_view input_kind_names[] = {"html", "page-text", "text"};

[[nodiscard]] constexpr std::string_view name_of(PageKind k) { return page_kind_names[static_cast<std::size_t>(k)]; }
[[nodiscard]] constexpr std::string_view name_of(Reason r) { return reason_names[static_cast<std::size_t>(r)]; }
[[nodiscard]] constexpr std::string_view name_of(BlockKind k) { return block_kind_names[static_cast<std::size_t>(k)]; }
[[nodiscard]] constexpr std::string_view name_of(EncodingEvidence e) {
  return encoding_evidence_names[static_cast<std::size_t>(e)];
}
[[nodiscard]] constexpr std::string_view name_of(InputKind k) { return input_kind_names[static_cast<std::size_t>(k)]; }

}  // namespace isnad
