// Paragraphs that say something for which nobody stands.
#include "4_statement/unsourced.h"

#include <algorithm>
#include <string_view>

namespace isnad {
namespace {

constexpr std::uint32_t fewest_words = 6;  // of a claim; what is shorter is a heading or a cry

/// Whether each byte of a text lies in a statement, asked in ascending order.
class Sourced {
 public:
  explicit Sourced(const Statements& statements) {
    for (const Statement& s : statements.items)
      for (const Span span : {s.content, s.cue, s.source})
        if (!span.empty()) spans_.push_back(span);
    std::sort(spans_.begin(), spans_.end(), [](Span a, Span b) { return a.begin < b.begin; });
  }

  bool touch(Span paragraph) {
    while (next_ < spans_.size() && spans_[next_].end <= paragraph.begin) ++next_;
    for (std::size_t i = next_; i < spans_.size() && spans_[i].begin < paragraph.end; ++i)
      if (spans_[i].end > paragraph.begin) return true;
    return false;
  }

 private:
  std::vector<Span> spans_;
  std::size_t next_ = 0;
};

/// Whether a line ends between the tokens `i` and `i` + 1.
bool ends_line(const Document& document, std::uint32_t i) {
  if (i + 1 >= document.tokens.size()) return true;
  const Span between{document.tokens[i].span.end, document.tokens[i + 1].span.begin};
  return slice(document.text, between).find('\n') != std::string_view::npos;
}

/// The first expression of time in `paragraph`; empty where there is none.
Span first_time(const Document& document, Span paragraph) {
  const auto at = std::lower_bound(document.times.begin(), document.times.end(), paragraph.begin,
                                   [](const Timex& t, std::uint32_t b) { return t.span.begin < b; });
  return at != document.times.end() && at->span.end <= paragraph.end ? at->span : Span{};
}

/// The first name, number or time among `tokens`; empty where there is none, or no verb that tells of it.
Span claim_in(const Reading& reading, IndexRange tokens) {
  const Document& document = reading.document;
  Span claim;
  std::uint32_t words = 0;
  bool verb = false;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Seen& seen = reading.token(i);
    if (seen.mark != 0) continue;
    ++words;
    verb = verb || seen.part == Part::verb;
    if (!claim.empty()) continue;
    if (seen.mention != 0)
      claim = document.mentions[seen.mention - 1].span;
    else if (document.tokens[i].kind == TokenKind::number)
      claim = document.tokens[i].span;
  }
  if (!verb || words < fewest_words) return {};
  const Span time = first_time(document, reading.span(tokens));
  return !time.empty() && (claim.empty() || time.begin < claim.begin) ? time : claim;
}

}  // namespace

std::vector<Unsourced> find_unsourced(const Reading& reading, const Statements& statements) {
  std::vector<Unsourced> found;
  Sourced sourced(statements);
  IndexRange line;
  for (std::uint32_t i = 0; i < reading.size(); ++i) {
    if (!ends_line(reading.document, i)) continue;
    line.end = i + 1;
    const Span paragraph = reading.span(line);
    const Span claim = claim_in(reading, line);
    line.begin = i + 1;
    if (!claim.empty() && !sourced.touch(paragraph)) found.push_back({paragraph, claim});
  }
  return found;
}

}  // namespace isnad
