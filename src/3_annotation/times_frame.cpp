// What the parts of one expression of time say, laid out.
#include "3_annotation/times_frame.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace isnad {
namespace {

constexpr int day_seconds = 86400;

/// Fills a frame, piece by piece.
class Filler {
 public:
  explicit Filler(TimeFrame& frame) : f_(frame) {}

  void add(const TimePiece& piece) {
    const int value = static_cast<int>(std::clamp<std::int64_t>(piece.value, -1'000'000'000, 1'000'000'000));
    if (add_calendar(piece, value) || add_hour(piece, value) || add_relation(piece, value)) return;
    add_amount(piece, value);
  }

  /// The count that has no unit of its own: "three to five years".
  [[nodiscard]] bool lacks_unit() const { return pending_ != none_pending && !pushed_; }
  void give_unit(TimeUnitKind unit) { push(static_cast<int>(unit), pending_); }

 private:
  static constexpr std::int64_t none_pending = -2;

  bool add_calendar(const TimePiece& piece, int value) {
    switch (piece.role) {
      case TimeRole::day: f_.day = value; return true;
      case TimeRole::first: f_.day = 1; return true;
      case TimeRole::month: f_.month = value; return true;
      case TimeRole::hmonth: f_.hmonth = value; return true;
      case TimeRole::year: f_.year = value; return true;
      case TimeRole::year2: f_.year = value + (value < 50 ? 2000 : 1900); return true;
      case TimeRole::either:
        f_.either[TimeFrame::has(f_.either[0]) ? 1 : 0] = value;
        f_.year_first = TimeFrame::has(f_.year);
        return true;
      case TimeRole::weekday: f_.weekday = value; return true;
      case TimeRole::season: f_.season = value; return true;
      case TimeRole::decade: f_.decade = value; return true;
      case TimeRole::nthdecade: f_.decade = (std::clamp(value == 99 ? 10 : value, 1, 10) - 1) * 10; return true;
      case TimeRole::century: f_.century = value; return true;
      case TimeRole::cy: f_.cy = value; return true;
      case TimeRole::ord: f_.ord = value; return true;
      case TimeRole::yearpart: f_.yearpart = value; return true;
      case TimeRole::holiday: f_.holiday = value; return true;
      case TimeRole::dmy:
        f_.year = value / 10000;
        f_.month = value / 100 % 100;
        f_.day = value % 100;
        return true;
      case TimeRole::mdot:
        f_.either[0] = value / 100;
        f_.either[1] = value % 100;
        return true;
      case TimeRole::ydotm:
        f_.year = value / 100;
        f_.month = value % 100;
        return true;
      case TimeRole::ah: f_.ah = true; return true;
      case TimeRole::bc: f_.bc = true; return true;
      case TimeRole::cc: f_.cc = value; return true;
      case TimeRole::yy:
        if (f_.cc >= 10 && f_.cc <= 21) f_.year = f_.cc * 100 + value;
        return true;
      case TimeRole::weekend: f_.weekend = true; return true;
      case TimeRole::akhir: f_.ord = 99; return true;
      default: return false;
    }
  }

  bool add_hour(const TimePiece& piece, int value) {
    switch (piece.role) {
      case TimeRole::hour:
        // Eight and forty is twenty to nine of a clock that says 8:40.
        f_.seconds = value > 24 ? (value % 10 * 60 + value / 10 * 10) * 60 : value * 3600;
        shift(std::exchange(before_hour_, 0));
        return true;
      case TimeRole::hm:
      case TimeRole::hdot:
      case TimeRole::hmm:
        f_.seconds = value;
        f_.minutes_said = true;
        return true;
      case TimeRole::minute:
        shift(value * 60);
        f_.minutes_said = true;
        return true;
      case TimeRole::minute2: shift(-value * 60); return true;
      case TimeRole::plusfrac: add_fraction(value); return true;
      case TimeRole::minusfrac: shift(-3600 / std::max(1, value)); return true;
      case TimeRole::quarters3:
        if (TimeFrame::has(f_.seconds))
          shift(45 * 60);
        else
          pending_ = 750;
        return true;
      case TimeRole::part:
      case TimeRole::parta:
      case TimeRole::partb:
      case TimeRole::lunch: f_.part = value; return true;
      case TimeRole::midnight: f_.midnight = true; return true;
      case TimeRole::midday: f_.seconds = 12 * 3600; return true;
      default: return false;
    }
  }

  void shift(int seconds) {
    if (!TimeFrame::has(f_.seconds))
      before_hour_ += seconds;
    else if (seconds != 0)
      f_.seconds = (f_.seconds + seconds + day_seconds) % day_seconds;
  }

  void add_fraction(int value) {
    const int parts = std::max(1, value);
    if (TimeFrame::has(f_.seconds)) return shift(3600 / parts);
  }

  bool add_relation(const TimePiece& piece, int value) {
    switch (piece.role) {
      case TimeRole::dayrel: f_.dayrel = value; return true;
      case TimeRole::todayn: f_.dayrel = 0; return true;
      case TimeRole::nightrel:
        f_.dayrel = value;
        f_.part = 5;
        return true;
      case TimeRole::tonight:
        f_.dayrel = 0;
        f_.part = 5;
        return true;
      case TimeRole::deic:
      case TimeRole::deicw: f_.deic = value; return true;
      case TimeRole::adeic: f_.adeic = value; return true;
      case TimeRole::asame:
      case TimeRole::same:
      case TimeRole::that: f_.adeic = 0; return true;
      case TimeRole::waqt: f_.later = value != 0; return true;
      case TimeRole::self:
        f_.self = true;
        if (!TimeFrame::has(f_.deic)) f_.deic = 0;
        return true;
      case TimeRole::recent:
        if (!TimeFrame::has(f_.deic)) f_.deic = 0;
        return true;
      case TimeRole::ry: f_.ry = value; return true;
      case TimeRole::rm: f_.rm = value; return true;
      case TimeRole::rw: f_.rw = value; return true;
      case TimeRole::mod:
      case TimeRole::modw:
      case TimeRole::modl: f_.mod = value; return true;
      case TimeRole::early: f_.mod = 1; return true;
      case TimeRole::lastord: f_.ord = value; return true;
      case TimeRole::approx:
      case TimeRole::approxp: f_.approx = true; return true;
      case TimeRole::ref:
      case TimeRole::pastn: f_.ref = value; return true;
      case TimeRole::every: f_.every = true; return true;
      case TimeRole::baqiya: f_.rest = true; return true;
      case TimeRole::all: f_.whole = true; return true;
      case TimeRole::setadv:
      case TimeRole::setadj: f_.set_unit = value; return true;
      case TimeRole::setadjh:
      case TimeRole::setadjq:
        f_.set_unit = value;
        f_.set_divisor = piece.role == TimeRole::setadjh ? 2 : 4;
        return true;
      case TimeRole::alyawm:
      case TimeRole::yawm: f_.unit = 3; return true;
      case TimeRole::usbu: f_.unit = 4; return true;
      case TimeRole::shahr: f_.unit = 5; return true;
      case TimeRole::sana: f_.unit = 6; return true;
      case TimeRole::aqd: f_.unit = 7; return true;
      default: return false;
    }
  }

  void add_amount(const TimePiece& piece, int value) {
    switch (piece.role) {
      case TimeRole::count:
        pending_ = piece.value * (is_card(piece) ? 1000 : 1);
        if (f_.amount_count > 0 && !counted_ && f_.amounts[0].thousandths < 0) {  // the four years past
          f_.amounts[0].thousandths = std::exchange(pending_, none_pending);
          counted_ = true;
        }
        return;
      case TimeRole::vague: pending_ = -1; return;
      case TimeRole::vagued:
      case TimeRole::vaguep:
        if (pending_ == none_pending && f_.amount_count == 0) pending_ = -1;
        if (pending_ == -1 && f_.amount_count > 0 && !counted_) f_.amounts[0].thousandths = -1;
        return;
      case TimeRole::frac:
        if (f_.amount_count > 0) {
          f_.amounts[f_.amount_count - 1U].thousandths += 1000 / std::max(1, value);
        } else {
          pending_ = value == 3 ? 333 : 1000 / std::max(1, value);
        }
        return;
      case TimeRole::unit:
      case TimeRole::unitacc: f_.unit = value; return push(value, pending_ == none_pending ? 1000 : pending_);
      case TimeRole::unit2: f_.unit = value; return push(value, 2000);
      case TimeRole::units: f_.unit = value; return push(value, pending_ == none_pending ? -1 : pending_);
      case TimeRole::clock: return;
      default: return;
    }
  }

  /// `card` gives whole numbers, `num` thousandths; a count of the kind "the four years" comes as the first.
  [[nodiscard]] static bool is_card(const TimePiece& piece) { return piece.in_words || piece.digits > 0; }

  void push(int unit, std::int64_t thousandths) {
    counted_ = counted_ || pending_ > 0;
    pending_ = none_pending;
    pushed_ = true;
    if (f_.amount_count == f_.amounts.size()) return;
    f_.amounts[f_.amount_count++] = {thousandths, static_cast<TimeUnitKind>(unit)};
  }

  TimeFrame& f_;
  std::int64_t pending_ = none_pending;
  int before_hour_ = 0;  ///< seconds: "three minutes to eight"
  bool counted_ = false, pushed_ = false;
};

/// What `a` lacks and `b` has of a date or an hour.
void borrow(TimeFrame& a, const TimeFrame& b) {
  const auto take = [](int& into, int from) {
    if (!TimeFrame::has(into)) into = from;
  };
  if (TimeFrame::has(a.day) && TimeFrame::has(b.day) && !TimeFrame::has(a.month) && !TimeFrame::has(a.hmonth)) {
    take(a.month, b.month);
    take(a.hmonth, b.hmonth);
    take(a.rm, b.rm);
  }
  if (!TimeFrame::has(a.year) && (TimeFrame::has(a.month) || TimeFrame::has(a.hmonth))) {
    take(a.year, b.year);
    take(a.ry, b.ry);
    a.ah = a.ah || b.ah;
    take(a.deic, b.deic);
  }
  if (TimeFrame::has(a.weekday) && TimeFrame::has(b.weekday)) {
    take(a.deic, b.deic);
    take(a.rw, b.rw);
  }
  if (TimeFrame::has(a.seconds) && TimeFrame::has(b.seconds)) {
    take(a.part, b.part);
    take(a.dayrel, b.dayrel);
    take(a.weekday, b.weekday);
    take(a.deic, b.deic);
  }
  if (TimeFrame::has(a.year) || TimeFrame::has(a.century)) {
    a.bc = a.bc || b.bc;
    a.ah = a.ah || b.ah;
  }
}

bool is_unit(TimeRole role) { return role == TimeRole::unit || role == TimeRole::units || role == TimeRole::unit2; }

/// Whether piece `i` begins an amount of a unit that `frame` has already.
bool repeats_unit(const TimeMatch& match, std::size_t i, const TimeFrame& frame) {
  if (frame.amount_count == 0) return false;
  const TimePiece* piece = &match.pieces[i];
  if (piece->role == TimeRole::count && i + 1 < match.count) ++piece;
  if (!is_unit(piece->role) || (piece == &match.pieces[i] && i > 0 && match.pieces[i - 1].role == TimeRole::count))
    return false;
  for (std::size_t k = 0; k < frame.amount_count; ++k)
    if (static_cast<std::int64_t>(frame.amounts[k].unit) == piece->value) return true;
  return false;
}

}  // namespace

TimeFrames frames_of(const TimeMatch& match) {
  TimeFrames out;
  out.count = std::min<std::size_t>(match.pieces[match.count - 1].frame + 1U, out.frames.size());
  std::array<bool, 4> begun{};
  std::vector<Filler> fillers;
  std::size_t moved = 0;
  fillers.reserve(out.frames.size());
  for (std::size_t i = 0; i < out.count; ++i) fillers.emplace_back(out.frames[i]);
  for (std::size_t i = 0; i < match.count; ++i) {
    TimePiece piece = match.pieces[i];
    // Seventeen years and eighteen years are two: a sum has each unit once.
    if (repeats_unit(match, i, out.frames[std::min<std::size_t>(piece.frame + moved, 3)]) && out.count < 4) {
      ++moved;
      ++out.count;
      fillers.emplace_back(out.frames[out.count - 1]);
    }
    piece.frame = static_cast<std::uint8_t>(piece.frame + moved);
    if (piece.frame >= out.count) continue;
    TimeFrame& frame = out.frames[piece.frame];
    if (piece.outside) continue;
    fillers[piece.frame].add(piece);
    if (!begun[piece.frame]) frame.first_token = piece.at;
    begun[piece.frame] = true;
    frame.end_token = piece.at + piece.tokens;
  }
  for (std::size_t i = 0; i + 1 < out.count; ++i) {
    TimeFrame& last = out.frames[out.count - 1];
    if (fillers[i].lacks_unit() && last.amount_count > 0) fillers[i].give_unit(last.amounts[0].unit);
    borrow(out.frames[i], last);
    borrow(last, out.frames[i]);
  }
  return out;
}

}  // namespace isnad
