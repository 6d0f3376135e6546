#pragma once
// Which blocks of a page are prose of its article: a probability for each, by two small models one after the other.

#include <iterator>
#include <string_view>
#include <vector>

#include "2_article/features.h"
#include "2_article/tree_model.h"

namespace isnad {

// Measures of what the first model made of a block's surroundings. `q_` are its probabilities: at a distance, before and
// after weighted by length, in windows, and in the containers of the block.
#define ISNAD_CONTEXT(X)                                                                                               \
  X(q) X(q_before_1) X(q_after_1) X(q_before_2) X(q_after_2) X(q_before_3) X(q_after_3) X(q_share_before)              \
  X(q_share_after) X(q_window_before) X(q_window_after) X(q_window) X(q_since_first) X(q_since_last) X(q_since_kept)   \
  X(q_until_kept) X(q_kept) X(q_container) X(q_around) X(q_beyond) X(q_style)

inline constexpr std::string_view context_names[] = {
#define ISNAD_CONTEXT_NAME(name) #name,
    ISNAD_CONTEXT(ISNAD_CONTEXT_NAME)
#undef ISNAD_CONTEXT_NAME
};
inline constexpr std::size_t context_count = std::size(context_names);

/// The context of every block: blocks x context_count values, given the first model's probabilities.
std::vector<float> context_of(const Page& page, const Features& features, const std::vector<float>& probabilities);

struct BlockModels {
  TreeModel first;   ///< over Features
  TreeModel second;  ///< over Features and the context

  static Result<BlockModels> load(const DataFiles& files);
};

/// The probability of each block of `page` to be body text. Linear in the size of the page.
std::vector<float> score_blocks(const Page& page, std::uint32_t headline, const FeatureTables& tables,
                                const BlockModels& models);

}  // namespace isnad
