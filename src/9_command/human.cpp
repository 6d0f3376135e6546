// An article as a page for a person at a terminal: headline, people and times, photos, body, and what was left out.
#include "9_command/human.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "0_base/utf8.h"
#include "2_article/rules.h"
#include "8_library/body.h"
#include "8_library/explain_times.h"
#include "8_library/names.h"
#include "8_library/record_tables.h"
#include "8_library/safe_text.h"
#include "9_command/display.h"
#include "9_command/human_statements.h"
#include "9_command/iso_time.h"

namespace isnad {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

/// What every part of the page is written with.
struct Writer {
  const Page& page;
  const Article& article;
  const Labels& labels;
  const HumanOptions& options;
  bool rtl;
  Sheet sheet;

  [[nodiscard]] std::string_view label(std::string_view key) const { return labels(key, rtl); }

  /// `parts` with `mark` between them.
  [[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view mark) const {
    std::string all;
    for (const std::string& part : parts) all.append(all.empty() ? "" : label(mark)).append(part);
    return all;
  }

  void pair(std::string_view name, std::string_view value) {
    if (!value.empty()) sheet.paragraph(std::string(name).append(label("pair")).append(value), {.style = Style::soft});
  }
};

/// Whether the page is to be set from right to left: by the first of its texts that has a direction.
bool is_right_to_left(const Article& article) {
  for (const std::string* text : {&article.headline.value, &article.text, &article.outlet.value}) {
    const std::string_view line = std::string_view(*text).substr(0, text->find('\n'));
    if (const auto direction = direction_of(line)) return *direction == Direction::right_to_left;
  }
  return article.language == "ar";
}

void write_titles(Writer& w) {
  const Article& article = w.article;
  if (article.kicker.has_value()) w.sheet.paragraph(article.kicker.value, {.style = Style::kicker});
  if (article.headline.has_value()) w.sheet.paragraph(article.headline.value, {.style = Style::title});
  if (w.options.document != nullptr && w.options.statements != nullptr)
    write_headline_faults({article, *w.options.document, *w.options.statements, w.labels, w.rtl}, w.sheet);
  if (article.deck.has_value()) w.sheet.paragraph(article.deck.value);
  if (article.kicker.has_value() || article.headline.has_value() || article.deck.has_value()) w.sheet.blank();
}

void write_people(Writer& w) {
  const auto& bylines = w.article.bylines;
  for (std::size_t i = 0; i < bylines.size();) {
    const std::string& role = bylines[i].role;
    std::vector<std::string> names;
    for (; i < bylines.size() && bylines[i].role == role; ++i) names.push_back(bylines[i].name.value);
    w.pair(role.empty() ? w.label("by") : std::string_view(role), w.joined(names, "list_mark"));
  }
  std::vector<std::string> agencies;
  for (const Field& agency : w.article.agencies) agencies.push_back(agency.value);
  w.pair(w.label("agencies"), w.joined(agencies, "list_mark"));
  w.pair(w.label("dateline"), w.article.dateline_place.value);
}

/// `iso` as a person says it; as it stands where it is no time. Marks keep "+02:00" from being turned round.
std::string spoken(const Writer& w, const std::string& iso) {
  constexpr std::string_view ltr_mark = "\xE2\x80\x8E";
  const auto time = parse_iso_time(iso);
  if (!time || time->month == 0) return iso;
  const std::string year = iso.substr(0, 4);
  const std::string day = std::to_string(time->day);
  const std::string_view month = w.label("month." + std::to_string(time->month));
  if (time->day == 0) return fill(w.label("month"), {{"month", month}, {"year", year}});
  const std::string_view weekday = w.label("weekday." + std::to_string(time->weekday));
  std::string out = fill(w.label("day"), {{"weekday", weekday}, {"day", day}, {"month", month}, {"year", year}});
  if (!time->hour.empty()) out += fill(w.label("hour"), {{"hour", time->hour}});
  const std::string zone = std::string(ltr_mark).append(time->zone).append(ltr_mark);
  if (time->zone == "Z" || time->zone == "+00:00")
    out += w.label("greenwich");
  else if (!time->zone.empty())
    out += fill(w.label("zone"), {{"zone", zone}});
  return out;
}

void write_times(Writer& w) {
  if (w.article.published.has_value()) w.pair(w.label("published"), spoken(w, w.article.published.value));
  if (w.article.modified.has_value()) w.pair(w.label("modified"), spoken(w, w.article.modified.value));
  std::vector<std::string> parts;
  if (w.article.outlet.has_value()) parts.push_back(w.article.outlet.value);
  if (w.article.kind != PageKind::article) parts.emplace_back(w.label("kind." + std::string(name_of(w.article.kind))));
  if (w.article.url.has_value()) parts.push_back(w.article.url.value);
  if (!parts.empty()) w.sheet.paragraph(w.joined(parts, "space"), {.style = Style::soft});
}

/// A piece of the text in one colour.
struct Piece {
  Span span;
  Ink ink;
};

/// The outermost names and the times of `document` in `range`, in order and without overlap. A name begins where its
/// token does, so that no letter is parted from the one that it is joined to.
std::vector<Piece> pieces_in(const Document& document, Span range) {
  std::vector<Piece> all;
  const auto first = std::lower_bound(document.mentions.begin(), document.mentions.end(), range.begin,
                                      [](const Mention& m, std::uint32_t at) { return m.span.begin < at; });
  for (auto m = first; m != document.mentions.end() && m->span.begin < range.end; ++m)
    all.push_back({m->span, static_cast<Ink>(m->type)});
  const auto time = std::lower_bound(document.times.begin(), document.times.end(), range.begin,
                                     [](const Timex& t, std::uint32_t at) { return t.span.begin < at; });
  for (auto t = time; t != document.times.end() && t->span.begin < range.end; ++t) all.push_back({t->span, Ink::time});
  std::stable_sort(all.begin(), all.end(), [](const Piece& a, const Piece& b) { return a.span.begin < b.span.begin; });
  std::vector<Piece> flat;
  for (Piece& piece : all) {
    const auto token = std::upper_bound(document.tokens.begin(), document.tokens.end(), piece.span.begin,
                                        [](std::uint32_t at, const Token& t) { return at < t.span.begin; });
    if (token != document.tokens.begin()) piece.span.begin = std::prev(token)->span.begin;
    if ((flat.empty() || piece.span.begin >= flat.back().span.end) && piece.span.end <= range.end)
      flat.push_back(piece);
  }
  return flat;
}

/// The text in `range` with marks of ink around its names and times.
std::string with_inks(const Document& document, Span range) {
  std::string out;
  std::uint32_t at = range.begin;
  const auto copy = [&](std::uint32_t end) {
    std::string words(slice(document.text, {at, end}));
    for (const Ink ink : {Ink::person, Ink::organisation, Ink::place, Ink::title, Ink::time})
      for (auto found = words.find(mark_of(ink)); found != std::string::npos; found = words.find(mark_of(ink), found))
        words.erase(found, mark_of(ink).size());
    out += words;
    at = end;
  };
  for (const Piece& piece : pieces_in(document, range)) {
    copy(piece.span.begin);
    out += mark_of(piece.ink);
    copy(piece.span.end);
    out += mark_of(piece.ink);
  }
  copy(range.end);
  return out;
}

void write_photos(Writer& w) {
  for (const Photo& photo : w.article.photos) {
    std::string words = photo.caption.has_value() ? photo.caption.value : photo.alt;
    if (photo.credit.has_value()) {
      words.append(words.empty() ? "" : w.label("space"));
      words.append(fill(w.label("credit"), {{"name", photo.credit.value}}));
    }
    if (!words.empty()) w.sheet.paragraph(words, {.style = Style::soft, .mark = w.label("photo"), .indent = 2});
  }
}

void write_block(Writer& w, const ArticleBlock& block, const ArticleBlock* before) {
  const std::string inked = w.options.document == nullptr ? std::string() : with_inks(*w.options.document, block.text);
  const std::string_view text = w.options.document == nullptr ? slice(w.article.text, block.text) : inked;
  const bool part_of_list = block.kind == BlockKind::list_item || block.kind == BlockKind::table_row;
  if (before != nullptr && (!part_of_list || before->kind != block.kind)) w.sheet.blank();
  switch (block.kind) {
    case BlockKind::heading: return w.sheet.paragraph(text, {.style = Style::strong});
    case BlockKind::list_item:
      return w.sheet.paragraph(text, {.mark = w.label("bullet"), .indent = block.level > 1 ? 4U : 2U});
    case BlockKind::quote:
    case BlockKind::post:
      return w.sheet.paragraph(text, {.style = Style::quote, .mark = w.label("quote"), .indent = 2});
    case BlockKind::table_row: {
      std::vector<std::string> cells;
      for_each_cell(text, [&](std::string_view cell) { cells.emplace_back(cell); });
      return w.sheet.paragraph(w.joined(cells, "cell"));
    }
    case BlockKind::caption:
      return w.sheet.paragraph(text, {.style = Style::soft, .mark = w.label("photo"), .indent = 2});
    case BlockKind::code:
    case BlockKind::paragraph: return w.sheet.paragraph(text);
  }
}

void write_body(Writer& w) {
  const ArticleBlock* before = nullptr;
  bool any = false;
  const auto on_entry = [&](const Entry& entry) {
    if (any) w.sheet.blank();
    std::vector<std::string> parts;
    for (const std::string* part : {&entry.time, &entry.heading})
      if (!part->empty()) parts.push_back(*part);
    w.sheet.paragraph(w.joined(parts, "space"), {.style = Style::strong});
    before = nullptr;
    any = true;
  };
  read_aloud(w.article, on_entry, [&](const ArticleBlock& block) {
    write_block(w, block, before);
    before = &block;
    any = true;
  });
  for (const Item& item : w.article.items) w.sheet.paragraph(item.headline, {.mark = w.label("bullet"), .indent = 2});
  if (!any && w.article.items.empty()) w.sheet.paragraph(w.label("no_article"), {.style = Style::soft});
}

void write_foot(Writer& w) {
  std::array<std::size_t, static_cast<std::size_t>(Reason::count)> counts{};
  for (const Dropped& dropped : w.article.dropped) ++counts[static_cast<std::size_t>(dropped.reason)];
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0)
      parts.push_back(std::string(w.label("reason." + std::string(reason_names[i])))
                          .append(no_break_space)
                          .append(std::to_string(counts[i])));
  const std::string all = std::to_string(w.article.dropped.size());
  if (!parts.empty()) w.pair(fill(w.label("dropped"), {{"count", all}}), w.joined(parts, "list_mark"));
  const std::string source = valid_utf8(w.options.source);
  w.sheet.paragraph(fill(w.label("read_as"), {{"source", source}, {"encoding", w.page.encoding}}),
                    {.style = Style::soft});
}

/// The names of one kind, each entity once, a person with the titles that go with the name.
std::vector<std::string> names_of(const Writer& w, const Document& document, MentionType type) {
  std::vector<std::string> names;
  std::vector<std::string> titles(document.entities.size());
  for (const Mention& mention : document.mentions)
    if (mention.type == MentionType::title && titles[mention.entity].empty())
      titles[mention.entity] = document.called(mention);
  for (std::size_t i = 0; i < document.entities.size(); ++i) {
    const Entity& entity = document.entities[i];
    if (entity.type != type) continue;
    std::string name = document.called(document.mentions[entity.name]);
    if (!titles[i].empty() && titles[i] != name) name += fill(w.label("with_title"), {{"title", titles[i]}});
    names.push_back(std::move(name));
  }
  return names;
}

/// What annotation found: people, bodies, places, times and what they come to.
void write_found(Writer& w, const Document& document) {
  w.pair(w.label("people"), w.joined(names_of(w, document, MentionType::person), "list_mark"));
  w.pair(w.label("organisations"), w.joined(names_of(w, document, MentionType::organisation), "list_mark"));
  w.pair(w.label("places"), w.joined(names_of(w, document, MentionType::place), "list_mark"));
  std::vector<std::string> times;
  for (const Timex& time : document.times) {
    std::string words(slice(document.text, time.span));
    const std::string value(document.string(time.value));
    if (!value.empty()) words += fill(w.label("with_value"), {{"value", value}});
    times.push_back(std::move(words));
  }
  w.pair(w.label("times"), w.joined(times, "list_mark"));
  w.sheet.blank();
}

/// One line for each field: the value, the sentence of its rule, and its place. In English, so from left to right.
void write_reasons(Writer& w, const RecordTables& tables, std::string& out) {
  Sheet sheet(out, w.options.screen, false);
  const auto line = [&](std::string_view name, const Evidence& evidence) {
    const std::string& words = tables.rules[evidence.rule < tables.rules.size() ? evidence.rule : 0];
    const std::string place = evidence.element < w.page.elements.size() ? place_of(w.page, evidence.element) : "";
    sheet.paragraph(std::string(name) + ": " + words + (place.empty() ? "" : " [" + place + "]"),
                    {.style = Style::soft});
  };
  const auto field = [&](std::string_view name, const Field& value) {
    if (value.has_value()) line(name, value.evidence);
  };
  const Article& a = w.article;
  line("kind", a.kind_evidence);
  field("kicker", a.kicker);
  field("headline", a.headline);
  field("deck", a.deck);
  for (const Byline& byline : a.bylines) field("byline", byline.name);
  for (const Field& agency : a.agencies) field("agency", agency);
  field("dateline", a.dateline_place);
  field("published", a.published);
  field("modified", a.modified);
  field("outlet", a.outlet);
  field("url", a.url);
  for (const Photo& photo : a.photos) {
    field("caption", photo.caption);
    field("credit", photo.credit);
  }
  sheet.paragraph("encoding: " + tables.encodings[static_cast<std::size_t>(w.page.encoding_evidence)],
                  {.style = Style::soft});
}

/// One line for each time: its words and the row that read it.
void write_time_reasons(Writer& w, const Document& document, const Resources& resources, std::string& out) {
  Sheet sheet(out, w.options.screen, false);
  for (const Timex& time : document.times)
    sheet.paragraph(
        "time \"" + std::string(slice(document.text, time.span)) + "\": " + time_reason(document, time, resources),
        {.style = Style::soft});
}

void write_drops(Writer& w) {
  for (const Dropped& dropped : w.article.dropped) {
    if (dropped.block >= w.page.blocks.size()) continue;
    const std::string_view reason = w.label("reason." + std::string(name_of(dropped.reason)));
    std::string words(words_of(w.page, dropped));
    std::replace(words.begin(), words.end(), '\n', ' ');
    w.pair(reason, words);
  }
}

}  // namespace

std::string write_human(const Page& page, const Article& article, const Resources& resources, const Labels& labels,
                        const HumanOptions& options) {
  std::string out;
  const bool rtl = is_right_to_left(article);
  Writer w{page, article, labels, options, rtl, Sheet(out, options.screen, rtl)};
  w.sheet.rule(w.label("rule"));
  write_titles(w);
  write_people(w);
  write_times(w);
  write_photos(w);
  w.sheet.blank();
  write_body(w);
  w.sheet.blank();
  if (options.document != nullptr && options.statements != nullptr)
    write_statements({article, *options.document, *options.statements, labels, rtl}, w.sheet);
  if (options.document != nullptr) write_found(w, *options.document);
  write_foot(w);
  if (options.explain) {
    w.sheet.rule(w.label("rule"));
    write_reasons(w, resources.record(), out);
    if (options.document != nullptr) write_time_reasons(w, *options.document, resources, out);
    w.sheet.blank();
    write_drops(w);
  }
  return out;
}

}  // namespace isnad
