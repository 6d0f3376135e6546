// What is measured of each block of a page before it is decided whether it is part of the article.
#include "2_article/features.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>

#include "0_base/quick_hash.h"
#include "2_article/feature_scales.h"
#include "2_article/long_text.h"
#include "2_article/text_measures.h"

namespace isnad {
namespace {

/// Sums over the blocks before each block, so that any range of blocks costs one subtraction.
struct Sums {
  std::vector<float> characters, links, prose, prose_blocks;
};

struct Range {
  float characters = 0, links = 0, prose = 0, prose_blocks = 0, blocks = 0;
  [[nodiscard]] float link_density() const { return characters > 0 ? links / characters : 0; }
};

Range over(const Sums& sums, IndexRange blocks) {
  const auto difference = [&](const std::vector<float>& v) { return v[blocks.end] - v[blocks.begin]; };
  return {difference(sums.characters), difference(sums.links), difference(sums.prose), difference(sums.prose_blocks),
          static_cast<float>(blocks.size())};
}

/// Blocks of one look: the same tag in the same kind of container.
struct Style {
  std::uint64_t hash = 0;
  float prose = 0, blocks = 0, link_density = 0;
};

class Measurer {
 public:
  Measurer(const Page& page, std::uint32_t headline, const FeatureTables& tables)
      : page_(page), tables_(tables), headline_(headline), count_(offset(page.blocks.size())) {}

  void run(std::size_t part, const std::function<void(const Features&)>& take) {
    prepare();
    Features features;
    for (std::uint32_t b = 0; b < count_;) {
      features.blocks.clear();
      for (; b < count_ && features.blocks.size() < part; ++b)
        if (!is_entry_of_menu(b) && !is_of_frame(b)) features.blocks.push_back(b);
      fill(features);
      if (!features.blocks.empty()) take(features);
    }
  }

 private:
  /// What all rows stand on.
  void prepare() {
    measure_blocks();
    find_main();
    find_styles();
    find_repeats();
    find_neighbours();
    const Range whole = over(sums_, {0, count_});
    page_prose_ = log1(whole.prose);
    page_prose_blocks_ = log1(whole.prose_blocks);
    page_blocks_ = log1(whole.blocks);
    has_body_ = !longest_fact(FactKey::body).empty();
    body_ = LongText(longest_fact(FactKey::body));
    description_ = LongText(longest_fact(FactKey::description));
    title_ = longest_fact(FactKey::title);
  }

  void fill(Features& features) {
    features.values.resize(features.blocks.size() * feature_count);
    row_ = features.values.data();
    for (const std::uint32_t b : features.blocks) {
      clear(b);
      fill_text(b);
      fill_place(b);
      fill_hints(b);
      fill_containers(b);
      fill_page(b);
      fill_neighbours(b);
      row_ += feature_count;
    }
  }

  /// Rows lie where others have lain. What is not set of each block begins as nothing.
  void clear(std::uint32_t b) {
    const auto clear_all = [this](Feature first, Feature last) {
      std::fill(row_ + static_cast<std::size_t>(first), row_ + static_cast<std::size_t>(last) + 1, 0.0F);
    };
    clear_all(Feature::h_content, Feature::h_embed);
    if (b < 2 || b + 2 >= count_) clear_all(Feature::p_words, Feature::nn_link_density);
  }

  void set(Feature f, float value) { row_[static_cast<std::size_t>(f)] = value; }
  void set(Feature f, bool value) { set(f, value ? 1.0F : 0.0F); }
  void set(Feature f, std::uint32_t value) { set(f, static_cast<float>(value)); }

  [[nodiscard]] const Block& block(std::uint32_t b) const { return page_.blocks[b]; }
  [[nodiscard]] std::string_view text(std::uint32_t b) const { return slice(page_.text, block(b).text); }
  [[nodiscard]] const Element& element(std::uint32_t b) const { return page_.elements[block(b).element]; }
  [[nodiscard]] float link_density(std::uint32_t b) const {
    return static_cast<float>(block(b).link_bytes) / static_cast<float>(std::max(1U, block(b).text.size()));
  }
  [[nodiscard]] float function_share(std::uint32_t b) const {
    return static_cast<float>(texts_[b].function_words) / static_cast<float>(std::max(1U, texts_[b].sampled));
  }

  /// Prose: a sentence or more, and no list of links.
  [[nodiscard]] bool is_prose(std::uint32_t b) const {
    const TextMeasures& t = texts_[b];
    return !block(b).hidden && t.words >= 8 && link_density(b) < 0.5F &&
           (t.sentence_ends > 0 || t.commas > 0 || t.words >= 20);
  }

  [[nodiscard]] bool is_all_link(std::uint32_t b) const { return link_density(b) >= 0.95F; }

  /// A link of a word or two, or one between links.
  [[nodiscard]] bool is_entry_of_menu(std::uint32_t b) const {
    if (page_.input != InputKind::html || !is_all_link(b)) return false;
    return texts_[b].words <= 2 || (b > 0 && b + 1 < count_ && is_all_link(b - 1) && is_all_link(b + 1));
  }

  /// Of the page's frame by its tags, and no prose: an article may stand in a menu that nobody closed.
  [[nodiscard]] bool is_of_frame(std::uint32_t b) const {
    return (element(b).within(Tag::nav) || element(b).within(Tag::footer)) && !is_prose(b);
  }

  void measure_blocks() {
    texts_.reserve(count_);
    for (auto* v : {&sums_.characters, &sums_.links, &sums_.prose, &sums_.prose_blocks}) v->assign(count_ + 1, 0.0F);
    for (std::uint32_t b = 0; b < count_; ++b) {
      texts_.push_back(measure_text(text(b), is_all_link(b) ? nullptr : &tables_.common_words));
      const float n = static_cast<float>(texts_[b].characters);
      sums_.characters[b + 1] = sums_.characters[b] + n;
      sums_.links[b + 1] = sums_.links[b] + n * link_density(b);
      sums_.prose[b + 1] = sums_.prose[b] + (is_prose(b) ? n : 0);
      sums_.prose_blocks[b + 1] = sums_.prose_blocks[b] + (is_prose(b) ? 1 : 0);
    }
  }

  /// The deepest element that holds most of the prose: from the root down to the child that keeps three fifths of it.
  void find_main() {
    const std::size_t n = page_.elements.size();
    for (std::size_t e = 1; e < n; ++e) {
      const Element& element = page_.elements[e];
      if (element.parent != main_ || element.is_inline || element.hidden) continue;
      const float whole = over(sums_, page_.elements[main_].blocks).prose;
      if (whole > 0 && over(sums_, element.blocks).prose >= 0.6F * whole) main_ = offset(e);
    }
  }

  void find_styles() {
    style_of_.reserve(count_);
    std::size_t size = 16;
    while (size < static_cast<std::size_t>(count_) * 2) size *= 2;
    std::vector<std::uint32_t> slots(size, std::numeric_limits<std::uint32_t>::max());
    for (std::uint32_t b = 0; b < count_; ++b) {
      const Element& e = element(b);
      const Element& up = page_.elements[e.parent];
      std::uint64_t hash = quick_hash(slice(page_.values, e.name), static_cast<std::uint64_t>(block(b).tag));
      hash = quick_hash(slice(page_.values, up.name), hash);
      hash = quick_hash(slice(page_.values, page_.elements[up.parent].name), hash);
      std::size_t i = hash & (size - 1);
      while (slots[i] != std::numeric_limits<std::uint32_t>::max() && styles_[slots[i]].hash != hash)
        i = (i + 1) & (size - 1);
      if (slots[i] == std::numeric_limits<std::uint32_t>::max()) {
        slots[i] = offset(styles_.size());
        styles_.push_back({hash});
      }
      style_of_.push_back(slots[i]);
      Style& style = styles_[slots[i]];
      style.blocks += 1;
      style.prose += is_prose(b) ? static_cast<float>(texts_[b].characters) : 0;
      style.link_density += link_density(b);
    }
  }

  /// How often the text of each block stands on the page, and whether it stood before.
  void find_repeats() {
    repeats_.assign(count_, 0);
    before_.assign(count_, false);
    std::size_t size = 16;
    while (size < static_cast<std::size_t>(count_) * 2) size *= 2;
    constexpr auto none = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> slots(size, none);
    std::vector<std::uint32_t> first(count_);
    for (std::uint32_t b = 0; b < count_; ++b) {
      std::size_t i = quick_hash(text(b)) & (size - 1);
      while (slots[i] != none && text(slots[i]) != text(b)) i = (i + 1) & (size - 1);
      if (slots[i] == none) slots[i] = b;
      first[b] = slots[i];
      before_[b] = first[b] != b;
      ++repeats_[first[b]];
    }
    for (std::uint32_t b = 0; b < count_; ++b) repeats_[b] = repeats_[first[b]];
  }

  void find_neighbours() {
    since_.assign(count_, 1000);
    until_.assign(count_, 1000);
    std::uint32_t distance = 1000;
    for (std::uint32_t b = 0; b < count_; ++b) {
      since_[b] = distance;
      distance = is_prose(b) ? 1 : std::min(distance + 1, 1000U);
    }
    distance = 1000;
    for (std::uint32_t b = count_; b-- > 0;) {
      until_[b] = distance;
      distance = is_prose(b) ? 1 : std::min(distance + 1, 1000U);
    }
  }

  [[nodiscard]] std::string_view longest_fact(FactKey key) const {
    std::string_view longest;
    for (const Fact& fact : page_.facts) {
      const std::string_view value = slice(page_.values, fact.value);
      if (fact.key == key && value.size() > longest.size()) longest = value;
    }
    return longest;
  }

  void fill_text(std::uint32_t b) {
    const TextMeasures& t = texts_[b];
    const float words = std::max(1.0F, t.words);
    set(Feature::characters, log1(static_cast<float>(t.characters)));
    set(Feature::words, log1(t.words));
    set(Feature::word_length, static_cast<float>(t.characters) / words);
    set(Feature::sentence_ends, t.sentence_ends);
    set(Feature::commas, static_cast<float>(t.commas) / words);
    set(Feature::ends_sentence, t.ends_sentence);
    set(Feature::ends_colon, t.ends_colon);
    set(Feature::digits, static_cast<float>(t.digits) / static_cast<float>(std::max(1U, t.characters)));
    set(Feature::capitals, static_cast<float>(t.capitals) / words);
    set(Feature::function_words, function_share(b));
    set(Feature::link_density, link_density(b));
    set(Feature::links, static_cast<float>(block(b).links));
    set(Feature::after_break, block(b).after_break);
    set(Feature::strong, block(b).strong);
    set(Feature::gap, block(b).gap);
    set(Feature::hidden, block(b).hidden);
    set(Feature::list_depth, static_cast<float>(block(b).list_depth));
    set(Feature::separators, t.separators);
    set(Feature::copyright, t.copyright);
    set(Feature::bullet, t.bullet);
    set(Feature::furniture, furniture_share(b));
    set(Feature::p_beginning, beginning(b - 1));
    set(Feature::beginning, beginning(b));
  }

  /// How the text of a block begins; the last one asked for is remembered.
  [[nodiscard]] float beginning(std::uint32_t b) {
    if (b >= count_) return 0;  // above the first
    if (b != begun_) beginning_ = static_cast<float>(beginning_of(text(b), tables_.beginnings));
    begun_ = b;
    return beginning_;
  }

  [[nodiscard]] float furniture_share(std::uint32_t b) const {
    return static_cast<float>(texts_[b].furniture_words) / static_cast<float>(std::max(1U, texts_[b].sampled));
  }

  void fill_place(std::uint32_t b) {
    const Tag tag = block(b).tag;
    const Element& e = element(b);
    set(Feature::is_p, tag == Tag::p);
    set(Feature::heading, heading_level(tag));
    set(Feature::is_li, tag == Tag::li);
    set(Feature::is_td, tag == Tag::td || tag == Tag::th);
    set(Feature::is_caption, tag == Tag::figcaption || tag == Tag::caption);
    set(Feature::is_quote, tag == Tag::blockquote);
    set(Feature::is_pre, tag == Tag::pre);
    set(Feature::is_button, tag == Tag::button || tag == Tag::label || tag == Tag::summary);
    set(Feature::in_nav, e.within(Tag::nav));
    set(Feature::in_aside, e.within(Tag::aside));
    set(Feature::in_footer, e.within(Tag::footer));
    set(Feature::in_header, e.within(Tag::header));
    set(Feature::in_form, e.within(Tag::form));
    set(Feature::in_table, e.within(Tag::table));
    set(Feature::in_list, e.within(Tag::li) || e.within(Tag::dl));
    set(Feature::in_figure, e.within(Tag::figure));
    set(Feature::in_quote, e.within(Tag::blockquote));
    set(Feature::in_article, e.within(Tag::article));
    set(Feature::in_main, e.within(Tag::main));
    set(Feature::in_link, e.within(Tag::a));
    set(Feature::in_details, e.within(Tag::details));
    set(Feature::in_heading, e.within(Tag::h1) || e.within(Tag::h2) || e.within(Tag::h3));
    set(Feature::depth, static_cast<float>(e.depth));
    set(Feature::is_lines, page_.input != InputKind::html);
  }

  [[nodiscard]] static float heading_level(Tag tag) {
    return tag >= Tag::h1 && tag <= Tag::h6
               ? static_cast<float>(7 - (static_cast<int>(tag) - static_cast<int>(Tag::h1)))
               : 0.0F;
  }

  /// 0 where no ancestor has the hint, otherwise the nearer the higher: 6 for the block's own element.
  void fill_hints(std::uint32_t b) {
    std::uint32_t e = block(b).element;
    Hints all = page_.elements[e].above;
    all.add(page_.elements[e].own);
    float value = 6;
    for (int up = 0; up < 6 && all.bits != 0; ++up) {
      Hints own = page_.elements[e].own;
      own.bits &= all.bits;
      put_hints(own, value);
      all.bits &= ~own.bits;
      value -= 1;
      if (e == page_.elements[e].parent) break;
      e = page_.elements[e].parent;
    }
    put_hints(all, 0.5F);
  }

  void put_hints(Hints hints, float value) {
    for (std::uint64_t bits = hints.bits; bits != 0; bits &= bits - 1) {
      const Feature feature = feature_of_hint[static_cast<std::size_t>(std::countr_zero(bits))];
      if (feature != Feature::count && row_[static_cast<std::size_t>(feature)] < value) set(feature, value);
    }
  }

  /// What the blocks of one container share.
  struct Containers {
    std::uint32_t of = std::numeric_limits<std::uint32_t>::max();
    struct Measures {
      float characters = 0, links = 0, prose = 0, blocks = 0;
    } inner, outer;
    float steps = 0;
  };

  [[nodiscard]] Containers measure_containers(std::uint32_t inner, std::uint32_t outer, float prose) const {
    const auto measures = [&](std::uint32_t e) {
      const Range range = over(sums_, page_.elements[e].blocks);
      return Containers::Measures{log1(range.characters), range.link_density(), range.prose / prose,
                                  log1(range.blocks)};
    };
    return {inner, measures(inner), measures(outer), steps_into_main(inner)};
  }

  void fill_containers(std::uint32_t b) {
    std::uint32_t c = block(b).element;
    // The block's own <p> or <li> says nothing: its container is what is around it.
    if (page_.elements[c].blocks.size() <= 1) c = page_.elements[c].parent;
    const std::uint32_t g = page_.elements[c].parent;
    const Range whole = over(sums_, {0, count_});
    const float prose = std::max(1.0F, whole.prose);
    if (c != containers_.of) containers_ = measure_containers(c, g, prose);
    set(Feature::c_characters, containers_.inner.characters);
    set(Feature::c_link_density, containers_.inner.links);
    set(Feature::c_prose, containers_.inner.prose);
    set(Feature::c_blocks, containers_.inner.blocks);
    set(Feature::g_characters, containers_.outer.characters);
    set(Feature::g_link_density, containers_.outer.links);
    set(Feature::g_prose, containers_.outer.prose);
    set(Feature::g_blocks, containers_.outer.blocks);
    const IndexRange main = page_.elements[main_].blocks;
    set(Feature::m_in, b >= main.begin && b < main.end);
    set(Feature::m_before, log1(b < main.begin ? static_cast<float>(main.begin - b) : 0));
    set(Feature::m_after, log1(b >= main.end ? static_cast<float>(b - main.end + 1) : 0));
    set(Feature::m_distance,
        static_cast<float>(page_.elements[block(b).element].depth) - static_cast<float>(page_.elements[main_].depth));
    set(Feature::m_share, over(sums_, main).prose / prose);
    set(Feature::m_up, containers_.steps);
    const Style& style = styles_[style_of_[b]];
    set(Feature::s_prose, style.prose / prose);
    set(Feature::s_blocks, log1(style.blocks));
    set(Feature::s_link_density, style.link_density / style.blocks);
  }

  /// Elements between the container and the main one; 20 where it lies elsewhere.
  [[nodiscard]] float steps_into_main(std::uint32_t e) const {
    for (int steps = 0; steps < 20; ++steps) {
      if (e == main_) return static_cast<float>(steps);
      if (e == page_.elements[e].parent) break;
      e = page_.elements[e].parent;
    }
    return 20;
  }

  void fill_page(std::uint32_t b) {
    const Range whole = over(sums_, {0, count_});
    const float prose = std::max(1.0F, whole.prose);
    const std::string_view t = text(b);
    set(Feature::page_prose, page_prose_);
    set(Feature::page_prose_blocks, page_prose_blocks_);
    set(Feature::page_blocks, page_blocks_);
    set(Feature::position, static_cast<float>(b) / static_cast<float>(count_));
    set(Feature::prose_before, sums_.prose[b] / prose);
    set(Feature::prose_after, (whole.prose - sums_.prose[b + 1]) / prose);
    set(Feature::since_prose, log1(static_cast<float>(since_[b])));
    set(Feature::until_prose, log1(static_cast<float>(until_[b])));
    const bool headline = headline_ < count_;
    set(Feature::before_headline, headline && b < headline_);
    set(Feature::since_headline, headline && b >= headline_ ? log1(static_cast<float>(b - headline_)) : -1.0F);
    set(Feature::prose_since_headline,
        headline && b >= headline_ ? log1(sums_.prose[b] - sums_.prose[headline_]) : -1.0F);
    set(Feature::same_as_title, b == headline_ || (t.size() > 8 && title_.find(t) != std::string_view::npos));
    set(Feature::repeats, log1(static_cast<float>(repeats_[b])));
    set(Feature::repeated_before, static_cast<bool>(before_[b]));
    set(Feature::has_body_fact, has_body_);
    // Menus are not looked for: each look reads the whole fact.
    const bool may_be_told = texts_[b].words >= 5 && link_density(b) < 0.5F;
    set(Feature::in_body_fact, may_be_told && body_.holds_beginning(t));
    set(Feature::in_description, may_be_told && description_.holds_beginning(t));
    set(Feature::after_image, follows_image(b));
    set(Feature::item_links, item_links(b));
  }

  bool follows_image(std::uint32_t b) {
    while (image_ < page_.images.size() && page_.images[image_].block < b) ++image_;
    return image_ < page_.images.size() && page_.images[image_].block == b;
  }

  /// Link density of the list or table that the block stands in.
  [[nodiscard]] float item_links(std::uint32_t b) const {
    std::uint32_t e = block(b).element;
    for (int up = 0; up < 6 && e != page_.elements[e].parent; ++up) {
      const Tag tag = page_.elements[e].tag;
      if (tag == Tag::ul || tag == Tag::ol || tag == Tag::table || tag == Tag::dl)
        return over(sums_, page_.elements[e].blocks).link_density();
      e = page_.elements[e].parent;
    }
    return -1;
  }

  void fill_neighbours(std::uint32_t b) {
    if (b > 0) {
      set(Feature::p_words, log1(texts_[b - 1].words));
      set(Feature::p_link_density, link_density(b - 1));
      set(Feature::p_function_words, function_share(b - 1));
      set(Feature::p_ends_sentence, texts_[b - 1].ends_sentence);
      set(Feature::p_same_container, same_container(b - 1, b));
      set(Feature::p_heading, heading_level(block(b - 1).tag));
      set(Feature::p_same_style, style_of_[b - 1] == style_of_[b]);
      set(Feature::p_furniture, furniture_share(b - 1));
    }
    if (b + 1 < count_) {
      set(Feature::n_words, log1(texts_[b + 1].words));
      set(Feature::n_link_density, link_density(b + 1));
      set(Feature::n_function_words, function_share(b + 1));
      set(Feature::n_ends_sentence, texts_[b + 1].ends_sentence);
      set(Feature::n_same_container, same_container(b, b + 1));
      set(Feature::n_heading, heading_level(block(b + 1).tag));
      set(Feature::n_same_style, style_of_[b + 1] == style_of_[b]);
      set(Feature::n_furniture, furniture_share(b + 1));
    }
    if (b > 1) {
      set(Feature::pp_words, log1(texts_[b - 2].words));
      set(Feature::pp_link_density, link_density(b - 2));
    }
    if (b + 2 < count_) {
      set(Feature::nn_words, log1(texts_[b + 2].words));
      set(Feature::nn_link_density, link_density(b + 2));
    }
  }

  [[nodiscard]] bool same_container(std::uint32_t a, std::uint32_t b) const {
    return element(a).parent == element(b).parent || block(a).element == block(b).element;
  }

  const Page& page_;
  const FeatureTables& tables_;
  std::uint32_t headline_;
  std::uint32_t count_;
  std::uint32_t main_ = 0;
  std::size_t image_ = 0;
  float* row_ = nullptr;
  float page_prose_ = 0, page_prose_blocks_ = 0, page_blocks_ = 0;
  Containers containers_;  ///< of the block before
  float beginning_ = 0;    ///< of the block `begun_`
  std::uint32_t begun_ = std::numeric_limits<std::uint32_t>::max();
  std::vector<TextMeasures> texts_;
  Sums sums_;
  std::vector<Style> styles_;
  std::vector<std::uint32_t> style_of_, repeats_, since_, until_;
  std::vector<bool> before_;
  LongText body_, description_;
  bool has_body_ = false;
  std::string_view title_;
};

}  // namespace

void measure(const Page& page, std::uint32_t headline, const FeatureTables& tables, std::size_t part,
             const std::function<void(const Features&)>& take) {
  Measurer(page, headline, tables).run(part, take);
}

Features measure(const Page& page, std::uint32_t headline, const FeatureTables& tables) {
  Features all;
  measure(page, headline, tables, std::max<std::size_t>(1, page.blocks.size()), [&](const Features& f) { all = f; });
  return all;
}

}  // namespace isnad
