#!/usr/bin/env python3
"""Measures `isnad annotate` on the development sets and prints the table of goals as Markdown.

    bench/3_annotation/measure.py [ISNAD]     build/release/isnad unless told otherwise

What is learned is measured here as built; the figures of cross-validation come from the programs in train/3_annotation.
With the package dateparser installed, it reads the same passages and stands beside the times. Otherwise standard library.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
MB = 1_000_000
sys.path.insert(0, os.path.join(ROOT, "bench"))
from programs import run_to_file


def score(args, scorer, *arguments):
    command = [sys.executable, os.path.join(args.gold, scorer), *arguments]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def read_jsonl(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def annotated(args, truth, out):
    """Annotates the passages of a file of JSON lines, in a file without what the truth says of them."""
    given = out + ".in"
    with open(given, "w", encoding="utf-8") as f:
        for case in read_jsonl(truth):
            kept = {key: case[key] for key in ("id", "text", "reference") if key in case}
            f.write(json.dumps(kept, ensure_ascii=False) + "\n")
    run_to_file([args.isnad, "annotate", "--quiet", "--from", "jsonl", "--format", "jsonl", given], out)


def times_with_dateparser(truth, out):
    """The expressions that dateparser finds, in the form of score_times.py; False where it is not installed."""
    try:
        import datetime

        import dateparser.search
    except ImportError:
        return False
    with open(out, "w", encoding="utf-8") as f:
        for case in read_jsonl(truth):
            settings = {"PREFER_DATES_FROM": "past"}
            if case.get("reference"):
                settings["RELATIVE_BASE"] = datetime.datetime.fromisoformat(case["reference"])
            times, at = [], 0
            for words, moment in dateparser.search.search_dates(case["text"], languages=["ar"], settings=settings) or []:
                begin = case["text"].find(words, at)
                if begin < 0:
                    continue
                at = begin + len(words)
                day = moment.date()
                times.append({"span": [begin, at], "value": day.isoformat(), "time": None, "seconds": None,
                              "interval": [day.isoformat(), (day + datetime.timedelta(days=1)).isoformat()]})
            f.write(json.dumps({"id": case["id"], "times": times}) + "\n")
    return True


def time_cells(said):
    """(relaxed F1, strict F1, share of values right) of what score_times.py says of all."""
    line = re.search(r"^ALL .*relaxed F1 ([\d.]+) +strict F1 ([\d.]+) +value (\d+)/(\d+)", said, re.M)
    return float(line[1]), float(line[2]), int(line[3]) / int(line[4])


def time_rows(args, scratch):
    for name, bars in (("news", "≥ .92 / .85 / .84"), ("expressions", "≥ .85 / – / .82")):
        truth, out = os.path.join(args.gold, "times", f"{name}.jsonl"), os.path.join(scratch, name)
        annotated(args, truth, out)
        ours = " / ".join(f"{x:.3f}" for x in time_cells(score(args, "score_times.py", truth, out)))
        peer = "–"
        if times_with_dateparser(truth, out + ".peer"):
            peer = "dateparser " + " / ".join(f"{x:.3f}" for x in time_cells(score(args, "score_times.py", truth, out + ".peer")))
        yield f"times, {name}: relaxed F1 / strict F1 / value right", bars, ours, peer


def conll(args, truth, out):
    run_to_file([args.isnad, "annotate", "--quiet", "--from", "conll", "--format", "conll", truth], out)


def word_rows(args, scratch):
    truth, out = os.path.join(args.gold, "words", "pud.tsv"), os.path.join(scratch, "words")
    conll(args, truth, out)
    said = score(args, "score_words.py", truth, out)
    share = {kind: re.search(rf"^{kind} +([\d.]+)", said, re.M)[1] for kind in ("all", "split")}
    yield "words all right / split words right (as built)", "≥ .97 / .93", f"{share['all']} / {share['split']}", "–"


def entity_rows(args, scratch):
    truth, out = os.path.join(args.gold, "entities", "news-train.conll"), os.path.join(scratch, "entities")
    conll(args, truth, out)
    said = score(args, "score_entities.py", truth, out)
    f1 = re.search(r"^all .*F1 ([\d.]+)", said, re.M)[1]
    yield "names of newswire: F1 over PER, LOC, ORG (as built)", "≥ .82 by fold", f1, "CRF .79, large encoder .83"


def name_rows(args, scratch):
    truth, out = os.path.join(args.gold, "names", "dev.jsonl"), os.path.join(scratch, "names")
    annotated(args, truth, out)
    bars = {"person": ".86", "organisation": ".76", "place": ".88", "title": ".74"}
    for line in score(args, "score_names.py", truth, out).splitlines():
        name, _, figure = line.partition(": ")
        bar = next((bar for kind, bar in bars.items() if name == f"strict F1 {kind}"), "")
        yield f"names, nested (as built): {name}", bar and f"≥ {bar} by fold", figure, "–"


def speed_rows(args, scratch):
    """A text of 10 MB, made of the news texts again and again, without the start of the program."""
    with open(os.path.join(args.gold, "..", "text", "wikinews.txt"), "rb") as f:
        text = f.read()
    big, small = os.path.join(scratch, "big.txt"), os.path.join(scratch, "small.txt")
    with open(big, "wb") as f:
        f.write(text * (10 * MB // len(text)))
    with open(small, "w", encoding="utf-8") as f:
        f.write("قال الوزير إنه عاد أمس.\n")
    out = os.path.join(scratch, "speed")
    options = ["annotate", "--quiet", "--from", "text", "--reference-time", "2025-01-01"]
    starts = [run_to_file([args.isnad, *options, small], out) for _ in range(7)]
    start, resident = min(s for s, _ in starts), max(m for _, m in starts)  # what else the machine does adds to times
    seconds = min(run_to_file([args.isnad, *options, big], out)[0] for _ in range(5)) - start
    yield "speed of annotate, clean text to record, MB/s", "≥ 5", f"{os.path.getsize(big) / MB / seconds:.1f}", "–"
    yield "start with all tables and models, ms / resident MB", "≤ 60 / 120", f"{start * 1000:.0f} / {resident / MB:.0f}", "–"


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("isnad", nargs="?", default=os.path.join(ROOT, "build", "release", "isnad"))
    args.add_argument("--gold", default=os.path.join(ROOT, "..", "shared", "gold"), metavar="DIR", help="the development sets; ../shared/gold")
    args = args.parse_args()
    if not os.path.isdir(args.gold):
        sys.exit(f"measure: {args.gold}: the development sets are not there; --gold DIR says where they lie")
    begin = time.time()
    print("| measure | bar | Isnad | peer |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="isnad-measure-") as scratch:
        for rows in (time_rows, word_rows, entity_rows, name_rows, speed_rows):
            for row in rows(args, scratch):
                print("| " + " | ".join(row) + " |", flush=True)
    print(f"measure: {time.time() - begin:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
