"""What the tests of the command share: pages made up on the spot, ways to run the program, and what is read of its output."""
import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile
import unicodedata
import unittest

if len(sys.argv) < 2:
    sys.exit("give the path of isnad")
ISNAD = str(pathlib.Path(sys.argv[1]).resolve())
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
EXAMPLE = ROOT / "examples" / "eg-canal-ferry.html"
MARKED = "قال مُعلِّمٌ 🚢👨‍👩‍👧 إنّ \u202bالسفينة\u202c عادت \u2067أمس\u2069 إلى المرفأ بعد عامين من الغياب"


def page(headline, paragraphs):
    body = "".join(f"<p>{text}</p>\n" for text in paragraphs)
    return (f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{headline}</title></head>\n'
            f"<body><article><h1>{headline}</h1>\n{body}</article></body></html>\n").encode()


def story(number=0):
    """A page of four paragraphs that no reader would take for furniture."""
    return page(f"عودة السفينة رقم {number} إلى المرفأ بعد غياب طويل", [
        f"{MARKED}، بحسب ما ذكره ربانها للصحفيين على الرصيف صباح اليوم رقم {number}.",
        "وأوضح الربان أن الطاقم قضى أشهرا طويلة في عرض البحر قبل أن تسمح الرياح بالعودة إلى الميناء القديم.",
        "وقالت إدارة المرفأ إنها ستفتح تحقيقا في أسباب التأخير، وإنها ستعلن نتائجه قبل نهاية الشهر المقبل.",
        "وتجمع عشرات الأهالي على الرصيف لاستقبال العائدين، وعلت الزغاريد حين رست السفينة في مكانها المعتاد.",
    ])


def run(*arguments, stdin=b"", env=None, cwd=None, timeout=60):
    return subprocess.run([ISNAD, *map(str, arguments)], input=stdin, capture_output=True, timeout=timeout, cwd=cwd,
                          env={**os.environ, "LC_ALL": "C.UTF-8", **(env or {})})


def records(done):
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def on_terminal(arguments, env=None, columns=60):
    """What is printed when standard output is a terminal, and the exit status."""
    try:
        pid, master = pty.fork()
    except OSError as error:
        raise unittest.SkipTest(f"this machine has no terminals to give: {error}") from error
    if pid == 0:
        os.environ.update({"LC_ALL": "C.UTF-8", "TERM": "xterm-256color", **(env or {})})
        os.execv(ISNAD, [ISNAD, *map(str, arguments)])
    import fcntl
    import struct
    import termios
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    shown = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    _, status = os.waitpid(pid, 0)
    return shown.decode().replace("\r\n", "\n"), os.waitstatus_to_exitcode(status)


class Case(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.scratch.name)

    def tearDown(self):
        self.scratch.cleanup()

    def file(self, name, data=None):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(story() if data is None else data)
        return path

    def complaint(self, done, place, *words, status=1):
        """One line on standard error that names the place and, after a semicolon, the remedy."""
        lines = done.stderr.decode().splitlines()
        self.assertEqual(len(lines), 1, lines)
        self.assertTrue(lines[0].startswith(f"isnad: {place}: "), lines[0])
        for word in words:
            self.assertIn(word, lines[0])
        self.assertRegex(lines[0], r"[;?] \w", "no remedy")
        self.assertEqual(done.returncode, status)


def columns(line):
    return sum(0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in line)


def folded(text):
    """Without the marks and line ends that the layout puts in."""
    return re.sub(r"\s+", " ", text.replace("\u200f", "")).strip()


def main():
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
