// Lines that a speaker and a colon begin, as in a log of events.
#include <algorithm>
#include <string_view>

#include "4_statement/drafts.h"
#include "4_statement/noun_phrases.h"
#include "4_statement/places.h"

namespace isnad {
namespace {

constexpr std::uint32_t shortest_line = 4;     // words behind the colon: less is a list or a credit
constexpr std::uint32_t longest_speaker = 16;  // tokens before the colon
constexpr std::uint32_t longest_hour = 6;      // tokens of the hour that a line may begin with

class Line {
 public:
  Line(const Reading& reading, IndexRange sentence) : r_(reading), begin_(sentence.begin), end_(sentence.end) {}

  std::optional<Draft> run() {
    if (!breaks_line(r_, begin_) || (begin_ == 0 && is_headline())) return std::nullopt;
    skip_hour();
    if (!has_colon() || !read_speaker()) return std::nullopt;
    draft_.opening = Opening::verbless;
    draft_.matrix = {colon_, colon_ + 1};
    if (is_person_at(r_, begin_) && begin_ > 0 &&
        r_.mark(begin_ - 1) == '?')  // an answer goes on to the end of its line
      while (end_ < r_.size() && !breaks_line(r_, end_)) ++end_;
    draft_.content = {colon_ + 1, end_};
    while (!draft_.content.empty() && r_.mark(draft_.content.end - 1) != 0 && !r_.is_quote_mark(draft_.content.end - 1))
      --draft_.content.end;
    if (draft_.content.size() < shortest_line) return std::nullopt;
    read_quotation();
    return draft_;
  }

 private:
  /// The first line of a text is its headline, unless it is the only one or the next is of the same kind.
  [[nodiscard]] bool is_headline() const {
    std::uint32_t next = 1;
    while (next < r_.size() && !breaks_line(r_, next)) ++next;
    if (next >= r_.size()) return false;
    Line line(r_, {next, r_.sentence(next).end});
    line.skip_hour();
    return !line.has_colon() || !line.read_speaker();
  }

  void skip_hour() {
    const std::uint32_t last = std::min(end_, begin_ + longest_hour);
    while (begin_ < last && (r_.is_number(begin_) || (r_.mark(begin_) != 0 && r_.token(begin_).opens == 0))) ++begin_;
  }

  bool has_colon() {
    for (colon_ = begin_; colon_ < end_ && colon_ < begin_ + longest_speaker; ++colon_)
      if (r_.mark(colon_) == ':') return colon_ > begin_;
    return false;
  }

  /// Somebody known, and whom he passes on: "the paper, quoting a source:", "the channel from a source:".
  bool read_speaker() {
    const NounPhrase np = noun_phrase_at(r_, begin_, {colon_, false, true, frame::an});
    if (np.tokens.empty() || !is_known(r_, np) || is_place(np)) return false;
    std::uint32_t at = np.tokens.end;
    draft_.source = np.tokens;
    draft_.subject = np;
    if (frame_of(r_.word(at)) == frame::an) {
      const NounPhrase source = noun_phrase_at(r_, at + 1, {colon_, false, true});
      if (source.tokens.empty() || !is_known(r_, source)) return false;
      draft_.via[draft_.vias++] = np.tokens;
      draft_.source = source.tokens;
      draft_.subject = source;
      at = source.tokens.end;
    } else if (is_told_medium(r_, at)) {
      const NounPhrase medium = noun_phrase_at(r_, at, {colon_, false, false, 0, true});
      if (medium.tokens.empty()) return false;
      draft_.via[draft_.vias++] = medium.tokens;
      at = medium.tokens.end;
    }
    return at == colon_;
  }

  /// "Cairo:" begins a report, it does not speak; "the source:" is a credit.
  [[nodiscard]] bool is_place(const NounPhrase& np) const {
    const Head* head = np.head != 0 ? &r_.tables.heads[np.head - 1] : nullptr;
    if (head != nullptr && (head->place || head->type == SourceType::document)) return true;
    if (np.tokens.size() == 1 && np.definite && head != nullptr && head->type == SourceType::anonymous) return true;
    return head == nullptr && is_named_place(r_, np.tokens.begin);
  }

  /// Where all of it is a quotation, the marks are left out.
  void read_quotation() {
    const std::uint32_t opens = r_.token(draft_.content.begin).opens;
    if (opens == 0 || r_.quotes[opens - 1].close + 1 != draft_.content.end) return;
    draft_.content = {draft_.content.begin + 1, draft_.content.end - 1};
    draft_.quote = opens;
  }

  const Reading& r_;
  std::uint32_t begin_, end_, colon_ = 0;
  Draft draft_;
};

}  // namespace

void add_lines(const Reading& reading, Drafts& drafts) {
  const auto say = std::find_if(reading.tables.classes.begin(), reading.tables.classes.end(),
                                [](const CueClass& kind) { return kind.name == "say"; });
  std::vector<bool> told(reading.size() + 1, false);  // tokens that a statement begins at
  for (const Draft& draft : drafts) told[draft.cue.empty() ? draft.content.begin : draft.cue.begin] = true;
  Drafts found;
  for (const Sentence& sentence : reading.document.sentences) {
    auto line = Line(reading, sentence.tokens).run();
    if (!line) continue;
    line->kind = static_cast<std::uint16_t>(say - reading.tables.classes.begin());
    const auto from = told.begin() + sentence.tokens.begin, to = told.begin() + line->content.begin + 1;
    if (std::none_of(from, to, [](bool is) { return is; })) found.push_back(*line);
  }
  drafts.insert(drafts.end(), found.begin(), found.end());
}

}  // namespace isnad
