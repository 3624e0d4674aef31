#!/bin/sh
# Other engines on the same records and columns: Duke 1.2, JedAI 3.1, Fellegi-Sunter in SQL on DuckDB, and ours.
#   ./dev bench peers [RECORDS] [SEED] [ENGINES]      e.g. 2000 11 "longtang duke"
# Each pair found is held against all true pairs. Processor seconds and peak memory are of the whole process, JVM
# included. No engine but ours reads Chinese addresses, so all get the slots that our reader found.
set -eu
records=${1:-100000}
seed=${2:-11}
engines=${3:-longtang duke jedai duckdb}
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

for engine in $engines; do
    echo "== $engine"
    case $engine in
        longtang) cost "$JAVA_HOME/bin/java" -Xmx3g -XX:+UseSerialGC -cp "$cp" peers.Ours bench/models/structures.yaml "$out/flat.csv" "$out/$engine.csv" ;;
        duke) cost "$JAVA_HOME/bin/java" -Xmx3g -XX:+UseSerialGC -cp "$cp" peers.Duke "$out/flat.csv" "$out/$engine.csv" >/dev/null ;;
        jedai) cost "$JAVA_HOME/bin/java" -Xmx3g -XX:+UseSerialGC -cp "$cp" peers.Jedai "$out/flat.csv" "$out/$engine.csv" >/dev/null ;;
        duckdb) cost "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "$cp" peers.DuckDb "$out/flat.csv" "$out/$engine.csv" ;;
    esac
    java peers.PairScore "$out/data/truth.csv" "$out/$engine.csv"
done
