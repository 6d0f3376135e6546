// The reasons for the mentions of a record.
#include "8_library/explain_names.h"

#include <string_view>

#include "8_library/names.h"
#include "8_library/record_values.h"

namespace isnad {
namespace {

/// The file that a linguist opens to correct what the rule says.
std::string_view place_of(MentionRule rule) {
  switch (rule) {
    case MentionRule::model: return "data/models/3_annotation_names.bin";
    case MentionRule::gazetteer:
    case MentionRule::behind_title:
    case MentionRule::goes_on:
    case MentionRule::again: return "data/models/3_annotation_names_words.bin";
    default: return "data/3_annotation/name_phrases.tsv";
  }
}

std::string_view place_of(JoinRule rule) {
  switch (rule) {
    case JoinRule::known: return "data/3_annotation/entities_holders.tsv";
    case JoinRule::said_before:
    case JoinRule::said_later: return "data/3_annotation/entities_heads.tsv";
    case JoinRule::in_body:
    case JoinRule::class_noun: return "data/3_annotation/entities_classes.tsv";
    case JoinRule::description: return "data/3_annotation/entities_places.tsv";
    case JoinRule::alias: return "data/3_annotation/entities_words.tsv";
    default: return "";
  }
}

}  // namespace

void write_mention_reason(JsonWriter& json, const Document& document, std::size_t i, const CodePoints& counts) {
  const Mention& mention = document.mentions[i];
  json.begin_object();
  json.member("rule", name_of(mention.rule));
  json.member("place", place_of(mention.rule));
  json.key("join");
  if (mention.join == JoinRule::first || mention.with >= document.mentions.size()) {
    json.null();
  } else {
    json.begin_object();
    json.member("rule", name_of(mention.join));
    json.member_or_null("place", place_of(mention.join));
    json.key("with");
    write_span(json, counts, document.mentions[mention.with].span);
    json.end_object();
  }
  json.end_object();
}

}  // namespace isnad
