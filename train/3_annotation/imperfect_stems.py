"""Prints data/3_annotation/times/imperfects.tsv: stems of imperfect verbs, found in counts of words.

    imperfect_stems.py ../shared/lexicon/word-frequencies.tsv.gz > data/3_annotation/times/imperfects.tsv

A stem is what follows ya- and ta- alike: a noun or a name has one of them, a verb both. Needs the standard library only.
"""
import collections
import gzip
import sys

HEADER = """\
# imperfects: stems of imperfect verbs, without the prefix (ya- ta- na- a-), in folded letters: what sa- makes future.
# A name that begins with the same letters (Siemens, Stanford) has no stem here.
# Made by train/3_annotation/imperfect_stems.py from counts of the words of the Arabic Wikipedia: facts about words, no text.
# letter\tstems, parted by |
"""
# What sa-, ya-, ta- or na- before these make is a name or a noun: Seoul, City, a biography, yearly, sixty.
NOT_VERBS = set(
    "وما لين منت وقد حمد رجي ووي مني عقوب اس ون ان مت تم هه وم لك اه تي ره را سي ول وي ور لا لي يت ير يس يل ين ينا ار ارا ات "
    "ام اء اب ابا ابي اك انا انج طا نس نج سيل وبا ورك جر".split()
)
LEAST, LEAST_SUM = 4, 12


def main():
    fold = str.maketrans("أإآىةؤئ", "ااايهوي")
    counts = collections.Counter()
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as lines:
        for line in lines:
            word, count = line.rstrip("\n").split("\t")[:2]
            counts[word.translate(fold)] += int(count)
    rows = collections.defaultdict(list)
    for word, count in counts.items():
        if word[0] != "ي" or not 3 <= len(word) <= 9 or word[1:] in NOT_VERBS:
            continue
        other = counts.get("ت" + word[1:], 0)
        if min(count, other) >= LEAST and count + other >= LEAST_SUM:
            rows[word[1]].append(word[1:])
    sys.stdout.write(HEADER)
    for letter in sorted(rows):
        print(letter, "|".join(sorted(rows[letter])), sep="\t")


if __name__ == "__main__":
    main()
