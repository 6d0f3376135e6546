#!/usr/bin/env python3
"""Read every example page with the executable and compare each field with what a careful person would write down.

    examples_test.py [ISNAD] [--only WORD] [--brief]

ISNAD is the executable, build/release/isnad of this repository unless told otherwise. expected.jsonl has one object a page;
a key that it lacks is not compared. Standard library only. Exit status: 0 all equal, 1 any difference, 2 nothing to run.
"""
import argparse
import collections
import difflib
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PAGES = ROOT / "examples"


def fold(value):
    """White space inside a line is not compared: pages are laid out in many ways. None stays None."""
    return None if value is None else re.sub(r"\s+", " ", value).strip()


def lines(text):
    return [fold(line) for line in re.split(r"\n", text or "") if line.strip()]


def block_lines(blocks):
    return [line for block in blocks or [] for line in lines(block.get("text"))]


def photos(rows):
    """A picture without a caption or a credit says nothing to a reader, so it is not compared."""
    return [(fold(p.get("caption")), fold(p.get("credit"))) for p in rows or [] if p.get("caption") or p.get("credit")]


def entries(rows):
    return [(fold(e.get("time")), fold(e.get("heading")), lines(e["text"]) if "text" in e else block_lines(e.get("blocks"))) for e in rows or []]


def dateline(value):
    value = value or {}
    return (fold(value.get("place")), fold(value.get("agency")))


def headings(record):
    given = record.get("headings")
    return [fold(h) for h in given] if given is not None else [fold(s["heading"]) for s in record.get("sections") or [] if s.get("heading")]


# Where a field is looked up, and in what shape it is compared.
VIEWS = {
    "kind": lambda r: r.get("kind"),
    "encoding": lambda r: r.get("encoding"),
    "url": lambda r: r.get("url"),
    "outlet": lambda r: fold(r.get("outlet")),
    "headline": lambda r: fold(r.get("headline")),
    "kicker": lambda r: fold(r.get("kicker")),
    "deck": lambda r: fold(r.get("deck")),
    "bylines": lambda r: [(fold(b.get("name")), fold(b.get("role"))) for b in r.get("bylines") or []],
    "agencies": lambda r: [fold(a) for a in r.get("agencies") or []],
    "dateline": lambda r: dateline(r.get("dateline")),
    "published": lambda r: r.get("published"),
    "modified": lambda r: r.get("modified"),
    "photos": lambda r: photos(r.get("photos")),
    "headings": headings,
    "text": lambda r: lines(r.get("text")),
    "entries": lambda r: entries(r.get("entries")),
    "items": lambda r: [fold(i.get("headline")) for i in r.get("items") or []],
}


def text_difference(want, got):
    """Only the lines that differ, each with the side it stands on."""
    out = []
    for line in difflib.unified_diff(want, got, lineterm="", n=0):
        if line[:1] in "+-" and not line.startswith(("+++", "---")):
            out.append(f"    {'only expected' if line[0] == '-' else 'only got     '}  {line[1:]}")
    return out or ["    the lines are the same, but in another order or number"]


def compare(want, got):
    """All differences of one page as (field, lines to print)."""
    found = []
    for key, view in VIEWS.items():
        if key not in want:
            continue
        left, right = view(want), view(got)
        if left == right:
            continue
        found.append((key, text_difference(left, right) if key == "text" else [f"    expected  {left!r}", f"    got       {right!r}"]))
    dropped = [(fold(d.get("text")) or "", d.get("reason")) for d in got.get("dropped") or []]
    for chunk, reason in want.get("dropped") or []:
        reasons = {r for text, r in dropped if fold(chunk) in text}
        if reason not in reasons:
            said = "it was not dropped" if not reasons else "the reason given is " + ", ".join(sorted(map(str, reasons)))
            found.append(("dropped", [f"    {chunk}", f"    should go as {reason}, but {said}"]))
    return found


def read(program, sources):
    """The record of each page by its file name."""
    run = subprocess.run([str(program), "read", "--format", "jsonl", *[str(PAGES / s) for s in sources]], capture_output=True, timeout=300)
    if run.returncode:
        print(f"{program} ended with status {run.returncode}: {run.stderr.decode('utf-8', 'replace').strip()}")
    records = [json.loads(line) for line in run.stdout.decode("utf-8").splitlines() if line.strip()]
    return {pathlib.PurePath(r.get("source") or "").name: r for r in records}, run.returncode


def read_known():
    """Differences that are known: {(page, field): how many}. A field with more of them fails, and so does one with fewer."""
    rows = [line.split("\t") for line in (HERE / "known_differences.tsv").read_text(encoding="utf-8").splitlines()
            if line and not line.startswith("#")]
    return {(page, field): int(count) for page, field, count, _ in rows}


def changes(known, seen):
    """What differs from the list of known differences, in words."""
    for place in sorted(known.keys() | seen.keys()):
        if seen.get(place, 0) != known.get(place, 0):
            yield f"{place[0]}: {place[1]}: {seen.get(place, 0)} differences; known_differences.tsv has {known.get(place, 0)}"


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("program", nargs="?", default=ROOT / "build/release/isnad", type=pathlib.Path)
    options.add_argument("--only", default="", metavar="WORD", help="pages whose file name contains WORD")
    options.add_argument("--brief", action="store_true", help="the count of differences a field, not the differences")
    options = options.parse_args()
    rows = [json.loads(line) for line in (HERE / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
    strangers = {p.name for p in PAGES.iterdir() if p.name != "README.md"} ^ {r["source"] for r in rows}
    for name in sorted(strangers):
        print(f"{name}: a page without an expectation, or the reverse")
    rows = [r for r in rows if options.only in r["source"]]
    if not options.program.is_file() or not rows:
        print(f"nothing to run: {options.program} is not there" if rows else f"no page is called {options.only}")
        return 2
    records, status = read(options.program, [r["source"] for r in rows])
    total, seen, clean = collections.Counter(), collections.Counter(), 0
    for row in rows:
        found = compare(row, records[row["source"]]) if row["source"] in records else [("record", ["    no record was written"])]
        clean += not found
        total.update(key for key, _ in found)
        seen.update((row["source"], key) for key, _ in found)
        if found and not options.brief:
            print(f"{row['source']}: {len(found)} differences")
            for key, report in found:
                print(f"  {key}", *report, sep="\n")
    print(f"{clean} of {len(rows)} pages as expected; differences: " + (", ".join(f"{k} {n}" for k, n in total.most_common()) or "none"))
    known = {place: count for place, count in read_known().items() if options.only in place[0]}
    new = list(changes(known, seen))
    print(*new, sep="\n")
    return 1 if new or status or strangers else 0


if __name__ == "__main__":
    sys.exit(main())
