// Statements in their text as TEI P5: what is said stands in <said>, and each statement with its chain is a <cit>.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/quick_hash.h"
#include "0_base/utf8.h"
#include "8_library/chain_names.h"
#include "8_library/names.h"
#include "8_library/writers.h"
#include "8_library/xml.h"

namespace isnad {
namespace {

/// `<name>text</name>` on a line of its own; nothing where there is no text.
void append_element(std::string& out, std::string_view open, std::string_view text, std::string_view close) {
  if (text.empty()) return;
  out.append("<").append(open).append(">");
  append_xml(out, text);
  out.append("</").append(close).append(">\n");
}

/// Statements that lie in each other; one that lies deeper has its <cit> alone. Speakers quote speakers who quote:
/// three, perhaps.
constexpr std::size_t most_open = 16;

/// A statement whose words are being written.
struct Open {
  std::uint32_t statement = 0;
  std::uint32_t end = 0;  ///< of its words in this block
};

/// What every part is written with.
class Writer {
 public:
  Writer(std::string& out, const Attributed& of, const RecordOptions& options) : out_(out), of_(of), options_(options) {
    constexpr std::string_view digits = "0123456789abcdef";
    const std::uint64_t hash = quick_hash(options.id, quick_hash(options.source));
    prefix_ = "p";
    for (unsigned shift = 0; shift < 48; shift += 4) prefix_ += digits[(hash >> shift) & 15U];
    std::uint32_t last = 0;
    for (const Statement& s : of.statements.items) last_end_.push_back(last = std::max(last, s.content.end));
  }

  void write() {
    out_ += "<TEI>\n";
    write_header();
    write_speakers();
    out_ += "<text";
    if (!of_.article.language.empty()) append_attribute(" xml:lang", of_.article.language);
    out_ += ">\n<body>\n";
    write_body();
    out_ += "</body>\n";
    write_statements();
    out_ += "</text>\n</TEI>\n";
  }

 private:
  void append_attribute(std::string_view name, std::string_view value) {
    out_.append(name).append("=\"");
    append_xml(out_, value);
    out_ += '"';
  }
  /// `mark`: "#" where the identifier is pointed to.
  [[nodiscard]] std::string statement_id(std::uint32_t number, std::string mark = {}) const {
    return mark.append(prefix_).append(".s").append(std::to_string(number + 1));
  }
  [[nodiscard]] std::string entity_id(std::uint32_t entity, std::string mark = {}) const {
    return mark.append(prefix_).append(".e").append(std::to_string(entity));
  }

  void write_header() {
    const Article& article = of_.article;
    const std::string_view title = article.headline.has_value() ? article.headline.value : options_.id;
    out_ += "<teiHeader>\n<fileDesc>\n<titleStmt>\n";
    append_element(out_, "title", title.empty() ? "-" : title, "title");
    for (const Byline& byline : article.bylines) append_element(out_, "author", byline.name.value, "author");
    out_ += "</titleStmt>\n<publicationStmt>\n";
    append_element(out_, "publisher", article.outlet.has_value() ? article.outlet.value : "-", "publisher");
    append_element(out_, "date", article.published.value, "date");
    append_element(out_, "idno", options_.id, "idno");
    out_ += "</publicationStmt>\n<sourceDesc>\n";
    append_element(out_, "p", article.url.has_value() ? article.url.value : options_.source, "p");
    if (!article.url.has_value() && options_.source.empty()) out_ += "<p>-</p>\n";
    out_ += "</sourceDesc>\n</fileDesc>\n</teiHeader>\n";
  }

  /// The sources that are known by name.
  void write_speakers() {
    const Document& document = of_.document;
    std::vector<std::uint32_t> speakers;
    for (const Statement& s : of_.statements.items)
      if (s.entity != 0) speakers.push_back(s.entity);
    std::sort(speakers.begin(), speakers.end());
    speakers.erase(std::unique(speakers.begin(), speakers.end()), speakers.end());
    if (speakers.empty()) return;
    out_ += "<standOff>\n<list>\n";
    for (const std::uint32_t entity : speakers) {
      const Entity& of_entity = document.entities[entity - 1];
      out_ += "<item";
      append_attribute(" xml:id", entity_id(entity));
      out_ += "><name";
      append_attribute(" type", name_of(of_entity.type));
      out_ += ">";
      append_xml(out_, document.called(document.mentions[of_entity.name]));
      out_ += "</name></item>\n";
    }
    out_ += "</list>\n</standOff>\n";
  }

  /// Each heading begins a part of the text; entries of lists stand together.
  void write_body() {
    bool part = false, list = false;
    const auto end_list = [&] {
      if (list) out_ += "</list>\n";
      list = false;
    };
    for (const ArticleBlock& block : of_.article.blocks) {
      if (block.kind != BlockKind::list_item) end_list();
      if (!part || block.kind == BlockKind::heading) {
        if (part) out_ += "</div>\n";
        out_ += "<div>\n";
        part = true;
      }
      if (block.kind == BlockKind::list_item && !list) {
        out_ += "<list>\n";
        list = true;
      }
      write_block(block);
    }
    end_list();
    out_ += part ? "</div>\n" : "<p/>\n";
  }

  void write_block(const ArticleBlock& block) {
    const bool plain = block.kind == BlockKind::paragraph;
    const std::string_view name = block.kind == BlockKind::heading     ? "head"
                                  : block.kind == BlockKind::list_item ? "item"
                                                                       : "p";
    out_.append("<").append(name);
    if (!plain && name == "p") append_attribute(" rend", name_of(block.kind));
    out_ += ">";
    write_said(block.text);
    out_.append("</").append(name).append(">\n");
  }

  /// An element cannot cross another: a statement that would is written in two pieces.
  void write_said(Span block) {
    const auto& items = of_.statements.items;
    std::vector<Open> open;  // the innermost last
    std::uint32_t at = block.begin;
    for (; next_ < items.size() && last_end_[next_] <= block.begin; ++next_) continue;
    for (std::uint32_t i = next_; i < items.size() && items[i].content.begin < block.end; ++i) {
      const std::uint32_t begin = std::max(items[i].content.begin, block.begin);
      const std::uint32_t end = std::min(items[i].content.end, block.end);
      if (begin >= end) continue;
      close_to(begin, open, at);
      if (open.size() >= most_open) continue;
      text_to(begin, at);
      open_said(i);
      open.push_back({i, end});
    }
    close_to(block.end, open, at);
    text_to(block.end, at);
  }

  void text_to(std::uint32_t end, std::uint32_t& at) {
    append_xml(out_, slice(of_.document.text, {at, end}));
    at = end;
  }

  /// Ends what ends at `place` or before it; what began inside of one that ends is ended with it, and goes on behind.
  void close_to(std::uint32_t place, std::vector<Open>& open, std::uint32_t& at) {
    while (!open.empty()) {
      const auto first =
          std::min_element(open.begin(), open.end(), [](const Open& a, const Open& b) { return a.end < b.end; });
      if (first->end > place) return;
      text_to(first->end, at);
      for (auto i = first; i != open.end(); ++i) out_ += "</said>";
      const std::uint32_t end = first->end;
      const auto rest = std::remove_if(first, open.end(), [end](const Open& o) { return o.end <= end; });
      for (auto i = first; i != rest; ++i) open_said(i->statement);
      open.erase(rest, open.end());
    }
  }

  /// All pieces of one statement point to its <cit>.
  void open_said(std::uint32_t number) {
    const Statement& s = of_.statements.items[number];
    constexpr std::string_view direct[] = {"true", "false", "unknown"};
    out_ += "<said";
    append_attribute(" corresp", statement_id(number, "#"));
    append_attribute(" direct", name_of_value(direct, s.speech));
    if (s.entity != 0) append_attribute(" who", entity_id(s.entity, "#"));
    out_ += ">";
  }

  void write_statements() {
    if (of_.statements.items.empty()) return;
    out_ += "<back>\n<div type=\"statements\">\n";
    for (std::uint32_t i = 0; i < of_.statements.items.size(); ++i) write_statement(i);
    out_ += "</div>\n</back>\n";
  }

  /// A long one is cut: what lies in each other would be written as often as it is deep, and all of it stands in the
  /// text.
  void write_quote(std::string_view words) {
    constexpr std::size_t longest = 4096;  // bytes
    const std::string_view head = utf8_head(words, longest);
    out_ += "<quote>";
    append_xml(out_, head);
    out_.append(head.size() < words.size() ? "<gap reason=\"length\"/>" : "").append("</quote>\n");
  }

  void write_statement(std::uint32_t number) {
    const Statement& s = of_.statements.items[number];
    const std::string_view text = of_.document.text;
    out_ += "<cit";
    append_attribute(" xml:id", statement_id(number));
    if (s.parent != 0) append_attribute(" corresp", statement_id(s.parent - 1, "#"));
    out_ += ">\n";
    write_quote(slice(text, s.content));
    out_ += "<bibl>\n";
    for_each_link(of_, s, [&](std::string_view role, std::string_view name) {
      if (name.empty()) return;
      out_ += "<respStmt>";
      out_.append("<resp>").append(role).append("</resp><name>");
      append_xml(out_, name);
      out_ += "</name></respStmt>\n";
    });
    const SaidOn when = said_on(of_, s);
    append_element(out_, "date", when.value, "date");
    append_element(out_, "note type=\"said_on_from\"", name_of_value(date_origin_names, when.origin), "note");
    append_element(out_, "note type=\"cue\"", slice(text, s.cue), "note");
    append_element(out_, "note type=\"stance\"", name_of_value(stance_names, s.stance), "note");
    append_element(out_, "note type=\"polarity\"", name_of_value(polarity_names, s.polarity), "note");
    append_element(out_, "note type=\"certainty\"", name_of_value(certainty_names, s.certainty), "note");
    append_element(out_, "note type=\"grade\"", name_of_value(grade_names, s.grade), "note");
    out_ += "</bibl>\n</cit>\n";
  }

  std::string& out_;
  const Attributed& of_;
  const RecordOptions& options_;
  std::string prefix_;                   ///< of identifiers: all pages stand in one document
  std::vector<std::uint32_t> last_end_;  ///< of each statement and all before it, the last end of a content
  std::uint32_t next_ = 0;               ///< the first statement that may have words in blocks still to come
};

}  // namespace

std::string tei_head() {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">\n"
         "<teiHeader>\n<fileDesc>\n<titleStmt>\n<title>Statements and their sources</title>\n</titleStmt>\n"
         "<publicationStmt>\n<p>-</p>\n</publicationStmt>\n<sourceDesc>\n<p>-</p>\n</sourceDesc>\n</fileDesc>\n</"
         "teiHeader>\n";
}

std::string tei_tail() { return "</teiCorpus>\n"; }

std::string write_tei(const Article& article, const Document& document, const Statements& statements,
                      const RecordOptions& options) {
  std::string out;
  const Attributed of{article, document, statements};
  Writer(out, of, options).write();
  return out;
}

}  // namespace isnad
