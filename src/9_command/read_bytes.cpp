// The bytes of an input: one read of a file, or standard input to its end.
#include <algorithm>
#include <cerrno>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "9_command/inputs.h"

namespace isnad {
namespace {

/// An open file that is closed when it goes.
struct File {
  int descriptor;
  bool owned;
  File(int d, bool o) : descriptor(d), owned(o) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (owned && descriptor >= 0) ::close(descriptor);
  }
};

std::string reason(int number) { return std::generic_category().message(number); }

Error cannot_open(const std::string& path, int number) {
  if (number == ENOENT || number == ENOTDIR)
    return fail(Errc::not_found, path, "there is no such file or folder; check the path");
  if (number == EACCES || number == EPERM)
    return fail(Errc::unreadable, path, "may not be read by you; change its permissions (chmod +r) or ask its owner");
  return fail(Errc::unreadable, path, "cannot be opened: " + reason(number) + "; check the path");
}

/// What stands in the way of reading `path` as a file, by its kind.
std::optional<Error> wrong_kind(const std::string& path, const struct stat& status) {
  if (S_ISREG(status.st_mode)) return std::nullopt;
  const char* what = S_ISFIFO(status.st_mode)   ? "is a pipe"
                     : S_ISSOCK(status.st_mode) ? "is a socket"
                     : S_ISDIR(status.st_mode)  ? "is a folder that came while the inputs were listed"
                                                : "is a device";
  return fail(Errc::unreadable, path,
              std::string(what) + ", not a file; send what it gives to standard input: isnad read -");
}

Error over_limit(const std::string& path, std::size_t limit) {
  return fail(Errc::too_large, path,
              "has more than " + std::to_string(limit) + " bytes, the limit of a page; raise it with --max-bytes");
}

}  // namespace

void ByteBuffer::grow(std::size_t to, std::size_t kept) {
  auto larger = std::make_unique_for_overwrite<char[]>(to);
  std::copy_n(bytes.get(), kept, larger.get());
  bytes = std::move(larger);
  size = to;
}

Result<std::string_view> read_bytes(const std::string& path, std::size_t limit, ByteBuffer& buffer) {
  const bool standard_input = path == "-";
  // Without O_NONBLOCK the opening of a pipe waits for somebody to write into it.
  const File file(standard_input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY),
                  !standard_input);
  const std::string name = standard_input ? "standard input" : path;
  if (file.descriptor < 0) return cannot_open(path, errno);
  struct stat status {};
  if (::fstat(file.descriptor, &status) != 0) return cannot_open(name, errno);
  if (!standard_input)
    if (auto error = wrong_kind(path, status)) return *error;
  const auto expected = static_cast<std::size_t>(S_ISREG(status.st_mode) ? status.st_size : 0);
  if (expected > limit) return over_limit(name, limit);
  std::size_t size = 0;
  for (;;) {
    // One byte more than is expected, so that one read reaches the end.
    if (buffer.size <= size) buffer.grow(std::max({expected + 1, 2 * size, std::size_t{1} << 16}), size);
    const ssize_t got = ::read(file.descriptor, buffer.bytes.get() + size, buffer.size - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0)
      return fail(Errc::unreadable, name, "cannot be read: " + reason(errno) + "; check the disk or the link to it");
    if (got == 0) return std::string_view(buffer.bytes.get(), size);
    size += static_cast<std::size_t>(got);
    if (size > limit) return over_limit(name, limit);
    if (size == expected && expected > 0 && size < buffer.size) {
      // A file has no more than it said; a second read would only say so.
      return std::string_view(buffer.bytes.get(), size);
    }
  }
}

}  // namespace isnad
