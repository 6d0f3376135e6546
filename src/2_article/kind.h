#pragma once
// What kind of page it is, and the parts that only some kinds have: entries of a live blog, items of a front page.

#include "0_base/data_files.h"
#include "2_article/furniture_phrases.h"
#include "2_article/reading.h"
#include "isnad/result.h"

namespace isnad {

/// Rows of data/2_article/kind_words.tsv, one table of phrases a kind.
struct KindTables {
  PhraseTable live, gallery, video, other;

  static Result<KindTables> load(const DataFiles& files);
};

/// Fills article.kind and its evidence, and for a live blog PageReading::entries. Needs the headline and
/// PageReading::content.
void find_kind(PageReading& reading);

/// Fills article.entries (kind live; call after the body is built) and article.items (kind front).
void find_entries_and_items(PageReading& reading);

}  // namespace isnad
