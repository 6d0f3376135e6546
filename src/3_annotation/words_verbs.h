#pragma once
// The verbs of reports: which lemma a form belongs to, and what it says of who speaks.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "0_base/word_map.h"
#include "3_annotation/letters.h"
#include "isnad/document.h"
#include "isnad/result.h"

namespace isnad {

enum class VerbForm : std::uint8_t { perfect, imperfect, active_participle, passive_participle, verbal_noun };
enum class VerbGender : std::uint8_t { any, masculine, feminine };

/// One reading of a form. Active and passive are both true where they are written alike.
struct VerbReading {
  std::uint16_t lemma = 0;  ///< for VerbTable::lemma()
  VerbForm form = VerbForm::perfect;
  std::uint8_t person = 0;  ///< 1 to 3; 0 of participles and nouns
  VerbGender gender = VerbGender::any;
  std::uint8_t number = 1;  ///< 1, 2; 3 is the plural
  bool active = false;
  bool passive = false;
};

/// Lemmas, and the stems that patterns make of them. A form is read by taking endings off it.
class VerbTable {
 public:
  static Result<VerbTable> load(const DataFiles& files, const LetterTable& letters);

  [[nodiscard]] std::size_t size() const { return lemmas_.size(); }
  [[nodiscard]] std::string_view lemma(std::size_t i) const { return lemmas_[i]; }  ///< as written, UTF-8
  /// Fills `out` with readings of `form`, the letters of a word without clitics (the article may stand), the likelier
  /// ones first; returns how many.
  std::size_t read(std::string_view form, std::span<VerbReading> out) const;

 private:
  enum class StemKind : std::uint8_t { perfect, imperfect, participle, noun, feminine };
  struct Stem {
    std::uint16_t lemma = 0;
    StemKind kind = StemKind::perfect;
    std::uint8_t places = 0;  ///< a bit for each number of verb_endings.tsv that it bears
    bool passive = false;
    std::uint32_t next = 0;  ///< 1 + the next stem that is written alike; 0: none
  };
  struct Ending {
    StemKind kind = StemKind::perfect;
    std::uint8_t place = 0;
    std::string prefix, suffix;
    VerbReading reading;
  };

  std::optional<Error> load_endings(const DataFiles& files, const LetterTable& letters);
  std::optional<Error> load_lemmas(const DataFiles& files, const LetterTable& letters);
  void add(const std::string& letters, const Stem& stem);
  std::size_t read_key(std::string_view key, std::span<VerbReading> out) const;
  void read_with(const Ending& ending, std::string_view form, std::span<VerbReading> out, std::size_t& count) const;

  std::vector<std::string> lemmas_;
  std::vector<Ending> endings_;
  std::vector<Stem> stems_;
  WordMap first_;  ///< index into stems_ of the first stem with these letters

  friend class VerbBuilder;
};

/// The likeliest reading of a word that bears `part`: of a verb a perfect or imperfect, of other words a participle or
/// a verbal noun; what there is where neither fits.
std::optional<VerbReading> analyse_verb(const VerbTable& table, std::string_view form, Part part);

}  // namespace isnad
