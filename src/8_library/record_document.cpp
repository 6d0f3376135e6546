// What annotation adds to a record of JSON: sentences, tokens with their words, mentions, entities, times.
#include "8_library/record_document.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <string>
#include <vector>

#include "0_base/wide_bytes.h"
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

/// What stands behind the letters of a word of each part of speech.
struct WordEnd {
  std::array<char, 24> bytes{};
  std::size_t size = 0;
};
constexpr auto word_ends = [] {
  std::array<WordEnd, std::size(part_names)> ends{};
  for (std::size_t i = 0; i < ends.size(); ++i)
    for (const std::string_view piece : {std::string_view("\",\"part\":\""), part_names[i], std::string_view("\"}")})
      for (const char c : piece) ends[i].bytes[ends[i].size++] = c;
  return ends;
}();

/// Tokens as objects, put together in a row of bytes of their own: there are more of them than of all else together,
/// and their brackets and keys are not written one by one.
class TokenWriter {
 public:
  TokenWriter(std::string& out, const Document& document) : out_(out), document_(document) {}

  void write(const Token& token, bool first) {
    char* to = make_room();
    if (!first) to = put(",", to);
    to = put("{\"span\":[", to);
    to = put(code_points(token.span.begin), to);
    to = put(",", to);
    to = put(code_points(token.span.end), to);
    to = put("],\"words\":[", to);
    end_ = to;
    for (std::uint32_t i = 0; i < token.words; ++i) write(document_.words[token.first_word + i], i == 0);
    end_ = put("]}", end_);
  }
  void flush() {
    out_.append(room_.data(), static_cast<std::size_t>(end_ - room_.data()));
    end_ = room_.data();
  }

 private:
  static constexpr std::size_t longest_plain = 100;  // bytes of a word; longer ones go their own way
  static constexpr std::ptrdiff_t most = 256;  // bytes of a word with all around it, or of a token's begin and end

  char* make_room() {
    if (room_.data() + room_.size() - end_ < most) flush();
    return end_;
  }

  static char* put(std::string_view bytes, char* to) { return std::copy(bytes.begin(), bytes.end(), to); }

  void write(const Word& word, bool first) {
    char* to = make_room();
    if (!first) to = put(",", to);
    const WordEnd& end = word_ends[static_cast<std::size_t>(word.part)];
    std::size_t quote = 0;  // bytes of the end that are there already
    if (word.span.size() <= longest_plain && is_plain(word.span)) {
      to = put_text(word.span, put("{\"text\":\"", to));
    } else {
      end_ = put("{\"text\":", to);
      flush();
      append_json_string(out_, slice(document_.text, word.span));
      to = end_;
      quote = 1;
    }
    std::memcpy(to, end.bytes.data() + quote, end.bytes.size() - 1);
    end_ = to + end.size - quote;
  }

  /// Whether nothing in `span` is to be escaped. Words are in order: no place is looked at twice.
  bool is_plain(Span span) {
    if (mark_ < span.begin) mark_ = next_json_mark(document_.text, span.begin);
    return mark_ >= span.end;
  }

  /// Sixteen bytes at a time, and some behind the end: what comes next is put over them.
  char* put_text(Span span, char* to) const {
    const std::string_view text = document_.text;
    if (span.begin + longest_plain + wide > text.size()) return put(slice(text, span), to);
    for (std::size_t at = 0; at < span.size(); at += wide) std::memcpy(to + at, text.data() + span.begin + at, wide);
    return to + span.size();
  }

  /// The two last digits by themselves: the others are those of the number before, most often.
  char* put(std::uint32_t number, char* to) {
    if (number < hundreds_ || number - hundreds_ >= 100) {
      hundreds_ = number / 100 * 100;
      char* const begin = digits_.data();
      digits_size_ = number < 100 ? 0 : std::to_chars(begin, begin + digits_.size(), number / 100).ptr - begin;
    }
    std::memcpy(to, digits_.data(), digits_.size());
    to += digits_size_;
    const std::uint32_t rest = number - hundreds_, tens = rest / 10;
    *to = static_cast<char>('0' + tens);
    to += number >= 10 ? 1 : 0;
    *to = static_cast<char>('0' + rest - tens * 10);
    return to + 1;
  }

  /// Code points before `byte`, which no call goes behind again: tokens are in order.
  std::uint32_t code_points(std::uint32_t byte) {
    const std::string_view text = document_.text;
    std::uint32_t at = at_, inner = 0;  // bytes that begin no code point
    count_ += byte - at;
    for (; at < byte && at + 8 <= text.size(); at += 8) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, text.data() + at, sizeof eight);
      if (byte - at < 8) eight &= (std::uint64_t{1} << 8U * (byte - at)) - 1;
      inner +=
          static_cast<std::uint32_t>((eight >> 7U & ~eight >> 6U & 0x0101010101010101U) * 0x0101010101010101U >> 56U);
    }
    for (; at < byte; ++at) inner += (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U ? 1U : 0U;
    at_ = byte;
    return count_ -= inner;
  }

  std::string& out_;
  const Document& document_;
  std::array<char, 4096> room_;
  char* end_ = room_.data();                              ///< of what was put there
  std::size_t mark_ = next_json_mark(document_.text, 0);  ///< the next byte that may want an escape
  std::array<char, 8> digits_{};                          ///< of the last number that was put, but for two
  std::ptrdiff_t digits_size_ = 0;
  std::uint32_t hundreds_ = 0;  ///< what `digits_` say
  std::uint32_t at_ = 0, count_ = 0;
};

void write_tokens(const Writer& w) {
  w.json.key("tokens");
  std::string& out = w.json.raw();
  out += '[';
  TokenWriter tokens(out, w.document);
  for (const Token& token : w.document.tokens) tokens.write(token, &token == w.document.tokens.data());
  tokens.flush();
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
