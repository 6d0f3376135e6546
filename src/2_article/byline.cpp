// Lines that name who made an article: by-lines and offices of the masthead.
#include "2_article/byline.h"

#include <algorithm>
#include <optional>

namespace isnad {
namespace {

bool begins_with_office(std::string_view line, const Pieces& pieces, const PeopleTables& tables) {
  constexpr std::size_t longest_line = 160;
  if (line.size() > longest_line || pieces.items.empty()) return false;
  const IndexRange range = pieces.items[0].words;
  std::string key;
  std::uint32_t end = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    key += pieces.words[i].key;
    if (key.size() > tables.masthead.longest()) break;
    const auto whole = tables.masthead.find(key);
    if (whole && (*whole == 0 || (i + 1 == range.end && pieces.items.size() <= 2))) end = i + 1;
  }
  if (end == 0) return false;
  const IndexRange rest{end, range.end};
  if (rest.empty()) return true;
  return name_likeness(pieces.words, rest, tables) >= Likeness::possible || is_nobody(pieces.words, rest, tables);
}

/// Reads one line from its first piece to its last; a role word holds for the names behind it until the next one.
class LineReader {
 public:
  LineReader(std::string_view line, const PeopleTables& tables, const BylineContext& context)
      : line_(line), tables_(tables), context_(context), pieces_(pieces_of(line, tables)) {}

  BylineLine read() {
    if (begins_with_office(line_, pieces_, tables_)) {
      out_.masthead = true;
      return std::move(out_);
    }
    for (index_ = 0; index_ < pieces_.items.size(); ++index_) read_piece(pieces_.items[index_]);
    // "Ali Hasan, reporter": the role stands behind the name that it is of.
    if (role_unused_ && !out_.people.empty() && out_.people.back().role.empty() && kind_ != RoleWord::Kind::silent) {
      out_.people.back().role = role_;
      out_.people.back().kind = kind_;
    }
    out_.dangling = role_unused_ && out_.people.empty() && out_.agencies.empty();
    return std::move(out_);
  }

 private:
  void read_piece(const Piece& piece) {
    piece_ = piece;
    IndexRange range = piece.words;
    if (tables_.is(pieces_.words[range.begin], BylineWord::source)) {  // "Source: Reuters"
      if (range.size() > 1) out_.rest = true;
      source_ = true;
      return;
    }
    while (!range.empty() && (is_time(range.begin) || (out_.stamp && pieces_.words[range.begin].letters == 1))) {
      out_.stamp = true;  // "11:20 am, by Ali": the end of the hour stands before the role
      ++range.begin;
    }
    if (range.empty()) return;
    if (whole_piece(range)) return;
    if (!take_role(range)) return;
    const IndexRange next_role = role_at_end(range);
    names(range);
    if (!next_role.empty()) {
      const auto match = role_at(pieces_.words, next_role, tables_);
      set_role(next_role, match->role.kind);
    }
  }

  /// Pieces that are no name as a whole: an agency, the outlet, an office, a place, a degree.
  bool whole_piece(IndexRange range) {
    const auto agency = agency_of(pieces_.words, range, tables_);
    if (agency && may_be_agency(*agency)) {
      out_.agencies.push_back({pieces_.span(range), agency->name});
      return true;
    }
    if (is_outlet(range)) return out_.outlet = true;
    if (is_place(pieces_.words, range, tables_)) {
      if (out_.place.empty()) out_.place = pieces_.span(range);
      return true;
    }
    if (piece_.before == Mark::open && index_ > 0) return true;
    return degree(range) || trade(range);
  }

  [[nodiscard]] bool may_be_agency(const PeopleTables::Agency& agency) const {
    if (agency.pictures) return false;
    if (agency.anywhere || source_ || context_.hinted || pieces_.items.size() == 1) return true;
    if (piece_.before == Mark::open || piece_.before == Mark::quote || !out_.place.empty()) return true;
    return index_ + 1 < pieces_.items.size() && is_place(pieces_.words, pieces_.items[index_ + 1].words, tables_);
  }

  [[nodiscard]] bool is_outlet(IndexRange range) const {
    if (context_.outlets == nullptr) return false;
    const std::string key = pieces_.key(range);
    return std::find(context_.outlets->begin(), context_.outlets->end(), key) != context_.outlets->end();
  }

  /// "Vanessa Mendez, MD": a degree belongs to the name before it.
  bool degree(IndexRange range) {
    if (out_.people.empty() || range.size() > 2 || piece_.before != Mark::comma) return false;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const LineWord& word = pieces_.words[i];
      const auto text = slice(line_, word.span);
      const auto upper = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
      if (!word.cased || word.letters > 5 || upper < 2 || tables_.agencies.contains(word.key)) return false;
    }
    if (slice(line_, out_.people.back().name).empty()) return false;
    out_.people.back().name.end = pieces_.span(range).end;
    return true;
  }

  /// "John Smith, senior editor": what a person does for a living, behind the name.
  [[nodiscard]] bool trade(IndexRange range) const {
    if (out_.people.empty() || piece_.before == Mark::slash) return false;
    const auto match = role_at(pieces_.words, range, tables_);
    if (match && match->words.end == range.end) return false;
    if (match && piece_.after == Mark::colon) return false;
    return std::any_of(pieces_.words.begin() + range.begin, pieces_.words.begin() + range.end,
                       [&](const LineWord& word) { return tables_.is(word, BylineWord::job); }) &&
           !(match && binds(*match, {match->words.end, range.end}));
  }

  void set_role(IndexRange range, RoleWord::Kind kind) {
    role_ = kind == RoleWord::Kind::silent ? Span{} : pieces_.span(range);
    kind_ = kind;
    has_role_ = true;
    role_unused_ = true;
  }

  /// Takes a role that `range` begins with off it. Returns whether there is more to read in the piece.
  bool take_role(IndexRange& range) {
    const auto match = role_at(pieces_.words, range, tables_);
    if (!match) return true;
    IndexRange rest{match->words.end, range.end};
    const auto more = role_at(pieces_.words, rest, tables_);  // "written | by"
    if (more && more->role.kind == RoleWord::Kind::silent) rest.begin = more->words.end;
    // "Our reporter in the port: Ali"
    const bool label = piece_.after == Mark::colon && match->role.kind != RoleWord::Kind::silent &&
                       (rest.empty() || name_likeness(pieces_.words, first_name(rest), tables_) != Likeness::likely);
    if (label) rest.begin = rest.end;
    if (rest.empty() || binds(*match, rest)) {
      set_role(match->words, match->role.kind);
      range = rest;
      return !rest.empty();
    }
    return out_.people.empty();  // behind a name it is what the person does for a living
  }

  [[nodiscard]] bool binds(const RoleMatch& match, IndexRange rest) const {
    const IndexRange name = first_name(rest);
    if (name.empty()) return false;
    if (agency_of(pieces_.words, {name.begin, name.begin + 1}, tables_) || is_nobody(pieces_.words, name, tables_) ||
        is_address(name))
      return true;
    const Likeness likeness = name_likeness(pieces_.words, name, tables_);
    const bool given = tables_.given.contains(pieces_.words[name.begin].key);
    switch (match.role.binding) {
      case RoleWord::Binding::bare:
        return likeness >= Likeness::possible || (likeness == Likeness::login && (given || context_.hinted));
      case RoleWord::Binding::mark:
        return likeness == Likeness::likely || (context_.hinted && likeness >= Likeness::possible && name.size() <= 3);
      case RoleWord::Binding::hinted:
        return (context_.hinted && likeness >= Likeness::possible) ||
               (!out_.place.empty() && likeness == Likeness::likely);
    }
    return false;
  }

  /// The words of `range` up to an "and", a number, or a word that no name holds.
  [[nodiscard]] IndexRange first_name(IndexRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i)
      if (ends_name(i) || (i > range.begin && parts_names(i, range.end))) return {range.begin, i};
    return range;
  }

  [[nodiscard]] bool ends_name(std::uint32_t i) const {
    const LineWord& word = pieces_.words[i];
    return word.digits || tables_.is_join(word) || tables_.is(word, BylineWord::stop) ||
           (tables_.is(word, BylineWord::plain) && !(word.cased && word.upper));
  }

  /// Whether the word at `i` begins with an "and" that is written on to it.
  [[nodiscard]] bool parts_names(std::uint32_t i, std::uint32_t end) const {
    const LineWord& word = pieces_.words[i];
    if (tables_.glued.empty() || word.key.size() < tables_.glued.size() + 4 || !word.key.starts_with(tables_.glued))
      return false;
    if (tables_.given.contains(word.key)) return false;
    const std::string_view name = std::string_view(word.key).substr(tables_.glued.size());
    return tables_.given.contains(name) || tables_.agencies.contains(name) ||
           (i + 1 < end && !ends_name(i + 1) && i >= 2);
  }

  /// "Adel  photos: Huda" is one piece up to the colon, and its end is a role.
  IndexRange role_at_end(IndexRange& range) {
    if (piece_.after != Mark::colon) return {};
    const std::uint32_t from = range.size() > 4 ? range.end - 4 : range.begin + 1;
    for (std::uint32_t i = from; i < range.end; ++i) {
      const auto match = role_at(pieces_.words, {i, range.end}, tables_);
      if (!match || match->words.end != range.end) continue;
      const IndexRange found{i, range.end};
      range.end = i;
      return found;
    }
    return {};
  }

  void cut_glued(std::uint32_t i) {
    LineWord& word = pieces_.words[i];
    word.key.erase(0, tables_.glued.size());
    tables_.classify(word);
    word.span.begin += offset(tables_.glued.size());
  }

  void names(IndexRange range) {
    std::uint32_t begin = range.begin;
    if (!range.empty() && piece_.before == Mark::comma && !out_.people.empty() && parts_names(begin, range.end))
      cut_glued(begin);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (tables_.is_join(pieces_.words[i])) {
        name({begin, i});
        begin = i + 1;
      } else if (i > begin && parts_names(i, range.end)) {
        name({begin, i});
        cut_glued(i);
        begin = i;
      }
    }
    name({begin, range.end});
  }

  void name(IndexRange range) {
    if (range.empty()) return;
    if (range.begin > piece_.words.begin && !take_role(range)) return;
    const IndexRange rest = range;
    while (range.begin < range.end && range.begin == rest.begin && ends_name(range.begin)) {
      out_.stamp |= is_time(range.begin);
      out_.rest |= !is_time(range.begin);
      return;
    }
    range = first_name(range);
    if (range.end < rest.end) (is_time(range.end) ? out_.stamp : out_.rest) = true;
    // "May 5": a lone word before a number is a month.
    if (range.size() == 1 && range.end < rest.end && pieces_.words[range.end].digits &&
        !pieces_.words[range.begin].arabic)
      return;
    if (!range.empty()) one_name(without_tail(range));
  }

  /// "Jane Doe Writer", "Jane Doe USA TODAY": a name without the trade or the outlet behind it.
  [[nodiscard]] IndexRange without_tail(IndexRange range) const {
    for (std::uint32_t i = range.begin + 2; i < range.end; ++i)
      if ((tables_.is(pieces_.words[i], BylineWord::job) && !pieces_.words[i].arabic) || is_outlet({i, range.end}))
        return {range.begin, i};
    return range;
  }

  [[nodiscard]] bool is_time(std::uint32_t i) const {
    return pieces_.words[i].digits || tables_.is(pieces_.words[i], BylineWord::stop);
  }

  void one_name(IndexRange range) {
    if (degree(range)) return;
    if (is_address(range) || is_nobody(pieces_.words, range, tables_)) {
      out_.nobody = true;
      return;
    }
    // "Reuters Staff"
    const bool staff = range.size() > 1 && tables_.is(pieces_.words[range.end - 1], BylineWord::body) &&
                       agency_of(pieces_.words, {range.begin, range.end - 1}, tables_);
    if (staff) --range.end;
    const auto agency = agency_of(pieces_.words, range, tables_);
    if (agency && (has_role_ || may_be_agency(*agency))) {
      out_.agencies.push_back({pieces_.span(range), agency->name});
      return;
    }
    if (is_outlet(range)) {
      out_.outlet = true;
      return;
    }
    if (is_place(pieces_.words, range, tables_)) {
      if (out_.place.empty()) out_.place = pieces_.span(range);
      return;
    }
    const Likeness likeness = name_likeness(pieces_.words, range, tables_);
    const bool asked = has_role_ || context_.hinted;
    if (likeness >= Likeness::possible || (likeness == Likeness::login && asked)) {
      out_.people.push_back({pieces_.span(range), role_, kind_, likeness});
      out_.role |= has_role_;
      role_unused_ = false;
    } else if (has_body_word(pieces_.words, range, tables_)) {
      out_.nobody = true;
      out_.rest |= !asked;
    } else {
      out_.rest = true;
    }
  }

  /// An e-mail address, an account (@name), the name of a site.
  [[nodiscard]] bool is_address(IndexRange range) const {
    const Span span = pieces_.span(range);
    if (span.begin > 0 && line_[span.begin - 1] == '@') return true;
    const auto text = slice(line_, span);
    if (text.find('@') != std::string_view::npos || text.find('_') != std::string_view::npos) return true;
    const auto dot = text.find('.');
    const auto lower = [&](std::size_t i) { return i < text.size() && text[i] >= 'a' && text[i] <= 'z'; };
    return range.size() == 1 && dot != std::string_view::npos && dot > 1 && lower(dot - 1) && lower(dot + 1);
  }

  std::string_view line_;
  const PeopleTables& tables_;
  const BylineContext& context_;
  Pieces pieces_;
  BylineLine out_;
  Piece piece_;
  std::size_t index_ = 0;
  Span role_;
  RoleWord::Kind kind_ = RoleWord::Kind::silent;
  bool has_role_ = false;
  bool role_unused_ = false;
  bool source_ = false;  ///< a word for "source" stands before
};

}  // namespace

BylineLine parse_byline_line(std::string_view line, const PeopleTables& tables, const BylineContext& context) {
  return LineReader(line, tables, context).read();
}

bool is_masthead_role(std::string_view line, const PeopleTables& tables) {
  return begins_with_office(line, pieces_of(line, tables), tables);
}

}  // namespace isnad
