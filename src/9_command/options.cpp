// The command line: CLI11 parts it and prints the help, values are read and judged here so that every error has its
// remedy.
#include "9_command/options.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

#include <CLI/CLI.hpp>

#include "0_base/utf8.h"
#include "8_library/safe_text.h"
#include "9_command/iso_time.h"
#include "9_command/suggest.h"

namespace isnad {
namespace {

constexpr const char* footer = R"(INPUT
  A file, a folder or - for standard input. What a file holds is recognised from its
  bytes: HTML, a page dumped as text, clean text, JSON lines with a member "text" each,
  tokens in the form of CoNLL, or one of these packed with gzip.
  A folder stands for the pages in it and in its folders, in the order of their names:
  files that end in .html, .htm, .xhtml or .txt, with or without .gz, and files that
  begin like HTML and whose name has no ending, or a number for one. Others, hidden
  files and links to folders are passed over.

Formats
  human     a page for the terminal, right to left where the language is: the article, and
            below it who said what, with the chain of each statement
  jsonl     one line of JSON for each input, with all the fields
  conll     a token a line: token, segments, tag of its name (annotate)
  text      the headline and the clean text
  markdown  front matter, headline, photos, sections; statements as quotes
  jsonld    one line of schema.org JSON-LD for each input; statements as citations
  csv       a row for each statement, for spreadsheets (attribute)
  tei       TEI P5: what is said in its text, with its sources (attribute)
  annotations  one line of W3C Web Annotations for each input (attribute)
  human is for a terminal; where the output goes to a file or a pipe, jsonl is used.

Times (--reference-time)
  A bare day (2025-03-18), or a day and an hour with or without a zone. Without the
  option, 'two hours ago' is left alone: the clock of the machine is never read.

Right-to-left text (--bidi)
  logical   lines as they are stored, for terminals that put them into order themselves
  visual    letters joined and lines turned round, for those that do not
  auto      logical for a file, a pipe, and a terminal that is known to do it (on VTE,
            Konsole, mlterm, Apple's); visual for other terminals

Exit status
  0  all inputs were read
  1  some inputs could not be read: each is named on standard error, the others are done
  2  the command line or a table is wrong: nothing is done

Examples
  isnad page.html                            the article and who said what in it
  isnad read pages/ --jobs 4 > articles.jsonl
  isnad annotate page.html                   with its names and times in colour
  isnad annotate --from conll --format conll tokens.conll
  isnad read page.html --explain             why each field is what it is
  isnad explain page.html --statement 3      why the third statement is what it is
  curl -s https://news.example/48213 | isnad read - --url https://news.example/48213
  isnad read saved.htm --content-type 'text/html; charset=windows-1256'
)";

/// The help of CLI11 with a usage of two lines, and INPUT told below the options.
struct Help : CLI::Formatter {
  Help() { column_width(26); }
  std::string make_usage(const CLI::App*, std::string) const override {
    return "Usage: isnad read [OPTIONS] [INPUT...]      the article of each page\n"
           "       isnad annotate [OPTIONS] [INPUT...]  and its sentences, words, names and times\n"
           "       isnad attribute [OPTIONS] [INPUT...] and who said what, through whom\n"
           "       isnad explain [OPTIONS] [INPUT...]   each statement with its reasons, in words\n"
           "       isnad [OPTIONS] INPUT...             the same as attribute\n";
  }
  std::string make_positionals(const CLI::App*) const override { return {}; }
};

/// The values as written on the command line.
struct Written {
  std::string from, format, color, bidi, width, jobs, max_bytes, max_depth, max_attributes, statement;
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

/// The number of places that `unit` shifts a number by: K, M or G in either case, and a B after it. Nothing where it is
/// no unit.
std::optional<unsigned> shift_of(std::string_view unit) {
  if (unit.empty()) return 0;
  if (unit.size() == 2 && (unit[1] == 'B' || unit[1] == 'b')) unit.remove_suffix(1);
  const auto place = std::string_view("KMGkmg").find(unit);
  if (unit.size() != 1 || place == std::string_view::npos) return std::nullopt;
  return 10 * (static_cast<unsigned>(place) % 3 + 1);
}

/// The number that `written` is, when it lies in [low, high].
std::optional<std::uint64_t> number_in(std::string_view written, std::uint64_t low, std::uint64_t high, bool units) {
  std::uint64_t number = 0;
  const auto [rest, failed] = std::from_chars(written.data(), written.data() + written.size(), number);
  if (failed != std::errc()) return std::nullopt;
  const std::string_view unit = written.substr(static_cast<std::size_t>(rest - written.data()));
  const auto shift = units || unit.empty() ? shift_of(unit) : std::nullopt;
  if (!shift || number > (high >> *shift)) return std::nullopt;
  number <<= *shift;
  return number < low ? std::nullopt : std::optional(number);
}

/// A whole number in [low, high] into `value`, which stays as it is where nothing is written; with `bytes`, a unit may
/// follow it.
template <class T>
std::optional<Error> count(const char* option, const std::string& written, std::uint64_t low, std::uint64_t high,
                           bool bytes, T& value) {
  if (written.empty()) return std::nullopt;
  const auto number = number_in(written, low, high, bytes);
  if (!number)
    return wrong(option, "'" + written + "' will not do; give a whole number from " + std::to_string(low) + " to " +
                             std::to_string(high) + (bytes ? " (1G) of bytes, or with a unit: 500K, 64M" : ""));
  value = static_cast<T>(*number);
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
  option("--from", written.from, "KIND", "What they hold: html, page-text (a dump of a page), text, jsonl, conll");
  option("--content-type", command.page.content_type, "TYPE", "The Content-Type that came with the pages");
  option("--url", command.article.url, "URL", "Where the page came from (http or https), for a single input");
  option("--reference-time", command.article.reference_time, "TIME",
         "What 'two hours ago' counts from: 2025-03-18T14:05+02:00 or 2025-03-18");
  option("-f,--format", written.format, "FORMAT",
         "human, jsonl, text, markdown, jsonld, conll, csv, tei or annotations");
  flag("--explain", command.explain, "Add rule and place of every field and every drop (jsonl, human)");
  option("--statement", written.statement, "N", "The statement that explain explains, counted from 1 (default: all)");
  option("-o,--output", command.output, "FILE", "Write into FILE, which takes its place when all is done");
  option("-j,--jobs", written.jobs, "N", "Read N pages at a time, 0 to 1024 (default 1; 0: one for each core)");
  option("--data", command.data_folder, "DIR", "Take tables and models from DIR, a copy of data/, instead");
  flag("-q,--quiet", command.quiet, "No progress");
  option("--max-bytes", written.max_bytes, "N", "Largest page, unpacked: 1 to 1G bytes; units K, M, G (default 256M)");
  option("--max-depth", written.max_depth, "N", "Open elements, 1 to 10000; deeper tags are passed over (default 512)");
  option("--max-attributes", written.max_attributes, "N",
         "Attributes of an element that are read, 1 to 100000 (default 256)");
  option("--color", written.color, "WHEN", "auto, always or never (human)");
  option("--width", written.width, "N", "Columns, 20 to 1000 (human; as the terminal has, 100 at most)");
  option("--bidi", written.bidi, "ORDER", "Order of right-to-left text: logical, visual or auto; see below (human)");
}

Error empty_value(std::string option) {
  return wrong(std::move(option), "has an empty value; give one, or leave the option out");
}

bool is_of_statements(Format format) {
  return format == Format::csv || format == Format::tei || format == Format::annotations;
}

/// What is wrong with how often options stand, and with values that are there and empty: a script's variable that was
/// not set would otherwise count as an option that was not given.
std::optional<Error> check_presence(const CLI::App& read, const ReadCommand& command) {
  if (std::find(command.inputs.begin(), command.inputs.end(), "") != command.inputs.end())
    return wrong("INPUT", "has an empty name; name a file or a folder, or - for standard input");
  for (const CLI::Option* option : read.get_options()) {
    if (option->get_lnames().empty() || option->get_items_expected_max() == 0) continue;
    const std::string name = "--" + option->get_lnames().front();
    for (const std::string& value : option->results())
      if (value.empty()) return empty_value(name);
    if (name == "--format" && option->count() > 1) return wrong(name, "is given more than once; leave one");
  }
  if (command.explain && command.format != Format::automatic && command.format != Format::jsonl &&
      command.format != Format::human)
    return wrong("--explain", "adds to jsonl and human only; choose one of them as --format, or leave it out");
  if (command.format == Format::conll && command.stage == Stage::read)
    return wrong("--format", "conll is a format of annotate; write isnad annotate --format conll INPUT");
  if (command.in_words && command.format != Format::automatic)
    return wrong("--format", "is not for explain, which prints words; leave it out, or write isnad attribute");
  if (!command.in_words && read.get_option("--statement")->count() > 0)
    return wrong("--statement", "is for explain; write isnad explain INPUT --statement N");
  if (is_of_statements(command.format) && command.stage != Stage::attribute)
    return wrong("--format", "csv, tei and annotations show statements; write isnad attribute --format ... INPUT");
  return std::nullopt;
}

/// Whether `url` is an absolute address of the web: its scheme, a host, and nothing that no address holds.
bool is_absolute_address(std::string_view url) {
  if (!is_utf8(url)) return false;
  std::string scheme(url.substr(0, 8));
  std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const std::size_t host = scheme == "https://" ? 8 : scheme.starts_with("http://") ? 7 : 0;
  if (host == 0 || host == url.size() || std::string_view("/?#:@").find(url[host]) != std::string_view::npos)
    return false;
  return printable(url) == url &&
         std::none_of(url.begin(), url.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
}

std::optional<Error> check_page_options(const ReadCommand& command) {
  const std::string& time = command.article.reference_time;
  const auto read = parse_iso_time(time);
  if (!time.empty() && (!read || read->day == 0))
    return wrong("--reference-time", "'" + time +
                                         "' will not do; write a day or a time of one, like 2025-03-18 or "
                                         "2025-03-18T14:05+02:00");
  const std::string& url = command.article.url;
  if (url.empty()) return std::nullopt;
  if (!is_absolute_address(url))
    return wrong("--url", "'" + url + "' is no address of a page; write it whole, like https://news.example/48213");
  std::error_code failed;
  if (command.inputs.size() == 1 && std::filesystem::is_directory(command.inputs[0], failed))
    return wrong("--url", "is the address of one page, and a folder is given; give one page");
  if (command.inputs.size() > 1)
    return wrong("--url", "is the address of one page, and several inputs are given; give one");
  return std::nullopt;
}

std::optional<Error> read_words(ReadCommand& command, const Written& written) {
  using Kind = std::pair<Given, std::optional<InputKind>>;
  const Words<Kind> kinds{{"html", {Given::page, InputKind::html}},
                          {"page-text", {Given::page, InputKind::page_text}},
                          {"text", {Given::page, InputKind::text}},
                          {"jsonl", {Given::jsonl, std::nullopt}},
                          {"conll", {Given::conll, std::nullopt}}};
  Kind kind{Given::automatic, std::nullopt};
  if (auto e = choose("--from", written.from, kinds, kind)) return e;
  command.given = kind.first;
  command.page.from = kind.second;
  const Words<Format> formats{
      {"human", Format::human},       {"jsonl", Format::jsonl},   {"text", Format::text},
      {"markdown", Format::markdown}, {"jsonld", Format::jsonld}, {"conll", Format::conll},
      {"csv", Format::csv},           {"tei", Format::tei},       {"annotations", Format::annotations}};
  if (auto e = choose("--format", written.format, formats, command.format)) return e;
  const Words<Choice> choices{{"auto", Choice::automatic}, {"always", Choice::always}, {"never", Choice::never}};
  if (auto e = choose("--color", written.color, choices, command.color)) return e;
  const Words<Bidi> orders{{"auto", Bidi::automatic}, {"logical", Bidi::logical}, {"visual", Bidi::visual}};
  return choose("--bidi", written.bidi, orders, command.bidi);
}

std::optional<Error> read_numbers(ReadCommand& command, const Written& written) {
  constexpr std::uint64_t largest_page = std::uint64_t{1}
                                         << 30U;  // its text may grow threefold, and offsets are 32 bits
  PageLimits& limits = command.page.limits;
  if (auto e = count("--width", written.width, 20, 1000, false, command.width)) return e;
  if (auto e = count("--statement", written.statement, 1, 1000000, false, command.statement)) return e;
  if (auto e = count("--jobs", written.jobs, 0, 1024, false, command.jobs)) return e;
  if (command.jobs == 0) command.jobs = std::max(1U, std::thread::hardware_concurrency());
  if (auto e = count("--max-bytes", written.max_bytes, 1, largest_page, true, limits.bytes)) return e;
  if (auto e = count("--max-depth", written.max_depth, 1, 10000, false, limits.depth)) return e;
  return count("--max-attributes", written.max_attributes, 1, 100000, false, limits.attributes);
}

/// The first option that is wrong, if one is.
std::optional<Error> read_values(const CLI::App& read, ReadCommand& command, const Written& written) {
  if (auto e = read_words(command, written)) return e;
  if (auto e = read_numbers(command, written)) return e;
  if (auto e = check_presence(read, command)) return e;
  return check_page_options(command);
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
                             "isnad --help lists them");
    }
  const std::string what = error.what();
  if (const auto end = what.find(" was given a disallowed flag override"); end != std::string::npos)
    return wrong("--" + what.substr(0, end), "takes no value; leave it out");
  if (what.starts_with('-'))
    return wrong(what.substr(0, what.find(':')), "needs a value after it; isnad --help says which");
  return wrong("command line", what + "; isnad --help tells how it is written");
}

/// An option written as "--output=", for which CLI11 would take the next argument: a page, perhaps.
std::optional<Error> cut_off_value(const std::vector<std::string>& arguments) {
  for (const std::string& argument : arguments) {
    if (argument == "--") break;
    if (argument.starts_with("--") && argument.find('=') == argument.size() - 1)
      return empty_value(argument.substr(0, argument.size() - 1));
  }
  return std::nullopt;
}

/// Whether `word`, which is none of the commands, is meant as one: it is one of a later version or of other programs,
/// or nearly one of these, and there is no such file.
std::optional<Error> no_command(const std::string& word) {
  constexpr std::string_view others[] = {"add",  "desk",   "export",  "follow", "help",
                                         "list", "search", "stories", "trace",  "version"};
  const bool other = std::find(std::begin(others), std::end(others), word) != std::end(others);
  const std::string meant = nearest(word, {"read", "annotate", "attribute", "explain"});
  std::error_code failed;
  if ((!other && meant.empty()) || std::filesystem::exists(word, failed)) return std::nullopt;
  return wrong(word, std::string("is not a command of this version, and there is no such file; ") +
                         (meant.empty() ? "the commands are read, annotate, attribute and explain: "
                                        : "did you mean " + meant + "? ") +
                         "isnad --help tells how they are used");
}

/// Puts the word `read` first, in place of the name of the command, which may stand behind options or be left out;
/// `command` says which it was.
std::optional<Error> name_the_command(std::vector<std::string>& arguments, const CLI::App& read, ReadCommand& command) {
  std::optional<Error> error;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") break;
    if (argument.size() > 1 && argument.front() == '-') {
      const CLI::Option* option = read.get_option_no_throw(argument);
      if (option != nullptr && option->get_items_expected_max() > 0) ++i;  // its value
      continue;
    }
    if (argument == "read") command.stage = Stage::read;
    if (argument == "annotate") command.stage = Stage::annotate;
    command.in_words = argument == "explain";
    if (command.in_words || argument == "read" || argument == "annotate" || argument == "attribute")
      arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(i));
    else
      error = no_command(argument);
    break;
  }
  arguments.insert(arguments.begin(), "read");
  return error;
}

}  // namespace

Result<CommandLine> parse_command_line(std::vector<std::string> arguments) {
  CommandLine line;
  Written written;
  CLI::App app(
      "isnad reads Arabic news: the article of a page, its words and names, who said what through whom, and why.",
      "isnad");
  CLI::App& read = *app.add_subcommand(
      "read", "Read pages: headline, people, times, photos, sections, clean text; annotate: words, names, times too");
  read.formatter(std::make_shared<Help>());
  read.footer(footer);
  read.set_help_flag("-h,--help", "Print this help");
  read.set_version_flag("--version", "isnad " ISNAD_VERSION, "Print the version");
  add_options(read, line.read, written);
  if (auto error = cut_off_value(arguments)) return *error;
  if (auto error = name_the_command(arguments, read, line.read)) return *error;
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
  if (auto error = read_values(read, line.read, written)) return *error;
  return line;
}

}  // namespace isnad
