#pragma once
// Which names of meta tags, properties and types stand for which fact: data/1_page/facts_*.tsv and entities.tsv.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "0_base/word_map.h"
#include "isnad/page.h"
#include "isnad/result.h"

namespace isnad {

/// How the content of a <meta> is taken.
struct MetaRule {
  enum class Kind : std::uint8_t {
    fact,   ///< it is the value of `key`
    json,   ///< it is a JSON object whose members are properties
    label,  ///< it says what the `label_value` of the same number is
    label_value,
  };
  Kind kind = Kind::fact;
  FactKey key = FactKey::title;
  Origin origin = Origin::meta;
  std::uint8_t number = 0;  ///< of a label and its value
};

/// How the value of a property of a thing is taken (schema.org and kin: JSON-LD, microdata, RDFa).
struct PropertyRule {
  enum class Shape : std::uint8_t {
    text,     ///< a string, or the first of a list
    each,     ///< a string, or one fact for each of a list
    joined,   ///< a string, or a list as one string with commas
    names,    ///< persons, organisations, places: their names, one fact for each
    image,    ///< an address, or an image with its caption
    address,  ///< an address, or a thing with one
    site,     ///< the publication that it is part of: its name
    thing,    ///< a thing of the same standing: read like its parent
    nested,   ///< a thing inside of the article, such as a video
    updates,  ///< the entries of a live blog
    live,     ///< true when it is a live blog
    apart,    ///< things that are not the page's: lists of others, comments
    prefix,   ///< not a property: the prefix of a vocabulary that is passed over
  };
  Shape shape = Shape::text;
  FactKey key = FactKey::title;
  std::uint8_t rank = 1;  ///< of rank 2: used where the thing has no value of rank 1 for the key
};

struct FactTables {
  WordMap metas;  ///< value: index into meta_rules
  std::vector<MetaRule> meta_rules;
  std::vector<std::string> meta_endings;  ///< each has the rule of the same place in ending_rules
  std::vector<MetaRule> ending_rules;
  WordMap properties;  ///< value: index into property_rules
  std::vector<PropertyRule> property_rules;
  WordMap types;        ///< value: a Subject
  WordMap labels;       ///< value: a FactKey
  WordMap void_values;  ///< values that say nothing
  std::vector<std::string> void_beginnings;
  WordMap entities;  ///< value: a code point; the names stand without & and ;

  [[nodiscard]] const MetaRule* meta(std::string_view name) const;
  /// Of "datePublished", "schema:datePublished", "http://schema.org/datePublished", in any case of letters.
  [[nodiscard]] const PropertyRule* property(std::string_view name) const;
  /// Of "NewsArticle", "schema:NewsArticle", "https://schema.org/NewsArticle"; of a list in one string the most
  /// telling.
  [[nodiscard]] std::optional<Subject> type(std::string_view names) const;

  static Result<FactTables> load(const DataFiles& files);
};

/// The more telling of two subjects: a live blog before an article, an article before a page.
Subject more_telling(Subject a, Subject b);

}  // namespace isnad
