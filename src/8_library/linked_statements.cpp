// The statements of an article in JSON-LD: quotations and claims of schema.org.
#include "8_library/linked_statements.h"

#include <string>
#include <string_view>
#include <vector>

#include "4_statement/statement_names.h"
#include "8_library/provenance.h"

namespace isnad {
namespace {

std::string id_of(std::uint32_t number) { return "#statement-" + std::to_string(number); }

/// What schema.org calls the source of `statement`.
std::string_view type_of(const Statement& statement, const NamedLink& link) {
  if (link.role == LinkRole::conveyor || statement.source_type == SourceType::media) return "NewsMediaOrganization";
  switch (statement.source_type) {
    case SourceType::official_body: return "GovernmentOrganization";
    case SourceType::organisation:
    case SourceType::group: return "Organization";
    default: return "Person";
  }
}

class Writer {
 public:
  Writer(JsonWriter& json, const Article& article, const Document& document, const Statements& statements)
      : json_(json), article_(article), document_(document), statements_(statements) {}

  void run() {
    json_.key("citation");
    json_.begin_array();
    for (std::size_t i = 0; i < statements_.items.size(); ++i) write(i);
    json_.end_array();
  }

 private:
  void write(std::size_t number) {
    const Statement& s = statements_.items[number];
    const bool quoted = s.speech == Speech::direct;
    json_.begin_object();
    json_.member("@type", quoted ? "Quotation" : "Claim");
    json_.member("@id", id_of(offset(number) + 1));
    json_.member("text", slice(document_.text, s.content));
    const auto chain = chain_of(article_, document_, statements_, s);
    std::size_t next = 0;
    if (!chain.empty() && chain.front().link != nullptr && chain.front().role != LinkRole::conveyor) {
      write_source(s, chain.front(), quoted);
      next = 1;
    }
    write_date(s);
    if (s.parent != 0) {
      json_.key("isPartOf");
      json_.begin_object();
      json_.member("@id", id_of(s.parent));
      json_.end_object();
    }
    write_conveyors(chain, next);
    json_.member("isnad:stance", stance_names[static_cast<std::size_t>(s.stance)]);
    json_.member("isnad:grade", grade_names[static_cast<std::size_t>(s.grade)]);
    json_.end_object();
  }

  /// What is told rests on a document; a quotation is spoken by, and a claim is made by, a person or a body.
  void write_source(const Statement& s, const NamedLink& link, bool quoted) {
    const bool document = link.role == LinkRole::document;
    json_.key(document ? "isBasedOn" : quoted ? "spokenByCharacter" : "author");
    json_.begin_object();
    json_.member("@type", document ? "CreativeWork" : type_of(s, link));
    json_.member("name", link.name);
    json_.end_object();
  }

  void write_date(const Statement& s) {
    const SaidOn date = said_on(article_, document_, statements_, s);
    const bool of_saying = date.origin == DateOrigin::sentence || date.origin == DateOrigin::statement;
    if (of_saying && date.value.size() >= 10 && date.value[4] == '-' && date.value[7] == '-')
      json_.member("dateCreated", date.value);
  }

  /// What passed it on: works of which only the publisher is known.
  void write_conveyors(const std::vector<NamedLink>& chain, std::size_t next) {
    bool any = false;
    for (; next < chain.size(); ++next) {
      const NamedLink& link = chain[next];
      if (link.role != LinkRole::conveyor && link.role != LinkRole::agency) continue;
      if (!any) {
        json_.key("citation");
        json_.begin_array();
      }
      any = true;
      json_.begin_object();
      json_.member("@type", "CreativeWork");
      json_.key("publisher");
      json_.begin_object();
      json_.member("@type", "NewsMediaOrganization");
      json_.member("name", link.name);
      json_.end_object();
      json_.end_object();
    }
    if (any) json_.end_array();
  }

  JsonWriter& json_;
  const Article& article_;
  const Document& document_;
  const Statements& statements_;
};

}  // namespace

void write_citations(JsonWriter& json, const Article& article, const Document& document, const Statements& statements) {
  if (!statements.items.empty()) Writer(json, article, document, statements).run();
}

}  // namespace isnad
