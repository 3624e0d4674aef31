#!/bin/sh
# How many addresses one core reads in a second of its own time.
set -eu
. .mvn/jdk.sh
./mvnw -q -B -pl linkage -am test-compile
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp linkage/target/classes:linkage/target/test-classes longtang.place.ReadingSpeed
