// Where records go.
#include "9_command/output.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace isnad {
namespace {

namespace fs = std::filesystem;

constexpr int ending_signals[] = {SIGHUP, SIGINT, SIGTERM};

std::string reason(int number) { return std::generic_category().message(number); }

/// The temporary file that goes when a signal ends the program. A handler may read nothing else than what lies still.
std::array<char, 4096> doomed{};

extern "C" void remove_and_end(int signal) {
  if (doomed[0] != '\0') ::unlink(doomed.data());
  ::raise(signal);  // whose handler is the default again (SA_RESETHAND)
}

/// Keeps signals away while a file and its name in `doomed` do not agree.
class Undisturbed {
 public:
  Undisturbed() {
    sigset_t all;
    sigemptyset(&all);
    for (const int signal : ending_signals) sigaddset(&all, signal);
    ::pthread_sigmask(SIG_BLOCK, &all, &before_);
  }
  Undisturbed(const Undisturbed&) = delete;
  Undisturbed& operator=(const Undisturbed&) = delete;
  ~Undisturbed() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

void doom(const std::string& path) {
  if (path.size() >= doomed.size()) return;
  std::copy_n(path.c_str(), path.size() + 1, doomed.begin());
  for (const int signal : ending_signals) {
    struct sigaction action {};
    ::sigaction(signal, nullptr, &action);
    if (action.sa_handler != SIG_DFL) continue;  // ignored, as nohup does with SIGHUP
    action.sa_handler = remove_and_end;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(signal, &action, nullptr);
  }
}

/// The file that `path` leads to through links, which need not be there yet.
fs::path behind_links(const std::string& path) {
  constexpr int longest_chain = 40;  // as the kernel has it
  fs::path at = path;
  std::error_code failed;
  for (int i = 0; i < longest_chain; ++i) {
    const fs::path next = fs::read_symlink(at, failed);
    if (failed) break;
    at = at.parent_path() / next;
  }
  return at;
}

/// A name for what is open already: whoever opened it goes on with it, so that it must not be another file afterwards.
bool is_open_already(std::string_view path) {
  return path == "/dev/stdout" || path == "/dev/stderr" || path.starts_with("/dev/fd/") || path.starts_with("/proc/");
}

/// Rights of a new file, as open() gives them.
mode_t usual_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

/// Makes a file of a name that nothing has beside `target`; its descriptor, or -1.
int open_beside(const fs::path& target, mode_t mode, std::string& name) {
  // Hidden, so that a run over the same folder does not take it for a page, and short, so that no name is too long.
  name = (target.parent_path() / ".isnad-XXXXXX").string();
  const Undisturbed now;
  const int descriptor = ::mkstemp(name.data());
  if (descriptor < 0) return -1;
  doom(name);
  ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  ::fchmod(descriptor, mode);
  return descriptor;
}

}  // namespace

Result<Output> Output::open(const std::string& path) {
  Output output;
  if (path.empty()) return output;
  output.path_ = path;
  const auto refused = [&](int number) {
    return fail(Errc::bad_option, "--output",
                path + " cannot be written: " + reason(number) + "; choose another place");
  };
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode))
    return fail(Errc::bad_option, "--output", path + " is a folder; name a file in it");
  if (exists && (!S_ISREG(status.st_mode) || is_open_already(path))) {
    output.descriptor_ = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  } else {
    const fs::path target = behind_links(path);
    output.target_ = target.string();
    const mode_t mode = exists ? status.st_mode & 0777U : usual_mode();
    output.descriptor_ = open_beside(target, mode, output.written_);
  }
  if (output.descriptor_ < 0) return refused(errno);
  return output;
}

Output::Output(Output&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      path_(std::move(other.path_)),
      target_(std::move(other.target_)),
      written_(std::exchange(other.written_, {})),
      error_(std::move(other.error_)) {}

Output::~Output() {
  if (path_.empty() || descriptor_ < 0) return;
  ::close(descriptor_);
  remove_written();
}

void Output::remove_written() {
  if (written_.empty()) return;
  const Undisturbed now;
  ::unlink(written_.c_str());
  doomed[0] = '\0';
  written_.clear();
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
  const bool closed = ::close(std::exchange(descriptor_, -1)) == 0;
  if (!closed) failed(errno);
  if (written_.empty()) return closed;
  if (closed) {
    const Undisturbed now;
    if (std::rename(written_.c_str(), target_.c_str()) == 0) {
      doomed[0] = '\0';
      written_.clear();
      return true;
    }
    failed(errno);
  }
  remove_written();
  return false;
}

}  // namespace isnad
