// The tables of this stage, read and checked.
#include "4_statement/statement_tables.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "0_base/table.h"
#include "0_base/utf8.h"
#include "4_statement/cue_forms.h"
#include "4_statement/statement_names.h"

namespace isnad {
namespace {

using Failure = std::optional<Error>;

constexpr std::array<std::pair<std::string_view, std::uint16_t>, 12> frame_names{{{"that", frame::that},
                                                                                  {"quote", frame::quote},
                                                                                  {"object", frame::object},
                                                                                  {"b", frame::b},
                                                                                  {"ila", frame::ila},
                                                                                  {"ala", frame::ala},
                                                                                  {"an", frame::an},
                                                                                  {"min", frame::min},
                                                                                  {"fi", frame::fi},
                                                                                  {"li", frame::li},
                                                                                  {"person", frame::person},
                                                                                  {"addressee", frame::addressee}}};

constexpr std::array<std::string_view, 64> class_names{
    "that",      "that_kept", "asks",    "adjunct", "inner",      "relative",     "negation",   "copula",
    "verb_mark", "contrast",  "clause",  "event",   "content",    "wish",         "time",       "time_more",
    "saying",    "medium",    "press",   "skip",    "naming",     "first_person", "hedge",      "no_cue",
    "blame",     "rule",      "accord",  "whole",   "filler",     "spokes",       "identity",   "hope",
    "honorific", "self",      "governs", "mouth",   "done",       "writer",       "thing",      "this",
    "as",        "about",     "percent", "deed",    "allegation", "part",         "you",        "yours",
    "beside",    "often",     "which",   "what",    "any",        "interview",    "impersonal", "setting",
    "of_news",   "competent", "release", "wrong",   "truth",      "sent",         "informed",   "titled"};

constexpr std::array<std::string_view, 25> list_names{
    "side",      "party",     "many",       "more",    "bound", "grip",     "attribute", "seated", "unspoken",
    "mood",      "some",      "weight",     "wish",    "told",  "deed",     "kin",       "worry",  "firmly",
    "firm_noun", "firm_word", "unverified", "gesture", "could", "checking", "story"};

struct SpellingName {
  std::string_view name;
  std::string Spellings::*text = nullptr;
  bool several = false;  ///< words or letters; else one letter
};

constexpr std::array<SpellingName, 17> spelling_names{{{"alef", &Spellings::alef},
                                                       {"alef_above", &Spellings::alef_above},
                                                       {"alef_below", &Spellings::alef_below},
                                                       {"waw", &Spellings::waw},
                                                       {"feh", &Spellings::feh},
                                                       {"teh_marbuta", &Spellings::teh_marbuta},
                                                       {"maqsura", &Spellings::maqsura},
                                                       {"tanwin", &Spellings::tanwin},
                                                       {"fatha", &Spellings::fatha},
                                                       {"damma", &Spellings::damma},
                                                       {"shadda", &Spellings::shadda},
                                                       {"that_above", &Spellings::that_above, true},
                                                       {"that_below", &Spellings::that_below, true},
                                                       {"pronoun", &Spellings::pronoun, true},
                                                       {"latin", &Spellings::latin, true},
                                                       {"region", &Spellings::region, true},
                                                       {"school", &Spellings::school, true}}};

template <class Names, class Value>
bool pick(const Names& names, std::string_view name, Value& value) {
  const auto found = std::find(std::begin(names), std::end(names), name);
  value = static_cast<Value>(found - std::begin(names));
  return found != std::end(names);
}

/// What loading needs beside the tables it fills.
struct Loader {
  const DataFiles& files;
  const LetterTable& letters;
  StatementTables& tables;
  std::map<std::string, VerbPattern, std::less<>> patterns;

  Failure load_spellings();
  Failure load_classes();
  Failure load_patterns();
  Failure load_cues();
  Failure load_words();
  Failure load_lists();
  Failure load_heads();
  Failure load_phrases();
  Failure load_source_classes();
  bool kind_of(std::string_view name, std::uint16_t& kind) const {
    const auto found =
        std::find_if(tables.classes.begin(), tables.classes.end(), [&](const CueClass& c) { return c.name == name; });
    kind = static_cast<std::uint16_t>(found - tables.classes.begin());
    return found != tables.classes.end();
  }
  void put_form(const std::string& form, CueForm made);
};

Failure Loader::load_spellings() {
  const auto table = load_table(files, "4_statement/spellings.tsv", 3);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    const auto found = std::find_if(spelling_names.begin(), spelling_names.end(),
                                    [&](const SpellingName& s) { return s.name == row.cells[0]; });
    if (found == spelling_names.end()) return bad_cell(*table, row, 0, "the name of a spelling");
    constexpr std::size_t letter = 2;  // bytes
    if (row.cells[1].empty() || (!found->several && row.cells[1].size() != letter))
      return bad_cell(*table, row, 1, found->several ? "letters" : "one letter or vowel");
    tables.written.*found->text = row.cells[1];
  }
  for (const SpellingName& spelling : spelling_names)
    if ((tables.written.*spelling.text).empty())
      return fail(Errc::bad_table, files.where("4_statement/spellings.tsv"),
                  "has no row " + std::string(spelling.name));
  return std::nullopt;
}

Failure Loader::load_classes() {
  const auto table = load_table(files, "4_statement/cue_classes.tsv", 7);
  if (!table) return table.error();
  constexpr std::array<std::string_view, 2> weights{"strong", "neutral"};
  constexpr std::array<std::string_view, 12> scopes{"always", "marked",  "quoted",     "headed",
                                                    "blame",  "text",    "deed",       "allegation",
                                                    "charge", "uttered", "undertaken", "weight"};
  constexpr std::array<std::string_view, 3> issues{"-", "words", "object"};
  for (const Row& row : table->rows) {
    CueClass made;
    made.name = row.cells[0];
    if (!pick(stance_names, row.cells[1], made.stance)) return bad_cell(*table, row, 1, "a stance");
    if (!pick(weights, row.cells[2], made.weight)) return bad_cell(*table, row, 2, "strong or neutral");
    if (!pick(certainty_names, row.cells[3], made.certainty)) return bad_cell(*table, row, 3, "a certainty");
    if (!pick(distance_names, row.cells[4], made.distance)) return bad_cell(*table, row, 4, "a distance");
    if (!pick(scopes, row.cells[5], made.scope)) return bad_cell(*table, row, 5, "a scope");
    if (!pick(issues, row.cells[6], made.issued)) return bad_cell(*table, row, 6, "words, object or -");
    tables.classes.push_back(std::move(made));
  }
  return std::nullopt;
}

Failure Loader::load_patterns() {
  const auto table = load_table(files, "4_statement/verb_patterns.tsv", 15);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    const auto& c = row.cells;
    if (c[13] != "u" && c[13] != "a") return bad_cell(*table, row, 13, "u or a");
    patterns[c[0]] = {c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13] == "u"};
  }
  return std::nullopt;
}

void Loader::put_form(const std::string& form, CueForm made) {
  if (form.size() < 2) return;
  const auto index = static_cast<std::uint32_t>(tables.forms.size());
  if (const auto first = tables.form_of.find(form)) {
    std::uint32_t last = *first;
    for (;;) {
      const CueForm& other = tables.forms[last];
      if (other.cue == made.cue && other.form == made.form && other.gender == made.gender && other.count == made.count)
        return;
      if (other.next == 0) break;
      last = other.next - 1;
    }
    tables.forms[last].next = index + 1;
  } else {
    tables.form_of.insert(form, index);
  }
  tables.forms.push_back(made);
}

Failure Loader::load_cues() {
  const auto table = load_table(files, "4_statement/cues.tsv", 6);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    Cue cue;
    cue.lemma = row.cells[0];
    const auto pattern = patterns.find(row.cells[2]);
    if (pattern == patterns.end()) return bad_cell(*table, row, 2, "a pattern of verb_patterns.tsv");
    if (!kind_of(row.cells[4], cue.kind)) return bad_cell(*table, row, 4, "a class of cue_classes.tsv");
    for (const std::string_view name : parts_of_cell(row.cells[5], ' ')) {
      const auto found =
          std::find_if(frame_names.begin(), frame_names.end(), [&](const auto& f) { return f.first == name; });
      if (found == frame_names.end()) return bad_cell(*table, row, 5, "frames");
      cue.frames = static_cast<std::uint16_t>(cue.frames | found->second);
    }
    cue.damma = pattern->second.damma;
    std::u32string root;
    for (std::size_t i = 0; i < row.cells[1].size();) root += next_code_point(row.cells[1], i);
    if (root.size() < 3) return bad_cell(*table, row, 1, "a root of three letters or four");
    std::vector<std::string> nouns;
    for (const std::string_view noun : parts_of_cell(row.cells[3], ',')) nouns.emplace_back(noun);
    const auto number = static_cast<std::uint16_t>(tables.cues.size());
    tables.cues.push_back(std::move(cue));
    if (nouns.size() == 1 && nouns.front() == "-") nouns.front().clear();
    make_forms(pattern->second, root, nouns, letters, [&](const std::string& form, CueForm made) {
      made.cue = number;
      put_form(form, made);
    });
  }
  return std::nullopt;
}

Failure Loader::load_words() {
  const auto table = load_table(files, "4_statement/words.tsv", 2);
  if (!table) return table.error();
  const auto put = [&](const std::string& word, word_class::Bits bit) {
    const std::string key = loose_letters(letters, word);
    if (const auto found = tables.word_of.find(key)) {
      tables.word_classes[*found] |= bit;
      return;
    }
    tables.word_of.insert(key, static_cast<std::uint32_t>(tables.word_classes.size()));
    tables.word_classes.push_back(bit);
  };
  for (const Row& row : table->rows) {
    std::uint32_t number = 0;
    if (!pick(class_names, row.cells[0], number)) return bad_cell(*table, row, 0, "a class of words");
    for (const std::string_view word : parts_of_cell(row.cells[1], ' ')) {
      const bool open = word.ends_with('+');
      const std::string stem(word.substr(0, word.size() - (open ? 1 : 0)));
      put(stem, word_class::Bits{1} << number);
      if (!open) continue;
      for (const std::string_view pronoun : parts_of_cell(tables.written.pronoun, ' '))
        put(stem + std::string(pronoun), word_class::Bits{1} << number);
    }
  }
  return std::nullopt;
}

Failure Loader::load_lists() {
  const auto table = load_table(files, "4_statement/lists.tsv", 3);
  if (!table) return table.error();
  std::map<std::string, word_list::Bits> lists;
  for (const Row& row : table->rows) {
    std::uint32_t number = 0;
    if (!pick(list_names, row.cells[0], number)) return bad_cell(*table, row, 0, "a list of words");
    for (const std::string_view word : parts_of_cell(row.cells[1], ' '))
      lists[loose_letters(letters, word)] |= word_list::Bits{1} << number;
  }
  for (const auto& [word, bits] : lists) tables.list_of.insert(word, bits);
  return std::nullopt;
}

Failure Loader::load_heads() {
  const auto table = load_table(files, "4_statement/heads.tsv", 4);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    Head head;
    head.place = row.cells[0] == "place";
    if (head.place)
      head.type = SourceType::official_body;
    else if (!pick(source_type_names, row.cells[0], head.type))
      return bad_cell(*table, row, 0, "a type of source");
    head.of_men = row.cells[1] == "man";
    if (!head.of_men && row.cells[1] != "m" && row.cells[1] != "f") return bad_cell(*table, row, 1, "m, f or man");
    if (row.cells[2] != "s" && row.cells[2] != "p") return bad_cell(*table, row, 2, "s or p");
    head.gender = row.cells[1] == "f" ? Gender::feminine : Gender::masculine;
    head.count = row.cells[2] == "s" ? Count::singular : Count::plural;
    const auto number = static_cast<std::uint32_t>(tables.heads.size());
    tables.heads.push_back(head);
    for (const std::string_view word : parts_of_cell(row.cells[3], ' ')) {
      const std::size_t gap = word.find('~');
      if (gap == std::string_view::npos)
        tables.head_of.insert(loose_letters(letters, word), number);
      else
        tables.head_shapes.push_back(
            {loose_letters(letters, word.substr(0, gap)), loose_letters(letters, word.substr(gap + 1)), number});
    }
  }
  return std::nullopt;
}

Failure Loader::load_phrases() {
  const auto table = load_table(files, "4_statement/phrases.tsv", 3);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    PhraseRow phrase;
    for (const std::string_view word : parts_of_cell(row.cells[0], ' ')) {
      const char last = word.back();
      const bool open = last == '~' || last == '_';
      std::string key = loose_letters(letters, word.substr(0, word.size() - (open ? 1 : 0)));
      if (key.empty()) return bad_cell(*table, row, 0, "words");
      if (open) key += last;
      phrase.words.push_back(std::move(key));
    }
    if (phrase.words.empty()) return bad_cell(*table, row, 0, "words");
    phrase.medium = row.cells[1] == "medium";
    phrase.actor = row.cells[1] == "actor";
    if (!phrase.medium && !phrase.actor && row.cells[1] != "next" && row.cells[1] != "suffix")
      return bad_cell(*table, row, 1, "next, suffix, medium or actor");
    if (!kind_of(row.cells[2], phrase.kind)) return bad_cell(*table, row, 2, "a class of cue_classes.tsv");
    std::string key = phrase.words.front();
    if (key.back() == '~' || key.back() == '_') key.pop_back();
    auto slot = tables.phrase_of.find(key);
    if (!slot) {
      slot = static_cast<std::uint32_t>(tables.phrases_by_word.size());
      tables.phrase_of.insert(key, *slot);
      tables.phrases_by_word.emplace_back();
    }
    tables.phrases_by_word[*slot].push_back(static_cast<std::uint16_t>(tables.phrases.size()));
    tables.phrases.push_back(std::move(phrase));
  }
  return std::nullopt;
}

Failure Loader::load_source_classes() {
  const auto table = load_table(files, "4_statement/source_classes.tsv", 2);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    std::uint32_t number = 0;
    if (row.cells[0].empty() || !pick(source_class_names, row.cells[0], number))
      return bad_cell(*table, row, 0, "a class of sources");
    for (const std::string_view word : parts_of_cell(row.cells[1], ' '))
      tables.class_of.insert(loose_letters(letters, word), number);
  }
  return std::nullopt;
}

}  // namespace

std::string loose_letters(const LetterTable& letters, std::string_view text) { return loosened(letters.fold(text)); }

Result<StatementTables> StatementTables::load(const DataFiles& files, const LetterTable& letters) {
  StatementTables tables;
  Loader loader{files, letters, tables, {}};
  for (const auto part :
       {&Loader::load_spellings, &Loader::load_classes, &Loader::load_patterns, &Loader::load_cues, &Loader::load_words,
        &Loader::load_lists, &Loader::load_heads, &Loader::load_phrases, &Loader::load_source_classes})
    if (auto error = (loader.*part)()) return *error;
  auto headline = HeadlineCheckTables::load(files, letters);
  if (!headline) return headline.error();
  tables.headline = std::move(*headline);
  return tables;
}

}  // namespace isnad
