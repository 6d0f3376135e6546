#!/usr/bin/env python3
"""Passages with names, from what lies in the folder of training data to rows that the trainer reads.

    names_passages.py SHARED OUT.tsv MARKS.tsv

OUT.tsv: the passages that were annotated for that folder. MARKS.tsv: those of its other texts for which names_marks.tsv, beside this
script, says where names and titles stand. A row: id, origin, text, mentions "begin-end-type" parted by blanks; positions are bytes of
the text in UTF-8, and a line feed is a vertical tab. A row of MARKS.tsv ends with the ids of the annotated passages that may be of the
same articles: those of which a line stands at most NEAR lines away in the corpus.
"""
import gzip
import json
import os
import sys
import zlib

NEAR = 20  # an article of the newswire has a dozen sentences, one of NTREX-128 or Wikinews ten lines or two dozen
ORIGINS = {"news": "ANERcorp", "ntrex": "NTREX-128", "wikinews": "Wikinews", "wikipedia": "Wikipedia"}


def row(name, origin, text, mentions, *more):
    """One passage; `mentions` are (begin, end, type) in code points."""
    at = [0]
    for c in text:
        at.append(at[-1] + len(c.encode()))
    spans = " ".join("%d-%d-%s" % (at[begin], at[end], kind) for begin, end, kind in mentions)
    return "\t".join([name, origin, text.replace("\t", " ").replace("\n", "\x0b"), spans, *more]) + "\n"  # a row is one line


def texts(shared):
    """The lines of each corpus that marks count: sentences of the news, lines of the others."""
    sentences = [[]]
    with open(shared + "/gold/entities/news-train.conll", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                sentences[-1].append(line.split()[0])
            elif sentences[-1]:
                sentences.append([])
    with open(shared + "/text/ntrex.tsv", encoding="utf-8") as lines:
        ntrex = [line.rstrip("\n").split("\t", 1)[1] for line in lines]
    with open(shared + "/text/wikinews.txt", encoding="utf-8") as lines:
        wikinews = [line.rstrip("\n") for line in lines]
    with gzip.open(shared + "/text/wikipedia-sample.txt.gz", "rt", encoding="utf-8") as lines:
        wikipedia = [line.rstrip("\n") for line in lines]
    return {"news": [" ".join(s) for s in sentences if s], "ntrex": ntrex, "wikinews": wikinews, "wikipedia": wikipedia}


def places_of(passages, corpora):
    """Per corpus the numbers of lines that stand in an annotated passage, each with its id."""
    def letters(text):
        return "".join(text.split())

    found = {name: [] for name in corpora}
    whole = [(p["id"], letters(p["text"])) for p in passages]
    for name in ("news", "ntrex", "wikinews"):
        for number, line in enumerate(map(letters, corpora[name])):
            if len(line) > 20:  # shorter ones stand anywhere
                found[name] += [(number, passage) for passage, text in whole if line in text]
    return found


def marked(shared, path, passages):
    """The marked texts: lines that follow each other are one passage."""
    corpora = texts(shared)
    places = places_of(passages, corpora)

    def near(corpus, first, last):
        return " ".join(sorted({p for number, p in places[corpus] if first - NEAR <= number <= last + NEAR}))

    def finish(passage):
        first = int(passage[2].split(":")[1])
        return row(passage[2], ORIGINS[passage[0]], "\n".join(passage[3]), passage[4], near(passage[0], first, passage[1]))

    passage = None  # corpus, number of the last line, id, lines, mentions
    with open(path, encoding="utf-8") as rows:
        for number, cells in enumerate(rows, 1):
            if cells.startswith("#"):
                continue
            corpus, line, check, spans = cells.rstrip("\n").split("\t")
            text = corpora[corpus][int(line)]
            if "%08x" % zlib.crc32(text.encode()) != check:
                sys.exit(f"{path}:{number}: line {line} of {corpus} is not the one that was marked")
            if passage is None or passage[:2] != (corpus, int(line) - 1):
                if passage is not None:
                    yield finish(passage)
                passage = (corpus, int(line), f"{corpus}:{line}", [], [])
            begin = sum(len(t) + 1 for t in passage[3])
            mentions = [m.split("-") for m in spans.split()]
            passage = (corpus, int(line), passage[2], passage[3] + [text],
                       passage[4] + [(begin + int(b), begin + int(e), kind) for b, e, kind in mentions])
    if passage is not None:
        yield finish(passage)


def main():
    shared, out, marks = sys.argv[1:]
    with open(shared + "/gold/names/dev.jsonl", encoding="utf-8") as lines:
        passages = [json.loads(line) for line in lines]
    with open(out, "w", encoding="utf-8") as rows:
        for passage in passages:
            mentions = [(*m["span"], m["type"]) for m in passage["mentions"]]
            rows.write(row(passage["id"], passage["origin"], passage["text"], mentions))
    with open(marks, "w", encoding="utf-8") as rows:
        rows.writelines(marked(shared, os.path.join(os.path.dirname(os.path.abspath(__file__)), "names_marks.tsv"), passages))


if __name__ == "__main__":
    main()
