// What the command line names, as a list of files.
#include "9_command/inputs.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <new>
#include <system_error>
#include <utility>

namespace isnad {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view page_extensions[] = {".html", ".htm", ".xhtml", ".txt"};
constexpr std::string_view markup[] = {"<!doctype html", "<html", "<head", "<body", "<?xml", "<article", "<meta"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

/// Whether the file begins like HTML. UTF-16 is seen through: its NULs are left out.
bool begins_like_html(const std::string& path) {
  std::array<char, 1024> head{};
  std::ifstream stream(path, std::ios::binary);
  stream.read(head.data(), head.size());
  std::string text = lower({head.data(), static_cast<std::size_t>(stream.gcount())});
  std::erase(text, '\0');
  return std::any_of(std::begin(markup), std::end(markup), [&](auto m) { return text.find(m) != std::string::npos; });
}

std::string_view file_name(const std::string& path) {
  const auto slash = path.find_last_of('/');
  return slash == std::string::npos ? std::string_view(path) : std::string_view(path).substr(slash + 1);
}

struct Found {
  std::string name;
  bool folder = false;
};

/// What lies in `folder`, by name; hidden files are left out, and so are links to folders, which can go in circles.
Result<std::vector<Found>> list_folder(const std::string& folder) {
  std::error_code failed;
  std::vector<Found> found;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    std::string name = at->path().filename().string();
    std::error_code unknown;
    const bool link = at->is_symlink(unknown);
    const bool is_folder = !link && at->is_directory(unknown);
    if (name.starts_with('.') || (!is_folder && !at->is_regular_file(unknown))) continue;
    found.push_back({std::move(name), is_folder});
  }
  if (failed)
    return fail(Errc::unreadable, folder, "cannot be listed: " + failed.message() + "; check who may read it");
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.name < b.name; });
  return found;
}

}  // namespace

bool is_page_file(const std::string& path) {
  const std::string lowered = lower(file_name(path));
  std::string_view name = lowered;
  if (name.ends_with(".gz")) name.remove_suffix(3);
  for (const std::string_view extension : page_extensions)
    if (name.size() > extension.size() && name.ends_with(extension)) return true;
  if (name.size() != lowered.size()) return false;
  // An address saved under its own name has no extension, or the number of an article in the place of one.
  const auto dot = name.find_last_of('.');
  const std::string_view end = dot == std::string_view::npos ? "" : name.substr(dot + 1);
  const bool nameless = std::all_of(end.begin(), end.end(), [](char c) { return c >= '0' && c <= '9'; });
  return nameless && begins_like_html(path);
}

void Inputs::add(std::string_view path) {
  begins_.push_back(paths_.size());
  paths_ += path;
}

void Inputs::add(Error error) {
  errors_.emplace(size(), error);
  add(std::string_view(error.where));
}

void Inputs::add_folder(const std::string& folder) {
  const auto found = list_folder(folder);
  if (!found) return add(found.error());
  const std::string base = folder.ends_with('/') ? folder : folder + "/";
  for (const Found& each : *found) {
    const std::string path = base + each.name;
    if (each.folder)
      add_folder(path);
    else if (is_page_file(path))
      add(std::string_view(path));
  }
}

Inputs Inputs::list(const std::vector<std::string>& named) {
  Inputs inputs;
  bool has_standard_input = false;
  for (const std::string& name : named) {
    std::error_code failed;
    // Which of two would have it depends on which thread comes first.
    if (name == "-" && std::exchange(has_standard_input, true)) {
      inputs.add(fail(Errc::bad_option, "standard input", "is named again and can be read once; name it once"));
      continue;
    }
    if (name == "-" || !fs::is_directory(name, failed)) {
      inputs.add(std::string_view(name));
      continue;
    }
    const std::size_t before = inputs.size();
    inputs.add_folder(name);
    if (inputs.size() == before)
      inputs.add(fail(Errc::not_found, name,
                      "is a folder without pages; pages are the files that end in .html, .htm, .xhtml or .txt, with or "
                      "without .gz: name other files one by one"));
  }
  return inputs;
}

std::string Inputs::path(std::size_t index) const {
  const std::size_t end = index + 1 < begins_.size() ? begins_[index + 1] : paths_.size();
  return paths_.substr(begins_[index], end - begins_[index]);
}

const Error* Inputs::error(std::size_t index) const {
  const auto found = errors_.find(index);
  return found == errors_.end() ? nullptr : &found->second;
}

std::size_t Inputs::end_of_batch(std::size_t begin, std::size_t most) const {
  std::uintmax_t bytes = 0;
  std::size_t end = begin;
  try {
    for (const std::size_t last = std::min(begin + most, size()); end < last; ++end) {
      if (error(end) != nullptr) continue;
      std::error_code none;
      const std::string file = path(end);
      bytes += fs::file_size(file, none);  // an error where it is no file, as standard input is
      if (none || bytes > batch_bytes || file.ends_with(".gz")) break;
    }
  } catch (const std::bad_alloc&) {
    end = begin;
  }
  return std::max(end, begin + 1);
}

}  // namespace isnad
