#!/bin/sh
# Measures the recogniser of names by fold: names_folds.sh BUILD SHARED WORK
#
# WORK: the folder that names.sh filled (clusters, counts, passages, marks). Models of the folds are kept in WORK/folds
# and used again: delete them after a change of features or data; rules of names are measured in seconds.
# Some twenty-five minutes on two cores the first time. Deterministic.
set -eu
build=$1 shared=$2 work=$3
gold=$shared/gold
mkdir -p "$work/folds"
export MODELS="$work/folds/"
folds() { "$build/train/train_names" "$1" "$shared" "$work/words.bin" "$work/raw.txt" "$2" "$work/passages.tsv" "$work/marks.tsv"; }

folds passages "$work/passages.jsonl"
for part in 'all: NR > 0' 'odd: NR % 2 == 0' 'odd of the second half: NR % 2 == 0 && NR > 46'; do
  awk "${part#*: }" "$gold/names/dev.jsonl" > "$work/part.jsonl"
  echo "passages, ${part%%: *}"
  python3 "$gold/score_names.py" "$work/part.jsonl" "$work/passages.jsonl"
done
folds news "$work/news.conll"
echo "newswire"
python3 "$gold/score_entities.py" "$work/news.conll.truth" "$work/news.conll"
