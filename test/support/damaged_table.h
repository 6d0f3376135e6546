#pragma once
// Tables with damaged rows, which must be refused.

#include <optional>
#include <string>

#include "0_base/data_files.h"
#include "3_annotation/letters.h"
#include "support/cases.h"
#include "support/temporary_folder.h"

namespace isnad {

/// The error of loading Tables with `rows` in place of those of the table `name`; nothing where they are taken.
template <class Tables>
std::optional<Error> error_with(const std::string& name, const std::string& rows) {
  const TemporaryFolder folder;
  folder.write(name, rows);
  const auto files = DataFiles::from_folder(folder.path());
  REQUIRE(files.has_value());
  const auto tables = Tables::load(*files, LetterTable());
  if (tables) return std::nullopt;
  return tables.error();
}

}  // namespace isnad
