// The tables and models of data/: embedded in the library, or read from a folder in their place.
#include "0_base/data_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "0_base/embedded_data.h"

namespace isnad {
namespace {

namespace fs = std::filesystem;

const EmbeddedFile* embedded_file(std::string_view name) {
  const auto files = embedded_files();
  const auto* const found =
      std::lower_bound(files.data(), files.data() + files.size(), name,
                       [](const EmbeddedFile& file, std::string_view wanted) { return file.name < wanted; });
  return found == files.data() + files.size() || found->name != name ? nullptr : found;
}

/// What stands in the way of reading `path`, which is there; a pipe would be waited for, a device has no end.
std::optional<Error> not_a_file(const fs::path& path, fs::file_type type) {
  const auto refused = [&](const char* what) {
    return fail(Errc::unreadable, path.string(),
                std::string(what) + " under the name of a table; put the file there, or take it away");
  };
  switch (type) {
    case fs::file_type::regular: return std::nullopt;
    case fs::file_type::directory: return refused("is a folder");
    case fs::file_type::fifo: return refused("is a pipe");
    case fs::file_type::socket: return refused("is a socket");
    case fs::file_type::not_found: return refused("is a link that leads nowhere,");
    default: return refused("is a device");
  }
}

/// The bytes of the file at `path`; nothing where there is none.
Result<std::optional<std::string>> read_file(const fs::path& path) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (status.type() == fs::file_type::none)
    return fail(Errc::unreadable, path.string(),
                "cannot be looked at: " + failed.message() + "; check who may read it");
  if (status.type() == fs::file_type::not_found && !fs::is_symlink(fs::symlink_status(path, failed)))
    return std::optional<std::string>();
  if (auto error = not_a_file(path, status.type())) return *error;
  std::ifstream stream(path, std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(stream), {});
  if (!stream) return fail(Errc::unreadable, path.string(), "cannot be read; check who may read it");
  return std::optional(std::move(bytes));
}

/// Names within data/ of the folders that hold files.
std::set<std::string> folder_names() {
  std::set<std::string> names;
  for (const EmbeddedFile& file : embedded_files()) names.emplace(file.name.substr(0, file.name.find_last_of('/')));
  return names;
}

bool may_lie_beside(std::string_view name) {
  const std::string_view last = name.substr(name.find_last_of('/') + 1);
  return last.starts_with('.') || last.ends_with('~') || last.ends_with(".md");
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
    auto bytes = read_file(fs::path(folder) / std::string(file.name));
    if (!bytes) return bytes.error();
    if (bytes->has_value()) files.read_.emplace(file.name, std::make_shared<const std::string>(std::move(**bytes)));
  }
  if (files.read_.empty())
    return fail(Errc::not_found, folder,
                "holds no table; give a folder that looks like data/, with files such as " +
                    std::string(embedded_files().front().name));
  return files;
}

std::vector<std::string> DataFiles::unknown_in(const std::string& folder) {
  const std::set<std::string> folders = folder_names();
  std::vector<std::string> unknown;
  for (const std::string& known : folders) {
    std::error_code failed;
    for (fs::directory_iterator at(fs::path(folder) / known, failed), end; !failed && at != end; at.increment(failed)) {
      const std::string name = known + "/" + at->path().filename().string();
      if (embedded_file(name) == nullptr && !folders.contains(name) && !may_lie_beside(name))
        unknown.push_back((fs::path(folder) / name).string());
    }
  }
  std::sort(unknown.begin(), unknown.end());
  return unknown;
}

Result<std::string_view> DataFiles::find(std::string_view name) const {
  const auto kept = keep(name);
  if (!kept) return kept.error();
  return kept->bytes;
}

Result<KeptBytes> DataFiles::keep(std::string_view name) const {
  if (const auto found = read_.find(name); found != read_.end()) return KeptBytes{*found->second, found->second};
  if (const EmbeddedFile* file = embedded_file(name)) return KeptBytes{file->bytes, nullptr};
  return fail(Errc::not_found, where(name), "is not part of this build; build again with the whole of data/");
}

std::string DataFiles::where(std::string_view name) const {
  return (read_.contains(name) ? folder_ + "/" : std::string("data/")).append(name);
}

}  // namespace isnad
