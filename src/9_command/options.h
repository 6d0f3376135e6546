#pragma once
// The command line, understood.

#include <cstdint>
#include <string>
#include <vector>

#include "isnad/article.h"
#include "isnad/page.h"
#include "isnad/resources.h"
#include "isnad/result.h"

namespace isnad {

enum class Format : std::uint8_t { automatic, human, jsonl, text, markdown, jsonld, conll, csv, tei, annotations };

/// What an input holds that is no page: nothing said, a page or a text, JSON lines, CoNLL.
enum class Given : std::uint8_t { automatic, page, jsonl, conll };
enum class Choice : std::uint8_t { automatic, always, never };
enum class Bidi : std::uint8_t { automatic, logical, visual };

struct ReadCommand {
  Stage stage = Stage::attribute;
  Given given = Given::automatic;
  std::vector<std::string> inputs;
  PageOptions page;
  ArticleOptions article;
  Format format = Format::automatic;
  Choice color = Choice::automatic;
  Bidi bidi = Bidi::automatic;
  unsigned width = 0;  ///< columns of the human format; 0: those of the terminal
  unsigned jobs = 1;
  bool explain = false;
  bool in_words = false;   ///< the command is explain: statements with their reasons, for a person
  unsigned statement = 0;  ///< the one that is to be explained, counted from 1; 0: all
  bool quiet = false;
  std::string data_folder;
  std::string output;  ///< empty: standard output
};

struct CommandLine {
  ReadCommand read;
  std::string shown;  ///< help or version; when it is not empty, nothing else is to be done
};

/// `arguments` without the name of the program. Fails with bad_option; the error names the option and the remedy.
Result<CommandLine> parse_command_line(std::vector<std::string> arguments);

}  // namespace isnad
