#pragma once
// A page as read: its decoded text as a flat list of blocks in document order, and what the machine is told beside it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"
#include "isnad/span.h"

namespace isnad {

class Resources;

enum class InputKind : std::uint8_t {
  html,       ///< a page as served
  page_text,  ///< a page dumped as text, furniture included
  text,       ///< clean article text
};

/// What decided the encoding, from the strongest to the weakest by the HTML standard; `content` overrules a claim.
enum class EncodingEvidence : std::uint8_t { byte_order_mark, transport, meta, xml_declaration, content, fallback };

/// The elements that decisions tell apart; all others are `other` (block level) or `inline_other`.
// clang-format off
enum class Tag : std::uint8_t {
  other, inline_other, root, body, div, section, article, main, header, footer, nav, aside, p, h1, h2, h3, h4, h5, h6,
  ul, ol, li, dl, dt, dd, table, tr, td, th, caption, figure, figcaption, blockquote, pre, form, button, label, details,
  summary, a, span, strong, em, time, address, video, audio, iframe, custom, line, count,
};
// clang-format on
static_assert(static_cast<unsigned>(Tag::count) <= 64);

/// What the words of a class, id, role, itemprop or rel say that an element is for (rows of
/// data/1_page/class_words.tsv).
// clang-format off
enum class Hint : std::uint8_t {
  content, article, title, kicker, deck, byline, author, date, modified, caption, credit, image, gallery, video, lead,
  quote, list, card, live, entry, agency, navigation, breadcrumb, masthead, header, footer, sidebar, related, most_read, share,
  letter_size, comments, advertisement, notice, search, subscribe, copyright, clock, tags, hidden, popup, widget, login,
  print, embed, ticker, author_box, section_label, meta, count,
};
// clang-format on

/// A set of hints.
struct Hints {
  std::uint64_t bits = 0;
  [[nodiscard]] constexpr bool has(Hint h) const { return (bits >> static_cast<unsigned>(h)) & 1U; }
  constexpr void add(Hint h) { bits |= std::uint64_t{1} << static_cast<unsigned>(h); }
  constexpr void add(Hints other) { bits |= other.bits; }
};
static_assert(static_cast<unsigned>(Hint::count) <= 64);

/// An element that holds text, images, or a machine-readable value; parents come before their children.
struct Element {
  std::uint32_t parent = 0;  ///< index into Page::elements; the root is its own parent
  std::uint16_t depth = 0;
  Tag tag = Tag::other;
  bool is_inline = false;
  bool hidden = false;     ///< it or an ancestor is not shown
  Hints own;               ///< of its own tokens
  Hints above;             ///< of all its ancestors
  std::uint64_t tags = 0;  ///< bit per Tag: itself and all its ancestors
  Span name;               ///< "tag#id.class" in Page::values, as written, each of the three cut at 120 bytes
  Span text;               ///< in Page::text, from its first block to its last
  IndexRange blocks;       ///< into Page::blocks; for an inline element the one block it stands in

  /// Whether it is, or stands in, an element with `tag`.
  [[nodiscard]] constexpr bool within(Tag t) const { return (tags >> static_cast<unsigned>(t)) & 1U; }
};

/// A run of text that is shown as one paragraph, heading, item, cell or line.
struct Block {
  Span text;                     ///< in Page::text, white space folded, never empty
  std::uint32_t element = 0;     ///< the nearest block-level element
  std::uint32_t link_bytes = 0;  ///< bytes of `text` that are inside of links
  std::uint16_t links = 0;       ///< links that begin in it
  Tag tag = Tag::other;  ///< of the nearest ancestor that gives the kind: p, h2, li, td, figcaption, blockquote, ...
  std::uint8_t list_depth = 0;
  bool after_break = false;  ///< a <br> or a line end, and no element, parts it from the block before
  bool strong = false;       ///< all of it is bold
  bool hidden = false;
  bool gap = false;  ///< a blank line or an empty paragraph stands before it
};

struct Image {
  Span url;                   ///< in Page::values
  Span alt;                   ///< in Page::values
  std::uint32_t element = 0;  ///< the element it stands in
  std::uint32_t block = 0;    ///< the index of the block that follows it
  std::uint16_t width = 0;    ///< as the page says, 0 when it does not
  std::uint16_t height = 0;
};

struct Link {
  Span url;   ///< in Page::values
  Span text;  ///< in Page::text
  std::uint32_t block = 0;
  bool author = false;  ///< rel=author
};

/// What a machine-readable value says about the page.
// clang-format off
enum class FactKey : std::uint8_t {
  title, headline, kicker, description, author, published, modified, site_name, publisher, url, type, image, image_caption, section, language,
  keywords, agency, body, location, live_begin, live_update, count,
};
// clang-format on

/// Where a machine-readable value stands.
// clang-format off
enum class Origin : std::uint8_t {
  json_ld, microdata, rdfa, open_graph, twitter, dublin_core, meta, link, title_element, html_element, time_element, data_attribute, url, count,
};
// clang-format on

/// What kind of thing a structured value describes (the @type of JSON-LD, the itemtype of microdata).
enum class Subject : std::uint8_t {
  page,
  article,
  live_blog,
  video,
  gallery,
  web_site,
  organisation,
  person,
  comment,
  other
};

struct Fact {
  FactKey key = FactKey::title;
  Origin origin = Origin::meta;
  Subject subject = Subject::page;  ///< `page` for the conventions that describe the page as a whole
  Span value;                       ///< in Page::values, white space folded, entities resolved
  std::uint32_t element = 0;        ///< of those in the body
};

struct Page {
  InputKind input = InputKind::html;
  std::string encoding;  ///< name of the HTML standard in lower case
  std::string declared;  ///< what the page claimed; empty when nothing
  EncodingEvidence encoding_evidence = EncodingEvidence::fallback;
  bool repaired_double_encoding = false;
  bool clean = false;          ///< the caller says that it is the text of an article and nothing else
  bool truncated = false;      ///< a limit (depth, attributes, elements, blocks) cut something away
  std::uint32_t replaced = 0;  ///< ill-formed sequences shown as U+FFFD

  std::string text;               ///< the texts of all blocks, parted by line feeds
  std::string values;             ///< strings that are no text of the page: addresses, alternative texts, names, facts
  std::vector<Element> elements;  ///< never empty: elements[0] is the root
  std::vector<Block> blocks;      ///< in document order
  std::vector<Image> images;
  std::vector<Link> links;
  std::vector<Fact> facts;  ///< in document order
};

/// Limits of reading a page.
struct PageLimits {
  std::size_t bytes = std::size_t{256} << 20;  ///< of the page, after decompression
  std::uint32_t depth = 512;                   ///< of open elements, as browsers have it; deeper tags are passed over
  std::uint32_t attributes = 256;              ///< of one element; more are passed over
  std::uint32_t elements = 500'000;            ///< of the page; further tags are passed over, their text stays
  std::uint32_t blocks = 500'000;              ///< of the page; further text goes into the last one
};

struct PageOptions {
  std::optional<InputKind> from;  ///< what the bytes hold; recognised when absent
  std::string content_type;       ///< of the transport, "text/html; charset=windows-1256"; may be empty
  PageLimits limits;
};

/// The page that `bytes` hold (gzip is seen through). Linear in the size of `bytes`. Total for HTML and text; fails
/// with unsupported for what is neither (an empty file; whatever `options` say, a PDF or an image), too_large over a
/// limit, unreadable for broken gzip, or where there is no memory: it never gives a part of a page for that.
Result<Page> read_page(std::string_view bytes, const Resources& resources, const PageOptions& options = {});

/// A path of the element for a person: "body > div#main > h1.title".
std::string place_of(const Page& page, std::uint32_t element);

}  // namespace isnad
