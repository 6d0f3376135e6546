#!/usr/bin/env python3
"""Puts forms that stand beside the same words into clusters, for the lexicon of the stage `3_annotation`.

    cluster_words.py FORMS.tsv TEXT... > CLUSTERED.tsv

FORMS.tsv is what count_words.py prints; each TEXT holds a sentence a line, its words parted by blanks (measure_words
forms). Prints the rows of FORMS.tsv with one more cell: the cluster of the form, 1 to 255, or 0 for a rare one. What
stands directly before and behind each form, as pointwise mutual information, is brought to DIMENSIONS by a singular
value decomposition; k-means parts that. Deterministic. Needs numpy and scipy.
"""
import re
import sys
from collections import Counter

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

LEAST = 4  # occurrences of a form that gets a cluster
CONTEXTS = 4000  # words that are looked at beside it
DIMENSIONS = 80
CLUSTERS = 255
STEPS = 25
DIGITS = re.compile("[0-9]+")


def read(paths):
    """The sentences as indices, and the forms by frequency."""
    sentences = []
    for path in paths:
        for line in open(path, encoding="utf-8", errors="replace"):
            words = ["<>", *(DIGITS.sub("0", word) for word in line.split()), "<>"]
            if len(words) > 3:
                sentences.append(words)
    count = Counter(word for words in sentences for word in words)
    forms = [word for word, n in sorted(count.items(), key=lambda item: (-item[1], item[0])) if n >= LEAST]
    index = {word: i for i, word in enumerate(forms)}
    rare = len(forms)
    stream = np.fromiter((index.get(word, rare) for words in sentences for word in words), dtype=np.int64)
    return stream, forms


def contexts(stream, size):
    """How often each context stands before (the first half of the columns) and behind (the second) each form."""
    before, behind = stream[:-1], stream[1:]
    rows, columns = [], []
    for form, context, shift in ((behind, before, 0), (before, behind, CONTEXTS)):
        kept = (form < size) & (context < CONTEXTS)
        rows.append(form[kept])
        columns.append(context[kept] + shift)
    rows, columns = np.concatenate(rows), np.concatenate(columns)
    return csr_matrix((np.ones(len(rows), dtype=np.float32), (rows, columns)), shape=(size, 2 * CONTEXTS))


def information(counts):
    """Positive pointwise mutual information, contexts smoothed by the power 0.75."""
    total = counts.sum()
    of_form = np.asarray(counts.sum(axis=1)).ravel() / total
    of_context = np.asarray(counts.sum(axis=0)).ravel() ** 0.75
    of_context /= of_context.sum()
    coo = counts.tocoo()
    value = np.log(coo.data / total / (of_form[coo.row] * of_context[coo.col]))
    kept = value > 0
    return csr_matrix((value[kept], (coo.row[kept], coo.col[kept])), shape=counts.shape)


def vectors(matrix):
    left, values, _ = svds(matrix, k=DIMENSIONS, v0=np.ones(min(matrix.shape)), random_state=1)
    found = left * np.sqrt(values)
    return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)


def clusters(points, weight):
    """k-means over directions; the first centres are frequent forms that are far from one another."""
    centres = points[:1]
    nearest = points[:5000] @ centres[0]
    for _ in range(CLUSTERS - 1):
        chosen = int(np.argmin(nearest - 0.02 * np.log(weight[:5000])))
        centres = np.vstack([centres, points[chosen]])
        nearest = np.maximum(nearest, points[:5000] @ points[chosen])
        nearest[chosen] = 2
    for _ in range(STEPS):
        chosen = np.argmax(points @ centres.T, axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, chosen, points * np.sqrt(weight)[:, None])
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(norms > 1e-9, sums / np.maximum(norms, 1e-9), centres)
    return np.argmax(points @ centres.T, axis=1) + 1


def main():
    stream, forms = read(sys.argv[2:])
    counts = contexts(stream, len(forms))
    weight = np.bincount(stream, minlength=len(forms) + 1)[: len(forms)].astype(float)
    chosen = dict(zip(forms, clusters(vectors(information(counts)), weight)))
    known = set()
    for line in open(sys.argv[1], encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")[:7]
        known.add(cells[0])
        print(*cells, chosen.get(cells[0], 0), sep="\t")
    for form in forms:
        if form not in known and re.fullmatch("[\u0621-\u064a]+", form):
            print(form, 0, 0, 0, 0, 0, 0, chosen[form], sep="\t")


if __name__ == "__main__":
    main()
