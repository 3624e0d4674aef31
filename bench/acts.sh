#!/bin/sh
# Acts a second with the journal and without it: the same transaction, 8 writers, five rounds in turn.
set -eu
. .mvn/jdk.sh
./mvnw -q -B -pl app -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
exec "$JAVA_HOME/bin/java" -Xmx1400m -XX:+UseSerialGC -Dlogging.level.root=warn \
    -cp "app/target/test-classes:app/target/classes:$(cat app/target/classpath)" longtang.ActsBench "${1:-5}"
