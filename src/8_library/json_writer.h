#pragma once
// JSON written straight into a string, value by value.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace isnad {

/// What a text of JSON may stand in: a line, or a script element of HTML, which a `<` could end.
enum class JsonPlace : std::uint8_t { line, html };

/// Appends `utf8` as a string of JSON, with its quotes.
void append_json_string(std::string& out, std::string_view utf8, JsonPlace place = JsonPlace::line);

/// The next byte of `utf8` from `at` on that may want an escape in a string of JSON; its size where none does.
[[nodiscard]] std::size_t next_json_mark(std::string_view utf8, std::size_t at);

/// Appends one JSON text to `out`. The caller opens, names and closes in the right order (asserted). All controls are
/// escaped, those above ASCII too: a terminal follows them.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out, JsonPlace place = JsonPlace::line);
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter();

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);
  void string(std::string_view utf8);
  void number(std::uint64_t value);
  void boolean(bool value);
  void null();
  /// Begins a value that the caller appends to what this returns, whole and in JSON: for the many small ones.
  std::string& raw();

  /// A string, or null where it is empty: what a page does not say is null.
  void string_or_null(std::string_view utf8) { utf8.empty() ? null() : string(utf8); }

  void member(std::string_view name, std::string_view utf8) {
    key(name);
    string(utf8);
  }
  void member_or_null(std::string_view name, std::string_view utf8) {
    key(name);
    string_or_null(utf8);
  }

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace isnad
