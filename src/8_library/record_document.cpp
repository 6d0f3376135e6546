// What annotation adds to a record of JSON: sentences, tokens with their words, mentions, entities, times.
#include "8_library/record_document.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
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

/// Tokens as objects, put together in a row of bytes of their own: there are more of them than of all else together,
/// and their brackets and keys are not written one by one.
class TokenWriter {
 public:
  TokenWriter(std::string& out, const Document& document) : out_(out), document_(document) {}

  void write(const Token& token) {
    make_room();
    put("{\"span\":[");
    put(code_points(token.span.begin));
    put(",");
    put(code_points(token.span.end));
    put("],\"words\":[");
    for (std::uint32_t i = token.first_word; i < token.first_word + token.words; ++i) {
      if (i != token.first_word) put(",");
      write(document_.words[i]);
    }
    put("]}");
  }
  void put(std::string_view bytes) {
    std::copy(bytes.begin(), bytes.end(), room_.data() + size_);
    size_ += bytes.size();
  }
  void flush() {
    out_.append(room_.data(), size_);
    size_ = 0;
  }

 private:
  static constexpr std::size_t longest_plain = 100;  // bytes of a word; longer ones go their own way
  static constexpr std::size_t most = 256;  // bytes of a word with all around it, or of a token's begin and end

  void make_room() {
    if (size_ + most > room_.size()) flush();
  }

  void write(const Word& word) {
    make_room();
    const std::string_view text = slice(document_.text, word.span);
    put("{\"text\":");
    if (text.size() <= longest_plain && is_plain_json(text)) {
      put("\"");
      put(text);
      put("\"");
    } else {
      flush();
      append_json_string(out_, text);
    }
    put(",\"part\":\"");
    put(name_of(word.part));
    put("\"}");
  }

  void put(std::uint32_t number) {
    char* const begin = room_.data() + size_;
    size_ += static_cast<std::size_t>(std::to_chars(begin, begin + 10, number).ptr - begin);
  }

  /// Code points before `byte`, which no call goes behind again: tokens are in order.
  std::uint32_t code_points(std::uint32_t byte) {
    const std::string_view text = document_.text;
    for (; at_ + 8 <= byte; at_ += 8) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, text.data() + at_, 8);
      const std::uint64_t inner = eight >> 7U & ~eight >> 6U & 0x0101010101010101U;  // bytes that begin no code point
      count_ += 8U - static_cast<std::uint32_t>(inner * 0x0101010101010101U >> 56U);
    }
    for (; at_ < byte; ++at_) count_ += (static_cast<unsigned char>(text[at_]) & 0xC0U) != 0x80U ? 1U : 0U;
    return count_;
  }

  std::string& out_;
  const Document& document_;
  std::array<char, 4096> room_;
  std::size_t size_ = 0;
  std::uint32_t at_ = 0, count_ = 0;
};

void write_tokens(const Writer& w) {
  w.json.key("tokens");
  TokenWriter tokens(w.json.raw(), w.document);
  tokens.put("[");
  for (const Token& token : w.document.tokens) {
    if (&token != w.document.tokens.data()) tokens.put(",");
    tokens.write(token);
  }
  tokens.put("]");
  tokens.flush();
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
