#!/usr/bin/env python3
"""Measures `isnad attribute` on the development passages and prints what the scorer says, then how fast it is.

    bench/4_statement/measure.py [ISNAD] [--gold DIR] [--errors N]    build/release/isnad unless told otherwise

Speed: MB of clean text a second, of a long text and of many short ones, and the time of whole Arabic pages in units of lexbor's parse
alone, all without the start of the program. Nothing in the stage is learned, but the names that it stands on are: their model has seen these passages. Standard library only.
"""
import argparse
import glob
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MB = 1_000_000
ROUNDS = 5
sys.path.insert(0, os.path.join(ROOT, "bench"))
from programs import run_to_file


def seconds(command, out):
    """Seconds of the processor that the command takes, with its output to the file `out`: the least of some runs,
    for what else the machine does can only add to it."""
    return min(run_to_file(command, out)[0] for _ in range(ROUNDS))


def written(path, data):
    with open(path, "wb") as f:
        f.write(data)
    return path


def arabic_pages(args, folder):
    """The Arabic pages of the development sets, unpacked, each ten times."""
    os.mkdir(folder)
    pages = sorted(glob.glob(os.path.join(args.gold, "pages", "*.html")))
    pages += sorted(glob.glob(os.path.join(args.gold, "extraction", "arabic", "html", "*")))
    for page in pages:
        with (gzip.open if page.endswith(".gz") else open)(page, "rb") as f:
            data = f.read()
        for copy in range(10):
            written(os.path.join(folder, f"{copy}-{os.path.basename(page).removesuffix('.gz')}"), data)
    return folder


def overlap(text, one, other):
    """The share of words that two spans have in common."""
    words = [m.start() for m in re.finditer(r"\w+", text)]
    a, b = ({w for w in words if span[0] <= w < span[1]} for span in (one, other))
    return len(a & b) / max(1, len(a | b))


def source_types(truth, found):
    """How many statements that both have, with sources that touch, have the same type of source; and of how many. The
    scorer does not look at it."""
    right = both = 0
    for passage in truth:
        given = found[passage["id"]]["statements"]
        for gold in passage["statements"]:
            pairs = [(overlap(passage["text"], gold["content"], s["content"]), s) for s in given]
            share, best = max(pairs, key=lambda pair: pair[0], default=(0, None))
            spans = [s and (s["source"] or s["source_antecedent"]) for s in (gold, best)]
            if gold.get("optional") or share < 0.5 or not all(spans) or max(spans[0][0], spans[1][0]) >= min(spans[0][1], spans[1][1]):
                continue
            both += 1
            right += gold["source_type"] == best["source_type"]
    return right, both


def speed_rows(args, passages, scratch):
    options = [args.isnad, "attribute", "--quiet", "--format", "jsonl", "--reference-time", "2025-01-01"]
    out = os.path.join(scratch, "out")
    start = seconds([*options, "--from", "text", written(os.path.join(scratch, "small"), "قال الوزير إنه عاد أمس.\n".encode())], out)
    with open(os.path.join(args.gold, "..", "text", "wikinews.txt"), "rb") as f:
        text = f.read()
    long = text * (10 * MB // len(text))
    took = seconds([*options, "--from", "text", written(os.path.join(scratch, "long"), long)], out) - start
    yield f"attribute, one clean text of 10 MB: {len(long) / MB / took:.1f} MB/s"
    texts = [json.dumps({"text": json.loads(passage)["text"]}, ensure_ascii=False) for passage in passages] * 20
    size = sum(len(json.loads(line)["text"].encode()) for line in texts)
    took = seconds([*options, "--from", "jsonl", written(os.path.join(scratch, "short"), "\n".join(texts).encode())], out) - start
    yield f"attribute, the passages as {len(texts)} texts: {size / MB / took:.1f} MB/s"
    pages = arabic_pages(args, os.path.join(scratch, "pages"))
    parse = os.path.join(os.path.dirname(args.isnad), "bench", "parse_only")
    if os.path.exists(parse):
        alone = json.loads(subprocess.run([parse, pages], capture_output=True, check=True, text=True).stdout)["seconds"]
        empty = written(os.path.join(scratch, "empty.html"), b"<p>Word")
        for command in ("read", "attribute"):
            words = [args.isnad, command, "--quiet", "--format", "jsonl"]
            took = seconds([*words, pages], out) - seconds([*words, empty], out)
            yield f"{command}, whole Arabic pages: {took / alone:.1f} parses"


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("isnad", nargs="?", default=os.path.join(ROOT, "build", "release", "isnad"))
    args.add_argument("--gold", default=os.path.join(ROOT, "..", "shared", "gold"), metavar="DIR", help="the development sets; ../shared/gold")
    args.add_argument("--errors", type=int, default=0, help="print some errors")
    args = args.parse_args()
    if not os.path.isdir(args.gold):
        sys.exit(f"measure: {args.gold}: the development sets are not there; --gold DIR says where they lie")
    passages = []
    for name in ("dev", "more"):
        with open(os.path.join(args.gold, "attribution", f"{name}.jsonl"), encoding="utf-8") as f:
            passages += [line for line in f if line.strip()]
    with tempfile.TemporaryDirectory(prefix="isnad-measure-") as scratch:
        paths = {name: os.path.join(scratch, name) for name in ("truth", "given", "found")}
        with open(paths["truth"], "w", encoding="utf-8") as f:
            f.writelines(passages)
        with open(paths["given"], "w", encoding="utf-8") as f:
            for passage in map(json.loads, passages):
                f.write(json.dumps({"id": passage["id"], "text": passage["text"]}, ensure_ascii=False) + "\n")
        with open(paths["found"], "wb") as f:
            subprocess.run([args.isnad, "attribute", "--quiet", "--from", "jsonl", "--format", "jsonl", paths["given"]], stdout=f, check=True)
        scorer = os.path.join(args.gold, "score_attribution.py")
        subprocess.run([sys.executable, scorer, paths["truth"], paths["found"], "--errors", str(args.errors)], check=True)
        with open(paths["found"], encoding="utf-8") as f:
            right, both = source_types([json.loads(p) for p in passages], {r["id"]: r for r in map(json.loads, f)})
        print(f"type of source, where both have one: {right} of {both}, {right / both:.3f}")
        print(*speed_rows(args, passages, scratch), sep="\n")


if __name__ == "__main__":
    main()
