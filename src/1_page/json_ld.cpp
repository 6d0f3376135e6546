// JSON-LD: the things that a page says it is made of, and the facts of the one that is its article.
#include "1_page/json_ld.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "1_page/json_repair.h"
#include "1_page/json_scripts.h"

namespace isnad {
namespace {

using Shape = PropertyRule::Shape;
using Json = simdjson::dom::element;
using Object = simdjson::dom::object;
using Array = simdjson::dom::array;

constexpr int deepest = 16;  // of things in things and lists in lists; pages have four
std::optional<std::string_view> string_of(Json value) {
  std::string_view text;
  if (value.get_string().get(text)) return std::nullopt;
  return text;
}

std::optional<Object> object_of(Json value) {
  Object object;
  if (value.get_object().get(object)) return std::nullopt;
  return object;
}

std::optional<Array> array_of(Json value) {
  Array array;
  if (value.get_array().get(array)) return std::nullopt;
  return array;
}

/// The member `key` of `object`, the first of them.
std::optional<Json> member(Object object, std::string_view key) {
  for (const auto field : object)
    if (field.key == key) return field.value;
  return std::nullopt;
}

std::string_view string_member(Object object, std::string_view key) {
  const auto value = member(object, key);
  return value ? string_of(*value).value_or(std::string_view()) : std::string_view();
}

/// What a scalar says, as text; the first of a list; {"@value": ...}. Numbers are written to `digits`.
std::string_view text_of(Json value, std::string& digits, int depth = 0) {
  if (const auto text = string_of(value)) return *text;
  if (depth > deepest) return {};
  if (const auto array = array_of(value)) {
    for (const Json item : *array) return text_of(item, digits, depth + 1);
    return {};
  }
  if (const auto object = object_of(value)) {
    for (const std::string_view key : {"@value", "name", "@id"})
      if (const auto inner = member(*object, key)) return text_of(*inner, digits, depth + 1);
    return {};
  }
  std::int64_t number = 0;
  if (value.get_int64().get(number)) return {};
  return digits = std::to_string(number);
}

bool is_true(Json value) {
  bool truth = false;
  if (!value.get_bool().get(truth)) return truth;
  return string_of(value) == "true" || string_of(value) == "True";
}

bool is_reference_only(Object object) {
  for (const auto field : object)
    if (field.key != "@id" && field.key != "@type") return false;
  return true;
}

}  // namespace

/// The parser, and what is known of the script being read and of those before it.
class JsonLdReader::State {
 public:
  State(const FactTables& tables, FactSink& sink) : tables_(tables), sink_(sink) {}

  JsonOutcome parse(std::string_view script, bool escaped = true) {
    if (script.size() > longest_script) return JsonOutcome::unread;
    identified_.clear();
    is_indexed_ = false;
    references_ = 0;
    if (!parser_.parse(script.data(), script.size(), true).get(root_)) return JsonOutcome::read;
    if (escaped && script.find('"') == std::string_view::npos && script.find("&quot;") != std::string_view::npos) {
      std::string plain;  // escaped as if it stood in an attribute
      append_clean(plain, script, tables_.entities, false);
      return std::max(parse(plain, false), JsonOutcome::repaired);
    }
    repair_json(script, repaired_);
    repaired_.reserve(repaired_.size() + simdjson::SIMDJSON_PADDING);
    if (!parser_.parse(repaired_.data(), repaired_.size(), false).get(root_)) return JsonOutcome::repaired;
    return JsonOutcome::unread;
  }

  void read() {
    origin_ = Origin::json_ld;
    read_things(root_, 0);
  }

  void read_meta() {
    origin_ = Origin::meta;
    if (const auto object = object_of(root_)) return read_members(*object, Subject::page, 0);
    const auto array = array_of(root_);  // as the repair makes it
    if (!array) return;
    for (const Json item : *array)
      if (const auto object = object_of(item)) return read_members(*object, Subject::page, 0);
  }

  void finish() { scripts_.finish(sink_); }

 private:
  static constexpr std::size_t longest_script = std::size_t{16} << 20;  // a live blog of years has 2 MB
  static constexpr int most_references = 64;                            // of one script, so that it stays linear

  /// What is known of a thing while its members are read.
  struct Thing {
    Subject subject;
    std::uint32_t seen = 0;                                   ///< a bit for each key that has a value of rank 1
    std::vector<std::pair<const PropertyRule*, Json>> later;  ///< members of rank 2
  };

  void read_things(Json value, int depth) {
    if (depth > deepest) return;
    if (const auto array = array_of(value)) {
      for (const Json item : *array) read_things(item, depth + 1);
    } else if (const auto object = object_of(value)) {
      read_thing(*object, depth, true);
    }
  }

  void read_thing(Object object, int depth, bool tells_type) {
    if (const auto graph = member(object, "@graph")) read_things(*graph, depth + 1);
    std::string_view type;
    const auto subject = subject_of(object, type);
    if (!subject) return;
    if (*subject == Subject::organisation || *subject == Subject::person) remember(object);
    const bool apart = is_of_another(object, *subject);
    const Subject stated = apart ? Subject::other : *subject;
    if (tells_type && !type.empty() && *subject != Subject::person) sink_.add(FactKey::type, origin_, stated, type);
    switch (stated) {
      case Subject::web_site: return add_name(object, FactKey::site_name, stated);
      case Subject::organisation: return add_name(object, FactKey::publisher, stated);
      case Subject::person:
      case Subject::comment:
      case Subject::other: return;
      default: return read_members(object, stated, depth);
    }
  }

  /// By its types; a thing of an unknown type counts as an article when it has a headline.
  std::optional<Subject> subject_of(Object object, std::string_view& type) const {
    std::optional<Subject> subject;
    bool headline = false;
    for (const auto field : object) {
      if (field.key == "@type" || field.key == "type") {
        if (!type.empty()) continue;
        subject = subject_of_type(field.value, type, 0);
      } else if (const PropertyRule* rule = field.key.starts_with('h') ? tables_.property(field.key) : nullptr) {
        headline = headline || rule->key == FactKey::headline;
      }
    }
    if (!subject && headline) return Subject::article;
    return subject;
  }

  std::optional<Subject> subject_of_type(Json value, std::string_view& type, int depth) const {
    if (const auto text = string_of(value)) {
      const auto subject = tables_.type(*text);
      if (subject || type.empty()) type = *text;
      return subject;
    }
    std::optional<Subject> best;
    const auto array = depth < deepest ? array_of(value) : std::nullopt;
    if (!array) return best;
    for (const Json item : *array) {
      std::string_view name;
      const auto subject = subject_of_type(item, name, depth + 1);
      if (type.empty()) type = name;
      if (!subject || (best && more_telling(*best, *subject) == *best)) continue;
      best = subject;
      type = name;
    }
    return best;
  }

  bool is_of_another(Object object, Subject subject) {
    if (subject != Subject::article && subject != Subject::live_blog) return false;
    std::string headline;
    for (const auto field : object) {
      const PropertyRule* rule = tables_.property(field.key);
      if (!rule || rule->key != FactKey::headline) continue;
      std::string digits;
      append_clean(headline, cut(text_of(field.value, digits), longest_value), tables_.entities, true);
      break;
    }
    return scripts_.is_of_another(headline, address_of(object));
  }

  static std::string_view address_of(Object object) {
    for (const std::string_view key : {"url", "mainEntityOfPage", "@id"}) {
      const auto value = member(object, key);
      if (!value) continue;
      if (const auto text = string_of(*value)) return *text;
      if (const auto inner = object_of(*value)) return string_member(*inner, "@id");
    }
    return {};
  }

  void read_members(Object object, Subject subject, int depth) {
    Thing thing{subject, 0, {}};
    const std::size_t first = sink_.count();
    bool live = false;
    std::uint64_t taken = 0;  // the rules whose property came already: of members with one name the first counts
    for (const auto field : object) {
      const PropertyRule* rule = tables_.property(field.key);
      if (!rule || rule->shape == Shape::apart) continue;
      const auto number = static_cast<std::uint64_t>(rule - tables_.property_rules.data());
      const std::uint64_t bit = number < 64 ? std::uint64_t{1} << number : 0;
      if ((taken & bit) != 0) continue;
      taken |= bit;
      if (rule->shape == Shape::live)
        live = live || is_true(field.value);
      else if (rule->rank == 1)
        read_value(*rule, field.value, thing, depth);
      else
        thing.later.emplace_back(rule, field.value);
    }
    for (const auto& [rule, value] : thing.later)
      if ((thing.seen >> static_cast<unsigned>(rule->key) & 1U) == 0) read_value(*rule, value, thing, depth);
    if (live) sink_.make_live(first);
  }

  void read_value(const PropertyRule& rule, Json value, Thing& thing, int depth) {
    const std::size_t before = sink_.count();
    std::string digits;
    switch (rule.shape) {
      case Shape::text: sink_.add(rule.key, origin_, thing.subject, text_of(value, digits)); break;
      case Shape::each: add_each(rule.key, value, thing.subject, 0); break;
      case Shape::joined: add_joined(rule.key, value, thing.subject); break;
      case Shape::names: add_names(rule.key, value, thing.subject, 0); break;
      case Shape::image: add_images(value, thing.subject, 0); break;
      case Shape::address: add_address(value, thing.subject); break;
      case Shape::site: add_site(value); break;
      case Shape::updates: add_updates(value, 0); break;
      case Shape::thing:
        if (depth < deepest) read_things(value, depth + 1);
        return;
      case Shape::nested: read_nested(value, depth + 1); return;
      default: return;
    }
    if (sink_.count() > before) thing.seen |= std::uint32_t{1} << static_cast<unsigned>(rule.key);
  }

  /// A video in an article: its day and name are told as the video's, and it does not make the page one of video.
  void read_nested(Json value, int depth) {
    if (depth > deepest) return;
    if (const auto array = array_of(value)) {
      for (const Json item : *array) read_nested(item, depth + 1);
    } else if (const auto object = object_of(value)) {
      std::string_view type;
      if (subject_of(*object, type) == Subject::video) read_thing(*object, depth, false);
    }
  }

  void add_each(FactKey key, Json value, Subject subject, int depth) {
    std::string digits;
    const auto array = array_of(value);
    if (!array) {
      sink_.add(key, origin_, subject, text_of(value, digits));
      return;
    }
    for (const Json item : *array)
      if (depth < deepest) add_each(key, item, subject, depth + 1);
  }

  void add_joined(FactKey key, Json value, Subject subject) {
    std::string joined;
    join(value, joined, 0);
    sink_.add(key, origin_, subject, joined);
  }

  void join(Json value, std::string& joined, int depth) {
    if (joined.size() > longest_value || depth > deepest) return;
    if (const auto array = array_of(value)) {
      for (const Json item : *array) join(item, joined, depth + 1);
      return;
    }
    std::string digits;
    const std::string_view text = text_of(value, digits);
    if (!joined.empty() && !text.empty()) joined += ", ";
    joined += text;
  }

  void add_names(FactKey key, Json value, Subject subject, int depth) {
    if (depth > deepest) return;
    if (const auto text = string_of(value)) {
      sink_.add(key, origin_, subject, *text);
    } else if (const auto array = array_of(value)) {
      for (const Json item : *array) add_names(key, item, subject, depth + 1);
    } else if (const auto object = object_of(value)) {
      add_named(key, *object, subject, depth);
    }
  }

  /// A person, an organisation, a place.
  void add_named(FactKey key, Object object, Subject subject, int depth) {
    std::string_view type;
    if (key == FactKey::author && subject_of(object, type) == Subject::organisation) subject = Subject::organisation;
    for (const std::string_view inner : {"name", "Name", "@value", "@list", "legalName", "alternateName"}) {
      const auto value = member(object, inner);
      if (!value) continue;
      const std::size_t before = sink_.count();
      add_names(key, *value, subject, depth + 1);
      if (sink_.count() > before) return remember(object);
    }
    if (add_parts(key, object, subject)) return;
    const std::string_view id = string_member(object, "@id");
    if (id.empty()) return;
    if (const auto found = resolve(object, id)) {
      const Resolving here(*this);
      add_named(key, *found, subject, depth + 1);
    } else {
      scripts_.await(key, subject, id);
    }
  }

  /// A name in two parts, or a place with no name but an address.
  bool add_parts(FactKey key, Object object, Subject subject) {
    const std::string_view given = string_member(object, "givenName");
    const std::string_view family = string_member(object, "familyName");
    if (!given.empty() || !family.empty())
      return sink_.add(key, origin_, subject, std::string(given).append(" ").append(family));
    const auto address = member(object, "address");
    if (!address) return false;
    if (const auto text = string_of(*address)) return sink_.add(key, origin_, subject, *text);
    const auto parts = object_of(*address);
    return parts && sink_.add(key, origin_, subject, string_member(*parts, "addressLocality"));
  }

  void add_name(Object object, FactKey key, Subject subject) {
    const std::string_view name = string_member(object, "name");
    if (!name.empty()) sink_.add(key, origin_, subject, name);
  }

  void add_site(Json value) {
    const auto object = object_of(value);
    std::string_view type;
    if (object && subject_of(*object, type).value_or(Subject::page) != Subject::page)
      add_name(*object, FactKey::site_name, Subject::web_site);
  }

  void add_images(Json value, Subject subject, int depth) {
    if (depth > deepest) return;
    if (const auto text = string_of(value)) {
      sink_.add(FactKey::image, origin_, subject, *text);
    } else if (const auto array = array_of(value)) {
      for (const Json item : *array) add_images(item, subject, depth + 1);
    } else if (const auto object = object_of(value)) {
      add_image(*object, subject, depth);
    }
  }

  void add_image(Object object, Subject subject, int depth) {
    if (const auto list = member(object, "@list")) return add_images(*list, subject, depth + 1);
    const std::string_view id = string_member(object, "@id");
    if (const auto found = resolve(object, id)) {
      const Resolving here(*this);
      return add_image(*found, subject, depth + 1);
    }
    std::string digits;
    std::string_view url;
    for (const std::string_view key : {"url", "contentUrl", "@id"}) {
      const auto value = member(object, key);
      if (value && url.empty()) url = text_of(*value, digits);
    }
    if (!sink_.add(FactKey::image, origin_, subject, url)) return;
    for (const std::string_view key : {"caption", "description"}) {
      const auto value = member(object, key);
      if (value && sink_.add(FactKey::image_caption, origin_, subject, text_of(*value, digits))) return;
    }
  }

  void add_address(Json value, Subject subject) {
    std::string_view address = string_of(value).value_or(std::string_view());
    if (const auto object = object_of(value)) {
      address = string_member(*object, "@id");
      if (address.empty()) address = string_member(*object, "url");
    }
    if (address.find('/') != std::string_view::npos) sink_.add(FactKey::url, origin_, subject, address);
  }

  void add_updates(Json value, int depth) {
    if (depth > deepest) return;
    if (const auto array = array_of(value)) {
      for (const Json item : *array) add_updates(item, depth + 1);
    } else if (const auto object = object_of(value)) {
      std::string_view time = string_member(*object, "datePublished");
      if (time.empty()) time = string_member(*object, "dateModified");
      std::string_view heading;
      for (const std::string_view key : {"headline", "name", "articleBody"})
        if (heading.empty()) heading = string_member(*object, key);
      sink_.add_update(origin_, time, cut(heading, 512));
    }
  }

  /// Set while a thing is read through a reference: references in it are not followed, so that they cannot multiply.
  struct Resolving {
    explicit Resolving(State& s) : state(s) { state.is_resolving_ = true; }
    ~Resolving() { state.is_resolving_ = false; }
    Resolving(const Resolving&) = delete;
    Resolving& operator=(const Resolving&) = delete;
    State& state;
  };

  /// What `object` refers to, if it is a reference and not one too many.
  std::optional<Object> resolve(Object object, std::string_view id) {
    if (id.empty() || is_resolving_ || references_ >= most_references || !is_reference_only(object))
      return std::nullopt;
    ++references_;
    return find_identified(id);
  }

  /// The thing of this script that `id` names. All of them are gathered once, at the first question.
  std::optional<Object> find_identified(std::string_view id) {
    if (!is_indexed_) {
      index(root_, 0);
      std::stable_sort(identified_.begin(), identified_.end(),
                       [](const auto& a, const auto& b) { return a.first < b.first; });
      is_indexed_ = true;
    }
    const auto found = std::lower_bound(identified_.begin(), identified_.end(), id,
                                        [](const auto& a, std::string_view b) { return a.first < b; });
    if (found == identified_.end() || found->first != id) return std::nullopt;
    return found->second;
  }

  void index(Json value, int depth) {
    if (depth > deepest) return;
    if (const auto array = array_of(value)) {
      for (const Json item : *array) index(item, depth + 1);
    } else if (const auto object = object_of(value)) {
      const std::string_view id = string_member(*object, "@id");
      if (!id.empty() && !is_reference_only(*object)) identified_.emplace_back(id, *object);
      for (const auto field : *object) index(field.value, depth + 1);
    }
  }

  void remember(Object object) { scripts_.remember(string_member(object, "@id"), string_member(object, "name")); }

  const FactTables& tables_;
  FactSink& sink_;
  simdjson::dom::parser parser_;
  std::string repaired_;
  Json root_;
  Origin origin_ = Origin::json_ld;
  std::vector<std::pair<std::string_view, Object>> identified_;
  bool is_indexed_ = false;
  bool is_resolving_ = false;
  int references_ = 0;  ///< followed in this script
  JsonScripts scripts_;
};

JsonLdReader::JsonLdReader(const FactTables& tables, FactSink& sink) : tables_(tables), sink_(sink) {}
JsonLdReader::~JsonLdReader() = default;

JsonLdReader::State& JsonLdReader::state() {
  if (!state_) state_ = std::make_unique<State>(tables_, sink_);
  return *state_;
}

JsonOutcome JsonLdReader::read(std::string_view script) {
  const JsonOutcome outcome = state().parse(script);
  if (outcome != JsonOutcome::unread) state_->read();
  return outcome;
}

JsonOutcome JsonLdReader::read_meta(std::string_view object) {
  const JsonOutcome outcome = state().parse(object);
  if (outcome != JsonOutcome::unread) state_->read_meta();
  return outcome;
}

void JsonLdReader::finish() {
  if (state_) state_->finish();
}

}  // namespace isnad
