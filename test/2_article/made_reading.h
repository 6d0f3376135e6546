#pragma once
// A page in the middle of its reading, for the tests of single steps.

#include <string_view>
#include <utility>

#include "2_article/article_tables.h"
#include "2_article/reading.h"
#include "support/cases.h"

namespace isnad {

/// A paragraph as pages have it.
inline constexpr std::string_view a_paragraph =
    "<p>The harbour office said that the ship, which had been missing since the storm, came in before noon with all of "
    "its crew, and that the captain would be heard.</p>";

/// Owns what a PageReading refers to. Every block has the same probability to be of the body until a test changes it.
class MadeReading {
 public:
  explicit MadeReading(std::string_view bytes, InputKind kind = InputKind::html, float content = 0.9F,
                       ArticleOptions options = {})
      : page_(test_page(bytes, kind)),
        options_(std::move(options)),
        reading_{page_,
                 test_resources().article(),
                 options_,
                 std::vector<float>(page_.blocks.size(), content),
                 std::vector<Role>(page_.blocks.size(), Role::none),
                 std::vector<Rule>(page_.blocks.size(), Rule::none),
                 offset(page_.blocks.size()),
                 {},
                 {},
                 {}} {}
  MadeReading(const MadeReading&) = delete;
  MadeReading& operator=(const MadeReading&) = delete;

  PageReading& operator*() { return reading_; }
  PageReading* operator->() { return &reading_; }

  /// Makes the block whose text is `text` the headline.
  void set_headline(std::string_view text) {
    reading_.headline_block = find(text);
    reading_.give(reading_.headline_block, Role::headline, Rule::first_heading);
    reading_.article.headline.value = text;
  }

  /// Gives the blocks of more than a hundred bytes to the body, and no others.
  void give_body_to_long_blocks() {
    for (std::size_t b = 0; b < reading_.content.size(); ++b)
      reading_.content[b] = reading_.page.blocks[b].text.size() > 100 ? 1 : 0;
  }

  /// The first block that begins with `text`.
  [[nodiscard]] std::uint32_t find(std::string_view text) const {
    for (std::uint32_t b = 0; b < reading_.roles.size(); ++b)
      if (reading_.text(b).starts_with(text)) return b;
    FAIL("no block begins with " << text);
    return 0;
  }

  [[nodiscard]] Role role_of(std::string_view text) const { return reading_.roles[find(text)]; }
  [[nodiscard]] Rule rule_of(std::string_view text) const { return reading_.rules[find(text)]; }

 private:
  Page page_;
  ArticleOptions options_;
  PageReading reading_;
};

}  // namespace isnad
