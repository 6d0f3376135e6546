// `isnad read` and `isnad annotate`: inputs in, records out.
#include "9_command/read_command.h"

#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include <unistd.h>

#include "0_base/data_files.h"
#include "0_base/utf8.h"
#include "8_library/safe_text.h"
#include "9_command/one_input.h"
#include "9_command/output.h"
#include "9_command/progress.h"
#include "9_command/terminal.h"

namespace isnad {
namespace {

/// Reads all inputs; the exit status.
int read_all(const Job& job, Output& output) {
  const ReadCommand& command = job.command;
  const bool watched =
      !command.quiet && is_terminal(STDERR_FILENO) && (!is_terminal(STDOUT_FILENO) || !command.output.empty());
  Progress progress(job.inputs.size(), watched);
  int status = 0;
  bool first = true;  // no record has come yet
  const std::string head = record_head(record_format(job.format));
  const auto make_worker = [&job] {
    return [&job, kept = std::make_shared<std::optional<WorkerMemory>>()](Batch items, std::span<Outcome> outcomes) {
      // A batch that runs out of memory leaves the worker's half done: the next begins with none.
      std::optional<WorkerMemory> memory = std::exchange(*kept, std::nullopt);
      if (!memory) memory.emplace();
      read_batch(job, items, *memory, outcomes);
      *kept = std::move(memory);
    };
  };
  const Batches batches{job.inputs.size(),
                        [&job](std::size_t begin, std::size_t most) { return job.inputs.end_of_batch(begin, most); }};
  work_in_order(batches, command.jobs, make_worker, [&](std::size_t item, Outcome outcome) {
    progress.step();
    if (outcome.error) {
      if (outcome.error->where.empty()) outcome.error->where = job.inputs.path(item);
      progress.clear();
      complain(*outcome.error);
      status = 1;
      return true;
    }
    if (!outcome.others.empty()) {
      progress.clear();
      for (const Error& error : outcome.others) complain(error);
      status = 1;
    }
    if (outcome.record.empty() && head.empty()) return true;
    if (std::exchange(first, false))
      outcome.record.insert(0, head);
    else if (is_paged(job.format))
      outcome.record.insert(0, "\f\n");
    return output.write(outcome.record);
  });
  progress.clear();
  if (!first && !output.error()) output.write(record_tail(record_format(job.format)));
  const bool nothing_read = status != 0 && first;  // FILE, if there is one, is of more use than an empty one
  if (!output.error() && !nothing_read) output.finish();
  if (!output.error()) return status;
  complain(*output.error());
  return 1;
}

/// What is missing for the human format, which alone has words of its own.
Result<Labels> load_labels(const ReadCommand& command, Format format) {
  if (format != Format::human) return Labels();
  const auto files = command.data_folder.empty() ? Result<DataFiles>(DataFiles::embedded())
                                                 : DataFiles::from_folder(command.data_folder);
  if (!files) return files.error();
  return Labels::load(*files);
}

/// A mistyped name would leave the table of the build in place without a word.
void warn_of_unknown_tables(const std::string& folder) {
  if (folder.empty()) return;
  for (std::string& path : DataFiles::unknown_in(folder))
    complain(fail(Errc::bad_table, std::move(path), "is passed over: no table has this name; check it"));
}

int refuse(const Error& error) {
  complain(error);
  return 2;
}

}  // namespace

void complain(const Error& error) {
  const std::string valid = valid_utf8("isnad: " + error.where + ": " + error.what);
  std::string line = without_bidi_controls(printable(valid), "\xEF\xBF\xBD");  // U+FFFD, as for other controls
  for (char& c : line)
    if (c == '\n') c = ' ';
  std::fprintf(stderr, "%s\n", line.c_str());
}

int run_read(const ReadCommand& command) {
  std::vector<std::string> named = command.inputs;
  if (named.empty()) {
    if (is_terminal(STDIN_FILENO))
      return refuse(fail(Errc::bad_option, "no input",
                         "name a file or a folder, or - for standard input; isnad --help tells more"));
    named.emplace_back("-");
  }
  const bool to_terminal = command.output.empty() && is_terminal(STDOUT_FILENO);
  const Format format = command.format != Format::automatic ? command.format
                        : to_terminal                       ? Format::human
                                                            : Format::jsonl;
  if (command.width > 0 && format != Format::human)
    return refuse(fail(Errc::bad_option, "--width",
                       "is for the format human, and this run gives another; add --format human, or leave it out"));
  const auto resources = Resources::load(command.data_folder, command.stage);
  if (!resources) return refuse(resources.error());
  const auto labels = load_labels(command, format);
  if (!labels) return refuse(labels.error());
  warn_of_unknown_tables(command.data_folder);
  const Inputs inputs = Inputs::list(named);
  auto output = Output::open(command.output);
  if (!output) return refuse(output.error());
  ReadCommand needed = command;
  if (format == Format::text) needed.stage = Stage::read;  // nothing that is found in the text stands in it
  const Job job{needed, inputs, *resources, *labels, format, screen_for(command, to_terminal)};
  return read_all(job, *output);
}

}  // namespace isnad
