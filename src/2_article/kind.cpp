// What kind of page it is.
#include "2_article/kind.h"

#include <algorithm>
#include <array>

#include "2_article/article_tables.h"
#include "2_article/entries.h"

namespace isnad {
namespace {

constexpr float is_prose = 0.45F;            // probability from which a block counts as prose
constexpr std::uint32_t some_prose = 600;    // letters; less is no article where something else is on the page
constexpr std::uint32_t video_prose = 1500;  // letters that may stand below a film
constexpr std::uint32_t sentence_bytes = 60;
constexpr std::uint32_t many_items = 8;
constexpr std::uint32_t many_pictures = 5;
constexpr std::uint32_t fewest_letters = 80;  // with less there is nothing to read

/// What the facts of the page say that it is.
struct Claims {
  bool article = false;     ///< an article with a headline or a body, by structured data or og:type
  bool structured = false;  ///< by structured data
  bool live = false;
  bool video = false;
  bool film = false;  ///< og:type says film
  bool gallery = false;
  bool site = false;  ///< a site or a list
};

Claims claims_of(const PageReading& reading) {
  Claims claims;
  for (const Fact& fact : reading.page.facts) {
    const bool structured =
        fact.origin == Origin::json_ld || fact.origin == Origin::microdata || fact.origin == Origin::rdfa;
    switch (fact.subject) {
      case Subject::article:
        claims.article = true;
        claims.structured =
            claims.structured || (structured && (fact.key == FactKey::headline || fact.key == FactKey::published));
        break;
      case Subject::live_blog: claims.live = true; break;
      case Subject::video: (structured ? claims.video : claims.film) = true; break;
      case Subject::gallery: claims.gallery = true; break;
      case Subject::web_site: claims.site = true; break;
      default: break;
    }
    if (fact.key != FactKey::type) continue;
    const std::string_view type = reading.value(fact.value);
    claims.article = claims.article || type == "article";
    claims.film = claims.film || (fact.origin == Origin::open_graph && type.starts_with("video"));
    claims.site = claims.site || type == "website" || type == "CollectionPage";
  }
  return claims;
}

/// What is on the page.
struct Content {
  std::uint32_t prose = 0;     ///< letters in blocks that are probably body
  std::uint32_t longest = 0;   ///< most letters of prose between two headlines of other pages
  std::uint32_t letters = 0;   ///< of all that is no link
  std::uint32_t items = 0;     ///< headlines of other pages
  std::uint32_t headings = 0;  ///< of those, in headings
};

std::uint32_t letters_in(std::string_view text) {
  std::uint32_t n = 0;
  for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  return n;
}

Content content_of(const PageReading& reading) {
  Content content;
  std::uint32_t run = 0;
  for (std::uint32_t b = 0; b < reading.page.blocks.size(); ++b) {
    const Block& block = reading.page.blocks[b];
    if (block.hidden || b == reading.headline_block) continue;
    const bool links = block.link_bytes * 10 >= block.text.size() * 6;
    const bool heading = block.tag >= Tag::h1 && block.tag <= Tag::h6;
    if (links && block.text.size() >= 20 && block.links == 1) {
      content.items += heading || block.text.size() >= 40;
      content.headings += heading;
      if (heading) run = 0;
    } else if (!links) {
      const std::uint32_t letters = letters_in(reading.text(b));
      content.letters += letters;
      if (reading.content[b] < is_prose) continue;
      content.prose += letters;
      run += letters;
      content.longest = std::max(content.longest, run);
    }
  }
  return content;
}

/// Whether `text` has one of the words of a kind.
bool says(const PhraseTable& words, std::string_view text) {
  WordKeys keys;
  read_words(text.substr(0, 400), keys);
  return words.match(keys).part != Reason::count;
}

bool title_says(const PageReading& reading, const PhraseTable& words) {
  if (says(words, reading.article.headline.value)) return true;
  for (const Fact& fact : reading.page.facts)
    if (fact.key == FactKey::title && says(words, reading.value(fact.value))) return true;
  return false;
}

bool has_live_markup(const PageReading& reading) {
  for (const EntryPlace& place : reading.entries) {
    const Element& element = reading.element_of(place.hour);
    if (element.own.has(Hint::live) || element.above.has(Hint::live)) return true;
  }
  return false;
}

/// The address is that of the site or of a section: no path, or one that ends in no name of an article.
bool is_root_address(const PageReading& reading) {
  std::string_view url = reading.article.url.value;
  const auto at = url.find("://");
  if (at == std::string_view::npos) return false;
  url.remove_prefix(at + 3);
  const auto slash = url.find('/');
  if (slash == std::string_view::npos) return true;
  std::string_view path = url.substr(slash + 1);
  if (path.find('?') != std::string_view::npos) return false;
  path = path.substr(0, path.find('#'));
  return path.empty() || path == "index.html" || path == "index.php" || path == "ar" || path == "ar/" || path == "en" ||
         path == "en/" || path == "home";
}

/// Pictures in the markup of a gallery, each with words of its own below it.
std::uint32_t gallery_pictures(const PageReading& reading) {
  const Page& page = reading.page;
  std::uint32_t pictures = 0;
  for (const Image& image : page.images) {
    const Element& element = page.elements[image.element];
    if (!element.own.has(Hint::gallery) && !element.above.has(Hint::gallery) && !element.within(Tag::figure)) continue;
    if (image.block >= page.blocks.size()) continue;
    for (std::uint32_t b = image.block; b < std::min(image.block + 3, offset(page.blocks.size())); ++b) {
      const Block& block = page.blocks[b];
      if (block.link_bytes > 0 || block.text.size() < sentence_bytes) continue;
      ++pictures;
      break;
    }
  }
  return pictures;
}

bool has_player(const PageReading& reading) {
  for (const Element& element : reading.page.elements)
    if (element.tag == Tag::video || (element.tag == Tag::iframe && element.own.has(Hint::video)) ||
        (element.own.has(Hint::video) && element.depth < 12 && !element.own.has(Hint::list) &&
         !element.own.has(Hint::card)))
      return true;
  return false;
}

void decide(PageReading& reading, PageKind kind, Rule rule) {
  reading.article.kind = kind;
  reading.article.kind_evidence.rule = id_of(rule);
}

bool is_live(PageReading& reading, const Claims& claims) {
  // Dates are looked for in every short block only where something speaks for a live blog.
  const bool words = title_says(reading, reading.tables.kind.live);
  bool markup = false;
  for (const Element& element : reading.page.elements)
    markup = markup || (element.own.has(Hint::live) && element.blocks.size() >= 6);
  if (!claims.live && !words && !markup) return false;
  reading.entries = find_entry_places(reading);
  if (reading.entries.empty()) {
    if (claims.live) decide(reading, PageKind::live, Rule::type_of_metadata);
    return claims.live;
  }
  if (!claims.live && !words && !has_live_markup(reading)) {
    reading.entries.clear();
    return false;
  }
  decide(reading, PageKind::live, claims.live ? Rule::type_of_metadata : Rule::entry_markup);
  return true;
}

bool is_front(const PageReading& reading, const Claims& claims, const Content& content) {
  if (reading.page.input == InputKind::text || claims.structured) return false;
  if (content.items < many_items) return false;
  const bool root = is_root_address(reading);
  const std::uint32_t limit = root ? 2 * some_prose : claims.site ? some_prose : some_prose / 2;
  if (content.longest >= limit) return false;
  if (claims.article && !root) return false;
  return claims.site || content.headings >= 4 || content.prose < some_prose / 2;
}

}  // namespace

Result<KindTables> KindTables::load(const DataFiles& files) {
  const auto table = load_table(files, "2_article/kind_words.tsv", 2);
  if (!table) return table.error();
  KindTables tables;
  for (const Row& row : table->rows) {
    PhraseTable* place = row.cells[1] == "live"      ? &tables.live
                         : row.cells[1] == "gallery" ? &tables.gallery
                         : row.cells[1] == "video"   ? &tables.video
                         : row.cells[1] == "other"   ? &tables.other
                                                     : nullptr;
    if (place == nullptr) return bad_cell(*table, row, 1, "live, gallery, video or other");
    place->insert(row.cells[0], PhraseUse::part, Reason::other);
  }
  return tables;
}

void find_kind(PageReading& reading) {
  const Claims claims = claims_of(reading);
  const Content content = content_of(reading);
  if (is_live(reading, claims)) return;
  if (is_front(reading, claims, content))
    return decide(reading, PageKind::front, content.prose == 0 ? Rule::no_prose : Rule::list_of_links);
  if ((claims.film || (claims.video && !claims.structured)) && content.prose < video_prose)
    return decide(reading, PageKind::video, Rule::type_of_metadata);
  if (content.prose < some_prose && title_says(reading, reading.tables.kind.video) && has_player(reading))
    return decide(reading, PageKind::video, Rule::player);
  const bool called_gallery = claims.gallery || title_says(reading, reading.tables.kind.gallery);
  if (called_gallery && content.longest < 2 * some_prose && gallery_pictures(reading) >= many_pictures)
    return decide(reading, PageKind::gallery, claims.gallery ? Rule::type_of_metadata : Rule::many_photos);
  const bool nothing = content.prose < fewest_letters;
  if (nothing && (content.letters < fewest_letters || title_says(reading, reading.tables.kind.other)))
    return decide(reading, PageKind::other, Rule::no_prose);
  decide(reading, PageKind::article, claims.article ? Rule::type_of_metadata : Rule::block_model);
}

void find_entries_and_items(PageReading& reading) {
  // Little was sure to be prose, and yet a body was found.
  if (reading.article.kind == PageKind::other && reading.article.text.size() >= some_prose)
    decide(reading, PageKind::article, Rule::block_model);
  if (reading.article.kind == PageKind::live) fill_entries(reading);
  if (reading.article.kind == PageKind::front) fill_items(reading);
}

}  // namespace isnad
