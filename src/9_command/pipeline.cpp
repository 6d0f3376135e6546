// Texts on their way through the stages, some at a time.
#include "9_command/pipeline.h"

#include <utility>

#include "8_library/explain_statements.h"
#include "8_library/safe_text.h"
#include "9_command/human.h"

namespace isnad {
namespace {

constexpr std::size_t most_texts = 16;  // that wait

/// Whether a headline is told from the text below it: captions of pictures and films, and lists, are no such text.
bool has_own_text(PageKind kind) {
  return kind != PageKind::gallery && kind != PageKind::video && kind != PageKind::front;
}

/// The time that the text is of.
const std::string& time_of(const Job& job, const Waiting& text) {
  return text.reference.empty() ? job.command.article.reference_time : text.reference;
}

std::string written(const Job& job, const Waiting& text) {
  const Document* document = text.document ? &*text.document : nullptr;
  const Statements* statements = text.statements ? &*text.statements : nullptr;
  if (job.format == Format::human)
    return write_human(text.page, *text.article, job.resources, job.labels,
                       {job.screen, text.path, job.command.explain, document, statements});
  const RecordOptions options{record_format(job.format), text.id, text.path, job.command.explain};
  if (document == nullptr) return write_record(text.page, *text.article, job.resources, options);
  if (statements == nullptr) return write_record(text.page, *text.article, *document, job.resources, options);
  return write_record(text.page, *text.article, *document, *statements, job.resources, options);
}

/// The statement that was asked for, or all, in words; empty where it is not there.
std::string explained(const Job& job, const Waiting& text) {
  const auto count = offset(text.statements->items.size());
  const std::uint32_t one = job.command.statement;
  if (count == 0 && one == 0) return "No statement: " + printable(text.path) + "\n\n";
  return explain_statements(*text.article, *text.document, *text.statements, job.resources,
                            one == 0 ? IndexRange{0, count} : IndexRange{one - 1, one}, text.path);
}

}  // namespace

void Pipeline::add(Waiting text, std::size_t bytes) {
  texts_.push_back(std::move(text));
  bytes_ += bytes;
  if (texts_.size() >= most_texts || bytes_ >= batch_bytes) run();
}

void Pipeline::run() {
  read_all();
  if (job_.command.stage != Stage::read) annotate_all();
  if (job_.command.stage == Stage::attribute) attribute_all();
  for (const Waiting& text : texts_) write(text);
  texts_.clear();
  bytes_ = 0;
}

void Pipeline::read_all() {
  for (Waiting& text : texts_) {
    if (text.article) continue;
    text.article = read_article(text.page, job_.resources, job_.command.article);
    text.reference = text.article->published.value;
  }
}

void Pipeline::annotate_all() {
  for (Waiting& text : texts_)
    if (!text.document) text.document = annotate(text.article->text, job_.resources, {time_of(job_, text)}, words_);
}

void Pipeline::attribute_all() {
  for (Waiting& text : texts_)
    text.statements = has_own_text(text.article->kind) ? attribute(*text.document, text.article->headline.value,
                                                                   job_.resources, {time_of(job_, text)}, {}, words_)
                                                       : attribute(*text.document, job_.resources, words_);
}

void Pipeline::write(const Waiting& text) {
  Outcome& outcome = outcomes_[text.outcome];
  if (!outcome.record.empty() && is_paged(job_.format)) outcome.record += "\f\n";
  outcome.record += text.statements && job_.command.in_words ? explained(job_, text) : written(job_, text);
}

}  // namespace isnad
