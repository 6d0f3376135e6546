"""What the scorers of ../shared/gold say about the records of a program, as rows of the table."""
import collections
import json
import os
import re
import subprocess
import sys

import programs

NAMES = ("isnad", *programs.PEERS)


def as_predictions(records_path, out_path, page_id):
    """Records of `isnad read` in the form that score_extraction.py wants."""
    with open(records_path, encoding="utf-8") as records, open(out_path, "w", encoding="utf-8") as out:
        for record in map(json.loads, records):
            found = {"id": page_id(record["source"]), "text": record.get("text"), "title": record.get("headline"),
                     "date": record.get("published")}
            out.write(json.dumps(found, ensure_ascii=False) + "\n")


def extraction(scorer, truth, predictions):
    """{"words", "P", "R", "segments", "title", "date"}: F1 and shares right; absent where the truth has none."""
    said = subprocess.run([sys.executable, scorer, truth, predictions], capture_output=True, check=True, text=True).stdout
    found = {}
    for name in ("words", "segments"):
        line = re.search(rf"^{name} +P ([\d.]+) +R ([\d.]+) +F1 ([\d.]+)", said, re.M)
        if line:
            found[name], found[name, "P"], found[name, "R"] = float(line[3]), float(line[1]), float(line[2])
    for name in ("title", "date"):
        line = re.search(rf"^{name} +right (\d+) of (\d+)", said, re.M)
        if line:
            found[name] = (int(line[1]), int(line[2]))
    return found


def crafted_pages(scorer, folder, records):
    """The counts that score_pages.py prints for the records of Isnad, or for all peers where records is None."""
    arguments = [folder, records] if records else [folder, "--peers"]
    said = subprocess.run([sys.executable, scorer, *arguments], capture_output=True, check=True, text=True).stdout
    found = {}
    for line in said.splitlines():
        head = re.match(r"(\S+) word F1 ([\d.]+) (.*)", line)
        if head:
            counts = re.findall(r"([a-z][a-z ]*?) (\d+)/(\d+)", head[3])
            found[head[1]] = {"words": float(head[2]), **{name: (int(a), int(b)) for name, a, b in counts}}
    return found


def crafted_records(folder, out):
    """Reads the crafted pages with Isnad; those that speak relatively get the time at which they were read."""
    groups = collections.defaultdict(list)
    with open(os.path.join(folder, "gold.jsonl"), encoding="utf-8") as f:
        for gold in map(json.loads, f):
            groups[gold.get("reference_time")].append(os.path.join(folder, gold["file"]))
    open(out, "wb").close()
    for moment, files in groups.items():
        programs.isnad_records(out, files, "--explain", *(["--reference-time", moment] if moment else []))


def shown(value):
    if value is None:
        return "–"
    if isinstance(value, tuple):
        return f"{value[0] / value[1]:.3f} ({value[0]} of {value[1]})" if value[1] > 50 else f"{value[0]} of {value[1]}"
    return f"{value:.4f}".lstrip("0") if isinstance(value, float) and value < 1 else f"{value:.4f}"


def rows_of(measures, found):
    """One row a measure: its name, its bar, and what each program reached."""
    for label, bar, key in measures:
        yield [label, bar, *(shown(found.get(name, {}).get(key)) for name in NAMES)]


WCXB = (("wcxb-articles: word F1", "≥ .945", "words"), ("— precision", "", ("words", "P")), ("— recall", "", ("words", "R")),
        ("— publication dates right", "≥ .88", "date"), ("— titles right", "≥ .88", "title"))
SEGMENTS = (("segments: F1", "≥ .930", "segments"), ("— precision", "", ("segments", "P")), ("— recall", "", ("segments", "R")),
            ("— publication dates right", "≥ .90", "date"), ("— titles right", "≥ .86", "title"))
ARABIC = (("arabic: word F1", "≥ .985", "words"), ("— titles right", "7 of 7", "title"), ("— dates right", "7 of 7", "date"))
PAGES = (("pages (crafted): word F1", "≥ .95", "words"),
         *((f"— {name}", "all but 1", name) for name in ("headline", "day", "kind", "encoding")),
         *((f"— {name}", "all but 2", name) for name in ("bylines", "time", "agencies", "captions", "headings", "modified")),
         ("— kicker", "", "kicker"), ("— deck", "", "deck"),
         ("— furniture dropped", "≥ .95", "dropped"), ("— with the right reason", "≥ .80", "reason"))
