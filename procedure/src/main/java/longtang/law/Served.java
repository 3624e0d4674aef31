package longtang.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// A document that counts as served, from which day on, and by which article.
///
/// @param awaited years whose notices may still move that day; empty if it is certain
public record Served(LocalDate on, Delivery.Method how, Article article, SortedSet<Integer> awaited) {

    public Served {
        awaited = Collections.unmodifiableSortedSet(new TreeSet<>(awaited));
    }

    static Served on(Delivery delivery) {
        return new Served(delivery.day(), delivery.method(), delivery.article(), new TreeSet<>());
    }

    /// Where the terms begin that run from this service.
    public Start start() {
        return Start.served(on);
    }
}
