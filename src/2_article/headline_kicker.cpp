// The kicker above the headline and the deck below it.
#include "2_article/headline.h"

namespace isnad {

void find_kicker_and_deck(Reading&) {}

}  // namespace isnad
