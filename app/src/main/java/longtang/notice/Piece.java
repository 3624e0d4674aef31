package longtang.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// One piece of a volume, as its index names it. Pieces are made one after the other, when they are bound.
public sealed interface Piece {

    Entry entry();

    /// A line of the index.
    ///
    /// @param number of a paper, empty where it has none
    /// @param remark such as 已撤回, empty where there is nothing to say
    record Entry(String title, String number, String day, String remark) {}

    /// Sheets of our own, set one after the other so that their pictures are never all in memory.
    record Leaves(Entry entry, List<Making> sheets) implements Piece {
        public Leaves {
            sheets = List.copyOf(sheets);
        }
    }

    /// A print with its signatures, page by page as it is.
    ///
    /// @param stamp across the head of each of its pages, empty where it holds
    record Printed(Entry entry, Bytes pdf, String stamp) implements Piece {}

    /// A PDF from elsewhere, each page on a sheet under a line that says what it is; where it cannot be read, or is too
    /// long, the index says so.
    record Attached(Entry entry, String line, Opening pdf) implements Piece {}

    @FunctionalInterface
    interface Making {
        Sheet make() throws IOException;
    }

    @FunctionalInterface
    interface Bytes {
        byte[] read() throws IOException;
    }

    @FunctionalInterface
    interface Opening {
        Path file() throws IOException;
    }
}
