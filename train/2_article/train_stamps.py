#!/usr/bin/env python3
"""Trains the weights of dates and writes data/models/2_article_stamps.tsv.

    train_stamps.py [--shared ../shared] [--tool build/release/train/measure_stamps] [--folds-only]

Among the days that a page names, the day of publication is the one with the greatest sum of weights: a linear softmax over
the days of a page (a conditional logit, McFadden 1974), learned on both sets of ../shared/gold/extraction. Prints the share
of right days in five folds by site. Deterministic; needs train/requirements.txt.
"""
import argparse
import json
import os
import subprocess
import sys

import numpy as np

from train_blocks import FOLDS, ROOT, fold_of

PENALTY = 0.3   # of the squares of the weights
STEPS = 3000
RATE = 0.5


def read(folder, tool):
    truth = [json.loads(line) for line in open(os.path.join(folder, "truth.jsonl"), encoding="utf-8")]
    files = [os.path.join(folder, "html", page["id"] + ".html.gz") for page in truth]
    lines = subprocess.run([tool] + files, check=True, capture_output=True, text=True).stdout.splitlines()
    days = {os.path.basename(page["file"])[:-len(".html.gz")]: page["days"] for page in map(json.loads, lines)}
    pages = []
    for page in truth:
        date = (page.get("date") or page.get("publish_date") or "")[:10]
        if date:
            pages.append((date, days.get(page["id"], []), fold_of(page["url"])))
    return pages


def matrix(pages, names):
    """For each page whose truth is among its days: the rows of its days, and the right one."""
    index = {name: i for i, name in enumerate(names)}
    data = []
    for date, days, _ in pages:
        wanted = [i for i, (day, _) in enumerate(days) if day == date]
        if wanted and len(days) > 1:
            rows = np.zeros((len(days), len(names)))
            for row, (_, measures) in zip(rows, days):
                row[[index[m] for m in measures]] = 1
            data.append((rows, wanted[0]))
    return data


def fit(data, size):
    """Gradient descent on the mean loss; convex, so the start does not matter."""
    weights = np.zeros(size)
    rows = np.concatenate([r for r, _ in data])
    page = np.repeat(np.arange(len(data)), [len(r) for r, _ in data])
    right = np.concatenate([np.arange(len(r)) == w for r, w in data])
    for _ in range(STEPS):
        score = np.exp(np.clip(rows @ weights, -30, 30))
        share = score / np.bincount(page, score)[page]
        weights -= RATE * (rows.T @ (share - right) + PENALTY * weights) / len(data)
    return weights


def right(pages, names, weights):
    index = dict(zip(names, weights))
    return [bool(days) and max(days, key=lambda d: sum(index[m] for m in d[1]))[0] == date for date, days, _ in pages]


def main():
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--shared", default=os.path.join(ROOT, "../shared"))
    args.add_argument("--tool", default=os.path.join(ROOT, "build/release/train/measure_stamps"))
    args.add_argument("--out", default=os.path.join(ROOT, "data/models/2_article_stamps.tsv"))
    args.add_argument("--folds-only", action="store_true")
    args = args.parse_args()
    sets = {name: read(os.path.join(args.shared, "gold/extraction", name), args.tool) for name in ("wcxb-articles", "segments")}
    names = sorted({m for pages in sets.values() for _, days, _ in pages for _, measures in days for m in measures})
    good = {name: 0 for name in sets}
    for fold in range(FOLDS):
        weights = fit(matrix([p for pages in sets.values() for p in pages if p[2] != fold], names), len(names))
        for name, pages in sets.items():
            good[name] += sum(right([p for p in pages if p[2] == fold], names, weights))
    for name, pages in sets.items():
        some = sum(any(day == date for day, _ in days) for date, days, _ in pages)
        print(f"{name:14} right {good[name]} of {len(pages)} ({good[name] / len(pages):.4f}); the day is among the candidates of {some}")
    if args.folds_only:
        return
    weights = fit(matrix([p for pages in sets.values() for p in pages], names), len(names))
    with open(args.out, "w", encoding="utf-8") as out:
        out.write("# The weights of dates: what each place that names a day, and each sign, says for its being the day of publication\n"
                  "# measure (src/2_article/stamp_candidates.h)\tweight\n"
                  "# Made by train/2_article/train_stamps.py. Trained on pages of WCXB (development split, CC BY 4.0) and of the\n"
                  "# evaluation set of trafilatura (Apache-2.0); the weights are under CC BY 4.0.\n")
        out.writelines(f"{name}\t{weight:.4f}\n" for name, weight in zip(names, weights))


if __name__ == "__main__":
    sys.exit(main())
