// Mentions joined into entities.
#include "3_annotation/entities.h"

#include "3_annotation/entities_bodies.h"
#include "3_annotation/entities_persons.h"
#include "3_annotation/entities_titles.h"
#include "3_annotation/entities_words.h"

namespace isnad {
namespace {

/// How much of a name a mention is: titles and definite nouns ("the movement", "the British newspaper") are none.
enum class Naming : std::uint8_t { title, description, name };

bool is_description(const NameReading& reading, std::uint32_t mention) {
  const IndexRange words = reading.words_of[mention];
  if (words.empty()) return true;
  const NameWord& first = reading.words[words.begin];
  if (first.body_class == EntityTables::none || !first.article || reading.known[mention] != EntityTables::none)
    return false;
  if (words.size() > 1 && reading.tables.body_classes[first.body_class].own) return false;
  for (std::uint32_t i = words.begin + 1; i < words.end; ++i)
    if (reading.words[i].country == EntityTables::none) return false;
  return true;
}

Naming naming(const NameReading& reading, std::uint32_t mention) {
  if (reading.type(mention) == MentionType::title) return Naming::title;
  return is_description(reading, mention) ? Naming::description : Naming::name;
}

/// Whether `one` is a fuller name than `other`: by kind, then more words, then more letters.
bool is_fuller(const NameReading& reading, std::uint32_t one, std::uint32_t other) {
  const Naming kind = naming(reading, one), other_kind = naming(reading, other);
  if (kind != other_kind) return kind > other_kind;
  const std::uint32_t words = reading.words_of[one].size(), other_words = reading.words_of[other].size();
  if (words != other_words) return words > other_words;
  const auto size = [&](std::uint32_t mention) { return reading.mentions()[mention].span.size(); };
  return size(one) > size(other);
}

/// What a mention makes of its entity.
MentionType type_of_entity(MentionType type) { return type == MentionType::title ? MentionType::person : type; }

/// Makes an entity of each group, by first mention.
void make_entities(Document& document, const NameReading& reading, MentionGroups& groups) {
  document.entities.clear();
  for (std::uint32_t i = 0; i < document.mentions.size(); ++i) {
    const std::uint32_t root = groups.root(i);
    const MentionGroups::Reason& reason = groups.reason(i);
    document.mentions[i].join = reason.why;
    document.mentions[i].with = reason.with == no_mention ? i : reason.with;
    if (root == i) {
      document.mentions[i].entity = offset(document.entities.size());
      document.entities.push_back({type_of_entity(document.mentions[i].type), i});
      continue;
    }
    document.mentions[i].entity = document.mentions[root].entity;
    Entity& entity = document.entities[document.mentions[i].entity];
    if (!is_fuller(reading, i, entity.name)) continue;
    entity.name = i;
    entity.type = type_of_entity(document.mentions[i].type);
  }
}

}  // namespace

std::vector<TitleGender> entity_genders(const Analysis& analysis, const EntityTables& tables) {
  NameReading reading = read_names(analysis, tables);
  const TitleReading titles = read_titles(reading);
  std::vector<TitleGender> genders(analysis.document.entities.size(), TitleGender::unknown);
  for (std::uint32_t i = 0; i < titles.parts.size(); ++i) {
    const Mention& mention = analysis.document.mentions[i];
    if (mention.type != MentionType::title || mention.entity >= genders.size()) continue;
    if (genders[mention.entity] == TitleGender::unknown) genders[mention.entity] = titles.parts[i].gender;
  }
  return genders;
}

void join_entities(Analysis& analysis, const EntityTables& tables) {
  NameReading reading = read_names(analysis, tables);
  MentionGroups groups(analysis.document.mentions.size());
  const TitleReading titles = read_titles(reading);
  join_persons(reading, titles.gender, groups);
  join_titles(reading, titles, groups);
  join_bodies(reading, groups);
  join_aliases(reading, groups);
  make_entities(analysis.document, reading, groups);
}

}  // namespace isnad
