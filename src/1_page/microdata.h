#pragma once
// Microdata and RDFa: values on the elements that show them.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "1_page/fact_sink.h"
#include "1_page/fact_tables.h"

namespace isnad {

class MicrodataReader {
 public:
  MicrodataReader(const FactTables& tables, FactSink& sink) : tables_(tables), sink_(sink) {}

  void begin_item(std::uint32_t element, std::string_view type, std::string_view property, bool is_scope);
  void property(std::uint32_t element, std::string_view names, std::string_view value, bool rdfa);
  void end_item(std::string_view text);
  [[nodiscard]] bool wants(std::string_view names) const;

 private:
  /// What the properties inside of an element describe.
  struct Scope {
    enum class Kind : std::uint8_t {
      thing,  ///< its properties are facts
      name,   ///< it is a person, a house or a place: its name is a fact of the thing around it
      image,
      closed,  ///< lists of other things, furniture, comments: nothing in it counts
    };
    Kind kind = Kind::thing;
    FactKey key = FactKey::count;  ///< of a name
    Subject subject = Subject::page;
    bool done = false;  ///< the name, or the address of the image, is there
    std::uint32_t element = 0;
  };

  [[nodiscard]] const Scope& around() const;
  [[nodiscard]] const PropertyRule* first_rule(std::string_view names) const;
  [[nodiscard]] Scope scope_by_property(const PropertyRule& rule, std::optional<Subject> subject) const;
  [[nodiscard]] Scope scope_by_type(std::string_view type, std::optional<Subject> subject) const;
  void add(Scope& scope, const PropertyRule& rule, std::uint32_t element, std::string_view value, Origin origin);
  void add_to_thing(const Scope& scope, const PropertyRule& rule, std::uint32_t element, std::string_view value,
                    Origin origin);

  const FactTables& tables_;
  FactSink& sink_;
  std::vector<Scope> scopes_;
  std::vector<bool> opened_;  ///< for each open item, whether it opened a scope
};

}  // namespace isnad
