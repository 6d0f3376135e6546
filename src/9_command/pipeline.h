#pragma once
// Texts on their way through the stages, some at a time.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "9_command/one_input.h"
#include "isnad/article.h"
#include "isnad/document.h"
#include "isnad/page.h"
#include "isnad/statement.h"

namespace isnad {

/// A text, and what the stages have found of it so far.
struct Waiting {
  std::size_t outcome = 0;  ///< what its record becomes part of
  std::string id, path;
  std::string reference;  ///< the time that it is of, where it is told
  Page page;
  std::optional<Article> article;  ///< nothing: to be read from the page, and the time with it
  std::optional<Document> document;
  std::optional<Statements> statements;
};

/// Each stage works on all texts that wait before the next stage begins: its code and its tables stay near at hand.
/// Records are the same as one by one.
class Pipeline {
 public:
  /// Records go into `outcomes`. All must outlive this.
  Pipeline(const Job& job, Memory& words, std::span<Outcome> outcomes)
      : job_(job), words_(words), outcomes_(outcomes) {}

  /// Takes a text that is `bytes` long as it was given; runs when enough of them wait.
  void add(Waiting text, std::size_t bytes);
  /// Brings all that wait to their ends, in the order in which they came.
  void run();

 private:
  void read_all();
  void annotate_all();
  void attribute_all();
  void write(const Waiting& text);

  const Job& job_;
  Memory& words_;
  std::span<Outcome> outcomes_;
  std::vector<Waiting> texts_;
  std::size_t bytes_ = 0;
};

}  // namespace isnad
