#pragma once
// A value or an error that tells a person where to look and what to do.

#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace isnad {

enum class Errc : std::uint8_t {
  not_found,    ///< no such file, or it cannot be opened
  unreadable,   ///< it is there and cannot be read (permission, a device, a broken archive)
  unsupported,  ///< it is something else than what is read here
  too_large,    ///< over a limit that has a name
  bad_table,    ///< a row of a table or a weight of a model is wrong
  bad_option,   ///< the command line is wrong
};

/// What went wrong, for a person: the place, and one sentence with the remedy.
struct Error {
  Errc code = Errc::not_found;
  std::string where;  ///< "data/2_article/furniture.tsv:17", a path, an option
  std::string what;   ///< one sentence
};

/// A value of type T, or the Error that stands in its way (the part of std::expected that is used here).
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor): as std::expected
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor): as std::expected

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  T& operator*() { return value(); }
  const T& operator*() const { return const_cast<Result*>(this)->value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &**this; }
  [[nodiscard]] const Error& error() const {
    assert(!has_value());
    return *std::get_if<1>(&state_);
  }

 private:
  T& value() {
    assert(has_value());
    return *std::get_if<0>(&state_);
  }

  std::variant<T, Error> state_;
};

[[nodiscard]] inline Error fail(Errc code, std::string where, std::string what) {
  return Error{code, std::move(where), std::move(what)};
}

}  // namespace isnad
