package longtang.linkage.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import longtang.linkage.Kernel;
import scala.Tuple2;

/// Each line once under each of its keys that is not crowded.
final class KeyIterator implements Iterator<Tuple2<RuleKey, Line>> {

    private final Kernel kernel;
    private final Set<RuleKey> crowded;
    private final Iterator<Line> lines;
    private final Deque<Tuple2<RuleKey, Line>> waiting = new ArrayDeque<>();

    KeyIterator(Blueprint blueprint, Iterator<Line> lines) {
        this.kernel = blueprint.kernel();
        this.crowded = blueprint.crowded();
        this.lines = lines;
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty() && lines.hasNext()) take(lines.next());
        return !waiting.isEmpty();
    }

    @Override
    public Tuple2<RuleKey, Line> next() {
        if (!hasNext()) throw new NoSuchElementException();
        return waiting.remove();
    }

    private void take(Line line) {
        var keys = kernel.keys(line.cells());
        for (int rule = 0; rule < keys.length; rule++) {
            for (long key : keys[rule]) {
                var under = RuleKey.of(rule, key);
                if (!crowded.contains(under)) waiting.add(new Tuple2<>(under, line));
            }
        }
    }
}
