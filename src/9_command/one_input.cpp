// What becomes of one input: a page becomes an article, a text is annotated, each line of JSON is a record of its own.
#include "9_command/one_input.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "1_page/gzip.h"
#include "2_article/article_tables.h"
#include "2_article/language.h"
#include "8_library/explain_statements.h"
#include "8_library/safe_text.h"
#include "9_command/human.h"
#include "isnad/document.h"
#include "isnad/given.h"
#include "isnad/record.h"
#include "isnad/statement.h"

namespace isnad {
namespace {

std::string shown(const std::string& path) { return path == "-" ? "standard input" : path; }

/// The error that the library gives, at the place and with the option that the user knows.
Error placed(const std::string& path, const Error& error) {
  const bool inner = !error.where.empty() && error.where != path;
  std::string what = inner ? error.where + ": " + error.what : error.what;
  if (error.code == Errc::too_large) what += " (--max-bytes)";
  return fail(error.code, shown(path), std::move(what));
}

/// One text with what is known of it.
struct Reading {
  const Page& page;
  const Article& article;
  const Document* document = nullptr;
  const Statements* statements = nullptr;
};

std::string written(const Job& job, const Reading& reading, const std::string& id, const std::string& path) {
  if (job.format == Format::human)
    return write_human(reading.page, reading.article, job.resources, job.labels,
                       {job.screen, path, job.command.explain, reading.document, reading.statements});
  const RecordOptions options{record_format(job.format), id, path, job.command.explain};
  if (reading.document == nullptr) return write_record(reading.page, reading.article, job.resources, options);
  if (reading.statements == nullptr)
    return write_record(reading.page, reading.article, *reading.document, job.resources, options);
  return write_record(reading.page, reading.article, *reading.document, *reading.statements, job.resources, options);
}

/// The statement that was asked for, or all, in words; empty where it is not there.
std::string explained(const Job& job, const Reading& reading, const std::string& path) {
  const auto count = offset(reading.statements->items.size());
  const std::uint32_t one = job.command.statement;
  std::string out = explain_statements(reading.article, *reading.document, *reading.statements, job.resources,
                                       one == 0 ? IndexRange{0, count} : IndexRange{one - 1, one}, path);
  if (count == 0 && job.command.statement == 0) out = "No statement: " + printable(path) + "\n\n";
  return out;
}

/// Whether a headline is told from the text below it: captions of pictures and films, and lists, are no such text.
bool has_own_text(PageKind kind) {
  return kind != PageKind::gallery && kind != PageKind::video && kind != PageKind::front;
}

/// The record of an article whose text is `document`, attributed where that is asked for.
std::string written_document(const Job& job, const Page& page, const Article& article, const Document& document,
                             const std::string& reference, const std::string& id, const std::string& path,
                             Memory& memory) {
  if (job.command.stage != Stage::attribute) return written(job, {page, article, &document}, id, path);
  const Statements statements =
      has_own_text(article.kind) ? attribute(document, article.headline.value, job.resources, {reference}, {}, memory)
                                 : attribute(document, job.resources, memory);
  const Reading reading{page, article, &document, &statements};
  return job.command.in_words ? explained(job, reading, path) : written(job, reading, id, path);
}

/// The record of an article, annotated where that is asked for.
std::string record_of(const Job& job, const Page& page, const Article& article, const std::string& reference,
                      const std::string& id, const std::string& path, Memory& memory) {
  if (job.command.stage == Stage::read) return written(job, {page, article}, id, path);
  const std::string& time = reference.empty() ? job.command.article.reference_time : reference;
  const Document document = annotate(article.text, job.resources, {time}, memory);
  return written_document(job, page, article, document, time, id, path, memory);
}

/// What a text has of a page: its encoding.
Page page_of_text() {
  Page page;
  page.encoding = "utf-8";
  return page;
}

/// `article`, with the language that its words are of.
Article with_language(const Job& job, Article article) {
  article.language = language_of(article.text, article.language, job.resources.article().features);
  return article;
}

Outcome read_json_lines(const Job& job, const std::string& path, std::string_view bytes, Memory& memory) {
  Outcome outcome;
  const Page page = page_of_text();
  std::size_t number = 0;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (!bytes.empty()) {
    ++number;
    const auto end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const std::string name = path + ":" + std::to_string(number);
    auto given = read_json_record(line);
    if (!given) {
      outcome.others.push_back(
          fail(given.error().code, shown(path) + ":" + std::to_string(number), given.error().what));
      continue;
    }
    if (!outcome.record.empty() && is_paged(job.format)) outcome.record += "\f\n";
    outcome.record += record_of(job, page, with_language(job, std::move(given->article)), given->reference,
                                given->id.empty() ? name : given->id, path, memory);
  }
  return outcome;
}

Outcome read_tokens(const Job& job, const std::string& path, std::string_view bytes, Memory& memory) {
  Document document = annotate_tokens(read_conll(bytes), job.resources, {job.command.article.reference_time});
  const Article article = with_language(job, article_of_text(document.text));
  const Page page = page_of_text();
  if (job.command.stage == Stage::read) return {written(job, {page, article}, id_of(path), path), {}, {}};
  return {written_document(job, page, article, document, {}, id_of(path), path, memory), {}, {}};
}

/// What `bytes` hold beside pages and texts, by the command line or by themselves.
Given given_in(const ReadCommand& command, std::string_view bytes) {
  if (command.given != Given::automatic) return command.given;
  const auto begin = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  if (begin == std::string_view::npos || bytes[begin] == '<') return Given::page;
  if (is_json_lines(bytes)) return Given::jsonl;
  return is_conll(bytes) ? Given::conll : Given::page;
}

Outcome read_given(const Job& job, Given given, const std::string& path, std::string_view bytes, Memory& memory) {
  return given == Given::jsonl ? read_json_lines(job, path, bytes, memory) : read_tokens(job, path, bytes, memory);
}

}  // namespace

RecordFormat record_format(Format format) {
  switch (format) {
    case Format::text: return RecordFormat::text;
    case Format::markdown: return RecordFormat::markdown;
    case Format::jsonld: return RecordFormat::jsonld;
    case Format::conll: return RecordFormat::conll;
    case Format::csv: return RecordFormat::csv;
    case Format::tei: return RecordFormat::tei;
    case Format::annotations: return RecordFormat::annotations;
    case Format::automatic:
    case Format::human:
    case Format::jsonl: break;
  }
  return RecordFormat::jsonl;
}

Outcome read_one(const Job& job, std::size_t item, WorkerMemory& memory) {
  if (const Error* error = job.inputs.error(item)) return {{}, *error, {}};
  const std::string path = job.inputs.path(item);
  const std::size_t limit = job.command.page.limits.bytes;
  const auto bytes = read_bytes(path, limit, memory.bytes);
  if (!bytes) return {{}, bytes.error(), {}};
  std::string unpacked;
  std::string_view content = *bytes;
  if (is_gzip(content)) {
    auto inflated = gunzip(content, limit);
    if (!inflated) return {{}, placed(path, inflated.error()), {}};
    unpacked = std::move(*inflated);
    content = unpacked;
  }
  if (const Given given = given_in(job.command, content); given != Given::page)
    return read_given(job, given, path, content, memory.words);
  const auto page = read_page(content, job.resources, job.command.page, memory.page);
  if (!page) return {{}, placed(path, page.error()), {}};
  const Article article = read_article(*page, job.resources, job.command.article);
  Outcome outcome{record_of(job, *page, article, article.published.value, id_of(path), path, memory.words), {}, {}};
  if (job.command.in_words && outcome.record.empty())
    outcome.error = fail(Errc::bad_option, shown(path),
                         "has no statement " + std::to_string(job.command.statement) +
                             "; without --statement all that it has are shown (--statement)");
  return outcome;
}

}  // namespace isnad
