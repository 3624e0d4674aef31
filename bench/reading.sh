#!/bin/sh
# 100,000 XLSX rows of 15 columns: our reader beside the library's bare read.
set -eu
. .mvn/jdk.sh
./mvnw -q -B -pl ledgers -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
exec "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC \
    -cp "ledgers/target/test-classes:ledgers/target/classes:$(cat ledgers/target/classpath)" longtang.ledger.ReadingBench
