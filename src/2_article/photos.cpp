// The photographs of the article, with their captions and credits.
#include "2_article/photos.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "0_base/word_map.h"
#include "2_article/article_tables.h"
#include "2_article/byline.h"
#include "2_article/spelling.h"

namespace isnad {
namespace {

constexpr std::uint32_t blocks_above = 10;    // of the headline, where its photo may stand
constexpr std::uint32_t climb = 5;            // elements from a picture up to what holds its caption
constexpr std::size_t longest_caption = 700;  // bytes, where markup says that it is one
constexpr std::size_t longest_bare = 260;     // bytes, where only its place says so
constexpr std::size_t most_main_files = 16;
constexpr unsigned thumbnail = 160;      // pixels of the sides in a file's name, at most
constexpr std::uint16_t smallest = 100;  // pixels of a photo's side, where the page says them

/// A caption as found: its blocks, and how.
struct Found {
  std::uint32_t caption = 0;  ///< 1 + index of its block
  std::uint32_t credit = 0;   ///< 1 + index of the block of a credit of its own
  Rule rule = Rule::none;
};

class PhotoFinder {
 public:
  explicit PhotoFinder(PageReading& reading) : reading_(reading), page_(reading.page) {
    find_range();
    for (const Fact& fact : page_.facts) {
      const std::string_view file =
          fact.key == FactKey::image ? file_of(reading_.value(fact.value)) : std::string_view();
      if (file.size() > 4 && main_files_.size() < most_main_files) main_files_.push_back(file);
    }
  }

  void run() {
    if (page_.input != InputKind::html) return dump();
    for (const Image& image : page_.images)
      if (is_photo(image)) add(image);
    add_from_metadata();
  }

 private:
  void find_range() {
    const auto count = offset(page_.blocks.size());
    headline_ = reading_.headline_block < count ? reading_.headline_block : 0;
    begin_ = headline_ > blocks_above ? headline_ - blocks_above : 0;
    body_ = count;
    for (std::uint32_t i = headline_; i < count; ++i) {
      if (reading_.content[i] < 0.5F || i == reading_.headline_block) continue;
      if (body_ == count && page_.blocks[i].text.size() > 100 && reading_.roles[i] == Role::none) body_ = i;
      end_ = i + 1;
    }
    if (body_ == count) body_ = std::min(headline_ + blocks_above, count);
    end_ = std::max(end_, body_);
    if (count == 0) return;
    article_hints_ = all_hints(page_.blocks[headline_].element);
    if (body_ < count) article_hints_.add(all_hints(page_.blocks[body_].element));
    container_ = body_ < count ? common_ancestor(page_.blocks[headline_].element, page_.blocks[body_].element) : 0;
  }

  [[nodiscard]] Hints all_hints(std::uint32_t element) const {
    Hints hints = page_.elements[element].own;
    hints.add(page_.elements[element].above);
    return hints;
  }

  [[nodiscard]] std::uint32_t common_ancestor(std::uint32_t a, std::uint32_t b) const {
    while (a != b) {
      std::uint32_t& deeper = page_.elements[a].depth >= page_.elements[b].depth ? a : b;
      if (deeper == 0) return 0;
      deeper = page_.elements[deeper].parent;
    }
    return a;
  }

  [[nodiscard]] bool is_within(std::uint32_t element, std::uint32_t ancestor) const {
    while (page_.elements[element].depth > page_.elements[ancestor].depth) element = page_.elements[element].parent;
    return element == ancestor;
  }

  /// What the hints of `element` say beyond those that headline and body have themselves (a page may be a "card" as a
  /// whole).
  [[nodiscard]] bool is_foreign(std::uint32_t element) const {
    static constexpr std::array<Hint, 19> foreign = {
        Hint::comments,   Hint::related,    Hint::most_read, Hint::sidebar,       Hint::footer,
        Hint::navigation, Hint::popup,      Hint::share,     Hint::advertisement, Hint::author_box,
        Hint::masthead,   Hint::ticker,     Hint::subscribe, Hint::login,         Hint::tags,
        Hint::search,     Hint::breadcrumb, Hint::byline,    Hint::author};
    const Element& e = page_.elements[element];
    if (e.hidden || e.within(Tag::nav) || e.within(Tag::footer)) return true;
    const std::uint64_t extra = all_hints(element).bits & ~article_hints_.bits;
    return std::any_of(foreign.begin(), foreign.end(),
                       [&](Hint h) { return (extra >> static_cast<unsigned>(h)) & 1U; });
  }

  [[nodiscard]] bool is_photo(const Image& image) const {
    if (image.block < begin_ || (image.width != 0 && image.width < smallest) ||
        (image.height != 0 && image.height < smallest))
      return false;
    const bool inside = image.block <= end_;
    if (!inside && !(container_ != 0 && is_within(image.element, container_) && in_figure(image.element))) return false;
    if (image.block <= headline_ && !page_.elements[image.element].within(Tag::figure) && !is_main_image(image))
      return false;
    if (is_foreign(image.element) || is_link_card(image)) return false;
    const std::string_view url = reading_.value(image.url);
    return !is_thumbnail(url) && !is_dress(url, reading_.tables.photos);
  }

  /// Whether the name of the file says that the picture is small: "sea-150x150.jpg".
  [[nodiscard]] static bool is_thumbnail(std::string_view url) {
    const std::string_view file = file_of(url);
    const auto digit = [&](std::size_t i) { return i < file.size() && file[i] >= '0' && file[i] <= '9'; };
    for (std::size_t x = file.find('x'); x != std::string_view::npos; x = file.find('x', x + 1)) {
      if (x == 0 || !digit(x - 1) || !digit(x + 1)) continue;
      unsigned width = 0;
      unsigned height = 0;
      unsigned scale = 1;
      for (std::size_t i = x; i-- > 0 && digit(i) && scale <= 10000; scale *= 10)
        width += scale * static_cast<unsigned>(file[i] - '0');
      for (std::size_t i = x + 1; digit(i) && height <= 10000; ++i)
        height = height * 10 + static_cast<unsigned>(file[i] - '0');
      if (width <= thumbnail && height <= thumbnail) return true;
    }
    return false;
  }

  [[nodiscard]] bool in_figure(std::uint32_t element) const {
    const Element& e = page_.elements[element];
    return e.within(Tag::figure) || ((all_hints(element).bits & ~article_hints_.bits) & gallery_bits) != 0;
  }

  static constexpr std::uint64_t gallery_bits = (std::uint64_t{1} << static_cast<unsigned>(Hint::gallery)) |
                                                (std::uint64_t{1} << static_cast<unsigned>(Hint::image));

  [[nodiscard]] static std::string_view file_of(std::string_view url) {
    std::size_t begin = 0;
    std::size_t end = 0;
    for (; end < url.size() && url[end] != '?' && url[end] != '#'; ++end)
      if (url[end] == '/') begin = end + 1;
    return url.substr(begin, end - begin);
  }

  /// Whether the metadata name this picture.
  [[nodiscard]] bool is_main_image(const Image& image) const {
    const std::string_view file = file_of(reading_.value(image.url));
    return std::find(main_files_.begin(), main_files_.end(), file) != main_files_.end();
  }

  /// A picture that stands with a headline which is a link belongs to another article.
  [[nodiscard]] bool is_link_card(const Image& image) const {
    std::uint32_t e = image.element;
    for (std::uint32_t step = 0; step < 3; ++step, e = page_.elements[e].parent) {
      const Element& element = page_.elements[e];
      if (element.blocks.empty()) {
        if (e == 0) return false;
        continue;
      }
      if (element.blocks.size() > 3) return false;
      std::uint32_t link = 0;
      std::uint32_t all = 0;
      for (std::uint32_t i = element.blocks.begin; i < element.blocks.end; ++i) {
        link += page_.blocks[i].link_bytes;
        all += page_.blocks[i].text.size();
      }
      return all > 20 && link * 2 > all;
    }
    return false;
  }

  // Captions.

  /// Whether the block has no part yet; the entries of a live blog have been taken whole, with their captions.
  [[nodiscard]] bool is_free(std::uint32_t block) const {
    const Element& element = page_.elements[page_.blocks[block].element];
    return reading_.roles[block] == Role::none ||
           (reading_.roles[block] == Role::body && element.within(Tag::figcaption));
  }

  [[nodiscard]] bool may_be_caption(std::uint32_t block, std::size_t longest) const {
    const Block& b = page_.blocks[block];
    if (block == reading_.headline_block || b.hidden || b.text.size() > longest) return false;
    if (!is_free(block)) return false;
    if (b.link_bytes * 2 > b.text.size()) return false;
    return !(b.tag >= Tag::h1 && b.tag <= Tag::h4);
  }

  [[nodiscard]] bool has_hint(std::uint32_t block, Hint hint) const {
    std::uint32_t e = page_.blocks[block].element;
    for (int step = 0; step < 3 && e != 0; ++step, e = page_.elements[e].parent) {
      if (page_.elements[e].blocks.size() > 3) return false;
      if (page_.elements[e].own.has(hint)) return true;
    }
    return false;
  }

  [[nodiscard]] bool says_caption(std::uint32_t block) const {
    return page_.blocks[block].tag == Tag::figcaption ||
           page_.elements[page_.blocks[block].element].within(Tag::figcaption) || has_hint(block, Hint::caption);
  }

  [[nodiscard]] bool is_counter(std::uint32_t block) const {
    const std::string_view text = reading_.text(block);
    if (text.size() > 40) return false;
    const Pieces pieces = pieces_of(text);
    return pieces.words.empty() || (pieces.words.size() <= 4 && pieces.words[0].digits);
  }

  [[nodiscard]] Found caption_of(const Image& image) const {
    std::uint32_t e = image.element;
    for (std::uint32_t step = 0; step < climb && e != 0; ++step, e = page_.elements[e].parent) {
      const Element& element = page_.elements[e];
      if (element.blocks.empty()) continue;
      if (element.blocks.size() > 6 || element.text.size() > 2 * longest_caption) break;
      const Found found = within(element, image);
      if (found.caption != 0 || found.credit != 0) return found;
      if (element.blocks.size() > 2) break;
    }
    return below(image);
  }

  /// The caption among the few blocks of the element that holds the picture.
  [[nodiscard]] Found within(const Element& element, const Image& image) const {
    Found found;
    const bool figure = element.tag == Tag::figure || element.own.has(Hint::image) || element.own.has(Hint::gallery) ||
                        element.within(Tag::figure);
    std::uint32_t longest = 0;
    for (std::uint32_t i = element.blocks.begin; i < element.blocks.end; ++i) {
      if (page_.blocks[i].hidden || !is_free(i)) continue;
      if (has_hint(i, Hint::credit)) {
        found.credit = i + 1;
      } else if (says_caption(i) && !is_counter(i) && may_be_caption(i, longest_caption)) {
        if (found.caption != 0 && found.credit == 0 && is_maker(i)) found.credit = i + 1;
        if (found.caption == 0) found.caption = i + 1;
      } else if (!is_counter(i) && may_be_caption(i, figure ? longest_caption : longest_bare)) {
        if (longest == 0 || page_.blocks[i].text.size() > page_.blocks[longest - 1].text.size()) longest = i + 1;
      }
    }
    if (found.caption != 0) {
      found.rule = Rule::figure_caption;
    } else if (longest != 0 && (figure || is_bare_caption(longest - 1, element, image))) {
      found.caption = longest;
      found.rule = figure ? Rule::figure_caption : Rule::beside_image;
    }
    if (found.caption != 0 && found.credit == 0) found.credit = name_beside(element, found.caption - 1);
    return found;
  }

  /// A line that shares nothing but its box with the picture: short, behind it, and no paragraph of the text.
  [[nodiscard]] bool is_bare_caption(std::uint32_t block, const Element& element, const Image& image) const {
    if (element.blocks.size() > 2 || block + 1 < image.block || element.tag == Tag::p || element.tag == Tag::body)
      return false;
    if (element.text.size() > longest_bare + 80) return false;
    const std::string_view text = reading_.text(block);
    return reading_.content[block] < 0.5F || !ends_sentence(text) || same_as_alt(block, image);
  }

  [[nodiscard]] static bool ends_sentence(std::string_view text) { return text.ends_with('.') || text.ends_with(':'); }

  [[nodiscard]] bool same_as_alt(std::uint32_t block, const Image& image) const {
    const std::string_view alt = reading_.value(image.alt);
    const std::string_view text = reading_.text(block);
    return !alt.empty() && alt.size() < 2 * text.size() && text.size() < 2 * alt.size() && key_of(alt) == key_of(text);
  }

  /// A line beside a caption that is a name is its credit.
  [[nodiscard]] std::uint32_t name_beside(const Element& element, std::uint32_t caption) const {
    for (std::uint32_t i = element.blocks.begin; i < element.blocks.end; ++i) {
      if (i != caption && may_be_caption(i, 80) && is_maker(i)) return i + 1;
    }
    return 0;
  }

  /// Whether a line is a name or an agency and nothing else.
  [[nodiscard]] bool is_maker(std::uint32_t block) const {
    const PeopleTables& people = reading_.tables.people;
    const Pieces pieces = pieces_of(reading_.text(block), people, 80);
    if (pieces.items.size() != 1) return false;
    const IndexRange words = pieces.items[0].words;
    return agency_of(pieces.words, words, people) || name_likeness(pieces.words, words, people) == Likeness::likely;
  }

  /// Whether a mark that may part a credit from a caption stands in `text`.
  [[nodiscard]] static bool has_mark(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
      return c == ':' || c == '(' || c == '|' || c == '/' || c == '-' || c == '\xC2' ||
             c == '\xE2';  // the last two begin (c), dashes
    });
  }

  /// The caption in the line or two under a picture that has no box of its own.
  [[nodiscard]] Found below(const Image& image) const {
    for (std::uint32_t i = image.block; i < page_.blocks.size() && i < image.block + 2; ++i) {
      if (!may_be_caption(i, longest_bare)) return {};
      const bool marked = says_caption(i);
      if (marked || same_as_alt(i, image)) return {i + 1, 0, marked ? Rule::class_word : Rule::beside_image};
      if (i > image.block) return {};
      if (i <= body_ && has_mark(reading_.text(i))) {
        // "Basra / Marsa News": the text begins below the picture.
        if (!parse_dateline(reading_.text(i), reading_.tables.people).place.empty()) return {};
        const CaptionParts parts = split_credit(reading_.text(i), reading_.tables.photos, reading_.tables.people);
        if (!parts.credit.empty() && !parts.caption.empty()) return {i + 1, 0, Rule::credit_word};
      }
      if (!is_counter(i)) return {};
    }
    return {};
  }

  void add(const Image& image) {
    Found found = caption_of(image);
    Photo photo;
    photo.url = reading_.value(image.url);
    photo.alt = reading_.value(image.alt);
    photo.element = image.element;
    if (found.caption != 0) set_caption(photo, found.caption - 1, found.rule);
    if (found.credit != 0 && photo.credit.value.empty()) set_credit(photo, found.credit - 1);
    if (is_known(photo)) return;
    if (found.caption != 0) reading_.give(found.caption - 1, Role::caption, found.rule);
    if (found.credit != 0) reading_.give(found.credit - 1, Role::caption, Rule::credit_word);
    remember(photo);
    reading_.article.photos.push_back(std::move(photo));
  }

  void set_caption(Photo& photo, std::uint32_t block, Rule rule) {
    const Span whole = page_.blocks[block].text;
    const CaptionParts parts = split_credit(reading_.text(block), reading_.tables.photos, reading_.tables.people);
    photo.caption = field(whole, parts.caption, block, rule);
    photo.credit = field(whole, parts.credit, block, Rule::credit_word);
  }

  [[nodiscard]] Field field(Span whole, Span part, std::uint32_t block, Rule rule) const {
    if (part.empty()) return {};
    const Span span{whole.begin + part.begin, whole.begin + part.end};
    return {std::string(slice(page_.text, span)), {id_of(rule), page_.blocks[block].element, span, false}};
  }

  void set_credit(Photo& photo, std::uint32_t block) {
    const Span whole = page_.blocks[block].text;
    const CaptionParts parts = split_credit(reading_.text(block), reading_.tables.photos, reading_.tables.people);
    const Span maker = trimmed(reading_.text(block), parts.credit.empty() ? parts.caption : parts.credit);
    photo.credit = field(whole, maker, block, Rule::credit_word);
  }

  /// A picture that the page shows twice (small and in a lightbox; once more under its thumbnail) is one.
  [[nodiscard]] bool is_known(const Photo& photo) {
    const std::string_view file = file_of(photo.url);
    const auto same_file = file.size() > 6 ? files_.find(file) : urls_.find(photo.url);
    if (same_file) {
      Photo& known = reading_.article.photos[*same_file];
      if (known.caption.value.empty()) known.caption = photo.caption;
      if (known.credit.value.empty()) known.credit = photo.credit;
      return true;
    }
    const std::string& caption = photo.caption.value;
    if (!caption.empty() && (captions_.contains(caption) || alts_.contains(caption))) return true;
    return !photo.alt.empty() && alts_.contains(photo.alt) && (caption.empty() || caption == photo.alt);
  }

  void remember(const Photo& photo) {
    const auto index = offset(reading_.article.photos.size());
    files_.insert(file_of(photo.url), index);
    urls_.insert(photo.url, index);
    captions_.insert(photo.caption.value, index);
    alts_.insert(photo.alt, index);
  }

  /// A photo that only the metadata name; and a caption that they give to the first one.
  void add_from_metadata() {
    auto& photos = reading_.article.photos;
    if (reading_.article.kind == PageKind::video || reading_.article.kind == PageKind::front) return;
    for (const Fact& fact : page_.facts) {
      if (fact.key != FactKey::image || !photos.empty()) continue;
      const std::string_view url = reading_.value(fact.value);
      if (fact.subject == Subject::organisation || fact.subject == Subject::person || url.empty()) continue;
      if (is_dress(url, reading_.tables.photos)) continue;
      Photo photo;
      photo.url = url;
      photo.element = fact.element;
      photos.push_back(std::move(photo));
    }
    if (photos.empty() || !photos.front().caption.value.empty()) return;
    for (const Fact& fact : page_.facts) {
      const std::string_view value = reading_.value(fact.value);
      if (fact.key != FactKey::image_caption || fact.origin != Origin::json_ld || value.size() > longest_caption)
        continue;
      if (fact.subject == Subject::organisation || key_of(value) == key_of(reading_.article.headline.value)) continue;
      photos.front().caption = {std::string(value), {id_of(Rule::json_ld), fact.element, fact.value, true}};
      return;
    }
  }

  // A page dumped as text shows no picture, but its alternative text and its caption, often the same line twice.

  void dump() {
    const auto count = offset(page_.blocks.size());
    if (reading_.headline_block >= count) return;
    std::uint32_t other = 0;  // lines between the headline and the one looked at
    for (std::uint32_t i = headline_ + 1; i < std::min(body_, count); ++i) {
      const bool twice = i + 1 < body_ && reading_.text(i) == reading_.text(i + 1);
      if (twice && reading_.roles[i] == Role::deck) {  // the step before could not know better
        reading_.roles[i] = Role::none;
        reading_.article.deck = {};
      }
      if (reading_.roles[i] == Role::none && may_be_caption(i, longest_bare) && (twice || is_lone_caption(i, other))) {
        add_line(i, twice);
        i += twice ? 1 : 0;
      }
      ++other;
    }
  }

  /// A phrase between other lines and the by-line or the text; right under the headline it would be the deck.
  [[nodiscard]] bool is_lone_caption(std::uint32_t i, std::uint32_t other) const {
    if (other == 0 || i + 1 >= page_.blocks.size()) return false;
    const Pieces pieces = pieces_of(reading_.text(i));
    if (pieces.items.size() != 1 || pieces.words.size() < 4 || pieces.words.size() > 20) return false;
    if (std::any_of(pieces.words.begin(), pieces.words.end(), [](const LineWord& w) { return w.letters <= 1; }))
      return false;
    return !ends_sentence(reading_.text(i)) && (reading_.roles[i + 1] == Role::byline || i + 1 == body_);
  }

  void add_line(std::uint32_t block, bool twice) {
    Photo photo;
    photo.element = page_.blocks[block].element;
    const std::uint32_t caption = twice ? block + 1 : block;
    if (twice) photo.alt = reading_.text(block);
    const Rule rule = twice ? Rule::repeated_text : Rule::under_headline;
    set_caption(photo, caption, rule);
    reading_.give(caption, Role::caption, rule);
    reading_.article.photos.push_back(std::move(photo));
  }

  PageReading& reading_;
  const Page& page_;
  std::uint32_t headline_ = 0;
  std::uint32_t begin_ = 0;
  std::uint32_t body_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t container_ = 0;
  Hints article_hints_;
  std::vector<std::string_view> main_files_;  ///< names of the files of pictures that the metadata name
  WordMap files_, urls_, captions_, alts_;    ///< of the photos so far; value: index
};

}  // namespace

void find_photos(PageReading& reading) {
  if (reading.article.kind != PageKind::front) PhotoFinder(reading).run();
}

}  // namespace isnad
