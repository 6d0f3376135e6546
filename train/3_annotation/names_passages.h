#pragma once
// Passages with nested names and titles, as sequences of labels.

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "3_annotation/names.h"
#include "3_annotation/words.h"
#include "names_data.h"

namespace isnad::train {

struct Passage {
  std::string id, origin, text;
  bool marked = false;  ///< of the training texts for which names_marks.tsv says where names stand
  std::vector<std::string> near;  ///< of a marked one: annotated passages that may be of the same articles
  std::vector<Mention> mentions;
  std::vector<std::string> tokens;    ///< as found in the text
  std::vector<Span> spans;            ///< of the tokens
  std::vector<std::uint32_t> begins;  ///< where a name that begins in the token begins
  std::vector<IndexRange> sentences;
  std::vector<std::uint8_t> outer, titles, inner;  ///< of each token; types as in flat_labels
};

inline std::uint8_t type_number(MentionType type) {
  return type == MentionType::person ? 0 : type == MentionType::place ? 1 : type == MentionType::organisation ? 2 : 0;
}

/// Writes labels of the mentions for which `wanted` holds, the outermost first, where nothing is yet.
template <class Wanted>
std::vector<std::uint8_t> labels_of(const Passage& p, Wanted wanted) {
  std::vector<std::uint8_t> labels(p.tokens.size(), 0);
  std::vector<bool> taken(p.tokens.size());
  for (const Mention& m : p.mentions) {
    if (!wanted(m)) continue;
    std::vector<std::size_t> covered;
    for (std::size_t t = 0; t < p.spans.size(); ++t)
      if (p.spans[t].begin < m.span.end && m.span.begin < p.spans[t].end) covered.push_back(t);
    if (covered.empty() || std::any_of(covered.begin(), covered.end(), [&](std::size_t t) { return taken[t]; }))
      continue;
    for (const std::size_t t : covered) {
      labels[t] = static_cast<std::uint8_t>(1 + 2 * type_number(m.type) + (t == covered.front() ? 0 : 1));
      taken[t] = true;
    }
  }
  return labels;
}

inline std::vector<Passage> read_passages(const std::string& path, const LetterTable& letters) {
  const auto words = WordTables::load(DataFiles::embedded(), letters);
  std::vector<Passage> passages;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    Passage p;
    std::istringstream cells(line);
    std::string mentions;
    std::getline(cells, p.id, '\t');
    std::getline(cells, p.origin, '\t');
    std::getline(cells, p.text, '\t');
    std::replace(p.text.begin(), p.text.end(), '\x0b', '\n');
    std::getline(cells, mentions, '\t');
    std::string near;
    std::getline(cells, near, '\t');
    std::istringstream ids(near);
    for (std::string id; ids >> id;) p.near.push_back(id);
    std::istringstream list(mentions);
    for (std::string m; list >> m;) {
      Mention found;
      const auto first = m.find('-'), second = m.rfind('-');
      found.span = {offset(std::stoul(m.substr(0, first))), offset(std::stoul(m.substr(first + 1)))};
      const char c = m[second + 1];
      found.type = c == 't'                              ? MentionType::title
                   : c == 'o'                            ? MentionType::organisation
                   : m.compare(second + 1, 2, "pe") == 0 ? MentionType::person
                                                         : MentionType::place;
      p.mentions.push_back(found);
    }
    std::sort(p.mentions.begin(), p.mentions.end(), [](const Mention& a, const Mention& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    Document document;
    document.text = p.text;
    Analysis analysis{document, letters.read(document.text), {}};
    find_tokens(analysis);
    find_sentences(analysis);
    find_words(analysis, *words);
    for (const Token& token : document.tokens) {
      p.begins.push_back(name_begin(document, token));
      p.spans.push_back(token.span);
      p.tokens.emplace_back(slice(p.text, token.span));
    }
    for (const Sentence& s : document.sentences) p.sentences.push_back(s.tokens);
    const auto title = [](const Mention& m) { return m.type == MentionType::title; };
    const auto within = [&](const Mention& m) {
      return std::any_of(p.mentions.begin(), p.mentions.end(), [&](const Mention& x) {
        return !title(x) && x.span != m.span && x.span.begin <= m.span.begin && m.span.end <= x.span.end;
      });
    };
    p.titles = labels_of(p, title);
    p.outer = labels_of(p, [&](const Mention& m) { return !title(m) && !within(m); });
    p.inner = labels_of(p, [&](const Mention& m) { return !title(m) && within(m); });
    passages.push_back(std::move(p));
  }
  return passages;
}

inline Labelled sentence_of(const Passage& p, IndexRange range, const std::vector<std::uint8_t>& labels) {
  const auto cut = [&](const auto& v) {
    return std::vector(v.begin() + static_cast<std::ptrdiff_t>(range.begin),
                       v.begin() + static_cast<std::ptrdiff_t>(range.end));
  };
  return {cut(p.tokens), cut(labels)};
}

}  // namespace isnad::train
