package longtang.linkage;

import java.util.List;

/// Which records speak of the same thing, and how clear each one's place is.
///
/// Clusters are numbered from 0 in the order of their first member's identity.
public final class Clusters {

    /// A person's word, or an existing file, that could not be followed without breaking another.
    ///
    /// @param code `together-and-apart`, `together-two-files`, `together-one-source`, `apart-in-one-file`
    public record Conflict(String code, int left, int right) {}

    private final int[] cluster;
    private final int[][] members;
    private final float[] affinity;
    private final float[] margin;
    private final int[] second;
    private final List<Conflict> conflicts;

    Clusters(int[] cluster, int[][] members, float[] affinity, float[] margin, int[] second, List<Conflict> conflicts) {
        this.cluster = cluster;
        this.members = members;
        this.affinity = affinity;
        this.margin = margin;
        this.second = second;
        this.conflicts = List.copyOf(conflicts);
    }

    public int count() {
        return members.length;
    }

    public int of(int record) {
        return cluster[record];
    }

    /// The members in the order of their identities.
    public int[] members(int cluster) {
        return members[cluster].clone();
    }

    /// Average bits between the record and the others of its cluster; the threshold when it is alone.
    public double affinity(int record) {
        return affinity[record];
    }

    /// Affinity minus that of the best other cluster, in bits; infinite when there is no other candidate.
    public double margin(int record) {
        return margin[record];
    }

    /// The best other cluster, or -1.
    public int second(int record) {
        return second[record];
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }
}
