package longtang.journal.bundle;

/// How much of a stranger's bundle is read before it is refused: items, bytes of one file, bytes of all together,
/// bytes of all that is held in memory, and how many times its own size a zip may unpack to.
public record Budget(int items, long largestFile, long total, long inMemory, int inflation) {

    /// 20,000 items, 2 GiB a file, 8 GiB in all, 128 MiB in memory, hundredfold inflation.
    public static Budget standard() {
        return new Budget(20_000, 2L << 30, 8L << 30, 128L << 20, 100);
    }
}
