// The machine-readable values of a page: <meta>, <link>, <title>, <time>, JSON-LD, microdata, RDFa.
#include "1_page/facts.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

bool has_digit(std::string_view text) {
  // the digits of Arabic (U+0660..) and Persian (U+06F0..) begin with D9 A0..A9 and DB B0..B9
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= '0' && text[i] <= '9') return true;
    if (i + 1 == text.size()) break;
    const auto next = static_cast<unsigned char>(text[i + 1]);
    if (text[i] == '\xD9' && next >= 0xA0 && next <= 0xA9) return true;
    if (text[i] == '\xDB' && next >= 0xB0 && next <= 0xB9) return true;
  }
  return false;
}

/// A length of time ("PT4M"), which <time> may hold as well.
bool is_duration(std::string_view text) {
  return text.size() > 1 && text[0] == 'P' && (text[1] == 'T' || (text[1] >= '0' && text[1] <= '9'));
}

bool same_letters(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

/// Whether `names`, parted by white space, hold `name`.
bool holds(std::string_view names, std::string_view name) {
  while (!(names = trim(names)).empty()) {
    const auto size = std::min(names.find_first_of(blanks), names.size());
    if (same_letters(names.substr(0, size), name)) return true;
    names.remove_prefix(size);
  }
  return false;
}

}  // namespace

FactReader::FactReader(Page& page, const FactTables& tables)
    : tables_(tables), sink_(page, tables), json_ld_(tables, sink_), items_(tables, sink_) {}

void FactReader::meta(std::string_view name, std::string_view property, std::string_view itemprop,
                      std::string_view http_equiv, std::string_view content) {
  content = trim(content);
  if (content.empty()) return;
  if (!itemprop.empty()) items_.property(0, itemprop, content, false);
  for (const std::string_view key : {property, name, http_equiv}) {
    if (key.empty()) continue;
    const MetaRule* rule = tables_.meta(trim(key));
    if (!rule) continue;
    meta_content(*rule, content);
    return;
  }
}

void FactReader::meta_content(const MetaRule& rule, std::string_view content) {
  switch (rule.kind) {
    case MetaRule::Kind::fact: {
      const Subject subject = rule.key == FactKey::type ? tables_.type(content).value_or(Subject::page) : Subject::page;
      sink_.add(rule.key, rule.origin, subject, content);
      return;
    }
    case MetaRule::Kind::json: json_ld_.read_meta(content); return;
    case MetaRule::Kind::label: labelled_[rule.number].label = cut(content, longest_value); break;
    case MetaRule::Kind::label_value: labelled_[rule.number].value = cut(content, longest_value); break;
  }
  label(rule.number, rule.origin);
}

void FactReader::label(std::size_t number, Origin origin) {
  Labelled& pair = labelled_[number];
  if (pair.label.empty() || pair.value.empty()) return;
  std::string name;
  append_clean(name, pair.label, tables_.entities, true);
  if (const auto key = tables_.labels.find(name))
    sink_.add(static_cast<FactKey>(*key), origin, Subject::page, pair.value);
  pair = {};
}

void FactReader::link(std::string_view rel, std::string_view href) {
  if (href.empty()) return;
  if (holds(rel, "canonical"))
    sink_.add(FactKey::url, Origin::link, Subject::page, href);
  else if (holds(rel, "image_src"))
    sink_.add(FactKey::image, Origin::link, Subject::page, href);
}

void FactReader::base(std::string_view href) {
  if (has_base_ || href.empty()) return;  // the first one counts
  has_base_ = sink_.add(FactKey::base, Origin::link, Subject::page, href);
}

void FactReader::title(std::string_view text) {
  if (has_title_) return;
  has_title_ = sink_.add(FactKey::title, Origin::title_element, Subject::page, text);
}

void FactReader::html_lang(std::string_view lang) {
  sink_.add(FactKey::language, Origin::html_element, Subject::page, lang);
}

JsonOutcome FactReader::json_ld(std::string_view script) { return json_ld_.read(script); }

void FactReader::begin_item(std::uint32_t element, std::string_view type, std::string_view property, bool is_scope) {
  items_.begin_item(element, type, property, is_scope);
}

void FactReader::property(std::uint32_t element, std::string_view names, std::string_view value, bool rdfa) {
  items_.property(element, names, value, rdfa);
}

void FactReader::end_item(std::string_view text) { items_.end_item(text); }

void FactReader::time(std::uint32_t element, std::string_view datetime, std::string_view text, bool pubdate) {
  const std::string_view value = has_digit(datetime) ? datetime : text;
  if (value.size() > longest_time || is_duration(trim(value)) || trim(value).empty()) return;
  sink_.add(FactKey::published, Origin::time_element, pubdate ? Subject::article : Subject::page, value, element);
}

}  // namespace isnad
