// UTF-8 that was taken for windows-1252 or windows-1256 and written as UTF-8 once more.
#include "1_page/encoding_twice.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "0_base/utf8.h"
#include "1_page/encoding_bytes.h"

namespace isnad {
namespace {

constexpr std::uint32_t enough_traces = 2;

bool has_bytes(std::string_view text, std::size_t at, std::string_view bytes) {
  return text.substr(at, bytes.size()) == bytes;
}

bool is_high(std::string_view text, std::size_t at) {
  return at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80;
}

// Calls `seen` with the place of each `byte`; stops when it returns true.
template <class Seen>
void each(std::string_view text, char byte, Seen seen) {
  for (std::size_t at = text.find(byte); at != std::string_view::npos; at = text.find(byte, at + 1))
    if (seen(at)) return;
}

// The leads of Arabic letters, D8 and D9, are a capital O with a stroke and U with a grave accent in windows-1252. No
// language puts a sign that is not ASCII behind them twice on a page and means it.
bool has_traces_of_1252(std::string_view text) {
  std::uint32_t traces = 0;
  each(text, '\xC3', [&](std::size_t at) {
    traces += (has_bytes(text, at + 1, "\x98") || has_bytes(text, at + 1, "\x99")) && is_high(text, at + 2) ? 1U : 0U;
    return traces >= enough_traces;
  });
  return traces >= enough_traces;
}

// Arabic lam, D9 84, is the letter zah (D8 B8) and a low quotation mark (E2 80 9E) in windows-1256.
bool has_traces_of_1256(std::string_view text) {
  std::uint32_t traces = 0;
  each(text, '\x9E', [&](std::size_t at) {
    traces += at >= 4 && has_bytes(text, at - 4, "\xD8\xB8\xE2\x80\x9E") ? 1U : 0U;
    return traces >= enough_traces;
  });
  return traces >= enough_traces;
}

// From characters back to the bytes that were taken for them.
class ByteOf {
 public:
  explicit ByteOf(std::string_view encoding) {
    const ByteMap map = byte_map(encoding).value_or(ByteMap{});
    for (std::uint32_t i = 0; i < map.size(); ++i) entries_.emplace_back(map[i], static_cast<char>(0x80U + i));
    std::sort(entries_.begin(), entries_.end());
  }

  [[nodiscard]] std::optional<char> operator()(char32_t point) const {
    const auto found = std::lower_bound(entries_.begin(), entries_.end(), point,
                                        [](const auto& e, char32_t p) { return e.first < p; });
    if (found != entries_.end() && found->first == point) return found->second;
    // Programs that mean ISO-8859-1 keep the bytes from 80 to 9F as control characters.
    if (point >= 0x80 && point < 0xA0) return static_cast<char>(point);
    return std::nullopt;
  }

 private:
  std::vector<std::pair<char32_t, char>> entries_;
};

std::uint32_t count_arabic_letters(std::string_view bytes) {
  std::uint32_t letters = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const char32_t point = next_code_point(bytes, at);
    letters += point >= 0x620 && point <= 0x6D3 ? 1U : 0U;
  }
  return letters;
}

// A text under repair.
struct Repair {
  std::string text;
  std::string bytes;                 // of the open run
  std::vector<std::uint32_t> sizes;  // of its characters, in the text as it stands
  std::uint32_t letters = 0;

  // The open run ends before `run_end` of `from`. It is set right when its bytes are UTF-8, all but a sequence that is
  // cut off.
  void close(std::string_view from, std::size_t run_end) {
    if (sizes.empty()) return;
    std::size_t size = 0;
    for (const std::uint32_t s : sizes) size += s;
    const std::size_t good = utf8_prefix(bytes);
    const bool whole = good == bytes.size() || (good > 0 && code_point_at(bytes, good).size == bytes.size() - good &&
                                                static_cast<unsigned char>(bytes[good]) >= 0xC2);
    std::size_t kept = size;
    if (whole) {
      for (std::size_t i = 0; i < good; ++i) kept -= sizes[i];
      text.append(bytes, 0, good);
      letters += count_arabic_letters(std::string_view(bytes).substr(0, good));
    }
    text.append(from, run_end - kept, kept);
    bytes.clear();
    sizes.clear();
  }
};

Repair repair(std::string_view text, const ByteOf& byte_of) {
  Repair done;
  done.text.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t ascii = ascii_prefix(text.substr(at));
    if (ascii > 0) done.close(text, at);
    done.text.append(text, at, ascii);
    at += ascii;
    if (at == text.size()) break;
    const CodePoint point = code_point_at(text, at);
    if (const auto byte = byte_of(point.value)) {
      done.bytes += *byte;
      done.sizes.push_back(point.size);
    } else {
      done.close(text, at);
      done.text.append(text, at, point.size);
    }
    at += point.size;
  }
  done.close(text, text.size());
  return done;
}

}  // namespace

std::optional<std::string> undo_double_encoding(std::string_view text, std::uint32_t least) {
  for (const bool is_1252 : {true, false}) {
    if (!(is_1252 ? has_traces_of_1252(text) : has_traces_of_1256(text))) continue;
    Repair done = repair(text, ByteOf(is_1252 ? "windows-1252" : "windows-1256"));
    if (done.letters >= least) return std::move(done.text);
  }
  return std::nullopt;
}

}  // namespace isnad
