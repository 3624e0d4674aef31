#!/bin/sh
# Load and check of the book of illegal structures; engine steps a second on one core.
set -eu
. .mvn/jdk.sh
./mvnw -q -B -pl procedure -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
exec "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC \
    -cp "procedure/target/test-classes:procedure/target/classes:$(cat procedure/target/classpath)" longtang.playbook.EngineBench
