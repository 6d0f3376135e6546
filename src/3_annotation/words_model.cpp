// Files of numbers: lines of text that say what they are, then the numbers as bytes.
#include "3_annotation/words_model.h"

#include <algorithm>
#include <string>

namespace isnad {
namespace {

std::uint64_t sum_of(std::string_view bytes) {
  std::uint64_t sum = bytes.size();
  for (std::size_t i = 0; i < bytes.size(); i += 8)
    sum = (sum ^ number_at(bytes, i)) * 0x9E3779B97F4A7C15U, sum ^= sum >> 29U;
  return sum;
}

std::string headline(std::string_view kind, std::string_view bytes) {
  return std::string(kind) + " " + std::to_string(bytes.size()) + " " + std::to_string(sum_of(bytes));
}

}  // namespace

Result<KeptBytes> load_bytes(const DataFiles& files, std::string_view name, std::string_view kind) {
  auto kept = files.keep(name);
  if (!kept) return kept.error();
  std::string_view text = kept->bytes;
  std::size_t line = 1;
  for (; text.starts_with('#'); ++line) {
    const auto end = text.find('\n');
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  const auto end = text.find('\n');
  const std::string_view head = text.substr(0, end);
  kept->bytes = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  if (end != std::string_view::npos && (kept->are_own() || head == headline(kind, kept->bytes))) return kept;
  return fail(Errc::bad_table, files.where(name) + ":" + std::to_string(line),
              "the model is damaged; it needs '" + std::string(kind) +
                  "', the count of the bytes that follow, and their sum: take the file as it was made");
}

Result<std::vector<std::int8_t>> load_weights(const DataFiles& files, std::string_view name, std::string_view kind) {
  const auto kept = load_bytes(files, name, kind);
  if (!kept) return kept.error();
  std::vector<std::int8_t> weights(kept->bytes.size());
  std::transform(kept->bytes.begin(), kept->bytes.end(), weights.begin(),
                 [](char c) { return static_cast<std::int8_t>(c); });
  return weights;
}

std::string with_sum(std::string_view kind, const std::string& bytes) { return headline(kind, bytes) + "\n" + bytes; }

}  // namespace isnad
