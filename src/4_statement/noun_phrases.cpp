// Noun phrases that name who speaks: a construct, its adjectives, a name, and what stands in apposition to it.
#include "4_statement/noun_phrases.h"

#include <algorithm>

#include "4_statement/beside_names.h"
#include "4_statement/objects.h"
#include "4_statement/phrase_agreement.h"
#include "4_statement/phrase_marks.h"
#include "4_statement/places.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::uint32_t longest_phrase = 30;      // tokens
constexpr std::uint32_t longest_apposition = 14;  // tokens between two commas

constexpr wc::Bits named_so = wc::skip | wc::time | wc::time_more;  // words that media are called by too

class Parser {
 public:
  Parser(const Reading& reading, std::uint32_t at, const PhraseLimits& limits)
      : r_(reading),
        at_(at),
        limits_(limits),
        i_(at),
        end_(std::min({limits.end, at + longest_phrase, reading.size()})) {}

  NounPhrase run() {
    if (!begins_noun_phrase(r_, at_) && !(limits_.attached && r_.head(at_) != nullptr)) return phrase_;
    while (i_ < end_ && step()) {
    }
    while (i_ > at_ && r_.mark(i_ - 1) != 0 && !r_.is_quote_mark(i_ - 1) && r_.mark(i_ - 1) != ')') --i_;
    if (i_ > at_ && i_ < r_.size() && r_.is_quote_mark(i_) && closes_inside()) ++i_;
    while (i_ > at_ + 1 && r_.is(i_ - 1, wc::inner) && r_.token(i_ - 1).mention == 0 && r_.token(i_ - 1).head == 0)
      --i_;
    phrase_.tokens = {at_, i_};
    if (phrase_.tokens.empty()) return phrase_;
    read_agreement(r_, at_, phrase_);
    return phrase_;
  }

 private:
  [[nodiscard]] const Head& own_head() const { return head_of(r_, phrase_); }

  /// Whether the mark at `i_` is the partner of one inside of the phrase.
  [[nodiscard]] bool closes_inside() const {
    for (std::uint32_t k = at_; k < i_; ++k)
      if (r_.token(k).opens != 0 && r_.quotes[r_.token(k).opens - 1].close == i_) return true;
    return false;
  }

  bool step() {
    if (r_.mark(i_) != 0) return step_mark();
    const Seen& seen = r_.token(i_);
    if (i_ > at_ && (leaves_name() || is_told_reporter() || is_charged() || is_behind_medium() ||
                     (phrase_.named && is_text_object(r_, i_))))
      return false;
    if (i_ > at_ && seen.mention != 0 && seen.mention == r_.token(i_ - 1).mention && asks_not_to(r_, i_)) return false;
    // "(in the view of) so-and-so, for the": fa-inna, spelled like the "van" that a name may begin with.
    if (i_ > at_ && r_.is(i_, wc::that) && r_.first_letter(i_) == feh &&
        (seen.mention == 0 || seen.mention != r_.token(i_ - 1).mention) && r_.token(i_ + 1).part != Part::propn)
      return false;
    if (i_ > at_ && ((seen.mention != 0 && r_.token(i_ - 1).mention == seen.mention) || is_attribute(r_, i_))) {
      take();
      return true;
    }
    if (seen.title != 0 && !in_title(i_)) return step_title();
    // "the public security of Jordan": an adjective, spelled like "this year"; so are others spelled like other words.
    if (i_ > at_ && (is_public(r_, i_) || is_second_origin(r_, i_) || is_letter_n(r_, i_) || is_of_party(r_, i_) ||
                     is_of_its_own(r_, i_) || ends_name(r_, i_) || is_junior(r_, i_))) {
      take();
      return true;
    }
    if (const std::uint32_t region = i_ > at_ ? region_behind(r_, i_) : 0; region != 0) {
      i_ = region;
      return true;
    }
    if (i_ > at_ && is_object_here()) return false;
    // "the sources that are not official": a negated adjective goes on with its noun.
    if (i_ > at_ && (seen.classes & wc::negation) != 0 && (seen.classes & wc::contrast) != 0 &&
        r_.token(i_ - 1).part != Part::verb && r_.token(i_ + 1).part == Part::adj) {
      i_ += 2;
      return true;
    }
    if (i_ == at_ + 1 && is_of_first()) {
      take();
      return true;
    }
    if (i_ > at_ && is_at_body(r_, i_)) return step_preposition();
    if ((seen.classes & phrase_enders) != 0 && seen.mention == 0 &&
        !(seen.head != 0 && (seen.classes & (wc::adjunct | wc::time | wc::skip)) == 0))
      return false;
    if ((seen.classes & wc::inner) != 0 && seen.mention == 0) return step_preposition();
    if (i_ > at_ && (is_attached_end() || (phrase_.named && is_manner(r_, i_)) || is_adverb(r_, i_))) return false;
    if (is_via(i_) || is_joined_verb() || (i_ > at_ && is_he(r_.word(i_)))) return false;
    if (i_ > at_ && is_another(r_, i_)) return false;
    if (i_ > at_ && seen.head == 0 && (is_plural_verb(r_, i_) || asks_not_to(r_, i_))) return false;
    // "a study that the journal published": behind an indefinite noun a verb begins a relative clause.
    if (i_ > at_ && seen.part == Part::verb && seen.head == 0 && seen.mention == 0 &&
        (closed_ || seen.possessed || r_.token(i_ - 1).part == Part::adj || is_only_verb(r_, i_) ||
         is_behind_text(r_, i_)))
      return false;
    if (i_ > at_ && begins_beside(r_, i_)) return false;
    if (limits_.split && i_ > at_ &&
        (ends_subject(r_, at_, i_) || begins_object(r_, {at_, i_, end_, closed_, phrase_})))
      return false;
    take();
    return true;
  }

  /// Whether an occasion, or a noun behind a name between marks, is the object of the verb.
  [[nodiscard]] bool is_object_here() const {
    if (is_occasion_of_verb(r_, i_)) return true;
    // "(condemned) the movement 'Revival' the attack", "(accused) the paper 'Babel' the administration of"
    return limits_.split && i_ > at_ + 1 && r_.is_quote_mark(i_ - 1) && is_behind_marks(r_, at_, i_);
  }

  /// Words of time and the like that go with an indefinite first noun: "a new report", "the agency Together".
  [[nodiscard]] bool is_of_first() const {
    const Seen& seen = r_.token(i_);
    if (r_.token(at_).definite) return false;
    if (seen.part == Part::adj && seen.classes == wc::skip && !seen.definite && !seen.conjoined)
      return r_.head(at_) != nullptr;
    return (seen.classes & (wc::skip | wc::time)) != 0 && seen.classes == (seen.classes & named_so) &&
           r_.is(at_, wc::naming) && r_.is(at_, wc::medium);
  }

  /// A noun with a preposition attached goes on with the name before it only after "to": the office of a body.
  [[nodiscard]] bool is_attached_end() const {
    const Seen& seen = r_.token(i_);
    if (seen.proclitic == 0 || seen.conjoined || is_of_news(r_, at_, i_) || is_on_behalf(r_, i_)) return false;
    if (seen.proclitic == beh && r_.is(i_ - 1, wc::governs)) return false;  // "the bureau that is concerned with"
    // "the court in Sfax": a place in an office.
    if (seen.proclitic == beh && phrase_.starts_with_head && !phrase_.named &&
        (is_named_place(r_, i_) || is_place_of_body(r_, i_) || is_seat(r_, i_)))
      return false;
    if (is_house(r_, at_, i_) && phrase_.starts_with_head && !phrase_.named) return false;
    if (seen.proclitic == beh && (limits_.stops & frame::b) != 0 && (seen.head == 0 || closed_)) return true;
    const bool governed = seen.proclitic == lam && (limits_.stops & frame::li) != 0;
    // "the paper (ascribed) to an official"
    if (governed && (phrase_.named || (seen.head != 0 && !seen.definite && r_.token(i_ - 1).definite))) return true;
    if (seen.proclitic == lam && phrase_.named && entity_ != 0 && !in_apposition_ &&
        !(titled_ && (seen.definite || seen.head != 0)))
      return true;
    if (seen.proclitic == lam && i_ > at_ && !r_.token(i_ - 1).definite && phrase_.head != 0 &&
        own_head().type == SourceType::anonymous && is_told_medium(r_, i_))
      return true;  // "informed sources (revealed) to the paper"
    // "activists (condemned) the campaign": a plural with its nun, and the preposition of the verb.
    if (seen.proclitic == beh && i_ == at_ + 1 && seen.mention == 0 && is_nun_plural(r_, at_)) return true;
    // "so-and-so, the director of a department in the hospital": where an office behind a name is held.
    if (seen.proclitic == beh && (limits_.stops & frame::b) == 0 &&
        ((seen.head != 0 && (in_apposition_ || titled_)) || (titled_ && r_.is(i_ + 1, wc::that)) ||
         closes_apposition(i_)))
      return false;
    if (seen.proclitic != lam) return seen.proclitic != beh || seen.head == 0 || phrase_.named;
    // "the head of the committee that prepares for the cup": an office goes on until the name of who holds it.
    const bool office = is_unnamed_office(r_, phrase_) && r_.token(i_ - 1).definite && !seen.possessed && !governed;
    // "the national institute for the observation of": a body is named by what it does.
    const bool body = phrase_.starts_with_head && !phrase_.named && r_.token(i_ - 1).definite && !seen.possessed &&
                      phrase_.body == phrase_.head && seen.part == Part::noun && seen.mention == 0 && !governed;
    return !in_apposition_ && seen.head == 0 && !seen.definite && !office && !body;
  }

  /// "(told) the minister the reporter of the radio": whom it was said to.
  [[nodiscard]] bool is_told_reporter() const {
    const Head* head = r_.head(i_);
    return r_.token(i_).proclitic == lam && head != nullptr && head->type == SourceType::media &&
           !r_.is(i_, wc::medium) && !is_of_agency(i_) && phrase_.head != 0 &&
           own_head().type == SourceType::named_person;
  }

  /// "the Kuwaiti agency of news 'X', the minister": an office behind the name of a medium between marks.
  [[nodiscard]] bool is_behind_medium() const {
    return r_.is_quote_mark(i_ - 1) && r_.token(i_).title != 0 && r_.is(at_, wc::medium);
  }

  /// Inside of what was taken for a name: a word that no name has, or a second noun with the article.
  [[nodiscard]] bool leaves_name() const {
    const Seen& seen = r_.token(i_);
    const Seen& before = r_.token(i_ - 1);
    const bool inside =
        (seen.mention != 0 && seen.mention == before.mention) || (seen.title != 0 && seen.title == before.title);
    if (!inside || (seen.title == before.title && is_borne_title(r_, i_)) || is_public(r_, i_)) return false;
    // "the president elect so-and-so": all of an office, whatever its words are taken for.
    if (is_letter_n(r_, i_) || (seen.title != 0 && seen.title == before.title && bears_name(seen.title))) return false;
    if (is_brought(r_, i_)) return true;
    if (is_attribute(r_, i_)) return false;
    if (spells(r_.word(i_), {beh, lam, alef})) return false;  // "Doctors Without Borders"
    // "to 'The News'": whom it was said to.
    if (r_.token(i_ + 1).opens != 0 && spells(r_.word(i_), {lam})) return true;
    if ((seen.classes &
         (wc::time | wc::adjunct | wc::that | wc::relative | wc::negation | wc::copula | wc::clause | wc::saying)) != 0)
      return true;
    // The last letter of a name is easily taken for "my"; behind "son of" a name ends with any letters.
    const bool kept = r_.last_letter(i_) == yeh || spells(r_.bare(i_ - 1), {beh, noon});
    const bool office = seen.title != 0 && seen.title == before.title;  // "the director of his office"
    if (limits_.split && seen.possessed && !kept && !office && seen.head == 0 && seen.proclitic == 0 && !seen.conjoined)
      return true;
    // "the army forces": what has the article is in no construct.
    if (limits_.split && before.definite && (before.head != 0 || ends_subject(r_, at_, i_)) && seen.head != 0 &&
        !seen.definite && !seen.conjoined && seen.proclitic == 0 && seen.mention != 0 && !is_person_at(r_, i_))
      return true;
    if ((seen.classes & wc::inner) != 0 && r_.is(i_ + 1, wc::event | wc::time | wc::saying)) return true;
    if (seen.proclitic == beh && seen.head == 0 && !r_.is(i_, wc::inner) && !r_.is(i_ - 1, wc::governs) &&
        !is_on_behalf(r_, i_) && !is_place_of_body(r_, i_) && !closes_apposition(i_))
      return true;
    if (seen.proclitic == beh && (limits_.stops & frame::b) != 0 && is_last_with(r_, i_)) return true;
    if (seen.proclitic == lam && !is_of_agency(i_) && (r_.is(i_, wc::press) || is_via(i_))) return true;
    const bool person = is_person_at(r_, i_);
    // "the forces of swift support the control of": the name ends where the next noun begins.
    const Seen& next = r_.token(i_ + 1);
    const bool last = next.mention != seen.mention && next.definite && !next.conjoined && next.proclitic == 0 &&
                      (next.classes & wc::relative) == 0;
    return seen.definite && before.definite && seen.part == Part::noun && seen.proclitic == 0 && !seen.conjoined &&
           (before.part != Part::propn || (limits_.split && !has_ending_of_origin(r_, i_))) && !person && !last &&
           !is_origin();
  }
  /// Whether the name of who holds the office `title`, in which `i_` stands, comes right behind it or behind a comma.
  [[nodiscard]] bool bears_name(std::uint32_t title) const {
    std::uint32_t behind = i_ + 1;
    while (behind < end_ && r_.token(behind).title == title) ++behind;
    const bool comma = limits_.apposition && r_.mark(behind) == ',';
    return is_person_at(r_, behind) || (comma && is_person_at(r_, behind + 1));
  }
  /// "(denied) the national club the news": behind a body of one word an adjective of origin that was taken for a noun.
  [[nodiscard]] bool is_origin() const { return i_ == at_ + 1 && phrase_.starts_with_head && is_of_origin(r_, i_); }
  /// "(accused) the deputy so-and-so the minister of": an office behind a name, and what the cue governs right behind
  /// it.
  [[nodiscard]] bool is_charged() const {
    const Seen& seen = r_.token(i_);
    if (limits_.split && is_called_upon(r_, i_, limits_.stops, at_)) return true;
    // "(described) the minister so-and-so the protocol as": the complementizer with its preposition.
    if (limits_.split && entity_ != 0 && seen.definite && seen.mention == 0 && seen.proclitic == 0 && !seen.conjoined &&
        r_.token(i_ - 1).mention != 0 && r_.is(i_ + 1, wc::that) && r_.first_letter(i_ + 1) == beh)
      return true;
    return limits_.split && (limits_.stops & frame::b) != 0 && entity_ != 0 && seen.head != 0 && seen.definite &&
           !seen.conjoined && seen.proclitic == 0 && r_.token(i_ - 1).mention != 0 &&
           r_.token(i_ + 1).proclitic == beh && !is_on_behalf(r_, i_ + 1);
  }

  [[nodiscard]] bool in_title(std::uint32_t i) const { return i > at_ && r_.token(i).title == r_.token(i - 1).title; }

  /// A title is taken whole, unless it is another person's.
  bool step_title() {
    const std::uint32_t title = r_.token(i_).title;
    std::uint32_t behind = i_;
    while (behind < end_ && r_.token(behind).title == title) ++behind;
    const bool others = behind < end_ && r_.token(behind).mention != 0 &&
                        r_.document.mentions[r_.token(behind).mention - 1].entity + 1 != entity_;
    if (limits_.split && i_ > at_ && phrase_.named && entity_ != 0 && others) return false;
    // "the director of the hospital Dr. so-and-so" goes on, "(attacked) the director the minister" does not.
    const bool address = r_.is(i_, wc::honorific) && r_.token(behind).mention != 0 && is_unnamed_office(r_, phrase_);
    const bool origin = is_origin() && r_.token(i_).part == Part::adj;
    if (limits_.split && i_ > at_ && !phrase_.named && !address && !origin && r_.token(i_).definite &&
        r_.token(i_ - 1).definite)
      return false;
    // "(asked) another deputy the minister of": nothing is in construct with an adjective.
    const Seen& before = r_.token(i_ - 1);
    if (limits_.split && i_ > at_ + 1 && before.part == Part::adj && !before.definite && before.mention == 0 &&
        before.title == 0 && !r_.token(i_).definite && r_.token(i_).proclitic == 0 && !r_.token(i_).conjoined)
      return false;
    const std::uint32_t first = i_;
    while (i_ < end_ && r_.token(i_).title == title && r_.mark(i_) == 0 && !(i_ > first && leaves_name())) take();
    return i_ > first;
  }

  void take() {
    const Seen& seen = r_.token(i_);
    const Head* head = r_.head(i_);
    if (head != nullptr) {
      if (phrase_.named && i_ > at_ && head->type == SourceType::named_person) titled_ = true;
      if (phrase_.head == 0 && (i_ == at_ || !closed_)) {
        phrase_.head = seen.head;
        phrase_.starts_with_head = i_ == at_;
      }
      if (phrase_.body == 0 && (head->type == SourceType::official_body || head->type == SourceType::organisation ||
                                head->type == SourceType::media))
        phrase_.body = seen.head;
    }
    if (i_ == at_) phrase_.definite = seen.definite;
    if (seen.definite || seen.possessed || seen.mention != 0) closed_ = true;
    const bool name = seen.mention != 0 ? r_.document.mentions[seen.mention - 1].type == MentionType::person
                                        : head == nullptr && !seen.definite && seen.classes == 0 && r_.is_word(i_) &&
                                              seen.part != Part::num && (closed_ || i_ == at_) && !is_on_behalf(r_, i_);
    if (name) phrase_.named = true;
    if (name && seen.mention != 0) entity_ = r_.document.mentions[seen.mention - 1].entity + 1;
    ++i_;
  }

  /// "and said": a verb that is joined to the one before the name.
  [[nodiscard]] bool is_joined_verb() const {
    const std::string_view word = r_.word(i_);
    if (i_ == at_ || word.size() < 4 || r_.token(i_).head != 0 || r_.token(i_).mention != 0) return false;
    if (is_cue_participle(r_, i_) && !r_.is(i_, wc::governs)) return true;
    if (static_cast<unsigned char>(word[0]) != waw && static_cast<unsigned char>(word[0]) != feh) return false;
    const auto found = r_.tables.form_of.find(word.substr(1));
    if (!found) return false;
    const CueForm& form = r_.tables.forms[*found];
    return form.person == 3 && (form.form == Form::past || form.form == Form::present);
  }

  /// "so-and-so, the director of a department in X,": where an office between two commas is held.
  [[nodiscard]] bool closes_apposition(std::uint32_t i) const {
    const Seen& seen = r_.token(i);
    return in_apposition_ && (r_.mark(i + 1) == ',' || r_.mark(i + 2) == ',') &&
           (seen.part == Part::noun || seen.part == Part::propn) && (seen.classes & (wc::content | wc::event)) == 0;
  }

  /// "the national agency of news": a part of the name of the medium that the phrase begins with.
  [[nodiscard]] bool is_of_agency(std::uint32_t i) const {
    return i == at_ + 2 && phrase_.starts_with_head && r_.token(i - 1).definite && r_.token(at_).definite &&
           own_head().type == SourceType::media && r_.is(at_, wc::medium);
  }

  /// A medium or the press behind the preposition "to": whom it was said to, no part of a name.
  [[nodiscard]] bool is_via(std::uint32_t i) const {
    const Seen& seen = r_.token(i);
    if (is_of_agency(i) || is_of_news(r_, at_, i)) return false;
    if ((seen.classes & wc::press) != 0 && r_.first_letter(i) == lam) return i > at_;
    if (seen.proclitic != lam && r_.word(i).size() == 1) return !in_apposition_;
    if (i == at_ || !is_told_medium(r_, i)) return false;
    // "a report of the network": whose document it is.
    if (const Head* first = r_.head(at_); i == at_ + 1 && first != nullptr && first->type == SourceType::document)
      return false;
    // "the military analyst of the paper": an office behind a name goes on.
    const Head* office = r_.head(i - 2);
    const bool man = r_.last_letter(i - 1) != heh;  // the adjective of a body is a woman's
    const bool owner = (office == nullptr ? man : office->type == SourceType::named_person) && r_.token(i - 2).definite;
    return !((r_.is(i - 1, wc::governs) && i > at_ + 1) ||
             ((in_apposition_ || (phrase_.named && i > at_ + 2)) && owner && r_.token(i - 1).definite));
  }

  /// "in", "of", "to" stand inside of a name behind a noun of office, not before an occasion.
  bool step_preposition() {
    if (i_ == at_) return false;
    if (const std::uint32_t close = closing_place(r_, {at_, i_, end_, closed_, phrase_}); close != 0) {
      i_ = close + 1;
      return true;
    }
    const std::string_view word = r_.bare(i_);
    if (frame_of(word) == frame::fi && is_unnamed_office(r_, phrase_) && is_seat(r_, i_ + 1)) return go_on();
    if (frame_of(word) == frame::an && r_.is(i_ - 1, wc::informed)) return false;  // "(revealed) an informed source"
    const bool party = is_for_party(r_, i_, end_);
    const bool stops =
        (frame_of(word) & limits_.stops) != 0 && !r_.is(i_ - 1, wc::governs) && !is_on_behalf(r_, i_) && !party;
    if (stops || r_.is(i_ + 1, wc::mouth)) return false;
    const std::uint32_t next = i_ + 1;
    // "close to the investigation": no occasion, for without it nothing is said of the source.
    const bool same = r_.is(next, wc::whole) && r_.head(next + 1) == nullptr;  // "in the same context"
    const bool occasion = (same || r_.is(next, wc::event)) && !r_.is(i_ - 1, wc::governs);
    if (!begins_noun_phrase(r_, next) || occasion || r_.is(next, wc::time | wc::saying | wc::relative | wc::part) ||
        (r_.is(next, wc::content) && r_.token(next).mention == 0 && !r_.is(i_ - 1, wc::governs)))
      return false;
    if (r_.token(i_).conjoined) return false;
    // "the agency from medics": whom it quotes.
    if (frame_of(word) == frame::an && phrase_.starts_with_head && own_head().type == SourceType::media) return false;
    // "the mother about her sons": only who is responsible is so "about" something, and a deputy "for" a party.
    const bool office = phrase_.starts_with_head && own_head().type == SourceType::named_person;
    if (frame_of(word) == frame::an && r_.token(i_ - 1).head != 0 && !r_.is(i_ - 1, wc::governs) && !party &&
        (!office || r_.token(next).possessed || (r_.token(next).head == 0 && r_.token(next).mention == 0)))
      return false;
    // "(answered) the director to a question": a person stands on nothing.
    if (office && frame_of(word) == frame::ala && !in_apposition_ && !r_.is(i_ - 1, wc::governs) &&
        slice(r_.document.text, r_.document.tokens[i_].span).ends_with(r_.tables.written.maqsura))  // no "Ali"
      return false;
    const bool is_fi = word.size() == 2 && static_cast<unsigned char>(word[0]) == feh;
    const bool is_min = word.size() == 2 && static_cast<unsigned char>(word[0]) == meem;
    // "in its main headline", "on the site": where the verb is done.
    if ((is_fi && r_.token(next).possessed && r_.token(next).head == 0 && r_.token(next).mention == 0) ||
        (frame_of(word) == frame::ala && r_.is(next, wc::medium | wc::setting)))
      return false;
    if (frame_of(word) == frame::ila && !holds(r_, {at_, i_}, wc::sent | wc::governs))
      return false;  // "the secretary (came) to the city"
    if (word.size() == 1) {
      if (!in_apposition_) return false;
    } else if (is_fi || is_min) {
      if (phrase_.named && !in_apposition_) return false;
      // "the accused in the inquiry": who holds no office and is no body says it there.
      if (is_fi && phrase_.head == 0 && r_.token(at_).mention == 0 && r_.token(at_).title == 0) return false;
    } else if (phrase_.named && !r_.is(i_ - 1, wc::governs) && !is_on_behalf(r_, i_)) {
      return false;
    } else if (word.size() <= 3 && !r_.token(i_ - 1).definite && r_.token(i_ - 1).head == 0 &&
               !r_.is(i_ - 1, wc::governs)) {
      return false;
    }
    return go_on();
  }
  bool go_on() {
    ++i_;
    closed_ = false;
    return true;
  }

  bool step_mark() {
    const PhraseSoFar so_far{at_, i_, end_, closed_, phrase_};
    if (r_.token(i_).opens != 0) {
      const Quote& quote = r_.quotes[r_.token(i_).opens - 1];
      if (limits_.split && i_ > at_ && is_object_in_marks(r_, i_, quote, limits_.stops)) return false;
      const bool body = i_ == at_ && names_body(r_, quote);
      if (!quote.closed || quote.close >= end_ || (!body && !is_long_name(r_, quote) && !may_be_name(r_, quote)))
        return false;
      if (i_ > at_ && !goes_with_phrase(r_, so_far, quote)) return false;
      if (i_ == at_ && !(at_ > 0 && r_.is(at_ - 1, wc::skip))) phrase_.named = true;
      i_ = quote.close + 1;
      closed_ = true;
      return true;
    }
    const unsigned char mark = r_.mark(i_);
    if (mark == '(' && i_ > at_) {
      const std::uint32_t close = closing_bracket(r_, so_far);
      if (close != 0) i_ = close + 1;
      closed_ = closed_ || (close != 0 && !is_person_at(r_, i_));
      return close != 0;
    }
    if ((mark == ',' || mark == '-') && limits_.apposition && i_ > at_) return step_comma();
    const bool letters = mark == '.' && touches(r_, i_) && r_.is_word(i_ + 1) && r_.is(at_, wc::medium);  // "N.B.C"
    if (mark != '/' && !letters && (mark != '-' || !touches(r_, i_))) return false;
    ++i_;
    return true;
  }

  /// "the mayor, the head of the emergency room, that", "the envoy, the deputy minister, so-and-so, that": a second
  /// office of one whose name is not told, or comes behind it.
  [[nodiscard]] bool is_second_office(std::uint32_t next) const {
    if (!is_unnamed_office(r_, phrase_)) return false;
    for (std::uint32_t i = next; i < end_ && i < next + longest_apposition; ++i)
      if (r_.mark(i) != 0) return r_.mark(i) == ',' && (r_.is(i + 1, wc::that) || is_person_at(r_, i + 1));
    return false;
  }

  /// What stands between commas is in apposition when it names an office, or when a name was missing.
  bool step_comma() {
    const std::uint32_t next = i_ + 1;
    if (in_apposition_ || !begins_noun_phrase(r_, next) || r_.token(next).conjoined) return false;
    const Head* head = r_.head(next);
    const bool reporter =
        head != nullptr && head->type == SourceType::media && !r_.is(next, wc::medium) && r_.last_letter(next) != heh;
    const bool office = head != nullptr && !head->place && r_.token(next).proclitic == 0 &&
                        (head->type == SourceType::named_person || head->type == SourceType::anonymous || reporter) &&
                        (phrase_.named || phrase_.head == 0 || is_second_office(next));
    const bool origin =
        r_.token(next).definite && r_.token(next).part == Part::adj;  // "the coach, the Portuguese so-and-so"
    const bool person = is_person_at(r_, behind_style(r_, next) + (origin ? 1 : 0));
    const bool name =
        (person || (head == nullptr && !r_.token(next).definite && r_.token(next).classes == 0 &&
                    !is_cue_participle(r_, next))) &&
        ((!phrase_.named && phrase_.head != 0 &&
          (own_head().type == SourceType::named_person ||
           (is_person_at(r_, next) && r_.token(at_).title != 0 && own_head().type == SourceType::anonymous))) ||
         (is_person_at(r_, next) && is_one_of(r_, at_)));
    if (!office && !name) {  // "so-and-so, the one coming from Aleppo, (warned) of"
      const std::uint32_t close = phrase_.named && entity_ != 0 ? end_of_epithet(r_, i_, end_) : 0;
      if (close != 0) i_ = close;
      return false;
    }
    PhraseLimits limits = limits_;
    limits.apposition = false;
    limits.end = std::min(end_, next + longest_apposition);
    Parser inner(r_, next, limits);
    inner.in_apposition_ = true;
    const NounPhrase found = inner.run();
    if (found.tokens.empty()) return false;
    const std::uint32_t behind = found.tokens.end;
    const unsigned char mark = r_.mark(behind);
    if (!name && behind < end_ && behind < r_.size() && mark != ',' && mark != '.' && mark != ':' && mark != '-' &&
        !r_.is_quote_mark(behind) && !r_.is(behind, phrase_enders | wc::inner) && r_.token(behind).part != Part::verb)
      return false;
    i_ = behind;
    // The name may stand behind the second office.
    if (!name && is_unnamed_office(r_, phrase_) && !found.named && mark == ',' && is_person_at(r_, behind + 1))
      return true;
    phrase_.named = true;
    if (phrase_.head == 0) phrase_.head = found.head;
    if (phrase_.body == 0) phrase_.body = found.body;
    return false;
  }

  const Reading& r_;
  std::uint32_t at_;
  PhraseLimits limits_;
  std::uint32_t i_, end_;
  NounPhrase phrase_;
  bool closed_ = false;
  bool in_apposition_ = false;
  bool titled_ = false;       ///< an office stands behind the name
  std::uint32_t entity_ = 0;  ///< 1 + the person whose name stands in it
};

}  // namespace

NounPhrase noun_phrase_at(const Reading& reading, std::uint32_t at, const PhraseLimits& limits) {
  return Parser(reading, at, limits).run();
}

}  // namespace isnad
