#!/usr/bin/env python3
"""Word classes for the recogniser of names: learned from raw text, without labels.

    names_clusters.py SHARED OUT.tsv

Counts the neighbours of every frequent word in SHARED/text, weighs them (positive pointwise mutual information), takes
the leading singular vectors and clusters them (spherical k-means) in three grains. OUT: word, count, and its cluster in
each grain. Deterministic: fixed seeds, one thread. Needs Python 3.9+, numpy, scipy.
"""
import collections
import gzip
import re
import sys

import numpy as np
import scipy.sparse as sp

FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي", "ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك"})
DROP = re.compile("[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
TOKEN = re.compile(r"[\u0621-\u064a\u067e\u0686\u0698\u06a4\u06af]+|[A-Za-z]+|[0-9\u0660-\u0669]+|[^\s\w]")
GRAINS = (1024, 255, 64)
DIMENSIONS = 120
LEAST = 4            # a rarer word has no vector of its own
CONTEXTS = 6000      # words that count as neighbours


def fold(text):
    return DROP.sub("", text).translate(FOLD).lower()


def lines(shared):
    with gzip.open(shared + "/text/wikipedia-sample.txt.gz", "rt", encoding="utf-8") as f:
        for line in f:
            if not line.startswith(("<doc", "</doc")):
                yield line
    for line in open(shared + "/text/wikinews.txt", encoding="utf-8"):
        yield line
    for line in open(shared + "/text/ntrex.tsv", encoding="utf-8"):
        yield line.split("\t")[-1]


def shape(token):
    if token[0].isdigit():
        return "0" * min(len(token), 4)
    return token


def read(shared):
    return [[shape(t) for t in TOKEN.findall(fold(line))] for line in lines(shared)]


def matrix(sentences, word_id, context_id):
    """How often word i has context j at -2, -1, +1, +2: one block of columns for each place."""
    n = len(context_id) + 1
    rows, columns, weight = [], [], []
    for tokens in sentences:
        words = [word_id.get(t, -1) for t in tokens]
        contexts = [n - 1] + [context_id.get(t, -1) for t in tokens] + [n - 1]
        for i, w in enumerate(words):
            if w < 0:
                continue
            for block, step in enumerate((-2, -1, 1, 2)):
                j = i + 1 + step
                if 0 <= j < len(contexts) and contexts[j] >= 0:
                    rows.append(w)
                    columns.append(block * n + contexts[j])
    data = np.ones(len(rows), dtype=np.float32)
    m = sp.csr_matrix((data, (rows, columns)), shape=(len(word_id), 4 * n))
    m.sum_duplicates()
    return m


def ppmi(m):
    total = m.sum()
    row = np.asarray(m.sum(1)).ravel() + 1e-9
    column = np.asarray(m.sum(0)).ravel() ** 0.75
    column *= total / column.sum()
    c = m.tocoo()
    value = np.log(c.data * total / (row[c.row] * (column[c.col] + 1e-9)))
    keep = value > 0
    return sp.csr_matrix((value[keep], (c.row[keep], c.col[keep])), shape=m.shape, dtype=np.float32)


def vectors(m):
    """Leading left singular vectors, each weighed by the root of its singular value: randomised, four passes."""
    rng = np.random.default_rng(1)
    q = m @ rng.standard_normal((m.shape[1], DIMENSIONS + 20)).astype(np.float32)
    for _ in range(4):
        q, _ = np.linalg.qr(q)
        q = m @ (m.T @ q)
    q, _ = np.linalg.qr(q)
    u, s, _ = np.linalg.svd((m.T @ q).T, full_matrices=False)
    x = (q @ u[:, :DIMENSIONS]) * np.sqrt(s[:DIMENSIONS])
    return x / (np.linalg.norm(x, axis=1, keepdims=True) + 1e-9)


def kmeans(x, weight, k):
    rng = np.random.default_rng(k)
    centre = x[rng.choice(len(x) // 3, k, replace=False)].copy()  # seeds are frequent words
    for _ in range(25):
        near = np.concatenate([np.argmax(x[i:i + 8192] @ centre.T, axis=1) for i in range(0, len(x), 8192)])
        member = sp.csr_matrix((weight, (near, np.arange(len(x)))), shape=(k, len(x)), dtype=np.float32)
        fresh = member @ x
        empty = np.asarray(member.sum(1)).ravel() == 0
        fresh[empty] = centre[empty]
        centre = fresh / (np.linalg.norm(fresh, axis=1, keepdims=True) + 1e-9)
    return near


def main():
    shared, out = sys.argv[1:3]
    sentences = read(shared)
    count = collections.Counter(t for s in sentences for t in s)
    words = [w for w, c in sorted(count.items(), key=lambda x: (-x[1], x[0])) if c >= LEAST]
    word_id = {w: i for i, w in enumerate(words)}
    context_id = {w: i for i, w in enumerate(words[:CONTEXTS])}
    print(len(sentences), "lines", sum(count.values()), "tokens", len(words), "words", file=sys.stderr)
    x = vectors(ppmi(matrix(sentences, word_id, context_id)))
    weight = np.sqrt(np.array([count[w] for w in words], dtype=np.float32))
    clusters = [kmeans(x, weight, k) for k in GRAINS]
    with open(out, "w", encoding="utf-8") as f:
        for i, w in enumerate(words):
            f.write("\t".join([w, str(count[w])] + [str(c[i]) for c in clusters]) + "\n")


if __name__ == "__main__":
    main()
