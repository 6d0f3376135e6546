// How the elements of HTML are read.
#include "1_page/tags.h"

#include <lexbor/tag/const.h>

#include <array>

namespace isnad {
namespace {

struct Known {
  lxb_tag_id_enum_t id;
  TagReading reading;
};

constexpr Known known[] = {
    {LXB_TAG_HTML, {Tag::root, Flow::block, false}},
    {LXB_TAG_BODY, {Tag::body, Flow::block, false}},
    {LXB_TAG_DIV, {Tag::div, Flow::block, false}},
    {LXB_TAG_CENTER, {Tag::div, Flow::block, false}},
    {LXB_TAG_SECTION, {Tag::section, Flow::block, false}},
    {LXB_TAG_ARTICLE, {Tag::article, Flow::block, false}},
    {LXB_TAG_MAIN, {Tag::main, Flow::block, false}},
    {LXB_TAG_HEADER, {Tag::header, Flow::block, false}},
    {LXB_TAG_HGROUP, {Tag::header, Flow::block, false}},
    {LXB_TAG_FOOTER, {Tag::footer, Flow::block, false}},
    {LXB_TAG_NAV, {Tag::nav, Flow::block, false}},
    {LXB_TAG_MENU, {Tag::ul, Flow::block, false}},
    {LXB_TAG_ASIDE, {Tag::aside, Flow::block, false}},
    {LXB_TAG_P, {Tag::p, Flow::block, true}},
    {LXB_TAG_H1, {Tag::h1, Flow::block, true}},
    {LXB_TAG_H2, {Tag::h2, Flow::block, true}},
    {LXB_TAG_H3, {Tag::h3, Flow::block, true}},
    {LXB_TAG_H4, {Tag::h4, Flow::block, true}},
    {LXB_TAG_H5, {Tag::h5, Flow::block, true}},
    {LXB_TAG_H6, {Tag::h6, Flow::block, true}},
    {LXB_TAG_UL, {Tag::ul, Flow::block, false}},
    {LXB_TAG_OL, {Tag::ol, Flow::block, false}},
    {LXB_TAG_DIR, {Tag::ul, Flow::block, false}},
    {LXB_TAG_LI, {Tag::li, Flow::block, true}},
    {LXB_TAG_DL, {Tag::dl, Flow::block, false}},
    {LXB_TAG_DT, {Tag::dt, Flow::block, true}},
    {LXB_TAG_DD, {Tag::dd, Flow::block, true}},
    {LXB_TAG_TABLE, {Tag::table, Flow::block, false}},
    {LXB_TAG_TBODY, {Tag::other, Flow::block, false}},
    {LXB_TAG_THEAD, {Tag::other, Flow::block, false}},
    {LXB_TAG_TFOOT, {Tag::other, Flow::block, false}},
    {LXB_TAG_TR, {Tag::tr, Flow::block, false}},
    {LXB_TAG_TD, {Tag::td, Flow::block, true}},
    {LXB_TAG_TH, {Tag::th, Flow::block, true}},
    {LXB_TAG_CAPTION, {Tag::caption, Flow::block, true}},
    {LXB_TAG_FIGURE, {Tag::figure, Flow::block, false}},
    {LXB_TAG_FIGCAPTION, {Tag::figcaption, Flow::block, true}},
    {LXB_TAG_BLOCKQUOTE, {Tag::blockquote, Flow::block, true}},
    {LXB_TAG_PRE, {Tag::pre, Flow::block, true}},
    {LXB_TAG_FORM, {Tag::form, Flow::block, false}},
    {LXB_TAG_FIELDSET, {Tag::form, Flow::block, false}},
    {LXB_TAG_LEGEND, {Tag::label, Flow::block, true}},
    {LXB_TAG_BUTTON, {Tag::button, Flow::block, true}},
    {LXB_TAG_LABEL, {Tag::label, Flow::inline_, false}},
    {LXB_TAG_DETAILS, {Tag::details, Flow::block, false}},
    {LXB_TAG_SUMMARY, {Tag::summary, Flow::block, true}},
    {LXB_TAG_DIALOG, {Tag::div, Flow::block, false}},
    {LXB_TAG_ADDRESS, {Tag::address, Flow::block, false}},
    {LXB_TAG_FRAMESET, {Tag::div, Flow::block, false}},
    {LXB_TAG_A, {Tag::a, Flow::inline_, false}},
    {LXB_TAG_SPAN, {Tag::span, Flow::inline_, false}},
    {LXB_TAG_STRONG, {Tag::strong, Flow::inline_, false}},
    {LXB_TAG_B, {Tag::strong, Flow::inline_, false}},
    {LXB_TAG_EM, {Tag::em, Flow::inline_, false}},
    {LXB_TAG_I, {Tag::em, Flow::inline_, false}},
    {LXB_TAG_TIME, {Tag::time, Flow::inline_, false}},
    {LXB_TAG_BR, {Tag::inline_other, Flow::line_break, false}},
    {LXB_TAG_HR, {Tag::other, Flow::rule, false}},
    {LXB_TAG_VIDEO, {Tag::video, Flow::skip, false}},
    {LXB_TAG_AUDIO, {Tag::audio, Flow::skip, false}},
    {LXB_TAG_IFRAME, {Tag::iframe, Flow::skip, false}},
    {LXB_TAG_OBJECT, {Tag::iframe, Flow::skip, false}},
    {LXB_TAG_EMBED, {Tag::iframe, Flow::skip, false}},
    {LXB_TAG_SCRIPT, {Tag::other, Flow::skip, false}},
    {LXB_TAG_STYLE, {Tag::other, Flow::skip, false}},
    {LXB_TAG_TEMPLATE, {Tag::other, Flow::skip, false}},
    {LXB_TAG_SVG, {Tag::other, Flow::skip, false}},
    {LXB_TAG_CANVAS, {Tag::other, Flow::skip, false}},
    {LXB_TAG_SELECT, {Tag::other, Flow::skip, false}},
    {LXB_TAG_DATALIST, {Tag::other, Flow::skip, false}},
    {LXB_TAG_TEXTAREA, {Tag::other, Flow::skip, false}},
    {LXB_TAG_MAP, {Tag::other, Flow::skip, false}},
    {LXB_TAG_NOFRAMES, {Tag::other, Flow::skip, false}},
    {LXB_TAG_NOSCRIPT, {Tag::other, Flow::fallback, false}},
    {LXB_TAG_HEAD, {Tag::other, Flow::block, false}},
};

constexpr auto table = [] {
  std::array<TagReading, LXB_TAG__LAST_ENTRY> readings{};
  readings.fill(TagReading{});  // gcc 12 leaves the default members out of the braces above
  for (const Known& k : known) readings[k.id] = k.reading;
  return readings;
}();

}  // namespace

TagReading reading_of(std::uintptr_t id) {
  if (id < table.size()) return table[id];
  return {Tag::custom, Flow::block, false};
}

}  // namespace isnad
