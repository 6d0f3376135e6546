#pragma once
// The names that records write for the values of enumerations.

#include <iterator>
#include <string_view>

#include "isnad/article.h"
#include "isnad/document.h"
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

inline constexpr std::string_view part_names[] = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                  "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                  "PUNCT", "SCONJ", "SYM", "VERB", "X"};
static_assert(std::size(part_names) == static_cast<std::size_t>(Part::x) + 1);
inline constexpr std::string_view mention_type_names[] = {"person", "organisation", "place", "title"};
inline constexpr std::string_view mention_rule_names[] = {"model",         "cut",   "title",     "body",
                                                          "body_of_title", "place", "gazetteer", "behind_title",
                                                          "goes_on",       "again", "quoted"};
inline constexpr std::string_view join_rule_names[] = {
    "",        "same_name", "longer_name", "short_name",  "beside",     "said_before", "said_later",
    "in_body", "known",     "next_title",  "last_person", "class_noun", "description", "alias"};
static_assert(std::size(mention_rule_names) == static_cast<std::size_t>(MentionRule::quoted) + 1);
static_assert(std::size(join_rule_names) == static_cast<std::size_t>(JoinRule::alias) + 1);
inline constexpr std::string_view timex_type_names[] = {"DATE", "TIME", "DURATION", "SET"};
inline constexpr std::string_view timex_mod_names[] = {"", "START", "MID", "END", "APPROX"};
inline constexpr std::string_view timex_basis_names[] = {"", "reference", "anchor", "year"};
inline constexpr std::string_view timex_tense_names[] = {"", "past", "planned", "present", "future"};

[[nodiscard]] constexpr std::string_view name_of(Part p) { return part_names[static_cast<std::size_t>(p)]; }
[[nodiscard]] constexpr std::string_view name_of(MentionType t) {
  return mention_type_names[static_cast<std::size_t>(t)];
}
[[nodiscard]] constexpr std::string_view name_of(MentionRule r) {
  return mention_rule_names[static_cast<std::size_t>(r)];
}
[[nodiscard]] constexpr std::string_view name_of(JoinRule r) { return join_rule_names[static_cast<std::size_t>(r)]; }
[[nodiscard]] constexpr std::string_view name_of(TimexType t) { return timex_type_names[static_cast<std::size_t>(t)]; }
[[nodiscard]] constexpr std::string_view name_of(TimexBasis b) {
  return timex_basis_names[static_cast<std::size_t>(b)];
}
[[nodiscard]] constexpr std::string_view name_of(TimexTense t) {
  return timex_tense_names[static_cast<std::size_t>(t)];
}
[[nodiscard]] constexpr std::string_view name_of(TimexMod m) { return timex_mod_names[static_cast<std::size_t>(m)]; }
[[nodiscard]] constexpr std::string_view name_of(PageKind k) { return page_kind_names[static_cast<std::size_t>(k)]; }
[[nodiscard]] constexpr std::string_view name_of(Reason r) { return reason_names[static_cast<std::size_t>(r)]; }
[[nodiscard]] constexpr std::string_view name_of(BlockKind k) { return block_kind_names[static_cast<std::size_t>(k)]; }
[[nodiscard]] constexpr std::string_view name_of(EncodingEvidence e) {
  return encoding_evidence_names[static_cast<std::size_t>(e)];
}
[[nodiscard]] constexpr std::string_view name_of(InputKind k) { return input_kind_names[static_cast<std::size_t>(k)]; }

}  // namespace isnad
