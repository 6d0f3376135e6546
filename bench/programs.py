"""Runs the programs that are compared: seconds, peak memory and the records they print.

All of them work in one thread, so that seconds of the processor are what a clock on the wall would show on an idle
machine; they stay right where something else runs beside them.
"""
import json
import os
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
ISNAD = os.path.join(ROOT, "build", "release", "isnad")
PARSE_ONLY = os.path.join(ROOT, "build", "release", "bench", "parse_only")
PEERS = ("trafilatura", "rs-trafilatura", "resiliparse")


def isnad_command(*arguments, jobs=1):
    return [ISNAD, "read", "--quiet", "--format", "jsonl", "--jobs", str(jobs), *arguments]


def run(command, out=None):
    """Runs command with its output to the open file `out` or to nowhere; (seconds of the processor, peak of memory in bytes, exit status)."""
    process = subprocess.Popen(command, stdout=out or subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, process.returncode


def run_to_file(command, path):
    """Runs command with its output to the file at `path`; (seconds of the processor, peak of memory in bytes). Stops where it fails."""
    with open(path, "wb") as out:
        seconds, peak, status = run(command, out)
    if status != 0:
        sys.exit(f"measure: {' '.join(command)} ended with status {status}")
    return seconds, peak


def peak_of(command):
    """The peak of memory in bytes, seen by a small process: a program counts the memory of the one that starts it as its own."""
    code = "import os, subprocess, sys\n" \
           "child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)\n" \
           "print(os.wait4(child.pid, 0)[2].ru_maxrss * 1024)"
    return int(subprocess.run([sys.executable, "-c", code, *command], check=True, capture_output=True, text=True).stdout)


def isnad_records(path, inputs, *options):
    """Reads inputs and writes the records to path; stops the comparison when the program was killed by a signal."""
    with open(path, "ab") as out:
        _, _, status = run(isnad_command(*options, *inputs), out)
    if status not in (0, 1):
        sys.exit(f"compare: isnad ended with status {status}")


def resident_bytes(pid):
    with open(f"/proc/{pid}/statm", encoding="ascii") as f:
        return int(f.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def resident_while_running(command, every=0.2):
    """The resident memory of command, looked at every 0.2 s until it ends."""
    seen = []
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    while process.poll() is None:
        try:
            seen.append(resident_bytes(process.pid))
        except (FileNotFoundError, ValueError, IndexError):
            break
        time.sleep(every)
    process.wait()
    return [s for s in seen if s]


def parse_alone(inputs, rounds=3):
    """{"pages", "bytes", "seconds"} of lexbor alone; None where it was not built."""
    if not os.path.exists(PARSE_ONLY):
        return None
    return json.loads(subprocess.run([PARSE_ONLY, "--rounds", str(rounds), *inputs], capture_output=True, check=True).stdout)


def peer(name, *arguments):
    """The standard output of peers.py for one peer."""
    command = [sys.executable, os.path.join(HERE, "peers.py"), name, *arguments]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout
