// Blocks that are no text of the article whatever the model of blocks makes of them.
#include "2_article/certain_furniture.h"

#include <algorithm>

#include "0_base/wide_bytes.h"
#include "2_article/article_tables.h"
#include "2_article/text_measures.h"

namespace isnad {
namespace {

constexpr std::uint32_t line_words = 25;   // up to which a line may be a call or a pointer to other pages
constexpr std::uint32_t prose_words = 15;  // from which a line that ends as a sentence ends what a label began
constexpr std::uint32_t label_reach = 12;  // blocks behind a label inside of the body
constexpr std::size_t longest_stamp = 60;  // bytes of a date that stands alone
constexpr float date_alone = 0.85F;
constexpr std::size_t longest_line = 400;   // bytes of a block that may say itself what it is
constexpr std::size_t longest_label = 120;  // bytes of a block that may announce others
constexpr float possible = 0.15F;           // a probability below which a block does not become body
constexpr float as_heading = 0.12F;         // but as a sub-heading
constexpr float body_block = 0.5F;
constexpr std::uint32_t paragraph = 120;  // bytes of text that is no headline
constexpr float body_over = 0.9F;         // share of the body's weight that lies above the end of the article
constexpr float sure = 0.97F;             // a probability that no weak phrase outdoes

bool is_region(Reason reason) {
  return reason == Reason::related || reason == Reason::most_read || reason == Reason::comments ||
         reason == Reason::tags || reason == Reason::subscribe || reason == Reason::share ||
         reason == Reason::advertisement;
}

/// Whether `text` surely has more than `most` words: so many common letters of ASCII and Arabic stand behind a blank.
bool has_more_words(std::string_view text, std::uint32_t most) {
  std::uint32_t words = 0;
  for (std::size_t at = 0; at + wide + 2 <= text.size() && words <= most; at += wide) {
    const WideBytes first = wide_bytes(text.data() + at + 1), second = wide_bytes(text.data() + at + 2);
    const auto letter = ((first | 0x20) - 'a' <= 'z' - 'a') | ((first == 0xD8) & (second >= 0xA0)) |
                        ((first == 0xD9) & (second - 0x81 <= 0x8A - 0x81));
    const std::uint32_t begins = bits_of((wide_bytes(text.data() + at) == ' ') & letter);
    for (std::uint32_t bits = begins; bits != 0; bits &= bits - 1) ++words;
  }
  return words > most;
}

class Certain {
 public:
  explicit Certain(PageReading& reading)
      : reading_(reading),
        page_(reading.page),
        count_(offset(page_.blocks.size())),
        lines_(page_.input != InputKind::html) {
    weigh();
  }

  void find() {
    find_candidates();
    for (std::uint32_t b = 0; b < candidates_end_; ++b) {
      if (!is_candidate(b)) {
        // A block that the model leaves out can still be the label of one that it takes.
        if (reading_.roles[b] == Role::none && page_.blocks[b].text.size() < longest_label && may_announce(b))
          look_for_label(b);
        continue;
      }
      if (is_above_headline(b))
        mark(b, Rule::before_headline);
      else if (is_date_alone(b))
        mark(b, Rule::visible_stamp);
      else if (is_share_bar(b))
        mark(b, Rule::class_word);
      else if (is_counter(reading_.text(b)))
        mark(b, Rule::low_score);
      else if (repeats_headline(b))
        reply(b);
      else
        decide(b);
    }
  }

 private:
  /// Whether the block would become body, as text or as a sub-heading, unless something speaks against it.
  [[nodiscard]] bool is_candidate(std::uint32_t b) const {
    if (reading_.roles[b] != Role::none || reading_.content[b] < as_heading) return false;
    const Block& block = page_.blocks[b];
    return reading_.content[b] >= possible || (lines_ ? block.gap : block.strong);
  }

  void find_candidates() {
    next_.assign(count_ + 1, count_);
    for (std::uint32_t b = count_; b-- > 0;) {
      next_[b] = is_candidate(b) ? b : next_[b + 1];
      if (is_candidate(b) && candidates_end_ == 0) candidates_end_ = b + 1;
    }
  }

  /// Whether a block that may be body stands in the reach of a label at `b`.
  [[nodiscard]] bool may_announce(std::uint32_t b) const {
    return next_[b + 1] < count_ && (next_[b + 1] - b <= label_reach || is_over(b));
  }

  /// Whether the article ends above `b`.
  [[nodiscard]] bool is_over(std::uint32_t b) const {
    return before_[count_] > 0 && before_[b] >= body_over * before_[count_];
  }

  void mark(std::uint32_t b, Rule rule) { reading_.give(b, Role::furniture, rule); }

  void weigh() {
    before_.assign(count_ + 1, 0);
    for (std::uint32_t b = 0; b < count_; ++b)
      before_[b + 1] = before_[b] + (is_paragraph(b) ? static_cast<float>(page_.blocks[b].text.size()) : 0);
  }

  /// Long lists of headlines are taken for body now and then; paragraphs are not mistaken.
  [[nodiscard]] bool is_paragraph(std::uint32_t b) const {
    const Block& block = page_.blocks[b];
    return reading_.content[b] >= body_block && block.text.size() >= paragraph &&
           block.link_bytes * 2 < block.text.size();
  }

  [[nodiscard]] TextMeasures measures(std::uint32_t b) const { return measure_text(reading_.text(b), nullptr); }

  [[nodiscard]] bool is_above_headline(std::uint32_t b) const {
    if (reading_.headline_block >= count_ || b >= reading_.headline_block) return false;
    return measures(b).words < (lines_ ? static_cast<float>(prose_words) : 8.0F);
  }

  [[nodiscard]] bool is_date_alone(std::uint32_t b) const {
    if (page_.blocks[b].text.size() > longest_stamp || page_.elements[page_.blocks[b].element].within(Tag::td))
      return false;
    float whole = 0;
    for (const DateReading& date : find_dates(reading_.text(b), reading_.tables.dates)) whole += date.whole;
    return whole >= date_alone;
  }

  /// A few links in an element that says itself that they share the page.
  [[nodiscard]] bool is_share_bar(std::uint32_t b) const {
    const Block& block = page_.blocks[b];
    if (block.tag >= Tag::h1 && block.tag <= Tag::h6) return false;
    return block.text.size() <= longest_label && block.links > 1 && block.link_bytes * 10 >= block.text.size() * 8 &&
           page_.elements[block.element].own.has(Hint::share);
  }

  /// "3/12": the place of a picture among the others.
  static bool is_counter(std::string_view text) {
    constexpr std::size_t longest = 9;
    if (text.size() > longest || text.find('/') == std::string_view::npos) return false;
    return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '/' || c == ' '; });
  }

  [[nodiscard]] bool repeats_headline(std::uint32_t b) const {
    const std::string_view headline = reading_.article.headline.value;
    const std::string_view text = reading_.text(b);
    return b > reading_.headline_block && headline.size() >= 24 && text.size() <= headline.size() + 80 &&
           text.find(headline) != std::string_view::npos;
  }

  /// The headline again; behind the article with words before it it opens the answers of readers ("Re: ...").
  void reply(std::uint32_t b) {
    mark(b, Rule::same_as_headline);
    if (!reading_.text(b).starts_with(reading_.article.headline.value)) region(b, Reason::comments);
  }

  [[nodiscard]] PhraseMatch phrases(std::uint32_t b) {
    read_words(reading_.text(b).substr(0, 512), words_);
    return reading_.tables.furniture.phrases.match(words_);
  }

  void look_for_label(std::uint32_t b) {
    if (!reading_.tables.furniture.phrases.may_be_label(reading_.text(b))) return;
    const PhraseMatch p = phrases(b);
    if (p.label != Reason::count && is_region(p.label)) region(b, p.label);
  }

  void decide(std::uint32_t b) {
    if (page_.blocks[b].text.size() > longest_line) return;
    // What is surely text, or long, can be no more than a pointer, and that begins with a label.
    const bool label = reading_.tables.furniture.phrases.may_be_label(reading_.text(b));
    if (!label && reading_.content[b] >= sure) return;
    if (!label && has_more_words(reading_.text(b), line_words)) return;
    read_words(reading_.text(b), words_, label ? WordKeys::limit : line_words);
    if (!label && words_.more) return;
    const PhraseMatch p = reading_.tables.furniture.phrases.match(words_);
    const std::uint32_t words = words_.more ? WordKeys::limit : words_.count;
    if (words > line_words || reading_.content[b] >= sure) {
      if (!is_pointer(b, p)) return;
    }
    if (p.label != Reason::count) {
      mark(b, Rule::furniture_words);
      if (is_region(p.label)) region(b, p.label);
    } else if (p.whole != Reason::count && p.whole != Reason::masthead) {
      mark(b, Rule::furniture_words);
    } else if (is_pointer(b, p)) {
      mark(b, Rule::label_before);
    } else if ((p.begin == Reason::subscribe || p.begin == Reason::share || p.begin == Reason::copyright ||
                p.part == Reason::copyright || p.part == Reason::subscribe || p.begin == Reason::notice ||
                p.part == Reason::notice) &&
               words <= line_words) {
      mark(b, Rule::furniture_words);
    }
  }

  /// "Read also: ...": a label, a mark, and a headline behind it.
  [[nodiscard]] bool is_pointer(std::uint32_t b, const PhraseMatch& p) const {
    if (p.label_begin != Reason::related && p.label_begin != Reason::advertisement && p.label_begin != Reason::tags)
      return false;
    std::string_view rest = reading_.text(b).substr(p.label_end);
    // The label's last word may end in a mark of a vowel (U+064B to U+065F), which is no part of the word found.
    while (rest.size() >= 2 && rest[0] == '\xD9' && static_cast<unsigned char>(rest[1]) >= 0x8B &&
           static_cast<unsigned char>(rest[1]) <= 0x9F)
      rest.remove_prefix(2);
    const auto at = rest.find_first_not_of(' ');
    if (at == std::string_view::npos) return true;
    const char c = rest[at];
    return c == ':' || c == '|' || c == '/' || c == '-' || c == '.' ||
           page_.blocks[b].link_bytes * 2 > page_.blocks[b].text.size();
  }

  /// What stands below a label goes with it: all that follows where the article is over, otherwise short lines and
  /// links.
  void region(std::uint32_t b, Reason reason) {
    const bool over = is_over(b) && (lines_ || reason == Reason::comments || page_.blocks[b].tag != Tag::p);
    const std::uint32_t end = over ? region_end(b, reason) : std::min(count_, b + 1 + label_reach);
    for (std::uint32_t i = b + 1; i < end; ++i) {
      if (reading_.roles[i] != Role::none) continue;
      if (!over && ends_region(b, i)) break;
      mark(i, Rule::label_before);
    }
    if (reason == Reason::advertisement && b > 0 && !page_.blocks[b].gap && lines_ &&
        reading_.roles[b - 1] == Role::none && measures(b - 1).words < prose_words)
      mark(b - 1, Rule::label_before);
  }

  /// Behind the article, a label of a dump holds to the end; one of a page to the end of its container, comments to the
  /// end.
  [[nodiscard]] std::uint32_t region_end(std::uint32_t b, Reason reason) const {
    if (lines_) return count_;
    std::uint32_t e = page_.blocks[b].element;
    while (e != 0 && page_.elements[e].blocks.size() < 3) e = page_.elements[e].parent;
    // Where the page has no containers (the body of the page, or the article's own), nothing but the end ends it.
    const bool flat =
        e == 0 || page_.elements[e].tag == Tag::body || page_.elements[e].blocks.begin <= reading_.headline_block;
    return flat || reason == Reason::comments ? count_ : page_.elements[e].blocks.end;
  }

  [[nodiscard]] bool ends_region(std::uint32_t label, std::uint32_t b) const {
    const Block& block = page_.blocks[b];
    if (block.link_bytes * 2 > block.text.size()) return false;
    const TextMeasures m = measures(b);
    if (lines_) return m.words >= prose_words || m.ends_sentence;
    // In a page the announced links stand in the label's own box; plain text beside it is the article again.
    return m.words >= 8 || m.ends_sentence || page_.blocks[label].element == block.element ||
           reading_.content[b] >= body_block;
  }

  PageReading& reading_;
  const Page& page_;
  std::uint32_t count_;
  bool lines_;
  std::vector<float> before_;        ///< bytes of paragraphs above each block
  std::vector<std::uint32_t> next_;  ///< the candidate at or behind each block
  std::uint32_t candidates_end_ = 0;
  WordKeys words_;
};

}  // namespace

void find_certain_furniture(PageReading& reading) { Certain(reading).find(); }

}  // namespace isnad
