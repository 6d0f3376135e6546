#pragma once
// What becomes of inputs: their records, or why there are none.

#include <span>
#include <string>

#include "9_command/in_order.h"
#include "9_command/inputs.h"
#include "9_command/labels.h"
#include "9_command/options.h"
#include "9_command/terminal.h"
#include "isnad/memory.h"
#include "isnad/page_scratch.h"
#include "isnad/record.h"
#include "isnad/resources.h"

namespace isnad {

/// What all workers share.
struct Job {
  const ReadCommand& command;
  const Inputs& inputs;
  const Resources& resources;
  const Labels& labels;
  Format format;
  Screen screen;
};

/// Whether a form feed and a line end stand between the records of `format`, as between pages of print: those that are
/// not one line each.
[[nodiscard]] constexpr bool is_paged(Format format) { return format == Format::text || format == Format::markdown; }

/// What the library writes for `format`; human is the command's own.
RecordFormat record_format(Format format);

/// What a worker has of its own, and keeps from input to input.
struct WorkerMemory {
  ByteBuffer bytes;
  PageScratch page;
  Memory words;
};

/// The record of each of the inputs `items`; the records of all its lines, where it is JSON lines.
void read_batch(const Job& job, Batch items, WorkerMemory& memory, std::span<Outcome> outcomes);

}  // namespace isnad
