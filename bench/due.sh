#!/bin/sh
# Terms a second, and how long `longtang due` takes from the shell.
set -eu
. .mvn/jdk.sh
./mvnw -q -B -pl procedure -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
"$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC \
    -cp "procedure/target/test-classes:procedure/target/classes:$(cat procedure/target/classpath)" longtang.law.DueBench
./longtang due --from 2026-02-10 --term 5wd --law 行政处罚法 >/dev/null
for _ in 1 2 3 4 5 6 7; do
    bash -c 'TIMEFORMAT="longtang due: %R s wall, %U s user, %S s system"; time ./longtang due --from 2026-02-10 --term 5wd --law 行政处罚法 >/dev/null'
done
