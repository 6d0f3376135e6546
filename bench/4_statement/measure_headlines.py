#!/usr/bin/env python3
"""Measures the comparison of headlines with their bodies (`isnad attribute`) and prints what the scorer says.

    bench/4_statement/measure_headlines.py [ISNAD] [--gold DIR] [--pairs FILE...] [--errors]

Pairs: the development set, and our own of test/4_statement/headlines.jsonl, unless FILEs are given. Standard library only.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def predicted(isnad, pairs):
    """What isnad finds: the lines that the scorer reads."""
    keys = ("id", "text", "headline", "published", "outlet")
    given = "".join(json.dumps({k: p[k] for k in keys}, ensure_ascii=False) + "\n" for p in pairs)
    command = [isnad, "attribute", "--quiet", "--from", "jsonl", "--format", "jsonl", "-"]
    found = subprocess.run(command, input=given.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    for record in map(json.loads, found.splitlines()):
        check = record["headline_check"] or {"flags": [], "support": None}
        yield {"id": record["id"], "flags": check["flags"], "support": check["support"]}


def measure(args, path):
    with open(path, encoding="utf-8") as f:
        pairs = [json.loads(line) for line in f if line.strip()]
    with tempfile.TemporaryDirectory(prefix="isnad-measure-") as scratch:
        out = os.path.join(scratch, "found")
        with open(out, "w", encoding="utf-8") as f:
            f.writelines(json.dumps(p, ensure_ascii=False) + "\n" for p in predicted(args.isnad, pairs))
        print(path)
        scorer = os.path.join(args.gold, "score_headlines.py")
        more = ["--errors", "--per-kind"] if args.errors else []
        subprocess.run([sys.executable, scorer, path, out, *more], check=True)


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("isnad", nargs="?", default=os.path.join(ROOT, "build", "release", "isnad"))
    args.add_argument("--gold", default=os.path.join(ROOT, "..", "shared", "gold"), metavar="DIR", help="the development sets; ../shared/gold")
    args.add_argument("--pairs", nargs="*", metavar="FILE", help="other pairs")
    args.add_argument("--errors", action="store_true", help="print what is wrong, and each kind")
    args = args.parse_args()
    if not os.path.isdir(args.gold):
        sys.exit(f"measure_headlines: {args.gold}: the development sets are not there; --gold DIR says where they lie")
    ours = os.path.join(ROOT, "test", "4_statement", "headlines.jsonl")
    for path in args.pairs or [os.path.join(args.gold, "headlines", "dev.jsonl"), ours]:
        measure(args, path)


if __name__ == "__main__":
    main()
