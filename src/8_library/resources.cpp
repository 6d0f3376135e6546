// All tables and models, loaded once; and what is kept between texts.
#include "isnad/resources.h"

#include <memory>
#include <optional>

#include "0_base/data_files.h"
#include "1_page/page_tables.h"
#include "2_article/article_tables.h"
#include "3_annotation/annotation_memory.h"
#include "3_annotation/annotation_tables.h"
#include "3_annotation/words_verbs.h"
#include "4_statement/statement_memory.h"
#include "4_statement/statement_tables.h"
#include "8_library/record_tables.h"

namespace isnad {
namespace {

/// Puts what `load` gives into `place`; the error where it gives one.
template <class Tables, class... Before>
std::optional<Error> take(std::unique_ptr<Tables>& place, const DataFiles& files, const Before&... before) {
  auto tables = Tables::load(files, before...);
  if (!tables) return tables.error();
  place = std::make_unique<Tables>(std::move(*tables));
  return std::nullopt;
}

}  // namespace

Resources::Resources() = default;
Resources::Resources(Resources&&) noexcept = default;
Resources& Resources::operator=(Resources&&) noexcept = default;
Resources::~Resources() = default;

Memory::Memory() = default;
Memory::Memory(Memory&&) noexcept = default;
Memory& Memory::operator=(Memory&&) noexcept = default;
Memory::~Memory() = default;

Result<Resources> Resources::load(const std::string& data_folder, Stage last) {
  const auto files =
      data_folder.empty() ? Result<DataFiles>(DataFiles::embedded()) : DataFiles::from_folder(data_folder);
  if (!files) return files.error();
  Resources resources;
  if (auto error = take(resources.page_, *files)) return *error;
  if (auto error = take(resources.article_, *files)) return *error;
  if (auto error = take(resources.record_, *files)) return *error;
  if (last == Stage::read) return resources;
  if (auto error = take(resources.annotation_, *files)) return *error;
  // No stage asks the table of verbs of each text, and the build has tested its own: only one of a user's is read.
  if (!data_folder.empty())
    if (const auto verbs = VerbTable::load(*files, resources.annotation_->letters); !verbs) return verbs.error();
  if (last == Stage::annotate) return resources;
  if (auto error = take(resources.statement_, *files, resources.annotation_->letters)) return *error;
  return resources;
}

}  // namespace isnad
