#!/bin/sh
# A million records, with 256 MB of heap.
set -eu
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
. bench/cost.sh
LONGTANG_HEAP=256m cost ./longtang generate --records "${1:-1000000}" --seed 1 --out "$out"
