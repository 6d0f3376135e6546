#!/usr/bin/env python3
"""Counts what is known of each form of a word without any annotation, for the lexicon of the stage `3_annotation`.

    count_words.py SHARED > FORMS.tsv

SHARED is the folder of training data. Prints a form a row: form, level, bound, proclitics, latin, place, lemma; see
`Facts`. Standard library only. The next step is the program train_words, which packs the rows.
"""
import csv
import gzip
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict

NO_LETTER = re.compile("[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
WORD = re.compile("[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06af\u06a4]+")
ENCLITICS = ["\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627", "\u0647\u0646", "\u0643\u0645", "\u0646\u0627"]
PROCLITICS = ["\u0648", "\u0641", "\u0628", "\u0644", "\u0643", "\u0633"]
CONJUNCTION = "\u0648"
TEH, TEH_MARBUTA = "\u062a", "\u0629"
FREQUENT = 4  # level
LEAST = 3  # what is seen less often than this is mostly misspelt


def plain(text):
    return NO_LETTER.sub("", unicodedata.normalize("NFKC", text))


def texts(shared):
    """The running texts, a paragraph at a time."""
    with gzip.open(f"{shared}/text/wikipedia-sample.txt.gz", "rt", encoding="utf-8") as file:
        yield from (line for line in file if not line.startswith("<"))
    yield from open(f"{shared}/text/wikinews.txt", encoding="utf-8")
    for line in open(f"{shared}/text/ntrex.tsv", encoding="utf-8"):
        yield line.partition("\t")[2]
    sentence = []
    for line in open(f"{shared}/gold/entities/news-train.conll", encoding="utf-8"):
        if line.strip():
            sentence.append(line.split()[0])
        else:
            yield " ".join(sentence)
            sentence = []


def counts(shared):
    listed = Counter()
    for line in gzip.open(f"{shared}/lexicon/word-frequencies.tsv.gz", "rt", encoding="utf-8"):
        word, count = line.rstrip("\n").split("\t")
        listed[plain(word)] += int(count)
    seen = Counter()
    for text in texts(shared):
        seen.update(WORD.findall(plain(text)))
    total = Counter({word: count for word, count in listed.items() if WORD.fullmatch(word)})
    for word, count in seen.items():
        total[word] = max(total[word], count)  # the texts are part of what the list was counted in
    return Counter({word: count for word, count in total.items() if count >= LEAST})


def lemmas(shared):
    """The parts of speech of each lemma as a mask: noun 1, verb 2, adjective 4."""
    bit = {"NOUN": 1, "VERB": 2, "ADJ": 4}
    found = defaultdict(int)
    for row in csv.DictReader(open(f"{shared}/lexicon/lemmas.csv", encoding="utf-8")):
        word = plain(row["LEMMA_ARA"]).split("-")[0].replace("\u0671", "\u0627")
        if WORD.fullmatch(word) and row["POS"] in bit:
            found[word] |= bit[row["POS"]]
    return found


def inflected(known, count):
    """The forms in `count` that are inflections without clitics of lemmas, with the same mask."""
    found = {}
    for word, mask in known.items():
        stem = word[:-1] if word[-1] in "\u0629\u0649\u0627" else word
        if len(stem) < 2:
            continue
        ends = []
        if mask & 2:  # perfects: she, they; imperfects differ inside
            ends += [(2, word if stem == word else stem, "\u062a"), (2, stem, "\u0648\u0627")]
        if mask & 5:
            ends += [(mask & 5, stem, end) for end in ("\u0627\u062a", "\u064a\u0646", "\u0648\u0646", "\u0627\u0646")]
            ends += [(4, stem, "\u064a"), (4, stem, "\u064a\u0629")]
        for bits, base, end in ends:
            form = base + end
            if form in count and form not in known:
                found[form] = found.get(form, 0) | bits
    return found


def names(shared, known):
    """2 for a token of Latin names that is no Arabic lemma, 1 for other tokens of names."""
    found = {}
    for line in open(f"{shared}/lexicon/name-tokens.tsv", encoding="utf-8"):
        word, count, *_ = line.split("\t")
        word = plain(word)
        if WORD.fullmatch(word):
            found[word] = max(found.get(word, 0), 2 if int(count) >= 3 and word not in known else 1)
    return found


def places(shared):
    found = set()
    for line in open(f"{shared}/lexicon/places.tsv", encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if int(cells[2]) >= 20000 or cells[1] in ("country", "region"):
            found.update(word for name in cells[4].split("|") for word in [plain(name)] if WORD.fullmatch(word))
    return found


def stems(count):
    """How many enclitics and how many proclitics each stem is seen with."""
    bound, proclitics = Counter(), Counter()
    for word in count:
        for enclitic in ENCLITICS:
            if word.endswith(enclitic) and len(word) >= len(enclitic) + 2:
                bound[word[: -len(enclitic)]] += 1
        rest = word[1:] if word[0] == CONJUNCTION else word
        for clitic in PROCLITICS:
            for base in {word, rest}:
                if base[:1] == clitic and len(base) >= 3:
                    proclitics[base[1:]] += 1
    return bound, proclitics


def respelt(word):
    """How careless writers spell the word: without hamza, and with the two letters of a last yeh interchanged."""
    yield re.sub("[\u0623\u0625\u0622]", "\u0627", word)
    if word.endswith("\u064a"):
        yield word[:-1] + "\u0649"
    if word.endswith("\u0649"):
        yield word[:-1] + "\u064a"


def main():
    shared = sys.argv[1]
    count = counts(shared)
    known = lemmas(shared)
    latin = names(shared, known)
    known.update(inflected(known, count))
    towns = places(shared)
    bound, proclitics = stems(count)
    forms = set(count) | set(known) | {w for w, n in bound.items() if n >= 2} | set(towns)
    forms |= {w for w, kind in latin.items() if kind == 2 or w in count}
    rows = {}
    for word in forms:
        level = min(15, int(math.log2(count[word])) + 1) if count[word] else 0
        rows[word] = [level, min(7, bound[word]), min(7, proclitics[word]), latin.get(word, 0), int(word in towns),
                      known.get(word, 0)]
    for word in sorted(forms):
        if rows[word][0] >= FREQUENT:
            for other in respelt(word):
                if other != word:  # what is known of the word holds of its careless spelling, which is rarer
                    level, *facts = rows[word]
                    old = rows.get(other, [0] * 6)
                    rows[other] = [max(level - 2, old[0]), max(facts[0], old[1]), max(facts[1], old[2]), old[3] or facts[2],
                                   old[4] or facts[3], old[5] or facts[4]]
    for word in sorted(rows):
        print(word, *rows[word], sep="\t")


if __name__ == "__main__":
    main()
