// Microdata and RDFa: values on the elements that show them.
#include "1_page/microdata.h"

#include <algorithm>
#include <optional>

namespace isnad {
namespace {

using Shape = PropertyRule::Shape;

constexpr std::string_view blanks = " \t\r\n\f";

/// The first word of `text`, which is cut off from it; empty at the end.
std::string_view take_word(std::string_view& text) {
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return text = {};
  text.remove_prefix(begin);
  const std::string_view word = text.substr(0, std::min(text.find_first_of(blanks), text.size()));
  text.remove_prefix(word.size());
  return word;
}

bool looks_like_address(std::string_view text) {
  return text.find('/') != std::string_view::npos && text.find(' ') == std::string_view::npos;
}

/// Vocabularies of microdata are written as addresses, those of RDFa as prefixes.
Origin origin_of_type(std::string_view type) {
  return type.find("://") != std::string_view::npos ? Origin::microdata : Origin::rdfa;
}

}  // namespace

const MicrodataReader::Scope& MicrodataReader::around() const {
  static const Scope page;
  return scopes_.empty() ? page : scopes_.back();
}

const PropertyRule* MicrodataReader::first_rule(std::string_view names) const {
  for (auto name = take_word(names); !name.empty(); name = take_word(names))
    if (const PropertyRule* rule = tables_.property(name)) return rule;
  return nullptr;
}

bool MicrodataReader::wants(std::string_view names) const {
  return around().kind != Scope::Kind::closed && first_rule(names) != nullptr;
}

MicrodataReader::Scope MicrodataReader::scope_by_property(const PropertyRule& rule,
                                                          std::optional<Subject> subject) const {
  const Scope& outer = around();
  Scope scope;
  scope.subject = outer.subject;
  switch (rule.shape) {
    case Shape::names:
    case Shape::site:
      scope.kind = Scope::Kind::name;
      scope.key = rule.key;
      if (subject == Subject::organisation && rule.key == FactKey::author) scope.subject = Subject::organisation;
      return scope;
    case Shape::image: scope.kind = Scope::Kind::image; return scope;
    case Shape::thing: scope.subject = subject.value_or(outer.subject); return scope;
    case Shape::nested: scope.subject = subject.value_or(Subject::video); return scope;
    default: scope.kind = Scope::Kind::closed; return scope;
  }
}

MicrodataReader::Scope MicrodataReader::scope_by_type(std::string_view type, std::optional<Subject> subject) const {
  Scope scope;
  scope.subject = subject.value_or(around().subject);
  if (!subject) {
    if (!type.empty()) scope.kind = Scope::Kind::closed;
    return scope;
  }
  switch (*subject) {
    case Subject::organisation:
      scope.kind = Scope::Kind::name;
      scope.key = FactKey::publisher;
      return scope;
    case Subject::person:
    case Subject::comment:
    case Subject::other: scope.kind = Scope::Kind::closed; return scope;
    default: return scope;
  }
}

void MicrodataReader::begin_item(std::uint32_t element, std::string_view type, std::string_view property,
                                 bool is_scope) {
  opened_.push_back(is_scope);
  if (!is_scope) return;
  const auto subject = tables_.type(type);
  Scope scope = around();
  if (scope.kind != Scope::Kind::closed) {
    const PropertyRule* rule = first_rule(property);
    const bool unknown = !rule && property.find_first_not_of(blanks) != std::string_view::npos;
    if (rule)
      scope = scope_by_property(*rule, subject);
    else if (unknown)
      scope.kind = Scope::Kind::closed;
    else
      scope = scope_by_type(type, subject);
    if (subject && (scope.kind == Scope::Kind::thing || *subject == Subject::comment))
      sink_.add(FactKey::type, origin_of_type(type), *subject, type, element);
  }
  scope.element = element;
  scope.done = false;
  scopes_.push_back(scope);
}

void MicrodataReader::property(std::uint32_t element, std::string_view names, std::string_view value, bool rdfa) {
  Scope page;
  Scope& scope = scopes_.empty() ? page : scopes_.back();
  if (scope.kind == Scope::Kind::closed) return;
  FactKey last = FactKey::count;
  for (auto name = take_word(names); !name.empty(); name = take_word(names)) {
    const PropertyRule* rule = tables_.property(name);
    if (!rule || rule->key == last || rule->key == FactKey::count) continue;
    add(scope, *rule, element, value, rdfa ? Origin::rdfa : Origin::microdata);
    last = rule->key;
  }
}

void MicrodataReader::add(Scope& scope, const PropertyRule& rule, std::uint32_t element, std::string_view value,
                          Origin origin) {
  if (scope.kind == Scope::Kind::thing) return add_to_thing(scope, rule, element, value, origin);
  if (scope.kind == Scope::Kind::name) {
    if (rule.key == FactKey::title) scope.done |= sink_.add(scope.key, origin, scope.subject, value, scope.element);
    return;
  }
  if (rule.key == FactKey::image_caption || rule.key == FactKey::description) {
    sink_.add(FactKey::image_caption, origin, scope.subject, value, element);
  } else if ((rule.key == FactKey::url || rule.key == FactKey::image) && !scope.done && looks_like_address(value)) {
    scope.done = sink_.add(FactKey::image, origin, scope.subject, value, element);
  }
}

void MicrodataReader::add_to_thing(const Scope& scope, const PropertyRule& rule, std::uint32_t element,
                                   std::string_view value, Origin origin) {
  if (scope.subject == Subject::web_site) {  // a blog around its posts: of its own it has but a name
    if (rule.key == FactKey::title) sink_.add(FactKey::site_name, origin, scope.subject, value, element);
    return;
  }
  if (rule.key == FactKey::body) return;  // it is the page's text
  if ((rule.key == FactKey::url || rule.key == FactKey::image) && !looks_like_address(value)) return;
  sink_.add(rule.key, origin, scope.subject, value, element);
}

void MicrodataReader::end_item(std::string_view text) {
  constexpr std::size_t longest_name = 200;
  if (opened_.empty()) return;
  const bool opened = opened_.back();
  opened_.pop_back();
  if (!opened) return;
  const Scope scope = scopes_.back();
  scopes_.pop_back();
  if (scope.kind == Scope::Kind::name && scope.key == FactKey::author && !scope.done && text.size() <= longest_name)
    sink_.add(FactKey::author, Origin::microdata, scope.subject, text, scope.element);
}

}  // namespace isnad
