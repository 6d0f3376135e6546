#!/usr/bin/env python3
"""Measures Isnad beside its peers over the same pages in the same run; prints the table as Markdown.

Needs build/release/isnad, the development sets in ../shared/gold and, for the bars that stand on the parse alone,
build/release/bench/parse_only (cmake -DISNAD_BENCH=ON). What is missing is named and left out.
Started by the script `compare`, which makes the virtual environment of the peers.
"""
import argparse
import contextlib
import json
import os
import shutil
import sys
import tempfile

import peers
import programs
import scores
import synthetic

MB = 1_000_000
SETS = (("wcxb-articles", scores.WCXB), ("segments", scores.SEGMENTS), ("arabic", scores.ARABIC))
SIZES = (10_000, 100_000, MB, 10 * MB, 50 * MB)


def say(text):
    print(f"compare: {text}", file=sys.stderr, flush=True)


@contextlib.contextmanager
def scratch_folder():
    """A folder in memory where the system has one, so that neither disk nor gzip is measured."""
    base = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    folder = tempfile.mkdtemp(prefix="isnad-compare-", dir=base)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def unpack(source, target):
    os.makedirs(target)
    for path in peers.page_files([source]):
        with open(os.path.join(target, peers.page_id(path) + ".html"), "wb") as f:
            f.write(peers.page_bytes(path))


def extraction_rows(args, scratch, have_isnad):
    scorer = os.path.join(args.gold, "score_extraction.py")
    for name, measures in SETS:
        truth = os.path.join(args.gold, "extraction", name, "truth.jsonl")
        pages, found = os.path.join(scratch, name), {}
        for peer in programs.PEERS:
            predictions = os.path.join(args.cache, f"{peer}.{name}.jsonl")
            if not (args.reuse and os.path.exists(predictions)):
                say(f"{peer} reads {name}")
                programs.peer(peer, predictions, pages)
            found[peer] = scores.extraction(scorer, truth, predictions)
        found["resiliparse"].pop("date", None)  # it reads none
        if have_isnad:
            records, predictions = os.path.join(scratch, f"{name}.records"), os.path.join(args.cache, f"isnad.{name}.jsonl")
            programs.isnad_records(records, [pages])
            scores.as_predictions(records, predictions, peers.page_id)
            found["isnad"] = scores.extraction(scorer, truth, predictions)
        yield from scores.rows_of(measures, found)


def crafted_rows(args, scratch, have_isnad):
    scorer, folder = os.path.join(args.gold, "score_pages.py"), os.path.join(args.gold, "pages")
    kept = os.path.join(args.cache, "peers.pages.json")
    if args.reuse and os.path.exists(kept):
        with open(kept, encoding="utf-8") as f:
            found = {n: {k: tuple(v) if isinstance(v, list) else v for k, v in c.items()} for n, c in json.load(f).items()}
    else:
        say("the peers read the crafted pages")
        found = scores.crafted_pages(scorer, folder, None)
        with open(kept, "w", encoding="utf-8") as f:
            json.dump(found, f)
    for name in programs.PEERS:  # they have no notion of these fields
        for field in ("kind", "encoding", "agencies", "captions", "headings", "modified", "kicker", "deck", "dropped", "reason"):
            found[name].pop(field, None)
    if have_isnad:
        records = os.path.join(scratch, "pages.records")
        scores.crafted_records(folder, records)
        found.update(scores.crafted_pages(scorer, folder, records))
    yield from scores.rows_of(scores.PAGES, found)


def timed_rounds(rounds, slow_rounds, measures):
    """Runs all measures in turn, `rounds` times; the slow ones fewer times. The least of each, in seconds: what else the
    machine does can only add to a time."""
    seen = {name: [] for name in measures}
    for number in range(rounds):
        for name, (slow, measure) in measures.items():
            if not slow or number < slow_rounds:
                seconds = measure()
                if seconds is not None:
                    seen[name].append(seconds)
    return {name: min(s) for name, s in seen.items() if s}


def times_of(seconds, unit):
    """The peers' times in units of another; a dash for one that was not timed."""
    return [f"{seconds[name] / unit:.1f} ×" if name in seconds else "–" for name in programs.PEERS]


def speed_rows(args, scratch, have_isnad):
    pages = os.path.join(scratch, "wcxb-articles")
    files = peers.page_files([pages])
    count, size = len(files), sum(map(os.path.getsize, files))
    measures = {}
    if have_isnad:
        measures["isnad"] = (False, lambda: programs.run(programs.isnad_command(pages))[0])
    if programs.parse_alone([files[0]], 1):
        measures["parse"] = (False, lambda: programs.parse_alone([pages], 1)["seconds"])
    for name in programs.PEERS:
        measures[name] = (name != "resiliparse", lambda name=name: json.loads(programs.peer(name, "--time", pages))["seconds"])
    say(f"time of one thread over {count} pages, {args.rounds} rounds")
    seconds = timed_rounds(args.rounds, args.slow_rounds, measures)
    cells = [f"{count / seconds[n]:,.0f}" if n in seconds else "–" for n in scores.NAMES]
    yield [f"pages a second, one thread, {count} pages of {size / MB:.0f} MB", "", *cells]
    if have_isnad:
        ours = seconds["isnad"]
        bars = {"resiliparse": "≥ 3 × resiliparse", "trafilatura": "≥ 35 × trafilatura"}
        ratios = ["", *times_of(seconds, ours)]
        yield ["— Isnad is faster", ", ".join(bars.values()), *ratios]
    if "parse" in seconds:
        alone = f"lexbor's parse alone: {count / seconds['parse']:,.0f} pages/s, {size / MB / seconds['parse']:,.0f} MB/s"
        ratio = f"{seconds['isnad'] / seconds['parse']:.2f} ×" if have_isnad else "–"
        yield [f"— time in units of the parse ({alone})", "≤ 2 ×", ratio, *times_of(seconds, seconds["parse"])]


def growth_with_size(scratch, smallest_total=20 * MB):
    """Per size: nanoseconds a byte, bytes, and the peak of memory, without what starting the program costs."""
    empty = os.path.join(scratch, "one.html")
    with open(empty, "wb") as f:
        f.write(synthetic.page(1000))
    start = min(programs.run(programs.isnad_command(empty))[0] for _ in range(5))
    found = []
    for size in SIZES:
        folder = os.path.join(scratch, f"size-{size}")
        total = synthetic.write_pages(folder, size, smallest_total)
        runs = [programs.run(programs.isnad_command(folder)) for _ in range(5)]
        if any(status for _, _, status in runs):
            say(f"a page of {size:,} bytes was not read")
        alone = programs.parse_alone([folder])
        seconds = min(s for s, _, _ in runs) - start
        found.append((size, seconds / total * 1e9, alone and alone["seconds"] / total * 1e9, max(p for _, p, _ in runs)))
        shutil.rmtree(folder)
    return start, found


def size_rows(scratch):
    say("cost of a byte and memory, from pages of 10 KB to 50 MB")
    start, found = growth_with_size(scratch)
    per_byte = [ns for _, ns, _, _ in found]
    label = ", ".join(f"{size / 1000:,.0f} KB {ns:.2f}" + (f" (parse {alone:.2f})" if alone else "") for size, ns, alone, _ in found)
    yield ["cost of a byte, dearest page size to cheapest", "≤ 1.5 ×", f"{max(per_byte) / min(per_byte):.2f} ×", "", "", ""]
    yield [f"— ns a byte: {label}; start of the program {start * 1000:.0f} ms", "", "", "", "", ""]
    for size, _, _, peak in found:
        if size >= MB:
            limit = 40 * MB + 40 * size
            yield [f"peak memory, page of {size / MB:.0f} MB", f"≤ {limit / MB:,.0f} MB", f"{peak / MB:,.0f} MB", "", "", ""]


def memory_rows(args, scratch):
    pages = os.path.join(scratch, "wcxb-articles")
    files = peers.page_files([pages])
    largest = max(map(os.path.getsize, files))
    peak = programs.peak_of(programs.isnad_command(pages))
    yield [f"peak memory, {len(files)} pages, the largest {largest / MB:.1f} MB", f"≤ {40 + 40 * largest / MB:,.0f} MB",
           f"{peak / MB:,.0f} MB", "", "", ""]
    if not args.many:
        return
    times = -(-args.many // len(files))
    say(f"memory over {times * len(files):,} pages")
    seen = programs.resident_while_running(programs.isnad_command(*[pages] * times))
    tenth = max(1, len(seen) // 10)
    early, late = max(seen[tenth : 2 * tenth] or seen), max(seen[-tenth:])
    yield [f"memory over {times * len(files):,} pages: peak in the second and in the last tenth", "no growth",
           f"{early / MB:.0f} MB, {late / MB:.0f} MB", "", "", ""]


def print_table(rows):
    print("| measure | bar | Isnad | " + " | ".join(programs.PEERS) + " |")
    print("|---|---|---|" + "---|" * len(programs.PEERS))
    for row in rows:
        print("| " + " | ".join(row) + " |", flush=True)


def all_rows(args, scratch):
    have_isnad = os.path.exists(programs.ISNAD)
    if not have_isnad:
        say(f"{programs.ISNAD} is not built: only the peers are measured")
    for name, _ in SETS:
        unpack(os.path.join(args.gold, "extraction", name, "html"), os.path.join(scratch, name))
    if "scores" in args.parts:
        yield from extraction_rows(args, scratch, have_isnad)
        yield from crafted_rows(args, scratch, have_isnad)
    if "speed" in args.parts:
        yield from speed_rows(args, scratch, have_isnad)
    if have_isnad and "size" in args.parts:
        yield from size_rows(scratch)
    if have_isnad and "memory" in args.parts:
        yield from memory_rows(args, scratch)


def main():
    parts = ("scores", "speed", "size", "memory")
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--gold", default=os.path.join(programs.ROOT, "..", "shared", "gold"), metavar="DIR", help="the development sets; ../shared/gold")
    args.add_argument("--only", dest="parts", nargs="+", choices=parts, default=parts, help="some parts of the table")
    args.add_argument("--reuse", action="store_true", help="take the peers' records of an earlier run; times are always measured anew")
    args.add_argument("--rounds", type=int, default=5, help="rounds of timing; 5")
    args.add_argument("--slow-rounds", type=int, default=2, help="rounds for the two peers that take half a minute each; 2")
    args.add_argument("--many", type=int, default=100_000, help="pages over which memory may not grow; 100,000, 0 leaves it out")
    args = args.parse_args()
    if not os.path.isdir(args.gold):
        sys.exit(f"compare: {args.gold}: the development sets are not there; --gold DIR says where they lie")
    args.cache = os.path.join(programs.ROOT, ".deps", "bench-records")
    os.makedirs(args.cache, exist_ok=True)
    with scratch_folder() as scratch:
        print_table(all_rows(args, scratch))


if __name__ == "__main__":
    main()
