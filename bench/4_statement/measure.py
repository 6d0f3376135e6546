#!/usr/bin/env python3
"""Measures `isnad attribute` on the development passages and prints what the scorer says.

    bench/4_statement/measure.py [ISNAD] [--gold DIR] [--errors N]    build/release/isnad unless told otherwise

Nothing in the stage is learned, but the names that it stands on are: their model has seen these passages. Standard library only.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


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


if __name__ == "__main__":
    main()
