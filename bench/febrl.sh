#!/bin/sh
# FEBRL 3 (duplicates within one file) and FEBRL 4 (two files), without examples and without the number that decides.
# Two records are the same person when the number in rec_id is the same: rec-1496-org, rec-1496-dup-0.
set -eu
data=linkage/src/test/resources/febrl
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
. bench/cost.sh
for file in dataset3 dataset4a dataset4b; do gunzip -c "$data/$file.csv.gz" >"$out/$file.csv"; done

score() { # LINKS TRUE_PAIRS
    tr -d '\r' <"$1" | awk -F, -v truth="$2" '
        NR > 1 && $3 >= 0.5 { split($1, a, "-"); split($2, b, "-"); links++; if (a[2] == b[2]) right++ }
        END { p = right / links; r = right / truth
              printf "%d true pairs, %d links: precision %.4f recall %.4f F1 %.4f\n", truth, links, p, r, 2 * p * r / (p + r) }'
}

echo "== FEBRL 3"
cost ./longtang link --model bench/models/febrl.yaml "$out/dataset3.csv" --out "$out/links3.csv"
score "$out/links3.csv" 6538
echo "== FEBRL 4"
cost ./longtang link --model bench/models/febrl.yaml "$out/dataset4a.csv" "$out/dataset4b.csv" --out "$out/links4.csv"
score "$out/links4.csv" 5000
