// When the article was published and changed.
#include "2_article/stamps.h"

namespace isnad {

void find_stamps(Reading&) {}

}  // namespace isnad
