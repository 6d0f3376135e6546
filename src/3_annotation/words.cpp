// The words of tokens: clitics parted, each with its part of speech.
#include "3_annotation/words.h"

#include <utility>

namespace isnad {
namespace {

/// The first token behind the sentence that token `i` stands in; `sentence` is the one of the tokens before it.
std::size_t sentence_end(const Document& document, std::size_t i, std::size_t& sentence) {
  while (sentence < document.sentences.size() && document.sentences[sentence].tokens.end <= i) ++sentence;
  if (sentence == document.sentences.size()) return document.tokens.size();
  const IndexRange range = document.sentences[sentence].tokens;
  return i < range.begin ? range.begin : range.end;
}

/// The part of speech that the kind of a token gives; none for words.
constexpr std::optional<Part> part_of_kind(TokenKind kind) {
  switch (kind) {
    case TokenKind::word: return std::nullopt;
    case TokenKind::number: return Part::num;
    case TokenKind::punctuation: return Part::punct;
    case TokenKind::symbol: return Part::sym;
    case TokenKind::address: return Part::x;
  }
  return std::nullopt;
}

/// Finds the words of one sentence after another.
class SentenceWords {
 public:
  SentenceWords(Analysis& analysis, const WordTables& tables, WordMemory& memory)
      : analysis_(analysis),
        document_(analysis.document),
        tables_(tables),
        splitter_(tables.splitter),
        memory_(memory) {}

  void find(std::size_t first, std::size_t end) {
    words_.clear();
    fetch(first, end);
    const auto first_word = document_.words.size();
    for (std::size_t i = first; i < end; ++i) add_token(i, first, end);
    tables_.tagger.tag(words_, memory_.parts());
    for (std::size_t i = 0; i < words_.size(); ++i) document_.words[first_word + i].part = words_[i].part;
  }

 private:
  /// Hashes all tokens first, so that the lexicon is on its way when it is asked.
  void fetch(std::size_t first, std::size_t end) {
    hashes_.clear();
    for (std::size_t i = first; i < end; ++i) {
      hashes_.push_back(i < analysis_.hashes.size() ? analysis_.hashes[i] : stable_hash(analysis_.token(i)));
      splitter_.lexicon().fetch(hashes_.back());
    }
  }

  void add_token(std::size_t i, std::size_t first, std::size_t end) {
    Token& token = document_.tokens[i];
    token.first_word = offset(document_.words.size());
    if (const auto part = part_of_kind(token.kind)) return add_whole(i, first, *part);
    const KnownFacts facts = splitter_.lexicon().find(hashes_[i - first]);
    const Split split = split_of(i, first, end, facts);
    if (split == Split()) {
      add_whole(i, first, {});
      words_.back().facts = facts;
      words_.back().number = analysis_.number(i);
    } else {
      add_parts(i, split);
    }
  }

  [[nodiscard]] Split split_of(std::size_t i, std::size_t first, std::size_t end, const KnownFacts& facts) {
    if (facts.decided()) return {facts.prefix(), facts.suffix()};
    SplitSite site{{}, analysis_.token(i), {}};
    if (i > first) site.before = analysis_.token(i - 1);
    if (i + 1 < end) site.after = analysis_.token(i + 1);
    return splitter_.best(site, memory_.splits(analysis_, i, splitter_));
  }

  void add_whole(std::size_t i, std::size_t first, std::optional<Part> part) {
    Token& token = document_.tokens[i];
    token.words = 1;
    document_.words.push_back({token.span, Part::x});
    PartWord& word = words_.emplace_back();
    word.form = analysis_.token(i);
    word.hash = hashes_[i - first];
    word.known = part.has_value();
    word.part = part.value_or(Part::x);
  }

  void add_parts(std::size_t i, Split split) {
    Token& token = document_.tokens[i];
    const Clitics& prefix = splitter_.prefixes()[split.prefix];
    const Clitics& suffix = splitter_.suffixes()[split.suffix];
    token.words = 0;
    letter_ = analysis_.token_letters[i].begin;
    begin_ = token.span.begin;
    for (std::size_t k = 0; k < prefix.pieces; ++k) add_clitic(token, prefix.lengths[k], prefix.parts[k]);
    const std::size_t stem = analysis_.token_letters[i].end - letter_ - suffix.letters.size();
    add_stem(token, stem, split);
    if (split.suffix != 0) add_clitic(token, suffix.letters.size(), suffix.parts[0]);
  }

  void add_clitic(Token& token, std::size_t letters, Part part) {
    PartWord* word = add_word(token, letters);
    if (word == nullptr) return;
    word->hash = stable_hash(word->form);
    word->known = true;
    word->part = part;
  }

  void add_stem(Token& token, std::size_t letters, Split split) {
    PartWord* word = add_word(token, letters);
    if (word == nullptr) return;
    Splitter::Room room;
    word->hash = stable_hash(splitter_.alone(word->form, split, room, word->facts));
    word->after_clitic = split.prefix != 0;
    word->before_pronoun = split.suffix != 0;
    // bi + hi: the pronoun is what is left.
    const std::size_t pronoun = split.suffix == 0 ? splitter_.suffix_of(word->form) : 0;
    const bool number = !word->form.empty() && is_digit(static_cast<unsigned char>(word->form[0]));
    word->known = pronoun != 0 || number;
    if (word->known) word->part = number ? Part::num : splitter_.suffixes()[pronoun].parts[0];
  }

  /// Adds a word that ends where its letters end; null where a ligature, which is one sign, holds them and what went
  /// before.
  PartWord* add_word(Token& token, std::size_t letters) {
    const IndexRange range{letter_, letter_ + offset(letters)};
    letter_ = range.end;
    std::uint32_t end = analysis_.letters.at[letter_];
    if (end > token.span.end || letter_ == last_letter(token)) end = token.span.end;
    if (end <= begin_) return nullptr;
    document_.words.push_back({{begin_, end}, Part::x});
    ++token.words;
    begin_ = end;
    PartWord& word = words_.emplace_back();
    word.form = analysis_.letters.view(range);
    return &word;
  }
  [[nodiscard]] std::uint32_t last_letter(const Token& token) const {
    return analysis_.token_letters[static_cast<std::size_t>(&token - document_.tokens.data())].end;
  }

  Analysis& analysis_;
  Document& document_;
  const WordTables& tables_;
  const Splitter& splitter_;
  WordMemory& memory_;
  std::vector<std::uint64_t> hashes_;  ///< of the tokens of the sentence
  std::vector<PartWord> words_;        ///< of the sentence
  std::uint32_t letter_ = 0;           ///< the next one
  std::uint32_t begin_ = 0;            ///< of the next word
};

}  // namespace

Result<WordTables> WordTables::load(const DataFiles& files, const LetterTable& letters) {
  WordTables tables;
  auto splitter = Splitter::load(files, letters);
  if (!splitter) return splitter.error();
  tables.splitter = std::move(*splitter);
  auto tagger = PartTagger::load(files);
  if (!tagger) return tagger.error();
  tables.tagger = std::move(*tagger);
  return tables;
}

const ScoredSplits& WordMemory::splits(const Analysis& analysis, std::size_t i, const Splitter& splitter) {
  const std::uint32_t number = analysis.number(i);
  if (number == HashNumbers::none) return own_ = splitter.score(analysis.token(i));
  std::uint32_t& place = split_of_[number];
  if (place == 0) {
    splits_.push_back(splitter.score(analysis.token(i)));
    place = offset(splits_.size());
  }
  return splits_[place - 1];
}

void WordMemory::clear() { parts_.clear(), split_of_.clear(), splits_.clear(); }

void find_words(Analysis& analysis, const WordTables& tables) {
  WordMemory memory;
  find_words(analysis, tables, memory);
}

void find_words(Analysis& analysis, const WordTables& tables, WordMemory& memory) {
  const std::size_t count = analysis.document.tokens.size();
  analysis.document.words.reserve(analysis.document.words.size() + count + count / 4);
  SentenceWords words(analysis, tables, memory);
  for (std::size_t first = 0, sentence = 0; first < count;) {
    const std::size_t end = sentence_end(analysis.document, first, sentence);
    words.find(first, end);
    first = end;
  }
}

}  // namespace isnad
