// What becomes of inputs: a page becomes an article, a text is annotated, each line of JSON is a record of its own.
#include "9_command/one_input.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "1_page/gzip.h"
#include "2_article/article_tables.h"
#include "2_article/language.h"
#include "9_command/pipeline.h"
#include "isnad/document.h"
#include "isnad/given.h"

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

/// Where an input lies, and which outcome is its own.
struct Place {
  std::size_t outcome = 0;
  std::string path;
};

/// What is known of a text at `place` before it is looked at. What one that is no page has of a page is its encoding.
Waiting waiting_at(const Place& place) {
  Waiting waiting;
  waiting.outcome = place.outcome;
  waiting.id = id_of(place.path);
  waiting.path = place.path;
  waiting.page.encoding = "utf-8";
  return waiting;
}

/// `article`, with the language that its words are of.
Article with_language(const Job& job, Article article) {
  article.language = language_of(article.text, article.language, job.resources.article().features);
  return article;
}

void read_json_lines(const Job& job, const Place& place, std::string_view bytes, Pipeline& pipeline,
                     std::vector<Error>& errors) {
  std::size_t number = 0;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (!bytes.empty()) {
    ++number;
    const auto end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    auto given = read_json_record(line);
    if (!given) {
      errors.push_back(fail(given.error().code, shown(place.path) + ":" + std::to_string(number), given.error().what));
      continue;
    }
    Waiting waiting = waiting_at(place);
    waiting.id = given->id.empty() ? place.path + ":" + std::to_string(number) : std::move(given->id);
    waiting.reference = std::move(given->reference);
    waiting.article = with_language(job, std::move(given->article));
    pipeline.add(std::move(waiting), line.size());
  }
}

void read_tokens(const Job& job, const Place& place, std::string_view bytes, Pipeline& pipeline) {
  const auto sentences = read_conll(bytes);
  Document document = job.command.stage == Stage::read
                          ? document_of_tokens(sentences)
                          : annotate_tokens(sentences, job.resources, {job.command.article.reference_time});
  Waiting waiting = waiting_at(place);
  waiting.article = with_language(job, article_of_text(document.text));
  if (job.command.stage != Stage::read) waiting.document = std::move(document);
  pipeline.add(std::move(waiting), bytes.size());
}

/// What `bytes` hold beside pages and texts, by the command line or by themselves.
Given given_in(const ReadCommand& command, std::string_view bytes) {
  if (command.given != Given::automatic) return command.given;
  const auto begin = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  if (begin == std::string_view::npos || bytes[begin] == '<') return Given::page;
  if (is_json_lines(bytes)) return Given::jsonl;
  return is_conll(bytes) ? Given::conll : Given::page;
}

/// Brings an input into the pipeline; the error where there is nothing to bring.
std::optional<Error> bring(const Job& job, const Place& place, WorkerMemory& memory, Pipeline& pipeline,
                           std::vector<Error>& errors) {
  const std::size_t limit = job.command.page.limits.bytes;
  const auto bytes = read_bytes(place.path, limit, memory.bytes);
  if (!bytes) return bytes.error();
  std::string unpacked;
  std::string_view content = *bytes;
  if (is_gzip(content)) {
    auto inflated = gunzip(content, limit);
    if (!inflated) return placed(place.path, inflated.error());
    unpacked = std::move(*inflated);
    content = unpacked;
  }
  switch (given_in(job.command, content)) {
    case Given::jsonl: read_json_lines(job, place, content, pipeline, errors); return std::nullopt;
    case Given::conll: read_tokens(job, place, content, pipeline); return std::nullopt;
    case Given::automatic:
    case Given::page: break;
  }
  auto page = read_page(content, job.resources, job.command.page, memory.page);
  if (!page) return placed(place.path, page.error());
  Waiting waiting = waiting_at(place);
  waiting.page = std::move(*page);
  pipeline.add(std::move(waiting), content.size());
  return std::nullopt;
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

void read_batch(const Job& job, Batch items, WorkerMemory& memory, std::span<Outcome> outcomes) {
  Pipeline pipeline(job, memory.words, outcomes);
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const std::size_t item = items.begin + i;
    if (const Error* error = job.inputs.error(item))
      outcomes[i].error = *error;
    else
      outcomes[i].error = bring(job, {i, job.inputs.path(item)}, memory, pipeline, outcomes[i].others);
  }
  pipeline.run();
  if (job.command.statement == 0) return;
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    if (!outcomes[i].error && outcomes[i].record.empty())
      outcomes[i].others.push_back(fail(Errc::bad_option, shown(job.inputs.path(items.begin + i)),
                                        "has no statement " + std::to_string(job.command.statement) +
                                            "; without --statement all that it has are shown (--statement)"));
}

}  // namespace isnad
