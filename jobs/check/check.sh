#!/bin/sh
# Checks reports before they are sent, with a start as short as the JVM allows: jobs/check/check.sh FILE… [--out SLIP.xlsx]
# What "java -jar gongkai.jar check" does and says, but it compiles no further than a short life repays, and it unpacks the
# program once, so that the JVM keeps its classes ready in an archive. Run from the folder that holds gongkai.jar (or
# target/gongkai.jar) and data.
set -eu
jar=gongkai.jar
[ -f "$jar" ] || jar=target/gongkai.jar
ready="${XDG_CACHE_HOME:-$HOME/.cache}/gongkai/$(cksum < "$jar" | tr ' ' '-')"
quick="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"
if [ ! -f "$ready/gongkai.jar" ]; then
    mkdir -p "$(dirname "$ready")"
    java -Djarmode=tools -jar "$jar" extract --force --destination "$ready.part" > /dev/null
    mv "$ready.part/$(basename "$jar")" "$ready.part/gongkai.jar" 2> /dev/null || true
    rm -rf "$ready" && mv "$ready.part" "$ready"
fi
archive="$ready/classes.jsa"
if [ -f "$archive" ]; then
    exec java $quick -XX:SharedArchiveFile="$archive" -jar "$ready/gongkai.jar" check "$@"
fi
exec java $quick -XX:ArchiveClassesAtExit="$archive" -Xlog:cds=off -Xlog:cds+dynamic=off -jar "$ready/gongkai.jar" check "$@"
