package longtang.ledger.table;

/// How much a file may cost before it is refused. What reads within the defaults fits in 256 MB of heap.
///
/// @param fileBytes the file itself
/// @param xlsBytes the file itself, when it is an old .xls (its reader holds more in memory)
/// @param inflatedBytes everything that is unpacked from an XLSX, together
/// @param inflationRatio how many times its own size an XLSX may unpack to (small files get [#FREE_INFLATION])
/// @param zipEntries parts inside an XLSX
/// @param rows rows that are not blank
/// @param columns columns that hold something
/// @param cellCharacters the longest cell; Excel's own limit is 32,767
/// @param rowCharacters all cells of one row together
/// @param sharedStrings different texts of one workbook
/// @param sharedStringBytes the same, in bytes of UTF-8
public record Budget(
        long fileBytes,
        long xlsBytes,
        long inflatedBytes,
        int inflationRatio,
        int zipEntries,
        int rows,
        int columns,
        int cellCharacters,
        int rowCharacters,
        int sharedStrings,
        long sharedStringBytes) {

    /// What any XLSX may unpack to, however small it is.
    public static final long FREE_INFLATION = 16L << 20;

    /// For files that come from anybody, through the web: so that even the longest way to a refusal takes seconds.
    public static Budget defaults() {
        return new Budget(
                64L << 20, 32L << 20, 384L << 20, 50, 2_000, 300_000, 512, 32_767, 262_144, 3_000_000, 64L << 20);
    }

    /// For files on one's own disk, at the command line: as large as the machine bears.
    public static Budget roomy() {
        return new Budget(
                16L << 30, 64L << 20, 16L << 30, 200, 10_000, 50_000_000, 512, 32_767, 262_144, 50_000_000, 1L << 30);
    }

    public Budget withFileBytes(long bytes) {
        return new Budget(
                bytes,
                Math.min(bytes, xlsBytes),
                inflatedBytes,
                inflationRatio,
                zipEntries,
                rows,
                columns,
                cellCharacters,
                rowCharacters,
                sharedStrings,
                sharedStringBytes);
    }

    public Budget withRows(int most) {
        return new Budget(
                fileBytes,
                xlsBytes,
                inflatedBytes,
                inflationRatio,
                zipEntries,
                most,
                columns,
                cellCharacters,
                rowCharacters,
                sharedStrings,
                sharedStringBytes);
    }

    /// What an XLSX of this size may unpack to.
    long inflationOf(long fileSize) {
        return Math.min(inflatedBytes, Math.max(FREE_INFLATION, fileSize * inflationRatio));
    }
}
