#pragma once
// What the tests of times share: a text with its items, and tables with one of them changed.

#include <string>
#include <string_view>

#include "3_annotation/annotation_tables.h"
#include "3_annotation/sentences.h"
#include "3_annotation/times.h"
#include "support/cases.h"
#include "support/temporary_folder.h"

namespace isnad {

/// A text, its tokens, and what the patterns see of them.
struct MadeTimeText {
  explicit MadeTimeText(std::string text) {
    document.text = std::move(text);
    analysis.letters = test_resources().annotation().letters.read(document.text);
    find_tokens(analysis);
    find_sentences(analysis);
    TimeRows rows;
    items = tables.words.read(analysis, rows);
  }
  MadeTimeText(const MadeTimeText&) = delete;
  MadeTimeText& operator=(const MadeTimeText&) = delete;

  const TimeTables& tables = test_resources().annotation().times;
  Document document;
  Analysis analysis{document, {}, {}};
  std::vector<TimeItem> items;
  TimeText time_text{analysis,
                     tables.words,
                     items,
                     *tables.words.class_named("card"),
                     *tables.words.class_named("teen"),
                     *tables.words.class_named("ordm"),
                     *tables.words.class_named("ordf")};
};

/// What loading says where the table `name` of times holds `text`: place and reason; empty where it loads.
inline std::string load_error(const std::string& name, std::string_view text) {
  const TemporaryFolder folder;
  folder.write(text_of({"3_annotation/times/", name}), text);
  const auto files = DataFiles::from_folder(folder.path());
  REQUIRE(files.has_value());
  const auto loaded = TimeTables::load(*files, LetterTable());
  return loaded ? std::string() : text_of({loaded.error().where, " ", loaded.error().what});
}

}  // namespace isnad
