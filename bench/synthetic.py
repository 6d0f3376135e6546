"""Pages of a given size that look like an article page: furniture, metadata, and as many paragraphs as it takes.

Made from a fixed seed, so that two runs read the same bytes. The words are Arabic; what they say does not matter.
"""
import os
import random

WORDS = (
    "قال في من على إلى عن أن المدير الوزير المدينة اليوم أمس بعد قبل مشروع الماء الميناء العمال القرية المصنع"
    " الباحثون الطريق الحديقة السوق المكتبة تقرير نتائج عام شهر خلال حيث التي الذي هذه ذلك كما لكن وأضاف وأوضح"
    " وأكد مصدر رسمي محلي جديد كبير أول ثالث خطة اجتماع لجنة بيان مؤتمر جامعة مستشفى شركة تجارة زراعة"
).split()

HEAD = """<!DOCTYPE html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title} | صحيفة القياس</title>
<meta property="og:title" content="{title}"><meta property="og:type" content="article">
<meta property="article:published_time" content="2025-02-11T08:30:00+03:00">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{title}", "datePublished": "2025-02-11T08:30:00+03:00"}}</script>
<style>body {{ font: 1rem serif }} .ad {{ display: none }}</style></head><body>
<header><nav><ul>{nav}</ul></nav></header>
<main><article><h1>{title}</h1><p class="byline">كتبت: سلمى الهادي</p><time datetime="2025-02-11T08:30:00+03:00">11 فبراير 2025</time>
"""
FOOT = """</article></main><aside><h3>اقرأ أيضا</h3><ul>{nav}</ul></aside>
<footer><p>جميع الحقوق محفوظة</p></footer></body></html>
"""


def sentence(rng, words):
    return " ".join(rng.choice(WORDS) for _ in range(words)) + "."


def part(rng, number):
    """One piece of body; every few a sub-heading, a list, a picture or a block of related links."""
    kind = number % 8
    if kind == 0:
        return f"<h2>{sentence(rng, 5)}</h2>\n"
    if kind == 3:
        return "<ul>" + "".join(f"<li>{sentence(rng, 9)}</li>" for _ in range(3)) + "</ul>\n"
    if kind == 5:
        return f'<figure><img src="/i/{number}.jpg" alt="{sentence(rng, 4)}"><figcaption>{sentence(rng, 7)}</figcaption></figure>\n'
    if kind == 6:
        links = "".join(f'<li><a href="/news/{number}/{i}">{sentence(rng, 7)}</a></li>' for i in range(2))
        return f'<div class="related"><ul>{links}</ul></div>\n'
    return f'<p>{sentence(rng, 30)} <a href="/t/{number}">{sentence(rng, 2)}</a> {sentence(rng, 25)}</p>\n'


def page(size, seed=1):
    """UTF-8 bytes of a page of `size` bytes, give or take one paragraph."""
    rng = random.Random(seed)
    nav = "".join(f'<li><a href="/s/{i}">{sentence(rng, 2)}</a></li>' for i in range(12))
    title = sentence(rng, 8)
    pieces = [HEAD.format(title=title, nav=nav).encode()]
    end = FOOT.format(nav=nav).encode()
    left, number = size - len(pieces[0]) - len(end), 1
    while left > 0:
        pieces.append(part(rng, number).encode())
        left -= len(pieces[-1])
        number += 1
    return b"".join([*pieces, end])


def write_pages(folder, size, total):
    """Pages of `size` bytes in folder, as many as make up `total` bytes and one at least; the number of all bytes."""
    os.makedirs(folder, exist_ok=True)
    written = 0
    for number in range(max(1, total // size)):
        data = page(size, seed=number + 1)
        with open(os.path.join(folder, f"{number:05}.html"), "wb") as f:
            f.write(data)
        written += len(data)
    return written
