// Writes what the recogniser of names knows of words: build_names_words SHARED CLUSTERS.tsv OUT.bin
//
// Word classes (of names_clusters.py), counts (lexicon/word-frequencies.tsv.gz, unpacked), parts of persons' names
// (lexicon/name-tokens.tsv), places (lexicon/places.tsv), parts of speech (lexicon/lemmas.csv).
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "3_annotation/letters.h"
#include "3_annotation/names_words.h"

namespace {

using namespace isnad;

using Words = std::map<std::string, KnownWord>;

std::vector<std::string> split(const std::string& line, char mark) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == mark)
      cells.emplace_back();
    else
      cells.back() += c;
  }
  return cells;
}

std::string loose_word(const LetterTable& letters, std::string_view text) {
  std::string word = letters.fold(text);
  for (char& c : word) c = static_cast<char>(loose(static_cast<unsigned char>(c)));
  return word;
}

std::uint8_t logarithm(long count) {
  return static_cast<std::uint8_t>(std::bit_width(static_cast<unsigned long>(count)));
}

template <class Take>
void each_row(const std::string& path, char mark, Take take) {
  std::ifstream file(path);
  if (!file) {
    std::cerr << "cannot read " << path << '\n';
    std::exit(1);
  }
  for (std::string line; std::getline(file, line);) take(split(line, mark));
}

/// The spellings of a foreign name: the same sound is ghain in the Levant and jeem in Egypt.
std::vector<std::string> spellings_of_name(const std::string& folded, const Words& words) {
  constexpr int common = 8;  // a word this frequent (binary logarithm) is another word
  std::string other = folded;
  std::replace(other.begin(), other.end(), static_cast<char>(letter::ghain), static_cast<char>(letter::jeem));
  const auto known = words.find(other.substr(0, other.find(' ')));
  if (other == folded || (known != words.end() && known->second.frequency > common)) return {folded};
  return {folded, other};
}

std::size_t second_blank(const std::string& words) {
  const auto first = words.find(' ');
  return first == std::string::npos ? first : words.find(' ', first + 1);
}

/// The first two words of a place's name, under both.
void add_pair(const std::string& folded, std::uint8_t kind, Words& words) {
  const auto second = second_blank(folded);
  words[folded.substr(0, second)].place |= second == std::string::npos ? kind : name_place::begins_longer;
}

/// A place of one word or more.
void add_place(const std::string& name, std::uint8_t kind, bool begins, Words& words) {
  for (const std::string& folded : spellings_of_name(name, words)) {
    const auto blank = folded.find(' ');
    if (blank == std::string::npos) {
      words[folded].place |= kind;
    } else if (begins) {
      words[folded.substr(0, blank)].place |= name_place::begins_longer;
      add_pair(folded, kind, words);
    }
  }
}

void add_places(const std::string& path, const LetterTable& letters, Words& words) {
  each_row(path, '\t', [&](const std::vector<std::string>& row) {
    if (row.size() < 5) return;
    const long population = std::atol(row[2].c_str());
    const std::uint8_t kind = row[1] == "country"  ? name_place::country
                              : row[1] == "region" ? name_place::region
                              : population > 50000 ? name_place::large
                                                   : name_place::small;
    for (const std::string& name : split(row[4], '|')) {
      add_place(loose_word(letters, name), kind, kind != name_place::small, words);
    }
  });
}

/// The rows of `path` that are no comments.
void add_world(const std::string& folder, const LetterTable& letters, Words& words) {
  each_row(folder + "/names_places.tsv", '\t', [&](const std::vector<std::string>& row) {
    if (row.size() < 2 || row[0].starts_with('#')) return;
    const std::uint8_t kind = row[1] == "country"  ? name_place::country
                              : row[1] == "region" ? name_place::region
                              : row[1] == "large"  ? name_place::large
                                                   : name_place::city;
    add_place(loose_word(letters, row[0]), kind, true, words);
  });
  each_row(folder + "/names_people.tsv", '\t', [&](const std::vector<std::string>& row) {
    if (row.size() < 2 || row[0].starts_with('#')) return;
    KnownWord& word = words[loose_word(letters, row[0])];
    word.part = static_cast<std::uint8_t>(word.part | (row[1] == "given" ? 8 : 16));
  });
  each_row(folder + "/names_organisations.tsv", '\t', [&](const std::vector<std::string>& row) {
    if (row[0].starts_with('#')) return;
    const unsigned kind = row.size() < 2 ? 0U : row[1] == "club" ? 64U : row[1] == "body" ? 128U : 0U;
    const auto add = [&](KnownWord& word, unsigned bits) { word.part = static_cast<std::uint8_t>(word.part | bits); };
    for (const std::string& folded : spellings_of_name(loose_word(letters, row[0]), words)) {
      const auto blank = folded.find(' ');
      add(words[folded.substr(0, blank)], 32U);
      add(words[folded.substr(0, second_blank(folded))], 32U | kind);
    }
  });
}

/// Marks each two words of a person's name that stand together; of a name of one word that one.
void mark_person(const std::string& folded, Words& words) {
  constexpr int common = 13;  // a word this frequent (binary logarithm) names nobody alone
  const std::vector<std::string> parts = split(folded, ' ');
  for (std::size_t i = 0; i < std::max<std::size_t>(1, parts.size() - 1); ++i) {
    const std::string name = parts.size() > 1 ? parts[i] + ' ' + parts[i + 1] : parts[i];
    for (const std::string& spelling : spellings_of_name(name, words)) {
      KnownWord& word = words[spelling];
      if (parts.size() > 1 || word.frequency <= common) word.place |= name_place::known_person;
    }
  }
}

/// Persons that newsrooms know, and what names them alone.
void add_known_people(const std::string& folder, const LetterTable& letters, Words& words) {
  constexpr int common = 9;  // a word this frequent (binary logarithm) is no part of a name by this alone
  each_row(folder + "/names_known_people.tsv", '\t', [&](const std::vector<std::string>& row) {
    if (row.size() < 2 || row[0].starts_with('#')) return;
    const std::string folded = loose_word(letters, row[0]);
    mark_person(folded, words);
    for (const std::string& alone : split(row[1], '|'))
      if (!alone.empty()) mark_person(loose_word(letters, alone), words);
    for (const std::string& part : split(folded, ' ')) {
      KnownWord& word = words[part];
      if (word.person == 0 && word.frequency < common) word.person = 1;
    }
  });
}

Words gather(const std::string& shared, const std::string& clusters, const std::string& frequencies,
             const std::string& facts) {
  const LetterTable letters;
  Words words;
  each_row(clusters, '\t', [&](const std::vector<std::string>& row) {
    KnownWord& word = words[loose_word(letters, row[0])];
    word.fine = static_cast<std::uint16_t>(std::atoi(row[2].c_str()) + 1);
    word.middle = static_cast<std::uint8_t>(std::atoi(row[3].c_str()) + 1);
    word.coarse = static_cast<std::uint8_t>(std::atoi(row[4].c_str()) + 1);
    word.frequency = logarithm(std::atol(row[1].c_str()));
  });
  std::map<std::string, long> counts;
  each_row(frequencies, '\t', [&](const std::vector<std::string>& row) {
    counts[loose_word(letters, row[0])] += std::atol(row[1].c_str());
  });
  for (const auto& [word, count] : counts)
    if (count >= 5) words[word].frequency = logarithm(count);
  each_row(shared + "/lexicon/name-tokens.tsv", '\t', [&](const std::vector<std::string>& row) {
    words[loose_word(letters, row[0])].person = logarithm(std::atol(row[1].c_str()));
  });
  add_places(shared + "/lexicon/places.tsv", letters, words);
  add_world(facts, letters, words);
  add_known_people(facts, letters, words);
  each_row(shared + "/lexicon/lemmas.csv", ',', [&](const std::vector<std::string>& row) {
    if (row.size() < 8) return;
    const std::string& part = row.back();
    const std::uint8_t bit = part.starts_with("NOUN")   ? 1
                             : part.starts_with("VERB") ? 2
                             : part.starts_with("ADJ")  ? 4
                                                        : 0;
    const auto found = words.find(loose_word(letters, row[2]));
    if (found != words.end()) found->second.part |= bit;
  });
  return words;
}

/// Weights of runs of letters: two logistic models, of parts of persons' names and of places, against all other words.
std::string spellings_of(const Words& words) {
  std::vector<float> weights(2 * NameWords::spellings), squares(weights.size(), 1e-2F);
  std::vector<std::pair<const std::string*, const KnownWord*>> order;
  for (const auto& [letters, known] : words)
    if (letters.size() > 1 && letters.find(' ') == std::string::npos) order.emplace_back(&letters, &known);
  std::uint64_t state = 1;
  for (int epoch = 0; epoch < 8; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[(state = name_mix(state + 1)) % i]);
    for (const auto& [letters, known] : order) {
      const bool person = known->person > 0 || (known->part & 24U) != 0, place = (known->place & 47U) != 0;
      const bool right[2] = {person && known->person + 6 > known->frequency / 2, place};
      float sums[2] = {-1, -2};
      NameWords::each_run(*letters, [&](std::size_t slot) {
        for (std::size_t k = 0; k < 2; ++k) sums[k] += weights[2 * slot + k];
      });
      float step[2];
      for (std::size_t k = 0; k < 2; ++k) step[k] = 1 / (1 + std::exp(-sums[k])) - (right[k] ? 1.0F : 0.0F);
      NameWords::each_run(*letters, [&](std::size_t slot) {
        for (std::size_t k = 0; k < 2; ++k) {
          float& w = weights[2 * slot + k];
          const float g = step[k] + 1e-3F * w;
          squares[2 * slot + k] += g * g;
          w -= 0.1F * g / std::sqrt(squares[2 * slot + k]);
        }
      });
    }
  }
  std::string bytes;
  for (const float w : weights)
    bytes += static_cast<char>(
        static_cast<signed char>(std::lround(std::clamp(w / NameWords::spelling_unit, -127.0F, 127.0F))));
  return bytes;
}

/// The hash of a word, or of two.
std::uint64_t hash_of(std::string_view letters) {
  const auto blank = letters.find(' ');
  if (blank == std::string_view::npos) return name_hash(letters);
  return name_pair(name_hash(name_base(letters.substr(0, blank))), name_hash(letters.substr(blank + 1)));
}

void write(const Words& words, const std::string& path) {
  const std::uint64_t count = words.size() + words.size() / 4;
  std::vector<KnownWord> slots(count);
  for (const auto& [letters, known] : words) {
    const std::uint64_t mixed = name_mix(hash_of(letters));
    std::uint64_t i = NameWords::slot_of(mixed, count);
    while (slots[i].check != 0) i = i + 1 == count ? 0 : i + 1;
    slots[i] = known;
    slots[i].check = static_cast<std::uint32_t>(mixed >> 32U) | 1U;
  }
  std::string bytes(NameWords::magic);
  bytes.resize(24);
  std::memcpy(bytes.data() + 16, &count, 8);
  bytes += spellings_of(words) + NameWords::bits_of(slots);
  bytes.append(reinterpret_cast<const char*>(slots.data()), count * sizeof(KnownWord));
  const std::uint64_t sum = name_sum(std::string_view(bytes).substr(16));
  std::memcpy(bytes.data() + 8, &sum, 8);
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  std::cerr << words.size() << " words, " << bytes.size() << " bytes\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) {
    std::cerr << "usage: build_names_words SHARED CLUSTERS.tsv FREQUENCIES.tsv FACTS OUT.bin\n";
    return 2;
  }
  write(gather(argv[1], argv[2], argv[3], argv[4]), argv[5]);
}
