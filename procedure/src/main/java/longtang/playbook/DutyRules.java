package longtang.playbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.law.Term;

/// V14 and what the law pack says of single duties: who can do them, what they need, what takes them back.
final class DutyRules {

    private final Book book;
    private final Problems problems;
    private final Map<String, Clock> byClock = new HashMap<>();

    private DutyRules(Book book, Problems problems) {
        this.book = book;
        this.problems = problems;
    }

    static void check(Book book, Problems problems) {
        new DutyRules(book, problems).check();
    }

    private void check() {
        int duties = Chart.dutiesOf(book).size();
        if (duties > Chart.DUTIES) problems.add(book.at(), "V14", "duties.many", Chart.DUTIES, duties);
        produced();
        read();
        book.clocks().values().forEach(clock -> byClock.put(key(clock.then()), clock));
        book.leaves().forEach(this::lapses);
        book.moves().forEach(this::earned);
        book.moves().forEach(this::limited);
        book.moves().forEach(this::lasting);
        book.moves().forEach(this::said);
    }

    /// The events that a state's clocks bring about, whichever of their variants is taken.
    private void lapses(State.Leaf leaf) {
        for (var clock : leaf.clocks()) {
            byClock.put(key(clock.then()), clock);
            leaf.on().stream()
                    .filter(move -> move.event().equals(clock.then().event()))
                    .forEach(move -> byClock.put(key(move), clock));
        }
    }

    private static String key(Move move) {
        return move.at() + move.event();
    }

    private void produced() {
        var done = Stream.concat(book.moves(), book.law().remedies().stream())
                .flatMap(move -> move.tag().stream())
                .collect(Collectors.toSet());
        for (var leaf : book.leaves()) {
            var waived = leaf.exempt().map(State.Exemption::duties).orElse(java.util.List.of());
            book.law().obligations().stream()
                    .filter(obligation -> leaf.nature().contains(obligation.nature()))
                    .forEach(obligation -> obligation.requires().stream()
                            .filter(duty -> !done.contains(duty) && !waived.contains(duty))
                            .forEach(duty -> problems.add(
                                    leaf.at(), "V14", "duty.never", duty, leaf.label(), obligation.rule())));
        }
        book.moves()
                .forEach(move -> Stream.concat(move.given().stream(), move.unless().stream())
                        .filter(duty -> !done.contains(duty))
                        .forEach(duty -> problems.add(move.at(), "V14", "duty.unknown", duty, move.event())));
    }

    private void read() {
        var read = new HashSet<String>(readByLaw());
        book.moves().forEach(move -> {
            read.addAll(move.given());
            read.addAll(move.unless());
        });
        book.moves()
                .forEach(move -> move.tag().stream()
                        .filter(duty -> !read.contains(duty))
                        .forEach(duty -> problems.add(move.at(), "V14", "duty.unread", duty, move.event())));
        var natures = book.law().obligations().stream()
                .map(LawPack.Obligation::nature)
                .collect(Collectors.toCollection(HashSet::new));
        book.law().apart().forEach(natures::addAll);
        book.law().rights().forEach(right -> {
            natures.addAll(right.at());
            natures.addAll(right.except());
        });
        book.leaves()
                .forEach(leaf -> leaf.nature().stream()
                        .filter(nature -> !natures.contains(nature))
                        .forEach(nature -> problems.add(leaf.at(), "V14", "nature.unread", nature, leaf.label())));
    }

    private Set<String> readByLaw() {
        var read = new HashSet<String>();
        book.law().obligations().forEach(obligation -> {
            read.addAll(obligation.requires());
            read.addAll(obligation.forbids());
            read.addAll(obligation.entry());
        });
        book.law().rights().forEach(right -> {
            read.addAll(right.when());
            read.addAll(right.unless());
        });
        book.law().remedies().forEach(move -> {
            read.addAll(move.given());
            read.addAll(move.unless());
        });
        book.law().follows().forEach((duty, before) -> {
            read.add(duty);
            read.addAll(before);
        });
        book.law().limits().forEach(limit -> read.add(limit.duty()));
        return read;
    }

    /// A duty that nobody may simply assert is done by time of the law's length, or by what proves it.
    private void earned(Move move) {
        for (var earned : book.law().earned()) {
            if (!move.tag().contains(earned.duty())) continue;
            var clock = byClock.get(key(move));
            boolean byTime = clock != null
                    && earned.clock().isPresent()
                    && clock.limit() instanceof Clock.Limit.For(var term)
                    && atLeast(term, earned.clock().get());
            boolean byProof = clock == null
                    && earned.evidence().stream()
                            .anyMatch(proof -> move.evidence().contains(proof)
                                    || move.documents().contains(proof));
            if (!byTime && !byProof)
                problems.add(
                        move.at(),
                        earned.rule(),
                        clock == null ? "earned.proof" : "earned.time",
                        move.event(),
                        earned.duty(),
                        earned.say(),
                        earned.basis().toString(),
                        earned.clock().map(Term::toString).orElse("—"),
                        String.join("、", earned.evidence()));
        }
    }

    private void limited(Move move) {
        for (var limit : book.law().limits()) {
            if (!move.tag().contains(limit.duty()) && !countsAgain(move, limit)) continue;
            boolean kept = move.start().stream()
                    .map(book.clocks()::get)
                    .anyMatch(clock -> clock != null
                            && clock.limit() instanceof Clock.Limit.For(var term)
                            && atLeast(limit.most(), term));
            if (!kept)
                problems.add(
                        move.at(),
                        limit.rule(),
                        "limit.missing",
                        move.event(),
                        limit.say(),
                        limit.most().toString(),
                        limit.basis().toString());
        }
    }

    /// What was decided is taken back and the case goes on: its time begins anew.
    private boolean countsAgain(Move move, LawPack.CaseLimit limit) {
        return move.voids().contains(limit.again())
                && !move.voids().contains(limit.duty())
                && move.target() instanceof Move.Target.To(var id)
                && book.state(id).orElse(null) instanceof State.Leaf;
    }

    /// What was served stands until a paper takes it back, or a court or reviewing organ does.
    private void lasting(Move move) {
        if (move.serve().isEmpty())
            move.tag().stream()
                    .filter(book.law().served()::contains)
                    .forEach(duty -> problems.add(move.at(), "V7", "serve.missing", move.event(), duty));
        if (book.law().revoking().contains(move.event())) revoked(move);
        if (Choices.raisedBy(book).contains(move.event())) return;
        book.law().lasting().forEach((duty, basis) -> {
            if ((move.voids().contains(duty) || move.voids().contains(Move.ALL))
                    && (move.documents().isEmpty() || move.basis().isEmpty()))
                problems.add(move.at(), "R7", "lasting.voided", move.event(), duty, basis.toString());
        });
    }

    /// A court or a reviewing organ takes away one act, not the case: it must be named, and it no longer counts.
    private void revoked(Move move) {
        if (move.given().stream().noneMatch(book.law().lasting()::containsKey))
            problems.add(
                    move.at(),
                    "R7",
                    "lasting.unnamed",
                    move.event(),
                    String.join("、", book.law().lasting().keySet()));
        move.given().stream()
                .filter(duty -> book.law().lasting().containsKey(duty))
                .filter(duty -> !move.voids().contains(duty) && !move.voids().contains(Move.ALL))
                .forEach(duty -> problems.add(move.at(), "R7", "lasting.kept", move.event(), duty));
    }

    /// An event proves what it asserts, and takes back the marks that it makes untrue.
    private void said(Move move) {
        var said = book.law().said().get(move.event());
        if (said == null) return;
        said.evidence().stream()
                .filter(proof -> !move.evidence().contains(proof))
                .forEach(proof -> problems.add(
                        move.at(),
                        "V7",
                        "said.proof",
                        move.event(),
                        proof,
                        said.basis().toString()));
        said.voids().stream()
                .filter(duty -> Chart.dutiesOf(book).contains(duty))
                .filter(duty -> !move.voids().contains(duty) && !move.voids().contains(Move.ALL))
                .forEach(duty -> problems.add(
                        move.at(),
                        "V13",
                        "said.void",
                        move.event(),
                        duty,
                        said.basis().toString()));
    }

    /// Whether a term is at least as long as another, where both are counted in the same unit.
    static boolean atLeast(Term term, Term least) {
        return switch (least) {
            case Term.Hours(var n) -> term instanceof Term.Hours(var m) && m >= n;
            case Term.WorkHours(var n) -> term instanceof Term.WorkHours(var m) && m >= n;
            case Term.WorkDays(var n) -> term instanceof Term.WorkDays(var m) && m >= n;
            case Term.Days(var n) -> term instanceof Term.Days(var m) && m >= n;
            case Term.Months(var n) -> term instanceof Term.Months(var m) && m >= n;
            case Term.Years(var n) -> term instanceof Term.Years(var m) && m >= n;
            case Term.Until until -> term.equals(until);
            case Term.Longest(var terms) -> terms.stream().allMatch(one -> partAtLeast(term, one));
        };
    }

    private static boolean partAtLeast(Term term, Term least) {
        return term instanceof Term.Longest(var parts)
                ? parts.stream().anyMatch(part -> atLeast(part, least))
                : atLeast(term, least);
    }
}
