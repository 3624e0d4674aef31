# Says what a command has cost; where GNU time is missing, without the memory.
cost() {
    if [ -x /usr/bin/time ]; then
        /usr/bin/time -f 'wall %e s, processor %U + %S s, peak memory %M KB' "$@"
    else
        time -p "$@"
    fi
}
