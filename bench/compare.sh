#!/bin/sh
# Pairs compared a second on one core, in processor time: coded columns in a block, and fuzzy text.   ./dev bench compare
set -eu
. .mvn/jdk.sh
./mvnw -q -B -pl linkage -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
exec "$JAVA_HOME/bin/java" -Xmx2g -XX:+UseSerialGC \
    -cp "linkage/target/classes:linkage/target/test-classes:$(cat linkage/target/classpath)" longtang.linkage.CompareSpeed
