package longtang.linkage.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import longtang.linkage.Kernel;
import scala.Tuple2;

/// Scores the pairs of blocks. A pair that several keys bring together is scored under the first of them alone.
final class Scorer {

    private final Kernel kernel;
    private final HashSet<RuleKey> crowded;

    Scorer(Blueprint blueprint) {
        this.kernel = blueprint.kernel();
        this.crowded = blueprint.crowded();
    }

    Iterator<LinkedPair> score(Iterator<Tuple2<RuleKey, Iterable<Line>>> blocks, double minimumBits) {
        Iterable<Tuple2<RuleKey, Iterable<Line>>> all = () -> blocks;
        return StreamSupport.stream(all.spliterator(), false)
                .flatMap(block -> score(block._1(), block._2(), minimumBits))
                .iterator();
    }

    private Stream<LinkedPair> score(RuleKey under, Iterable<Line> lines, double minimumBits) {
        var block = new ArrayList<Line>();
        lines.forEach(block::add);
        if (block.size() < 2) return Stream.of();
        block.sort(Comparator.comparing(Line::id));
        var keys = block.stream().map(line -> kernel.keys(line.cells())).toList();
        var bound = kernel.bind(
                block.stream().map(line -> (java.util.Map<String, String>) line.cells()).toList());
        var found = new ArrayList<LinkedPair>();
        for (int a = 0; a < block.size(); a++) {
            for (int b = a + 1; b < block.size(); b++) {
                if (!bound.mayLink(a, b) || !under.equals(first(keys.get(a), keys.get(b)))) continue;
                double bits = bound.bits(a, b);
                if (bits >= minimumBits) found.add(new LinkedPair(block.get(a).id(), block.get(b).id(), (float) bits));
            }
        }
        return found.stream();
    }

    private RuleKey first(long[][] left, long[][] right) {
        for (int rule = 0; rule < left.length; rule++) {
            int i = 0;
            int j = 0;
            while (i < left[rule].length && j < right[rule].length) {
                long a = left[rule][i];
                long b = right[rule][j];
                if (a == b) {
                    var shared = RuleKey.of(rule, a);
                    if (!crowded.contains(shared)) return shared;
                }
                if (a <= b) i++;
                if (b <= a) j++;
            }
        }
        throw new IllegalStateException("Two lines of one block share no key");
    }
}
