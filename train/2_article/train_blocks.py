#!/usr/bin/env python3
"""Trains the models of blocks and writes data/models/2_article_blocks.tsv.

    train_blocks.py [--shared ../shared] [--tool build/release/train/measure_blocks] [--folds-only]

Reads the pages of ../shared/gold/extraction (wcxb-articles: whole text; segments: chunks) as the library measures them, for
the model of pages with mark-up; and once more as dumps, without their mark-up, for the model of lines. Prints the figures
of five folds by site: no site is in two folds. Deterministic. Needs the packages of train/requirements.txt.
Method: gradient-boosted trees (LightGBM) over measures of each block, its neighbours and its containers.
"""
import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from urllib.parse import urlparse

import lightgbm
import numpy as np

import labels

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FOLDS = 5
TREES = 110
DEPTH = 6
LEAVES = 28
CHUNK_WEIGHT = 30.0  # of a block that a chunk names; the blocks of a page of known text weigh 1000 together


def names(header, macro):
    text = open(os.path.join(ROOT, "src/2_article", header), encoding="utf-8").read()
    text = text[text.index(f"#define {macro}(X)"):]
    text = text[len(f"#define {macro}(X)"):re.search(r"[^\\]\n", text).end()]
    return re.findall(r"X\((\w+)\)", text)


def site(url):
    parts = urlparse(url).netloc.lower().split(":")[0].split(".")
    if len(parts) > 2 and parts[0] in ("www", "m"):
        parts = parts[1:]
    return ".".join(parts[-2:] if len(parts) >= 2 and len(parts[-2]) > 3 else parts[-3:])


def fold_of(url):
    return int(hashlib.md5(site(url).encode()).hexdigest(), 16) % FOLDS


class PageSet:
    """The pages of one set: truth, blocks, measures, labels."""

    def __init__(self, folder, tool, work, lines):
        self.name = os.path.basename(folder) + ("-lines" if lines else "")
        self.truth = [json.loads(line) for line in open(os.path.join(folder, "truth.jsonl"), encoding="utf-8")]
        self.files = [os.path.join(folder, "html", page["id"] + ".html.gz") for page in self.truth]
        self.tool, self.lines = tool, lines
        self.prefix = os.path.join(work, self.name)
        self.measure()
        pages = [json.loads(line) for line in open(self.prefix + ".jsonl", encoding="utf-8")]
        assert len(pages) == len(self.truth), "a page could not be read"
        self.blocks = [page["blocks"] for page in pages]
        self.offsets = np.concatenate([[0], np.cumsum([len(b) for b in self.blocks])])
        # Rows of all blocks; one that the library does not measure is never asked for (it is no prose).
        self.measured = np.zeros(self.offsets[-1], bool)
        for page, begin in zip(pages, self.offsets):
            self.measured[begin + np.array(page["measured"], int)] = True
        rows = np.fromfile(self.prefix + ".features", np.float32).reshape(self.measured.sum(), -1)
        self.features = np.zeros((len(self.measured), rows.shape[1]), np.float32)
        self.features[self.measured] = rows
        self.whole = "main_content" in self.truth[0]
        self.labels = np.concatenate([labels.align(b, t["main_content"]) if self.whole else labels.from_chunks(b, t)
                                      for b, t in zip(self.blocks, self.truth)])
        self.usable = self.measured & (self.labels >= 0)
        self.fold = np.repeat([fold_of(t["url"]) for t in self.truth], np.diff(self.offsets))
        self.page = np.repeat(np.arange(len(self.truth)), np.diff(self.offsets))
        self.weights = self.weigh()

    def measure(self):
        subprocess.run([self.tool, self.prefix] + (["--lines"] if self.lines else []) + self.files, check=True)

    def weigh(self):
        """The measure is a mean over pages: a block weighs as its share of the words of its page."""
        if not self.whole:
            return np.full(len(self.labels), CHUNK_WEIGHT)
        size = np.array([len(labels.words(b)) for page in self.blocks for b in page], float)
        total = np.maximum(1, np.bincount(self.page, size * (self.labels == 1), len(self.truth)))
        return np.minimum(size / total[self.page], 0.5) * 1000 + 0.3

    def score(self, kept):
        if self.whole:
            found = [[w for b, k in zip(blocks, kept[i:]) if k for w in labels.words(b)]
                     for blocks, i in zip(self.blocks, self.offsets)]
            return np.mean([labels.word_f1(f, labels.words(t["main_content"])) for f, t in zip(found, self.truth)])
        hit = false = all_wanted = 0
        for blocks, i, t in zip(self.blocks, self.offsets, self.truth):
            text = " ".join(b for b, k in zip(blocks, kept[i:]) if k)
            hit += sum(labels.fold(c) in text for c in t["with"])
            false += sum(labels.fold(c) in text for c in t["without"])
            all_wanted += len(t["with"])
        return 2 * hit / (hit + false + all_wanted)


def fit(rows, target, weights, trees):
    options = dict(objective="binary", num_leaves=LEAVES, max_depth=DEPTH, learning_rate=0.11, min_data_in_leaf=60,
                   feature_fraction=0.5, bagging_fraction=0.8, bagging_freq=1, lambda_l2=5, verbose=-1, num_threads=2,
                   seed=1, deterministic=True, force_row_wise=True)
    return lightgbm.train(options, lightgbm.Dataset(rows, target, weight=weights), num_boost_round=trees)


def fit_sets(sets, use):
    return fit(np.concatenate([s.features[u] for s, u in zip(sets, use)]),
               np.concatenate([s.labels[u] for s, u in zip(sets, use)]),
               np.concatenate([s.weights[u] for s, u in zip(sets, use)]), TREES)


def out_of_fold(sets):
    """Probabilities for every block by the model that has not seen its site."""
    probabilities = [np.zeros(len(s.labels)) for s in sets]
    for fold in range(FOLDS):
        model = fit_sets(sets, [(s.fold != fold) & s.usable for s in sets])
        for p, s in zip(probabilities, sets):
            asked = (s.fold == fold) & s.measured
            p[asked] = model.predict(s.features[asked])
    return probabilities


def report(title, sets, probabilities):
    for s, p in zip(sets, probabilities):
        print(f"{title:8} {s.name:22}", " ".join(f"{t}: {s.score(p > t):.4f}" for t in (0.35, 0.4, 0.45, 0.5, 0.55)), flush=True)
    return probabilities


def heap(root, depth, names_of):
    """A tree of LightGBM as a complete tree of `depth`: splits in the order of a heap, and leaves."""
    splits, leaves = [f"{names_of[0]}>1e30"] * (2 ** depth - 1), [0.0] * 2 ** depth

    def fill(n, at, level):
        if level == depth:
            leaves[at - (2 ** depth - 1)] = n["leaf_value"]
        elif "leaf_value" in n:
            fill(n, 2 * at + 1, level + 1)
        else:
            assert n["decision_type"] == "<="
            splits[at] = f"{names_of[n['split_feature']]}>{n['threshold']:.6g}"
            fill(n["left_child"], 2 * at + 1, level + 1)
            fill(n["right_child"], 2 * at + 2, level + 1)

    fill(root, 0, 0)
    return " ".join(splits), " ".join(f"{v:.5g}" for v in leaves)


def rows_of(part, model, feature_names):
    """The lines of a model in the file of models."""
    lines = [f"{part}\t{DEPTH}\t0\n"]
    for tree in model.dump_model()["tree_info"]:
        lines.append(part + "\t" + "\t".join(heap(tree["tree_structure"], DEPTH, feature_names)) + "\n")
    return lines


def write(models, path, feature_names):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# The models of blocks: the probability that a block of a page is prose of its article (docs/2_article.md)\n"
                  "# part\tdepth\tbias, then a tree a row: part\tsplits in the order of a heap\tleaves\n"
                  "# Made by train/2_article/train_blocks.py. Trained on pages of WCXB (development split, CC BY 4.0) and of the\n"
                  "# evaluation set of trafilatura (Apache-2.0); the weights are under CC BY 4.0.\n")
        for part, model in models:
            out.writelines(rows_of(part, model, feature_names))


def main():
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--shared", default=os.path.join(ROOT, "../shared"))
    args.add_argument("--tool", default=os.path.join(ROOT, "build/release/train/measure_blocks"))
    args.add_argument("--out", default=os.path.join(ROOT, "data/models/2_article_blocks.tsv"))
    args.add_argument("--work", default=None)
    args.add_argument("--folds-only", action="store_true")
    args = args.parse_args()
    work = args.work or tempfile.mkdtemp(prefix="isnad-train-")
    extraction = os.path.join(args.shared, "gold/extraction")
    models = []
    for part, lines in (("marked_up", False), ("lines", True)):
        sets = [PageSet(os.path.join(extraction, name), args.tool, work, lines) for name in ("wcxb-articles", "segments")]
        for s, p in zip(sets, report(part, sets, out_of_fold(sets))):
            p.astype(np.float32).tofile(s.prefix + ".probabilities")
        if not args.folds_only:
            models.append((part, fit_sets(sets, [s.usable for s in sets])))
    if models:
        write(models, args.out, names("features.h", "ISNAD_FEATURES"))


if __name__ == "__main__":
    sys.exit(main())
