#!/bin/sh
# What a row costs on Spark: processor time, and bytes that travel.   ./dev bench spark [ROWS]
set -eu
. .mvn/jdk.sh
./mvnw -q -B -Pspark,unchecked -pl linkage-spark -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
exec "$JAVA_HOME/bin/java" -Xmx6g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED \
    --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED \
    --add-opens=java.base/java.lang.invoke=ALL-UNNAMED \
    -cp "linkage-spark/target/test-classes:linkage-spark/target/classes:linkage/target/classes:$(cat linkage-spark/target/classpath)" \
    longtang.linkage.spark.SparkCost "$@" 2>/dev/null
