// What a statement comes to when the page is known: its whole chain, to the outlet, and its date.
#include "8_library/provenance.h"

#include <algorithm>
#include <optional>

namespace isnad {
namespace {

/// The day after `day` (YYYY-MM-DD); nothing where it is no day.
std::optional<std::string> day_after(std::string_view day) {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day.size() != 10 || day[4] != '-' || day[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    for (const char c : day.substr(at, size)) {
      if (c < '0' || c > '9') return -1;
      value = 10 * value + (c - '0');
    }
    return value;
  };
  int year = number(0, 4), month = number(5, 2), date = number(8, 2);
  if (year < 0 || year > 9998 || month < 1 || month > 12 || date < 1 || date > 31) return std::nullopt;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  if (++date > lengths[month - 1] + (leap && month == 2 ? 1 : 0)) {
    date = 1;
    if (++month > 12) {
      month = 1;
      ++year;
    }
  }
  std::string out = std::to_string(10000 + year).substr(1);
  for (const int part : {month, date}) out.append("-").append(std::to_string(100 + part).substr(1));
  return out;
}

SaidOn of_time(const Document& document, std::uint32_t time, DateOrigin origin, std::uint32_t statement) {
  SaidOn out{origin, {}, {}, {}, statement};
  if (time == 0) return out;
  const Timex& found = document.times[time - 1];
  out.value = document.string(found.value);
  out.begin = document.string(found.begin);
  out.end = document.string(found.end);
  return out;
}

bool has_agency(const Article& article, std::string_view name) {
  return std::any_of(article.agencies.begin(), article.agencies.end(),
                     [&](const Field& agency) { return agency.value == name; });
}

}  // namespace

std::string_view name_in(const Document& document, Span span) {
  const auto token = std::lower_bound(document.tokens.begin(), document.tokens.end(), span.begin,
                                      [](const Token& t, std::uint32_t b) { return t.span.begin < b; });
  if (token != document.tokens.end() && token->span.begin == span.begin && token->words > 1) {
    const Word& first = document.words[token->first_word];
    // An article that has lost its first letter behind the preposition (li-l-) is no word without it.
    const std::string_view rest = slice(document.text, {first.span.end, std::max(first.span.end, span.end)});
    const bool melted = rest.starts_with(slice(document.text, first.span));
    if ((first.part == Part::adp || first.part == Part::cconj) && !melted)
      span.begin = std::min(first.span.end, span.end);
  }
  return slice(document.text, span);
}

std::vector<NamedLink> chain_of(const Article& article, const Document& document, const Statements& statements,
                                const Statement& statement) {
  std::vector<NamedLink> chain;
  for (std::uint32_t i = statement.chain.begin; i < statement.chain.end && i < statements.links.size(); ++i) {
    const ChainLink& link = statements.links[i];
    chain.push_back({link.role, name_in(document, link.span), &link});
  }
  for (const Field& agency : article.agencies) chain.push_back({LinkRole::agency, agency.value, nullptr});
  const Field& dateline = article.dateline_agency;
  if (dateline.has_value() && !has_agency(article, dateline.value))
    chain.push_back({LinkRole::agency, dateline.value, nullptr});
  for (const Byline& byline : article.bylines) chain.push_back({LinkRole::byline, byline.name.value, nullptr});
  if (article.outlet.has_value()) chain.push_back({LinkRole::outlet, article.outlet.value, nullptr});
  return chain;
}

SaidOn said_on(const Article& article, const Document& document, const Statements& statements,
               const Statement& statement) {
  if (!statement.said_on.empty()) return of_time(document, statement.time, DateOrigin::sentence, 0);
  if (const std::uint32_t before = statement.dated_by; before != 0 && before <= statements.items.size())
    return of_time(document, statements.items[before - 1].time, DateOrigin::statement, before);
  if (statement.parent != 0 || statement.earlier || article.published.value.size() < 10) return {};
  const std::string day = article.published.value.substr(0, 10);
  const auto next = day_after(day);
  return next ? SaidOn{DateOrigin::publication, day, day, *next, 0} : SaidOn{};
}

std::vector<Unsourced> unsourced_in(const Article& article, const Statements& statements) {
  std::vector<Unsourced> found;
  for (const Unsourced& each : statements.unsourced) {
    const auto after = std::upper_bound(article.blocks.begin(), article.blocks.end(), each.paragraph.begin,
                                        [](std::uint32_t b, const ArticleBlock& a) { return b < a.text.begin; });
    const BlockKind kind = after == article.blocks.begin() ? BlockKind::paragraph : std::prev(after)->kind;
    if (kind == BlockKind::paragraph || kind == BlockKind::list_item) found.push_back(each);
  }
  return found;
}

}  // namespace isnad
