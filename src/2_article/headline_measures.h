#pragma once
// What is measured of each text that may be the headline.

#include <string>
#include <string_view>
#include <vector>

#include "2_article/headline_candidates.h"
#include "2_article/headline_words.h"

namespace isnad {

/// The names that a page gives its site, and the name in its address.
class SiteNames {
 public:
  SiteNames(const Page& page, std::string_view url);

  /// Whether `text` is the name of the site, or a part of its address ("Marsa News" on marsanews.example).
  [[nodiscard]] bool names(std::string_view text, const TitleWords& words) const;
  [[nodiscard]] bool names(std::string_view text) const { return names(text, TitleWords(text)); }
  [[nodiscard]] const TitleWords& words() const { return words_; }

 private:
  TitleWords words_;
  std::string host_;  ///< letters and digits in lower case
};

/// Fills the features of `candidates`.
void measure_headlines(const Page& page, std::string_view url, const SiteNames& site, HeadlinePlaces places,
                       std::vector<HeadlineCandidate>& candidates);

}  // namespace isnad
