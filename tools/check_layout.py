#!/usr/bin/env python3
"""Checks the layout of the tree: which folder includes what, how long files are, which words stand nowhere.

    check_layout.py [ROOT]

The rules that need a list stand in tools/layout.txt. Prints PATH:LINE: what is wrong; exit status 1 when anything is.
Standard library only.
"""
import dataclasses
import fnmatch
import pathlib
import re
import subprocess
import sys

CODE = {".cpp", ".h", ".py"}
LONGEST = 500
LONGEST_HEADER = 199
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]')
STAGE = re.compile(r"^(\d)_\w+$")
COMMENT_OR_STRING = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|(?<![0-9a-zA-Z])\'(?:\\.|[^\'\\\n])+\'', re.S)
TYPE = re.compile(r"^(?:struct|class|enum class|enum) (\w+)[^;\n]*\{", re.M)
LINK = re.compile(r"\]\(([^)#\s]+)")


@dataclasses.dataclass
class Rules:
    third_party: list  # (prefix, patterns)
    forbidden: list  # (expression, patterns, reason)
    untested: set


def read_rules(path):
    rules = Rules([], [], set())
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        kind, *cells = line.split("\t")
        if kind == "third_party" and len(cells) == 2:
            rules.third_party.append((cells[0], cells[1].split()))
        elif kind == "forbidden" and len(cells) == 3:
            rules.forbidden.append((re.compile(cells[0]), cells[1].split(), cells[2]))
        elif kind == "untested" and len(cells) == 2:
            rules.untested.add(cells[0])
        else:
            sys.exit(f"{path}:{number}: no row of this kind with {len(cells)} cells")
    return rules


def files_of(root):
    """The files that are, or could be, committed."""
    try:
        listed = subprocess.run(["git", "-C", str(root), "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True)
        names = sorted(set(listed.stdout.splitlines())) if listed.returncode == 0 else None
    except FileNotFoundError:  # a machine without git
        names = None
    if names is None:  # an unpacked archive
        names = sorted(str(p.relative_to(root)) for p in root.rglob("*"))
        names = [n for n in names if not n.startswith(("build/", ".deps/", ".git/"))]
    return [n for n in names if (root / n).is_file()]


def matches(name, patterns):
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)


def stage_of(part):
    found = STAGE.match(part)
    return int(found.group(1)) if found else None


def without_comments_and_strings(text):
    """The same text, line for line, with blanks in place of comments and of what strings hold; #include lines stay."""
    blank = lambda found: re.sub(r"[^\n]", " ", found.group())
    lines = COMMENT_OR_STRING.sub(blank, text).split("\n")
    return "\n".join(raw if INCLUDE.match(raw) else line for raw, line in zip(text.split("\n"), lines))


def check_include(name, mark, header, rules):
    """What is wrong with one #include of the file `name`, or None."""
    public = name.startswith("include/")
    top, _, rest = header.partition("/")
    if mark == "<":
        for prefix, patterns in rules.third_party:
            if header.startswith(prefix):
                return None if matches(name, patterns) else f"<{header}> may not be included here (tools/layout.txt)"
        if "/" in header or header.endswith(".h"):
            return f"<{header}> is of a library that tools/layout.txt does not list"
        return None
    if top == "isnad":
        return None
    if public:
        return f'a public header includes "{header}", which is not public'
    if name.startswith("src/"):
        own, other = stage_of(name.split("/")[1]), stage_of(top)
        if other is None or not rest:
            return f'"{header}" is named neither from src/ nor from include/'
        if own is not None and other > own:
            return f'stage {own} includes "{header}" of a later stage'
    return None


def check_includes(name, text, rules):
    for number, line in enumerate(text.split("\n"), 1):
        found = INCLUDE.match(line)
        wrong = found and check_include(name, found.group(1), found.group(2), rules)
        if wrong:
            yield number, wrong


def check_shape(name, text):
    """Length, letters and first lines."""
    lines = text.count("\n")
    limit = LONGEST_HEADER if name.endswith(".h") else LONGEST
    if lines > limit:
        yield limit + 1, f"{lines} lines; at most {limit}"
    if not name.endswith((".cpp", ".h")):
        return
    first = 1 if text.startswith("#pragma once\n") else 0
    if name.endswith(".h") and not first:
        yield 1, "a header starts with #pragma once"
    if not text.split("\n")[first].startswith("// "):
        yield first + 1, "a file starts with a comment that says what it is"


def check_ascii(text):
    for number, line in enumerate(text.split("\n"), 1):
        odd = re.search(r"[^\x20-\x7e]", line)
        if odd:
            yield number, f"U+{ord(odd.group()):04X} in the sources; words belong in data/, and tabs nowhere"


def check_words(name, text, rules):
    code = None
    for expression, patterns, reason in rules.forbidden:
        if name == "tools/layout.txt" or not matches(name, patterns):
            continue
        if all(p.startswith(("src/", "include/")) for p in patterns):  # a rule about code, not about prose
            code = code if code is not None else without_comments_and_strings(text)
            where = code
        else:
            where = text
        for found in expression.finditer(where):
            yield where.count("\n", 0, found.start()) + 1, f"'{found.group().strip()}': {reason}"


def check_tests(root, names, rules):
    """A source that has logic has a test file of its name, or one that includes its header."""
    tests = [n for n in names if n.startswith("test/") and n.endswith((".cpp", ".h"))]
    tested = {line.split('"')[1] for n in tests for line in (root / n).read_text(encoding="utf-8").splitlines()
              if line.startswith('#include "')}
    for name in names:
        parts = pathlib.PurePosixPath(name).parts
        if len(parts) == 3 and parts[0] == "src" and name.endswith(".cpp") and stage_of(parts[1]) is not None:
            stem = f"{parts[1]}/{parts[2][:-4]}"
            if f"test/{stem}_test.cpp" not in tests and f"{stem}.h" not in tested and name not in rules.untested:
                yield name, f"has no test/{stem}_test.cpp, and no test includes its header"
    for name in sorted(rules.untested - set(names)):
        yield "tools/layout.txt", f"{name} is excused from a test and does not exist"


def check_types(root, names):
    """Two types of one name are one to the linker: which of both destructors stands in the program is chance."""
    seen = {}
    for name in names:
        if not (name.startswith(("src/", "include/")) and name.endswith(".h")):
            continue
        text = without_comments_and_strings((root / name).read_text(encoding="utf-8", errors="replace"))
        for found in TYPE.finditer(text):
            if found.group(1) in seen:
                yield name, f"{found.group(1)} is a type of {seen[found.group(1)]} too"
            seen.setdefault(found.group(1), name)


def check_links(root, name, text):
    for found in LINK.finditer(text):
        target = found.group(1)
        if re.match(r"[a-z]+:", target):
            continue
        if not (root / name).parent.joinpath(target).exists():
            yield text.count("\n", 0, found.start()) + 1, f"links to {target}, which does not exist"


def check_table(text):
    if text and not text.startswith("# "):
        yield 1, "a table starts with a comment that says what it is"
    for number, line in enumerate(text.split("\n"), 1):
        if line.endswith(("\r", " ")):
            yield number, "ends in white space"


def check_file(root, name, rules):
    path = pathlib.PurePosixPath(name)
    try:
        text = (root / name).read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        if path.suffix in CODE or path.suffix in (".tsv", ".md"):
            yield 1, "is not UTF-8"
        return
    if path.suffix in CODE:
        yield from check_shape(name, text)
    if path.suffix in (".cpp", ".h"):
        yield from check_includes(name, text, rules)
    if name.startswith(("src/", "include/")):
        yield from check_ascii(text)
    if path.suffix == ".md":
        yield from check_links(root, name, text)
    if name.startswith("data/") and path.suffix == ".tsv":
        yield from check_table(text)
    if not name.startswith(("examples/", "LICENSE")):
        yield from check_words(name, text, rules)


def check(root):
    rules = read_rules(root / "tools/layout.txt")
    names = files_of(root)
    for name in names:
        for number, wrong in check_file(root, name, rules):
            yield f"{name}:{number}: {wrong}"
    for name, wrong in [*check_tests(root, names, rules), *check_types(root, names)]:
        yield f"{name}:1: {wrong}"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent).resolve()
    wrong = list(check(root))
    print("\n".join(wrong) if wrong else "the layout is as it should be")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
