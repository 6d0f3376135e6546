// What kind of page it is, and the parts that only some kinds have: entries of a live blog, items of a front page.
#include "2_article/kind.h"

namespace isnad {

void find_kind(Reading& reading) { reading.article.kind = PageKind::article; }

void find_entries_and_items(Reading&) {}

}  // namespace isnad
