// Two names of one thing where the text itself says so.
#include "3_annotation/entities_bodies.h"
#include "3_annotation/entities_gaps.h"

namespace isnad {
namespace {

class AliasFinder {
 public:
  AliasFinder(const NameReading& reading, MentionGroups& groups) : reading_(reading), groups_(groups), gaps_(reading) {}

  void run() {
    for (const MentionType type : {MentionType::person, MentionType::organisation, MentionType::place}) {
      const Neighbours all(reading_, type);
      for (std::size_t n = 0; n + 1 < all.items().size(); ++n) look_at(all, all.items()[n]);
    }
  }

 private:
  [[nodiscard]] Span span(std::uint32_t mention) const { return reading_.mentions()[mention].span; }

  void look_at(const Neighbours& all, std::uint32_t name) {
    // A name inside of another that ends with it: the larger one is what the alias is of.
    const std::uint32_t around = reading_.parent[name];
    if (around != no_mention && reading_.type(around) != MentionType::title && span(around).end == span(name).end)
      return;
    const std::uint32_t next = all.from(span(name).end);
    if (next == no_mention) return;
    const Gap gap = gaps_.read(name, next);
    if (!gap.far && is_alias(name, next, gap)) groups_.join(next, name, JoinRule::alias);
  }

  bool is_alias(std::uint32_t name, std::uint32_t next, const Gap& gap) {
    const std::uint32_t row = reading_.known[name], other = reading_.known[next];
    if (row != other && row != EntityTables::none && other != EntityTables::none) return false;
    if (gap.link == LinkWords::alias) return true;
    if (latin(name) != latin(next) && (gap.touch || (gap.opens && gaps_.closes_behind(next)))) return true;
    if (reading_.type(name) == MentionType::place) return false;
    if (gap.opens) return gaps_.closes_behind(next) && !is_credit(next);
    return gap.touch && reading_.type(name) == MentionType::organisation && !is_credit(next) && !is_credit(name) &&
           reading_.parent[name] == reading_.parent[next] && adjoins(name, next, gap);
  }

  /// "The Islamic Resistance Movement Hamas": a class word begins the first, none the second.
  [[nodiscard]] bool adjoins(std::uint32_t name, std::uint32_t next, const Gap& gap) const {
    const std::uint32_t first = class_of(name), second = class_of(next);
    if (second != EntityTables::none) return second == reading_.tables.wing_class;
    if (first == EntityTables::none) return false;
    const BodyClass& body = reading_.tables.body_classes[first];
    return gap.quotes || !(body.own || body.apart || body.formal);
  }

  [[nodiscard]] std::uint32_t class_of(std::uint32_t mention) const {
    const IndexRange words = reading_.words_of[mention];
    return words.empty() ? EntityTables::none : reading_.words[words.begin].body_class;
  }

  /// An agency in brackets is where a report or a photograph is from.
  [[nodiscard]] bool is_credit(std::uint32_t mention) const {
    const std::uint32_t row = reading_.known[mention];
    if (row == EntityTables::none) return false;
    const std::uint32_t body_class = reading_.tables.class_of_known[row];
    return body_class != EntityTables::none && body_class == reading_.tables.agency_class;
  }

  [[nodiscard]] bool latin(std::uint32_t mention) const {
    const IndexRange words = reading_.words_of[mention];
    if (words.empty()) return false;
    return !is_arabic_letter(static_cast<unsigned char>(reading_.view(reading_.words[words.begin].letters)[0]));
  }

  const NameReading& reading_;
  MentionGroups& groups_;
  GapReader gaps_;
};

}  // namespace

void join_aliases(const NameReading& reading, MentionGroups& groups) { AliasFinder(reading, groups).run(); }

}  // namespace isnad
