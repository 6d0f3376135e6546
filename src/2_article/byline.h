#pragma once
// Lines that name who made an article and where: by-lines and datelines, as pure functions of their text.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "2_article/names.h"
#include "isnad/span.h"

namespace isnad {

/// A person of a by-line; spans are of the line.
struct BylinePerson {
  Span name;
  Span role;  ///< empty where the line says none
  RoleWord::Kind kind = RoleWord::Kind::silent;
  Likeness likeness = Likeness::no;
};

/// An agency of a by-line; spans are of the line.
struct BylineAgency {
  Span name;
  std::uint32_t agency = no_agency;  ///< PeopleTables::Agency::name; no_agency where the table does not have it
  static constexpr std::uint32_t no_agency = ~std::uint32_t{0};
};

/// What a line says of people.
struct BylineLine {
  std::vector<BylinePerson> people;
  std::vector<BylineAgency> agencies;
  Span place;
  bool role = false;      ///< a role word stands before a name
  bool outlet = false;    ///< it names the outlet itself
  bool nobody = false;    ///< it names an account or an office
  bool masthead = false;  ///< it begins with an office of the masthead; then nothing else is read
  bool stamp = false;     ///< a time stands in it
  bool rest = false;      ///< it says something else besides
  bool dangling = false;  ///< it ends with a role, and the name may stand in the next line
};

/// What is known about a line before it is read.
struct BylineContext {
  bool hinted = false;                                ///< its class or its markup says that it is a by-line
  const std::vector<std::string>* outlets = nullptr;  ///< keys of the names of the outlet; may be null
};

/// What `line` says of people. Total; reads its first 400 bytes.
BylineLine parse_byline_line(std::string_view line, const PeopleTables& tables, const BylineContext& context = {});

/// The place and the agency that open a report.
struct Dateline {
  Span place;
  std::vector<BylineAgency> agencies;
  std::uint32_t end = 0;  ///< where the report begins
  bool whole = false;     ///< nothing else stands in the text
  [[nodiscard]] bool found() const { return !place.empty() || !agencies.empty(); }
};

/// The dateline that `text` opens with. Total; reads its first 160 bytes.
Dateline parse_dateline(std::string_view text, const PeopleTables& tables, const BylineContext& context = {});

/// The agencies that `text` ends with: in brackets, or behind a word for "source" where that is the whole line.
std::vector<BylineAgency> parse_sources(std::string_view text, const PeopleTables& tables);

/// Whether `line` begins with an office of the masthead ("editor-in-chief"): furniture, and so is the name with it.
bool is_masthead_role(std::string_view line, const PeopleTables& tables);

}  // namespace isnad
