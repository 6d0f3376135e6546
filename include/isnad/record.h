#pragma once
// What is printed of one page: its article as a record, in one of several formats.

#include <cstdint>
#include <string>

#include "isnad/article.h"
#include "isnad/document.h"
#include "isnad/page.h"
#include "isnad/resources.h"
#include "isnad/statement.h"

namespace isnad {

enum class RecordFormat : std::uint8_t {
  jsonl,        ///< one line of JSON with the keys that docs/data_model.md lists
  text,         ///< headline and body
  markdown,     ///< front matter, headline, photos, sections
  jsonld,       ///< one line of JSON-LD: a schema.org NewsArticle or what fits the kind of page better
  conll,        ///< a token a line with its segments and its tag, a blank line between sentences; of a document only
  csv,          ///< a row for each statement (RFC 4180)
  tei,          ///< TEI P5: the text with what is said in it, and each statement with its chain
  annotations,  ///< one line of JSON-LD: a W3C Web Annotation for each statement
};

/// What stands before the first record of an output and behind the last one: the head of a table, the element that
/// holds all texts. Empty where records stand for themselves.
std::string record_head(RecordFormat format);
std::string record_tail(RecordFormat format);

struct RecordOptions {
  RecordFormat format = RecordFormat::jsonl;
  std::string id;        ///< id_of(source) unless the caller has a better one
  std::string source;    ///< a path, an address, "-"; bytes that are no UTF-8 come out as U+FFFD
  bool explain = false;  ///< rule and place of every field and every drop (jsonl only)
};

/// The record of `article`, which was read from `page`; it ends with a line feed. Total; linear in the size of both.
std::string write_record(const Page& page, const Article& article, const Resources& resources,
                         const RecordOptions& options = {});

/// The same with what `document`, the annotated Article::text, adds: in jsonl and conll; the other formats are as they
/// are without it.
std::string write_record(const Page& page, const Article& article, const Document& document, const Resources& resources,
                         const RecordOptions& options = {});

/// The same with `statements`, which are those of `document`: in jsonl, csv, tei and annotations, of which the last
/// three hold nothing else and are empty without; in jsonld, as citations; in markdown, below the article.
std::string write_record(const Page& page, const Article& article, const Document& document,
                         const Statements& statements, const Resources& resources, const RecordOptions& options = {});

/// The name of a file without its folder and without .gz and .html, .htm, .xhtml or .txt: "news/48213.html.gz" is
/// "48213". What has no name but an extension, and "-", stay as they are.
std::string id_of(const std::string& source);

}  // namespace isnad
