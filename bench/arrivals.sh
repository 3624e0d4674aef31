#!/bin/sh
# One sighting over HTTP, durably kept and matched, in a register of many lanes: LANES (61 files each), TIMES.
set -eu
. .mvn/jdk.sh
./mvnw -q -B -pl app -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
cd app
export PORT=0
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:NewRatio=1 -Xmx1400m -Duser.timezone=UTC -Dlogging.level.root=warn \
    -cp "target/test-classes:target/classes:$(cat target/classpath)" \
    longtang.matching.ArrivalBench "${1:-1640}" "${2:-2000}"
