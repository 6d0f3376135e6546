// The caption of a picture and the credit in it.
#include "2_article/credit.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "0_base/table.h"
#include "2_article/spelling.h"

namespace isnad {
namespace {

using Kind = PhotoTables::Word;

constexpr std::size_t longest_caption = 1000;
constexpr std::uint32_t longest_credit = 6;  // words behind a mark where no word says that it is one

struct Phrase {
  std::uint32_t end = 0;
  Kind kind = Kind::view;
};

class Splitter {
 public:
  Splitter(std::string_view line, const PhotoTables& photos, const PeopleTables& people)
      : line_(line),
        photos_(photos),
        people_(people),
        pieces_(pieces_of(line, people, longest_caption)),
        end_(pieces_.items.size()) {}

  CaptionParts read() {
    if (end_ == 0) return {trimmed(line_, {0, offset(line_.size())}), {}};
    if (end_ == 1 && agency_of(pieces_.words, pieces_.items[0].words, people_))
      return {{}, trimmed(line_, {0, offset(line_.size())})};
    if (by_word()) return std::move(parts_);
    drop_archive();
    by_place();
    drop_archive();
    finish(end_);
    return std::move(parts_);
  }

 private:
  [[nodiscard]] std::optional<Phrase> phrase_at(std::uint32_t begin, std::uint32_t end) const {
    std::string key;
    std::optional<Phrase> found;
    for (std::uint32_t i = begin; i < end && key.size() <= photos_.words.longest(); ++i) {
      key += pieces_.words[i].key;
      if (const auto kind = photos_.words.find(key)) found = Phrase{i + 1, static_cast<Kind>(*kind)};
    }
    return found;
  }

  /// The caption is what stands before piece `until`.
  void finish(std::size_t until) {
    Span span{0, offset(line_.size())};
    if (until < pieces_.items.size()) span.end = pieces_.span(pieces_.items[until].words).begin;
    parts_.caption = ends_trimmed(span);
  }

  /// `span` without separators at its ends; brackets and quotation marks that have their counterpart stay.
  [[nodiscard]] Span ends_trimmed(Span span) const {
    Span inner = trimmed(line_, span);
    if (inner.empty()) return inner;
    const std::string_view tail = slice(line_, {inner.end, span.end});
    for (const std::string_view close : {std::string_view(")"), std::string_view("\""), std::string_view("\xC2\xBB"),
                                         std::string_view("\xE2\x80\x9D"), std::string_view("]")})
      if (tail.starts_with(close) && has_open(slice(line_, inner), close)) inner.end += offset(close.size());
    if (slice(line_, {inner.end, span.end}).starts_with('.')) ++inner.end;
    const std::string_view head = slice(line_, {span.begin, inner.begin});
    for (const std::string_view open :
         {std::string_view("\""), std::string_view("\xC2\xAB"), std::string_view("\xE2\x80\x9C")})
      if (head.ends_with(open)) inner.begin -= offset(open.size());
    return inner;
  }

  [[nodiscard]] static bool has_open(std::string_view text, std::string_view close) {
    if (close == ")")
      return text.rfind('(') != std::string_view::npos &&
             (text.rfind(')') == std::string_view::npos || text.rfind('(') > text.rfind(')'));
    if (close == "]") return text.rfind('[') != std::string_view::npos;

    return true;
  }

  void set_credit(std::uint32_t begin, std::size_t piece) {
    // Up to the end of the line, or of the bracket.
    Span span{pieces_.words[begin].span.begin, offset(line_.size())};
    for (std::size_t i = piece; i < pieces_.items.size(); ++i)
      if (pieces_.items[i].after == Mark::close) {
        span.end = pieces_.span(pieces_.items[i].words).end;
        break;
      }
    parts_.credit = trimmed(line_, span);
  }

  /// A word says that the maker follows.
  bool by_word() {
    for (std::size_t k = 0; k < pieces_.items.size(); ++k) {
      const Piece& piece = pieces_.items[k];
      for (std::uint32_t i = piece.words.begin; i < piece.words.end; ++i) {
        // A word inside of a piece introduces a maker only before a colon or at the beginning of a sentence.
        if (i > piece.words.begin && !pieces_.words[i - 1].dotted &&
            (piece.after != Mark::colon || i + 4 < piece.words.end))
          continue;
        const auto phrase = phrase_at(i, piece.words.end);
        if (!phrase || phrase->kind == Kind::archive || phrase->kind == Kind::view) continue;
        const bool first = i == piece.words.begin;
        const bool sentence = !first && pieces_.words[i - 1].dotted;
        if (!introduces(*phrase, k, i, first, sentence)) continue;
        const bool ends_piece = phrase->end == piece.words.end;
        if (ends_piece && k + 1 >= pieces_.items.size()) continue;
        set_credit(ends_piece ? pieces_.items[k + 1].words.begin : phrase->end, k + (ends_piece ? 1 : 0));
        Span caption{0, pieces_.words[i].span.begin};
        parts_.caption = ends_trimmed(caption);
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool introduces(const Phrase& phrase, std::size_t k, std::uint32_t i, bool first, bool sentence) const {
    const Piece& piece = pieces_.items[k];
    const bool ends_piece = phrase.end == piece.words.end;
    const bool colon = ends_piece && piece.after == Mark::colon;
    if (ends_piece && !colon && piece.after != Mark::slash && piece.after != Mark::dash && piece.after != Mark::bar)
      return false;
    if (k == 0 && first) {  // "Picture: the minister at ..." is a label
      const std::size_t next = ends_piece ? k + 1 : k;
      const IndexRange name = ends_piece ? (next < pieces_.items.size() ? pieces_.items[next].words : IndexRange{})
                                         : IndexRange{phrase.end, piece.words.end};
      return is_maker(name, true) && next + 2 >= pieces_.items.size();
    }
    if (colon) return first || phrase.kind == Kind::credit || sentence || i + 1 == phrase.end;
    if (!first && !sentence) return false;
    if (phrase.kind == Kind::credit) return true;
    return !ends_piece && is_maker({phrase.end, piece.words.end}, true);
  }

  /// Whether words are a maker of pictures: a person, an agency, or (`loosely`) a few words that may be one.
  [[nodiscard]] bool is_maker(IndexRange range, bool loosely) const {
    if (range.empty() || range.size() > longest_credit) return false;
    if (range.size() > 1) {  // "AP Photo"
      const auto last = phrase_at(range.end - 1, range.end);
      if (last && last->kind == Kind::mark && agency_of(pieces_.words, {range.begin, range.end - 1}, people_))
        return true;
    }
    if (agency_of(pieces_.words, range, people_)) return true;
    const auto phrase = phrase_at(range.begin, range.end);
    if (phrase && phrase->end == range.end) return false;
    const Likeness likeness = name_likeness(pieces_.words, range, people_);
    if (likeness == Likeness::likely) return true;
    if (has_body_word(pieces_.words, range, people_) && range.size() <= 4) return loosely;
    return loosely && likeness == Likeness::possible && range.size() <= 4 && !is_place(pieces_.words, range, people_);
  }

  /// A maker at the end, in brackets or behind a mark.
  void by_place() {
    std::size_t begin = end_;
    while (begin > 1) {
      const Piece& piece = pieces_.items[begin - 1];
      const bool bracket = piece.before == Mark::open;
      const bool strong = bracket || piece.before == Mark::bar || piece.before == Mark::slash;
      const bool weak = piece.before == Mark::dash || (begin < end_ && piece.before != Mark::none);
      if ((!strong && !weak) || !is_maker(piece.words, strong)) break;
      --begin;
      if (bracket) break;
    }
    if (begin == end_) return;
    const Span span{pieces_.span(pieces_.items[begin].words).begin, pieces_.span(pieces_.items[end_ - 1].words).end};
    parts_.credit = trimmed(line_, span);
    end_ = begin;
  }

  void drop_archive() {
    while (end_ > 0) {
      const Piece& piece = pieces_.items[end_ - 1];
      const auto phrase = phrase_at(piece.words.begin, piece.words.end);
      if (!phrase || phrase->kind != Kind::archive || phrase->end != piece.words.end) return;
      if (end_ == 1 && piece.before == Mark::none && pieces_.items.size() > 1) return;
      --end_;
    }
  }

  std::string_view line_;
  const PhotoTables& photos_;
  const PeopleTables& people_;
  Pieces pieces_;
  std::size_t end_;  ///< of the pieces that are still caption
  CaptionParts parts_;
};

}  // namespace

Result<PhotoTables> PhotoTables::load(const DataFiles& files) {
  PhotoTables tables;
  const auto words = load_table(files, "2_article/credits.tsv", 2);
  if (!words) return words.error();
  for (const Row& row : words->rows) {
    constexpr std::string_view kinds[] = {"credit", "mark", "archive", "view"};
    const auto kind = std::find(std::begin(kinds), std::end(kinds), row.cells[1]);
    if (kind == std::end(kinds)) return bad_cell(*words, row, 1, "credit, mark, archive or view");
    tables.words.insert(key_of(row.cells[0]), static_cast<std::uint32_t>(kind - std::begin(kinds)));
  }
  const auto urls = load_table(files, "2_article/photo_words.tsv", 2);
  if (!urls) return urls.error();
  for (const Row& row : urls->rows) {
    if (row.cells[1] != "icon" && row.cells[1] != "person") return bad_cell(*urls, row, 1, "icon or person");
    tables.url_words.insert(row.cells[0], row.cells[1] == "icon" ? 0 : 1);
  }
  return tables;
}

CaptionParts split_credit(std::string_view line, const PhotoTables& photos, const PeopleTables& people) {
  return Splitter(line, photos, people).read();
}

bool is_dress(std::string_view url, const PhotoTables& photos) {
  if (url.ends_with(".svg") || url.ends_with(".gif")) return true;
  if (const auto query = url.find('?'); query != std::string_view::npos) url = url.substr(0, query);
  // The file and its folder; those above are of the whole site ("/sites/default/files/2025/sea.jpg").
  if (const auto file = url.rfind('/'); file != std::string_view::npos && file > 0)
    if (const auto folder = url.rfind('/', file - 1); folder != std::string_view::npos) url.remove_prefix(folder);
  std::array<char, 16> word{};  // longer ones are no words of the table
  std::size_t size = 0;
  for (std::size_t i = 0; i <= url.size(); ++i) {
    char c = i < url.size() ? url[i] : '/';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 0x20);
    if (c >= 'a' && c <= 'z') {
      if (size < word.size()) word[size] = c;
      ++size;
      continue;
    }
    if (size > 0 && size <= word.size() && photos.url_words.contains({word.data(), size})) return true;
    size = 0;
  }
  return false;
}

}  // namespace isnad
