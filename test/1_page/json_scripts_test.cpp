// What the scripts of one page know of each other.
#include "1_page/json_scripts.h"

#include "fact_cases.h"

namespace isnad {
namespace {

TEST_CASE("the first article is the page's own") {
  JsonScripts scripts;
  CHECK_FALSE(scripts.is_of_another("A", "https://x.example/a"));
  CHECK_FALSE(scripts.is_of_another("A", ""));
  CHECK_FALSE(scripts.is_of_another("A, worded at length", "http://x.example/a/#article"));
  CHECK_FALSE(scripts.is_of_another("", "https://x.example/b"));
  CHECK(scripts.is_of_another("B", "https://x.example/b"));
  CHECK(scripts.is_of_another("B", ""));
}

TEST_CASE("a name that another script gives") {
  Page page;
  FactSink sink(page, fact_tables());
  JsonScripts scripts;
  scripts.await(FactKey::publisher, Subject::article, "#house");
  scripts.await(FactKey::author, Subject::article, "#nobody");
  scripts.remember("#house", "House");
  scripts.remember("#house", "Second");
  scripts.finish(sink);
  CHECK(show(page) == "publisher=House");
}

}  // namespace
}  // namespace isnad
