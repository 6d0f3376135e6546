#!/usr/bin/env python3
"""Many inputs of the command `isnad`, which are worked on some at a time.

    batches_test.py ISNAD [TEST...]

Standard library only.
"""
import pathlib
import resource
import subprocess
import unittest

from support import ISNAD, Case, main, records, run, story

SANITIZED = b"__asan_init" in pathlib.Path(ISNAD).read_bytes()


class Batches(Case):
    def test_many_together_are_as_one_by_one(self):
        """Inputs are worked on in batches: of every kind, with broken ones between them."""
        lines = self.file("in.jsonl", "".join(f'{{"text": "قال الوزير رقم {n} إنه عاد أمس."}}\n' for n in range(40)).encode() + b"{broken\n")
        conll = self.file("a.conll", "قال O\nسامر B-PER\n. O\n".encode())
        paths = []
        for n in range(30):
            paths += [self.file(f"{n}.html", story(n)), self.file(f"{n}.txt", f"أعلن الوزير {n} أنه سيعود.".encode()), self.folder / f"{n}.none", lines, conll]
        for form, between in (("jsonl", ""), ("markdown", "\f\n")):
            alone = [run("attribute", "-f", form, path) for path in paths[:5]]
            self.assertEqual([done.returncode for done in alone], [0, 0, 1, 1, 0])
            begin = between.join(done.stdout.decode() for done in alone if done.stdout)
            for jobs in (1, 2, 5):
                done = run("attribute", "-f", form, "--jobs", jobs, *paths)
                self.assertEqual(done.returncode, 1)
                errors = done.stderr.decode().splitlines()
                self.assertEqual(errors[:2], [e for one in alone for e in one.stderr.decode().splitlines()])
                self.assertEqual(len(errors), 60)
                self.assertTrue(done.stdout.decode().startswith(begin), (jobs, form))
                self.assertEqual(len(done.stdout.decode().split("\f" if between else "\n")), 30 * 43 + (0 if between else 1))

    def test_standard_input_named_twice(self):
        for jobs in (1, 4):
            done = run("read", "--jobs", jobs, "-", self.file("a.html"), "-", stdin=story())
            self.assertEqual([r["id"] for r in records(done)], ["-", "a"])
            self.complaint(done, "standard input", "named again")

    @unittest.skipIf(SANITIZED, "sanitizers take the memory for themselves")
    def test_where_memory_runs_out_the_others_are_done(self):
        small = [self.file(f"{n}.txt", f"قال الوزير {n} إنه عاد.".encode()) for n in range(7)]
        large = self.file("large.txt", "قال الوزير إنه عاد أمس. ".encode() * 45_000)  # of one batch with them
        limit = 160 << 20
        done = subprocess.run([ISNAD, "attribute", "--jobs", "1", *map(str, small[:3]), str(large), *map(str, small[3:])], capture_output=True,
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
        self.assertEqual([r["id"] for r in records(done)], [str(n) for n in range(7)])
        self.assertIn("large.txt: needs more memory than there is", done.stderr.decode())
        self.assertEqual(done.returncode, 1)


if __name__ == "__main__":
    main()
