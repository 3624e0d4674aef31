package longtang.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import longtang.delivery.Deliveries;
import longtang.law.Counting;
import longtang.law.ForcedRemoval;
import longtang.law.Gate;
import longtang.law.LegalCalendar;
import longtang.law.LegalTime;
import longtang.law.Recipient;
import longtang.law.Remedy.Ending;
import longtang.law.Remedy.Outcome;
import longtang.law.Remedy.Stage;
import longtang.law.Ruling;
import longtang.law.Served;
import longtang.law.Term;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.playbook.Book;
import longtang.remedy.Remedies;
import longtang.remedy.Remedy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is on record of the way to a removal by force: which papers reached whom and when, and what was lodged against
/// the decision. From it alone the earliest lawful day is reckoned (行政强制法 44).
@Component
class Road {

    private static final LegalTime TIME = new LegalTime(LegalCalendar.bundled(), Counting.usual());

    private final Papers papers;
    private final Deliveries deliveries;
    private final Remedies remedies;

    Road(Papers papers, Deliveries deliveries, Remedies remedies) {
        this.papers = papers;
        this.deliveries = deliveries;
        this.remedies = remedies;
    }

    /// The paper of that name that was issued last and holds.
    Optional<Paper> holding(Matter matter, String name) {
        return papers.holding(matter.id(), name);
    }

    /// How one of these papers was served, as the record says.
    Optional<Served> served(Matter matter, List<String> names) {
        return names.stream()
                .flatMap(name -> holding(matter, name).stream())
                .flatMap(paper -> deliveries.reached(paper).whole() instanceof Ruling.Allowed<Served>(var how)
                        ? Optional.of(how).stream()
                        : Optional.<Served>empty().stream())
                .findFirst();
    }

    /// The whole names of those to whom papers of the round were brought, so that no notice shows them.
    Set<String> namesOf(Matter matter) {
        return papers.of(matter.id()).stream()
                .flatMap(paper -> deliveries.addressees(paper).stream())
                .map(addressee -> addressee.name().whole())
                .collect(Collectors.toSet());
    }

    /// The gate, from the decision on; empty where the book knows no force, or nothing is decided.
    Optional<Gate> gate(Book book, Matter matter) {
        var map = new Roadmap(book);
        return map.decision()
                .flatMap(name -> holding(matter, name))
                .map(decision -> Gate.of(removal(map, matter, decision), TIME));
    }

    /// The gate where no decision holds any more, which is shut.
    Gate shut() {
        return Gate.of(new ForcedRemoval(List.of(), new Term.Days(1), null, null), TIME);
    }

    private ForcedRemoval removal(Roadmap map, Matter matter, Paper decision) {
        return new ForcedRemoval(
                recipients(matter, decision),
                map.term(decision.name()).orElse(new Term.Days(15)),
                call(map, matter, map.papers(Roadmap.URGED)),
                call(map, matter, map.announcement().stream().toList()));
    }

    private ForcedRemoval.@Nullable Call call(Roadmap map, Matter matter, List<String> names) {
        return served(matter, names)
                .flatMap(how -> names.stream()
                        .flatMap(name -> map.term(name).stream())
                        .findFirst()
                        .map(term -> new ForcedRemoval.Call(how.on(), term)))
                .orElse(null);
    }

    // Nobody is passed over: while one of them is not served, none of the terms is reckoned.
    private List<Recipient> recipients(Matter matter, Paper decision) {
        var reached = deliveries.reached(decision);
        if (reached.each().stream().anyMatch(each -> each.counts().isEmpty())) return List.of();
        var told = told(decision);
        var sought = sought(matter, decision);
        var recipients = new ArrayList<Recipient>();
        for (var each : reached.each()) {
            var served = each.counts().orElseThrow();
            var who = each.who().map(one -> one.name().masked()).orElse("");
            recipients.add(new Recipient(who, served, told, recipients.isEmpty() ? sought : List.of()));
        }
        return recipients;
    }

    private static Recipient.Told told(Paper decision) {
        boolean both = List.of(Paper.REVIEW, Paper.COURT).stream()
                .noneMatch(field -> decision.fields().getOrDefault(field, "").isBlank());
        return both ? new Recipient.Told.InTheDecision() : new Recipient.Told.Never();
    }

    private List<longtang.law.Remedy> sought(Matter matter, Paper decision) {
        return remedies.of(matter.id()).stream()
                .filter(remedy -> decision.id().equals(remedy.paper()))
                .flatMap(remedy -> law(remedy).stream())
                .toList();
    }

    private static Optional<longtang.law.Remedy> law(Remedy remedy) {
        return switch (remedy.stage()) {
            case REVIEW -> Optional.of(law(remedy, Stage.REVIEW));
            case FIRST_INSTANCE -> Optional.of(law(remedy, Stage.FIRST_INSTANCE));
            case APPEAL -> isRemitted(remedy) ? Optional.empty() : Optional.of(law(remedy, Stage.APPEAL));
            case COMPENSATION -> Optional.empty();
        };
    }

    // It is heard anew, and that is a line of its own.
    private static boolean isRemitted(Remedy remedy) {
        var ending = remedy.ending();
        return ending != null && ending.outcome() == longtang.remedy.Outcome.REMITTED;
    }

    private static longtang.law.Remedy law(Remedy remedy, Stage stage) {
        var ending = remedy.ending();
        if (ending == null) return new longtang.law.Remedy(stage, remedy.lodged(), null);
        LocalDate served = Objects.requireNonNull(ending.served());
        return switch (ending.outcome()) {
            case UPHELD, UNDECIDED -> ended(stage, remedy, served, Outcome.UPHELD);
            case NOT_HEARD -> ended(stage, remedy, served, Outcome.NOT_HEARD);
            case WITHDRAWN, GRANTED, DENIED -> ended(stage, remedy, served, Outcome.WITHDRAWN);
            case REVOKED, REMADE, CHANGED, UNLAWFUL -> ended(stage, remedy, served, Outcome.OVERTURNED);
            case REMITTED -> throw new IllegalStateException("a remitted suit is a line of its own");
        };
    }

    private static longtang.law.Remedy ended(Stage stage, Remedy remedy, LocalDate served, Outcome outcome) {
        return new longtang.law.Remedy(stage, remedy.lodged(), new Ending(served, outcome));
    }
}
