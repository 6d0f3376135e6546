// The shapes of expressions of time: patterns.tsv compiled.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "0_base/table.h"
#include "3_annotation/times_patterns.h"

namespace isnad {
namespace {

constexpr int deepest_part = 40;  // parts within parts and brackets: beyond, parts name each other

constexpr std::string_view role_names[] = {
    "none",     "day",       "month",     "hmonth",  "year",   "year2",   "either",   "weekday",   "dayrel",
    "todayn",   "nightrel",  "tonight",   "hour",    "minute", "minute2", "hm",       "hdot",      "dmy",
    "hmm",      "mdot",      "ydotm",     "part",    "parta",  "partb",   "midnight", "midday",    "unit",
    "units",    "unit2",     "unitacc",   "alyawm",  "yawm",   "sana",    "shahr",    "usbu",      "count",
    "vague",    "vaguep",    "vagued",    "deic",    "deicw",  "adeic",   "asame",    "same",      "this",
    "that",     "recent",    "ry",        "rm",      "rw",     "mod",     "modw",     "modl",      "approx",
    "approxp",  "season",    "decade",    "century", "cy",     "ord",     "lastord",  "yearpart",  "frac",
    "plusfrac", "minusfrac", "quarters3", "holiday", "ref",    "pastn",   "every",    "setadv",    "setadj",
    "setadjh",  "setadjq",   "bc",        "ah",      "cc",     "yy",      "weekend",  "early",     "more",
    "first",    "akhir",     "baqiya",    "all",     "clock",  "lunch",   "waqt",     "nthdecade", "aqd",
};
static_assert(std::size(role_names) == static_cast<std::size_t>(TimeRole::size));

constexpr std::string_view action_names[] = {
    "date", "duration", "span",    "ago",  "hence",  "back", "since", "set",
    "ref",  "age",      "nothing", "week", "weekof", "nth",  "half",  "lastday",
};

constexpr std::string_view atom_names[] = {
    "card", "num",   "n2",  "mi",      "h",      "y",  "hm", "hdot", "dmy", "hmm", "mdot", "ydotm", "ordm", "ordf",
    "any",  "begin", "end", "unknown", "number", "w2", "y3", "yb",   "y0",  "mm",  "hf",   "wa",    "the",
};

template <std::size_t size>
std::optional<std::size_t> index_of(const std::string_view (&names)[size], std::string_view name) {
  const auto* const found = std::find(std::begin(names), std::end(names), name);
  if (found == std::end(names)) return std::nullopt;
  return static_cast<std::size_t>(found - std::begin(names));
}

bool is_mark_name(std::string_view name) {
  return name.size() == 1 && std::string_view("()/-.,:").find(name[0]) != std::string_view::npos;
}

}  // namespace

/// Compiles rows from their ends to their beginnings: each element knows the node behind it.
class TimePatternCompiler {
 public:
  TimePatternCompiler(TimePatterns& patterns, const TimeWords& words) : patterns_(patterns), words_(words) {
    patterns_.nodes_.emplace_back();  // accept
  }

  /// The cells of `table` must outlive this.
  std::optional<Error> run(const Table& table) {
    for (const Row& row : table.rows)
      if (row.cells[0].starts_with('@')) parts_[row.cells[0]] = parts_of_cell(row.cells[1], ' ');
    for (const Row& row : table.rows) {
      if (row.cells[0].starts_with('@')) continue;
      if (auto error = add_rule(table, row)) return error;
    }
    return std::nullopt;
  }

 private:
  using Words = std::vector<std::string_view>;

  std::optional<Error> add_rule(const Table& table, const Row& row) {
    const auto action = index_of(action_names, row.cells[2]);
    if (!action) return bad_cell(table, row, 2, "an action");
    if (row.cells[3] != "any" && row.cells[3] != "request") return bad_cell(table, row, 3, "any or request");
    if (patterns_.rules_.size() == TimePatterns::most_rules) return bad_cell(table, row, 0, "a place among 319 rules");
    TimeRule rule{row.cells[0],
                  row.cells[1],
                  row.cells[4],
                  row.line,
                  static_cast<TimeAction>(*action),
                  row.cells[3] == "request",
                  0};
    wrong_.clear();
    const Words words = parts_of_cell(row.cells[1], ' ');
    rule.start = sequence(words, 0, 0);
    if (wrong_.empty() && patterns_.nodes_.size() > 0xFFF0) wrong_ = "(a shorter pattern)";
    if (!wrong_.empty()) return bad_cell(table, row, 1, "classes, roles and parts that are there, not " + wrong_);
    const std::size_t number = patterns_.rules_.size();
    if (rule.request) patterns_.requests_.set(number);
    index(rule.start, number);
    patterns_.rules_.push_back(std::move(rule));
    return std::nullopt;
  }

  std::uint16_t add_node(TimePatterns::Node node) {
    patterns_.nodes_.push_back(node);
    return static_cast<std::uint16_t>(patterns_.nodes_.size() - 1);
  }
  std::uint16_t split(std::uint16_t first, std::uint16_t second) {
    return add_node({TimePatterns::NodeKind::split, 0, first, second});
  }

  /// The node from which `words` lead to `next`. `depth` bounds parts that name each other.
  std::uint16_t sequence(const Words& words, std::uint16_t next, int depth) {
    if (depth > deepest_part || patterns_.nodes_.size() > 0xFFF0) {
      wrong_ = "parts so deep";
      return next;
    }
    for (std::size_t end = words.size(); end > 0 && wrong_.empty();) {
      std::size_t begin = end - 1;
      if (words[begin] == "]" || words[begin] == "]?") {
        begin = group_begin(words, begin);
        if (begin == end) return next;
        next = group(
            {words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end)},
            next, depth);
      } else {
        next = single(words[begin], next, depth);
      }
      end = begin;
    }
    return next;
  }

  /// The place of the bracket that the one at `close` closes; behind `close` where there is none.
  std::size_t group_begin(const Words& words, std::size_t close) {
    int open = 0;
    for (std::size_t i = close + 1; i-- > 0;) {
      open += words[i] == "]" || words[i] == "]?" ? 1 : words[i] == "[" ? -1 : 0;
      if (open == 0) return i;
    }
    wrong_ = "a bracket that nothing opens";
    return close + 1;
  }

  std::uint16_t group(const Words& words, std::uint16_t next, int depth) {
    std::vector<std::uint16_t> starts;
    Words alternative;
    int open = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
      const bool last = i + 1 == words.size();
      if (last || (open == 0 && words[i] == "|")) {
        starts.push_back(sequence(alternative, next, depth + 1));
        alternative.clear();
        continue;
      }
      open += words[i] == "[" ? 1 : words[i] == "]" || words[i] == "]?" ? -1 : 0;
      alternative.push_back(words[i]);
    }
    if (words.back() == "]?") starts.push_back(next);
    std::uint16_t start = starts.back();
    for (std::size_t i = starts.size() - 1; i-- > 0;) start = split(starts[i], start);
    return start;
  }

  std::uint16_t single(std::string_view word, std::uint16_t next, int depth) {
    if (word == "#") return add_node({TimePatterns::NodeKind::part, 0, next, 0});
    const bool optional = word.size() > 1 && word.ends_with('?');
    if (optional) word.remove_suffix(1);
    std::uint16_t start = next;
    if (word.starts_with('@')) {
      const auto part = parts_.find(word);
      if (part == parts_.end()) {
        wrong_ = std::string(word);
        return next;
      }
      start = sequence(part->second, next, depth + 1);
    } else {
      start = add_node({TimePatterns::NodeKind::element, number_of(word), next, 0});
    }
    return optional ? split(start, next) : start;
  }

  /// The place of the element that `word` is: many rules share it.
  std::uint16_t number_of(std::string_view word) {
    const auto [found, is_new] = numbers_.try_emplace(word, static_cast<std::uint16_t>(patterns_.elements_.size()));
    if (is_new) patterns_.elements_.push_back(element(word));
    return found->second;
  }

  TimePatterns::Element element(std::string_view word) {
    const std::string_view whole = word;
    TimePatterns::Element found;
    if (word.size() > 1 && word.starts_with('!')) {
      found.negated = true;
      word.remove_prefix(1);
    }
    if (word.size() > 1 && (word.starts_with('<') || word.starts_with('>'))) {
      found.look = word[0] == '<' ? TimePatterns::Look::before : TimePatterns::Look::behind;
      word.remove_prefix(1);
    }
    while (word.size() > 2 && word[word.size() - 2] == ':') {
      switch (word.back()) {
        case 'd': found.definite = true; break;
        case 'i': found.indefinite = true; break;
        case 'w': found.joined = true; break;
        case 'p': found.may_preposition = true; break;
        case 'P': found.preposition = true; break;
        case 'o': found.outside = true; break;
        default: wrong_ = std::string(whole);
      }
      word.remove_suffix(2);
    }
    std::string_view role = word;
    if (const auto equals = word.find('='); equals != std::string_view::npos && equals > 0) {
      role = word.substr(0, equals);
      word.remove_prefix(equals + 1);
      if (!index_of(role_names, role)) wrong_ = std::string(whole);
    }
    if (const auto index = index_of(role_names, role)) found.role = static_cast<TimeRole>(*index);
    if (is_mark_name(word)) {
      found.atom = TimePatterns::Atom::mark;
      found.mark = word[0];
    } else if (const auto atom = index_of(atom_names, word)) {
      found.atom = static_cast<TimePatterns::Atom>(*atom + static_cast<std::size_t>(TimePatterns::Atom::card));
    } else if (const auto word_class = words_.class_named(word)) {
      found.word_class = *word_class;
    } else {
      wrong_ = std::string(whole);
    }
    return found;
  }

  /// Calls `visit` with each element that can be the next from `node` on, and with nullptr where the rule can be over,
  /// or looks at what follows.
  template <class Visit>
  void next_elements(std::uint16_t node, int depth, const Visit& visit) {
    const TimePatterns::Node at = patterns_.nodes_[node];
    if (depth > 400) return;
    switch (at.kind) {
      case TimePatterns::NodeKind::accept: return visit(nullptr, std::uint16_t{0});
      case TimePatterns::NodeKind::part: return next_elements(at.next, depth + 1, visit);
      case TimePatterns::NodeKind::split:
        next_elements(at.next, depth + 1, visit);
        return next_elements(at.other, depth + 1, visit);
      case TimePatterns::NodeKind::element: break;
    }
    const TimePatterns::Element& element = patterns_.elements_[at.element];
    switch (element.look) {
      case TimePatterns::Look::here: return visit(&element, at.next);
      case TimePatterns::Look::before: return next_elements(at.next, depth + 1, visit);
      case TimePatterns::Look::behind: visit(nullptr, std::uint16_t{0});
    }
  }

  /// Enters the rule at what its first and second tokens can be.
  void index(std::uint16_t start, std::size_t rule) {
    next_elements(start, 0, [&](const TimePatterns::Element* first, std::uint16_t next) {
      if (first == nullptr) return;
      enter(patterns_.begins_, *first, rule);
      next_elements(next, 0, [&](const TimePatterns::Element* second, std::uint16_t) {
        if (second != nullptr)
          enter(patterns_.second_, *second, rule);
        else
          enter(patterns_.alone_, *first, rule);
      });
    });
  }

  void enter(TimePatterns::RuleIndex& index, const TimePatterns::Element& element, std::size_t rule) {
    const auto by_class = [&](std::string_view name) {
      if (const auto word_class = words_.class_named(name)) index.by_class[*word_class].set(rule);
    };
    using Atom = TimePatterns::Atom;
    switch (element.atom) {
      case Atom::lexical: index.by_class[element.word_class].set(rule); return;
      case Atom::mark: index.by_mark.set(rule); return;
      case Atom::any: index.by_any.set(rule); return;
      case Atom::ordm: by_class("ordm"); return by_class("card");
      case Atom::hf:
      case Atom::ordf: by_class("ordf"); return by_class("card");
      default: by_class("card"); index.by_number.set(rule);
    }
  }

  TimePatterns& patterns_;
  const TimeWords& words_;
  std::unordered_map<std::string_view, Words> parts_;
  std::unordered_map<std::string_view, std::uint16_t> numbers_;  ///< of the elements
  std::string wrong_;                                            ///< what the row now compiled has that is not there
};

void TimePatterns::index_entries(const TimeWords& words) {
  entries_.resize(words.size());
  for (std::size_t id = 1; id < entries_.size(); ++id) {
    const TimeEntry& entry = words.entry(static_cast<std::uint16_t>(id));
    const TimeSense* senses = words.senses(entry);
    for (std::uint32_t i = 0; i < entry.senses; ++i) {
      entries_[id].alone.add(alone_.by_class[senses[i].word_class]);
      entries_[id].begins.add(begins_.by_class[senses[i].word_class]);
      entries_[id].second.add(second_.by_class[senses[i].word_class]);
    }
    entries_[id].first = !entries_[id].alone.none() || !entries_[id].begins.none();
  }
}

void TimePatterns::add_first(const Element& element, const TimeWords& words, TokenBits& bits) const {
  const auto add = [&](std::string_view name) {
    if (const auto word_class = words.class_named(name)) bits.set(*word_class);
  };
  switch (element.atom) {
    case Atom::lexical: bits.set(element.word_class); return;
    case Atom::mark: bits.set(mark_bit); return;
    case Atom::any: bits.set(any_bit); return;
    case Atom::ordm: add("ordm"); return add("card");
    case Atom::hf:
    case Atom::ordf: add("ordf"); return add("card");
    default: add("card"); bits.set(number_bit);
  }
}

/// Nodes are made from the ends of the rules to their beginnings: what follows a node was made before it.
void TimePatterns::find_firsts(const TimeWords& words) {
  firsts_.resize(nodes_.size());
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const Node& node = nodes_[i];
    First& first = firsts_[i];
    switch (node.kind) {
      case NodeKind::accept: first.open = true; break;
      case NodeKind::part: first = firsts_[node.next]; break;
      case NodeKind::split:
        first = firsts_[node.next];
        first.bits |= firsts_[node.other].bits;
        first.open = first.open || firsts_[node.other].open;
        break;
      case NodeKind::element:
        if (elements_[node.element].look != Look::here)
          first.open = true;
        else
          add_first(elements_[node.element], words, first.bits);
    }
  }
}

Result<TimePatterns> TimePatterns::load(const DataFiles& files, const TimeWords& words) {
  const auto table = load_table(files, "3_annotation/times/patterns.tsv", 4);
  if (!table) return table.error();
  TimePatterns patterns;
  TimePatternCompiler compiler(patterns, words);
  if (auto error = compiler.run(*table)) return *error;
  patterns.index_entries(words);
  patterns.find_firsts(words);
  return patterns;
}

}  // namespace isnad
