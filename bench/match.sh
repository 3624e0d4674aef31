#!/bin/sh
# The main job: the demo lane, 100,000 records, and words that the matcher did not ship with.
#   ./dev bench match [SEED]      SEED of the held-out lanes; take one that nobody has looked at
set -eu
seed=${1:-$(date +%s)}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
. bench/cost.sh

match() { # FOLDER SUFFIX
    cost ./longtang match --survey "$1/survey.$2" --complaints "$1/complaints.csv" --patrol "$1/patrol.csv" \
        --ledger "$1/ledger.$2" --out "$out/found" --json || [ $? = 1 ] # 1: some rows were rejected
    ./longtang score --truth "$1/truth.csv" --links "$out/found/links.csv"
}

echo "== The demo lane"
match demo xlsx

echo "== 100,000 records, words a, seed 11"
./longtang generate --records 100000 --seed 11 --words a --out "$out/a"
match "$out/a" csv

echo "== 100,000 records, words held out (d), seed $seed"
./longtang generate --records 100000 --seed "$seed" --words d --out "$out/d"
match "$out/d" csv
