#!/bin/sh
# Which share of the true pairs the blocking rules bring together: every pair is looked at, so of 5,000 records.
#   ./dev bench blocking [SEED]
set -eu
. .mvn/jdk.sh
./mvnw -q -B -pl ledgers -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
exec "$JAVA_HOME/bin/java" -Xmx1400m -cp \
    "ledgers/target/test-classes:ledgers/target/classes:$(cat ledgers/target/classpath)" longtang.register.Blocking 5000 "${1:-$(date +%s)}"
