#pragma once
// The article that a page carries: its fields with what they were read from, its body, and every block left out with
// the reason.

#include <cstdint>
#include <string>
#include <vector>

#include "isnad/page.h"
#include "isnad/span.h"

namespace isnad {

enum class PageKind : std::uint8_t { article, live, front, gallery, video, other };

/// Why a block is left out.
// clang-format off
enum class Reason : std::uint8_t {
  navigation, masthead, repeated, caption_copy, related, share, letter_size, comments, advertisement, notice, template_word,
  search, subscribe, copyright, clock, tags, most_read, other, count,
};
// clang-format on

/// How a value was found: the rule (a row of data/2_article/rules.tsv says it in words) and the place.
struct Evidence {
  std::uint16_t rule = 0;     ///< index into the table of rules; 0: none
  std::uint32_t element = 0;  ///< in Page::elements
  Span span;                  ///< of Page::text, or of Page::values where `in_values`
  bool in_values = false;
};

/// A value and its evidence; absent when `value` is empty.
struct Field {
  std::string value;
  Evidence evidence;
  [[nodiscard]] bool has_value() const { return !value.empty(); }
};

struct Byline {
  Field name;
  std::string role;  ///< the word on the page; empty when there is none
};

struct Photo {
  std::string url;
  std::string alt;
  Field caption;
  Field credit;
  std::uint32_t element = 0;
};

enum class BlockKind : std::uint8_t { paragraph, heading, list_item, quote, table_row, post, code, caption };

/// A piece of the body.
struct ArticleBlock {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;  ///< of a heading (2..6) or a list (1..); otherwise 0
  bool numbered = false;   ///< of a list whose items have numbers
  Span text;               ///< in Article::text
  IndexRange source;       ///< the blocks of the page that it was made of
};

/// A heading with the blocks below it; the first section of an article may have none.
struct Section {
  std::uint32_t heading = 0;  ///< 1 + index into Article::blocks; 0: no heading
  IndexRange blocks;          ///< into Article::blocks, the heading left out
};

/// A piece of a live blog.
struct Entry {
  std::string time;  ///< as shown
  std::string heading;
  IndexRange blocks;  ///< into Article::blocks
};

struct Item {
  std::string headline;
  std::string url;
};

/// A block of the page that is no part of the article. Neighbouring entries of one menu are one drop, and a line that
/// holds several things (a clock and a menu) is several.
struct Dropped {
  std::uint32_t block = 0;  ///< in Page::blocks: the first, where it is several
  Reason reason = Reason::other;
  std::uint16_t rule = 0;
  Span text;  ///< in Page::text; empty: the whole block
};

struct Article {
  PageKind kind = PageKind::other;
  Evidence kind_evidence;
  std::string language;  ///< BCP 47 primary tag; empty when it is not known
  Field url, outlet, kicker, headline, deck;
  std::vector<Byline> bylines;
  std::vector<Field> agencies;
  Field dateline_place, dateline_agency;
  Field published, modified;  ///< ISO 8601 with the precision and the zone that the page gives
  std::vector<Photo> photos;
  std::string text;  ///< the body: the texts of `blocks`, parted by line feeds
  std::vector<ArticleBlock> blocks;
  std::vector<Section> sections;
  std::vector<Entry> entries;    ///< of a live blog
  std::vector<Item> items;       ///< of a front page
  std::vector<Dropped> dropped;  ///< in the order of the page
};

struct ArticleOptions {
  std::string url;             ///< where the page came from; may be empty
  std::string reference_time;  ///< ISO 8601, for "two hours ago"; may be empty
};

/// The article in `page`. Total; linear in the size of the page.
Article read_article(const Page& page, const Resources& resources, const ArticleOptions& options = {});

}  // namespace isnad
