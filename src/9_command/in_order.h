#pragma once
// Work on many items at a time, with the results in the order of the items.

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "isnad/result.h"

namespace isnad {

/// What came of one input.
struct Outcome {
  std::string record;
  std::optional<Error> error;
  std::vector<Error> others;  ///< of the parts of an input that has several; what could be done is in the record
};

/// Items `begin` to `end`.
struct Batch {
  std::size_t begin = 0, end = 0;
};

/// Works on a batch of items and fills an empty outcome of each; each thread has a worker of its own, with its own
/// buffers.
using Worker = std::function<void(Batch items, std::span<Outcome> outcomes)>;

/// The items of a work, parted into batches.
struct Batches {
  std::size_t count = 0;  ///< of the items
  /// Behind the last of the items from `begin` on, `most` at most, that are worked on together; above `begin`. Called
  /// by all threads, one at a time; throws nothing.
  std::function<std::size_t(std::size_t begin, std::size_t most)> end_of;
};

/// Gives the outcomes of all items to `take`, in their order, until it returns false. `jobs` workers are made, or as
/// many as there can be threads, and no more than a few batches for each wait for their turn. Where there is not enough
/// memory for a batch, its items are worked on one by one; an outcome for which there is not enough becomes an error.
void work_in_order(const Batches& batches, unsigned jobs, const std::function<Worker()>& make_worker,
                   const std::function<bool(std::size_t item, Outcome)>& take);

}  // namespace isnad
