#!/bin/sh
# The journal: appends a second, proofs from ten million entries, signatures. Needs 400 MB of disk for a minute.
set -eu
. .mvn/jdk.sh
./mvnw -q -B -pl journal test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
exec "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -Dstdout.encoding=UTF-8 \
    -cp "journal/target/test-classes:journal/target/classes:$(cat journal/target/classpath)" longtang.journal.JournalBench
