// The command line: CLI11 parts it and prints the help, values are read and judged here so that every error has its
// remedy.
#include "9_command/options.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

#include <CLI/CLI.hpp>

#include "9_command/iso_time.h"
#include "9_command/suggest.h"

namespace isnad {
namespace {

constexpr const char* footer = R"(INPUT
  A file, a folder (all its pages, with those of the folders in it, in the order of
  their names) or - for standard input. What a file holds is recognised from its
  bytes: HTML, a page dumped as text, clean text, or one of these packed with gzip.

Formats
  human     a page for the terminal, right to left where the language is
  jsonl     one line of JSON for each input, with all the fields
  text      the headline and the clean text
  markdown  front matter, headline, photos, sections
  jsonld    one line of schema.org JSON-LD for each input
  human is for a terminal; where the output goes to a file or a pipe, jsonl is used.

Exit status
  0  all inputs were read
  1  some inputs could not be read: each is named on standard error, the others are done
  2  the command line or a table is wrong: nothing is done

Examples
  isnad page.html                            the article, to read in the terminal
  isnad read pages/ --jobs 4 > articles.jsonl
  isnad read page.html --explain             why each field is what it is
  curl -s https://news.example/48213 | isnad read - --url https://news.example/48213
  isnad read saved.htm --content-type 'text/html; charset=windows-1256'
)";

/// The help of CLI11 with a usage of two lines, and INPUT told below the options.
struct Help : CLI::Formatter {
  Help() { column_width(26); }
  std::string make_usage(const CLI::App*, std::string) const override {
    return "Usage: isnad read [OPTIONS] [INPUT...]\n       isnad [OPTIONS] INPUT...\n";
  }
  std::string make_positionals(const CLI::App*) const override { return {}; }
};

/// The values as written on the command line.
struct Written {
  std::string from, format, color, bidi, width, jobs, max_bytes, max_depth, max_attributes;
};

/// One option that takes one of a few words.
template <class T>
using Words = std::vector<std::pair<std::string, T>>;

Error wrong(std::string option, std::string what) { return fail(Errc::bad_option, std::move(option), std::move(what)); }

/// Reads `written` into `value`, which stays as it is where nothing is written.
template <class T>
std::optional<Error> choose(const char* option, const std::string& written, const Words<T>& words, T& value) {
  if (written.empty()) return std::nullopt;
  std::vector<std::string> known;
  for (const auto& [word, meaning] : words) {
    known.push_back(word);
    if (word != written) continue;
    value = meaning;
    return std::nullopt;
  }
  const std::string meant = nearest(written, known);
  return wrong(option,
               "'" + written + "' is not known; " +
                   (meant.empty() ? "choose " + one_of(known) : "did you mean " + meant + "? Choose " + one_of(known)));
}

/// A whole number in [low, high]; with `units`, K, M or G may follow it.
template <class T>
std::optional<Error> count(const char* option, const std::string& written, std::uint64_t low, std::uint64_t high,
                           bool units, T& value) {
  if (written.empty()) return std::nullopt;
  std::uint64_t number = 0;
  const char* end = written.data() + written.size();
  auto [rest, failed] = std::from_chars(written.data(), end, number);
  bool good = failed == std::errc();
  if (good && units && end - rest == 1) {
    const auto unit = std::string_view("KMG").find(*rest);
    good = unit != std::string_view::npos && number <= (high >> (10 * (unit + 1)));
    if (good) number <<= 10 * (unit + 1);
    rest = end;
  }
  if (!good || rest != end || number < low || number > high)
    return wrong(option, "'" + written + "' will not do; give a whole number from " + std::to_string(low) + " to " +
                             std::to_string(high) + (units ? ", or with a unit: 64M" : ""));
  value = static_cast<T>(number);
  return std::nullopt;
}

void add_options(CLI::App& read, ReadCommand& command, Written& written) {
  const auto option = [&](const char* name, std::string& value, const char* type, const char* says) {
    read.add_option(name, value, says)->type_name(type)->take_last();
  };
  const auto flag = [&](const char* name, bool& value, const char* says) {
    read.add_flag(name, value, says)->disable_flag_override();
  };
  read.add_option("INPUT", command.inputs, "Files, folders, or - for standard input")->type_name("");
  option("--from", written.from, "KIND", "What they hold: html, page-text (a page dumped as text) or text");
  option("--content-type", command.page.content_type, "TYPE", "The Content-Type that came with the pages");
  option("--url", command.article.url, "URL", "Where the page came from, for a single input");
  option("--reference-time", command.article.reference_time, "TIME",
         "The time (2025-03-18T14:05+02:00) that 'two hours ago' counts from");
  option("-f,--format", written.format, "FORMAT", "human, jsonl, text, markdown or jsonld");
  flag("--explain", command.explain, "Add rule and place of every field and every drop (jsonl, human)");
  option("-o,--output", command.output, "FILE", "Write into FILE, which takes its place when all is done");
  option("-j,--jobs", written.jobs, "N", "Read N pages at a time (default 1; 0: as many as there are cores)");
  option("--data", command.data_folder, "DIR", "Take tables and models from DIR, a copy of data/, instead");
  flag("-q,--quiet", command.quiet, "No progress");
  option("--max-bytes", written.max_bytes, "N", "Largest page that is read, unpacked (default 256M)");
  option("--max-depth", written.max_depth, "N", "Open elements; deeper tags are passed over (default 512)");
  option("--max-attributes", written.max_attributes, "N", "Attributes of an element that are read (default 256)");
  option("--color", written.color, "WHEN", "auto, always or never (human)");
  option("--width", written.width, "N", "Columns (human; as the terminal has, 100 at most)");
  option("--bidi", written.bidi, "ORDER", "How right-to-left text is put out: logical, visual or auto (human)");
}

/// The first option that is wrong, if one is.
std::optional<Error> read_values(ReadCommand& command, const Written& written) {
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  std::optional<InputKind>& from = command.page.from;
  PageLimits& limits = command.page.limits;
  const Words<std::optional<InputKind>> kinds{
      {"html", InputKind::html}, {"page-text", InputKind::page_text}, {"text", InputKind::text}};
  if (auto e = choose("--from", written.from, kinds, from)) return e;
  const Words<Format> formats{{"human", Format::human},
                              {"jsonl", Format::jsonl},
                              {"text", Format::text},
                              {"markdown", Format::markdown},
                              {"jsonld", Format::jsonld}};
  if (auto e = choose("--format", written.format, formats, command.format)) return e;
  const Words<Choice> choices{{"auto", Choice::automatic}, {"always", Choice::always}, {"never", Choice::never}};
  if (auto e = choose("--color", written.color, choices, command.color)) return e;
  const Words<Bidi> orders{{"auto", Bidi::automatic}, {"logical", Bidi::logical}, {"visual", Bidi::visual}};
  if (auto e = choose("--bidi", written.bidi, orders, command.bidi)) return e;
  if (auto e = count("--width", written.width, 20, 1000, false, command.width)) return e;
  if (auto e = count("--jobs", written.jobs, 0, 1024, false, command.jobs)) return e;
  if (command.jobs == 0) command.jobs = std::max(1U, std::thread::hardware_concurrency());
  if (auto e = count("--max-bytes", written.max_bytes, 1, most / 4, true, limits.bytes)) return e;
  if (auto e = count("--max-depth", written.max_depth, 1, 10000, false, limits.depth)) return e;
  if (auto e = count("--max-attributes", written.max_attributes, 1, 100000, false, limits.attributes)) return e;
  const std::string& time = command.article.reference_time;
  if (!time.empty() && !parse_iso_time(time))
    return wrong("--reference-time",
                 "'" + time + "' is not a time; write it like 2025-03-18T14:05+02:00 or 2025-03-18");
  if (!command.article.url.empty() && command.inputs.size() > 1)
    return wrong("--url", "is the address of one page, and several inputs are given; give one");
  return std::nullopt;
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

/// The error of CLI11 in the words of this program.
Error explained(const CLI::ParseError& error, const CLI::App& app, const CLI::App& read) {
  for (const CLI::App* each : {&read, &app})
    for (const std::string& rest : each->remaining()) {
      if (!rest.starts_with('-')) continue;
      const std::string name = rest.substr(0, rest.find('='));
      const std::string meant = nearest(name, option_names(read));
      return wrong(name, "is not an option of isnad; " + (meant.empty() ? "" : "did you mean " + meant + "? ") +
                             "isnad read --help lists them");
    }
  const std::string what = error.what();
  if (const auto end = what.find(" was given a disallowed flag override"); end != std::string::npos)
    return wrong("--" + what.substr(0, end), "takes no value; leave it out");
  if (what.starts_with('-'))
    return wrong(what.substr(0, what.find(':')), "needs a value after it; isnad read --help says which");
  return wrong("command line", what + "; isnad read --help tells how it is written");
}

/// Puts the word `read` first, where it stands behind options or was left out.
void name_the_command(std::vector<std::string>& arguments, const CLI::App& read) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") break;
    if (argument.size() > 1 && argument.front() == '-') {
      const CLI::Option* option = read.get_option_no_throw(argument);
      if (option != nullptr && option->get_items_expected_max() > 0) ++i;  // its value
      continue;
    }
    if (argument != "read") break;
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(i));
    break;
  }
  arguments.insert(arguments.begin(), "read");
}

}  // namespace

Result<CommandLine> parse_command_line(std::vector<std::string> arguments) {
  CommandLine line;
  Written written;
  CLI::App app("isnad reads Arabic news: the article of a page with its people, times and photos, and why.", "isnad");
  CLI::App& read = *app.add_subcommand("read", "Read pages: headline, people, times, photos, sections, clean text");
  read.formatter(std::make_shared<Help>());
  read.footer(footer);
  read.set_help_flag("-h,--help", "Print this help");
  read.set_version_flag("--version", "isnad " ISNAD_VERSION, "Print the version");
  add_options(read, line.read, written);
  name_the_command(arguments, read);
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    line.shown = read.help();
    return line;
  } catch (const CLI::CallForVersion& version) {
    line.shown = std::string(version.what()) + "\n";
    return line;
  } catch (const CLI::ParseError& error) {
    return explained(error, app, read);
  }
  if (auto error = read_values(line.read, written)) return *error;
  return line;
}

}  // namespace isnad
