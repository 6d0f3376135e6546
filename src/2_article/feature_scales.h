#pragma once
// The scales that features are put on: logarithms of counts, and the feature that each hint goes into.

#include <array>

#include "2_article/features.h"
#include "isnad/page.h"

namespace isnad {

/// log2(1 + n) of small whole numbers, which most counts are.
extern const std::array<float, 2048> logarithms;
float log1_beyond(float x);

/// log2(1 + x).
inline float log1(float x) {
  if (x >= 0 && x < static_cast<float>(logarithms.size())) {
    const auto n = static_cast<std::size_t>(static_cast<int>(x));
    if (static_cast<float>(static_cast<int>(n)) == x) return logarithms[n];
  }
  return log1_beyond(x);
}

/// The feature that a hint goes into; count: none.
inline constexpr auto feature_of_hint = [] {
  std::array<Feature, 64> table{};
  table.fill(Feature::count);
  const auto put = [&](Hint hint, Feature feature) { table[static_cast<std::size_t>(hint)] = feature; };
  put(Hint::content, Feature::h_content);
  put(Hint::article, Feature::h_article);
  put(Hint::title, Feature::h_title);
  put(Hint::deck, Feature::h_deck);
  put(Hint::byline, Feature::h_byline);
  put(Hint::author, Feature::h_byline);
  put(Hint::date, Feature::h_date);
  put(Hint::caption, Feature::h_caption);
  put(Hint::credit, Feature::h_caption);
  put(Hint::image, Feature::h_image);
  put(Hint::lead, Feature::h_lead);
  put(Hint::list, Feature::h_list);
  put(Hint::card, Feature::h_card);
  put(Hint::live, Feature::h_live);
  put(Hint::entry, Feature::h_live);
  put(Hint::navigation, Feature::h_navigation);
  put(Hint::breadcrumb, Feature::h_navigation);
  put(Hint::header, Feature::h_header);
  put(Hint::masthead, Feature::h_header);
  put(Hint::footer, Feature::h_footer);
  put(Hint::sidebar, Feature::h_sidebar);
  put(Hint::related, Feature::h_related);
  put(Hint::most_read, Feature::h_most_read);
  put(Hint::share, Feature::h_share);
  put(Hint::letter_size, Feature::h_share);
  put(Hint::comments, Feature::h_comments);
  put(Hint::advertisement, Feature::h_advertisement);
  put(Hint::notice, Feature::h_notice);
  put(Hint::ticker, Feature::h_notice);
  put(Hint::search, Feature::h_navigation);
  put(Hint::subscribe, Feature::h_subscribe);
  put(Hint::copyright, Feature::h_copyright);
  put(Hint::tags, Feature::h_tags);
  put(Hint::hidden, Feature::h_hidden);
  put(Hint::popup, Feature::h_popup);
  put(Hint::widget, Feature::h_widget);
  put(Hint::login, Feature::h_login);
  put(Hint::author_box, Feature::h_author_box);
  put(Hint::section_label, Feature::h_section_label);
  put(Hint::meta, Feature::h_meta);
  put(Hint::quote, Feature::h_quote);
  put(Hint::gallery, Feature::h_gallery);
  put(Hint::video, Feature::h_video);
  put(Hint::embed, Feature::h_embed);
  put(Hint::kicker, Feature::h_section_label);
  return table;
}();

}  // namespace isnad
