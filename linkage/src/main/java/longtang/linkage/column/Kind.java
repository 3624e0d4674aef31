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

        /// The same for one record and the first `count` others.
        default void of(int left, int[] rights, int count, int[] levels) {
            for (int i = 0; i < count; i++) levels[i] = of(left, rights[i]);
        }
    }

    /// The names of levels 1, 2, …
    List<String> levels();

    Levels over(Cells cells);
}
