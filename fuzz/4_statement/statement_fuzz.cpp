// Any bytes as a text: its statements lie inside of it, their parents come before them, their chains hold their links,
// and the same bytes give the same statements.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "isnad/document.h"
#include "isnad/resources.h"
#include "isnad/statement.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(std::string_view text, isnad::Span span) {
  const auto is_boundary = [&](std::size_t at) {
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
  };
  require(span.begin <= span.end && is_boundary(span.begin) && is_boundary(span.end));
}

void check_statement(const isnad::Document& document, const isnad::Statements& statements, std::size_t number) {
  const isnad::Statement& s = statements.items[number];
  require(!s.content.empty() && s.parent <= number);
  for (const isnad::Span span : {s.content, s.cue, s.source, s.source_antecedent, s.said_on})
    check(document.text, span);
  require(s.entity <= document.entities.size() && s.time <= document.times.size());
  require(s.chain.begin <= s.via.begin && s.via.end <= s.chain.end && s.chain.end <= statements.links.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto resources = isnad::Resources::load();
  require(resources.has_value());
  std::string text(reinterpret_cast<const char*>(data), size);  // NOLINT: bytes as libFuzzer gives them
  const isnad::Document document = isnad::annotate(std::move(text), *resources, {"2025-01-01"});
  const isnad::Statements statements = isnad::attribute(document, *resources);
  for (std::size_t i = 0; i < statements.items.size(); ++i) check_statement(document, statements, i);
  for (const isnad::ChainLink& link : statements.links) {
    check(document.text, link.span);
    require(!link.span.empty() && link.entity <= document.entities.size());
  }
  const isnad::Statements again = isnad::attribute(document, *resources);
  require(again.items.size() == statements.items.size() && again.links.size() == statements.links.size());
  return 0;
}
