package peers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import longtang.linkage.Table;

/// Pairs found against all true pairs, so that what blocking missed counts too.
///
/// `java peers.PairScore TRUTH.csv LINKS.csv`, links as left_id,right_id,…
public final class PairScore {

    private PairScore() {}

    public static void main(String[] arguments) throws Exception {
        var truth = Table.read(Path.of(arguments[0]));
        var structure = new HashMap<String, String>();
        var size = new HashMap<String, Long>();
        for (var row : truth.rows()) {
            var name = row.get(truth.column("structure"));
            if (name.isEmpty()) continue;
            structure.put(row.get(truth.column("source")) + "/" + row.get(truth.column("record_id")), name);
            size.merge(name, 1L, Long::sum);
        }
        long all = size.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();

        var links = Table.read(Path.of(arguments[1]));
        var seen = new HashSet<String>();
        long right = 0;
        for (var row : links.rows()) {
            var a = row.get(0);
            var b = row.get(1);
            if (!seen.add(a.compareTo(b) < 0 ? a + " " + b : b + " " + a)) continue;
            if (structure.containsKey(a) && structure.get(a).equals(structure.get(b))) right++;
        }
        double precision = seen.isEmpty() ? 0 : (double) right / seen.size();
        double recall = (double) right / all;
        System.out.printf(
                "%,d true pairs, %,d links: precision %.4f recall %.4f F1 %.4f%n",
                all, seen.size(), precision, recall, right == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }
}
