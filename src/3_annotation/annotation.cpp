// A text with what stands in it: sentences, tokens, words, times, names.
#include "0_base/utf8.h"
#include "3_annotation/annotation_memory.h"
#include "3_annotation/annotation_tables.h"
#include "3_annotation/entities.h"
#include "3_annotation/sentences.h"
#include "isnad/document.h"

#include <utility>

namespace isnad {
namespace {

void annotate_words(Analysis& analysis, const AnnotationTables& tables, const AnnotationOptions& options,
                    AnnotationMemory& memory) {
  memory.begin(analysis);
  find_words(analysis, tables.words, memory.words);
  find_times(analysis, tables.times, options.reference_time, memory.times);
  find_names(analysis, tables.names, memory.names, memory.phrases);
  join_entities(analysis, tables.entities);
}

}  // namespace

Document annotate(std::string text, const Resources& resources, const AnnotationOptions& options, Memory& memory) {
  const AnnotationTables& tables = resources.annotation();
  Document document;
  document.text = is_utf8(text) ? std::move(text) : valid_utf8(text);
  Analysis analysis{document, tables.letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  annotate_words(analysis, tables, options, AnnotationMemory::of(memory, tables));
  return document;
}

Document annotate(std::string text, const Resources& resources, const AnnotationOptions& options) {
  Memory memory;
  return annotate(std::move(text), resources, options, memory);
}

Document document_of_tokens(const std::vector<std::vector<std::string>>& sentences) {
  Document document;
  for (const auto& tokens : sentences) {
    const auto first = offset(document.tokens.size());
    for (const std::string& written : tokens) {
      Token token;
      token.span.begin = offset(document.text.size());
      document.text += valid_utf8(written);
      token.span.end = offset(document.text.size());
      document.text += ' ';
      document.tokens.push_back(token);
    }
    if (document.tokens.size() == first) continue;
    document.text.back() = '\n';
    const IndexRange range{first, offset(document.tokens.size())};
    document.sentences.push_back({{document.tokens[range.begin].span.begin, document.tokens.back().span.end}, range});
  }
  return document;
}

Document annotate_tokens(const std::vector<std::vector<std::string>>& sentences, const Resources& resources,
                         const AnnotationOptions& options) {
  const AnnotationTables& tables = resources.annotation();
  Document document = document_of_tokens(sentences);
  Analysis analysis{document, tables.letters.read(document.text), {}};
  take_given_tokens(analysis);
  AnnotationMemory memory(tables);
  annotate_words(analysis, tables, options, memory);
  return document;
}

Result<AnnotationTables> AnnotationTables::load(const DataFiles& files) {
  AnnotationTables tables;
  auto words = WordTables::load(files, tables.letters);
  if (!words) return words.error();
  tables.words = std::move(*words);
  auto times = TimeTables::load(files, tables.letters);
  if (!times) return times.error();
  tables.times = std::move(*times);
  auto names = NameTables::load(files, tables.letters);
  if (!names) return names.error();
  tables.names = std::move(*names);
  auto entities = EntityTables::load(files, tables.letters);
  if (!entities) return entities.error();
  tables.entities = std::move(*entities);
  return tables;
}

}  // namespace isnad
