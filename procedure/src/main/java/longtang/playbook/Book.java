package longtang.playbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How one kind of matter is handled: one file, one version, never changed once it is published.
///
/// @param sha256 of the text that was read; of the flattened text where a city's overlay was laid over another book
/// @param ladders what persuasion must come before which hard events
/// @param agreement what a party agrees to have done, `undertaking` what a party promises to do; empty where the book
/// knows none
/// @param hold how what is retained for the time being is bound; empty where the book retains nothing
/// @param custody how what is kept for its owner is bound; empty where the book takes nothing out
/// @param open what is marked as unverified, for the first page of the lawyer's view
public record Book(
        String name,
        String version,
        String title,
        LawPack law,
        Optional<LocalDate> effectiveFrom,
        Map<String, Fact> facts,
        Map<String, Role> roles,
        Map<String, DecisionTable> tables,
        Map<String, Paper> papers,
        Map<String, Clock> clocks,
        String initial,
        List<Move> anytime,
        List<State> states,
        List<Ladder> ladders,
        Optional<Binding> agreement,
        Optional<Binding> undertaking,
        Optional<Deferral> hold,
        Optional<Custody> custody,
        List<String> open,
        String sha256,
        Place at) {

    /// `cn-sh/weijian@2026.1`
    public String reference() {
        return name + "@" + version;
    }

    /// Every step, in the order of the book.
    public List<State.Leaf> leaves() {
        return all().filter(State.Leaf.class::isInstance)
                .map(State.Leaf.class::cast)
                .toList();
    }

    public List<State.End> ends() {
        return all().filter(State.End.class::isInstance)
                .map(State.End.class::cast)
                .toList();
    }

    public List<State.Region> regions() {
        return all().filter(State.Region.class::isInstance)
                .map(State.Region.class::cast)
                .toList();
    }

    Stream<State> all() {
        return states.stream().flatMap(Book::within);
    }

    private static Stream<State> within(State state) {
        return switch (state) {
            case State.Leaf leaf -> Stream.of(leaf);
            case State.End end -> Stream.of(end);
            case State.Region region ->
                Stream.concat(Stream.of(region), region.states().stream().flatMap(Book::within));
        };
    }

    /// The regions around a state, innermost first.
    List<State.Region> around(String id) {
        var around = new ArrayList<State.Region>();
        for (var region : regions()) {
            if (within(region).anyMatch(state -> state != region && state.id().equals(id))) around.addFirst(region);
        }
        return around;
    }

    /// Who may write this paper in a state without being asked; empty where nobody may.
    public Optional<Role> writer(Paper paper, String leaf) {
        boolean here = paper.where().isEmpty()
                || paper.where().contains(leaf)
                || around(leaf).stream().anyMatch(region -> paper.where().contains(region.id()));
        return here ? paper.by().map(roles::get) : Optional.empty();
    }

    Optional<State> state(String id) {
        return all().filter(state -> state.id().equals(id)).findFirst();
    }

    /// Every move of the book itself, clocks' consequences among them; remedies are the law pack's.
    Stream<Move> moves() {
        return Stream.of(
                        anytime.stream(),
                        clocks.values().stream().map(Clock::then),
                        regions().stream().flatMap(region -> region.anytime().stream()),
                        leaves().stream().flatMap(leaf -> leaf.on().stream()),
                        leaves().stream().flatMap(leaf -> leaf.clocks().stream().map(Clock::then)))
                .flatMap(moves -> moves);
    }

    /// Every deadline: the case's, those of remedies, and those of the steps.
    Stream<Clock> deadlines() {
        return Stream.of(
                        clocks.values().stream(),
                        law.clocks().values().stream(),
                        leaves().stream().flatMap(leaf -> leaf.clocks().stream()))
                .flatMap(all -> all);
    }
}
