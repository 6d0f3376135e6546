#pragma once
// Titles: which person each belongs to, by where it stands and by what was said before.

#include "3_annotation/entities_words.h"

namespace isnad {

/// A title taken apart.
struct TitleParts {
  std::uint32_t office = 0;  ///< equal for titles of one office
  std::uint32_t word = 0;    ///< the office that its first word alone would be: "the minister" of a minister of finance
  IndexRange details;        ///< what else its words say, into TitleReading::details
  std::uint32_t country = EntityTables::none;
  std::uint16_t tenure = 0;  ///< bits of word_kind
  bool definite = false;
  bool predicate = false;  ///< "raisan li-": what somebody is made
  bool honorific = false;
  bool anyone = false;  ///< of whoever was named last: "the official"
  bool speaks = false;  ///< alone, behind "and added", of whoever spoke last: "the speaker"
  bool sacred = false;  ///< of one whom no text needs to name: "the Prophet"
  bool styled = false;  ///< of whoever bears an honorific, before others: "his highness"
  TitleGender gender = TitleGender::unknown;
};

struct TitleReading {
  std::vector<TitleParts> parts;       ///< of each mention; empty parts for what is no title
  std::vector<std::uint32_t> details;  ///< numbers of words
  std::vector<std::uint32_t> bearer;   ///< of each mention: the person or title it stands beside; no_mention
  std::vector<std::uint32_t> apart;    ///< of each mention: the title beside it that another person bears; no_mention
  std::vector<std::uint32_t> joined;   ///< of each mention: the title behind it and an "and"; no_mention
  std::vector<bool> continues;         ///< of each mention: a title behind a verb whose subject spoke before
  std::vector<TitleGender> gender;     ///< of each person mention: what the titles beside it show
};

/// Takes the titles apart and attaches those that stand beside their person.
TitleReading read_titles(NameReading& reading);

/// (In entities_bearers.cpp.) Joins the titles with their persons: those beside them, then those that stand alone and
/// speak of a person of the passage. Persons are joined already.
void join_titles(const NameReading& reading, const TitleReading& titles, MentionGroups& groups);

}  // namespace isnad
