package longtang.linkage;

import java.util.Arrays;

/// Records, by rank, that stay together whatever the scores say: one existing file, or tied by a person.
///
/// A group is known by its lowest rank.
final class Groups {

    private static final int[] NO_SOURCE = {};

    private final int[] parent;
    private final int[] size;
    private final int[] file;
    private final int[][] sources;

    /// @param file by rank, -1 for none
    /// @param source by rank, -1 for one that may speak of a thing often
    Groups(int[] file, int[] source) {
        this.file = file;
        this.parent = new int[file.length];
        this.size = new int[file.length];
        this.sources = new int[file.length][];
        for (int r = 0; r < parent.length; r++) {
            parent[r] = r;
            size[r] = 1;
            sources[r] = source[r] < 0 ? NO_SOURCE : new int[] {source[r]};
        }
    }

    int find(int rank) {
        int root = rank;
        while (parent[root] != root) root = parent[root];
        while (parent[rank] != root) {
            int up = parent[rank];
            parent[rank] = root;
            rank = up;
        }
        return root;
    }

    int size(int group) {
        return size[group];
    }

    int file(int group) {
        return file[group];
    }

    /// Ascending; twice the same one only where an existing file is so.
    int[] sources(int group) {
        return sources[group];
    }

    boolean areTwoFiles(int a, int b) {
        return file[a] >= 0 && file[b] >= 0 && file[a] != file[b];
    }

    boolean shareSource(int a, int b) {
        return intersect(sources[a], sources[b]);
    }

    /// Makes two groups one, without asking whether they may be.
    int join(int a, int b) {
        if (a == b) return a;
        int root = Math.min(a, b);
        int other = Math.max(a, b);
        parent[other] = root;
        size[root] += size[other];
        file[root] = Math.max(file[root], file[other]);
        sources[root] = union(sources[root], sources[other]);
        return root;
    }

    static boolean intersect(int[] a, int[] b) {
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) return true;
            if (a[i] < b[j]) i++;
            else j++;
        }
        return false;
    }

    static int[] union(int[] a, int[] b) {
        if (a.length == 0) return b;
        if (b.length == 0) return a;
        var both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        Arrays.sort(both);
        return both;
    }
}
