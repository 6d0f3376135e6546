#pragma once
// Lines of a page that may be by-lines, each with the weight of what speaks for it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "2_article/byline.h"
#include "2_article/people_metadata.h"
#include "2_article/reading.h"

namespace isnad {

/// Where by-lines may stand, as blocks of the page.
struct BylineZones {
  std::uint32_t top = 0;
  std::uint32_t headline = 0;
  std::uint32_t body = 0;      ///< the first block of the text
  std::uint32_t body_end = 0;  ///< behind the last
  std::uint32_t bottom = 0;
};

BylineZones byline_zones(const PageReading& reading);

/// A line that may be a by-line.
struct BylineCandidate {
  Span text;                ///< in Page::text; two blocks where the role stands above the name
  std::uint32_t block = 0;  ///< the first
  std::uint32_t element = 0;
  bool byline_class = false;
  bool author_class = false;
  bool link_author = false;  ///< rel=author
  bool glued = false;        ///< cut where a link ends inside of a word, as spans without a blank between them do
  BylineLine line;
  int score = 0;

  [[nodiscard]] bool is_hinted() const { return byline_class || author_class || link_author; }
  [[nodiscard]] bool has_role(RoleWord::Kind kind) const;
  /// A span of `line` as one of Page::text.
  [[nodiscard]] Span in_page(Span span) const {
    return span.empty() ? Span{} : Span{text.begin + span.begin, text.begin + span.end};
  }
};

/// The lines near the headline and behind the text that name somebody, in no order.
std::vector<BylineCandidate> byline_candidates(const PageReading& reading, const BylineZones& zones,
                                               const PeopleMetadata& metadata, const std::vector<std::string>& outlets);

/// Whether an element is of a part of the page where no by-line of this article stands (comments, related articles).
class ForeignParts {
 public:
  ForeignParts(const PageReading& reading, const BylineZones& zones);
  [[nodiscard]] bool has(std::uint32_t element) const;
  /// Hints beyond those that headline and text have themselves: a wrapper may be named after anything.
  [[nodiscard]] Hints extra(Hints hints) const {
    hints.bits &= ~article_hints_.bits;
    return hints;
  }

 private:
  const Page& page_;
  Hints article_hints_;
};

}  // namespace isnad
