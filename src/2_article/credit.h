#pragma once
// The caption of a picture and the credit in it.

#include <cstdint>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "0_base/word_map.h"
#include "2_article/names.h"
#include "isnad/result.h"
#include "isnad/span.h"

namespace isnad {

/// The tables of find_photos(); keys are those of key_of().
struct PhotoTables {
  enum class Word : std::uint8_t { credit, mark, archive, view };
  enum class UrlWord : std::uint8_t { icon, person };
  WordMap words;      ///< rows of data/2_article/credits.tsv; value: Word
  WordMap url_words;  ///< rows of data/2_article/photo_words.tsv; value: UrlWord

  static Result<PhotoTables> load(const DataFiles& files);
};

/// A caption without its credit; spans are of the line.
struct CaptionParts {
  Span caption;
  Span credit;
};

/// Parts a caption from its credit ("... - photo: Hala Badawi", "... (Reuters)", "... / Anis Majri"). A note that the
/// picture is an old one belongs to neither. Total; reads the first 1000 bytes.
CaptionParts split_credit(std::string_view line, const PhotoTables& photos, const PeopleTables& people);

/// Whether the address of a picture says that it is dress of the page or a portrait of a writer.
bool is_dress(std::string_view url, const PhotoTables& photos);

}  // namespace isnad
