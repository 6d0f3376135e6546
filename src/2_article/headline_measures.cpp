// What is measured of each text that may be the headline.
#include "2_article/headline_measures.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "2_article/headline_parts.h"

namespace isnad {
namespace {

using Feature = HeadlineFeature;

constexpr std::size_t longest = 500;  // bytes that are read of a title

std::string_view first_fact(const Page& page, FactKey key, Origin origin) {
  for (const Fact& fact : page.facts)
    if (fact.key == key && fact.origin == origin) return slice(page.values, fact.value).substr(0, longest);
  return {};
}

/// What stands between the scheme and the path of an address, and the path.
std::pair<std::string_view, std::string_view> host_and_path(std::string_view url) {
  const auto scheme = url.find("//");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 2);
  const auto slash = std::min(url.find('/'), url.size());
  return {url.substr(0, slash), url.substr(slash, longest)};
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// `path` with its %-escapes resolved. What is no UTF-8 then reads as U+FFFD, which parts words.
std::string unescaped(std::string_view path) {
  std::string text;
  text.reserve(path.size());
  for (std::size_t i = 0; i < path.size(); ++i) {
    const int high = path[i] == '%' && i + 2 < path.size() ? hex_value(path[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(path[i + 2]) : -1;
    if (low < 0) {
      text += path[i];
      continue;
    }
    text += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return text;
}

/// The words of the part of an address that has most of them, as "how-to-bake-bread" in
/// "/food/2024/how-to-bake-bread.html?from=feed"; none where no part has two.
TitleWords slug_of(std::string_view url) {
  constexpr std::size_t longest_ending = 6;  // ".shtml"
  std::string_view path = host_and_path(url).second;
  path = path.substr(0, path.find_first_of("?#"));
  TitleWords most;
  while (!path.empty()) {
    const auto slash = std::min(path.find('/'), path.size());
    std::string_view part = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    const auto dot = part.rfind('.');
    if (dot != std::string_view::npos && part.size() - dot <= longest_ending) part = part.substr(0, dot);
    const TitleWords words(unescaped(part));
    if (words.size() > std::max(1U, most.size())) most = words;
  }
  return most;
}

/// ASCII letters and digits in lower case; nothing where the text has other letters.
std::string plain_key(std::string_view text) {
  std::string key;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return {};
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
    if (c >= 'A' && c <= 'Z') key += static_cast<char>(c + 0x20);
  }
  return key;
}

float log1(float x) { return std::log2(1 + x); }

float share(std::uint32_t part, std::uint32_t whole) {
  return static_cast<float>(part) / static_cast<float>(std::max(1U, whole));
}

float jaccard(const TitleWords& a, const TitleWords& b) {
  const std::uint32_t shared = shared_words(a, b);
  return share(shared, a.size() + b.size() - shared);
}

float contained(const TitleWords& a, const TitleWords& b) { return share(shared_words(a, b), a.size()); }

constexpr bool has(std::uint64_t sources, HeadlineSource s) { return (sources >> static_cast<unsigned>(s)) & 1U; }

/// In how many places of different kinds a text was found.
int origins_of(std::uint64_t sources) {
  using enum HeadlineSource;
  const auto any = [&](std::initializer_list<HeadlineSource> list) {
    return std::any_of(list.begin(), list.end(), [&](HeadlineSource s) { return has(sources, s); }) ? 1 : 0;
  };
  return any({h1, h2, h3, part}) + any({graph, graph_head, graph_rest, graph_after}) + any({twitter}) + any({json_ld}) +
         any({microdata}) + any({other_meta}) + any({title_whole, title_head, title_rest, title_after});
}

/// U+2018, U+2019, U+201C, U+201D: where one source has them, another often has straight ones.
bool has_round_quotes(std::string_view text) {
  for (std::size_t at = text.find("\xE2\x80"); at != std::string_view::npos; at = text.find("\xE2\x80", at + 2)) {
    if (at + 2 >= text.size()) return false;
    const auto last = static_cast<unsigned char>(text[at + 2]);
    if (last == 0x98 || last == 0x99 || last == 0x9C || last == 0x9D) return true;
  }
  return false;
}

/// The texts that the candidates are compared with, and what is the same for all candidates of a page.
class Measurer {
 public:
  Measurer(const Page& page, std::string_view url, const SiteNames& site, HeadlinePlaces places,
           const std::vector<HeadlineCandidate>& candidates)
      : page_(page), site_(site), likely_(places.likely), prose_(places.prose), slug_(slug_of(url)) {
    title_text_ = first_fact(page, FactKey::title, Origin::title_element);
    title_ = TitleWords(title_text_);
    std::string_view graph = first_fact(page, FactKey::headline, Origin::open_graph);
    if (graph.empty()) graph = first_fact(page, FactKey::headline, Origin::twitter);
    graph_ = TitleWords(graph);
    json_ = TitleWords(first_fact(page, FactKey::headline, Origin::json_ld));
    parts_ = parts_of(title_text_).count;
    if (likely_ < page.blocks.size())
      block_ = TitleWords(slice(page.text, page.blocks[likely_].text).substr(0, longest));
    for (const HeadlineCandidate& c : candidates)
      if (has(c.sources, HeadlineSource::h1) && h1_.size() < 3)
        h1_.emplace_back(slice(c.in_values ? page.values : page.text, c.text));
    agreement_ = std::max(jaccard(block_, title_), jaccard(block_, graph_));
    candidates_ = candidates.size();
  }

  void measure(HeadlineCandidate& candidate, const TitleWords& words, std::size_t order) {
    features_ = &candidate.features;
    for (std::size_t s = 0; s < static_cast<std::size_t>(HeadlineSource::count); ++s)
      candidate.features[s] = static_cast<float>((candidate.sources >> s) & 1U);
    const std::string_view text = text_of(candidate);
    const SplitTitle parts = parts_of(text);
    measure_agreement(words);
    set(Feature::begins_title, title_text_.starts_with(text));
    set(Feature::site_c, contained(words, site_.words()));
    set(Feature::is_site, site_.names(text, words));
    set(Feature::site_part, has_site_part(text, parts));
    measure_place(candidate, order);
    measure_text(text, words, parts);
    set(Feature::page_h1, !h1_.empty());
    set(Feature::page_h1s, static_cast<float>(h1_.size()));
    set(Feature::page_graph, graph_.size() > 0);
    set(Feature::page_json, json_.size() > 0);
    set(Feature::page_parts, static_cast<float>(parts_));
    set(Feature::page_agreement, agreement_);
    set(Feature::page_candidates, log1(static_cast<float>(candidates_)));
    set(Feature::origins, static_cast<float>(origins_of(candidate.sources)));
    set(Feature::round_quotes, has_round_quotes(text));
  }

  /// How the candidates stand to each other.
  void compare(std::vector<HeadlineCandidate>& candidates, const std::vector<TitleWords>& words) {
    float best_slug = 0;
    for (const HeadlineCandidate& c : candidates)
      best_slug = std::max(best_slug, c.features[static_cast<std::size_t>(Feature::slug_j)]);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      features_ = &candidates[i].features;
      set(Feature::slug_less, best_slug - candidates[i].features[static_cast<std::size_t>(Feature::slug_j)]);
      for (std::size_t k = 0; k < candidates.size(); ++k) {
        if (i == k) continue;
        const std::string_view a = text_of(candidates[i]), b = text_of(candidates[k]);
        if (std::ranges::equal(words[i].hashes(), words[k].hashes()))
          set(Feature::twin, true);
        else if (words[k].size() > 1 && a.starts_with(b))
          set(Feature::extends, true);
        else if (b.starts_with(a))
          set(Feature::extended, true);
      }
    }
  }

 private:
  [[nodiscard]] std::string_view text_of(const HeadlineCandidate& c) const {
    return slice(c.in_values ? page_.values : page_.text, c.text);
  }
  void set(Feature f, float value) { (*features_)[static_cast<std::size_t>(f)] = value; }
  void set(Feature f, bool value) { set(f, value ? 1.0F : 0.0F); }

  void measure_agreement(const TitleWords& words) {
    set(Feature::title_j, jaccard(words, title_));
    set(Feature::title_c, contained(words, title_));
    set(Feature::graph_j, jaccard(words, graph_));
    set(Feature::graph_c, contained(words, graph_));
    set(Feature::json_j, jaccard(words, json_));
    set(Feature::json_c, contained(words, json_));
    float best_j = 0, best_c = 0;
    for (const TitleWords& h1 : h1_) {
      best_j = std::max(best_j, jaccard(words, h1));
      best_c = std::max(best_c, contained(words, h1));
    }
    set(Feature::h1_j, best_j);
    set(Feature::h1_c, best_c);
    set(Feature::block_j, jaccard(words, block_));
    set(Feature::slug_c, contained(slug_, words));
    set(Feature::slug_j, jaccard(words, slug_));
  }

  /// Whether a part of `text`, but not all of it, is the name of the site.
  [[nodiscard]] bool has_site_part(std::string_view text, const SplitTitle& parts) const {
    if (parts.count < 2) return false;
    return std::any_of(parts.parts.begin(), parts.parts.begin() + parts.count,
                       [&](const Span& part) { return site_.names(slice(text, part)); });
  }

  void measure_place(const HeadlineCandidate& candidate, std::size_t order) {
    const std::uint32_t count = offset(page_.blocks.size());
    const bool shown = candidate.block < count;
    set(Feature::found, shown && candidate.block == likely_);
    set(Feature::above_prose, shown && candidate.block < prose_);
    const std::uint32_t distance = candidate.block < prose_ ? prose_ - candidate.block : candidate.block - prose_;
    set(Feature::distance, shown && prose_ < count ? log1(static_cast<float>(distance)) : -1.0F);
    set(Feature::order, static_cast<float>(order));
  }

  void measure_text(std::string_view text, const TitleWords& words, const SplitTitle& parts) {
    set(Feature::words, static_cast<float>(words.size()));
    set(Feature::bytes, log1(static_cast<float>(text.size())));
    set(Feature::short_text, words.size() < 3);
    set(Feature::separators, static_cast<float>(parts.count) - 1);
    set(Feature::template_marks,
        text.find("{{") != std::string_view::npos || text.find("${") != std::string_view::npos);
    const auto count = [&](char from, char to) {
      return std::count_if(text.begin(), text.end(), [&](char c) { return c >= from && c <= to; });
    };
    set(Feature::shout, count('A', 'Z') > count('a', 'z'));
    set(Feature::sentence, text.ends_with('.') && !text.ends_with(".."));
  }

  const Page& page_;
  const SiteNames& site_;
  std::uint32_t likely_, prose_;
  TitleWords slug_, title_, graph_, json_, block_;
  std::vector<TitleWords> h1_;
  std::string_view title_text_;
  std::uint32_t parts_ = 0;
  float agreement_ = 0;
  std::size_t candidates_ = 0;
  std::array<float, headline_feature_count>* features_ = nullptr;
};

}  // namespace

SiteNames::SiteNames(const Page& page, std::string_view url) : host_(plain_key(host_and_path(url).first)) {
  std::string names;
  for (const FactKey key : {FactKey::site_name, FactKey::publisher})
    for (const Fact& fact : page.facts) {
      if (fact.key != key || names.size() > longest) continue;
      names += ' ';
      names += slice(page.values, fact.value).substr(0, longest / 2);
    }
  words_ = TitleWords(names);
}

bool SiteNames::names(std::string_view text, const TitleWords& words) const {
  if (text.size() <= 2 * host_.size()) {
    const std::string key = plain_key(text);
    if (key.size() >= 3 && host_.find(key) != std::string::npos) return true;
  }
  return words.size() > 0 && shared_words(words, words_) == words.size();
}

void measure_headlines(const Page& page, std::string_view url, const SiteNames& site, HeadlinePlaces places,
                       std::vector<HeadlineCandidate>& candidates) {
  std::vector<TitleWords> words;
  words.reserve(candidates.size());
  for (const HeadlineCandidate& c : candidates)
    words.emplace_back(slice(c.in_values ? page.values : page.text, c.text));
  Measurer measurer(page, url, site, places, candidates);
  for (std::size_t i = 0; i < candidates.size(); ++i) measurer.measure(candidates[i], words[i], i);
  measurer.compare(candidates, words);
}

}  // namespace isnad
