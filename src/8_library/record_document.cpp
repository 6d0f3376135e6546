// What annotation adds to a record of JSON: sentences, tokens with their words, mentions, entities, times.
#include "8_library/record_document.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "8_library/explain_names.h"
#include "8_library/explain_times.h"
#include "8_library/names.h"
#include "8_library/record_values.h"

namespace isnad {
namespace {

/// What every part is written with.
struct Writer {
  JsonWriter& json;
  const Document& document;
  const CodePoints& counts;
  const Resources& resources;
  bool reasons;

  void span(Span span) const { write_span(json, counts, span); }
  void entity(std::uint32_t number) const { write_entity(json, number); }
};

void write_sentences(const Writer& w) {
  w.json.key("sentences");
  w.json.begin_array();
  for (const Sentence& sentence : w.document.sentences) w.span(sentence.span);
  w.json.end_array();
}

void append_number(std::string& out, std::uint32_t number) {
  std::array<char, 10> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

/// One token as an object. There are more of them than of all else together: their brackets and keys are not written
/// one by one.
void append_token(std::string& out, const Writer& w, const Token& token) {
  out += "{\"span\":[";
  append_number(out, w.counts.at(token.span.begin));
  out += ',';
  append_number(out, w.counts.at(token.span.end));
  out += "],\"words\":[";
  for (std::uint32_t i = token.first_word; i < token.first_word + token.words; ++i) {
    const Word& word = w.document.words[i];
    out += i == token.first_word ? "{\"text\":" : ",{\"text\":";
    append_json_string(out, slice(w.document.text, word.span));
    out += ",\"part\":\"";
    out += name_of(word.part);
    out += "\"}";
  }
  out += "]}";
}

void write_tokens(const Writer& w) {
  w.json.key("tokens");
  std::string& out = w.json.raw();
  out += '[';
  for (const Token& token : w.document.tokens) {
    if (&token != w.document.tokens.data()) out += ',';
    append_token(out, w, token);
  }
  out += ']';
}

void write_mentions(const Writer& w) {
  w.json.key("mentions");
  w.json.begin_array();
  for (std::size_t i = 0; i < w.document.mentions.size(); ++i) {
    const Mention& mention = w.document.mentions[i];
    w.json.begin_object();
    w.json.key("span");
    w.span(mention.span);
    w.json.member("type", name_of(mention.type));
    w.json.key("entity");
    w.entity(mention.entity);
    if (w.reasons) {
      w.json.key("explain");
      write_mention_reason(w.json, w.document, i, w.counts);
    }
    w.json.end_object();
  }
  w.json.end_array();
}

/// The strings of the mentions of one entity that are titles, or that are none, each once, in text order.
void write_strings(const Writer& w, std::string_view key, const std::vector<std::uint32_t>& mentions, bool titles) {
  std::vector<std::string> seen;
  w.json.key(key);
  w.json.begin_array();
  for (const std::uint32_t i : mentions) {
    const Mention& mention = w.document.mentions[i];
    if ((mention.type == MentionType::title) != titles) continue;
    std::string words = w.document.called(mention);
    if (seen.size() < 100 && std::find(seen.begin(), seen.end(), words) != seen.end()) continue;
    w.json.string(words);
    seen.push_back(std::move(words));
  }
  w.json.end_array();
}

void write_entities(const Writer& w) {
  std::vector<std::vector<std::uint32_t>> mentions(w.document.entities.size());
  for (std::size_t i = 0; i < w.document.mentions.size(); ++i)
    mentions[w.document.mentions[i].entity].push_back(offset(i));
  w.json.key("entities");
  w.json.begin_array();
  for (std::size_t i = 0; i < w.document.entities.size(); ++i) {
    const Entity& entity = w.document.entities[i];
    w.json.begin_object();
    w.json.key("id");
    w.entity(offset(i));
    w.json.member("type", name_of(entity.type));
    w.json.member("name", w.document.called(w.document.mentions[entity.name]));
    write_strings(w, "names", mentions[i], false);
    write_strings(w, "titles", mentions[i], true);
    w.json.end_object();
  }
  w.json.end_array();
}

void write_interval(const Writer& w, const Timex& time) {
  w.json.key("interval");
  if (time.begin.empty()) return w.json.null();
  w.json.begin_array();
  w.json.string(w.document.string(time.begin));
  w.json.string(w.document.string(time.end));
  w.json.end_array();
}

void write_times(const Writer& w) {
  w.json.key("times");
  w.json.begin_array();
  for (const Timex& time : w.document.times) {
    w.json.begin_object();
    w.json.key("span");
    w.span(time.span);
    w.json.member("type", name_of(time.type));
    w.json.member_or_null("value", w.document.string(time.value));
    write_interval(w, time);
    w.json.member_or_null("time", w.document.string(time.time));
    w.json.key("seconds");
    time.seconds < 0 ? w.json.null() : w.json.number(static_cast<std::uint64_t>(time.seconds));
    w.json.member_or_null("mod", name_of(time.mod));
    if (w.reasons) {
      w.json.key("explain");
      write_time_reason(w.json, time, w.resources, w.counts);
    }
    w.json.end_object();
  }
  w.json.end_array();
}

}  // namespace

void write_document(JsonWriter& json, const Document& document, const CodePoints& counts, const Resources& resources,
                    bool reasons) {
  const Writer w{json, document, counts, resources, reasons};
  write_sentences(w);
  write_tokens(w);
  write_mentions(w);
  write_entities(w);
  write_times(w);
}

}  // namespace isnad
