package longtang.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import longtang.law.Refusal;
import longtang.playbook.Book;
import longtang.playbook.Fact;
import longtang.playbook.Offer;
import longtang.playbook.State;
import org.springframework.stereotype.Component;

/// Where the law leaves a choice, like cases are treated alike: whoever decides otherwise than most of the latest cases
/// with the same facts gives the reason.
@Component
class LikeSteps {

    private static final String FAIRNESS = "《行政处罚法》第五条";

    /// Who decides in the organ's name; what others enter is what happened, not what was chosen.
    private static final Set<String> DECIDE = Set.of("负责人", "政府");

    private final LikeStepStore store;

    LikeSteps(LikeStepStore store) {
        this.store = store;
    }

    /// What was chosen in like cases, where this event is a choice at all.
    LikeCases of(Book book, Matter matter, Offer offer) {
        var choices = choices(book, matter);
        if (choices.size() < 2 || !choices.contains(offer.event())) return new LikeCases(Map.of());
        return store.like(matter, choices, known(book, matter));
    }

    Optional<Refusal> unexplained(Book book, Matter matter, Offer offer, String why) {
        if (!why.isBlank()) return Optional.empty();
        var like = of(book, matter, offer);
        if (!like.speakAgainst(offer.event())) return Optional.empty();
        var usual = like.usual().orElseThrow();
        return Optional.of(new Refusal(
                "unlike-like-cases",
                FAIRNESS,
                "matter.refused.unlike",
                List.of(offer.event(), like.count(usual), usual)));
    }

    private static List<String> choices(Book book, Matter matter) {
        return book.leaves().stream()
                .filter(leaf -> leaf.id().equals(matter.standing().leaf()))
                .filter(leaf -> isDecidedIn(book, leaf))
                .flatMap(leaf -> leaf.on().stream())
                .filter(move -> move.by().isEmpty())
                .map(move -> move.event())
                .distinct()
                .toList();
    }

    private static boolean isDecidedIn(Book book, State.Leaf leaf) {
        var role = book.roles().get(leaf.work().role());
        return role != null && DECIDE.contains(role.kind());
    }

    // Days differ from case to case and decide nothing.
    private static Map<String, String> known(Book book, Matter matter) {
        var known = new TreeMap<String, String>();
        matter.standing().facts().forEach((name, value) -> {
            if (book.facts().get(name) instanceof Fact fact && !(fact.kind() instanceof Fact.Kind.Day))
                known.put(name, value);
        });
        return known;
    }
}
