package longtang.linkage;

import java.util.Collection;

/// The patterns of the pairs that people decided on.
record Labelled(Histogram same, Histogram other) {

    static Labelled of(Collection<Label> labels, Patterns patterns) {
        var said = new Labelled(new Histogram(), new Histogram());
        for (var label : labels) {
            (label.same() ? said.same : said.other).add(patterns.of(label.left(), label.right()), 1);
        }
        return said;
    }
}
