// Who said what, below an article: each statement with its chain drawn as a line of links.
#include "9_command/human_statements.h"

#include <string>
#include <string_view>

#include "0_base/utf8.h"
#include "4_statement/headline_names.h"
#include "4_statement/statement_names.h"
#include "8_library/provenance.h"

namespace isnad {
namespace {

constexpr std::size_t longest_beginning = 80;  // letters of a text that is named by its first words

class Writer {
 public:
  Writer(const StatementsPage& page, Sheet& sheet) : p_(page), sheet_(sheet) {}

  void run() {
    const auto& items = p_.statements.items;
    if (!items.empty()) title("statements", items.size());
    for (std::size_t i = 0; i < items.size(); ++i) write(i);
    const auto unsourced = unsourced_in(p_.article, p_.statements);
    if (!unsourced.empty()) title("unsourced", unsourced.size());
    for (const Unsourced& each : unsourced)
      sheet_.paragraph(beginning(each.paragraph), {.style = Style::soft, .mark = label("bullet"), .indent = 2});
    if (!unsourced.empty()) sheet_.blank();
  }

  void faults() {
    for (const HeadlineFlag& flag : p_.statements.headline_check.flags) {
      const std::string_view kind = label("fault", headline_fault_names[static_cast<std::size_t>(flag.kind)]);
      const std::string part = without_marks(slice(p_.article.headline.value, flag.headline_part));
      const std::string body = flag.body_part.empty() ? std::string() : beginning(flag.body_part);
      sheet_.paragraph(
          fill(label(body.empty() ? "fault_alone" : "fault"), {{"kind", kind}, {"headline", part}, {"body", body}}),
          {.style = Style::strong, .mark = label("fault_mark"), .indent = 2});
    }
  }

 private:
  [[nodiscard]] std::string_view label(std::string_view key) const { return p_.labels(key, p_.rtl); }
  [[nodiscard]] std::string_view label(std::string_view group, std::string_view name) const {
    return label(std::string(group).append(".").append(name));
  }

  void title(std::string_view key, std::size_t count) {
    sheet_.paragraph(fill(label(key), {{"count", std::to_string(count)}}), {.style = Style::strong});
    sheet_.blank();
  }

  void write(std::size_t number) {
    const Statement& s = p_.statements.items[number];
    const std::string mark = std::to_string(number + 1);
    const unsigned indent = static_cast<unsigned>(mark.size()) < 3 ? 4U : static_cast<unsigned>(mark.size()) + 1U;
    sheet_.paragraph(without_marks(slice(p_.document.text, s.content)),
                     {.style = Style::quote, .mark = mark, .indent = indent});
    sheet_.paragraph(chain(s), {.indent = indent});
    sheet_.paragraph(facts(s), {.style = Style::soft, .indent = indent});
    sheet_.blank();
  }

  /// From the first speaker to the outlet; what is taken over stands in brackets.
  [[nodiscard]] std::string chain(const Statement& s) const {
    std::string out;
    for (const NamedLink& link : chain_of(p_.article, p_.document, p_.statements, s)) {
      if (!out.empty()) out += label("link");
      const bool taken = link.link != nullptr && link.link->from != 0;
      const std::string name = inked(link);
      out += taken ? fill(label("taken_over"), {{"name", name}}) : name;
    }
    return out.empty() ? std::string(label("nobody")) : out;
  }

  /// The name in the colour of what it names.
  [[nodiscard]] std::string inked(const NamedLink& link) const {
    std::string name = without_marks(link.name);
    Ink ink = Ink::organisation;
    if (link.role == LinkRole::byline) {
      ink = Ink::person;
    } else if (link.link != nullptr) {
      const std::uint32_t entity = link.link->entity;
      if (entity == 0 || entity > p_.document.entities.size()) return name;
      ink = static_cast<Ink>(p_.document.entities[entity - 1].type);
    }
    return std::string(mark_of(ink)).append(name).append(mark_of(ink));
  }

  static std::string without_marks(std::string_view words) {
    std::string out;
    for (const char c : words) out += c == '\n' || c == '\t' ? ' ' : c;
    for (const Ink ink : {Ink::person, Ink::organisation, Ink::place, Ink::title, Ink::time})
      for (auto at = out.find(mark_of(ink)); at != std::string::npos; at = out.find(mark_of(ink)))
        out.erase(at, mark_of(ink).size());
    return out;
  }

  /// What is made of the words, how well their chain is known, when they were said, and in which others they stand.
  [[nodiscard]] std::string facts(const Statement& s) const {
    std::string out(label("stance", stance_names[static_cast<std::size_t>(s.stance)]));
    const auto add = [&](std::string_view more) {
      if (!more.empty()) out.append(out.empty() ? "" : label("space")).append(more);
    };
    if (s.distance != Distance::none) add(label("distance", distance_names[static_cast<std::size_t>(s.distance)]));
    add(label("grade", grade_names[static_cast<std::size_t>(s.grade)]));
    const SaidOn date = said_on(p_.article, p_.document, p_.statements, s);
    if (!date.value.empty()) {
      constexpr std::string_view keys[] = {"", "said_on", "said_on_continued", "said_on_published"};
      add(fill(label(keys[static_cast<std::size_t>(date.origin)]),
               {{"value", date.value}, {"number", std::to_string(date.statement)}}));
    }
    if (s.parent != 0) add(fill(label("inside"), {{"number", std::to_string(s.parent)}}));
    return out;
  }

  /// The first words of a paragraph.
  [[nodiscard]] std::string beginning(Span paragraph) const {
    std::string words = without_marks(slice(p_.document.text, paragraph));
    std::size_t at = 0, letters = 0, blank = 0;
    while (at < words.size() && letters < longest_beginning) {
      if (words[at] == ' ') blank = at;
      next_code_point(words, at);
      ++letters;
    }
    if (at >= words.size()) return words;
    return words.substr(0, blank == 0 ? at : blank).append(label("more"));
  }

  const StatementsPage& p_;
  Sheet& sheet_;
};

}  // namespace

void write_statements(const StatementsPage& page, Sheet& sheet) { Writer(page, sheet).run(); }
void write_headline_faults(const StatementsPage& page, Sheet& sheet) { Writer(page, sheet).faults(); }

}  // namespace isnad
