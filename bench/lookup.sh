#!/bin/sh
# One row against a table of a million in memory: p50, p99, processor time and heap.   ./dev bench lookup [ROWS]
set -eu
. .mvn/jdk.sh
./mvnw -q -B -pl linkage -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
exec "$JAVA_HOME/bin/java" -Xmx2g -XX:+UseSerialGC \
    -cp "linkage/target/classes:linkage/target/test-classes:$(cat linkage/target/classpath)" longtang.linkage.LookupSpeed "$@"
