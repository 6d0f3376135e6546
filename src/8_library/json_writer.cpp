// JSON written straight into a string: RapidJSON's Writer keeps the order of brackets and commas, strings are escaped
// here.
#include "8_library/json_writer.h"

#include <array>
#include <bit>
#include <cstring>

#include <rapidjson/writer.h>

namespace isnad {
namespace {

/// The output stream that rapidjson::Writer asks for.
struct Sink {
  using Ch = char;
  std::string& out;
  void Put(char c) { out.push_back(c); }
  void Flush() {}
};

constexpr std::uint64_t every_byte(unsigned char value) { return 0x0101010101010101ULL * value; }

constexpr std::uint64_t zero_bytes(std::uint64_t v) { return (v - every_byte(1)) & ~v & every_byte(0x80); }

/// Marks the bytes of `v` that JSON wants escaped: controls, the quotation mark, the backslash. Bytes above the first
/// marked one may be marked wrongly; only the first is asked for.
constexpr std::uint64_t marks(std::uint64_t v) {
  const std::uint64_t controls = (v - every_byte(0x20)) & ~v & every_byte(0x80);
  return controls | zero_bytes(v ^ every_byte('"')) | zero_bytes(v ^ every_byte('\\'));
}

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

/// Length of the part of `text` before the first character that needs an escape.
std::size_t plain_length(std::string_view text) {
  std::size_t i = 0;
  if constexpr (std::endian::native == std::endian::little) {
    for (; i + 8 <= text.size(); i += 8) {
      std::uint64_t eight;
      std::memcpy(&eight, text.data() + i, 8);
      if (const std::uint64_t found = marks(eight)) return i + static_cast<std::size_t>(std::countr_zero(found)) / 8;
    }
  }
  while (i < text.size() && !needs_escape(text[i])) ++i;
  return i;
}

void append_escape(std::string& out, char c) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  constexpr char digits[] = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  out += "\\u00";
  out += digits[byte >> 4U];
  out += digits[byte & 15U];
}

/// The writer with strings of its own: RapidJSON reserves six bytes for each one of a string, and its vector code lets
/// the controls 1A to 1F pass as they are.
struct Writer : rapidjson::Writer<Sink> {
  using rapidjson::Writer<Sink>::Writer;

  void string(std::string_view text) {
    Prefix(rapidjson::kStringType);
    std::string& out = os_->out;
    out += '"';
    while (!text.empty()) {
      const std::size_t plain = plain_length(text);
      out += text.substr(0, plain);
      if (plain == text.size()) break;
      append_escape(out, text[plain]);
      text.remove_prefix(plain + 1);
    }
    out += '"';
  }
};

}  // namespace

struct JsonWriter::State {
  explicit State(std::string& out) : sink{out}, writer(sink) {}
  Sink sink;
  Writer writer;
};

JsonWriter::JsonWriter(std::string& out) : state_(std::make_unique<State>(out)) {}
JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() { state_->writer.StartObject(); }
void JsonWriter::end_object() { state_->writer.EndObject(); }
void JsonWriter::begin_array() { state_->writer.StartArray(); }
void JsonWriter::end_array() { state_->writer.EndArray(); }
void JsonWriter::key(std::string_view name) { state_->writer.string(name); }
void JsonWriter::string(std::string_view utf8) { state_->writer.string(utf8); }
void JsonWriter::number(std::uint64_t value) { state_->writer.Uint64(value); }
void JsonWriter::boolean(bool value) { state_->writer.Bool(value); }
void JsonWriter::null() { state_->writer.Null(); }

}  // namespace isnad
