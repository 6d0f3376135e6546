#pragma once
// Texts that are given, not read from a page: records of JSON lines, and tokens of CoNLL.

#include <string>
#include <string_view>
#include <vector>

#include "isnad/article.h"
#include "isnad/result.h"

namespace isnad {

/// A clean text with what is known of it. Its fields have no evidence: nothing was read.
struct GivenText {
  std::string id;         ///< empty where the record has none
  std::string reference;  ///< ISO 8601: `published`, or else `reference`; empty where the record has neither
  Article article;        ///< text, headline, published, url, outlet; a paragraph for each line of the text
};

/// The record in `line`, an object of JSON with the string `text` and, where it likes, `id` (a string or a number),
/// `headline`, `published`, `reference`, `url`, `outlet`; other members are passed over. Fails with unreadable, which
/// says what is wrong.
Result<GivenText> read_json_record(std::string_view line);

/// The article whose body is `text`: a paragraph for each line that is not blank.
Article article_of_text(std::string text);

/// Sentences of tokens: the first column of each line, blanks or tabs behind it; a blank line ends a sentence.
std::vector<std::vector<std::string>> read_conll(std::string_view text);

/// Whether `text` begins as JSON lines do: an object on its first line, with a member `text`.
bool is_json_lines(std::string_view text);

/// Whether the first lines of `text` are tokens, each with a tag of the BIO scheme in its last column.
bool is_conll(std::string_view text);

}  // namespace isnad
