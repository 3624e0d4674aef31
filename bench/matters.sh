#!/bin/sh
# Pages and whole lives of matters over 1,000 and 1,000,000 of them: times, statements, bursts. Then SECONDS a part.
set -eu
. .mvn/jdk.sh
./mvnw -q -B -pl app -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
for matters in ${1:-1000 1000000}; do
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:NewRatio=1 -Xmx1400m -Dlogging.level.root=warn \
        -cp "app/target/test-classes:app/target/classes:$(cat app/target/classpath)" longtang.MatterBench "$matters" "${2:-60}"
done
