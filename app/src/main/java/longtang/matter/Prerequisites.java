package longtang.matter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.law.Refusal;
import longtang.playbook.Basis;
import longtang.playbook.Book;
import longtang.playbook.Fact;
import longtang.playbook.Offer;
import org.springframework.stereotype.Component;

/// What must be there before an event is entered: persuasion, proof, papers, days agreed upon, and a reason where like
/// cases went another way.
@Component
class Prerequisites {

    private final Exhibits exhibits;
    private final PaperDesk papers;
    private final Climbing climbing;
    private final Agreed agreed;
    private final PutOff putOff;
    private final Safekeeping safekeeping;
    private final Serving serving;
    private final LikeSteps likeSteps;

    Prerequisites(
            Exhibits exhibits,
            PaperDesk papers,
            Climbing climbing,
            Agreed agreed,
            PutOff putOff,
            Safekeeping safekeeping,
            Serving serving,
            LikeSteps likeSteps) {
        this.exhibits = exhibits;
        this.papers = papers;
        this.climbing = climbing;
        this.agreed = agreed;
        this.putOff = putOff;
        this.safekeeping = safekeeping;
        this.serving = serving;
        this.likeSteps = likeSteps;
    }

    /// Why the event cannot be entered yet; empty where everything is there.
    Optional<Refusal> lacking(Book book, Matter matter, Offer offer, Matters.Asked asked) {
        var persuasion = climbing.lacking(matter, offer);
        if (persuasion.isPresent()) return persuasion;
        var missing = missing(book, matter, offer);
        var unagreed = agreed.lacking(book, matter, offer, asked, missing);
        if (unagreed.isPresent()) return unagreed;
        if (!missing.isEmpty())
            return refusal("proof-missing", article(offer.basis()), "matter.refused.proof", asked, missing, "、");
        var unwritten = unwritten(book, matter, offer);
        if (!unwritten.isEmpty())
            return refusal(
                    "papers-missing",
                    article(basis(book, unwritten.getFirst()).or(offer::basis)),
                    "matter.refused.papers",
                    asked,
                    unwritten,
                    "》《");
        var unseen = putOff.lacking(book, matter, offer).or(() -> safekeeping.lacking(book, matter, offer));
        if (unseen.isPresent()) return unseen;
        var unlike = likeSteps.unexplained(book, matter, offer, asked.why());
        if (unlike.isPresent()) return unlike;
        return unknownDay(book, matter, offer, asked)
                .map(day -> new Refusal("fact.missing", "", "playbook.fact.missing", List.of(asked.event(), day)));
    }

    private static Optional<Refusal> refusal(
            String code, String article, String fact, Matters.Asked asked, List<String> what, String between) {
        return Optional.of(new Refusal(code, article, fact, List.of(asked.event(), String.join(between, what))));
    }

    private static Optional<Basis> basis(Book book, String paper) {
        return Optional.ofNullable(book.papers().get(paper)).flatMap(one -> one.basis());
    }

    private static String article(Optional<Basis> basis) {
        return basis.filter(Basis.Legal.class::isInstance).map(Basis::toString).orElse("");
    }

    /// Proof that the state or the event asks for: neither kept since the matter came here, nor a paper of that name
    /// that was issued since it is wanted and holds.
    List<String> missing(Book book, Matter matter, Offer offer) {
        if (offer.certain().isEmpty()) return List.of();
        var filled = filled(book, matter, offer);
        var kept = exhibits.of(matter.id()).stream()
                .filter(exhibit -> !exhibit.keptAt().isBefore(matter.since()))
                .map(Exhibit::label)
                .collect(Collectors.toSet());
        return offer.certain().stream()
                .filter(label -> !kept.contains(label) && !filled.contains(label))
                .filter(label -> papers.proof(matter, label).isEmpty())
                .toList();
    }

    /// Proof that the agreement itself provides, the list of goods, or the record of a delivery.
    Set<String> filled(Book book, Matter matter, Offer offer) {
        var filled = new LinkedHashSet<>(agreed.filled(book, matter, offer));
        filled.addAll(safekeeping.filled(book, matter));
        filled.addAll(serving.filled(matter, offer));
        return filled;
    }

    /// Visits and talks that the book wants first.
    List<String> unspoken(Matter matter, Offer offer) {
        return climbing.missing(matter, offer);
    }

    /// Papers of its state that the event needs and that have not been issued.
    List<String> unwritten(Book book, Matter matter, Offer offer) {
        return papers.lacking(book, matter, offer);
    }

    /// What was chosen in like cases.
    LikeCases likeCases(Book book, Matter matter, Offer offer) {
        return likeSteps.of(book, matter, offer);
    }

    // A deadline that runs until a day agreed upon would never end without it.
    private static Optional<String> unknownDay(Book book, Matter matter, Offer offer, Matters.Asked asked) {
        return offer.asks().stream()
                .filter(name -> book.facts().get(name) instanceof Fact fact && fact.kind() instanceof Fact.Kind.Day)
                .filter(name -> !asked.facts().containsKey(name)
                        && !matter.standing().facts().containsKey(name))
                .findFirst();
    }
}
