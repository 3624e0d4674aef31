package longtang.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import longtang.playbook.Chart.By;
import longtang.playbook.Chart.Way;

/// Reads from a chart what people may enter in one standing.
///
/// @param ladders those that bind the case
record Offers(Book book, Chart chart, List<Ladder> ladders) {

    List<Offer> at(int place, long duties) {
        var raised = Choices.raisedBy(book);
        var offers = new ArrayList<Offer>();
        for (var event : chart.events(place)) {
            if (raised.contains(event.name())) continue;
            var ways = event.ways().stream()
                    .filter(way -> way.by() != By.CLOCK && way.open(duties))
                    .toList();
            if (!ways.isEmpty()) offers.add(offer(event.name(), chart.place(place), ways));
        }
        return offers;
    }

    /// What an event takes when it goes this way.
    Offer along(String event, int place, Way way) {
        return offer(event, chart.place(place), List.of(way));
    }

    private Offer offer(String event, State state, List<Way> ways) {
        var first = ways.getFirst();
        var role = role(state, first);
        var whose = whose(first, role);
        return new Offer(
                event,
                whose,
                whose == Offer.Whose.HOUSE ? role : Optional.empty(),
                role.map(Role::count).orElse(1),
                all(ways.stream().flatMap(way -> target(way).stream())),
                all(Stream.concat(
                        ofTheState(state, first), ways.stream().flatMap(way -> way.move().evidence().stream()))),
                all(Stream.concat(
                        ofTheState(state, first),
                        first.move().evidence().stream()
                                .filter(label -> ways.stream()
                                        .allMatch(way -> way.move().evidence().contains(label))))),
                all(ways.stream().flatMap(way -> needs(state, way))),
                all(ways.stream().flatMap(way -> way.move().documents().stream())),
                first.move().serve(),
                all(Stream.concat(
                        ways.stream().flatMap(way -> asks(way.move().when())),
                        ways.stream().flatMap(this::days))),
                first.move().basis().or(() -> work(state).map(Work::basis)),
                ladders.stream()
                        .filter(ladder -> ladder.before().contains(event))
                        .toList());
    }

    private static Stream<String> ofTheState(State state, Way way) {
        return isOwnWork(state, way) ? work(state).stream().flatMap(it -> it.evidence().stream()) : Stream.of();
    }

    private static Stream<String> needs(State state, Way way) {
        if (!isOwnWork(state, way)) return Stream.empty();
        return work(state).stream()
                .flatMap(it -> it.documents().stream())
                .filter(paper -> !way.move().spare().contains(paper));
    }

    private static List<String> all(Stream<String> names) {
        return names.distinct().toList();
    }

    private static Optional<Work> work(State state) {
        return state instanceof State.Leaf leaf ? Optional.of(leaf.work()) : Optional.empty();
    }

    private static boolean isOwnWork(State state, Way way) {
        return state instanceof State.Leaf leaf
                && leaf.on().contains(way.move())
                && way.move()
                        .by()
                        .filter(role -> !role.equals(leaf.work().role()))
                        .isEmpty();
    }

    private Optional<Role> role(State state, Way way) {
        if (way.by() == By.REMEDY) return Optional.empty();
        return way.move()
                .by()
                .or(() -> work(state).map(Work::role))
                .map(name -> book.roles().get(name));
    }

    private static Offer.Whose whose(Way way, Optional<Role> role) {
        if (way.by() == By.REMEDY) return Offer.Whose.REMEDY;
        return switch (role.map(Role::kind).orElse("")) {
            case "当事人" -> Offer.Whose.PARTY;
            case "外部" -> Offer.Whose.OUTSIDE;
            default -> Offer.Whose.HOUSE;
        };
    }

    private Optional<String> target(Way way) {
        return switch (way.move().target()) {
            case Move.Target.To(var to) -> book.state(to).map(State::label);
            case Move.Target.History _, Move.Target.Stay _ -> Optional.empty();
        };
    }

    private Stream<String> asks(Guard guard) {
        return guard.names().stream().flatMap(name -> {
            var table = book.tables().get(name);
            return table == null ? Stream.of(name) : table.inputs().stream();
        });
    }

    /// Days agreed upon, by which deadlines of the next state run, or of the one that follows it by itself.
    private Stream<String> days(Way way) {
        if (way.target() < 0) return Stream.empty();
        var next = clocks(chart.place(way.target()));
        var later = next.stream()
                .map(clock -> clock.then().target())
                .flatMap(target -> target instanceof Move.Target.To(var to) ? book.state(to).stream() : Stream.empty())
                .flatMap(state -> clocks(state).stream());
        return Stream.concat(next.stream(), later)
                .flatMap(clock ->
                        clock.limit() instanceof Clock.Limit.UntilFact(var fact) ? Stream.of(fact) : Stream.empty());
    }

    private static List<Clock> clocks(State state) {
        return state instanceof State.Leaf leaf ? leaf.clocks() : List.of();
    }
}
