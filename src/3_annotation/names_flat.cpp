// Flat names after the grammar of names.
#include "3_annotation/names_flat.h"

#include <algorithm>
#include <vector>

#include "3_annotation/names_model.h"

namespace isnad {
namespace {

using name_layer::goes_on;

class Lender {
 public:
  Lender(const Document& document, std::span<std::uint8_t> flat)
      : document_(document), flat_(flat), model_(flat.begin(), flat.end()) {}

  void run() {
    std::uint32_t outer_end = 0;
    for (const Mention& mention : document_.mentions) {
      if (mention.type == MentionType::title) continue;
      const bool outermost = mention.span.begin >= outer_end;
      outer_end = std::max(outer_end, mention.span.end);
      if (outermost && mention.type != MentionType::organisation) lend(mention);
    }
  }

 private:
  void lend(const Mention& mention) {
    const IndexRange tokens = tokens_of(mention.span);
    const auto begins = static_cast<std::uint8_t>(mention.type == MentionType::person ? 1 : 3);
    bool same = false;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (model_[i] != 0 && model_[i] != begins && model_[i] != begins + 1) return;  // another type: the model's
      same = same || model_[i] != 0;
    }
    if (same ? mention.type == MentionType::person : is_lent(mention)) put(tokens, begins);
  }

  /// Whether a mention that the flat model did not see at all is one of its names. What only the model of outermost
  /// names saw is right too seldom.
  static bool is_lent(const Mention& mention) {
    return mention.rule == MentionRule::again ||
           (mention.type == MentionType::person && mention.rule != MentionRule::model);
  }

  /// Labels `tokens`, and takes away what is left of the names that lay across their ends.
  void put(IndexRange tokens, std::uint8_t begins) {
    std::uint32_t begin = tokens.begin, end = tokens.end;
    while (goes_on(flat_, begin)) --begin;
    while (goes_on(flat_, end)) ++end;
    for (std::uint32_t i = begin; i < end; ++i)
      flat_[i] = static_cast<std::uint8_t>(i < tokens.begin || i >= tokens.end ? 0 : begins + 1);
    flat_[tokens.begin] = begins;
  }

  /// Mentions come in order: so do their tokens.
  IndexRange tokens_of(Span span) {
    const auto& tokens = document_.tokens;
    while (next_ < tokens.size() && tokens[next_].span.end <= span.begin) ++next_;
    std::uint32_t end = next_;
    while (end < tokens.size() && tokens[end].span.begin < span.end) ++end;
    return {next_, end};
  }

  const Document& document_;
  std::span<std::uint8_t> flat_;
  std::vector<std::uint8_t> model_;  ///< what `flat_` was: of two names that a model ran together both are seen
  std::uint32_t next_ = 0;
};

}  // namespace

void lend_names(const Document& document, std::span<std::uint8_t> flat) { Lender(document, flat).run(); }

}  // namespace isnad
