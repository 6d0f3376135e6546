#!/usr/bin/env python3
"""What the command `isnad` prints: records and their offsets, the formats, the page for a terminal.

    output_test.py ISNAD [TEST...]

Standard library only.
"""
import json
import re
import unicodedata

from support import EXAMPLE, Case, columns, folded, main, on_terminal, page, records, run, story

KEYS = ("id source url outlet encoding language kind kicker headline deck bylines agencies dateline published modified photos "
        "sections text entries items dropped").split()


class Records(Case):
    def test_keys_and_validity(self):
        for arguments, more in (([], []), (["--explain"], ["explain"])):
            done = run("read", EXAMPLE, *arguments)
            self.assertEqual(done.stderr, b"")
            record, = records(done)
            self.assertEqual(list(record), KEYS + more)
            self.assertEqual(record["id"], "eg-canal-ferry")
            self.assertEqual(record["source"], str(EXAMPLE))
            self.assertNotIn("\n", done.stdout.decode()[:-1])

    def test_sections_hold_the_text(self):
        record = records(run("read", EXAMPLE))[0]
        self.assertTrue(record["text"])
        lines = []
        for section in record["sections"]:
            lines += [section["heading"]] if section["heading"] else []
            lines += [block["text"] for block in section["blocks"]]
        self.assertEqual("\n".join(lines), record["text"])

    def test_offsets_are_code_points(self):
        record = records(run("read", self.file("a.html"), "--explain"))[0]
        text = record["text"]
        self.assertIn("🚢", text)
        parts = record["explain"]["text"]
        self.assertGreaterEqual(len(parts), 4)
        self.assertEqual("\n".join(text[p["span"][0]:p["span"][1]] for p in parts), text)
        blocks = [b["text"] for s in record["sections"] for b in ([{"text": s["heading"]}] if s["heading"] else []) + s["blocks"]]
        self.assertEqual([text[p["span"][0]:p["span"][1]] for p in parts], blocks)

    def test_quotes_are_what_was_read(self):
        record = records(run("read", EXAMPLE, "--explain"))[0]
        explain, text = record["explain"], record["text"]
        seen = 0

        def walk(value):
            nonlocal seen
            if isinstance(value, list):
                for each in value:
                    walk(each)
            elif isinstance(value, dict):
                if value.get("quote") is not None and value.get("span"):
                    self.assertEqual(text[value["span"][0]:value["span"][1]], value["quote"])
                if "rule" in value:
                    seen += 1
                    self.assertRegex(value["words"], r"^[A-Z].*\.$")
                for each in value.values():
                    walk(each)

        walk(explain)
        self.assertGreater(seen, 4)
        for field in ("headline", "published", "modified", "deck", "kicker", "outlet", "url"):
            self.assertEqual(explain[field] is None, record[field] is None, field)
        for field in ("bylines", "agencies", "photos"):
            self.assertEqual(len(explain[field]), len(record[field]), field)

    def test_drops_have_reasons(self):
        plain, explained = (records(run("read", EXAMPLE, *a))[0]["dropped"] for a in ([], ["--explain"]))
        self.assertTrue(plain)
        self.assertEqual(list(plain[0]), ["text", "reason"])
        self.assertEqual(list(explained[0]), ["text", "reason", "rule", "place"])
        self.assertEqual([(d["text"], d["reason"]) for d in plain], [(d["text"], d["reason"]) for d in explained])

    def test_jobs_change_nothing(self):
        for n in range(60):
            self.file(f"{n:03}.html", story(n) + b" " * (n * 7919 % 40000))
        one = run("read", self.folder)
        self.assertEqual([r["id"] for r in records(one)], [f"{n:03}" for n in range(60)])
        for jobs in (2, 7, 0):
            self.assertEqual(run("read", self.folder, "--jobs", jobs).stdout, one.stdout)

    def test_same_input_same_output(self):
        self.assertEqual(run("read", EXAMPLE, "--explain").stdout, run("read", EXAMPLE, "--explain").stdout)

    def test_locale_and_time_zone_change_nothing(self):
        plain = run("read", EXAMPLE).stdout
        self.assertEqual(run("read", EXAMPLE, env={"LC_ALL": "ar_EG.UTF-8", "TZ": "Asia/Tokyo"}).stdout, plain)
        self.assertEqual(run("read", EXAMPLE, env={"LC_ALL": "C"}).stdout, plain)


class Formats(Case):
    def test_text(self):
        record = records(run("read", EXAMPLE))[0]
        shown = run("read", EXAMPLE, "--format", "text").stdout.decode()
        self.assertEqual(shown, record["headline"] + "\n\n" + record["text"] + "\n")

    def test_several_in_one_text(self):
        shown = run("read", self.file("a.html"), self.file("b.html"), "-f", "text").stdout.decode()
        self.assertEqual(len(shown.split("\f\n")), 2)

    def test_markdown(self):
        record = records(run("read", EXAMPLE))[0]
        shown = run("read", EXAMPLE, "--format", "markdown").stdout.decode()
        matter = shown.split("---\n")[1]
        self.assertIn("title: " + json.dumps(record["headline"], ensure_ascii=False), matter)
        self.assertIn(f"\n# {record['headline']}\n", shown)
        for section in record["sections"]:
            if section["heading"]:
                self.assertRegex(shown, r"\n##+ " + re.escape(section["heading"]) + "\n")

    def test_jsonld(self):
        record = records(run("read", EXAMPLE))[0]
        linked = json.loads(run("read", EXAMPLE, "--format", "jsonld").stdout)
        self.assertEqual(linked["@context"], "https://schema.org")
        self.assertEqual(linked["@type"], "NewsArticle")
        self.assertEqual(linked["headline"], record["headline"])
        self.assertEqual(linked["datePublished"], record["published"])
        self.assertEqual([a["name"] for a in linked["author"]], [b["name"] for b in record["bylines"]])
        self.assertEqual(linked["articleBody"], record["text"])

    def test_human_fits_the_width(self):
        for bidi in ("logical", "visual"):
            for width in (40, 72, 120):
                shown = run("read", EXAMPLE, "--format", "human", "--bidi", bidi, "--width", width).stdout.decode()
                self.assertNotIn("\x1b", shown)
                for line in shown.splitlines():
                    self.assertLessEqual(columns(line), width, line)

    def test_human_says_everything(self):
        record = records(run("read", EXAMPLE))[0]
        shown = folded(run("read", EXAMPLE, "-f", "human", "--bidi", "logical").stdout.decode())
        for words in (record["headline"], *record["text"].split("\n"), *(b["name"] for b in record["bylines"])):
            self.assertIn(folded(words), shown)
        self.assertIn(str(len(record["dropped"])), shown)

    def test_a_headline_against_its_body(self):
        line = json.dumps({"id": "a", "headline": "وزير النقل: الجسر يفتح الأحد",
                           "text": "قال موظف في وزارة النقل، طلب عدم ذكر اسمه، إن الجسر سيفتح الأحد."}).encode()
        record, = records(run("attribute", "--from", "jsonl", "--format", "jsonl", "-", stdin=line))
        flag, = record["headline_check"]["flags"]
        self.assertEqual(list(flag), ["kind", "headline_part", "body_part", "why"])
        self.assertEqual((flag["kind"], flag["headline_part"]), ("source_upgraded", "وزير النقل"))
        begin, end = record["headline_check"]["support"]
        self.assertEqual(record["text"][begin:end], "الجسر سيفتح الأحد")
        shown = run("attribute", "--from", "jsonl", "--format", "human", "-", stdin=line).stdout.decode()
        self.assertIn("! قول مصدر أدنى", shown)
        read = records(run("attribute", "--from", "jsonl", "--format", "jsonl", "-", stdin=b'{"text": "A word."}'))[0]
        self.assertIsNone(read["headline_check"])

    def test_human_with_reasons(self):
        shown = run("read", EXAMPLE, "-f", "human", "--explain").stdout.decode()
        self.assertIn("headline: ", shown)
        self.assertIn("encoding: ", shown)

    def test_visual_order(self):
        path = self.file("a.html", page("سفينة 25 (تعود) إلى المرفأ القديم", ["وصلت السفينة إلى المرفأ صباح اليوم بعد غياب دام عامين كاملين."] * 4))
        shown = run(path, "-f", "human", "--bidi", "visual", "--width", 60).stdout.decode()
        line = next(x for x in shown.splitlines() if "25" in x)
        seen = unicodedata.normalize("NFKC", line.strip()[::-1]).replace("52", "25")
        self.assertEqual(columns(line), 60)
        self.assertEqual(seen, "سفينة 25 )تعود( إلى المرفأ القديم")
        self.assertNotEqual(unicodedata.normalize("NFKC", line), line, "letters are joined")

    def test_a_page_cannot_steer_the_terminal(self):
        path = self.file("a.html", story().replace("الربان".encode(), b"&#27;[31m\x1b]0;x\x07 \xc2\x9b5m"))
        for form in ("human", "text", "markdown", "jsonl", "jsonld"):
            shown = run(path, "--format", form).stdout
            self.assertIsNone(re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]", shown), form)

    def test_a_field_cannot_turn_the_next_one(self):
        turned = re.compile("[\u202a-\u202e\u2066-\u2069]")
        path = self.file("a\u202e.html", page("عودة السفينة \u202eإلى \u2067المرفأ بعد غياب", ["وصلت \u202dالسفينة \u2066إلى المرفأ صباح اليوم بعد غياب دام عامين."] * 4))
        self.assertRegex(run(path).stdout.decode(), turned)
        for bidi in ("logical", "visual"):
            self.assertNotRegex(run(path, "-f", "human", "--explain", "--bidi", bidi).stdout.decode(), turned)
        self.assertNotRegex(run(self.folder / "none\u202e").stderr.decode(), turned)


class Terminal(Case):
    def test_human_and_colors(self):
        shown, status = on_terminal(["read", EXAMPLE])
        self.assertEqual(status, 0)
        self.assertIn("\x1b[1m", shown)
        self.assertNotIn('{"id"', shown)

    def test_no_color(self):
        self.assertNotIn("\x1b", on_terminal(["read", EXAMPLE], {"NO_COLOR": "1"})[0])
        self.assertNotIn("\x1b", on_terminal(["read", EXAMPLE, "--color", "never"])[0])
        self.assertIn(b"\x1b[", run("read", EXAMPLE, "-f", "human", "--color", "always").stdout)

    def test_order_follows_the_terminal(self):
        forms = re.compile("[\ufe80-\ufefc]")
        self.assertRegex(on_terminal(["read", EXAMPLE])[0], forms)
        self.assertNotRegex(on_terminal(["read", EXAMPLE], {"VTE_VERSION": "7002"})[0], forms)
        self.assertNotRegex(run("read", EXAMPLE, "-f", "human").stdout.decode(), forms)

    def test_no_input(self):
        shown, status = on_terminal(["read"])
        self.assertIn("no input", shown)
        self.assertEqual(status, 2)


if __name__ == "__main__":
    main()
