// What annotation adds to a record of JSON: offsets in code points, names of enumerations, absent values.
#include "8_library/record_document.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <string>

#include "support/cases.h"

namespace isnad {
namespace {

/// "e1 2024", where the first letter has two bytes.
Document sample() {
  Document document;
  document.text =
      "\xC3\xA9"
      "1 2024";
  document.strings = "20242024-01-012025-01-01";
  document.words = {{{0, 2}, Part::adp}, {{2, 3}, Part::propn}, {{4, 8}, Part::num}};
  Token first, second;
  first.span = {0, 3};
  first.words = 2;
  second.span = {4, 8};
  second.first_word = 2;
  second.words = 1;
  second.kind = TokenKind::number;
  document.tokens = {first, second};
  document.sentences = {{{0, 8}, {0, 2}}};
  document.mentions = {{{0, 3}, MentionType::person, 0}, {{2, 3}, MentionType::title, 0}};
  document.entities = {{MentionType::person, 0}};
  Timex time;
  time.span = {4, 8};
  time.value = {0, 4};
  time.begin = {4, 14};
  time.end = {14, 24};
  time.mod = TimexMod::approx;
  Timex bare;
  bare.span = {4, 8};
  bare.type = TimexType::duration;
  bare.seconds = 60;
  document.times = {time, bare};
  return document;
}

TEST_CASE("members and offsets") {
  const Document document = sample();
  std::string out;
  {
    JsonWriter json(out);
    json.begin_object();
    write_document(json, document, CodePoints(document.text), test_resources(), false);
    json.end_object();
  }
  CHECK(out ==
        R"({"sentences":[[0,7]],"tokens":[{"span":[0,2],"words":[{"text":")"
        "\xC3\xA9"
        R"(","part":"ADP"},{"text":"1","part":"PROPN"}]},{"span":[3,7],"words":[{"text":"2024","part":"NUM"}]}],)"
        R"("mentions":[{"span":[0,2],"type":"person","entity":"E1"},{"span":[1,2],"type":"title","entity":"E1"}],)"
        R"("entities":[{"id":"E1","type":"person","name":")"
        "\xC3\xA9"
        R"(1","names":[")"
        "\xC3\xA9"
        R"(1"],"titles":["1"]}],)"
        R"("times":[{"span":[3,7],"type":"DATE","value":"2024","interval":["2024-01-01","2025-01-01"],"time":null,)"
        R"("seconds":null,"mod":"APPROX"},{"span":[3,7],"type":"DURATION","value":null,"interval":null,"time":null,)"
        R"("seconds":60,"mod":null}]})");
}

}  // namespace
}  // namespace isnad
