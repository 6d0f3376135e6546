// Statements as Web Annotations (W3C Recommendation, 23 February 2017): one AnnotationPage for each article.
#include <algorithm>
#include <string>
#include <string_view>

#include "0_base/utf8.h"
#include "8_library/chain_names.h"
#include "8_library/code_points.h"
#include "8_library/json_writer.h"
#include "8_library/writers.h"

namespace isnad {
namespace {

constexpr std::size_t longest_quote = 4096;  // bytes; a longer one is given by its position alone
constexpr std::size_t context_bytes = 64;    // about thirty letters on each side find a quotation again

/// What every part is written with.
struct Writer {
  JsonWriter& json;
  const Attributed& of;
  const CodePoints& counts;
  const std::string& page;  ///< the address that the annotations are of
};

/// `path` as a relative address: what no address holds is given by its bytes.
std::string address_of(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain)
      out += c;
    else
      (out += '%').append({digits[byte >> 4U], digits[byte & 15U]});
  }
  return out;
}

/// The words before `at`, from the begin of a character on.
std::string_view before(std::string_view text, std::size_t at) {
  std::size_t begin = at - std::min(at, context_bytes);
  while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  return text.substr(begin, at - begin);
}

/// The place of `span` twice: by its words, which last when the page changes, and by its position in the clean text.
void write_selectors(const Writer& w, Span span) {
  const std::string_view text = w.of.document.text;
  w.json.key("selector");
  w.json.begin_array();
  if (span.size() <= longest_quote) {
    w.json.begin_object();
    w.json.member("type", "TextQuoteSelector");
    w.json.member("exact", slice(text, span));
    w.json.member("prefix", before(text, span.begin));
    w.json.member("suffix", utf8_head(text.substr(span.end), context_bytes));
    w.json.end_object();
  }
  w.json.begin_object();
  w.json.member("type", "TextPositionSelector");
  w.json.key("start");
  w.json.number(w.counts.at(span.begin));
  w.json.key("end");
  w.json.number(w.counts.at(span.end));
  w.json.end_object();
  w.json.end_array();
}

void write_place(const Writer& w, Span span, std::string_view purpose) {
  w.json.begin_object();
  w.json.member("type", "SpecificResource");
  if (!purpose.empty()) w.json.member("purpose", purpose);
  w.json.member("source", w.page);
  write_selectors(w, span);
  w.json.end_object();
}

void write_words(const Writer& w, std::string_view purpose, std::string_view value) {
  w.json.begin_object();
  w.json.member("type", "TextualBody");
  w.json.member("purpose", purpose);
  w.json.member("format", "text/plain");
  w.json.member("value", value);
  w.json.end_object();
}

void write_tag(const Writer& w, std::string_view key, std::string_view value) {
  if (!value.empty()) write_words(w, "tagging", std::string(key).append(": ").append(value));
}

/// Who said it and through whom, in words; the place of the source; and a tag for each other value.
void write_bodies(const Writer& w, const Statement& s) {
  const std::string chain = chain_in_words(w.of, s);
  w.json.key("body");
  w.json.begin_array();
  if (!chain.empty()) write_words(w, "describing", chain);
  if (const Span source = s.source.empty() ? s.source_antecedent : s.source; !source.empty())
    write_place(w, source, "identifying");
  write_tag(w, "kind", name_of_value(speech_names, s.speech));
  write_tag(w, "stance", name_of_value(stance_names, s.stance));
  write_tag(w, "polarity", name_of_value(polarity_names, s.polarity));
  write_tag(w, "certainty", name_of_value(certainty_names, s.certainty));
  write_tag(w, "source_type", name_of_value(source_type_names, s.source_type));
  const SaidOn when = said_on(w.of, s);
  write_tag(w, "said_on", when.value);
  write_tag(w, "said_on_from", name_of_value(date_origin_names, when.origin));
  write_tag(w, "grade", name_of_value(grade_names, s.grade));
  w.json.end_array();
}

void write_annotation(const Writer& w, std::size_t number) {
  const Statement& s = w.of.statements.items[number];
  w.json.begin_object();
  w.json.member("id", w.page + "#statement-" + std::to_string(number + 1));
  w.json.member("type", "Annotation");
  w.json.member("motivation", "identifying");
  write_bodies(w, s);
  w.json.key("target");
  write_place(w, s.content, {});
  w.json.end_object();
}

}  // namespace

std::string write_annotations(const Article& article, const Document& document, const Statements& statements,
                              const RecordOptions& options) {
  std::string out;
  const CodePoints counts(document.text);
  const Attributed of{article, document, statements};
  const std::string page = article.url.has_value() ? article.url.value : address_of(options.source);
  JsonWriter json(out);
  const Writer w{json, of, counts, page};
  json.begin_object();
  json.member("@context", "http://www.w3.org/ns/anno.jsonld");
  json.member("id", page + "#statements");
  json.member("type", "AnnotationPage");
  json.key("items");
  json.begin_array();
  for (std::size_t i = 0; i < statements.items.size(); ++i) write_annotation(w, i);
  json.end_array();
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace isnad
