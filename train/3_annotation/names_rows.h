#pragma once
// Rows of weights as the library finds them: perfectly hashed.

#include <algorithm>
#include <array>
#include <cstdint>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "3_annotation/names_model.h"

namespace isnad::train {

using NameRows = std::map<std::uint64_t, std::array<signed char, 16>>;

/// Tries to give each key a place of its own among `places`; false where a bucket finds none.
inline bool displace(const NameRows& rows, std::size_t places, std::string& displacements,
                     std::vector<std::uint64_t>& taken) {
  std::vector<std::vector<std::uint64_t>> buckets(displacements.size());
  for (const auto& [key, row] : rows) buckets[NamePair::bucket_of(key, buckets.size())].push_back(key);
  std::vector<std::size_t> order(buckets.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return buckets[a].size() > buckets[b].size(); });
  taken.assign(places, 0);
  for (const std::size_t bucket : order) {
    const auto fits = [&](std::uint8_t displacement) {
      std::vector<std::size_t> at;
      for (const std::uint64_t key : buckets[bucket]) {
        at.push_back(NamePair::row_of(key, displacement, places));
        if (taken[at.back()] != 0) return false;
      }
      std::sort(at.begin(), at.end());
      return std::adjacent_find(at.begin(), at.end()) == at.end();
    };
    unsigned displacement = 0;
    while (displacement < 256 && !fits(static_cast<std::uint8_t>(displacement))) ++displacement;
    if (displacement == 256) return false;
    displacements[bucket] = static_cast<char>(displacement);
    for (const std::uint64_t key : buckets[bucket])
      taken[NamePair::row_of(key, static_cast<std::uint8_t>(displacement), places)] = key;
  }
  return true;
}

/// Appends the numbers of buckets and of rows, the displacements, the rows and the one that adds nothing.
inline void append_rows(std::string& out, const NameRows& rows) {
  constexpr std::size_t bucket_size = 3;
  std::string displacements(rows.size() / bucket_size + 1, '\0');
  std::size_t places = rows.size() + rows.size() / 8 + 1;
  std::vector<std::uint64_t> taken;
  while (!displace(rows, places, displacements, taken)) places += places / 32 + 1;
  std::string table;
  for (std::size_t i = 0; i <= places; ++i) {
    NamePair::Row row{};
    row.weights.fill(NamePair::no_weight);
    if (const auto found = i < places ? rows.find(taken[i]) : rows.end(); found != rows.end()) {
      for (std::size_t label = 0; label < NamePair::widest; ++label) {
        row.weights[label] = static_cast<std::uint8_t>(NamePair::no_weight + found->second[label]);
        row.weights[NamePair::widest + label] =
            static_cast<std::uint8_t>(NamePair::no_weight + found->second[NamePair::second + label]);
      }
      row.check = NamePair::check_of(found->first);
    }
    table.append(reinterpret_cast<const char*>(&row), sizeof row);
  }
  for (const std::uint64_t count : {std::uint64_t{displacements.size()}, std::uint64_t{places}})
    out.append(reinterpret_cast<const char*>(&count), sizeof count);
  displacements.resize(NamePair::padded_size(displacements.size()));
  out += displacements + table;
  std::cerr << rows.size() << " rows, " << table.size() << " bytes\n";
}

}  // namespace isnad::train
