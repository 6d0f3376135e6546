// Prints the expressions of time of each line of the standard input (id, tab, reference, tab, text in which \n is a line
// end) as a line of JSON: what score_times.py reads.
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>

#include "isnad/document.h"
#include "isnad/resources.h"

namespace {

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '\\' && i + 1 < text.size() && text[i + 1] == 'n';
    out += escape ? '\n' : text[i];
    i += escape;
  }
  return out;
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  return count;
}

std::string quoted(std::string_view text) { return text.empty() ? "null" : "\"" + std::string(text) + "\""; }

void print(const std::string& id, const isnad::Document& document) {
  constexpr std::string_view types[] = {"DATE", "TIME", "DURATION", "SET"};
  constexpr std::string_view mods[] = {"", "START", "MID", "END", "APPROX"};
  std::cout << "{\"id\": \"" << id << "\", \"times\": [";
  std::string_view separator;
  for (const isnad::Timex& timex : document.times) {
    const std::string_view text = document.text;
    const std::string interval = timex.begin.empty() ? "null"
                                                     : "[" + quoted(document.string(timex.begin)) + ", " +
                                                           quoted(document.string(timex.end)) + "]";
    std::cout << separator << "{\"span\": [" << code_points(text.substr(0, timex.span.begin)) << ", "
              << code_points(text.substr(0, timex.span.end)) << "], \"type\": \""
              << types[static_cast<std::size_t>(timex.type)] << "\", \"value\": " << quoted(document.string(timex.value))
              << ", \"interval\": " << interval << ", \"time\": " << quoted(document.string(timex.time))
              << ", \"seconds\": " << (timex.seconds < 0 ? "null" : std::to_string(timex.seconds))
              << ", \"mod\": " << quoted(mods[static_cast<std::size_t>(timex.mod)]) << ", \"rule\": " << timex.rule << "}";
    separator = ", ";
  }
  std::cout << "]}\n";
}

}  // namespace

int main() {
  const auto resources = isnad::Resources::load();
  if (!resources) {
    std::cerr << resources.error().where << ": " << resources.error().what << '\n';
    return 1;
  }
  for (std::string line; std::getline(std::cin, line);) {
    const auto first = line.find('\t'), second = line.find('\t', first + 1);
    if (second == std::string::npos) continue;
    isnad::AnnotationOptions options;
    options.reference_time = line.substr(first + 1, second - first - 1);
    print(line.substr(0, first), isnad::annotate(unescaped(line.substr(second + 1)), *resources, options));
  }
}
