#pragma once
// How often letters stand in text, by which an encoding that gives text is told from one that gives noise.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "0_base/data_files.h"
#include "1_page/encoding_bytes.h"
#include "isnad/result.h"

namespace isnad {

/// Which bytes above 0x7F tell about a script: those of Latin script mostly stand alone among ASCII, those of others
/// side by side.
enum class ByteCompany : std::uint8_t { joined, lone };

/// The letters of one script with the logarithm of their share, ordered by letter.
struct ScriptLetters {
  std::string name;
  ByteCompany company = ByteCompany::joined;
  std::vector<std::pair<char32_t, float>> letters;
};

/// An encoding that a page may be in, with the weight of each byte from 0x80 on.
struct EncodingCandidate {
  std::string encoding;
  ByteCompany company = ByteCompany::joined;
  std::array<float, 128> weights{};
};

/// Thresholds; data/1_page/encoding_rules.tsv says what each is.
struct EncodingRules {
  double utf8_over_label = 0;
  double utf8_as_labelled = 0;
  double least_bytes = 0;
  double joined_fit = 0;
  double lone_fit = 0;
  double label_margin_joined = 0;
  double label_margin_lone = 0;
  double order_margin = 0;
  double multibyte_errors = 0;
  double double_letters = 0;
};

struct EncodingTables {
  std::vector<ScriptLetters> scripts;
  std::vector<EncodingCandidate> candidates;
  EncodingRules rules;

  static Result<EncodingTables> load(const DataFiles& files);
};

/// How often each byte from 0x80 on stands beside another such byte, and alone.
struct ByteCounts {
  std::array<std::uint32_t, 128> joined{};
  std::array<std::uint32_t, 128> lone{};
  std::uint32_t all_joined = 0;
  std::uint32_t all_lone = 0;
  std::uint32_t longest_run = 0;  ///< of such bytes
};

ByteCounts count_bytes(std::string_view bytes);

/// Mean logarithm of the shares of the letters that the counted bytes are by `weights`; -infinity when there are none.
double fit_of(const ByteCounts& counts, ByteCompany company, const std::array<float, 128>& weights);

/// The same for any encoding of one byte a character, by the script of that company that suits it best.
double fit_of(const ByteCounts& counts, ByteCompany company, const ByteMap& map, const EncodingTables& tables);

/// The candidate that fits best, or null when none reaches its threshold.
const EncodingCandidate* best_candidate(const ByteCounts& counts, const EncodingTables& tables);

}  // namespace isnad
