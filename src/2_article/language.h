#pragma once
// The language of the article.

#include <string>
#include <string_view>

#include "2_article/features.h"
#include "2_article/reading.h"

namespace isnad {

/// The language whose function words `text` has most of (BCP 47), with `declared` ("ar-EG", may be empty) believed
/// where the text does not clearly speak against it. Empty where nothing tells. Reads the first words only.
std::string language_of(std::string_view text, std::string_view declared, const FeatureTables& tables);

/// Fills article.language. Call when the text is built.
void find_language(PageReading& reading);

}  // namespace isnad
