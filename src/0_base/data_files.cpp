// The tables and models of data/: embedded in the library, or read from a folder in their place.
#include "0_base/data_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "0_base/embedded_data.h"

namespace isnad {
namespace {

namespace fs = std::filesystem;

const EmbeddedFile* embedded_file(std::string_view name) {
  const auto files = embedded_files();
  const auto found = std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& f) { return f.name == name; });
  return found == files.end() ? nullptr : &*found;
}

}  // namespace

DataFiles DataFiles::embedded() { return {}; }

Result<DataFiles> DataFiles::from_folder(const std::string& folder) {
  std::error_code failed;
  if (!fs::is_directory(folder, failed))
    return fail(Errc::not_found, folder, "is not a folder; give the folder that holds the tables (a copy of data/)");
  DataFiles files;
  files.folder_ = folder;
  for (const EmbeddedFile& file : embedded_files()) {
    const fs::path path = fs::path(folder) / std::string(file.name);
    if (!fs::exists(path, failed)) continue;
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return fail(Errc::unreadable, path.string(), "cannot be opened; check that it may be read");
    files.read_.emplace(file.name, std::string(std::istreambuf_iterator<char>(stream), {}));
  }
  return files;
}

Result<std::string_view> DataFiles::find(std::string_view name) const {
  if (const auto found = read_.find(name); found != read_.end()) return std::string_view(found->second);
  if (const EmbeddedFile* file = embedded_file(name)) return file->bytes;
  return fail(Errc::not_found, where(name), "is not part of this build; build again with the whole of data/");
}

std::string DataFiles::where(std::string_view name) const {
  return (read_.contains(name) ? folder_ + "/" : std::string("data/")).append(name);
}

}  // namespace isnad
