#!/bin/sh
# A city's worth of records, linked as one flat table: time, memory, F1.   ./dev bench city [RECORDS] [SEED] [HEAP]
# The table is that of bench/peers.sh; it is made first and not counted.
set -eu
records=${1:-10000000}
seed=${2:-11}
heap=${3:-6g}
. .mvn/jdk.sh
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
. bench/cost.sh

./mvnw -q -B -Punchecked -pl linkage -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
cp="$out/classes:linkage/target/classes:$(cat linkage/target/classpath)"
"$JAVA_HOME/bin/javac" -nowarn -proc:none -encoding UTF-8 -d "$out/classes" -cp "$cp" \
    bench/peers/src/peers/Flat.java bench/peers/src/peers/Ours.java bench/peers/src/peers/PairScore.java
java() { "$JAVA_HOME/bin/java" -Xmx"$heap" -XX:+UseSerialGC -Dfile.encoding=UTF-8 -cp "$cp" "$@"; }

./longtang generate --records "$records" --seed "$seed" --words a --out "$out/data"
java peers.Flat "$out/data" "$out/flat.csv"
ls -l "$out/flat.csv"
cost "$JAVA_HOME/bin/java" -Xmx"$heap" -XX:+UseParallelGC -Dfile.encoding=UTF-8 -cp "$cp" peers.Ours \
    bench/models/structures.yaml "$out/flat.csv" "$out/links.csv"
java peers.PairScore "$out/data/truth.csv" "$out/links.csv"
