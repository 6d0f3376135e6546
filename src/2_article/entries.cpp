// Entries of a live blog, and items of a front page.
#include "2_article/entries.h"
#include "0_base/quick_hash.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_set>

#include "2_article/article_tables.h"
#include "2_article/furniture_containers.h"

namespace isnad {
namespace {

constexpr std::size_t fewest_entries = 3;
constexpr std::size_t most_forms = 4;         // of markup that are tried
constexpr std::size_t longest_hour = 60;      // bytes of a block that is an hour and nothing else
constexpr std::size_t shortest_text = 30;     // bytes of the text of an entry
constexpr std::size_t longest_heading = 200;  // bytes
constexpr std::uint32_t most_blocks = 120;    // of one entry
constexpr float mostly_time = 0.7F;
constexpr std::uint32_t item_words = 3;  // fewest of a headline that is a link or a heading

/// For reading what is relative; its value is of no account.
constexpr DateTime some_day{2020, 1, 15, 12, 0, 0, std::nullopt};

bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

/// A block that begins with a time.
struct Hour {
  std::uint32_t block = 0;
  Span time;           ///< in Page::text
  bool whole = false;  ///< nothing else stands in the block
  std::uint64_t form = 0;
};

class Entries {
 public:
  explicit Entries(const PageReading& reading)
      : reading_(reading), page_(reading.page), containers_(reading, reading.tables.furniture) {}

  /// Hours in the same markup are tried together; those with most text below them are the entries.
  std::vector<EntryPlace> find() {
    const std::vector<Hour> hours = all_hours();
    std::vector<EntryPlace> best;
    std::size_t most = 0;
    for (const std::uint64_t form : commonest_forms(hours)) {
      const std::vector<EntryPlace> places = places_of(hours, form);
      std::size_t text = 0;
      for (const EntryPlace& place : places) text += text_in(place);
      if (text <= most) continue;
      most = text;
      best = places;
    }
    return best;
  }

 private:
  [[nodiscard]] std::optional<Hour> hour_at(std::uint32_t b) const {
    const Block& block = page_.blocks[b];
    if (block.hidden) return std::nullopt;
    const std::string_view text = reading_.text(b).substr(0, 2 * longest_hour);
    const auto& dates = reading_.tables.dates;
    const std::uint32_t begin = block.text.begin;
    const bool lone = block.text.size() <= longest_hour;
    if (lone)
      for (const DateReading& d : find_dates(text, dates, some_day))
        if (d.whole >= mostly_time && (d.value.hour >= 0 || d.relative))
          return Hour{b, block.text, true, form_of(b, true)};
    const auto clock = find_clock(text, dates);
    if (!clock || clock->span.begin > 2) return std::nullopt;
    if (lone && clock->whole >= mostly_time) return Hour{b, block.text, true, form_of(b, true)};
    const bool text_of_entry = !is_heading(block.tag) && block.text.size() >= shortest_text;
    if (!text_of_entry || block.link_bytes * 2 > block.text.size()) return std::nullopt;
    return Hour{b, {begin + clock->span.begin, begin + clock->span.end}, false, form_of(b, false)};
  }

  /// Equal for blocks in the same markup; an id is of one element only.
  [[nodiscard]] std::uint64_t form_of(std::uint32_t b, bool whole) const {
    const Element& element = reading_.element_of(b);
    const std::string_view full = reading_.value(element.name);
    const std::size_t id = std::min(full.find('#'), full.size());
    const std::size_t classes = std::min(full.find('.', id), full.size());
    const auto name = static_cast<std::uint32_t>(quick_hash(full.substr(classes), quick_hash(full.substr(0, id))));
    return name | (std::uint64_t{element.depth} << 32) | (std::uint64_t{whole} << 63);
  }

  [[nodiscard]] std::vector<Hour> all_hours() {
    std::vector<Hour> hours;
    const std::uint32_t after = reading_.headline_block < page_.blocks.size() ? reading_.headline_block + 1 : 0;
    for (std::uint32_t b = after; b < page_.blocks.size(); ++b) {
      if (!begins_like_hour(reading_.text(b), page_.blocks[b])) continue;
      const auto hour = hour_at(b);
      if (!hour) continue;
      const Reason around = containers_.of(page_.blocks[b].element).reason;
      if (around == Reason::comments || around == Reason::related || around == Reason::most_read) continue;
      hours.push_back(*hour);
    }
    return hours;
  }

  /// Cheap: a digit among the first bytes, or a short line that may be relative.
  [[nodiscard]] static bool begins_like_hour(std::string_view text, const Block& block) {
    const std::string_view head = text.substr(0, 6);
    for (std::size_t i = 0; i < head.size(); ++i) {
      const auto c = static_cast<unsigned char>(head[i]);
      if (c >= '0' && c <= '9') return true;
      if ((c == 0xD9 || c == 0xDB) && i + 1 < head.size() && static_cast<unsigned char>(head[i + 1]) >= 0xA0)
        return true;
    }
    return block.text.size() <= longest_hour && block.link_bytes == 0 && block.tag != Tag::p && text.size() >= 8;
  }

  /// The forms that most hours have.
  [[nodiscard]] static std::vector<std::uint64_t> commonest_forms(const std::vector<Hour>& hours) {
    std::map<std::uint64_t, std::size_t> counts;
    for (const Hour& hour : hours) ++counts[hour.form];
    std::vector<std::uint64_t> forms;
    for (const auto& [form, count] : counts)
      if (count >= fewest_entries) forms.push_back(form);
    std::stable_sort(forms.begin(), forms.end(), [&](auto x, auto y) { return counts[x] > counts[y]; });
    if (forms.size() > most_forms) forms.resize(most_forms);
    return forms;
  }

  [[nodiscard]] std::vector<EntryPlace> places_of(const std::vector<Hour>& all, std::uint64_t form) {
    std::vector<Hour> hours;
    for (const Hour& hour : all)
      if (hour.form == form) hours.push_back(hour);
    previous_ = 0;
    std::vector<EntryPlace> places;
    for (std::size_t i = 0; i < hours.size(); ++i) {
      const std::uint32_t next = i + 1 < hours.size() ? hours[i + 1].block : offset(page_.blocks.size());
      const EntryPlace place = entry_at(hours[i], next, i + 1 == hours.size());
      if (text_in(place) > 0) places.push_back(place);
    }
    if (places.size() < fewest_entries || places.size() * 3 < hours.size() * 2) places.clear();
    return places;
  }

  /// The largest element around the hour that has no other hour in it, as blocks.
  [[nodiscard]] IndexRange room_of(const Hour& hour, std::uint32_t next) const {
    IndexRange room{hour.block, hour.block + 1};
    for (std::uint32_t e = page_.blocks[hour.block].element; e != 0; e = page_.elements[e].parent) {
      const Element& element = page_.elements[e];
      if (element.tag == Tag::body || element.tag == Tag::root || element.blocks.end > next) break;
      if (element.blocks.begin < previous_) break;
      room = element.blocks;
    }
    return room;
  }

  EntryPlace entry_at(const Hour& hour, std::uint32_t next, bool last) {
    EntryPlace place;
    place.hour = hour.block;
    place.time = hour.time;
    place.whole = hour.whole;
    IndexRange room = room_of(hour, next);
    if (last && room.end > hour.block + 1) room = smallest_room(hour, room);
    if (room.size() < 2 && hour.whole) room = {hour.block, last ? end_of_last(hour, next) : next};
    room.end = std::min(room.end, hour.block + most_blocks);
    place.blocks = {room.begin < hour.block && !last ? room.begin : hour.block, until_other_label(hour, room.end)};
    previous_ = place.blocks.end;
    for (std::uint32_t b = place.blocks.begin; b < place.blocks.end; ++b)
      if (b != hour.block && is_text(b) && place.heading == EntryPlace::no_block && heads(b)) place.heading = b;
    return place;
  }

  /// For the last hour nothing bounds the room from below, so the first element that has text in it is taken.
  [[nodiscard]] IndexRange smallest_room(const Hour& hour, IndexRange largest) const {
    for (std::uint32_t e = page_.blocks[hour.block].element; e != 0; e = page_.elements[e].parent) {
      const IndexRange blocks = page_.elements[e].blocks;
      for (std::uint32_t b = hour.block + 1; b < std::min(blocks.end, hour.block + most_blocks); ++b)
        if (page_.blocks[b].text.size() >= shortest_text) return blocks;
    }
    return largest;
  }

  [[nodiscard]] std::uint32_t end_of_last(const Hour& hour, std::uint32_t end) const {
    const Element& parent = page_.elements[reading_.element_of(hour.block).parent];
    return std::min(end, std::max(parent.blocks.end, hour.block + 1));
  }

  /// A block in the markup of the hours that is none ("sponsored") ends the entry.
  [[nodiscard]] std::uint32_t until_other_label(const Hour& hour, std::uint32_t end) const {
    if (!hour.whole) return end;
    const Tag tag = page_.blocks[hour.block].tag;
    const std::uint16_t depth = reading_.element_of(hour.block).depth;
    if (tag != Tag::dt && tag != Tag::th) return end;
    for (std::uint32_t b = hour.block + 1; b < end; ++b)
      if (page_.blocks[b].tag == tag && reading_.element_of(b).depth == depth) return b;
    return end;
  }

  [[nodiscard]] bool heads(std::uint32_t b) const {
    const Block& block = page_.blocks[b];
    return block.text.size() <= longest_heading && (is_heading(block.tag) || block.strong);
  }

  /// Bytes of prose in the entry; headings and links are none.
  [[nodiscard]] std::size_t text_in(const EntryPlace& place) const {
    std::size_t bytes = 0;
    for (std::uint32_t b = place.blocks.begin; b < place.blocks.end; ++b) {
      const Block& block = page_.blocks[b];
      if ((b == place.hour && place.whole) || is_heading(block.tag) || block.text.size() < shortest_text) continue;
      if (block.link_bytes * 2 < block.text.size()) bytes += block.text.size();
    }
    return bytes;
  }

  [[nodiscard]] bool is_text(std::uint32_t b) const {
    return !page_.blocks[b].hidden && page_.blocks[b].tag != Tag::button;
  }

  const PageReading& reading_;
  const Page& page_;
  FurnitureContainers containers_;
  std::uint32_t previous_ = 0;
};

/// Whether a block inside of an entry is none of its text: a button, a related page, an advertisement.
bool is_alien(const PageReading& reading, FurnitureContainers& containers, std::uint32_t b, IndexRange entry) {
  const Block& block = reading.page.blocks[b];
  if (block.hidden || block.tag == Tag::button) return true;
  const Why around = containers.of(block.element);
  if (around.found() && entry.begin <= b) {
    const Reason r = around.reason;
    if (r == Reason::advertisement || r == Reason::related || r == Reason::share || r == Reason::comments) return true;
  }
  WordKeys words;
  read_words(reading.text(b).substr(0, 512), words);
  const PhraseMatch match = reading.tables.furniture.phrases.match(words);
  if (match.whole != Reason::count || match.label != Reason::count) return true;
  const bool links = block.link_bytes * 2 > block.text.size();
  return links && (match.label_begin != Reason::count || match.begin != Reason::count);
}

/// The first link of block `b` that shows text; `link` goes ahead to it.
const Link* link_of(const PageReading& reading, std::uint32_t b, std::size_t& link) {
  const auto& links = reading.page.links;
  while (link < links.size() && links[link].block < b) ++link;
  for (std::size_t i = link; i < links.size() && links[i].block == b; ++i)
    if (!links[i].text.empty()) return &links[i];
  return nullptr;
}

}  // namespace

std::vector<EntryPlace> find_entry_places(const PageReading& reading) { return Entries(reading).find(); }

void take_entries(PageReading& reading) {
  FurnitureContainers containers(reading, reading.tables.furniture);
  for (const EntryPlace& place : reading.entries) {
    for (std::uint32_t b = place.blocks.begin; b < place.blocks.end; ++b) {
      if (reading.roles[b] != Role::none) continue;
      if (b == place.hour && place.whole)
        reading.give(b, Role::entry_time, Rule::entry_hour);
      else if (b == place.heading || b == place.hour || !is_alien(reading, containers, b, place.blocks))
        reading.give(b, Role::body, Rule::entry_markup);
      else
        reading.give(b, Role::furniture, Rule::entry_markup);
    }
  }
  if (reading.entries.empty()) return;
  // Between the entries stand advertisements and related pages in the same markup.
  for (std::size_t i = 0; i + 1 < reading.entries.size(); ++i)
    for (std::uint32_t b = reading.entries[i].blocks.end; b < reading.entries[i + 1].blocks.begin; ++b)
      if (reading.roles[b] == Role::none) reading.give(b, Role::furniture, Rule::entry_markup);
}

void fill_entries(PageReading& reading) {
  Article& article = reading.article;
  std::uint32_t at = 0;
  for (const EntryPlace& place : reading.entries) {
    Entry entry;
    entry.time = std::string(slice(reading.page.text, place.time));
    if (place.heading != EntryPlace::no_block) entry.heading = std::string(reading.text(place.heading));
    while (at < article.blocks.size() && article.blocks[at].source.begin < place.blocks.begin) ++at;
    entry.blocks.begin = at;
    while (at < article.blocks.size() && article.blocks[at].source.begin < place.blocks.end) ++at;
    entry.blocks.end = at;
    article.entries.push_back(std::move(entry));
  }
}

void fill_items(PageReading& reading) {
  const Page& page = reading.page;
  FurnitureContainers containers(reading, reading.tables.furniture);
  std::unordered_set<std::string_view> seen;
  std::size_t link = 0;
  WordKeys words;
  for (std::uint32_t b = 0; b < page.blocks.size(); ++b) {
    const Block& block = page.blocks[b];
    const bool links = block.link_bytes * 10 >= block.text.size() * 6;
    const Link* first = link_of(reading, b, link);
    if (block.hidden || !(links || is_heading(block.tag)) || block.text.size() > 400) continue;
    if (block.tag == Tag::h1 && !links) continue;  // the name of the paper or of the section
    read_words(reading.text(b), words);
    const PhraseMatch match = reading.tables.furniture.phrases.match(words);
    if (words.count < item_words || match.whole != Reason::count || match.label != Reason::count) continue;
    const Reason reason = reading.reasons[b];
    if (reason != Reason::navigation && reason != Reason::related && reason != Reason::repeated) continue;
    if (containers.of(block.element).reason == Reason::navigation) continue;
    if (block.links > 1 && words.count / block.links < item_words) continue;
    // Beside the one link of a card stands its date.
    const std::string_view title =
        first != nullptr && block.links == 1 ? slice(page.text, first->text) : reading.text(b);
    const std::string_view url = first != nullptr ? reading.value(first->url) : std::string_view();
    if (seen.insert(title).second) reading.article.items.push_back({std::string(title), std::string(url)});
  }
}

}  // namespace isnad
