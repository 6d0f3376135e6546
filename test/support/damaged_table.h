#pragma once
// Tables with damaged rows, which must be refused.

#include <optional>
#include <string>
#include <string_view>

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

/// Checks that Tables with `row` in the table `name` are refused, and that the error's place holds `place`.
template <class Tables>
void check_refused(const std::string& name, const std::string& row, std::string_view place) {
  const std::string shown = name + " " + row;
  INFO(shown);
  const auto error = error_with<Tables>(name, row);
  REQUIRE(error.has_value());
  CHECK(error->code == Errc::bad_table);
  CHECK(error->where.find(place) != std::string::npos);
}

}  // namespace isnad
