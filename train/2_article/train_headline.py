#!/usr/bin/env python3
"""Trains the model of headlines and writes data/models/2_article_headline.tsv and 2_article_headline_trees.tsv.

    train_headline.py [--shared ../shared] [--tool build/release/train/measure_headlines] [--folds-only]

Reads the pages of ../shared/gold/extraction (wcxb-articles, segments) as the library measures their candidates. Of the
candidates of a page the one with the largest sum is the headline: of its weighted measures, the weights being those of a
softmax over the candidates (conditional logit), fitted by Adam over all pages at once; and of small trees, boosted on the
same loss from these sums on (LightGBM), for what measures say only together. Prints the figures of five folds
by site: no site is in two folds. Deterministic. Needs the packages of train/requirements.txt.
"""
import argparse
import hashlib
import json
import os
import re
import subprocess
import tempfile
from urllib.parse import urlparse

import lightgbm
import numpy as np

from train_blocks import heap

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FOLDS = 5
STEPS = 200
DECAY = 0.01  # weight of the squares of the weights
TREES = 100
DEPTH = 3
MARKS = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2026": "..."})


def feature_names():
    text = open(os.path.join(ROOT, "src/2_article/headline_candidates.h"), encoding="utf-8").read()
    lists = re.findall(r"#define ISNAD_HEADLINE_(?:SOURCES|MEASURES)\(X\)((?:.*\\\n)*.*\n)", text)
    return [name for one in lists for name in re.findall(r"X\((\w+)\)", one)]


def site(url):
    parts = urlparse(url).netloc.lower().split(":")[0].split(".")
    if len(parts) > 2 and parts[0] in ("www", "m"):
        parts = parts[1:]
    return ".".join(parts[-2:] if len(parts) >= 2 and len(parts[-2]) > 3 else parts[-3:])


def fold(text):
    return re.sub(r"\s+", " ", text or "").strip().lower()


class TitledPage:
    """A page whose title is known: a row of measures for each candidate, and which candidates are right.

    To learn from, those are right as well that differ in the shape of quotes and dots alone: the truth of one set
    straightens half of its quotes, which says nothing of where the headline stands."""

    def __init__(self, rows, candidates, truth):
        self.rows = rows
        self.right = np.array([fold(c) == fold(truth["title"]) for c in candidates], bool)
        self.learned = np.array([fold(c.translate(MARKS)) == fold(truth["title"].translate(MARKS)) for c in candidates], bool)
        self.fold = int(hashlib.md5(site(truth["url"]).encode()).hexdigest(), 16) % FOLDS


def read_pages(folder, tool, work, width):
    truth = [json.loads(line) for line in open(os.path.join(folder, "truth.jsonl"), encoding="utf-8")]
    prefix = os.path.join(work, os.path.basename(folder))
    subprocess.run([tool, prefix] + [os.path.join(folder, "html", t["id"] + ".html.gz") for t in truth], check=True)
    measured = [json.loads(line) for line in open(prefix + ".jsonl", encoding="utf-8")]
    rows = np.fromfile(prefix + ".features", np.float32).reshape(-1, width).astype(float)
    pages, begin = [], 0
    for page, t in zip(measured, truth):
        end = begin + len(page["candidates"])
        if t.get("title"):
            pages.append(TitledPage(rows[begin:end], page["candidates"], t))
        begin = end
    return pages


def fit(pages):
    """Weights of a softmax over the candidates of each page, for measures as they are."""
    pages = [p for p in pages if p.learned.any()]
    rows = np.concatenate([p.rows for p in pages])
    spread = rows.std(0) + 1e-6
    rows = (rows - rows.mean(0)) / spread
    target = np.concatenate([p.learned / p.learned.sum() for p in pages])
    sizes = [len(p.rows) for p in pages]
    begins = np.cumsum([0] + sizes[:-1])
    page_of = np.repeat(np.arange(len(pages)), sizes)
    weights, mean, square = np.zeros(rows.shape[1]), np.zeros(rows.shape[1]), np.zeros(rows.shape[1])
    for step in range(1, STEPS + 1):
        sums = rows @ weights
        sums = np.exp(sums - np.maximum.reduceat(sums, begins)[page_of])
        slope = rows.T @ (sums / np.add.reduceat(sums, begins)[page_of] - target) / len(pages) + DECAY * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope * slope
        weights -= 0.1 * (mean / (1 - 0.9 ** step)) / (np.sqrt(square / (1 - 0.99 ** step)) + 1e-8)
    return weights / spread


def grow(pages, weights):
    """Trees on the loss of the same softmax, from the sums of the linear model on."""
    pages = [p for p in pages if p.learned.any()]
    rows = np.concatenate([p.rows for p in pages])
    target = np.concatenate([p.learned / p.learned.sum() for p in pages])
    sizes = [len(p.rows) for p in pages]
    begins = np.cumsum([0] + sizes[:-1])
    page_of = np.repeat(np.arange(len(pages)), sizes)
    linear = rows @ weights

    def slopes(sums, _):
        sums = np.exp(sums + linear - np.maximum.reduceat(sums + linear, begins)[page_of])
        share = sums / np.add.reduceat(sums, begins)[page_of]
        return share - target, np.maximum(share * (1 - share), 1e-3)

    options = dict(objective=slopes, num_leaves=2 ** DEPTH, max_depth=DEPTH, learning_rate=0.05, min_data_in_leaf=20,
                   min_sum_hessian_in_leaf=0.5, feature_fraction=0.2, bagging_fraction=0.8, bagging_freq=1, lambda_l2=5,
                   verbose=-1, num_threads=2, seed=1, deterministic=True, force_row_wise=True)
    return lightgbm.train(options, lightgbm.Dataset(rows, target), num_boost_round=TREES)


def is_right(page, model):
    weights, trees = model
    return bool(len(page.rows)) and bool(page.right[np.argmax(page.rows @ weights + trees.predict(page.rows, raw_score=True))])


def fit_both(pages):
    weights = fit(pages)
    return weights, grow(pages, weights)


def write_trees(model, names, path):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# The trees of the model of headlines: what they sum up to goes with the weighted measures (2_article_headline.tsv)\n"
                  "# part\tdepth\tbias, then a tree a row: part\tsplits in the order of a heap\tleaves\n"
                  "# Made by train/2_article/train_headline.py. Trained on pages of WCXB (development split, CC BY 4.0) and of the\n"
                  "# evaluation set of trafilatura (Apache-2.0); the weights are under CC BY 4.0.\n"
                  f"headline\t{DEPTH}\t0\n")
        for tree in model.dump_model()["tree_info"]:
            out.write("headline\t" + "\t".join(heap(tree["tree_structure"], DEPTH, names)) + "\n")


def write(weights, names, path):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# The model of headlines: of all texts of a page the one with the largest sum of weighted measures is its headline\n"
                  "# measure (src/2_article/headline_candidates.h)\tweight\n"
                  "# Made by train/2_article/train_headline.py. Trained on pages of WCXB (development split, CC BY 4.0) and of the\n"
                  "# evaluation set of trafilatura (Apache-2.0); the weights are under CC BY 4.0.\n")
        for name, weight in zip(names, weights):
            out.write(f"{name}\t{weight:.4f}\n")


def main():
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--shared", default=os.path.join(ROOT, "../shared"))
    args.add_argument("--tool", default=os.path.join(ROOT, "build/release/train/measure_headlines"))
    args.add_argument("--out", default=os.path.join(ROOT, "data/models/2_article_headline.tsv"))
    args.add_argument("--folds-only", action="store_true")
    args = args.parse_args()
    names = feature_names()
    with tempfile.TemporaryDirectory(prefix="isnad-train-") as work:
        sets = {name: read_pages(os.path.join(args.shared, "gold/extraction", name), args.tool, work, len(names))
                for name in ("wcxb-articles", "segments")}
    pages = [p for s in sets.values() for p in s]
    models = [fit_both([p for p in pages if p.fold != f]) for f in range(FOLDS)]
    whole = fit_both(pages)
    for name, s in sets.items():
        right = sum(is_right(p, models[p.fold]) for p in s)
        print(f"{name:14} of {len(s)}: a candidate is right {sum(p.right.any() for p in s)}, the chosen one {right} ({right / len(s):.4f}) "
              f"across sites, {sum(is_right(p, whole) for p in s)} on the pages trained on")
    if not args.folds_only:
        write(whole[0], names, args.out)
        write_trees(whole[1], names, args.out.replace(".tsv", "_trees.tsv"))


if __name__ == "__main__":
    main()
