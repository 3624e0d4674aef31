#!/bin/sh
# Other engines on the same records and columns: Duke 1.2, JedAI 3.1, Fellegi-Sunter in SQL on DuckDB, and ours.
#   ./dev bench peers [RECORDS] [SEED] [ROUNDS] [ENGINES]      e.g. 2000 12 1 "longtang duke"
# In every round each engine runs once, one after the other; the medians are of all rounds. Each pair found is held
# against all true pairs. Processor seconds and peak memory are of the whole process, JVM included. No engine but ours
# reads Chinese addresses, so all get the slots that our reader found. A JVM takes what it is given: ours and Duke get
# about the least heap in which they take no longer.
set -eu
records=${1:-100000}
seed=${2:-11}
rounds=${3:-5}
engines=${4:-longtang duke jedai duckdb}
. .mvn/jdk.sh
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
. bench/cost.sh

./mvnw -q -B -Punchecked -pl linkage -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
./mvnw -q -B -f bench/peers/pom.xml dependency:build-classpath -Dmdep.outputFile="$out/classpath"
cp="$out/classes:linkage/target/classes:$(cat linkage/target/classpath):$(cat "$out/classpath")"
"$JAVA_HOME/bin/javac" -nowarn -proc:none -encoding UTF-8 -d "$out/classes" -cp "$cp" bench/peers/src/peers/*.java
java() { "$JAVA_HOME/bin/java" -Xmx3g -XX:+UseSerialGC -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED -cp "$cp" "$@"; }

./longtang generate --records "$records" --seed "$seed" --words a --out "$out/data"
java peers.Flat "$out/data" "$out/flat.csv"

run() { # ENGINE
    case $1 in
        longtang) cost "$JAVA_HOME/bin/java" -Xmx$([ "$records" -gt 200000 ] && echo 700m || echo 200m) -XX:+UseSerialGC -cp "$cp" peers.Ours bench/models/structures.yaml "$out/flat.csv" "$out/$1.csv" ;;
        duke) cost "$JAVA_HOME/bin/java" -Xmx$([ "$records" -gt 200000 ] && echo 3g || echo 300m) -XX:+UseSerialGC -cp "$cp" peers.Duke "$out/flat.csv" "$out/$1.csv" ;;
        jedai) cost timeout 1800 "$JAVA_HOME/bin/java" -Xmx$([ "$records" -gt 200000 ] && echo 20g || echo 3g) -XX:+UseSerialGC -cp "$cp" peers.Jedai "$out/flat.csv" "$out/$1.csv" ;;
        duckdb) cost "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "$cp" peers.DuckDb "$out/flat.csv" "$out/$1.csv" ;;
    esac
}

# wall 1.2 s, processor 3.4 + 0.5 s, peak memory 600 KB
median() { # ENGINE
    sed -n 's/^wall \([0-9.]*\) s, processor \([0-9.]*\) + \([0-9.]*\) s, peak memory \([0-9]*\) KB$/\1 \2 \3 \4/p' "$out/$1.log" |
        awk '{ print $1, $2 + $3, $4 / 1024 }' >"$out/$1.costs"
    for column in 1 2 3; do
        cut -d ' ' -f $column "$out/$1.costs" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
    done | tr '\n' ' ' | awk -v engine="$1" '{ printf "%-9s wall %.1f s, processor %.1f s, peak memory %.0f MB; ", engine, $1, $2, $3 }'
    java peers.PairScore "$out/data/truth.csv" "$out/$1.csv"
}

for round in $(seq "$rounds"); do
    for engine in $engines; do
        echo "round $round: $engine"
        run "$engine" >>"$out/$engine.log" 2>&1 || { tail -n 20 "$out/$engine.log"; engines=$(echo "$engines" | sed "s/$engine//"); }
    done
done
echo "== Medians of $rounds rounds, $records records, seed $seed"
for engine in $engines; do median "$engine"; done
