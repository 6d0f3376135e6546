#!/bin/sh
# Makes the two files of the recogniser of names again: names.sh BUILD SHARED WORK
#
# BUILD: a build folder with ISNAD_TRAIN=ON; SHARED: the folder of training data; WORK: an empty folder.
# Needs Python 3.9+ with numpy and scipy. Deterministic; some ten minutes on two cores.
set -eu
build=$1 shared=$2 work=$3
here=$(dirname "$0")
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
gzip -dc "$shared/text/wikipedia-sample.txt.gz" > "$work/raw.txt"
gzip -dc "$shared/lexicon/word-frequencies.tsv.gz" > "$work/frequencies.tsv"
python3 "$here/names_clusters.py" "$shared" "$work/clusters.tsv"
python3 "$here/names_passages.py" "$shared" "$work/passages.tsv" "$work/marks.tsv"
"$build/train/build_names_words" "$shared" "$work/clusters.tsv" "$work/frequencies.tsv" "$here" "$work/words.bin"
"$build/train/train_names" build "$shared" "$work/words.bin" "$work/raw.txt" "$here/../../data/models" "$work/passages.tsv" "$work/marks.tsv"
