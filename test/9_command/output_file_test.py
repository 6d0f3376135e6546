#!/usr/bin/env python3
"""Runs `isnad read --output FILE`: what stands in FILE, beside it and behind it, also when the run fails or is ended.

    output_file_test.py ISNAD [TEST...]

Standard library only.
"""
import json
import os
import resource
import signal
import stat
import subprocess
import time

from support import ISNAD, Case, main, records, run, story


class OutputFile(Case):
    def setUp(self):
        super().setUp()
        self.page = self.file("a.html")
        self.out = self.folder / "out" / "a.jsonl"
        self.out.parent.mkdir()

    def beside(self):
        return sorted(p.name for p in self.out.parent.iterdir())

    def write(self, *more):
        done = run("read", self.page, "-o", self.out, *more)
        self.assertEqual((done.stdout, done.stderr, done.returncode), (b"", b"", 0))

    def test_alone_and_with_usual_rights(self):
        before = os.umask(0o027)
        self.addCleanup(os.umask, before)
        self.write()
        self.assertEqual(json.loads(self.out.read_bytes())["id"], "a")
        self.assertEqual(self.beside(), ["a.jsonl"])
        self.assertEqual(stat.S_IMODE(self.out.stat().st_mode), 0o640)

    def test_files_of_others_beside_it_stay(self):
        victim = self.file("victim", b"mine")
        (self.out.parent / "a.jsonl.part").symlink_to(victim)
        self.write()
        self.assertEqual(victim.read_bytes(), b"mine")
        self.assertEqual(self.beside(), ["a.jsonl", "a.jsonl.part"])

    def test_an_existing_file_keeps_its_rights(self):
        self.out.write_bytes(b"old")
        self.out.chmod(0o604)
        self.write()
        self.assertEqual(stat.S_IMODE(self.out.stat().st_mode), 0o604)
        self.assertEqual(json.loads(self.out.read_bytes())["id"], "a")

    def test_links_lead_to_the_file(self):
        target = self.folder / "far" / "b.jsonl"
        target.parent.mkdir()
        (self.folder / "far" / "next").symlink_to("b.jsonl")
        self.out.symlink_to("../far/next")
        for _ in range(2):  # the file is made, then replaced
            self.write()
            self.assertTrue(self.out.is_symlink())
            self.assertEqual(json.loads(target.read_bytes())["id"], "a")
            target.write_bytes(b"old")

    def test_a_long_name(self):
        self.out = self.out.parent / ("n" * 250)
        self.write()
        self.assertEqual(self.beside(), ["n" * 250])

    def test_what_is_open_already_is_written_into(self):
        log = self.folder / "log"
        log.write_bytes(b"first\n")
        with open(log, "ab") as out:
            subprocess.run([ISNAD, "read", self.page, "-o", "/dev/stdout"], stdout=out, check=True)
        self.assertEqual(log.read_bytes().split(b"\n")[0], b"first")
        self.assertEqual(log.read_bytes().count(b"\n"), 2)

    def test_nothing_is_replaced_when_nothing_was_read(self):
        for old in (b"old", None):
            self.out.unlink(missing_ok=True)
            if old:
                self.out.write_bytes(old)
            done = run("read", self.folder / "none.html", self.file("empty.html", b""), "-o", self.out)
            self.assertEqual(done.returncode, 1)
            self.assertEqual(self.out.read_bytes() if self.out.exists() else None, old)
            self.assertEqual(self.beside(), ["a.jsonl"] if old else [])

    def test_some_inputs_are_enough(self):
        done = run("read", self.folder / "none.html", self.page, "-o", self.out)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(json.loads(self.out.read_bytes())["id"], "a")

    def test_two_runs_at_a_time(self):
        runs = [subprocess.Popen([ISNAD, "read", "-", "-o", self.out], stdin=subprocess.PIPE) for _ in range(2)]
        for each in runs:
            each.communicate(story(), timeout=30)
            self.assertEqual(each.returncode, 0)
        self.assertEqual(len(self.out.read_bytes().splitlines()), 1)
        self.assertEqual(self.beside(), ["a.jsonl"])

    def test_ended_by_a_signal(self):
        self.out.write_bytes(b"old")
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            child = subprocess.Popen([ISNAD, "read", "-", "-o", self.out], stdin=subprocess.PIPE)
            for _ in range(500):
                if len(self.beside()) == 2:
                    break
                time.sleep(0.01)
            self.assertEqual(len(self.beside()), 2)
            child.send_signal(number)
            child.communicate(timeout=30)
            self.assertEqual(child.returncode, -number)
            self.assertEqual(self.beside(), ["a.jsonl"])
        self.assertEqual(self.out.read_bytes(), b"old")

    def test_an_ignored_signal_is_ignored(self):
        child = subprocess.Popen([ISNAD, "read", "-", "-o", self.out], stdin=subprocess.PIPE,
                                 preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
        time.sleep(0.3)
        child.send_signal(signal.SIGHUP)
        child.communicate(story(), timeout=30)
        self.assertEqual((child.returncode, self.beside()), (0, ["a.jsonl"]))


class Threads(Case):
    def test_fewer_threads_than_jobs(self):
        """Stacks of 256 MiB fill the memory after a few threads; stacks of 2 GiB leave none."""
        for n in range(30):
            self.file(f"{n:02}.html", story(n))
        for stack in (256 << 20, 2 << 30):
            def limits():
                hard = resource.getrlimit(resource.RLIMIT_STACK)[1]
                resource.setrlimit(resource.RLIMIT_STACK, (stack, hard))
                resource.setrlimit(resource.RLIMIT_AS, (1500 << 20, 1500 << 20))
            try:
                if subprocess.run([ISNAD, "--version"], preexec_fn=limits, capture_output=True).returncode != 0:
                    self.skipTest("this build needs more memory to start")
            except (OSError, subprocess.SubprocessError):
                self.skipTest("the limits of this machine are lower")
            done = subprocess.run([ISNAD, "read", self.folder, "--jobs", "20"], preexec_fn=limits, capture_output=True, timeout=60)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertEqual([r["id"] for r in records(done)], [f"{n:02}" for n in range(30)])


if __name__ == "__main__":
    main()
