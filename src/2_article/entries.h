#pragma once
// Entries of a live blog: where each begins, its hour, its heading, its blocks.

#include <vector>

#include "2_article/reading.h"

namespace isnad {

/// The pieces under hours that stand in the same markup three times or more, in the order of the page. What stands
/// between them under the markup of advertisements and of related pages is not of them. Linear in the blocks of the
/// page.
std::vector<EntryPlace> find_entry_places(const PageReading& reading);

/// Gives the blocks of PageReading::entries their parts: the hours are no text, the rest is body.
void take_entries(PageReading& reading);

/// Fills article.entries from PageReading::entries and article.blocks.
void fill_entries(PageReading& reading);

/// Fills article.items: the headlines of a front page and where they lead. Needs PageReading::reasons.
void fill_items(PageReading& reading);

}  // namespace isnad
