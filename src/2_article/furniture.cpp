// Why a block is no part of the article.
#include "2_article/furniture.h"

#include <algorithm>
#include <optional>

#include "0_base/utf8.h"
#include "2_article/article_tables.h"
#include "2_article/furniture_containers.h"
#include "2_article/furniture_copies.h"
#include "2_article/furniture_noise.h"
#include "2_article/furniture_parts.h"

namespace isnad {
namespace {

constexpr std::uint32_t title_words = 5;       // from which a short text may be a headline
constexpr std::uint32_t menu_words = 4;        // up to which it may be an entry of a menu
constexpr std::uint32_t office_words = 14;     // of a line that names an office and its holder
constexpr std::uint32_t name_words = 5;        // of the name alone
constexpr std::uint32_t longest_control = 18;  // words of a line to share a page with
constexpr std::size_t longest_stamp = 160;     // bytes of a line that is looked through for a date
constexpr std::uint32_t label_reach = 80;      // blocks behind a label that stands in no container of its own
constexpr std::size_t longest_entry = 64;      // bytes of an entry of a menu
constexpr float mostly_date = 0.5F;
constexpr float nearly_all = 0.8F;
constexpr std::uint32_t beside_headline = 4;  // blocks above it in which its own stamp may stand

class Furniture {
 public:
  explicit Furniture(PageReading& reading)
      : reading_(reading),
        page_(reading.page),
        tables_(reading.tables.furniture),
        containers_(reading, tables_),
        count_(offset(page_.blocks.size())),
        lines_(page_.input != InputKind::html),
        why_(count_),
        copies_(reading) {
    find_bounds();
  }

  void find() {
    for (std::uint32_t b = 0; b < count_; ++b) {
      if (is_dropped(b)) {
        why_[b] = decide(b);
        split(b);
      } else if (is_kept(b)) {
        labels_.clear();
      }
    }
    look_back();
    reading_.reasons.assign(count_, Reason::count);
    for (std::uint32_t b = 0; b < count_; ++b) reading_.reasons[b] = why_[b].reason;
    write();
  }

 private:
  struct Label {
    Why why;
    std::uint32_t end = 0;  ///< the first block that it does not speak of
    std::uint32_t element = 0;
    bool to_gap = false;  ///< it ends with its paragraph of lines
  };

  /// What is asked of a block more than once.
  struct Look {
    std::uint32_t b = 0;
    std::string_view text;
    PhraseMatch phrases;
    std::uint32_t words = 0;  ///< numbers not counted
    bool links = false;       ///< most of it is links
    bool title = false;       ///< it may be a headline
  };

  [[nodiscard]] bool is_dropped(std::uint32_t b) const {
    const Role role = reading_.roles[b];
    // The clock of the visitor dates the page where nothing else does, and is furniture all the same.
    if (role == Role::stamp)
      return reading_.rules[b] == Rule::visitor_clock ||
             (lines_ && b + beside_headline < reading_.headline_block && reading_.headline_block < count_);
    return role == Role::none || role == Role::furniture;
  }
  [[nodiscard]] bool is_kept(std::uint32_t b) const {
    return reading_.roles[b] == Role::body || reading_.roles[b] == Role::headline;
  }

  void find_bounds() {
    first_kept_ = count_;
    for (std::uint32_t b = 0; b < count_; ++b) {
      if (!is_kept(b)) continue;
      if (first_kept_ == count_) first_kept_ = b;
      last_kept_ = b;
    }
    if (reading_.headline_block < count_) first_kept_ = std::min(first_kept_, reading_.headline_block);
    arabic_ = 0;
    for (std::size_t i = 0; i < page_.text.size(); i += 64) arabic_ += is_arabic_lead(page_.text[i]) ? 1 : -1;
  }

  /// Most lines are one thing; words_ and match_ are those of decide(b).
  void split(std::uint32_t b) {
    const Reason reason = why_[b].reason;
    if (reason == Reason::most_read || (reason == Reason::comments && why_[b].rule != Rule::furniture_words)) return;
    for (const FurniturePart& part : split_furniture(reading_, b, why_[b], words_, match_, is_top(b)))
      parts_.push_back({b, part});
  }

  /// Where a page shows the clock of the visitor.
  [[nodiscard]] bool is_top(std::uint32_t b) const { return b < first_kept_ || b < 12; }

  // ---- the decision
  Why decide(std::uint32_t b) {
    Look look = look_at(b);
    end_labels(b);
    if (reading_.roles[b] == Role::stamp) return {Reason::clock, Rule::visitor_clock, 0};
    if (look.words == 0) return beside(look);
    if (reading_.roles[b] == Role::furniture && reading_.rules[b] == Rule::repeated_text)
      return {Reason::repeated, Rule::repeated_text, 0};
    const Why around = containers_.of(page_.blocks[b].element);
    if (is_unfilled(look.text)) return {Reason::template_word, Rule::furniture_words, 0};
    if (const Why why = by_masthead(look); why.found()) return why;
    if (const Why why = by_whole_phrase(look, around); why.found()) return why;
    if (is_service(look)) return {Reason::notice, Rule::furniture_words, 0};
    if (const Why why = by_clock(look); why.found()) return why;
    if (const Why why = by_copy(look, around); why.found()) return why;
    const Why label = by_label(look, around);
    if (const Why why = by_phrase(look, around, label); why.found()) return why;
    if (around.found() && !(label.found() && label.depth > around.depth)) return around;
    if (label.found()) return label;
    return by_place(look);
  }

  Look look_at(std::uint32_t b) {
    Look look;
    look.b = b;
    look.text = reading_.text(b);
    read_words(look.text.substr(0, 1024), words_);
    match_ = look.phrases = tables_.phrases.match(words_);
    look.words = words_.count - words_.numbers;
    look.links = page_.blocks[b].link_bytes * 10 >= look.text.size() * 6;
    look.title = look.words >= title_words;
    return look;
  }

  /// A block without words (a number, a sign) goes with what stands beside it.
  Why beside(const Look& look) {
    const Why around = containers_.of(page_.blocks[look.b].element);
    if (around.found()) return around;
    if (!labels_.empty()) return labels_.back().why;
    if (const Why why = by_clock(look); why.found()) return why;
    if (look.text == "+" || look.text == "-") return {Reason::letter_size, Rule::furniture_words, 0};
    return {};
  }

  Why by_whole_phrase(const Look& look, const Why& around) {
    const PhraseMatch& p = look.phrases;
    const bool menu = around.reason == Reason::navigation &&
                      (look.links || page_.elements[page_.blocks[look.b].element].within(Tag::li));
    if (p.label != Reason::count) {
      if (menu && p.label != Reason::search) return around;
      if (p.label != Reason::navigation) open_label(look, p.label);
      return {p.label, Rule::furniture_words, 0};
    }
    if (p.whole == Reason::count) return {};
    if (p.whole == Reason::navigation && !look.links && arabic_ > 0 && is_plain_latin(look.text))
      return {Reason::template_word, Rule::script_of_text, 0};
    const bool weak = p.whole == Reason::related || p.whole == Reason::navigation;
    if (weak && (around.found() || !labels_.empty())) return {};
    return {p.whole, Rule::furniture_words, 0};
  }

  /// An office of the newspaper, or the name that follows one.
  Why by_masthead(const Look& look) {
    const Why why{Reason::masthead, Rule::masthead_role, 0};
    const bool below = office_before_;
    office_before_ = false;
    if (look.phrases.begin == Reason::masthead && look.words <= office_words && !look.links &&
        look.phrases.part != Reason::copyright) {
      office_before_ = look.phrases.whole == Reason::masthead || look.words <= 3;
      return why;
    }
    if (below && look.words <= name_words && !holds_digit(look.text)) return why;
    return {};
  }

  /// Weather, hours of prayer: numbers beside their words.
  [[nodiscard]] bool is_service(const Look& look) const {
    if (look.words > office_words || look.links || !holds_digit(look.text) || look.text.size() > longest_stamp)
      return false;
    if (look.phrases.begin == Reason::clock || look.phrases.part == Reason::copyright) return false;
    const bool degrees = look.text.find("\xC2\xB0") != std::string_view::npos && look.words <= menu_words + 2;
    return degrees || (look.phrases.sign == Reason::notice &&
                       (look.words <= menu_words || look.phrases.signs >= 2 || words_.numbers >= 2));
  }

  /// The clock of the visitor: a date at the top of the page that was not taken for the stamp of the article.
  Why by_clock(const Look& look) {
    if (!is_top(look.b)) return {};
    if (look.text.size() > longest_stamp || !holds_digit(look.text)) return {};
    const auto dates = find_dates(look.text, reading_.tables.dates);
    float whole = 0;
    for (const DateReading& date : dates) whole += date.whole;
    const bool clock = dates.empty() && look.words <= 3 && find_clock(look.text, reading_.tables.dates).has_value();
    const bool told = look.phrases.begin == Reason::clock || look.phrases.sign == Reason::clock;
    const bool others = (look.phrases.reasons & ~(1U << static_cast<unsigned>(Reason::clock))) != 0;
    if (page_.blocks[look.b].links > 0 && whole < nearly_all) return {};  // a date and a menu in one line
    if (!clock && (whole <= 0 || others || (whole < mostly_date && !told))) return {};
    return {Reason::clock, Rule::visitor_clock, 0};
  }

  /// The same words stand elsewhere: as a caption, as the headline, in the body.
  Why by_copy(const Look& look, const Why& around) {
    if (answers_headline(look)) {
      // What follows in the same element is the answer.
      answers_in_ = page_.blocks[look.b].element;
      return {Reason::repeated, Rule::same_as_headline, 0};
    }
    if (answers_in_ != 0 && page_.blocks[look.b].element == answers_in_)
      return {Reason::comments, Rule::label_before, 0};
    const Reason copy = copies_.find(words_);
    if (copy == Reason::caption_copy) return {Reason::caption_copy, Rule::same_as_caption, 0};
    if (copy == Reason::repeated && look.words >= 3 && !around.found() && labels_.empty())
      return {Reason::repeated, Rule::repeated_text, 0};
    return {};
  }

  /// "Re:" and the headline.
  [[nodiscard]] bool answers_headline(const Look& look) const {
    const std::string_view headline = reading_.article.headline.value;
    if (look.b <= first_kept_ || headline.size() < 24 || look.text.size() > headline.size() + 60) return false;
    const auto at = look.text.find(headline);
    return at != std::string_view::npos && at > 0 && look.text.substr(0, at).find(':') != std::string_view::npos &&
           at < 12;
  }

  // ---- labels
  void end_labels(std::uint32_t b) {
    while (!labels_.empty() && (b >= labels_.back().end || (labels_.back().to_gap && page_.blocks[b].gap)))
      labels_.pop_back();
    if (labels_.empty() || lines_) return;
    // Another heading of the same rank ends what the label began.
    const Block& block = page_.blocks[b];
    const Element& mine = page_.elements[block.element];
    const Element& labels = page_.elements[labels_.back().element];
    if (block.tag >= Tag::h1 && block.tag <= Tag::h6 && mine.tag == labels.tag && mine.depth == labels.depth)
      labels_.pop_back();
  }

  void open_label(const Look& look, Reason reason) {
    Label label;
    label.element = page_.blocks[look.b].element;
    label.why = {reason, Rule::label_before, 0};
    label.end = std::min(count_, look.b + label_reach);
    label.to_gap = lines_ && (reason == Reason::share || reason == Reason::tags || reason == Reason::search ||
                              reason == Reason::letter_size || reason == Reason::notice ||
                              reason == Reason::advertisement || reason == Reason::navigation);
    if (lines_) {
      labels_.clear();
    } else {
      std::uint32_t e = label.element;
      while (e != 0 && page_.elements[e].blocks.end <= look.b + 1) e = page_.elements[e].parent;
      const Element& container = page_.elements[e];
      label.why.depth = container.depth;
      if (e != 0 && container.tag != Tag::body) label.end = container.blocks.end;
      if (const std::uint32_t list = list_after(look.b, e); list != 0) label.end = std::min(label.end, list);
      // A label in the same container takes the place of the one before.
      while (!labels_.empty() && labels_.back().why.depth >= container.depth) labels_.pop_back();
    }
    if (label.end > look.b + 1) labels_.push_back(label);
  }

  /// The end of the list that follows block `b` in the element `container`; 0 where something else follows.
  [[nodiscard]] std::uint32_t list_after(std::uint32_t b, std::uint32_t container) const {
    if (b + 1 >= count_) return 0;
    std::uint32_t child = page_.blocks[b + 1].element;
    while (child != 0 && page_.elements[child].parent != container) child = page_.elements[child].parent;
    const Element& element = page_.elements[child];
    const bool list = element.tag == Tag::ul || element.tag == Tag::ol || element.tag == Tag::dl;
    return child != 0 && list && element.blocks.begin == b + 1 ? element.blocks.end : 0;
  }

  /// What a label says of the block: one before it, or one that it begins with.
  Why by_label(const Look& look, const Why& around) {
    const PhraseMatch& p = look.phrases;
    if (p.label_begin != Reason::count) {
      const std::string_view rest = look.text.substr(p.label_end);
      const auto at = rest.find_first_not_of(' ');
      const bool mark =
          at != std::string_view::npos && (rest[at] == ':' || rest[at] == '|' || rest[at] == '/' || rest[at] == '-');
      const bool heads_link = look.links && page_.blocks[look.b].links <= 2 && p.label_begin != Reason::notice;
      const bool menu = around.reason == Reason::navigation;
      if (!menu && p.label_begin == Reason::comments && look.words <= office_words && !look.links)
        open_label(look, Reason::comments);
      const bool short_ad = p.label_begin == Reason::advertisement && look.words <= 6 && !look.links;
      if (!menu && (mark || heads_link || short_ad)) return {p.label_begin, Rule::label_before, 0xFFFF};
    }
    return labels_.empty() ? Why{} : labels_.back().why;
  }

  // ---- phrases
  Why by_phrase(const Look& look, const Why& around, const Why& label) {
    const PhraseMatch& p = look.phrases;
    const Reason outer = around.found() ? around.reason : Reason::count;
    // What readers write and what headlines say is not the voice of the page.
    if (outer == Reason::comments || outer == Reason::most_read || outer == Reason::advertisement) return {};
    if (label.depth == 0xFFFF) return {};
    const bool listed = label.found() && !lines_ && (look.links || label.reason == Reason::comments);
    if (listed && p.part != Reason::copyright && p.part != Reason::advertisement) return {};
    Reason reason = p.begin != Reason::count ? p.begin : p.part;
    if (reason == Reason::notice && p.part == Reason::share) reason = Reason::share;
    if (p.part == Reason::copyright || (p.begin == Reason::related && p.part != Reason::count)) reason = p.part;
    if (look.text.find("\xC2\xA9") != std::string_view::npos && look.text.size() < 400) reason = Reason::copyright;
    if (reason == Reason::masthead && look.b > last_kept_ && look.b > count_ / 2) reason = Reason::copyright;
    if (reason == Reason::clock) reason = Reason::count;
    // "Share this ...": a control has few words; a sentence that begins so tells what somebody shared.
    if (reason == Reason::share && look.words > longest_control && !look.links) reason = Reason::count;
    if (reason == Reason::count && p.signs >= 2 && (!look.links || p.sign == Reason::advertisement)) reason = p.sign;
    if (reason == Reason::count) return {};
    if (lines_ && (reason == Reason::copyright || reason == Reason::subscribe)) labels_.clear();
    return {reason, Rule::furniture_words, 0};
  }

  // ---- place
  Why by_place(const Look& look) {
    const Block& block = page_.blocks[look.b];
    const Element& element = page_.elements[block.element];
    const bool heading = block.tag >= Tag::h1 && block.tag <= Tag::h6;
    if (arabic_ > 0 && is_plain_latin(look.text) && !look.links)
      return {Reason::template_word, Rule::script_of_text, 0};
    if (element.within(Tag::form) && look.words <= menu_words) return {Reason::search, Rule::furniture_tag, 0};
    if (reading_.article.kind == PageKind::front)
      return {Reason::navigation, look.links ? Rule::list_of_links : Rule::furniture_tag, 0};
    const std::uint32_t per_link = look.words / std::max<std::uint32_t>(1, block.links);
    const bool menu = look.words <= menu_words || (block.links > 1 && per_link < title_words);
    if (is_reader(look)) return {Reason::comments, Rule::after_body, 0};
    if (is_question(look, heading)) return {Reason::notice, Rule::after_body, 0};
    if (look.b < first_kept_) {
      if (menu || lines_) return {Reason::navigation, Rule::before_headline, 0};
      return {Reason::related, Rule::before_headline, 0};
    }
    if (look.b < last_kept_) {
      if (look.links && !menu) return {Reason::related, Rule::long_links, 0};
      if (look.links) return {Reason::navigation, Rule::list_of_links, 0};
      return {heading || element.within(Tag::li) ? Reason::related : Reason::other, Rule::low_score, 0};
    }
    if (element.within(Tag::footer) && menu) return {Reason::navigation, Rule::furniture_tag, 0};
    if (look.links && menu) return {Reason::navigation, Rule::list_of_links, 0};
    if (element.within(Tag::tr) && !look.links && is_row_of_data(element)) return {Reason::notice, Rule::after_body, 0};
    if (menu && !heading) return {};
    return {Reason::related, Rule::after_body, 0};
  }

  /// A name and a text below it, and the same again: what readers say.
  [[nodiscard]] bool is_reader(const Look& look) const {
    const std::uint32_t b = look.b;
    if (look.links || b <= first_kept_ || b + 1 >= count_ || look.words < 3) return false;
    if (page_.blocks[b].tag >= Tag::h1 && page_.blocks[b].tag <= Tag::h6) return false;
    const Block& name = page_.blocks[b - 1];
    const Block& next = page_.blocks[b + 1];
    const bool heading = name.tag >= Tag::h1 && name.tag <= Tag::h6;
    if (name.link_bytes > 0 || name.text.size() > 60 || heading || name.element == page_.blocks[b].element)
      return false;
    if (holds_digit(reading_.text(b - 1))) return false;
    if (b >= 2 && is_dropped(b - 2) && why_[b - 2].reason == Reason::comments && is_same_form(b, b - 2)) return true;
    const Element& first = page_.elements[name.element];
    const Element& second = page_.elements[next.element];
    return first.depth == second.depth && name.element != next.element &&
           reading_.value(first.name) == reading_.value(second.name) && next.text.size() < 60 &&
           page_.blocks[b].text.size() > name.text.size();
  }

  [[nodiscard]] bool is_same_form(std::uint32_t a, std::uint32_t b) const {
    const Element& x = page_.elements[page_.blocks[a].element];
    const Element& y = page_.elements[page_.blocks[b].element];
    return x.depth == y.depth && x.tag == y.tag && reading_.value(x.name) == reading_.value(y.name);
  }

  /// A table of numbers: results, rates, the weather.
  [[nodiscard]] bool is_row_of_data(const Element& cell) const {
    const Element& row = page_.elements[cell.parent];
    if (row.tag != Tag::tr || row.blocks.size() < 2 || row.blocks.size() > 8) return false;
    for (std::uint32_t b = row.blocks.begin; b < row.blocks.end; ++b)
      if (page_.blocks[b].text.size() < 20 && holds_digit(reading_.text(b))) return true;
    return false;
  }

  /// A question that stands alone, in no list of headlines: a poll.
  [[nodiscard]] bool is_question(const Look& look, bool heading) const {
    const Element& element = page_.elements[page_.blocks[look.b].element];
    if (look.links || heading || lines_ || !(look.text.ends_with("\xD8\x9F") || look.text.ends_with("?"))) return false;
    return !element.within(Tag::li) && element.blocks.size() <= 8 && look.b > first_kept_;
  }

  // ---- what is left
  /// A block that nothing speaks of goes with the one before it in the same container; a label may stand below its
  /// text.
  void look_back() {
    for (std::uint32_t b = 0; b < count_; ++b) {
      if (!is_dropped(b)) continue;
      if (why_[b].reason == Reason::advertisement && b > 0 && is_dropped(b - 1) &&
          why_[b - 1].reason == Reason::other && !page_.blocks[b].gap)
        why_[b - 1] = {Reason::advertisement, Rule::label_before, 0};
      if (why_[b].found()) continue;
      why_[b] = {Reason::other, Rule::low_score, 0};
      if (b > 0 && is_dropped(b - 1) && why_[b - 1].reason != Reason::copyright)
        why_[b] = {why_[b - 1].reason, why_[b - 1].rule, 0};
    }
  }

  /// Entries of one menu stand in one container, or in boxes of it, or in lines that follow each other.
  [[nodiscard]] bool is_one_menu(std::uint32_t a, std::uint32_t b) const {
    const Reason reason = why_[a].reason;
    if (reason != why_[b].reason || b != a + 1) return false;
    if (reason != Reason::navigation && reason != Reason::share && reason != Reason::letter_size &&
        reason != Reason::tags)
      return false;
    if (page_.blocks[a].text.size() > longest_entry || page_.blocks[b].text.size() > longest_entry) return false;
    if (lines_) return !page_.blocks[b].gap;
    const std::uint32_t x = page_.blocks[a].element, y = page_.blocks[b].element;
    return x == y || page_.elements[x].parent == page_.elements[y].parent || page_.elements[x].parent == y ||
           page_.elements[y].parent == x;
  }

  void write() {
    auto& dropped = reading_.article.dropped;
    std::size_t part = 0;
    std::uint32_t last = count_;  // the block that the last drop ends with, where it may go on
    for (std::uint32_t b = 0; b < count_; ++b) {
      if (!is_dropped(b)) continue;
      if (part < parts_.size() && parts_[part].block == b) {
        for (; part < parts_.size() && parts_[part].block == b; ++part) {
          const Why& why = parts_[part].part.why.found() ? parts_[part].part.why : why_[b];
          dropped.push_back({b, why.reason, id_of(why.rule), parts_[part].part.text});
        }
        last = count_;
      } else if (last < count_ && is_one_menu(last, b)) {
        dropped.back().text = {page_.blocks[dropped.back().block].text.begin, page_.blocks[b].text.end};
        last = b;
      } else {
        dropped.push_back({b, why_[b].reason, id_of(why_[b].rule), {}});
        last = b;
      }
    }
  }

  PageReading& reading_;
  const Page& page_;
  const FurnitureTables& tables_;
  FurnitureContainers containers_;
  std::uint32_t count_;
  bool lines_;
  std::vector<Why> why_;
  std::vector<Label> labels_;
  FurnitureCopies copies_;
  WordKeys words_;
  PhraseMatch match_;
  struct PartOf {
    std::uint32_t block;
    FurniturePart part;
  };
  std::vector<PartOf> parts_;
  std::uint32_t first_kept_ = 0;
  std::uint32_t last_kept_ = 0;
  std::int64_t arabic_ = 0;
  bool office_before_ = false;
  std::uint32_t answers_in_ = 0;  ///< an element of readers' answers
};

}  // namespace

Result<FurnitureTables> FurnitureTables::load(const DataFiles& files) {
  FurnitureTables tables;
  auto phrases = load_phrases(files);
  if (!phrases) return phrases.error();
  tables.phrases = std::move(*phrases);
  const auto offices = load_table(files, "2_article/masthead_roles.tsv", 2);
  if (!offices) return offices.error();
  for (const Row& row : offices->rows) {
    if (row.cells[1] == "begin") tables.phrases.insert(row.cells[0], PhraseUse::begin, Reason::masthead);
    tables.phrases.insert(row.cells[0], PhraseUse::whole, Reason::masthead);
  }
  const auto classes = load_table(files, "2_article/furniture_classes.tsv", 2);
  if (!classes) return classes.error();
  for (const Row& row : classes->rows) {
    const auto hint = hint_of(row.cells[1]);
    if (!hint) return bad_cell(*classes, row, 1, "the name of a hint");
    Hints hints;
    hints.add(*hint);
    tables.classes.add(row.cells[0], hints);
  }
  return tables;
}

void find_furniture(PageReading& reading) { Furniture(reading).find(); }

}  // namespace isnad
