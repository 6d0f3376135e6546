#pragma once
// The one door through which values become facts of a page: cleaned, and dropped where they say nothing.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "1_page/fact_tables.h"
#include "isnad/page.h"

namespace isnad {

/// Bytes of a value that are kept: an article's body, and anything else.
inline constexpr std::size_t longest_body = 64 * 1024;
inline constexpr std::size_t longest_value = 4 * 1024;

/// Facts of one key and origin that are kept, and entries of live blogs: a page of a day's news has some hundreds.
inline constexpr std::uint32_t most_facts = 256;
inline constexpr std::uint32_t most_updates = 4096;

/// Bytes of all values of a page: positions in them are numbers of 32 bits.
inline constexpr std::size_t most_values = std::size_t{1} << 30U;

/// Appends `raw` with character references resolved (twice where they are escaped twice), white space folded and the
/// ends trimmed; with `drop_tags` also HTML tags and comments are dropped. Linear. Never longer than `raw`.
void append_clean(std::string& out, std::string_view raw, const WordMap& entities, bool drop_tags);

/// `text` cut to at most `size` bytes, on a code point boundary.
std::string_view cut(std::string_view text, std::size_t size);

class FactSink {
 public:
  FactSink(Page& page, const FactTables& tables) : page_(page), tables_(tables) {}

  /// Adds a fact unless `raw` says nothing (empty, a left-over of a template, an address where a name belongs), or
  /// there are as many as are kept.
  bool add(FactKey key, Origin origin, Subject subject, std::string_view raw, std::uint32_t element = 0);

  /// The entry of a live blog: its time and its heading, parted by a tab.
  bool add_update(Origin origin, std::string_view time, std::string_view heading);

  [[nodiscard]] std::string_view value(const Fact& fact) const { return slice(page_.values, fact.value); }
  [[nodiscard]] const Fact& last() const { return page_.facts.back(); }
  [[nodiscard]] std::size_t count() const { return page_.facts.size(); }
  /// Facts from `first` on describe a live blog instead of an article: that is known only when its last member is read.
  void make_live(std::size_t first);

 private:
  [[nodiscard]] bool has_room(FactKey key, Origin origin, std::size_t bytes) const;
  void push(const Fact& fact);

  Page& page_;
  const FactTables& tables_;
  std::array<std::array<std::uint32_t, static_cast<std::size_t>(Origin::count)>,
             static_cast<std::size_t>(FactKey::count)>
      counts_{};
};

}  // namespace isnad
