#!/bin/sh
# The register's pages over 1,000 and 1,000,000 generated files: times of whole pages and buffers touched.
set -eu
. .mvn/jdk.sh
./mvnw -q -B -pl app -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test
for files in ${*:-1000 1000000}; do
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:NewRatio=1 -Xmx1400m -Dlogging.level.root=warn \
        -cp "app/target/test-classes:app/target/classes:$(cat app/target/classpath)" longtang.RegisterBench "$files" 300
done
