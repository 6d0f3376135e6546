// What an input holds, by its bytes: a page, text, or something that is not read here.
#include "1_page/recognise.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "0_base/utf8.h"

namespace isnad {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t head_size = std::size_t{64} << 10U;
constexpr std::size_t first_look = 2048;  // enough for the fields of a letter
constexpr std::size_t first_tag = 64;     // enough for the beginning of most pages

// Bytes that only files of one kind have at this place.
struct Signature {
  std::size_t at;
  std::string_view bytes;
  std::string_view kind;
};

// clang-format off
constexpr Signature signatures[] = {
    {0, "%PDF-"sv, "a PDF file"},
    {0, "\x89PNG\r\n\x1A\n"sv, "a PNG image"},
    {0, "\xFF\xD8\xFF"sv, "a JPEG image"},
    {0, "GIF87a"sv, "a GIF image"},
    {0, "GIF89a"sv, "a GIF image"},
    {8, "WEBPVP8"sv, "a WebP image"},
    {8, "WAVEfmt "sv, "a sound file"},
    {8, "AVI LIST"sv, "a video"},
    {4, "ftypavif"sv, "an AVIF image"},
    {4, "ftypheic"sv, "a HEIC image"},
    {4, "ftyp"sv, "a video"},
    {0, "\x1A\x45\xDF\xA3"sv, "a video"},
    {0, "FLV\x01"sv, "a video"},
    {0, "II*\0"sv, "a TIFF image"},
    {0, "MM\0*"sv, "a TIFF image"},
    {0, "\0\0\x01\0"sv, "an icon"},
    {0, "8BPS\0"sv, "a Photoshop image"},
    {0, "ID3\x02"sv, "a sound file"},
    {0, "ID3\x03"sv, "a sound file"},
    {0, "ID3\x04"sv, "a sound file"},
    {0, "OggS\0"sv, "a sound file"},
    {0, "fLaC\0"sv, "a sound file"},
    {0, "PK\x03\x04"sv, "a ZIP archive (office documents and e-books are such)"},
    {0, "PK\x05\x06"sv, "an empty ZIP archive"},
    {0, "\x1F\x8B"sv, "gzip data inside of gzip data"},
    {0, "BZh"sv, "a bzip2 archive"},
    {0, "\xFD" "7zXZ\0"sv, "an xz archive"},
    {0, "\x28\xB5\x2F\xFD"sv, "a Zstandard archive"},
    {0, "7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive"},
    {0, "Rar!\x1A\x07"sv, "a RAR archive"},
    {257, "ustar"sv, "a tar archive"},
    {0, "WARC/"sv, "a WARC file"},
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old office document"},
    {0, "{\\rtf"sv, "an RTF document"},
    {0, "%!PS"sv, "a PostScript file"},
    {0, "SQLite format 3\0"sv, "an SQLite database"},
    {0, "\x7F" "ELF"sv, "a program"},
    {0, "\xCF\xFA\xED\xFE"sv, "a program"},
    {0, "wOFF"sv, "a font"},
    {0, "wOF2"sv, "a font"},
};

// Markup that opens a document of another kind, behind the XML declaration and comments.
constexpr Signature roots[] = {
    {0, "<rss"sv, "a feed"},
    {0, "<feed"sv, "a feed"},
    {0, "<rdf:rdf"sv, "a feed"},
    {0, "<urlset"sv, "a sitemap"},
    {0, "<sitemapindex"sv, "a sitemap"},
    {0, "<svg"sv, "an SVG image"},
};

// What only pages have.
constexpr std::string_view page_marks[] = {"<!doctype html", "<html", "<head>", "<head ", "<body", "<title>", "<meta "};
constexpr std::string_view closing_tags[] = {"</p>", "</div>", "</a>", "</span>", "</li>", "</h1>", "</td>"};
// clang-format on

// Elements that a piece of a page begins with.
constexpr std::string_view first_tags[] = {
    "a",     "abbr", "address", "article", "aside",  "b",      "big",     "blockquote", "br",   "center", "cite",
    "dd",    "div",  "dl",      "dt",      "em",     "figure", "font",    "footer",     "form", "h1",     "h2",
    "h3",    "h4",   "h5",      "h6",      "header", "hr",     "i",       "iframe",     "img",  "li",     "main",
    "nav",   "ol",   "p",       "pre",     "s",      "script", "section", "small",      "span", "strong", "style",
    "table", "td",   "time",    "tr",      "u",      "ul",     "video",
};

constexpr std::string_view blanks = "\t\n\f\r ";

// Behind the blanks and the marks of byte order at the beginning, in any encoding.
std::string_view behind_blanks(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) bytes.remove_prefix(2);
  for (;;) {
    bytes.remove_prefix(std::min(bytes.find_first_not_of("\t\n\f\r \0"sv), bytes.size()));
    if (!bytes.starts_with("\xEF\xBB\xBF")) return bytes;
    bytes.remove_prefix(3);
  }
}

// The first `size` bytes in lower case without the zeros of UTF-16, so that ASCII shows in any encoding.
std::string plain_head(std::string_view bytes, std::size_t size) {
  bytes = bytes.substr(0, size);
  std::string head(bytes);
  std::erase(head, '\0');
  for (char& c : head)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return head;
}

// Without blanks, XML declaration, document type and comments at the beginning.
std::string_view skip_prologue(std::string_view head) {
  for (;;) {
    head.remove_prefix(std::min(head.find_first_not_of(blanks), head.size()));
    std::string_view end;
    if (head.starts_with("<!--"))
      end = "-->";
    else if (head.starts_with("<?") || (head.starts_with("<!doctype") && !head.starts_with("<!doctype html")))
      end = ">";
    else
      return head;
    const auto found = head.find(end);
    if (found == std::string_view::npos) return {};
    head.remove_prefix(found + end.size());
  }
}

bool has(std::string_view head, std::string_view word) { return head.find(word) != std::string_view::npos; }

// One of the `first_tags`, whole: "<p>", "<div class=x>".
bool begins_with_tag(std::string_view head) {
  if (!head.starts_with('<')) return false;
  const auto end = std::min(head.find_first_of("> \t\n\r\f/", 1), head.size());
  const std::string_view name = head.substr(1, end - 1);
  if (std::find(std::begin(first_tags), std::end(first_tags), name) == std::end(first_tags)) return false;
  const auto close = head.find_first_of("<>", 1);
  return close != std::string_view::npos && head[close] == '>';
}

// Markup from the first character on, or markup further on that is more than a word about markup.
bool is_page(std::string_view head, std::string_view behind_prologue) {
  const bool marked =
      std::any_of(std::begin(page_marks), std::end(page_marks), [&](std::string_view mark) { return has(head, mark); });
  const auto closed = std::count_if(std::begin(closing_tags), std::end(closing_tags),
                                    [&](std::string_view tag) { return has(head, tag); });
  if (behind_prologue.starts_with('<')) return marked || closed > 0 || begins_with_tag(behind_prologue);
  return marked ? closed >= 2 : closed >= 3;
}

// A page that begins as pages should.
bool is_plain_page(std::string_view head) {
  head.remove_prefix(std::min(head.find_first_not_of(blanks), head.size()));
  return head.starts_with("<!doctype html") || head.starts_with("<html");
}

// Control characters that no text has: more than one in a hundred bytes of the head.
bool is_binary(std::string_view head) {
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1B';
  });
  return static_cast<std::size_t>(controls) * 100 > head.size();
}

// UTF-16 text has small bytes in every second place, a binary file has them anywhere.
bool is_utf16(std::string_view bytes) {
  bytes = bytes.substr(0, 4096);
  std::size_t small[2] = {0, 0};
  for (std::size_t i = 0; i < bytes.size(); ++i) small[i % 2] += static_cast<unsigned char>(bytes[i]) < 8 ? 1U : 0U;
  return bytes.size() >= 4 && std::max(small[0], small[1]) * 10 >= bytes.size() / 2 * 7 &&
         std::min(small[0], small[1]) * 10 <= bytes.size() / 2;
}

// An object or an array with a key or a string first.
bool is_json(std::string_view head) {
  head.remove_prefix(std::min(head.find_first_not_of(blanks), head.size()));
  if (head.empty() || (head.front() != '{' && head.front() != '[')) return false;
  const auto next = head.find_first_not_of("\t\n\r [{", 1);
  if (next == std::string_view::npos || head[next] != '"') return false;
  const auto close = head.find('"', next + 1);
  const auto after = close == std::string_view::npos ? close : head.find_first_not_of(blanks, close + 1);
  return after != std::string_view::npos && (head[after] == ':' || (head[after] == ',' && head.front() == '['));
}

Recognised refuse(std::string_view kind) {
  Recognised refused;
  refused.refusal = kind;
  return refused;
}

// A letter whose parts are a page and its pictures: fields of a head first, one of which says so.
bool is_mhtml(std::string_view head) {
  const auto field = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz-");
  if (field == 0 || field == std::string_view::npos || head[field] != ':') return false;
  head = head.substr(0, std::min(head.find("\n\n"), head.find("\r\n\r\n")));
  return head.starts_with("from: <saved by ") || has(head, "\nsnapshot-content-location:") ||
         head.starts_with("content-type: multipart/related") || has(head, "\ncontent-type: multipart/related");
}

// Of text

// A line that reads as prose: long, or a sentence. Measured in code points, on 741 pages as dumped and as clean text.
constexpr std::size_t prose_length = 100;
constexpr std::size_t sentence_length = 40;
constexpr std::size_t border_lines = 6;      // lines before the first and after the last prose that make a dump
constexpr std::size_t scraps_per_prose = 3;  // scraps for each line of prose that make a dump

bool ends_sentence(std::string_view line) {
  while (!line.empty()) {
    std::size_t begin = line.size() - 1;
    while (begin > 0 && (static_cast<unsigned char>(line[begin]) & 0xC0U) == 0x80) --begin;
    const auto point = static_cast<UChar32>(code_point_at(line, begin).value);
    if (u_hasBinaryProperty(point, UCHAR_S_TERM) || point == 0x2026) return true;  // U+2026: the ellipsis
    const auto type = u_charType(point);
    if (type != U_END_PUNCTUATION && type != U_FINAL_PUNCTUATION && type != U_INITIAL_PUNCTUATION && point != '"' &&
        point != '\'')
      return false;
    line.remove_suffix(line.size() - begin);
  }
  return false;
}

bool is_prose(std::string_view line) {
  const std::size_t length = count_code_points(line);
  return length >= prose_length || (length >= sentence_length && ends_sentence(line));
}

std::string_view trimmed(std::string_view line) {
  const auto begin = line.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(blanks) - begin + 1);
}

}  // namespace

Recognised recognise_others(std::string_view bytes) {
  const std::string_view inner = behind_blanks(bytes);
  for (const Signature& signature : signatures)
    if ((bytes.size() > signature.at && bytes.substr(signature.at).starts_with(signature.bytes)) ||
        (signature.at == 0 && inner.starts_with(signature.bytes)))
      return refuse(signature.kind);
  if (inner.starts_with('<') || !is_mhtml(plain_head(inner, first_look))) return {};
  Recognised saved = refuse("a page saved as MHTML, with its pictures in one file");
  saved.remedy = "save it again as HTML only";
  return saved;
}

Recognised recognise(std::string_view bytes) {
  if (Recognised other = recognise_others(bytes); !other.refusal.empty()) return other;
  const std::string_view inner = behind_blanks(bytes);
  if (is_plain_page(plain_head(inner, first_tag))) return {InputKind::html, {}};
  const std::string head = plain_head(inner, head_size);
  if (head.empty()) return refuse(bytes.empty() ? "an empty file" : "a file with nothing but blanks");
  const std::string_view behind_prologue = skip_prologue(head);
  for (const Signature& root : roots)
    if (behind_prologue.starts_with(root.bytes)) return refuse(root.kind);
  if (is_page(head, behind_prologue)) return {InputKind::html, {}};
  if (is_binary(head) && !is_utf16(bytes)) return refuse("a binary file");
  if (is_json(head)) return refuse("a JSON file");
  return {InputKind::text, {}};
}

InputKind recognise_text(std::string_view text) {
  std::size_t prose = 0;
  std::size_t scraps = 0;
  std::size_t before = 0;  // scraps before the first prose
  std::size_t after = 0;   // scraps after the last prose
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    if (is_prose(line)) {
      ++prose;
      after = 0;
    } else {
      ++scraps;
      (prose == 0 ? before : after) += 1;
    }
  }
  const bool is_dump = before + after >= border_lines || scraps > scraps_per_prose * std::max<std::size_t>(prose, 2);
  return is_dump ? InputKind::page_text : InputKind::text;
}

}  // namespace isnad
