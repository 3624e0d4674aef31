package longtang.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import longtang.delivery.Deliveries;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.law.Served;
import longtang.law.Statute;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.playbook.Offer;
import org.springframework.stereotype.Component;

/// Holds the serving events of a book (决定书已送达) to what is on record of the delivery: the paper was issued in this
/// round and has reached whom it must reach; its legal day is the record's, never that of the entering.
@Component
class Serving {

    private static final String RECEIPT = "送达回证";

    private final Deliveries deliveries;
    private final PaperDesk desk;
    private final Papers papers;

    Serving(Deliveries deliveries, PaperDesk desk, Papers papers) {
        this.deliveries = deliveries;
        this.desk = desk;
        this.papers = papers;
    }

    /// How the paper of a serving event was served; nothing for other events.
    Ruling<Optional<Served>> of(Matter matter, Offer offer) {
        if (offer.serve().isEmpty()) return Ruling.allow(Optional.empty());
        var name = offer.serve().get();
        var hanging = matter.standing().hangs(name);
        if (hanging.isPresent())
            return Ruling.refuse(refusal(
                    "notice-still-hangs",
                    "matter.refused.hanging",
                    name,
                    hanging.get().toString()));
        var paper = issued(matter, name);
        if (paper.isEmpty()) return Ruling.refuse(refusal("paper-not-served", "matter.refused.unissued", name));
        return switch (deliveries.reached(paper.get()).whole()) {
            case Ruling.Refused<Served>(var why) -> Ruling.refuse(why);
            case Ruling.Allowed<Served>(var served) -> Ruling.allow(Optional.of(served));
        };
    }

    private static Refusal refusal(String code, String fact, Object... args) {
        return new Refusal(code, Statute.PENALTY.article(61).toString(), fact, List.of(args));
    }

    /// From which day a paper of this name counts as served, or will when its notice has hung, as the matter knows.
    Optional<LocalDate> day(Matter matter, String name) {
        var standing = matter.standing();
        return standing.served(name).or(() -> standing.hangs(name));
    }

    /// The paper of that name that holds and was issued since the matter wants it.
    Optional<Paper> issued(Matter matter, String name) {
        return desk.current(matter, name).filter(Paper::holds);
    }

    /// Evidence that the record of delivery itself provides: 送达回证, and 取走财物通知书送达回证.
    Set<String> filled(Matter matter, Offer offer) {
        return offer.evidence().stream()
                .filter(label -> label.endsWith(RECEIPT))
                .filter(label -> proven(matter, label, offer))
                .collect(Collectors.toSet());
    }

    private boolean proven(Matter matter, String label, Offer offer) {
        var name = label.substring(0, label.length() - RECEIPT.length());
        var paper = name.isEmpty()
                ? offer.serve().flatMap(served -> issued(matter, served))
                : papers.holding(matter.id(), name);
        return paper.map(deliveries::reached)
                .filter(reached -> reached.whole() instanceof Ruling.Allowed<Served>)
                .isPresent();
    }
}
