package longtang.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.law.Served;

/// How far a paper has come: for each to whom it must be brought what was tried, and from which day it counts or why it
/// does not yet.
public record Reached(List<Each> each) {

    /// One addressee; `who` is empty where a notice to everybody is posted.
    public record Each(Optional<Addressee> who, List<Handover> tried, Ruling<Served> served) {

        public Optional<Served> counts() {
            return served instanceof Ruling.Allowed<Served>(var how) ? Optional.of(how) : Optional.empty();
        }
    }

    public Reached {
        each = List.copyOf(each);
    }

    /// Served when each is; the last day counts.
    public Ruling<Served> whole() {
        var all = each.stream().flatMap(one -> one.counts().stream()).toList();
        if (all.size() == each.size() && !all.isEmpty()) return Ruling.allow(last(all));
        return each.stream()
                .flatMap(one -> one.served() instanceof Ruling.Refused<Served>(var why)
                        ? Optional.of(why).stream()
                        : Optional.<Refusal>empty().stream())
                .findFirst()
                .<Ruling<Served>>map(Ruling::refuse)
                .orElseGet(() -> Ruling.refuse(Deliveries.refusal("delivery-without-addressee")));
    }

    private static Served last(List<Served> all) {
        var last = all.stream().max(Comparator.comparing(Served::on)).orElseThrow();
        var awaited = new TreeSet<Integer>();
        all.forEach(one -> awaited.addAll(one.awaited()));
        return new Served(last.on(), last.how(), last.article(), awaited);
    }
}
