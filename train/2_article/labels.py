"""Which blocks of a page its truth keeps: labels for the models of blocks."""
import collections
import re

import numpy as np

WORD = re.compile(r"\w+")


def words(text):
    return WORD.findall(text.lower())


def fold(text):
    return re.sub(r"\s+", " ", text or "").strip()


def candidates(block, index, triples, truth):
    """Places of a block in the truth: (begin, end, weight), in words. Long blocks may differ in two words of five."""
    size = len(block)
    if size == 0:
        return []
    if size < 3:
        return [(p, p + size, size * 0.9) for p in index.get(block[0], ())[:200] if truth[p:p + size] == block]
    starts = collections.Counter()
    for k in range(size - 2):
        for p in triples.get(tuple(block[k:k + 3]), ())[:30]:
            starts[p - k] += 1
    found = []
    for start, _ in starts.most_common(4):
        near = sum(n for other, n in starts.items() if abs(other - start) <= max(3, size // 4))
        share = near / (size - 2)
        if share >= 0.6:
            found.append((max(0, start), min(len(truth), start + size), size * min(1, share)))
    return found


class BestBefore:
    """Fenwick tree: the heaviest chain that ends at or before a word of the truth."""

    def __init__(self, size):
        self.tree = [(0.0, -1)] * (size + 2)

    def put(self, at, value):
        at += 1
        while at < len(self.tree):
            if value[0] > self.tree[at][0]:
                self.tree[at] = value
            at += at & -at

    def get(self, at):
        at += 1
        best = (0.0, -1)
        while at > 0:
            if self.tree[at][0] > best[0]:
                best = self.tree[at]
            at -= at & -at
        return best


def align(blocks, truth_text):
    """1 for every block of the heaviest placement of blocks in the truth that keeps their order and does not overlap."""
    truth = words(truth_text)
    index, triples = collections.defaultdict(list), collections.defaultdict(list)
    for i, word in enumerate(truth):
        index[word].append(i)
    for i in range(len(truth) - 2):
        triples[tuple(truth[i:i + 3])].append(i)
    best, nodes = BestBefore(len(truth)), []
    for number, text in enumerate(blocks):
        new = []
        for begin, end, weight in candidates(words(text), index, triples, truth):
            total, last = best.get(min(len(truth), begin + min(2, (end - begin) // 4)))
            nodes.append((number, last))
            new.append((end, (total + weight, len(nodes) - 1)))
        for end, value in new:
            best.put(end, value)
    labels = np.zeros(len(blocks), np.int8)
    at = best.get(len(truth))[1]
    while at >= 0:
        labels[nodes[at][0]] = 1
        at = nodes[at][1]
    return labels


def from_chunks(blocks, page):
    """1 where a block holds a chunk that must appear, 0 where it holds one that must not, -1 where nothing is known."""
    labels = np.full(len(blocks), -1, np.int8)
    wanted = [fold(c) for c in page["with"] if c.strip()]
    unwanted = [fold(c) for c in page["without"] if c.strip()]
    for i, block in enumerate(blocks):
        good, bad = any(c in block for c in wanted), any(c in block for c in unwanted)
        if good != bad:
            labels[i] = 1 if good else 0
    return labels


def word_f1(found, truth):
    found, truth = collections.Counter(found), collections.Counter(truth)
    if not truth:
        return 0.0 if found else 1.0
    if not found:
        return 0.0
    return 2 * sum((found & truth).values()) / (sum(found.values()) + sum(truth.values()))
