#!/bin/sh
# Checks reports before they are sent, with a start as short as the JVM allows: jobs/check/check.sh FILE… [--out SLIP.xlsx]
# What "java -jar gongkai.jar check" does and says, but it compiles no further than a short life repays, and the first call
# unpacks the program and keeps its classes ready in an archive. These stand in a folder of the user's cache, are made anew
# for another program or another Java, and may be deleted at any time; where they cannot be written, the program runs without.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/../.." && pwd)
for jar in "$root/gongkai.jar" "$root/target/gongkai.jar" gongkai.jar target/gongkai.jar; do
    [ -f "$jar" ] && break
done
if [ ! -f "$jar" ]; then
    echo "没有找到 gongkai.jar，请先构建：./mvnw package。There is no gongkai.jar here or in $root; build it first." >&2
    exit 7
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if ! command -v "$java" > /dev/null; then
    echo "没有找到 Java（$java），需要 17 或更高版本。There is no Java ($java); 17 or newer is needed." >&2
    exit 7
fi
quick="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -Xlog:disable"

# The knowledge stands beside the program, unless somebody says otherwise.
knowledge=$root/data
[ -f "$knowledge/code_lists.csv" ] || knowledge=data
case " $* " in *" --knowledge"*) ;; *) set -- --knowledge "$knowledge" "$@" ;; esac

# Nothing else is the same file, written at the same moment, and the same Java. Its name is a link to a folder that is whole.
program=$(readlink -f -- "$jar") launcher=$(readlink -f -- "$(command -v "$java")")
cache=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/gongkai
name=$(stat -c '%d-%i-%s-%Z' -- "$program" "$launcher" | tr '\n' '+')
ready=$(readlink -- "$cache/$name" || true)
# What somebody else has put there is not run.
[ -z "$ready" ] || { [ -O "$cache" ] && [ -O "$ready" ]; } || ready=

# Runs once over a form of each format, those of the caller too, so that the archive has the classes of all.
train() {
    for argument; do
        shift
        [ ! -f "$argument" ] || set -- "$@" "$argument"
    done
    for sample in "$root"/data/reports/枣庄市人民政府2018年*; do
        [ ! -f "$sample" ] || set -- "$@" "$sample"
    done
    [ $# -gt 0 ] || set -- "$folder"
    "$java" $quick -XX:ArchiveClassesAtExit="$folder/classes.jsa" -jar "$folder/gongkai.jar" \
        check --knowledge "$knowledge" --out "$folder/slip.xlsx" "$@" > /dev/null 2>&1 || true
    rm -f "$folder/slip.xlsx"
    [ -f "$folder/classes.jsa" ]
}

prepare() {
    mkdir -p "$cache" 2> /dev/null && folder=$(mktemp -d "$cache/made.XXXXXX" 2> /dev/null) || return 0
    trap 'rm -rf "$folder"' EXIT
    trap 'exit 130' HUP INT TERM
    echo "首次使用，准备一次…… Getting ready, once." >&2
    if "$java" -Djarmode=tools -jar "$program" extract --force --destination "$folder" > /dev/null 2>&1 \
        && { [ "$folder/${program##*/}" -ef "$folder/gongkai.jar" ] || mv "$folder/${program##*/}" "$folder/gongkai.jar"; } \
        && train "$@"; then
        # What nobody has used for long: other programs, other Javas, calls that were cut off.
        find "$cache" -mindepth 1 -maxdepth 1 -mtime +7 -exec rm -rf {} + 2> /dev/null || true
        if ln -sT "$folder" "$cache/$name" 2> /dev/null; then
            ready=$folder
            trap - EXIT
        fi
    fi
    [ -n "$ready" ] || rm -rf "$folder"
    trap - EXIT HUP INT TERM
}

if [ ! -f "$ready/classes.jsa" ]; then
    [ -z "$ready" ] || rm -f -- "$cache/$name" 2> /dev/null || true
    ready=
    prepare "$@"
    # Somebody else may have been faster.
    [ -n "$ready" ] || ready=$(readlink -- "$cache/$name" || true)
fi
if [ -f "$ready/classes.jsa" ] && [ -O "$ready" ]; then
    touch -h -- "$cache/$name" "$ready" 2> /dev/null || true
    exec "$java" $quick -XX:SharedArchiveFile="$ready/classes.jsa" -jar "$ready/gongkai.jar" check "$@"
fi
exec "$java" $quick -jar "$program" check "$@"
