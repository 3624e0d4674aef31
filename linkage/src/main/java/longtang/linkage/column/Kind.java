package longtang.linkage.column;

import java.util.List;

/// A way to compare the cells of a column.
///
/// Levels go from the closest agreement (1) to plain difference; 0 means that a cell is empty or cannot be read.
public sealed interface Kind permits Exact, Name, Day, Quantity, Geo, Text, Address, Lane {

    /// Compares two records of the cells it was bound to. Symmetric, and safe from several threads.
    @FunctionalInterface
    interface Levels {
        int of(int left, int right);
    }

    /// The names of levels 1, 2, …
    List<String> levels();

    Levels over(Cells cells);
}
