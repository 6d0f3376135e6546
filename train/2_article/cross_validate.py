#!/usr/bin/env python3
"""The figures of `isnad read` with models of blocks that have not seen the site of the page that they read.

    cross_validate.py [--shared ../shared] [--tool build/release/train/measure_blocks] [--isnad build/release/isnad]

Trains the model of pages with mark-up five times, each time without the sites of one fold, reads the pages of that fold with
`isnad read --data`, and scores all pages together with ../shared/gold/score_extraction.py. The text is that of the whole
program, rules included. (The models of headlines and of dates are checked by their own training scripts.)
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

from train_blocks import FOLDS, ROOT, PageSet, fit_sets, fold_of, names, rows_of


def with_model(folder, rows):
    """A copy of data/ whose model of pages with mark-up is that of `rows`."""
    shutil.copytree(os.path.join(ROOT, "data"), folder, dirs_exist_ok=True)
    path = os.path.join(folder, "models/2_article_blocks.tsv")
    kept = [line for line in open(path, encoding="utf-8") if not line.startswith("marked_up\t")]
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(kept + rows)


def read(isnad, data, files, out):
    records = subprocess.run([isnad, "read", "--quiet", "--format", "jsonl", "--data", data] + files, check=True,
                             capture_output=True, text=True).stdout
    for record in map(json.loads, records.splitlines()):
        page = os.path.basename(record["source"])[:-len(".html.gz")]
        out.write(json.dumps({"id": page, "text": record["text"], "title": record["headline"], "date": record["published"]}) + "\n")


def main():
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--shared", default=os.path.join(ROOT, "../shared"))
    args.add_argument("--tool", default=os.path.join(ROOT, "build/release/train/measure_blocks"))
    args.add_argument("--isnad", default=os.path.join(ROOT, "build/release/isnad"))
    args = args.parse_args()
    gold = os.path.join(args.shared, "gold")
    with tempfile.TemporaryDirectory(prefix="isnad-cross-") as work:
        sets = [PageSet(os.path.join(gold, "extraction", name), args.tool, work, False) for name in ("wcxb-articles", "segments")]
        outs = [open(os.path.join(work, s.name + ".predictions"), "w", encoding="utf-8") for s in sets]
        for fold in range(FOLDS):
            model = fit_sets(sets, [(s.fold != fold) & s.usable for s in sets])
            data = os.path.join(work, "data")
            with_model(data, rows_of("marked_up", model, names("features.h", "ISNAD_FEATURES")))
            for s, out in zip(sets, outs):
                read(args.isnad, data, [f for f, t in zip(s.files, s.truth) if fold_of(t["url"]) == fold], out)
        for s, out in zip(sets, outs):
            out.close()
            print(s.name)
            subprocess.run([sys.executable, os.path.join(gold, "score_extraction.py"),
                            os.path.join(gold, "extraction", s.name, "truth.jsonl"), out.name], check=True)


if __name__ == "__main__":
    sys.exit(main())
