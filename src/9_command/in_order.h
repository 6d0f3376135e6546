#pragma once
// Work on many items at a time, with the results in the order of the items.

#include <cstddef>
#include <functional>
#include <optional>
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

/// Works on one item after the other; each thread has a worker of its own, with its own buffers.
using Worker = std::function<Outcome(std::size_t item)>;

/// Gives the outcomes of items 0 to `count` to `take`, in that order, until it returns false. `jobs` workers are made,
/// or as many as there can be threads, and no more than a few outcomes for each wait for their turn. An outcome for
/// which there is not enough memory becomes an error.
void work_in_order(std::size_t count, unsigned jobs, const std::function<Worker()>& make_worker,
                   const std::function<bool(std::size_t item, Outcome)>& take);

}  // namespace isnad
