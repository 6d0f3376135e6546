#pragma once
// The writers behind write_record(), one for each format.

#include <string>

#include "isnad/record.h"

namespace isnad {

/// `document` and `statements` may be null.
std::string write_jsonl(const Page& page, const Article& article, const Document* document,
                        const Statements* statements, const Resources& resources, const RecordOptions& options);
std::string write_conll(const Document& document);
std::string csv_head();
std::string write_csv(const Article& article, const Document& document, const Statements& statements,
                      const RecordOptions& options);
std::string tei_head();
std::string tei_tail();
std::string write_tei(const Article& article, const Document& document, const Statements& statements,
                      const RecordOptions& options);
std::string write_annotations(const Article& article, const Document& document, const Statements& statements,
                              const RecordOptions& options);
std::string write_jsonld(const Article& article, const Document* document = nullptr,
                         const Statements* statements = nullptr);
std::string write_text(const Article& article);
std::string write_markdown(const Article& article, const Document* document = nullptr,
                           const Statements* statements = nullptr);

}  // namespace isnad
