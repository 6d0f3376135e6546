// JSON written straight into a string: RapidJSON's Writer keeps the order of brackets and commas, strings are escaped
// here.
#include "8_library/json_writer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstring>

#include <rapidjson/writer.h>

#include "0_base/short_copy.h"
#include "0_base/wide_bytes.h"

namespace isnad {
namespace {

/// The output stream that rapidjson::Writer asks for: the many short pieces of a record are put together in a room of
/// their own, and handed on in long ones.
class Sink {
 public:
  using Ch = char;
  static constexpr std::size_t longest = 512;  ///< bytes of a piece that are put together

  explicit Sink(std::string& out) : out_(out) {}
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  ~Sink() = default;  // where memory ran out what was put is lost with the text that it was of

  void Put(char c) { *room_for(1) = c, ++size_; }
  void Flush() {}

  /// Where the next `count` bytes go, up to `longest`, with as many as are looked at together behind them.
  char* room_for(std::size_t count) {
    if (size_ + count + wide > room_.size()) hand_on();
    return room_.data() + size_;
  }
  void take(std::size_t count) { size_ += count; }
  void take_back(std::size_t count) { size_ -= count; }

  /// The string, which holds all that was put.
  std::string& out() {
    hand_on();
    return out_;
  }

 private:
  void hand_on() {
    out_.append(room_.data(), size_);
    size_ = 0;
  }

  std::string& out_;
  std::size_t size_ = 0;
  std::array<char, 4096> room_;
};

constexpr std::uint64_t every_byte(unsigned char value) { return 0x0101010101010101ULL * value; }

constexpr std::uint64_t zero_bytes(std::uint64_t v) { return (v - every_byte(1)) & ~v & every_byte(0x80); }

/// The byte that U+0080 to U+00BF begin with, of which the lower half are controls.
constexpr char latin_lead = '\xC2';

/// Marks the bytes of `v` that may want an escape: controls, the quotation mark, the backslash, `also`. Bytes above the
/// first marked one may be marked wrongly; only the first is asked for.
constexpr std::uint64_t marks(std::uint64_t v, char also) {
  const std::uint64_t controls = (v - every_byte(0x20)) & ~v & every_byte(0x80);
  const auto is = [v](char c) { return zero_bytes(v ^ every_byte(static_cast<unsigned char>(c))); };
  return controls | is('"') | is('\\') | is('\x7F') | is(latin_lead) | is(also);
}

/// Number of bytes at `at` that are to be escaped together: none, one, or a control of two bytes.
std::size_t escape_length(std::string_view text, std::size_t at, char also) {
  const char c = text[at];
  if (c == latin_lead) return at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0 ? 2 : 0;
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == '\x7F' || c == also ? 1 : 0;
}

/// Those of sixteen bytes that may want an escape: a bit each.
std::uint32_t wide_marks(const char* at, char also) {
  const WideBytes bytes = wide_bytes(at);
  const auto is = [bytes](char c) { return bytes == static_cast<unsigned char>(c); };
  return bits_of((bytes < 0x20) | is('"') | is('\\') | is('\x7F') | is(latin_lead) | is(also));
}

/// The next byte from `at` on that may want an escape.
std::size_t next_mark(std::string_view text, std::size_t at, char also) {
  for (; at + wide <= text.size(); at += wide)
    if (const std::uint32_t found = wide_marks(text.data() + at, also)) return at + first_bit(found);
  // The last bytes together with some that are behind `at` already.
  if (text.size() >= wide && at < text.size()) {
    const std::uint32_t found = wide_marks(text.data() + text.size() - wide, also) >> (at + wide - text.size());
    return found == 0 ? text.size() : at + first_bit(found);
  }
  if constexpr (std::endian::native == std::endian::little) {
    for (; at + 8 <= text.size(); at += 8) {
      std::uint64_t eight;
      std::memcpy(&eight, text.data() + at, 8);
      if (const std::uint64_t found = marks(eight, also))
        return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
    }
    // The last bytes together with some that are behind `at` already: a quick no, which most texts end with.
    if (text.size() >= 8 && at < text.size()) {
      std::uint64_t eight;
      std::memcpy(&eight, text.data() + text.size() - 8, 8);
      if ((marks(eight, also) >> (8 * (at + 8 - text.size()))) == 0) return text.size();
    }
  }
  while (at < text.size() && text[at] != latin_lead && escape_length(text, at, also) == 0) ++at;
  return at;
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

/// A string with its quotes, in which `also` is escaped too.
void append_string(std::string& out, std::string_view text, char also) {
  out += '"';
  std::size_t done = 0;
  for (std::size_t at = next_mark(text, 0, also); at < text.size(); at = next_mark(text, at, also)) {
    const std::size_t length = escape_length(text, at, also);
    if (length > 0) {
      out += text.substr(done, at - done);
      append_escape(out, text[at + length - 1]);  // the second byte of U+0080 to U+009F is their number
      done = at + length;
    }
    at += std::max<std::size_t>(length, 1);
  }
  out.append(text.substr(done)).push_back('"');
}

/// Whether none of `size` bytes at `at` may want an escape; as many as are looked at together may be read behind them.
bool is_plain(const char* at, std::size_t size, char also) {
  std::size_t i = 0;
  for (; i + wide <= size; i += wide)
    if (wide_marks(at + i, also) != 0) return false;
  return (wide_marks(at + i, also) & ((1U << (size - i)) - 1)) == 0;
}

constexpr char also_escaped(JsonPlace place) { return place == JsonPlace::html ? '<' : '"'; }

/// The writer with strings of its own: RapidJSON reserves six bytes for each one of a string, and its vector code lets
/// the controls 1A to 1F pass as they are.
struct Writer : rapidjson::Writer<Sink> {
  using rapidjson::Writer<Sink>::Writer;

  char also = '"';  ///< one more character to escape

  /// A name that is known to be plain.
  void name(std::string_view text) {
    if (text.size() + 2 > Sink::longest) return string(text);
    Prefix(rapidjson::kStringType);
    put_quoted(text);
  }

  void number(std::uint64_t value) {
    Prefix(rapidjson::kNumberType);
    constexpr std::size_t most_digits = 20;
    char* const begin = os_->room_for(most_digits);
    os_->take(static_cast<std::size_t>(std::to_chars(begin, begin + most_digits, value).ptr - begin));
  }

  void string(std::string_view text) {
    Prefix(rapidjson::kStringType);
    if (text.size() + 2 > Sink::longest) return append_string(os_->out(), text, also);
    char* const begin = put_quoted(text);
    if (is_plain(begin + 1, text.size(), also)) return;
    os_->take_back(text.size() + 2);
    append_string(os_->out(), text, also);
  }
  std::string& raw() {
    Prefix(rapidjson::kObjectType);
    return os_->out();
  }

 private:
  /// Returns where the text begins with its quotes.
  char* put_quoted(std::string_view text) {
    char* const begin = os_->room_for(text.size() + 2);
    begin[0] = begin[text.size() + 1] = '"';
    copy_short(begin + 1, text.data(), text.size());
    os_->take(text.size() + 2);
    return begin;
  }
};

}  // namespace

struct JsonWriter::State {
  State(std::string& out, JsonPlace place) : sink(out), writer(sink) { writer.also = also_escaped(place); }
  /// Writes a value. What has ended with it is the caller's, who may go on in the string.
  template <class Value>
  void write(Value value) {
    value(writer);
    if (writer.IsComplete()) sink.out();
  }
  Sink sink;
  Writer writer;
};

JsonWriter::JsonWriter(std::string& out, JsonPlace place) : state_(std::make_unique<State>(out, place)) {}
JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() { state_->writer.StartObject(); }
void JsonWriter::end_object() {
  state_->write([](Writer& writer) { writer.EndObject(); });
}
void JsonWriter::begin_array() { state_->writer.StartArray(); }
void JsonWriter::end_array() {
  state_->write([](Writer& writer) { writer.EndArray(); });
}
void JsonWriter::key(std::string_view name) { state_->writer.name(name); }
void JsonWriter::string(std::string_view utf8) {
  state_->write([utf8](Writer& writer) { writer.string(utf8); });
}
void JsonWriter::number(std::uint64_t value) {
  state_->write([value](Writer& writer) { writer.number(value); });
}
void JsonWriter::boolean(bool value) {
  state_->write([value](Writer& writer) { writer.Bool(value); });
}
void JsonWriter::null() {
  state_->write([](Writer& writer) { writer.Null(); });
}
std::string& JsonWriter::raw() { return state_->writer.raw(); }

std::size_t next_json_mark(std::string_view utf8, std::size_t at) { return next_mark(utf8, at, '"'); }

void append_json_string(std::string& out, std::string_view utf8, JsonPlace place) {
  append_string(out, utf8, also_escaped(place));
}

}  // namespace isnad
