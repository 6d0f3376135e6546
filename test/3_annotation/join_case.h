#pragma once
// Cases of joining: a text with its mentions in brackets, and the entities they become.
//   [p name] person, [o name] organisation, [l name] place, [t title]; they nest. "\n" is a line feed.
//   Expected: the mentions of an entity with " = " between them, the entities with " | ", by first mention.

#include <string>
#include <string_view>

#include "3_annotation/entities.h"
#include "3_annotation/sentences.h"
#include "support/cases.h"

namespace isnad {

inline const EntityTables& test_entity_tables() {
  static const EntityTables loaded = [] {
    auto result = EntityTables::load(DataFiles::embedded(), LetterTable());
    REQUIRE_MESSAGE(result.has_value(), (result ? "" : result.error().where + ": " + result.error().what));
    return std::move(*result);
  }();
  return loaded;
}

/// The document that `marked` says, mentions not joined yet.
inline Document marked_document(std::string_view marked) {
  Document document;
  std::vector<std::size_t> open;
  const std::string text = with_escapes(marked);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '[' && i + 2 < text.size() && text[i + 2] == ' ') {
      const char kind = text[i + 1];
      Mention mention;
      mention.type = kind == 'p'   ? MentionType::person
                     : kind == 'o' ? MentionType::organisation
                     : kind == 'l' ? MentionType::place
                                   : MentionType::title;
      mention.span.begin = offset(document.text.size());
      open.push_back(document.mentions.size());
      document.mentions.push_back(mention);
      i += 2;
    } else if (text[i] == ']' && !open.empty()) {
      document.mentions[open.back()].span.end = offset(document.text.size());
      open.pop_back();
    } else {
      document.text += text[i];
    }
  }
  REQUIRE(open.empty());
  return document;
}

/// The text with its mentions marked as marked_document() takes them.
inline std::string show_marked(const Document& document) {
  constexpr std::string_view marks = "polt";
  std::string out;
  std::vector<std::uint32_t> open;
  std::size_t next = 0;
  for (std::uint32_t at = 0; at <= document.text.size(); ++at) {
    while (!open.empty() && open.back() == at) {
      out += ']';
      open.pop_back();
    }
    for (; next < document.mentions.size() && document.mentions[next].span.begin == at; ++next) {
      open.push_back(document.mentions[next].span.end);
      out.append("[").append(1, marks[static_cast<std::size_t>(document.mentions[next].type)]).append(" ");
    }
    if (at < document.text.size()) out += document.text[at];
  }
  return out;
}

inline void join(Document& document) {
  static const LetterTable letters;
  Analysis analysis{document, letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  join_entities(analysis, test_entity_tables());
}

inline std::string show_entities(const Document& document) {
  std::vector<std::string> lists(document.entities.size());
  for (const Mention& mention : document.mentions) {
    REQUIRE(mention.entity < lists.size());
    std::string& list = lists[mention.entity];
    if (!list.empty()) list += " = ";
    list += slice(document.text, mention.span);
  }
  std::string out;
  for (const std::string& list : lists) out.append(out.empty() ? "" : " | ").append(list);
  return out;
}

/// Checks each case of the file.
inline void check_joined(const std::string& name) {
  for (const Case& c : read_cases(name, 2)) {
    Document document = marked_document(c.cells[0]);
    join(document);
    CHECK_MESSAGE(show_entities(document) == c.cells[1], c.where);
  }
}

}  // namespace isnad
