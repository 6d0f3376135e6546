// Files of numbers: lines of text that say what they are, then the numbers as bytes.
#include "3_annotation/words_model.h"

#include <bit>
#include <cstring>

namespace isnad {
namespace {

/// Of the bytes of a file: eight at a time, the low byte first.
std::uint64_t number_at(std::string_view bytes, std::size_t at) {
  std::uint64_t number = 0;
  if (std::endian::native == std::endian::little && at + sizeof number <= bytes.size()) {
    std::memcpy(&number, bytes.data() + at, sizeof number);
    return number;
  }
  for (std::size_t i = 8; i-- > 0;)
    number = number << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
  return number;
}

std::uint64_t sum_of(std::string_view bytes) {
  std::uint64_t sum = bytes.size();
  for (std::size_t i = 0; i < bytes.size(); i += 8)
    sum = (sum ^ number_at(bytes, i)) * 0x9E3779B97F4A7C15U, sum ^= sum >> 29U;
  return sum;
}

std::string headline(std::string_view kind, std::size_t count, std::uint64_t sum) {
  return std::string(kind) + " " + std::to_string(count) + " " + std::to_string(sum);
}

/// The bytes behind the comments and the line of the kind.
Result<std::string_view> checked_bytes(const DataFiles& files, std::string_view name, std::string_view kind) {
  const auto found = files.find(name);
  if (!found) return found.error();
  std::string_view text = *found;
  std::size_t line = 1;
  for (; text.starts_with('#'); ++line) {
    const auto end = text.find('\n');
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  const auto end = text.find('\n');
  const std::string_view head = text.substr(0, end);
  const std::string_view bytes = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  if (end != std::string_view::npos && head == headline(kind, bytes.size(), sum_of(bytes))) return bytes;
  return fail(Errc::bad_table, files.where(name) + ":" + std::to_string(line),
              "the model is damaged; it needs '" + std::string(kind) +
                  "', the count of the bytes that follow, and their sum: take the file as it was made");
}

}  // namespace

Result<std::vector<std::uint64_t>> load_numbers(const DataFiles& files, std::string_view name, std::string_view kind) {
  const auto bytes = checked_bytes(files, name, kind);
  if (!bytes) return bytes.error();
  std::vector<std::uint64_t> numbers(bytes->size() / 8);
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = number_at(*bytes, i * 8);
  return numbers;
}

Result<std::vector<std::int8_t>> load_weights(const DataFiles& files, std::string_view name, std::string_view kind) {
  const auto bytes = checked_bytes(files, name, kind);
  if (!bytes) return bytes.error();
  std::vector<std::int8_t> weights(bytes->size());
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = static_cast<std::int8_t>((*bytes)[i]);
  return weights;
}

std::string with_sum(std::string_view kind, const std::string& bytes) {
  return headline(kind, bytes.size(), sum_of(bytes)) + "\n" + bytes;
}

}  // namespace isnad
