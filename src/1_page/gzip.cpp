// Gzip seen through: pages are often kept compressed.
#include "1_page/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace isnad {
namespace {

constexpr std::size_t first_room = std::size_t{64} << 10U;
constexpr int gzip_only = MAX_WBITS + 16;

// A stream of zlib that is given back in any case.
class Inflater {
 public:
  Inflater() { ready_ = inflateInit2(&stream_, gzip_only) == Z_OK; }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() {
    if (ready_) inflateEnd(&stream_);
  }
  [[nodiscard]] bool ready() const { return ready_; }
  bool next_member() { return inflateReset(&stream_) == Z_OK; }

  /// Reads from `in` and writes behind `used` bytes of `out`; both sizes are brought up to date.
  int run(std::string_view& in, std::string& out, std::size_t& used) {
    const auto piece = [](std::size_t size) {
      return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
    };
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));  // zlib does not write to it
    stream_.avail_in = piece(in.size());
    stream_.next_out = reinterpret_cast<Bytef*>(out.data() + used);
    stream_.avail_out = piece(out.size() - used);
    const uInt had_in = stream_.avail_in;
    const uInt had_out = stream_.avail_out;
    const int status = inflate(&stream_, Z_NO_FLUSH);
    in.remove_prefix(had_in - stream_.avail_in);
    used += had_out - stream_.avail_out;
    return status;
  }

 private:
  z_stream stream_{};
  bool ready_ = false;
};

Error broken(std::string what) { return fail(Errc::unreadable, {}, std::move(what)); }

Error over(std::size_t limit) {
  return fail(Errc::too_large, {},
              "holds more than " + std::to_string(limit) + " bytes when unpacked; raise the limit to read it");
}

// One more than the limit, so that going over it is seen.
std::size_t more_room(std::size_t have, std::size_t limit) {
  const std::size_t most = limit == std::numeric_limits<std::size_t>::max() ? limit : limit + 1;
  return std::min(most, std::max(first_room, have * 2));
}

}  // namespace

Result<std::string> gunzip(std::string_view bytes, std::size_t limit) {
  Inflater inflater;
  if (!inflater.ready()) return broken("cannot be unpacked: zlib does not start");
  std::string out;
  std::size_t used = 0;
  for (;;) {
    if (used == out.size()) out.resize(more_room(used, limit));
    const int status = inflater.run(bytes, out, used);
    if (used > limit) return over(limit);
    if (status == Z_STREAM_END) {
      if (!is_gzip(bytes) || !inflater.next_member()) break;
    } else if (status == Z_BUF_ERROR && bytes.empty()) {
      return broken("is gzip data that break off; fetch the file again");
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      return broken("is damaged gzip data; fetch the file again");
    }
  }
  out.resize(used);
  return out;
}

}  // namespace isnad
