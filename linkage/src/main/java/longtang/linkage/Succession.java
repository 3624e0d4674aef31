package longtang.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The names that clusters had before, carried on to the clusters of a new run, and what became of each.
///
/// A name goes on with the cluster that has most of its records; between equals the lower name, then the lower
/// cluster goes first. So a run that finds the same clusters gives the same names, and no name ever means two things.
///
/// @param names by cluster
public record Succession(List<String> names, List<Change> changes) {

    /// What happened to names between two runs.
    public sealed interface Change {

        /// The records of one name lie in several clusters now, of which one may go on with it.
        record Split(String name, List<String> into) implements Change {
            public Split {
                into = List.copyOf(into);
            }
        }

        /// Records of several names lie in one cluster now.
        record Merged(List<String> names, String into) implements Change {
            public Merged {
                names = List.copyOf(names);
            }
        }
    }

    /// How many records of a name a cluster has.
    private record Share(String name, int cluster, int records) {
        static final Comparator<Share> LARGEST_FIRST = Comparator.comparingInt((Share it) -> -it.records)
                .thenComparing(Share::name)
                .thenComparingInt(Share::cluster);
    }

    public Succession {
        names = List.copyOf(names);
        changes = List.copyOf(changes);
    }

    /// Names the clusters.
    ///
    /// @param before the name of the cluster in which a record was, null for one that is new
    /// @param fresh gives names that were never used
    public static Succession of(Clusters clusters, IntFunction<@Nullable String> before, Supplier<String> fresh) {
        var shares = shares(clusters, before);
        var names = new HashMap<Integer, String>();
        var taken = new HashSet<String>();
        shares.stream().sorted(Share.LARGEST_FIRST).forEach(share -> {
            if (names.containsKey(share.cluster) || !taken.add(share.name)) return;
            names.put(share.cluster, share.name);
        });
        var all = new ArrayList<String>();
        for (int cluster = 0; cluster < clusters.count(); cluster++) {
            var name = names.get(cluster);
            all.add(name == null ? fresh.get() : name);
        }
        return new Succession(all, changes(shares, all));
    }

    private static List<Share> shares(Clusters clusters, IntFunction<@Nullable String> before) {
        var shares = new ArrayList<Share>();
        for (int cluster = 0; cluster < clusters.count(); cluster++) {
            var counts = new TreeMap<String, Integer>();
            for (int record : clusters.members(cluster)) {
                var name = before.apply(record);
                if (name != null) counts.merge(name, 1, Integer::sum);
            }
            for (var count : counts.entrySet()) shares.add(new Share(count.getKey(), cluster, count.getValue()));
        }
        return shares;
    }

    private static List<Change> changes(List<Share> shares, List<String> names) {
        var into = new TreeMap<String, TreeSet<String>>();
        var from = new TreeMap<String, TreeSet<String>>();
        for (var share : shares) {
            var name = names.get(share.cluster);
            into.computeIfAbsent(share.name, _ -> new TreeSet<>()).add(name);
            from.computeIfAbsent(name, _ -> new TreeSet<>()).add(share.name);
        }
        var changes = new ArrayList<Change>();
        several(into).forEach((name, now) -> changes.add(new Change.Split(name, now)));
        several(from).forEach((name, were) -> changes.add(new Change.Merged(were, name)));
        return changes;
    }

    private static Map<String, List<String>> several(Map<String, TreeSet<String>> all) {
        var several = new TreeMap<String, List<String>>();
        all.forEach((name, others) -> {
            if (others.size() > 1) several.put(name, List.copyOf(others));
        });
        return several;
    }
}
