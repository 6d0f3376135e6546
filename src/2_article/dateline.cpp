// The place and the agencies that open a report, and the agencies that end it.
#include <algorithm>

#include "2_article/byline.h"

namespace isnad {
namespace {

constexpr std::size_t opening_bytes = 160;
constexpr std::uint32_t longest_place = 4;  // words
constexpr std::uint32_t longest_date = 5;

class Opening {
 public:
  Opening(std::string_view text, const PeopleTables& tables, const BylineContext& context,
          Hyphens hyphens = Hyphens::join)
      : text_(text), tables_(tables), context_(context), pieces_(pieces_of(text, tables, opening_bytes, hyphens)) {}

  Dateline read() {
    if (pieces_.items.empty()) return {};
    if (Dateline found = without_marks(); !found.place.empty()) return found;
    std::size_t first_agency = 0;
    while (first_agency < pieces_.items.size() && first_agency < 5 && !agency_at(first_agency)) {
      if (!is_quiet(first_agency)) return place_only();
      ++first_agency;
    }
    if (first_agency == pieces_.items.size() || !agency_at(first_agency)) return place_only();
    return first_agency == 0 ? agency_first() : place_then_agency(first_agency);
  }

 private:
  [[nodiscard]] IndexRange words_of(std::size_t piece) const { return pieces_.items[piece].words; }

  [[nodiscard]] std::optional<BylineAgency> agency_at(std::size_t piece) const {
    const IndexRange range = words_of(piece);
    if (const auto agency = agency_of(pieces_.words, range, tables_); agency && !agency->pictures) {
      const Mark before = pieces_.items[piece].before;
      const bool shown = agency->anywhere || before == Mark::open || before == Mark::quote || before == Mark::slash;
      if (shown || (piece > 0 && is_place(pieces_.words, words_of(0), tables_)) ||
          (piece == 0 && pieces_.items.size() > 1 && is_place(pieces_.words, words_of(1), tables_)))
        return BylineAgency{pieces_.span(range), agency->name};
    }
    if (piece == 0 || range.size() > longest_place || !ended(piece)) return std::nullopt;
    // An agency that the table does not have: the outlet itself, "Marsh News"
    const Mark before = pieces_.items[piece].before;
    const bool named = tables_.is(pieces_.words[range.begin], BylineWord::body) ||
                       tables_.is(pieces_.words[range.end - 1], BylineWord::body);
    if ((before != Mark::dash && before != Mark::slash) || (!named && !is_outlet(range)) || !is_quiet(piece))
      return std::nullopt;
    return BylineAgency{pieces_.span(range), BylineAgency::no_agency};
  }

  [[nodiscard]] bool is_outlet(IndexRange range) const {
    if (context_.outlets == nullptr) return false;
    return std::find(context_.outlets->begin(), context_.outlets->end(), pieces_.key(range)) != context_.outlets->end();
  }

  /// Whether a mark or the end of the text ends the piece.
  [[nodiscard]] bool ended(std::size_t piece) const {
    return pieces_.items[piece].after != Mark::none || text_.size() <= opening_bytes;
  }

  [[nodiscard]] bool is_date(std::size_t piece) const {
    const IndexRange range = words_of(piece);
    if (range.size() > 6) return false;
    return std::all_of(pieces_.words.begin() + range.begin, pieces_.words.begin() + range.end,
                       [&](const LineWord& word) {
                         return word.digits || tables_.is(word, BylineWord::stop) ||
                                tables_.is(word, BylineWord::plain) || word.letters <= 4;
                       });
  }

  /// The words of a piece before "on the fifth of March".
  [[nodiscard]] IndexRange without_date(IndexRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const LineWord& word = pieces_.words[i];
      if (word.digits || tables_.is(word, BylineWord::stop) || tables_.is(word, BylineWord::plain))
        return {range.begin, i};
    }
    return range;
  }

  /// Whether a piece may stand in a dateline: a few words, or a date.
  [[nodiscard]] bool is_quiet(std::size_t piece) const {
    if (!ended(piece)) return false;
    if (is_date(piece)) return true;
    const IndexRange range = words_of(piece);
    const IndexRange place = without_date(range);
    if (place.empty() || place.size() > longest_place) return false;
    const bool dated = place.end < range.end;
    if (dated && range.size() > place.size() + 4) return false;
    const LineWord& first = pieces_.words[place.begin];
    return !first.cased || first.upper;
  }

  [[nodiscard]] Dateline finish(Dateline found, std::size_t last) const {
    const IndexRange range = words_of(last);
    found.end = pieces_.span(range).end;
    found.whole = last + 1 == pieces_.items.size();
    found.end = found.whole ? offset(text_.size()) : pieces_.words[words_of(last + 1).begin].span.begin;
    return found;
  }

  void take_agencies(Dateline& found, std::size_t& last) const {
    for (std::size_t i = last; i < pieces_.items.size() && i < last + 4; ++i) {
      const auto agency = agency_at(i);
      if (agency && (found.agencies.empty() || agency->agency != BylineAgency::no_agency)) {
        found.agencies.push_back(*agency);
        last = i;
      } else if (found.place.empty() && is_place(pieces_.words, words_of(i), tables_)) {
        found.place = pieces_.span(words_of(i));
        last = i;
      } else if (!is_date(i) || pieces_.items[i].after == Mark::none) {
        break;
      } else {
        last = i;
      }
    }
  }

  /// "Ramallah 3-4-2022 Wafa- ...": only the last mark is set. The place and the agency are known ones.
  [[nodiscard]] Dateline without_marks() const {
    const Piece& first = pieces_.items[0];
    const IndexRange place = without_date(first.words);
    if (first.after != Mark::dash || first.before != Mark::none || !is_place(pieces_.words, place, tables_)) return {};
    std::uint32_t agency = place.end;
    for (std::uint32_t i = place.end; i < first.words.end; ++i)
      if (pieces_.words[i].digits) agency = i + 1;
    if (agency == place.end || agency - place.end > longest_date) return {};
    const auto found = agency_of(pieces_.words, {agency, first.words.end}, tables_);
    if (!found || found->pictures) return {};
    Dateline line;
    line.place = pieces_.span(place);
    line.agencies.push_back({pieces_.span({agency, first.words.end}), found->name});
    return finish(line, 0);
  }

  /// "Reuters - Cairo - ...", "(CNN) -- ..."
  [[nodiscard]] Dateline agency_first() const {
    const Piece& first = pieces_.items[0];
    const bool marked = first.before == Mark::open || first.before == Mark::slash || first.after == Mark::dash ||
                        first.after == Mark::colon || first.after == Mark::slash || first.after == Mark::close ||
                        first.after == Mark::none;
    if (!marked) return {};
    Dateline found;
    std::size_t last = 0;
    take_agencies(found, last);
    return finish(found, last);
  }

  /// "Cairo - Reuters: ...", "PARIS, March 3 (AFP) - ..."
  [[nodiscard]] Dateline place_then_agency(std::size_t agency) const {
    Dateline found;
    const IndexRange place = without_date(words_of(0));
    const bool known = is_place(pieces_.words, place, tables_);
    const Mark before = pieces_.items[agency].before;
    const bool joined = before == Mark::dash || before == Mark::slash || before == Mark::open ||
                        before == Mark::quote || (before == Mark::colon && known) || before == Mark::bar ||
                        (before == Mark::comma && known);
    if (!joined || (!known && before == Mark::quote)) return {};
    if (pieces_.items[agency].after == Mark::none && !known && text_.size() > opening_bytes) return {};
    if (!place.empty()) found.place = pieces_.span(place);
    // "London/Paris": both
    if (agency > 1 && pieces_.items[0].after == Mark::slash && is_place(pieces_.words, words_of(1), tables_))
      found.place.end = pieces_.span(words_of(1)).end;
    take_agencies(found, agency);
    return finish(found, agency);
  }

  /// "Nablus - ...": without an agency only a known place is believed, and only before a dash or a slash.
  [[nodiscard]] Dateline place_only() const {
    if (pieces_.items.size() < 2) return {};
    const Piece& first = pieces_.items[0];
    if (first.before != Mark::none || !is_place(pieces_.words, first.words, tables_)) return {};
    std::size_t last = 0;
    if (first.after == Mark::slash && is_place(pieces_.words, words_of(1), tables_)) last = 1;
    if (first.after == Mark::comma && (is_date(1) || is_place(pieces_.words, words_of(1), tables_))) last = 1;
    const Mark after = pieces_.items[last].after;
    if ((after != Mark::dash && after != Mark::slash) || last + 1 >= pieces_.items.size()) return {};
    if (is_place(pieces_.words, words_of(last + 1), tables_)) return {};  // a row of places is a menu or a match
    Dateline found;
    found.place = {pieces_.span(first.words).begin, pieces_.span(words_of(last)).end};
    if (is_date(last)) found.place = pieces_.span(first.words);
    return finish(found, last);
  }

  std::string_view text_;
  const PeopleTables& tables_;
  const BylineContext& context_;
  Pieces pieces_;
};

/// The agencies among the pieces of `line`, which name nothing else; empty where something else stands there.
std::vector<BylineAgency> only_agencies(std::string_view line, const PeopleTables& tables, std::uint32_t shift) {
  const BylineLine read = parse_byline_line(line, tables, {true, nullptr});
  std::vector<BylineAgency> found;
  if (read.agencies.empty()) return found;
  for (BylineAgency agency : read.agencies) {
    agency.name.begin += shift;
    agency.name.end += shift;
    found.push_back(agency);
  }
  return found;
}

}  // namespace

Dateline parse_dateline(std::string_view text, const PeopleTables& tables, const BylineContext& context) {
  Dateline found = Opening(text, tables, context).read();
  // "Damascus-SANA: ..." without blanks; but a club or a name may hold a hyphen, so the other reading comes first.
  if (found.found() || text.substr(0, opening_bytes).find('-') == std::string_view::npos) return found;
  Dateline glued = Opening(text, tables, context, Hyphens::part_arabic).read();
  if (glued.place.empty() || glued.agencies.empty()) return found;
  return glued;
}

std::vector<BylineAgency> parse_sources(std::string_view text, const PeopleTables& tables) {
  constexpr std::size_t longest_tail = 100;
  const Span all = {0, offset(text.size())};
  if (text.size() <= longest_tail) {
    const Pieces pieces = pieces_of(text, tables);
    if (pieces.items.empty()) return {};
    const IndexRange first = pieces.items[0].words;
    if (tables.is(pieces.words[first.begin], BylineWord::source)) {
      const std::uint32_t shift = first.size() > 1 ? pieces.words[first.begin].span.end : pieces.span(first).end;
      return only_agencies(text.substr(shift), tables, shift);
    }
    if (pieces.items.size() == 1 && pieces.items[0].before != Mark::open) {
      if (const auto agency = agency_of(pieces.words, first, tables)) return {{trimmed(text, all), agency->name}};
    }
  }
  const auto open = text.rfind('(');
  if (open == std::string_view::npos || text.size() - open > longest_tail) return {};
  const auto close = text.find(')', open);
  if (close == std::string_view::npos || text.find_first_not_of(" .)", close) != std::string_view::npos) return {};
  const std::string_view inner = text.substr(open + 1, close - open - 1);
  const BylineLine read = parse_byline_line(inner, tables, {true, nullptr});
  if (read.rest || !read.people.empty()) return {};
  return only_agencies(inner, tables, offset(open + 1));
}

}  // namespace isnad
