#!/usr/bin/env python3
"""The tree passes tools/check_layout.py, and each of its rules catches a file that breaks it."""
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CHECKER = ROOT / "tools" / "check_layout.py"
HEAD = "// What it is.\n"

# Path, content, and what the checker must say of it.
BROKEN = [
    ("src/1_page/a.cpp", HEAD + '#include "2_article/b.h"\n', "later stage"),
    ("src/1_page/a.h", "#pragma once\n" + HEAD + "#include <lexbor/html/parser.h>\n", "may not be included here"),
    ("src/1_page/a.cpp", HEAD + "#include <strange/thing.h>\n", "does not list"),
    ("src/1_page/a.cpp", HEAD + '#include "b.h"\n', "neither from src/"),
    ("include/isnad/a.h", "#pragma once\n" + HEAD + '#include "0_base/b.h"\n', "not public"),
    ("include/isnad/a.h", HEAD, "#pragma once"),
    ("src/1_page/a.cpp", "int x;\n", "starts with a comment"),
    ("src/1_page/a.cpp", HEAD + "// \u0642\u0627\u0644\n", "U+0642"),
    ("src/1_page/a.cpp", HEAD + "int x;\n" * 500, "501 lines"),
    ("include/isnad/a.h", "#pragma once\n" + HEAD + "int x;\n" * 198, "200 lines"),
    ("src/1_page/a.cpp", HEAD, "has no test/1_page/a_test.cpp"),
    ("src/1_page/a.cpp", HEAD + "// TO" + "DO later\n", "is finished"),
    ("src/1_page/a.h", "#pragma once\n" + HEAD + "struct A {\n};\nclass A {\n};\n", "a type of src/1_page/a.h too"),
    ("docs/a.md", "Look into /wo" + "rk/main.\n", "no path of one machine"),
    ("docs/a.md", "[more](nowhere.md)\n", "does not exist"),
    ("src/1_page/a.cpp", HEAD + "void f() { throw 1; }\n", "stages are total"),
    ("src/1_page/a.cpp", HEAD + "class PageManager {};\n", "no Manager"),
    ("src/1_page/a.cpp", HEAD + "#include <iostream>\n", "do not print"),
    ("data/1_page/a.tsv", "a\tb\n", "a table starts with"),
    ("data/1_page/a.tsv", "# a\nb\t \n", "white space"),
    ("src/1_page/a.h", b"#pragma once\n// \xff\n", "not UTF-8"),
]
# These look like a breach and are none.
SOUND = [
    ("src/2_article/a.h", "#pragma once\n" + HEAD + '#include "1_page/b.h"\n#include <vector>\n'),
    ("src/1_page/a.h", "#pragma once\n" + HEAD + "// may throw a stone\nconst char* const b = \"throw\";\n"),
    ("src/1_page/a.h", "#pragma once\n" + HEAD + "inline auto b = x.get_string();\n"),
    ("docs/a.md", "[code](../src/1_page/b.h) and https://example.org/home/\n"),
]


def words_of_checker(path, content):
    """What the checker says of a tree that holds only its own list and this file."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in {"tools/layout.txt": rows_for_any_tree(), "src/1_page/b.h": "#pragma once\n" + HEAD, path: content}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return subprocess.run([sys.executable, CHECKER, root], capture_output=True, text=True).stdout


def rows_for_any_tree():
    rows = (ROOT / "tools" / "layout.txt").read_text(encoding="utf-8").splitlines(True)
    return "".join(row for row in rows if not row.startswith("untested"))


def main():
    wrong = []
    for path, content, expected in BROKEN:
        if expected not in (said := words_of_checker(path, content)):
            wrong.append(f"{path} should be told that '{expected}', not: {said}")
    for path, content in SOUND:
        if "as it should be" not in (said := words_of_checker(path, content)):
            wrong.append(f"{path} is sound and was told: {said}")
    tree = subprocess.run([sys.executable, CHECKER, ROOT], capture_output=True, text=True)
    if tree.returncode:
        wrong.append(tree.stdout + tree.stderr)
    print("\n".join(wrong) if wrong else f"{len(BROKEN) + len(SOUND)} cases, and the tree itself")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
