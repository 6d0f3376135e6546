// Flat names after the grammar of names.
#include "3_annotation/names_flat.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace isnad {
namespace {

/// Eight tokens of one letter, and what lend_names() makes of their labels ("." none; p, l, o begin a name; + goes on).
class Text {
 public:
  Text() {
    for (std::uint32_t i = 0; i < 8; ++i) {
      document_.text += "a ";
      Token token;
      token.span = {2 * i, 2 * i + 1};
      document_.tokens.push_back(token);
    }
  }
  Text& with(std::uint32_t begin, std::uint32_t end, MentionType type, MentionRule rule = MentionRule::model) {
    Mention mention;
    mention.span = {2 * begin, 2 * end - 1};
    mention.type = type;
    mention.rule = rule;
    document_.mentions.push_back(mention);
    return *this;
  }
  [[nodiscard]] std::string lent(std::string_view labels) const {
    constexpr std::string_view begins = "plo";
    std::vector<std::uint8_t> flat;
    for (const char c : labels)
      flat.push_back(c == '.'   ? std::uint8_t{0}
                     : c == '+' ? static_cast<std::uint8_t>((flat.back() + 1) / 2 * 2)
                                : static_cast<std::uint8_t>(2 * begins.find(c) + 1));
    lend_names(document_, flat);
    std::string out;
    for (const std::uint8_t label : flat) out += label == 0 ? '.' : label % 2 == 0 ? '+' : begins[label / 2U];
    return out;
  }

 private:
  Document document_;
};

TEST_CASE("names_flat: a person ends and begins where the grammar says") {
  CHECK(Text().with(1, 3, MentionType::person).lent("p++.....") == ".p+.....");
  CHECK(Text().with(1, 3, MentionType::person).lent(".p+++...") == ".p+.....");
  CHECK(Text().with(1, 4, MentionType::person).lent("..p.....") == ".p++....");
  CHECK(Text().with(0, 2, MentionType::person).with(2, 4, MentionType::person).lent("p+++....") == "p+p+....");
}

TEST_CASE("names_flat: what the grammar found, and not what the other model did") {
  CHECK(Text().with(1, 2, MentionType::person, MentionRule::again).lent("........") == ".p......");
  CHECK(Text().with(1, 2, MentionType::person, MentionRule::behind_title).lent("........") == ".p......");
  CHECK(Text().with(1, 2, MentionType::place, MentionRule::again).lent("........") == ".l......");
  CHECK(Text().with(1, 2, MentionType::person).lent("........") == "........");
  CHECK(Text().with(1, 2, MentionType::place, MentionRule::gazetteer).lent("........") == "........");
}

TEST_CASE("names_flat: places with their class words, bodies and names of another type are the model's") {
  CHECK(Text().with(0, 2, MentionType::place).lent(".l......") == ".l......");
  CHECK(Text().with(0, 2, MentionType::organisation, MentionRule::again).lent("........") == "........");
  CHECK(Text().with(0, 2, MentionType::person, MentionRule::again).lent(".l......") == ".l......");
}

TEST_CASE("names_flat: a name inside of another, a title") {
  CHECK(Text()
            .with(0, 4, MentionType::organisation)
            .with(2, 4, MentionType::person, MentionRule::behind_title)
            .lent("o+......") == "o+......");
  CHECK(Text().with(0, 3, MentionType::title).with(2, 3, MentionType::place, MentionRule::again).lent("........") ==
        "..l.....");
}

}  // namespace
}  // namespace isnad
