// Statements inside of what others say.
#include <algorithm>
#include <vector>

#include "4_statement/drafts.h"

namespace isnad {

void find_parents(Drafts& drafts) {
  std::vector<std::uint32_t> open;
  std::sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) {
    return a.content.begin != b.content.begin ? a.content.begin < b.content.begin : a.content.end > b.content.end;
  });
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    Draft& draft = drafts[d];
    while (!open.empty() && drafts[open.back()].content.end < draft.content.end) open.pop_back();
    for (std::size_t k = open.size(); k > 0 && draft.parent == 0; --k) {
      const Draft& outer = drafts[open[k - 1]];
      const std::uint32_t from =
          draft.cue.empty() ? draft.content.begin : std::min(draft.cue.begin, draft.content.begin);
      if (outer.content.begin <= from && outer.content.end >= draft.content.end &&
          (draft.cue.empty() || draft.cue.end <= outer.content.end))
        draft.parent = open[k - 1] + 1;
    }
    open.push_back(static_cast<std::uint32_t>(d));
  }
}

}  // namespace isnad
