#pragma once
// The name of the newspaper, agency or site that a page is of.

#include <string>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "0_base/word_map.h"
#include "2_article/reading.h"
#include "isnad/result.h"

namespace isnad {

/// Rows of data/2_article/outlet_words.tsv; keys are those of key_of().
struct OutletTables {
  WordMap rights;   ///< phrases of copyright lines
  WordMap owner;    ///< words between such a phrase and the name
  WordMap generic;  ///< parts of titles that are no outlet ("Home")
  std::string to;   ///< "to", which a copyright line writes on to the owner's name

  static Result<OutletTables> load(const DataFiles& files);
};

/// A name that the page gives its outlet, and where.
struct OutletName {
  std::string name;
  Rule rule = Rule::none;
  Evidence evidence;
};

/// All names that the page gives its outlet, the best evidence first.
std::vector<OutletName> outlet_names(const PageReading& reading);

/// The owner that a copyright line names: "Marsa 2025, all rights reserved" gives "Marsa". Empty where it names none.
std::string_view owner_in_copyright(std::string_view line, const OutletTables& tables);

/// The parts of a page's title ("Headline - Outlet"), in order.
std::vector<std::string_view> title_parts(std::string_view title);

/// Fills article.outlet with the best of its outlet_names().
void find_outlet(PageReading& reading, std::vector<OutletName> names);

}  // namespace isnad
