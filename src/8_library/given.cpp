// Texts that are given, not read from a page: records of JSON lines, and tokens of CoNLL.
#include "isnad/given.h"

#include <simdjson.h>

#include <cstdint>
#include <utility>

#include "0_base/utf8.h"

namespace isnad {
namespace {

using Object = simdjson::dom::object;

constexpr std::size_t looked_at = 20;  // lines, to recognise CoNLL by

Error wrong(std::string what) { return fail(Errc::unreadable, {}, std::move(what)); }

/// The string member `key` into `value`; false where it is something else than a string or null.
bool take(const Object& object, const char* key, std::string& value) {
  simdjson::dom::element element;
  if (object[key].get(element) != simdjson::SUCCESS || element.is_null()) return true;
  std::string_view text;
  if (element.get(text) != simdjson::SUCCESS) return false;
  value = text;
  return true;
}

/// `id` may be a number.
bool take_id(const Object& object, std::string& id) {
  std::int64_t number = 0;
  if (object["id"].get(number) != simdjson::SUCCESS) return take(object, "id", id);
  id = std::to_string(number);
  return true;
}

/// Calls `on_line(line)` for each line without its end, until it returns false.
template <class OnLine>
void each_line(std::string_view text, OnLine on_line) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!on_line(line)) return;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

constexpr std::string_view blanks = " \t\r";

/// Whether `tag` is O, or B- or I- and a name in capitals.
bool is_tag(std::string_view tag) {
  if (tag == "O") return true;
  if (!tag.starts_with("B-") && !tag.starts_with("I-")) return false;
  tag.remove_prefix(2);
  return !tag.empty() && tag.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == std::string_view::npos;
}

}  // namespace

Article article_of_text(std::string text) {
  Article article;
  article.kind = PageKind::article;
  article.text = std::move(text);
  const std::string_view view = article.text;
  for (std::size_t begin = 0; begin < view.size();) {
    const auto end = std::min(view.find('\n', begin), view.size());
    if (view.substr(begin, end - begin).find_first_not_of(blanks) != std::string_view::npos) {
      ArticleBlock block;
      block.text = {offset(begin), offset(end)};
      article.blocks.push_back(block);
    }
    begin = end + 1;
  }
  if (!article.blocks.empty()) article.sections.push_back({0, {0, offset(article.blocks.size())}});
  return article;
}

Result<GivenText> read_json_record(std::string_view line) {
  simdjson::dom::parser parser;
  simdjson::dom::element element;
  if (const auto error = parser.parse(line.data(), line.size()).get(element); error != simdjson::SUCCESS)
    return wrong(std::string("is no JSON (") + simdjson::error_message(error) + "); give one object a line");
  Object object;
  if (element.get(object) != simdjson::SUCCESS) return wrong("is no object of JSON; give one object a line");
  GivenText given;
  std::string text, headline, published, url, outlet;
  simdjson::dom::element found;
  if (object["text"].get(found) != simdjson::SUCCESS || !found.is_string())
    return wrong("has no member \"text\" that is a string; give the text there");
  std::pair<const char*, std::string*> members[] = {{"text", &text},           {"headline", &headline},
                                                    {"published", &published}, {"url", &url},
                                                    {"outlet", &outlet},       {"reference", &given.reference}};
  for (const auto& [key, value] : members)
    if (!take(object, key, *value)) return wrong(std::string("has a member \"") + key + "\" that is no string");
  if (!take_id(object, given.id)) return wrong("has a member \"id\" that is no string and no whole number");
  given.article = article_of_text(std::move(text));
  given.article.headline.value = std::move(headline);
  given.article.url.value = std::move(url);
  given.article.outlet.value = std::move(outlet);
  if (!published.empty()) given.reference = published;
  given.article.published.value = std::move(published);
  return given;
}

std::vector<std::vector<std::string>> read_conll(std::string_view text) {
  std::vector<std::vector<std::string>> sentences(1);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  each_line(text, [&](std::string_view line) {
    const auto begin = line.find_first_not_of(blanks);
    if (begin != std::string_view::npos)
      sentences.back().emplace_back(line.substr(begin, line.find_first_of(blanks, begin) - begin));
    else if (!sentences.back().empty())
      sentences.emplace_back();
    return true;
  });
  if (sentences.back().empty()) sentences.pop_back();
  return sentences;
}

bool is_json_lines(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || text[begin] != '{') return false;
  text = text.substr(begin, text.find('\n', begin) - begin);
  return text.find("\"text\"") != std::string_view::npos && read_json_record(text).has_value();
}

bool is_conll(std::string_view text) {
  std::size_t tokens = 0;
  bool all = true;
  each_line(text.substr(0, 1U << 16U), [&](std::string_view line) {
    const auto end = line.find_last_not_of(blanks);
    if (end == std::string_view::npos) return true;
    line = line.substr(0, end + 1);
    const auto last = line.find_last_of(blanks);
    all = last != std::string_view::npos && is_tag(line.substr(last + 1));
    return all && ++tokens < looked_at;
  });
  return all && tokens >= 3;
}

}  // namespace isnad
