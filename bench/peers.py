#!/usr/bin/env python3
"""Reads pages with one of the peer extractors: one JSON record a line, in the order of the pages.

    peers.py NAME OUT.jsonl FILE_OR_FOLDER...    write {"id", "source", "text", "title", "date", "author"}
    peers.py NAME --time FILE_OR_FOLDER...       print {"pages", "bytes", "seconds"}, the seconds of the processor

Runs in the virtual environment that `compare` makes. Each peer gets the page's bytes and is asked for all that
it can give in one call: text, title, author, date. The time covers only these calls, not the start of Python,
the reading of files or the writing of records.
"""
import argparse
import gzip
import json
import os
import sys
import time


def trafilatura_peer():
    import trafilatura

    def extract(data):
        found = trafilatura.bare_extraction(data, with_metadata=True, include_comments=False)
        found = found.as_dict() if found else {}
        return {"text": found.get("text"), "title": found.get("title"), "date": found.get("date"), "author": found.get("author")}

    return extract


def rs_trafilatura_peer():
    import rs_trafilatura

    def extract(data):
        found = rs_trafilatura.extract_bytes(data)
        return {"text": found.main_content, "title": found.title, "date": str(found.date or "") or None, "author": found.author}

    return extract


def resiliparse_peer():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    from resiliparse.parse.html import HTMLTree

    def extract(data):
        tree = HTMLTree.parse(bytes_to_str(data, detect_encoding(data)))
        return {"text": extract_plain_text(tree, main_content=True, comments=False, alt_texts=False, list_bullets=False), "title": tree.title, "date": None, "author": None}

    return extract


PEERS = {"trafilatura": trafilatura_peer, "rs-trafilatura": rs_trafilatura_peer, "resiliparse": resiliparse_peer}


def page_files(inputs):
    """The files named by inputs, folders listed in the order of their names."""
    files = []
    for name in inputs:
        if os.path.isdir(name):
            files += sorted(os.path.join(name, f) for f in os.listdir(name))
        else:
            files.append(name)
    return [f for f in files if os.path.isfile(f)]


def page_bytes(path):
    with open(path, "rb") as f:
        data = f.read()
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data


def page_id(path):
    """0042 of a/b/0042.html.gz."""
    name = os.path.basename(path)
    for ending in (".gz", ".html", ".htm", ".txt"):
        name = name.removesuffix(ending)
    return name


def read_page(extract, data):
    try:
        return extract(data)
    except Exception as error:  # a peer that fails on a page has found nothing there; the others still count
        return {"text": None, "title": None, "date": None, "author": None, "error": type(error).__name__}


def write_records(extract, files, out):
    with open(out, "w", encoding="utf-8") as f:
        for path in files:
            record = {"id": page_id(path), "source": path, **read_page(extract, page_bytes(path))}
            line = json.dumps(record, ensure_ascii=False)
            f.write(line.encode("utf-8", "replace").decode("utf-8") + "\n")


def time_pages(extract, files):
    pages = [page_bytes(path) for path in files]
    for data in pages[:50]:  # warm: imports, caches of compiled patterns
        read_page(extract, data)
    begin = time.process_time()
    for data in pages:
        read_page(extract, data)
    seconds = time.process_time() - begin
    return {"pages": len(pages), "bytes": sum(map(len, pages)), "seconds": seconds}


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("name", choices=PEERS)
    args.add_argument("--time", action="store_true")
    args.add_argument("paths", nargs="+", metavar="PATH")
    args = args.parse_args()
    import logging

    logging.disable(logging.CRITICAL)
    extract = PEERS[args.name]()
    if args.time:
        print(json.dumps(time_pages(extract, page_files(args.paths))))
    else:
        write_records(extract, page_files(args.paths[1:]), args.paths[0])


if __name__ == "__main__":
    sys.exit(main())
