package longtang.linkage;

import java.util.List;

/// The records to be linked, numbered 0 to n-1 by the caller, each with an identity that outlives the numbering.
///
/// The identity (`survey/2025-017`) is what makes every result independent of the order of input:
/// ties are broken, samples drawn and results sorted by it, never by the record's number.
public final class Records {

    /// Whether two records may speak of the same thing at all. MUST be symmetric and free of side effects.
    @FunctionalInterface
    public interface Pairing {
        boolean mayLink(int left, int right);
    }

    private final String[] ids;
    private final int[] byRank;
    private final int[] rank;
    private final Pairing pairing;

    private Records(String[] ids, int[] byRank, int[] rank, Pairing pairing) {
        this.ids = ids;
        this.byRank = byRank;
        this.rank = rank;
        this.pairing = pairing;
    }

    /// Records that may all be compared with each other.
    ///
    /// @throws IllegalArgumentException when two records have the same identity
    public static Records of(List<String> ids) {
        var names = ids.toArray(String[]::new);
        var byRank = sorted(names);
        var rank = new int[names.length];
        for (int i = 0; i < byRank.length; i++) rank[byRank[i]] = i;
        return new Records(names, byRank, rank, (left, right) -> true);
    }

    /// The same records, of which only some pairs may be compared: `(a, b) -> source[a] != source[b]`.
    public Records pairedWhen(Pairing pairing) {
        return new Records(ids, byRank, rank, pairing);
    }

    public int size() {
        return ids.length;
    }

    public String id(int record) {
        return ids[record];
    }

    public boolean mayLink(int left, int right) {
        return left != right && pairing.mayLink(left, right);
    }

    /// Where the record stands among all when they are sorted by identity, 0 to n-1.
    public int rank(int record) {
        return rank[record];
    }

    /// The record that stands at this rank.
    public int atRank(int rank) {
        return byRank[rank];
    }

    private static int[] sorted(String[] ids) {
        var sorted = TextSort.order(ids);
        for (int i = 1; i < sorted.length; i++) {
            if (ids[sorted[i]].equals(ids[sorted[i - 1]])) {
                throw new IllegalArgumentException("Two records have the identity " + ids[sorted[i]]);
            }
        }
        return sorted;
    }
}
