// Names and titles, and what they speak of.
#include "3_annotation/names.h"

#include <algorithm>
#include <utility>

#include "3_annotation/name_phrases_words.h"
#include "3_annotation/names_flat.h"

namespace isnad {
namespace {

using Labels = std::vector<std::uint8_t>;

using name_layer::end_of, name_layer::goes_on;

/// Whether the place that begins at `t` goes on a title that ends before it: "envoy to the Middle East and Africa",
/// where a mark or the person follows.
bool is_also_titled(const Document& document, const Labels& outer, std::size_t t) {
  if (t == 0 || t >= outer.size() || outer[t] != 3 || (outer[t - 1] != 3 && outer[t - 1] != 4)) return false;
  const Token& token = document.tokens[t];
  if (token.words < 2 || document.words[token.first_word].part != Part::cconj) return false;
  const std::size_t end = end_of(outer, t);
  return end < outer.size() && (outer[end] == 1 || document.tokens[end].kind == TokenKind::punctuation);
}

/// Titles and names nest: a title ends before a person, and with the body or the place that its last word begins.
void fit_titles(const Document& document, const Labels& outer, Labels& titles) {
  for (std::size_t t = 0; t < titles.size(); ++t) {
    if (titles[t] != 1) continue;
    const std::size_t end = end_of(titles, t);
    std::size_t begin = t, fitted = end;
    while (begin < end && goes_on(outer, begin)) ++begin;  // its front lies in a name that began before
    if (goes_on(outer, end) && outer[end] == 2)
      while (fitted > begin && goes_on(outer, fitted)) --fitted;
    else
      while (goes_on(outer, fitted) || is_also_titled(document, outer, fitted)) ++fitted;
    for (std::size_t i = t; i < std::max(end, fitted); ++i)
      titles[i] = i < begin || i >= fitted ? 0 : i == begin ? 1 : 2;
    // A title that began inside of what was added is part of it.
    for (std::size_t i = fitted; i > end && goes_on(titles, i); ++i) titles[i] = 0;
    t = std::max(end, fitted) - 1;
  }
}

/// Names inside of names lie in one of them, and cross no title.
void fit_inner(NameLayers& layers) {
  const Labels &outer = layers[name_layer::outer], &titles = layers[name_layer::titles];
  Labels& inner = layers[name_layer::inner];
  for (std::size_t t = 0; t < inner.size();) {
    if (inner[t] == 0) {
      ++t;
      continue;
    }
    const std::size_t end = end_of(inner, t);
    bool fits = outer[t] != 0 && (titles[t] == 0) == (titles[end - 1] == 0);
    for (std::size_t i = t + 1; i < end; ++i) fits = fits && goes_on(outer, i) && titles[i] != 1;
    if (!fits)
      std::fill(inner.begin() + static_cast<std::ptrdiff_t>(t), inner.begin() + static_cast<std::ptrdiff_t>(end),
                std::uint8_t{0});
    t = end;
  }
}

bool is_name(const KnownWord& word) {
  constexpr std::uint8_t place = name_place::country | name_place::region | name_place::large;
  return word.person > 1 || (word.place & place) != 0 || (word.part & KnownWord::bodies) != 0;
}

/// Where the name that begins in token `t` begins. "Kofi" is no "and in": a word that is a name as it stands is kept
/// whole where what is left of it is none.
std::uint32_t begin_of(const Analysis& analysis, const NameMeans& means, std::size_t t) {
  const Token& token = analysis.document.tokens[t];
  const std::uint32_t begin = name_begin(analysis.document, token);
  if (begin == token.span.begin) return begin;
  const auto known = [&](IndexRange letters) {
    return means.words.find(loose_name_hash(analysis.letters.view(letters)));
  };
  const IndexRange letters = analysis.token_letters[t];
  const KnownWord whole = known(letters), rest = known(analysis.letters.in({begin, token.span.end}, letters));
  if (is_name(whole) && !is_name(rest)) return token.span.begin;
  // "Lubna" is no "for Bunna": a given name, unless what is left is far more of one.
  constexpr unsigned given = 8;  // of KnownWord::part
  constexpr int far_more = 3;    // persons, as a binary logarithm, and one
  const bool preposition = analysis.token(t).front() != static_cast<char>(letter::waw);
  const bool person = whole.person > 1 || (whole.part & given) != 0;
  return person && preposition && rest.person <= whole.person + far_more ? token.span.begin : begin;
}

void add_mentions(Analysis& analysis, const NameMeans& means, const std::vector<std::uint8_t>& labels, bool titles) {
  Document& document = analysis.document;
  constexpr MentionType types[] = {MentionType::person, MentionType::place, MentionType::organisation};
  for (std::size_t t = 0; t < labels.size(); ++t) {
    if (labels[t] % 2 == 0) continue;
    std::size_t end = t + 1;
    while (end < labels.size() && labels[end] == labels[t] + 1) ++end;
    Mention mention;
    mention.span = {begin_of(analysis, means, t), document.tokens[end - 1].span.end};
    mention.type = titles ? MentionType::title : types[(labels[t] - 1U) / 2];
    document.mentions.push_back(mention);
  }
}

/// Marks the mentions behind "lil-" that bear an article: "for the United Nations", not "for Lebanon". The word is
/// known with the article, and less as it is left.
void mark_articles(Analysis& analysis, const NameWords& known) {
  std::size_t t = 0;
  const auto& tokens = analysis.document.tokens;
  for (Mention& mention : analysis.document.mentions) {
    while (t < tokens.size() && tokens[t].span.end <= mention.span.begin) ++t;
    if (t == tokens.size() || tokens[t].span.begin == mention.span.begin) continue;
    const std::string_view whole = analysis.token(t);
    const IndexRange rest = analysis.letters.in({mention.span.begin, tokens[t].span.end}, analysis.token_letters[t]);
    const std::string_view stem = analysis.letters.view(rest);
    constexpr char lam = static_cast<char>(letter::lam);
    if (stem.size() < 3 || stem.size() >= whole.size() || stem[0] != lam ||
        whole[whole.size() - stem.size() - 1] != lam)
      continue;
    mention.hides_alef = hides_article(stem, known);
  }
}

/// Sorts the mentions; of those with one span the first stays.
void order_mentions(std::vector<Mention>& mentions) {
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  const auto same = [](const Mention& a, const Mention& b) { return a.span == b.span; };
  mentions.erase(std::unique(mentions.begin(), mentions.end(), same), mentions.end());
}

/// The file `name`, read where it lies: in the library, or else in `read`, where it is anybody's and is summed up.
template <class File>
Result<File> open(const DataFiles& files, std::string_view name, std::shared_ptr<const std::string>& read) {
  auto kept = files.keep(name);
  if (!kept) return kept.error();
  read = std::move(kept->read);
  return File::open(files.where(name), kept->bytes, read != nullptr);
}

}  // namespace

Result<NameTables> NameTables::load(const DataFiles& files, const LetterTable& letters) {
  NameTables tables;
  auto heads = NameHeads::load(files, letters);
  if (!heads) return heads.error();
  tables.heads = std::move(*heads);
  auto phrases = NamePhraseTables::load(files, letters);
  if (!phrases) return phrases.error();
  tables.phrases = std::move(*phrases);
  auto words = open<NameWords>(files, "models/3_annotation_names_words.bin", tables.read_words);
  if (!words) return words.error();
  tables.words = std::move(*words);
  auto model = open<NameModel>(files, "models/3_annotation_names.bin", tables.read_model);
  if (!model) return model.error();
  tables.model = std::move(*model);
  return tables;
}

void find_names(Analysis& analysis, const NameTables& tables, NameMemory& memory, PhraseWordRows& rows) {
  Document& document = analysis.document;
  NameLayers layers = label_names(analysis, tables, memory);
  fit_titles(document, layers[name_layer::outer], layers[name_layer::titles]);
  fit_inner(layers);
  add_mentions(analysis, tables, layers[name_layer::outer], false);
  add_mentions(analysis, tables, layers[name_layer::titles], true);
  add_mentions(analysis, tables, layers[name_layer::inner], false);
  order_mentions(document.mentions);
  correct_names(analysis, tables.phrases, tables.words, rows);
  mark_articles(analysis, tables.words);
  lend_names(document, layers[name_layer::flat]);
  document.flat_tags = std::move(layers[name_layer::flat]);
}

}  // namespace isnad
