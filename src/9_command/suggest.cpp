// "Did you mean": the known word that is nearest to a mistyped one.
#include "9_command/suggest.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::size_t longest_word = 64;  // the table of distances is square

/// Edit distance in which a swap of two neighbours counts once.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  if (word.size() > longest_word) return {};
  std::string best;
  std::size_t least = longest_word;
  for (const std::string& candidate : known) {
    const std::size_t d = distance(word, candidate);
    if (d < least && 3 * d <= std::max<std::size_t>(candidate.size(), 3)) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

std::string one_of(const std::vector<std::string>& words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i)
    list.append(i == 0 ? "" : i + 1 == words.size() ? " or " : ", ").append(words[i]);
  return list;
}

}  // namespace isnad
