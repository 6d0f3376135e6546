#pragma once
// The tables that join mentions into entities.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "0_base/word_map.h"
#include "3_annotation/letters.h"
#include "isnad/document.h"
#include "isnad/result.h"

namespace isnad {

/// What a word is in a name or a title: bits.
namespace word_kind {
inline constexpr std::uint16_t next = 1, foreign = 2, before = 4, light = 8, appointed = 16, present = 32, former = 64,
                               skip = 128, compass = 256, native = 512, lam = 1024, continues = 2048;
inline constexpr std::uint16_t tenure = appointed | present | former;
}  // namespace word_kind

/// What words between two mentions say of them.
enum class LinkWords : std::uint8_t { none, that_is, alias, conjunction };

enum class TitleGender : std::uint8_t { unknown, male, female };

/// A class of bodies or places: "ministry", "airport".
struct BodyClass {
  MentionType type = MentionType::organisation;
  bool own = false;                   ///< its definite noun alone is also a name of its own
  bool generic = false;               ///< the noun says nothing before a name: "the city of"
  bool apart = false;                 ///< as `own`; alone it speaks of a body of one country only: "the police"
  bool formal = false;                ///< never has a second name right behind the first: "the council"
  bool any = false;                   ///< alone it speaks of the last body of any class: "the group"
  std::uint32_t office = 0xFFFFFFFF;  ///< of the person whose name such a body bears: "the government of X"
};

/// A kind of office: the titles of one are one title.
struct Office {
  TitleGender gender = TitleGender::unknown;
  bool honorific = false;
  bool sacred = false;
  bool anyone = false;
  bool speaks = false;  ///< alone, behind "and added", it is whoever spoke last
  bool styled = false;  ///< of anyone, but rather of whoever is given an honorific: "his highness"
};

/// A person whom texts name without the office.
struct Holder {
  static constexpr std::uint32_t of_body = 0x40000000;  ///< set in `country` where the office is of a known body

  std::uint32_t office = 0;
  std::uint32_t country = 0;
};

/// Words are in keys of entities_spelling.h.
struct EntityTables {
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  WordMap kinds;       ///< word: bits of word_kind
  WordMap links;       ///< plain words between mentions: LinkWords
  WordMap classes;     ///< word: into `body_classes`
  WordMap offices;     ///< first words of a title: into `office_list`
  WordMap known;       ///< name of a body: its row
  WordMap countries;   ///< name of a country: its row
  WordMap capitals;    ///< name of a capital: the row of its country
  WordMap adjectives;  ///< adjective of a country: the row of the country
  WordMap holders;     ///< name of a person: into `holder_list`
  std::vector<BodyClass> body_classes;
  std::vector<Office> office_list;
  std::vector<Holder> holder_list;
  std::vector<bool> is_held;                  ///< of each row of `known`: it has a holder of `holder_list`
  std::vector<std::uint32_t> class_of_known;  ///< of each row of `known`: into `body_classes`; none
  std::uint32_t capital_class = none;         ///< of "the capital"
  std::uint32_t agency_class = none;          ///< of "the agency"
  std::uint32_t wing_class = none;            ///< of "the military wing"
  std::size_t longest_office = 0;             ///< words

  static Result<EntityTables> load(const DataFiles& files, const LetterTable& letters);
};

}  // namespace isnad
