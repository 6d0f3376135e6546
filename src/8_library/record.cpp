// The record of an article, by format.
#include "isnad/record.h"

#include <algorithm>
#include <string_view>

#include "8_library/writers.h"

namespace isnad {
namespace {

constexpr std::string_view page_extensions[] = {".html", ".htm", ".xhtml", ".txt"};

/// `name` without `extension`, where it has it and something before it; capital letters count as small ones.
bool cut(std::string_view& name, std::string_view extension) {
  if (name.size() <= extension.size()) return false;
  const std::string_view end = name.substr(name.size() - extension.size());
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b; };
  if (!std::equal(end.begin(), end.end(), extension.begin(), same)) return false;
  name.remove_suffix(extension.size());
  return true;
}

}  // namespace

std::string id_of(const std::string& source) {
  std::string_view name = source;
  if (const auto slash = name.find_last_of('/'); slash != std::string_view::npos && slash + 1 < name.size())
    name.remove_prefix(slash + 1);
  cut(name, ".gz");
  for (const std::string_view extension : page_extensions)
    if (cut(name, extension)) break;
  return std::string(name);
}

std::string record_head(RecordFormat format) {
  if (format == RecordFormat::csv) return csv_head();
  return format == RecordFormat::tei ? tei_head() : std::string();
}

std::string record_tail(RecordFormat format) { return format == RecordFormat::tei ? tei_tail() : std::string(); }

std::string write_record(const Page& page, const Article& article, const Resources& resources,
                         const RecordOptions& options) {
  switch (options.format) {
    case RecordFormat::text: return write_text(article);
    case RecordFormat::markdown: return write_markdown(article);
    case RecordFormat::jsonld: return write_jsonld(article);
    case RecordFormat::csv:
    case RecordFormat::tei:
    case RecordFormat::annotations: return {};
    case RecordFormat::jsonl:
    case RecordFormat::conll: break;
  }
  return write_jsonl(page, article, nullptr, nullptr, resources, options);
}

std::string write_record(const Page& page, const Article& article, const Document& document, const Resources& resources,
                         const RecordOptions& options) {
  if (options.format == RecordFormat::conll) return write_conll(document);
  if (options.format == RecordFormat::jsonl) return write_jsonl(page, article, &document, nullptr, resources, options);
  return write_record(page, article, resources, options);
}

std::string write_record(const Page& page, const Article& article, const Document& document,
                         const Statements& statements, const Resources& resources, const RecordOptions& options) {
  switch (options.format) {
    case RecordFormat::jsonl: return write_jsonl(page, article, &document, &statements, resources, options);
    case RecordFormat::jsonld: return write_jsonld(article, &document, &statements);
    case RecordFormat::markdown: return write_markdown(article, &document, &statements);
    case RecordFormat::csv: return write_csv(article, document, statements, options);
    case RecordFormat::tei: return write_tei(article, document, statements, options);
    case RecordFormat::annotations: return write_annotations(article, document, statements, options);
    default: return write_record(page, article, document, resources, options);
  }
}

}  // namespace isnad
