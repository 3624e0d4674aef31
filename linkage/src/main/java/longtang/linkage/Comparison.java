package longtang.linkage;

import java.util.List;

/// One respect in which two records are compared, bound to its data.
///
/// Level 0 means that at least one of the two is silent, which is no evidence either way.
/// Levels 1 to `levels().size()` go from the closest agreement to plain disagreement.
/// MUST be symmetric and free of side effects; it is called from several threads.
public interface Comparison {

    /// A short stable name, used in weights files and reasons: `door`, `kind`.
    String name();

    /// The names of levels 1, 2, …: `same`, `overlap`, `different`.
    List<String> levels();

    int level(int left, int right);

    /// The same for one record and several others at once, where that is cheaper than one by one.
    ///
    /// @param count how many of `rights` are meant
    /// @param levels takes as many
    default void levels(int left, int[] rights, int count, int[] levels) {
        for (int i = 0; i < count; i++) levels[i] = level(left, rights[i]);
    }
}
