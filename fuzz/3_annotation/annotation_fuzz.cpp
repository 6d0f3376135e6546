// Any bytes as a text: what is found in it lies inside of it, in order and on code points, and the same bytes give the
// same document.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "0_base/utf8.h"
#include "isnad/document.h"
#include "isnad/resources.h"

namespace {

using isnad::Document;

void require(bool holds) {
  if (!holds) std::abort();
}

void check(std::string_view text, isnad::Span span) {
  const auto is_boundary = [&](std::size_t at) {
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
  };
  require(span.begin < span.end && is_boundary(span.begin) && is_boundary(span.end));
}

void check_words(const Document& document) {
  std::uint32_t end = 0, word = 0;
  for (const isnad::Token& token : document.tokens) {
    check(document.text, token.span);
    require(token.span.begin >= end && token.first_word == word && token.words > 0);
    end = token.span.end;
    std::uint32_t at = token.span.begin;
    for (std::uint32_t i = 0; i < token.words; ++i, ++word) {
      require(word < document.words.size() && document.words[word].span.begin == at);
      check(document.text, document.words[word].span);
      at = document.words[word].span.end;
    }
    require(at == token.span.end);
  }
  require(word == document.words.size());
  std::uint32_t token = 0;
  for (const isnad::Sentence& sentence : document.sentences) {
    check(document.text, sentence.span);
    require(sentence.tokens.begin == token && sentence.tokens.end > token);
    token = sentence.tokens.end;
  }
  require(token == document.tokens.size());
}

void check_names(const Document& document) {
  isnad::Span last{0, ~0U};
  for (const isnad::Mention& mention : document.mentions) {
    check(document.text, mention.span);
    require(mention.span.begin > last.begin || (mention.span.begin == last.begin && mention.span.end < last.end));
    require(mention.entity < document.entities.size());
    last = mention.span;
  }
  for (const isnad::Entity& entity : document.entities) {
    require(entity.name < document.mentions.size() && entity.type != isnad::MentionType::title);
  }
}

void check_times(const Document& document) {
  std::uint32_t end = 0;
  for (const isnad::Timex& time : document.times) {
    check(document.text, time.span);
    require(time.span.begin >= end);
    end = time.span.end;
    for (const isnad::Span string : {time.value, time.begin, time.end, time.time})
      require(string.begin <= string.end && string.end <= document.strings.size());
    require(time.begin.empty() == time.end.empty());
    if (!time.begin.empty()) require(document.string(time.begin) < document.string(time.end));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto resources = isnad::Resources::load();
  require(resources.has_value());
  std::string text(reinterpret_cast<const char*>(data), size);  // NOLINT: bytes as libFuzzer gives them
  const Document document = isnad::annotate(text, *resources, {"2025-01-01"});
  require(isnad::is_utf8(document.text));
  check_words(document);
  check_names(document);
  check_times(document);
  const Document again = isnad::annotate(std::move(text), *resources, {"2025-01-01"});
  require(again.strings == document.strings && again.words.size() == document.words.size() &&
          again.mentions.size() == document.mentions.size() && again.times.size() == document.times.size());
  return 0;
}
