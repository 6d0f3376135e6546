// Candidates of tokens, and tables of clitics that are damaged.
#include "3_annotation/words_split.h"

#include <string>

#include "3_annotation/annotation_tables.h"
#include "3_annotation/words_table.h"
#include "support/cases.h"
#include "support/temporary_folder.h"

namespace isnad {
namespace {

TEST_CASE("words_split: candidates") {
  const auto& tables = test_resources().annotation();
  const auto count = [&](std::string_view word) {
    return tables.words.splitter.candidates(tables.letters.fold(word)).count;
  };
  CHECK(count("رجل") == 1);
  CHECK(count("وبكتابها") > 4);
  CHECK(count("و") == 1);
  CHECK(count("") == 1);
  CHECK(count("report") == 1);
  CHECK(count("وو") == 1);  // no stem of one letter
  CHECK(count(std::string(400, 'x')) == 1);
}

TEST_CASE("words_split: parts of speech by name") {
  CHECK(part_of("noun") == Part::noun);
  CHECK(part_of("x") == Part::x);
  CHECK_FALSE(part_of("NOUN").has_value());
  CHECK(name_of(Part::sconj) == "sconj");
}

TEST_CASE("words_split: a damaged table is refused with its line") {
  const auto error_of = [](const char* name, const std::string& content) {
    const TemporaryFolder folder;
    folder.write(name, content);
    const auto loaded = Resources::load(folder.path());
    return loaded.has_value() ? std::string("none") : loaded.error().where + " " + loaded.error().what;
  };
  const auto has = [](const std::string& text, const char* piece) { return text.find(piece) != std::string::npos; };
  const char* clitics = "3_annotation/words_clitics.tsv";
  CHECK(has(error_of(clitics, "# x\nprefix\tو\tcconj\n"), "clitics.tsv:2"));
  CHECK(has(error_of(clitics, "# x\nproclitic\tو\tnothing\n"), "clitics.tsv:2"));
  CHECK(has(error_of(clitics, "# x\nproclitic\tو+ب\tcconj\n"), "clitics.tsv:2"));
  CHECK(has(error_of(clitics, "# x\nproclitic\t\tcconj\n"), "clitics.tsv:2"));
  CHECK(has(error_of(clitics, "# x\nproclitic\tو+ب+ل+ك\tcconj+adp+adp+adp\n"), "clitics.tsv:2"));
  CHECK(has(error_of(clitics, "# x\nproclitic\tو\tcconj\n"), "words_"));  // other tables name clitics that are gone
  CHECK(has(error_of("3_annotation/words_fixed.tsv", "# x\nم+ما\tadp+pron\n"), "fixed.tsv:2"));
}

}  // namespace
}  // namespace isnad
