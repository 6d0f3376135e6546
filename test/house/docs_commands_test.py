#!/usr/bin/env python3
"""Runs the commands that the documents show, so that no document promises what does not work.

    docs_commands_test.py ISNAD [FILE.md...]

In a block fenced as ```console every line that starts with "$ " is a command (a backslash at its end joins the next line).
It runs in the root of the repository with the folder of ISNAD first on PATH, and must succeed; the lines below it are what
it prints, where "..." stands for anything, be it within a line or for any number of lines. A command without such lines
may print what it likes. Words after "console" say more: `status=1` the exit status to expect, `not-run` to leave the block;
of the commands in one that is left, programs of the repository must be there and can be run.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BLOCK = re.compile(r"^```console([^\n]*)\n(.*?)^```", re.M | re.S)
PATIENCE = 120  # seconds


def commands_of(block):
    """Pairs of a command and the lines that it is shown to print, with the number of its line in the block."""
    found = []
    for number, line in enumerate(block.split("\n")):
        if line.startswith("$ "):
            found.append([number, line[2:], []])
        elif found and found[-1][1].endswith("\\") and not found[-1][2]:
            found[-1][1] = found[-1][1][:-1] + line
        elif found:
            found[-1][2].append(line)
    return [(number, command, "\n".join(shown).strip("\n")) for number, command, shown in found]


def pattern_of(shown):
    """The expression for what a command prints, from what the document shows."""
    lines = []
    for line in shown.split("\n"):
        if line.strip() == "...":
            lines.append(r"(?:[^\n]*\n)*?")
        else:
            lines.append(r"[^\n]*?".join(re.escape(part) for part in line.rstrip().split("...")) + r"[ \t]*\n")
    return re.compile("".join(lines) + r"\Z")


def cannot_run(command):
    """What keeps a program of the repository, the first word of the command, from being run; nothing where nothing does."""
    program = command.split()[0]
    top = program.split("/")[0]
    made = top == "build" or (top.startswith(".") and top != ".")  # by building, or by setting up
    if "/" not in program or made or not (ROOT / top).is_dir():
        return None
    if not (ROOT / program).is_file():
        return "is not there"
    return None if os.access(ROOT / program, os.X_OK) else "cannot be run: it lacks the mode of a program"


def run(command, isnad, scratch):
    environment = dict(os.environ, LC_ALL="C.UTF-8", TMPDIR=scratch)
    environment["PATH"] = f"{isnad.parent}:{environment['PATH']}"
    return subprocess.run(["bash", "-c", command], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=PATIENCE)


def check(path, isnad, scratch):
    """The number of commands in the file, and what is wrong with them."""
    text = path.read_text(encoding="utf-8")
    count, wrong = 0, []
    for block in BLOCK.finditer(text):
        words = dict(word.partition("=")[::2] for word in block.group(1).split())
        for number, command, shown in commands_of(block.group(2)):
            line = text.count("\n", 0, block.start(2)) + number + 1
            if "not-run" in words:
                if command.strip() and (why := cannot_run(command)):
                    wrong.append(f"{path}:{line}: `{command}` {why}")
                continue
            count += 1
            done = run(command, isnad, scratch)
            printed = done.stdout.decode("utf-8", "replace").replace("\r\n", "\n").rstrip("\n") + "\n"
            if done.returncode != int(words.get("status", 0)):
                wrong.append(f"{path}:{line}: `{command}` ended with status {done.returncode} and printed\n{printed}")
            elif shown and not pattern_of(shown).match(printed.lstrip("\n")):
                wrong.append(f"{path}:{line}: `{command}` is shown to print\n{shown}\nand printed\n{printed}")
    return count, wrong


def main():
    isnad = pathlib.Path(sys.argv[1]).resolve()
    paths = [pathlib.Path(p) for p in sys.argv[2:]]
    paths = paths or sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")])
    total, wrong = 0, []
    with tempfile.TemporaryDirectory() as scratch:
        for path in paths:
            count, found = check(path, isnad, scratch)
            total += count
            wrong += found
    print("\n".join(wrong) if wrong else f"{total} commands in {len(paths)} documents do as shown")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
