// Work on many items at a time, with the results in the order of the items: a ring of outcomes that wait for their
// turn.
#include "9_command/in_order.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

namespace isnad {
namespace {

/// Where memory runs out, the words of the error wait for explained(): they would need memory of their own.
Outcome attempt(const Worker& worker, std::size_t item) {
  try {
    return worker(item);
  } catch (const std::bad_alloc&) {
    return {{}, Error{Errc::too_large, {}, {}}, {}};
  }
}

Outcome explained(Outcome outcome) {
  if (outcome.error && outcome.error->what.empty())
    outcome.error->what = "needs more memory than there is; try fewer --jobs, or leave it out";
  return outcome;
}

/// The outcomes that are not taken yet: item i lies in slot i modulo the number of slots.
class Ring {
 public:
  Ring(std::size_t count, std::size_t slots) : count_(count), slots_(slots) {}

  /// The next item to work on, when its slot is free; nothing when none is left.
  std::optional<std::size_t> next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || given_ == count_ || given_ < taken_ + slots_.size(); });
    if (stopped_ || given_ == count_) return std::nullopt;
    return given_++;
  }

  void put(std::size_t item, Outcome outcome) {
    const std::lock_guard lock(mutex_);
    slots_[item % slots_.size()] = std::move(outcome);
    changed_.notify_all();
  }

  /// Waits for the outcome of `item`, which is the one after the last taken.
  Outcome take(std::size_t item) {
    std::unique_lock lock(mutex_);
    auto& slot = slots_[item % slots_.size()];
    changed_.wait(lock, [&] { return slot.has_value(); });
    Outcome outcome = std::move(*slot);
    slot.reset();
    taken_ = item + 1;
    changed_.notify_all();
    return outcome;
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t count_;
  std::size_t given_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
  std::vector<std::optional<Outcome>> slots_;
};

/// Lets the threads of a pool end, also when something is thrown: they wait for turns, and the pool waits for them.
struct StopAtEnd {
  Ring& ring;
  explicit StopAtEnd(Ring& r) : ring(r) {}
  StopAtEnd(const StopAtEnd&) = delete;
  StopAtEnd& operator=(const StopAtEnd&) = delete;
  ~StopAtEnd() { ring.stop(); }
};

/// Starts up to `threads` threads; fewer where the system or the memory has no room for more.
void start(std::vector<std::jthread>& pool, std::size_t threads, Ring& ring,
           const std::function<Worker()>& make_worker) {
  try {
    pool.reserve(threads);
    while (pool.size() < threads)
      pool.emplace_back([&ring, worker = make_worker()] {
        while (const auto item = ring.next()) ring.put(*item, attempt(worker, *item));
      });
  } catch (const std::system_error&) {
    return;
  } catch (const std::bad_alloc&) {
    return;
  }
}

void work_alone(std::size_t count, const Worker& worker, const std::function<bool(std::size_t item, Outcome)>& take) {
  for (std::size_t i = 0; i < count; ++i)
    if (!take(i, explained(attempt(worker, i)))) return;
}

}  // namespace

void work_in_order(std::size_t count, unsigned jobs, const std::function<Worker()>& make_worker,
                   const std::function<bool(std::size_t item, Outcome)>& take) {
  const std::size_t threads = std::min<std::size_t>(jobs, count);
  if (threads <= 1) return work_alone(count, make_worker(), take);
  Ring ring(count, 2 * threads);
  std::vector<std::jthread> pool;
  const StopAtEnd at_end(ring);
  start(pool, threads, ring, make_worker);
  if (pool.empty()) return work_alone(count, make_worker(), take);
  for (std::size_t i = 0; i < count; ++i)
    if (!take(i, explained(ring.take(i)))) return;
}

}  // namespace isnad
