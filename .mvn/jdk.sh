# Finds a JDK 25 or newer and exports it as JAVA_HOME; says in one sentence how to get one if there is none.
longtang_jdk_version() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

longtang_find_jdk() {
    on_path=$(command -v javac 2>/dev/null || true)
    [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$candidate" ] || continue
        version=$(longtang_jdk_version "$candidate" || true)
        if [ -n "$version" ] && [ "$version" -ge 25 ]; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return 0
        fi
    done
    echo "Longtang needs a JDK 25 or newer and found none: install one (for example Eclipse Temurin 25, from your distribution or adoptium.net) or set JAVA_HOME to it." >&2
    exit 70
}

longtang_find_jdk

# Chinese file names need a UTF-8 locale, whatever the machine's own is.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *UTF-8* | *utf8* | *UTF8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac
