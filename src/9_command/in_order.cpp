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

constexpr std::size_t most_together = 8;     // items: by then the code and the tables of each stage are near at hand
constexpr std::size_t batches_a_thread = 4;  // at least, where there are as many items: no thread is left without work

void attempt(const Worker& worker, Batch items, std::span<Outcome> outcomes) {
  for (Outcome& outcome : outcomes) outcome = {};
  try {
    return worker(items, outcomes);
  } catch (const std::bad_alloc&) {
    // The words of the error wait for explained(): they would need memory of their own.
    if (outcomes.size() == 1) outcomes.front() = {{}, Error{Errc::too_large, {}, {}}, {}};
  }
  if (outcomes.size() == 1) return;
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    attempt(worker, {items.begin + i, items.begin + i + 1}, outcomes.subspan(i, 1));
}

Outcome explained(Outcome outcome) {
  if (outcome.error && outcome.error->what.empty())
    outcome.error->what = "needs more memory than there is; try fewer --jobs, or leave it out";
  return outcome;
}

/// The outcomes that are not taken yet: item i lies in slot i modulo the number of slots.
class Ring {
 public:
  /// `open` batches of `most` items may wait.
  Ring(const Batches& batches, std::size_t most, std::size_t open)
      : batches_(batches), most_(most), ends_(open), slots_(most * open) {}

  /// The next items to work on, when their slots are free; nothing when none is left.
  std::optional<Batch> next() {
    std::unique_lock lock(mutex_);
    const std::size_t count = batches_.count;
    changed_.wait(lock, [&] { return stopped_ || given_ == count || open_ < ends_.size(); });
    if (stopped_ || given_ == count) return std::nullopt;
    const std::size_t begin = given_;
    given_ = batches_.end_of(begin, most_);
    ends_[(first_ + open_++) % ends_.size()] = given_;
    return Batch{begin, given_};
  }

  void put(Batch items, std::span<Outcome> outcomes) {
    const std::lock_guard lock(mutex_);
    for (std::size_t i = items.begin; i < items.end; ++i)
      slots_[i % slots_.size()] = std::move(outcomes[i - items.begin]);
    changed_.notify_all();
  }

  /// Waits for the outcome of `item`, which is the one after the last taken.
  Outcome take(std::size_t item) {
    std::unique_lock lock(mutex_);
    auto& slot = slots_[item % slots_.size()];
    changed_.wait(lock, [&] { return slot.has_value(); });
    Outcome outcome = std::move(*slot);
    slot.reset();
    if (item + 1 == ends_[first_]) first_ = (first_ + 1) % ends_.size(), --open_;
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
  const Batches& batches_;
  std::size_t most_;  ///< items of a batch
  std::size_t given_ = 0;
  std::size_t first_ = 0, open_ = 0;  ///< of the batches that are not wholly taken
  std::vector<std::size_t> ends_;     ///< theirs, one behind the other in a circle
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
void start(std::vector<std::jthread>& pool, std::size_t threads, std::size_t most, Ring& ring,
           const std::function<Worker()>& make_worker) {
  try {
    pool.reserve(threads);
    while (pool.size() < threads)
      pool.emplace_back([&ring, worker = make_worker(), outcomes = std::vector<Outcome>(most)]() mutable {
        while (const auto items = ring.next()) {
          const std::span<Outcome> found = std::span(outcomes).first(items->end - items->begin);
          attempt(worker, *items, found);
          ring.put(*items, found);
        }
      });
  } catch (const std::system_error&) {
    return;
  } catch (const std::bad_alloc&) {
    return;
  }
}

void work_alone(const Batches& batches, const Worker& worker,
                const std::function<bool(std::size_t item, Outcome)>& take) {
  std::vector<Outcome> outcomes(most_together);
  for (std::size_t begin = 0, end = 0; begin < batches.count; begin = end) {
    end = batches.end_of(begin, most_together);
    attempt(worker, {begin, end}, std::span(outcomes).first(end - begin));
    for (std::size_t i = begin; i < end; ++i)
      if (!take(i, explained(std::move(outcomes[i - begin])))) return;
  }
}

}  // namespace

void work_in_order(const Batches& batches, unsigned jobs, const std::function<Worker()>& make_worker,
                   const std::function<bool(std::size_t item, Outcome)>& take) {
  const std::size_t count = batches.count;
  const std::size_t threads = std::min<std::size_t>(jobs, count);
  if (threads <= 1) return work_alone(batches, make_worker(), take);
  const std::size_t most = std::clamp<std::size_t>(count / (batches_a_thread * threads), 1, most_together);
  Ring ring(batches, most, 2 * threads);
  std::vector<std::jthread> pool;
  const StopAtEnd at_end(ring);
  start(pool, threads, most, ring, make_worker);
  if (pool.empty()) return work_alone(batches, make_worker(), take);
  for (std::size_t i = 0; i < count; ++i)
    if (!take(i, explained(ring.take(i)))) return;
}

}  // namespace isnad
