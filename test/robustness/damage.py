"""Damaged pages, made from whole ones by a seeded generator: page number N is the same bytes on every run.

Two families: `damage` hurts a whole page the way that disks, networks and editors do; `hostile` builds a page that
is lawful bytes and costs a careless reader its stack, its memory or its patience.
"""
import gzip
import json
import os
import random

HOSTILE_SHARE = 0.25  # of all pages
TAGS = ("div p span b i font a ul li table tr td h1 select option button blockquote form svg math template article figure "
        "figcaption nav aside iframe textarea title script style noscript frameset body html head time meta link br").split()


def whole_pages(root, most=400_000):
    """The pages that damage starts from, as (name, bytes): the project's own, and the development sets where they lie."""
    folders = [os.path.join(root, "examples")]
    gold = os.path.join(root, "..", "shared", "gold")
    folders += [os.path.join(gold, "pages"), os.path.join(gold, "extraction", "arabic", "html")]
    folders += [os.path.join(gold, "extraction", name, "html") for name in ("wcxb-articles", "segments")]
    pages = []
    for folder in folders:
        names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
        for name in names[:60]:
            if not name.endswith((".html", ".html.gz", ".txt")):
                continue
            with open(os.path.join(folder, name), "rb") as f:
                data = f.read()
            data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
            if len(data) <= most:
                pages.append((name, data))
    return pages


# Damage: each takes a generator of chance and a page, and gives bytes.

def cut(rng, page):
    return page[: rng.randrange(len(page) + 1)]


def cut_front(rng, page):
    return page[rng.randrange(len(page) + 1) :]


def flip(rng, page):
    data = bytearray(page)
    for _ in range(rng.choice((1, 10, 100, 1000, len(data) // 10 + 1))):
        data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data)


def chunks(rng, page):
    edges = sorted(rng.randrange(len(page) + 1) for _ in range(rng.randrange(1, 40)))
    return [page[a:b] for a, b in zip([0, *edges], [*edges, len(page)])]


def shuffle(rng, page):
    parts = chunks(rng, page)
    rng.shuffle(parts)
    return b"".join(parts)


def lose(rng, page):
    return b"".join(part for part in chunks(rng, page) if rng.random() < 0.7)


def repeat(rng, page):
    return b"".join(part * rng.choice((1, 1, 1, 2, 5)) for part in chunks(rng, page))


def nulls(rng, page):
    return b"".join(part + b"\0" * rng.choice((0, 1, 100)) for part in chunks(rng, page))


def noise(rng, page):
    return b"".join(part + rng.randbytes(rng.choice((0, 3, 200))) for part in chunks(rng, page))


def stray_tags(rng, page):
    tag = lambda: f"<{rng.choice(('', '/', '!', '?'))}{rng.choice(TAGS)}{rng.choice(('', ' ', ' a=', ' class=x', '/'))}{rng.choice(('>', '>', ''))}"
    return b"".join(part + "".join(tag() for _ in range(rng.randrange(6))).encode() for part in chunks(rng, page))


def stray_marks(rng, page):
    marks = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xe2\x80\xae", b"\xe2\x81\xa7", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\x80", b"\xf8\x88\x80\x80\x80")
    return b"".join(part + rng.choice(marks) for part in chunks(rng, page))


def wrong_encoding(rng, page):
    text = page.decode("utf-8", "replace")
    name = rng.choice(("utf-16-le", "utf-16-be", "utf-16", "utf-32", "cp1256", "iso8859-6", "cp1252", "utf-7", "iso2022_jp", "gb18030", "shift_jis"))
    return text.encode(name, "ignore")


def encoded_twice(rng, page):
    for _ in range(rng.choice((1, 1, 2, 3))):
        page = page.decode("latin-1").encode("utf-8")
    return page


def wrong_label(rng, page):
    name = rng.choice((b"utf-8", b"utf-16", b"windows-1256", b"iso-8859-6", b"x-user-defined", b"replacement", b"iso-2022-jp", b"utf-7", b"nonsense", b"\xff" * 40, b"a" * 5000))
    return b'<meta charset="' + name + b'">' + page


def packed(rng, page):
    data = bytearray(gzip.compress(page, 1, mtime=0))
    how = rng.randrange(5)
    if how == 1:
        return bytes(data[: rng.randrange(len(data))])
    if how == 2:
        data[rng.randrange(2, len(data))] ^= 1 << rng.randrange(8)
    if how == 3:
        data += rng.randbytes(20)
    if how == 4:
        data = bytearray(gzip.compress(bytes(data), mtime=0))
    return bytes(data)


def odd_lines(rng, page):
    return page.replace(b"\n", rng.choice((b"", b"\r", b"\r\n", b"\xe2\x80\xa8", b"\n\n\n\n", b"\x0b")))


def as_text(rng, page):
    """The page's bytes without its tags: what a careless program saves as text."""
    out, inside = bytearray(), False
    for byte in page:
        if byte == 0x3C:
            inside = True
        elif byte == 0x3E and inside:
            inside = False
            out += rng.choice((b"\n", b" "))
        elif not inside:
            out.append(byte)
    return cut(rng, bytes(out))


DAMAGES = (cut, cut, cut_front, flip, flip, shuffle, lose, repeat, nulls, noise, stray_tags, stray_tags, stray_marks,
           wrong_encoding, encoded_twice, wrong_label, packed, odd_lines, as_text)


# Hostile pages: each takes a generator of chance and a size, 1 being full size, and gives bytes.

def nested(rng, size):
    tag = rng.choice(TAGS[:24])
    depth = int(100_000 * size)
    close = f"</{tag}>" * rng.choice((0, depth))
    return (f"<body><h1>t</h1>" + f"<{tag}>" * depth + "text " * 20 + close).encode()


def nested_mixed(rng, size):
    return b"<body>" + "".join(f"<{rng.choice(TAGS)}>" for _ in range(int(100_000 * size))).encode() + b"text"


def long_attribute(rng, size):
    name = rng.choice(("class", "id", "href", "style", "content", "datetime", "alt", "data-x", "itemprop", "property"))
    value = rng.choice(("a", "a ", "\u0627", "2025-01-01 ", "&amp;", "'", "-")) * int(10_000_000 * size // 2)
    tag = rng.choice(("p", "meta", "time", "img", "a", "div", "html", "body"))
    return f'<{tag} {name}="{value}">text</{tag}><p>more'.encode()


def many_attributes(rng, size):
    tag = rng.choice(("p", "meta", "div", "body", "html"))
    same = rng.random() < 0.3
    return (f"<{tag} " + " ".join(f"a{0 if same else i}={i}" for i in range(int(1_000_000 * size))) + ">text").encode()


def many_tags(rng, size):
    n = int(1_000_000 * size)
    return (rng.choice(("", "</p>")) + "".join(f"<x{i}>" for i in range(n)) + "text").encode()


def formatting(rng, size):
    """Formatting elements that stay open are built anew in each paragraph: the tree may grow with the square."""
    n = int(3000 * size)
    fonts = "".join(f"<{rng.choice(('font', 'b', 'a', 'i', 'nobr'))} id={i}>" for i in range(n))
    return ("<p>" + fonts + "</p>" + "<p>text</p>" * n).encode()


def misnested(rng, size):
    n = int(30_000 * size)
    return ("<b><p>" * n + "text" + "</b></p>" * n).encode() if rng.random() < 0.5 else ("<a><table><a>" * n + "text").encode()


def wide_table(rng, size):
    n = int(200_000 * size)
    kind = rng.randrange(4)
    if kind == 0:
        return ("<table><tr>" + "<td>1" * n).encode()
    if kind == 1:
        return ("<table>" + "<tr><td>a<td>b" * n).encode()
    if kind == 2:  # text in a table goes before it
        return ("<table>" + "text<b>" * (n // 40) + "<tr>" * n).encode()
    return ('<table><tr><td colspan=65534 rowspan=65534>x' * (n // 20)).encode()


def wide_select(rng, size):
    return ("<select>" + "<option>" * int(300_000 * size) + "<optgroup><select><input><textarea>text").encode()


def one_sign(rng, size):
    sign = rng.choice(('"', "'", "<", ">", "&", "&#", "&#x", "<!--", "-->", "</", "<![CDATA[", "]]>", "<?", "<!", "=", "/", "\u00a0",
                       "\u0640", "\u064b", "\u200f", "(", "[", "{", "\u00ab", "\u060c", ".", ":", "|", "-", "\\", "\n", " ", "\t", "0", "\u0660", "\u0627"))
    return (rng.choice(("", "<p>", "<title>", "<script>", "<style>", "<textarea>", "<a href=", '<p class="')) + sign * int(2_000_000 * size)).encode()


def entities(rng, size):
    odd = ("&#0;", "&#x110000;", "&#xD800;", "&#99999999999999999999;", "&nosuch;", "&amp", "&amp;amp;", "&notit;", "&#x80;", "&#128;", "&NotEqualTilde;", "&#xFFFE;", "&#", "&#x;", "&" + "a" * 300 + ";")
    return ("<h1>t</h1><p>" + "".join(rng.choice(odd) + rng.choice(("", " ", "x")) for _ in range(int(200_000 * size)))).encode()


def linked_data(rng, size):
    """JSON-LD that is deep, broken, huge or of the wrong kinds."""
    n = int(100_000 * size)
    texts = ("[" * n, '{"@graph":' * n, '{"a":[' * n + "]}" * n, '{"headline":"' + "x" * n * 10, '{"datePublished":' + "9" * n + "}",
             '{"@type":"NewsArticle","headline":"\\ud800","datePublished":"2025-99-99T99:99:99+99:99","author":[[[{"name":[null]}]]]}',
             '{"@type":"NewsArticle","author":[' + '{"name":"a"},' * n + "]}", '{"@type":["NewsArticle"' + ',"x"' * n + "]}",
             '{"@type":"NewsArticle","image":' + '{"url":' * n + "1" + "}" * n + "}", "\0" * n, '<!-- {"@type":"NewsArticle"} -->', "null", "1e999999", '"' + "\\" * n)
    script = '<script type="application/ld+json">' + rng.choice(texts) + "</script>"
    return (script * rng.choice((1, 1, 3)) + "<h1>t</h1><p>text").encode("utf-8", "replace")


def many_facts(rng, size):
    n = int(100_000 * size)
    line = rng.choice(('<meta property="article:published_time" content="2025-01-%02d">', '<time datetime="2025-01-%02d">x</time>', "<h1>title %d</h1>",
                       '<meta name="author" content="a %d">', '<span itemprop="author">a %d</span>', '<img src="%d.jpg" alt="a"><figcaption>a</figcaption>',
                       '<link rel="canonical" href="/%d">', "<title>t | %d</title>", '<article itemscope itemtype="http://schema.org/NewsArticle"><b itemprop=headline>%d'))
    return "".join(line % (i % 28 + 1) for i in range(n)).encode()


def many_blocks(rng, size):
    n = int(200_000 * size)
    line = rng.choice(("<p>x", "<br>x", "<li><a href=/a>x</a>", "<p>" + "\u0643\u062a\u0628: \u0645\u062d\u0645\u062f", "<h2>a</h2>", "<p>11:30 \u0635", "<div><div>x</div>y</div>", "<hr>", "<a>x</a>", "<p>\u0648\u0643\u0627\u0644\u0627\u062a"))
    return ("<body><h1>t</h1>" + line * n).encode()


def dates(rng, size):
    pieces = ("1/1/1 ", "\u0660\u0661 \u064a\u0646\u0627\u064a\u0631 \u0662\u0660\u0662\u0665 ", "2025-01-01T00:00:00Z ", "\u0645\u0646\u0630 99999999999 \u0633\u0646\u0629 ", "31 \u0634\u0628\u0627\u0637 2025 ", "1 \u0631\u062c\u0628 1446\u0647\u0640 ",
              "00000000000", "2025 ", "99/99/9999 ", "12:99 ", "29 \u0641\u0628\u0631\u0627\u064a\u0631 1900 ", "\u0627\u0644\u0623\u0631\u0628\u0639\u0627\u0621 ", "-0001-01-01 ", "1 \u0643\u0627\u0646\u0648\u0646 ")
    joined = "".join(rng.choice(pieces) for _ in range(int(100_000 * size)))
    return (rng.choice(("", "<p>", "<h1>t</h1><time>", '<p class="date">')) + joined).encode()


def long_text(rng, size):
    """A text dump: one line without end, or lines without number."""
    n = int(1_000_000 * size)
    return rng.choice(("\u0627" * n, "\u0627 " * n, "\u0627\n" * n, "\u0645\u062d\u0645\u062f \u0639\u0644\u064a\n" * (n // 5), "|" * n, "\u0627\u0644\u0631\u0626\u064a\u0633\u064a\u0629 | " * (n // 10), "\n" * n + "x")).encode()


def same_line(rng, size):
    """One block many times: what removes repeated blocks must not compare each with each."""
    line = "\u062e\u0628\u0631 \u0639\u0627\u062c\u0644 \u0645\u0646 \u0627\u0644\u0645\u064a\u0646\u0627\u0621 \u0627\u0644\u0642\u062f\u064a\u0645"
    return ("<h1>" + line + "</h1>" + "".join(f"<p>{line}{rng.choice(('', '.', str(i)))}</p>" for i in range(int(100_000 * size)))).encode()


def tiny(rng, size):
    return rng.choice((b"", b"\0", b"<", b"&", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1f\x8b", b"\x1f\x8b\x08", b"%PDF-1.4", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"\r", b"<html>", b"<!doctype html>", b"a", b"PK\x03\x04", b"{}", b"<?xml?>"))


HOSTILE = (nested, nested, nested_mixed, long_attribute, many_attributes, many_tags, formatting, misnested, wide_table, wide_select, one_sign, one_sign,
           entities, linked_data, linked_data, many_facts, many_blocks, dates, long_text, same_line, tiny)


def page(number, seed, pages, size):
    """(name, bytes) of damaged page `number`."""
    rng = random.Random(f"{seed}:{number}")
    if rng.random() < HOSTILE_SHARE:
        make = rng.choice(HOSTILE)
        data = make(rng, size)
        is_page = data[:1] == b"<" and rng.random() < 0.9  # a document type, so that it is taken for a page whatever follows
        return make.__name__, (b"<!doctype html>" + data) if is_page else data
    name, data = rng.choice(pages)
    kinds = []
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        hurt = rng.choice(DAMAGES)
        kinds.append(hurt.__name__)
        data = hurt(rng, data) if data else data
    return "-".join(kinds), data


def record_is_sound(line):
    """Why a line of output is not a record as documented, or None."""
    try:
        record = json.loads(line.decode("utf-8"))
    except ValueError as error:
        return f"not JSON in UTF-8: {error}"
    if record.get("kind") not in ("article", "live", "front", "gallery", "video", "other"):
        return f"kind is {record.get('kind')!r}"
    for key in ("headline", "kicker", "deck", "published", "modified", "encoding", "outlet"):
        if record.get(key) is not None and not isinstance(record[key], str):
            return f"{key} is no text"
    for key in ("bylines", "agencies", "photos", "sections", "dropped"):
        if not isinstance(record.get(key), list):
            return f"{key} is no list"
    reasons = {"navigation", "masthead", "repeated", "caption_copy", "related", "share", "letter_size", "comments", "advertisement", "notice",
               "template_word", "search", "subscribe", "copyright", "clock", "tags", "most_read", "other"}
    odd = {drop.get("reason") for drop in record["dropped"]} - reasons
    return f"unknown reasons {sorted(map(str, odd))}" if odd else None
