#pragma once
// What the JSON-LD scripts of one page have to know of each other.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "1_page/fact_sink.h"

namespace isnad {

class JsonScripts {
 public:
  /// Whether an article with this headline and address is another one than the first that was asked for. Pages that
  /// load the next article at their end announce it as well: the first is the page's own.
  bool is_of_another(std::string_view headline, std::string_view address);

  /// Keeps the name of the thing `id`.
  void remember(std::string_view id, std::string_view name);

  /// `id` was referred to where a name belongs, and its script does not give it.
  void await(FactKey key, Subject subject, std::string_view id);

  /// Adds the awaited names that some script gave.
  void finish(FactSink& sink);

 private:
  struct Awaited {
    FactKey key;
    Subject subject;
    std::string id;
  };

  std::string headline_;
  std::string address_;
  std::vector<std::pair<std::string, std::string>> names_;
  std::vector<Awaited> awaited_;
};

}  // namespace isnad
