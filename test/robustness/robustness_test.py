#!/usr/bin/env python3
"""Reads damaged pages with the command and reports every crash, every report of a sanitizer and every page over its time.

    robustness_test.py ISNAD                        a few hundred small ones, as one of the tests
    robustness_test.py ISNAD --count 10000 --size 1   the whole run, with pages of full size

Pages are made from a seed (damage.py) and read in batches; a batch that goes wrong is read again page by page.
Pages that fail are kept in the folder given with --keep. Standard library only.
"""
import argparse
import math
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile

import damage

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
BATCH = 25
REPORT = re.compile(rb"ERROR: \w+Sanitizer|runtime error:|SUMMARY: |terminate called|Assertion .* failed")
ENVIRONMENT = {**os.environ, "ASAN_OPTIONS": "abort_on_error=1:allocator_may_return_null=1", "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1"}


def limits(seconds, memory):
    def limit():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
        if memory:
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

    return limit


def children_seconds():
    """The processor's time that ended commands took: what else runs on the machine does not lengthen it."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def read(args, paths, seconds):
    """What went wrong reading paths, or None."""
    command = [args.isnad, "read", "--quiet", "--format", "jsonl", "--explain", *paths]
    try:
        done = subprocess.run(command, capture_output=True, timeout=60 + 10 * seconds, env=ENVIRONMENT, stdin=subprocess.DEVNULL,
                              preexec_fn=limits(math.ceil(seconds), args.memory))
    except subprocess.TimeoutExpired:
        return f"hangs: no end after {60 + 10 * seconds:.0f} s"
    if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        return f"not done within {seconds:.0f} s of the processor's time"
    report = REPORT.search(done.stderr)
    if report:
        return done.stderr[report.start() :].decode("utf-8", "replace")[:2000]
    if done.returncode not in (0, 1):
        return f"exit status {done.returncode}: {done.stderr.decode('utf-8', 'replace')[-500:]}"
    lines = done.stdout.splitlines() if b"\r" not in done.stdout else done.stdout.rstrip(b"\n").split(b"\n")
    failed = sum(line.startswith(b"isnad: ") for line in done.stderr.splitlines())
    if len(lines) + failed != len(paths):
        return f"{len(paths)} inputs, {len(lines)} records, {failed} errors: {done.stderr.decode('utf-8', 'replace')[-500:]}"
    return next(filter(None, map(damage.record_is_sound, lines)), None)


def allowed(args, size):
    """Seconds that a page of `size` bytes may take."""
    return args.seconds * (1 + size / 1_000_000)


def write_batch(folder, numbers, args, pages):
    batch = []
    for number in numbers:
        kind, data = damage.page(number, args.seed, pages, args.size)
        path = os.path.join(folder, f"{number:06}-{kind}.html")
        with open(path, "wb") as f:
            f.write(data)
        batch.append((path, len(data)))
    return batch


def blame(args, batch):
    """Reads the pages of a batch that went wrong one by one; the (path, reason) of those that do so alone."""
    wrong = []
    for path, size in batch:
        begin = children_seconds()
        reason = read(args, [path], max(allowed(args, size), 1) * 3)
        spent = children_seconds() - begin
        if reason is None and spent > allowed(args, size):
            reason = f"took {spent:.1f} s for {size:,} bytes; {allowed(args, size):.1f} s are allowed"
        if reason:
            wrong.append((path, reason))
    return wrong


def check_batch(args, folder, numbers, pages):
    batch = write_batch(folder, numbers, args, pages)
    sizes = [size for _, size in batch]
    begin = children_seconds()
    reason = read(args, [path for path, _ in batch], sum(allowed(args, size) for size in sizes))
    slow = children_seconds() - begin > min(allowed(args, size) for size in sizes)
    wrong = []
    if reason or slow:  # within the least that one page may take, no page of the batch was too slow
        wrong = blame(args, batch)
        if reason and not wrong:
            wrong = [(batch[0][0], f"only together with the {len(batch) - 1} pages after it: {reason}")]
    for path, why in wrong:
        print(f"{os.path.basename(path)}: {why}", flush=True)  # the number in the name is what --first takes
        if args.keep:
            os.makedirs(args.keep, exist_ok=True)
            os.replace(path, os.path.join(args.keep, os.path.basename(path)))
    for path, _ in batch:
        if os.path.exists(path):
            os.remove(path)
    return len(wrong)


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("isnad", help="the command under test")
    args.add_argument("--count", type=int, default=300, help="pages; 300")
    args.add_argument("--first", type=int, default=0, help="number of the first page; 0")
    args.add_argument("--seed", default="isnad", help="what chance starts from")
    args.add_argument("--size", type=float, default=0.05, help="of the hostile pages, in parts of the full size; 0.05")
    args.add_argument("--seconds", type=float, default=5, help="time for a page, and as much again for each megabyte; 5")
    args.add_argument("--memory", type=int, default=0, metavar="BYTES", help="most address space of the command; not for sanitizers")
    args.add_argument("--most", type=int, default=50, help="failures after which to stop; 50")
    args.add_argument("--keep", metavar="DIR", help="where pages that fail are kept")
    args = args.parse_args()
    pages = damage.whole_pages(ROOT)
    if not pages:
        sys.exit(f"{ROOT}/examples: no pages to damage")
    wrong, last = 0, args.first + args.count
    with tempfile.TemporaryDirectory(prefix="isnad-robustness-") as folder:
        for first in range(args.first, last, BATCH):
            wrong += check_batch(args, folder, range(first, min(first + BATCH, last)), pages)
            if wrong >= args.most:
                print(f"{wrong} pages went wrong up to number {first + BATCH}; the rest was left out")
                break
            if sys.stderr.isatty():
                print(f"\r{first} of {last}, {wrong} wrong", end="", file=sys.stderr)
    print(f"{args.count - wrong} passed, {wrong} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
