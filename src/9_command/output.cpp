// Where records go.
#include "9_command/output.h"

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace isnad {
namespace {

std::string reason(int number) { return std::generic_category().message(number); }

}  // namespace

Result<Output> Output::open(const std::string& path) {
  Output output;
  if (path.empty()) return output;
  output.path_ = path;
  struct stat status {};
  const bool special = ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
  if (special && S_ISDIR(status.st_mode))
    return fail(Errc::bad_option, "--output", path + " is a folder; name a file in it");
  if (!special) output.written_ = path + ".part";
  const std::string& name = special ? path : output.written_;
  output.descriptor_ = ::open(name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (output.descriptor_ < 0)
    return fail(Errc::bad_option, "--output", name + " cannot be written: " + reason(errno) + "; choose another place");
  return output;
}

Output::Output(Output&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      path_(std::move(other.path_)),
      written_(std::exchange(other.written_, {})),
      error_(std::move(other.error_)) {}

Output::~Output() {
  if (path_.empty() || descriptor_ < 0) return;
  ::close(descriptor_);
  if (!written_.empty()) ::unlink(written_.c_str());
}

bool Output::failed(int number) {
  if (number == EPIPE) return false;  // a reader such as `head` had enough
  error_ = fail(Errc::unreadable, path_.empty() ? "standard output" : path_,
                "cannot be written: " + reason(number) + "; make room or choose another place");
  return false;
}

bool Output::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor_, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return failed(errno);
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

bool Output::finish() {
  if (path_.empty()) return true;
  if (::close(std::exchange(descriptor_, -1)) != 0) return failed(errno);
  if (written_.empty()) return true;
  if (std::rename(written_.c_str(), path_.c_str()) == 0) return true;
  failed(errno);
  ::unlink(written_.c_str());
  return false;
}

}  // namespace isnad
