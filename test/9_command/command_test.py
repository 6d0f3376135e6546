#!/usr/bin/env python3
"""Runs the command `isnad` on good and bad inputs and command lines, with closed pipes and many jobs.

    command_test.py ISNAD [TEST...]

Standard library only.
"""
import csv
import gzip
import io
import json
import os
import pathlib
import shutil
import signal
import stat
import subprocess
import time
import unittest
from xml.etree import ElementTree

from support import EXAMPLE, ISNAD, ROOT, Case, main, records, run, story


def run_bytes(*arguments):
    return subprocess.run([ISNAD, *(a if isinstance(a, bytes) else str(a) for a in arguments)], capture_output=True)


class BadInput(Case):
    def check(self, path, *words):
        """The bad input is named, and the good one after it is read."""
        good = self.file("good.html")
        done = run("read", path, good)
        self.complaint(done, path, *words)
        self.assertEqual([r["source"] for r in records(done)], [str(good)])

    def test_empty_file(self):
        self.check(self.file("empty.html", b""), "empty")

    def test_pdf(self):
        self.check(self.file("paper.html", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n" * 20), "PDF")

    def test_image(self):
        self.check(self.file("photo.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8), "image")

    def test_broken_gzip(self):
        packed = gzip.compress(story() * 20)
        self.check(self.file("cut.html.gz", packed[:len(packed) // 2]), "gzip")
        self.check(self.file("flipped.html.gz", packed[:-8] + bytes(8)), "gzip")

    def test_folder_without_pages(self):
        self.file("none/notes.json", b"{}")
        self.check(self.folder / "none", "folder without pages")

    def test_missing(self):
        self.check(self.folder / "missing.html", "no such file")

    def test_missing_below_a_file(self):
        self.check(self.file("a.html") / "b.html", "no such file")

    def test_pipe_and_device(self):
        os.mkfifo(self.folder / "pipe")
        self.check(self.folder / "pipe", "is a pipe")
        self.check("/dev/null", "is a device")

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_no_permission(self):
        path = self.file("secret.html")
        path.chmod(0)
        self.check(path, "may not be read")
        self.file("closed/a.html")
        (self.folder / "closed").chmod(0)
        self.check(self.folder / "closed", "cannot be listed")
        (self.folder / "closed").chmod(stat.S_IRWXU)

    def test_no_permission_without_root(self):
        if os.geteuid() != 0 or not pathlib.Path("/usr/bin/setpriv").exists():
            self.skipTest("needs root and setpriv")
        path = self.file("secret.html")
        path.chmod(0)
        self.folder.chmod(0o755)
        done = subprocess.run(["setpriv", "--reuid=65534", "--clear-groups", ISNAD, "read", path], capture_output=True)
        if not done.stderr.startswith(b"isnad: "):
            self.skipTest("another user may not run this build")
        self.complaint(done, path, "may not be read")

    def test_over_the_limit(self):
        big = self.file("big.html", story() * 20)
        done = run("read", "--max-bytes", "9K", big, self.file("good.html"))
        self.complaint(done, big, "9216", "--max-bytes")
        self.assertEqual(len(records(done)), 1)

    def test_over_the_limit_when_unpacked(self):
        bomb = self.file("bomb.html.gz", gzip.compress(bytes(50_000_000)))
        done = run("read", "--max-bytes", "1M", bomb)
        self.complaint(done, bomb, "--max-bytes")

    def test_over_the_limit_from_standard_input(self):
        done = run("read", "-", "--max-bytes", "1K", stdin=story())
        self.complaint(done, "standard input", "--max-bytes")

    def test_several(self):
        files = [self.file("a.html"), self.folder / "x", self.file("b.html"), self.folder / "y", self.file("c.html")]
        for jobs in (1, 3):
            done = run("read", "--jobs", jobs, *files)
            self.assertEqual([r["id"] for r in records(done)], ["a", "b", "c"])
            places = [line.split(": ")[1] for line in done.stderr.decode().splitlines()]
            self.assertEqual(places, [str(files[1]), str(files[3])])
            self.assertEqual(done.returncode, 1)

    def test_a_name_cannot_steer_the_terminal(self):
        done = run("read", self.folder / "a\x1b[31m\nb.html")
        self.assertNotIn(b"\x1b", done.stderr)
        self.assertEqual(len(done.stderr.splitlines()), 1)


class BadCommandLine(Case):
    def check(self, arguments, place, *words):
        done = run(*arguments)
        self.complaint(done, place, *words, status=2)
        self.assertEqual(done.stdout, b"")

    def test_unknown_option(self):
        self.check(["read", "--fromat", "text", "x.html"], "--fromat", "did you mean --format?")
        self.check(["read", "--zzzzzzzzzzzz", "x.html"], "--zzzzzzzzzzzz", "--help")
        self.check(["--jbos=3", "x.html"], "--jbos", "did you mean --jobs?")
        self.check(["-z", "x.html"], "-z", "--help")

    def test_unknown_value(self):
        self.check(["x.html", "--format", "jsonlines"], "--format", "'jsonlines'", "human, jsonl, text, markdown, jsonld, conll, csv, tei or annotations")
        self.check(["x.html", "--format", "markdwon"], "--format", "did you mean markdown?")
        self.check(["x.html", "--from", "pdf"], "--from", "html, page-text, text, jsonl or conll")
        self.check(["x.html", "--color", "yes"], "--color")
        self.check(["x.html", "--bidi", "vis"], "--bidi")

    def test_bad_numbers(self):
        for written in ("many", "-1", "1.5", "99999", "3x", "10 "):
            self.check(["x.html", "--jobs=" + written], "--jobs", "whole number")
        for written in ("0", "5T", "K", "99G", "99999999999999999999"):
            self.check(["x.html", "--max-bytes", written], "--max-bytes", "64M")
        self.check(["x.html", "--width", "5"], "--width")

    def test_missing_value(self):
        self.check(["x.html", "--format"], "--format", "needs a value")
        self.check(["x.html", "--explain=3"], "--explain", "no value")

    def test_reference_time(self):
        for written in ("yesterday", "2025", "2025-02", "2025-02-30", "2025-01-01T25:00", "18/03/2025"):
            self.check(["x.html", "--reference-time", written], "--reference-time", "2025-03-18T14:05")
        for written in ("2025-02-28", "2025-02-28T10:00", "2025-02-28T10:00:01.5Z", "2025-02-28T10:00+0300"):
            self.assertEqual(run(self.file("a.html"), "--reference-time", written).returncode, 0, written)

    def test_empty_values(self):
        for option in ("--from", "--content-type", "--url", "--reference-time", "--format", "--output", "--jobs", "--data",
                       "--max-bytes", "--max-depth", "--max-attributes", "--color", "--width", "--bidi"):
            self.check([self.file("a.html"), option, ""], option, "empty")
            self.check([option, "", self.file("a.html")], option, "empty")
            self.check([option + "=", self.file("a.html")], option, "empty")
            self.check([self.file("a.html"), option + "=", self.file("b.html")], option, "empty")
        for short, option in (("-f", "--format"), ("-o", "--output"), ("-j", "--jobs")):
            self.check([self.file("a.html"), short, ""], option, "empty")
        self.check(["read", "", self.file("a.html")], "INPUT", "empty")

    def test_sizes(self):
        page = self.file("a.html")
        for written in ("1G", "1gb", "64m", "64MB", "500k", "500Kb", "1073741824"):
            self.assertEqual(run(page, "--max-bytes", written).returncode, 0, written)
        for written in ("1025M", "1073741825", "2G", "1B", "1KK", "1KBB", "1 K", "0K", "17179869185G"):
            self.check([page, "--max-bytes", written], "--max-bytes", "from 1 to 1073741824 (1G)", "64M")
        self.check([page, "--jobs", "2K"], "--jobs", "from 0 to 1024")
        self.assertIn("1024 bytes", run(page, "--max-bytes", "1kb").stderr.decode())

    def test_options_that_would_do_nothing(self):
        page = self.file("a.html")
        for form in ("text", "markdown", "jsonld"):
            self.check([page, "--explain", "-f", form], "--explain", "jsonl and human")
            self.check([page, "--width", "40", "-f", form], "--width", "--format human")
        self.check([page, "--width", "40"], "--width", "--format human")
        self.check([page, "-f", "text", "--format", "text"], "--format", "more than once")

    def test_words_that_look_like_commands(self):
        for word in ("add", "search", "stories", "trace", "export", "desk", "follow", "help", "version"):
            self.check([word], word, "not a command of this version", "isnad --help")
        self.check(["--quiet", "stories", "x.html"], "stories", "not a command")
        self.check(["anotate", "x.html"], "anotate", "did you mean annotate?")
        self.check(["raed", "x.html"], "raed", "did you mean read?")
        self.file("trace")
        self.assertEqual(len(records(run("trace", cwd=self.folder))), 1)
        for arguments in (["read", "follow"], ["--", "follow"]):
            self.complaint(run(*arguments), "follow", "no such file")

    def test_url_of_several(self):
        self.check(["a.html", "b.html", "--url", "https://a.example/"], "--url", "one")
        self.check([self.file("d/a.html").parent, "--url", "https://a.example/"], "--url", "folder")

    def test_url_that_is_no_address(self):
        for url in ("news.example/7", "/news/7", "ftp://a.example/", "file:///a.html", "javascript:x", "https://", "http:///a",
                    "https://a.example/b c", "https://a.example/\n", "https://a.example/\u009b", b"https://a.example/\xff", "https:/a"):
            done = run_bytes(self.file("a.html"), "--url", url)
            self.complaint(done, "--url", "https://news.example/48213", status=2)
        for url in ("http://a.example", "HTTPS://A.example/خبر?a=1#b"):
            self.assertEqual(records(run(self.file("a.html"), "--url", url))[0]["url"], url)

    def test_data_folder(self):
        self.check([self.file("a.html"), "--data", self.folder / "none"], self.folder / "none", "folder")
        self.file("data/2_article/rules.tsv", b"none\tNothing.\nodd\tNo rule.\n")
        self.check([self.file("a.html"), "--data", self.folder / "data"], f"{self.folder}/data/2_article/rules.tsv:2", "'odd'")

    def test_data_folder_without_files(self):
        page = self.file("a.html")
        self.file("data/2_article/notes.txt", b"")
        self.check([page, "--data", self.folder / "data"], self.folder / "data", "no table", "data/")
        table = self.folder / "data" / "2_article" / "rules.tsv"
        os.mkfifo(table)
        self.check([page, "--data", self.folder / "data"], table, "is a pipe")
        table.unlink()
        table.mkdir()
        self.check([page, "--data", self.folder / "data"], table, "is a folder")

    def test_names_that_no_table_has(self):
        data = self.folder / "data"
        (data / "2_article").mkdir(parents=True)
        shutil.copy(ROOT / "data" / "2_article" / "roles.tsv", data / "2_article")
        for name in ("rulse.tsv", "b\x1b.tsv"):
            (data / "2_article" / name).write_bytes(b"")
        for form in ("jsonl", "human"):
            done = run(self.file("a.html"), "--data", data, "-f", form)
            lines = done.stderr.decode().splitlines()
            self.assertEqual(len(lines), 2, lines)
            self.assertTrue(lines[1].startswith(f"isnad: {data}/2_article/rulse.tsv: is passed over"))
            self.assertNotIn(b"\x1b", done.stderr)
            self.assertEqual(done.returncode, 0)

    def test_output(self):
        self.check([self.file("a.html"), "--output", self.folder], "--output", "is a folder")
        self.check([self.file("a.html"), "-o", self.folder / "none" / "x"], "--output", "cannot be written")


class Inputs(Case):
    def names(self, *arguments, **more):
        done = run("read", *arguments, **more)
        self.assertEqual(done.stderr, b"")
        self.assertEqual(done.returncode, 0)
        return [os.path.relpath(r["source"], self.folder) for r in records(done)]

    def test_a_folder(self):
        for name in ("b.html", "a/2.htm", "a/10.XHTML", "c.txt", "a.html", "z/y/x.html"):
            self.file(name)
        self.file("packed.html.gz", gzip.compress(story()))
        self.file("48213")
        self.file("article.48214")
        for name in ("photo.jpg", "data.json", ".hidden.html", ".git/a.html", "notes", "list.gz", ".html", "a.html.bak"):
            self.file(name, b"nothing")
        (self.folder / "round").symlink_to(self.folder)
        self.assertEqual(self.names(self.folder), ["48213", "a/10.XHTML", "a/2.htm", "a.html", "article.48214", "b.html",
                                                   "c.txt", "packed.html.gz", "z/y/x.html"])

    def test_a_named_file_is_tried_whatever_its_name(self):
        self.assertEqual(self.names(self.file("saved.bin")), ["saved.bin"])

    def test_order_and_repetition(self):
        files = [self.file(f"{n}.html") for n in (3, 1, 2)]
        self.assertEqual(self.names(*files, files[0]), ["3.html", "1.html", "2.html", "3.html"])

    def test_gzip_is_one_page(self):
        plain = records(run(self.file("a.html")))[0]
        packed = records(run(self.file("a.html.gz", gzip.compress(story()))))[0]
        self.assertEqual(packed["id"], "a")
        self.assertEqual({k: v for k, v in plain.items() if k != "source"}, {k: v for k, v in packed.items() if k != "source"})

    def test_standard_input(self):
        for arguments in (["read", "-"], ["read"], ["-"], []):
            done = run(*arguments, stdin=story())
            record = records(done)[0]
            self.assertEqual((record["id"], record["source"]), ("-", "-"))
            self.assertIn("السفينة", record["headline"])

    def test_the_word_read_may_stand_anywhere_before_the_inputs(self):
        path = self.file("a.html")
        for arguments in ([path], ["read", path], ["--quiet", "read", path], ["--jobs", "2", "read", path], ["-q", path, "-j2"]):
            self.assertEqual([r["id"] for r in records(run(*arguments))], ["a"], arguments)
        self.file("read")
        self.assertEqual(len(records(run("read", "read", cwd=self.folder))), 1)

    def test_a_name_that_begins_with_a_dash(self):
        self.file("-a.html")
        self.assertEqual(len(records(run("read", "--", "-a.html", cwd=self.folder))), 1)
        self.assertEqual(len(records(run("read", "./-a.html", cwd=self.folder))), 1)

    def test_from_and_content_type(self):
        text = "عنوان الخبر في السطر الأول\n\nقال المتحدث إن السفينة عادت إلى المرفأ بعد عامين من الغياب الطويل.\n"
        record = records(run("read", self.file("a.bin", text.encode()), "--from", "text"))[0]
        self.assertIn("السفينة", record["text"])
        done = run("read", self.file("b.html", story().replace(b' charset="utf-8"', b"")), "--content-type", "text/html; charset=utf-8")
        self.assertEqual(records(done)[0]["encoding"], "utf-8")

    def test_url(self):
        record = records(run(self.file("a.html"), "--url", "https://mina.example/news/7"))[0]
        self.assertEqual(record["url"], "https://mina.example/news/7")

    def test_file_name_that_is_no_utf8(self):
        path = os.fsencode(self.folder) + b"/\xc7\xce.html"
        try:
            with open(path, "wb") as out:
                out.write(story())
        except OSError:
            self.skipTest("this file system takes only UTF-8")
        done = subprocess.run([os.fsencode(ISNAD), b"read", path], capture_output=True)
        self.assertEqual(json.loads(done.stdout)["id"], "\ufffd\ufffd")


class Pipes(Case):
    def test_a_reader_that_has_had_enough(self):
        for n in range(40):
            self.file(f"{n}.html", story(n) * 3)
        for jobs in ("1", "4"):
            child = subprocess.Popen([ISNAD, "read", str(self.folder), "--jobs", jobs], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            self.assertTrue(child.stdout.readline())
            child.stdout.close()
            self.assertEqual(child.stderr.read(), b"")
            child.stderr.close()
            self.assertEqual(child.wait(30), 0)

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_a_full_disk(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([ISNAD, "read", str(EXAMPLE)], stdout=full, stderr=subprocess.PIPE)
        self.assertIn(b"isnad: standard output: cannot be written", done.stderr)
        self.assertEqual(done.returncode, 1)

    def test_output_file(self):
        path = self.file("a.html")
        out = self.folder / "out.jsonl"
        done = run("read", path, "--output", out)
        self.assertEqual((done.stdout, done.returncode), (b"", 0))
        self.assertEqual(json.loads(out.read_bytes())["id"], "a")
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["a.html", "out.jsonl"])

    def test_output_over_an_input(self):
        path = self.file("a.html")
        self.assertEqual(run("read", path, "-o", path).returncode, 0)
        self.assertIn("السفينة", json.loads(path.read_bytes())["headline"])

    def test_interrupted(self):
        done = subprocess.Popen([ISNAD, "read", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(0.2)
        done.send_signal(signal.SIGINT)
        done.communicate(timeout=30)
        self.assertEqual(done.returncode, -signal.SIGINT)


class Annotate(Case):
    RECORD = {"id": "n1", "text": "قال الوزير أمس.\nوعاد سامر إلى بيروت.", "published": "2025-01-02", "headline": "عنوان"}

    def lines(self, *written):
        path = self.folder / "in.jsonl"
        path.write_text("".join(line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) + "\n" for line in written))
        return path

    def test_json_lines(self):
        done = run("annotate", self.lines(self.RECORD, {"text": "ب"}))
        self.assertEqual(done.returncode, 0)
        first, second = records(done)
        self.assertEqual((first["id"], first["headline"], first["published"]), ("n1", "عنوان", "2025-01-02"))
        self.assertEqual(first["text"], self.RECORD["text"])
        self.assertEqual([first["text"][b:e] for b, e in first["sentences"]], self.RECORD["text"].split("\n"))
        for token in first["tokens"]:
            begin, end = token["span"]
            self.assertEqual("".join(word["text"] for word in token["words"]), first["text"][begin:end])
        self.assertTrue(second["id"].endswith("in.jsonl:2"))
        self.assertEqual(second["source"], first["source"])
        for key in ("sentences", "tokens", "mentions", "entities", "times"):
            self.assertIsInstance(second[key], list)

    def test_bad_lines_are_named_and_the_others_done(self):
        done = run("annotate", self.lines(self.RECORD, "{broken\n", {"txt": 1}, {"text": "ب"}))
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(records(done)), 2)
        errors = done.stderr.decode().splitlines()
        self.assertEqual(len(errors), 2)
        self.assertIn("in.jsonl:2: ", errors[0])
        self.assertIn("in.jsonl:3: ", errors[1])
        self.assertIn("text", errors[1])

    def test_statements_in_formats_of_others(self):
        text = "قال وزير المالية سامر حداد لوكالة رويترز: «الموازنة جاهزة»."
        paths = [self.file("a.txt", text.encode()), self.file("b.txt", (text + "\n\nانتهى.").encode())]
        rows = list(csv.reader(io.StringIO(run("attribute", "--format", "csv", *paths).stdout.decode("utf-8-sig"), newline="")))
        self.assertEqual([row[0] for row in rows], ["page", "a", "b"])
        self.assertEqual(rows[1][rows[0].index("content")], "الموازنة جاهزة")
        tei = "{http://www.tei-c.org/ns/1.0}"
        corpus = ElementTree.fromstring(run("attribute", "--format", "tei", *paths).stdout)
        self.assertEqual([len(list(page.iter(tei + "said"))) for page in corpus.iter(tei + "TEI")], [1, 1])
        self.assertEqual({said.text for said in corpus.iter(tei + "said")}, {"الموازنة جاهزة"})
        pages = [json.loads(line) for line in run("attribute", "--format", "annotations", *paths).stdout.decode().splitlines()]
        self.assertEqual([len(page["items"]) for page in pages], [1, 1])
        position = pages[0]["items"][0]["target"]["selector"][1]
        self.assertEqual(text[position["start"] : position["end"]], "الموازنة جاهزة")
        for form in ("csv", "tei", "annotations"):
            self.check(["read", "--format", form, *paths], "--format", "isnad attribute")
        self.assertEqual(run("attribute", "--format", "tei", "no-such.txt").stdout, b"")
        empty = run("attribute", "--format", "csv", self.file("c.txt", "لا شيء هنا.".encode())).stdout.decode("utf-8-sig")
        self.assertEqual(empty.count("\r\n"), 1)

    def test_explain_in_words(self):
        path = self.file("a.txt", "قال وزير المالية سامر حداد لوكالة رويترز: «الموازنة جاهزة».".encode())
        done = run("explain", path, "--statement", "1")
        self.assertEqual(done.returncode, 0)
        words = done.stdout.decode()
        self.assertIn("Statement 1 of 1", words)
        self.assertIn("kind        direct: ", words)
        self.assertIn("grade       named: ", words)
        self.assertEqual(run("explain", path).stdout, done.stdout)
        none = run("explain", path, "--statement", "2")
        self.assertEqual(none.returncode, 1)
        self.assertIn("has no statement 2", none.stderr.decode())
        lines = self.lines("{broken\n", {"text": "قال الوزير إنه عاد."})
        none = run("explain", "--from", "jsonl", lines, "--statement", "2")
        self.assertEqual([line.split(": ")[1].rsplit("/")[-1] for line in none.stderr.decode().splitlines()], ["in.jsonl:1", "in.jsonl"])
        self.check(["explain", path, "--statement", "0"], "--statement", "from 1")
        self.check(["explain", path, "--format", "csv"], "--format", "isnad attribute")
        self.check(["attribute", path, "--statement", "1"], "--statement", "isnad explain")

    def test_conll_in_and_out(self):
        path = self.file("a.conll", "قال O\nسامر B-PER\n. O\n\nوعاد O\n".encode())
        done = run("annotate", "--format", "conll", path)
        self.assertEqual(done.returncode, 0)
        rows = [line.split("\t") for line in done.stdout.decode().split("\n")]
        self.assertEqual([row[0] for row in rows], ["قال", "سامر", ".", "", "وعاد", "", ""])
        for row in rows:
            if row[0]:
                self.assertEqual(row[1].replace("+", ""), row[0])
                self.assertRegex(row[2], "^(O|[BI]-(PER|LOC|ORG))$")
        self.assertEqual(run("annotate", "--from", "conll", "-f", "conll", path).stdout, done.stdout)
        self.check(["read", "--format", "conll", path], "--format", "annotate")
        self.assertEqual([r["text"] for r in records(run("read", path))], ["قال سامر .\nوعاد\n"])

    def test_page(self):
        done = run("annotate", EXAMPLE)
        self.assertEqual(done.returncode, 0)
        record = records(done)[0]
        read = records(run("read", EXAMPLE))[0]
        self.assertEqual({key: record[key] for key in read}, read)
        self.assertGreater(len(record["tokens"]), 50)

    def test_offsets_are_code_points(self):
        text = "قَالَ 🚢👨‍👩‍👧 \u202bالربان\u202c 2024"
        record = records(run("annotate", self.lines({"text": text})))[0]
        self.assertEqual([text[b:e] for b, e in (t["span"] for t in record["tokens"])][-1], "2024")

    def test_without_a_command_statements_are_given(self):
        record = records(run(EXAMPLE))[0]
        self.assertEqual(record, records(run("attribute", EXAMPLE))[0])
        self.assertGreater(len(record["statements"]), 0)
        for statement in record["statements"]:
            self.assertEqual(statement["chain"][-1]["role"], "outlet")
        self.assertNotIn("statements", records(run("read", EXAMPLE))[0])

    def test_statements_for_a_person(self):
        text = "قال وزير النقل لوكالة رويترز إن الطريق سيفتح. وأضاف أن الجسر آمن.\nووصلت 12 شاحنة إلى مدينة طنطا أمس."
        path = self.lines({"text": text, "outlet": "المرفأ", "published": "2025-01-02"})
        shown = run("--format", "human", "--color", "never", path).stdout.decode().replace("\u200f", "")
        self.assertIn("وزير النقل ← وكالة رويترز ← المرفأ", shown)
        self.assertIn("وزير النقل ← (وكالة رويترز) ← المرفأ", shown)
        self.assertIn("• ووصلت 12 شاحنة", shown)
        linked = json.loads(run("--format", "jsonld", path).stdout)
        self.assertEqual([c["@type"] for c in linked["citation"]], ["Claim", "Claim"])

    def test_human(self):
        shown = run("annotate", "--format", "human", "--color", "always", self.lines(self.RECORD)).stdout.decode()
        self.assertIn("عنوان", shown)
        self.assertNotIn("\ufdd0", shown)

    def check(self, arguments, place, *words):
        self.complaint(run(*arguments), place, *words, status=2)


class Help(Case):
    def test_help(self):
        for arguments in (["--help"], ["read", "--help"], ["-h"]):
            done = run(*arguments)
            self.assertEqual(done.returncode, 0)
            shown = done.stdout.decode()
            for word in ("Usage:", "Examples", "Formats", "Exit status", "--from", "--explain", "--jobs", "--max-bytes"):
                self.assertIn(word, shown)
            for words in ("a number for one", "units K, M, G", "1 to 10000", "1 to 100000", "A bare day (2025-03-18)", "auto      logical"):
                self.assertIn(words, shown)
            self.assertLessEqual(max(map(len, shown.splitlines())), 100)

    def test_version(self):
        self.assertRegex(run("--version").stdout.decode(), r"^isnad \d+\.\d+\.\d+\n$")
        self.assertRegex(run("read", "--version").stdout.decode(), r"^isnad \d+\.\d+\.\d+\n$")


if __name__ == "__main__":
    main()
