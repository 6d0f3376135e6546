#!/usr/bin/env python3
"""Passages with names, from JSON lines to rows that the trainer reads.

    names_passages.py DEV.jsonl OUT.tsv

A row: id, origin, text, mentions "begin-end-type" parted by blanks; positions are bytes of the text in UTF-8.
"""
import json
import sys


def main():
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for line in open(sys.argv[1], encoding="utf-8"):
            passage = json.loads(line)
            text = passage["text"].replace("\t", " ").replace("\n", "\x0b")  # a row is one line
            at = [len(text[:i].encode()) for i in range(len(text) + 1)]
            mentions = ["%d-%d-%s" % (at[m["span"][0]], at[m["span"][1]], m["type"]) for m in passage["mentions"]]
            out.write("\t".join([passage["id"], passage["origin"], text, " ".join(mentions)]) + "\n")


if __name__ == "__main__":
    main()
