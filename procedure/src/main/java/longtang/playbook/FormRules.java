package longtang.playbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// V1, V7, V12, V16: names are known, every step has who, why and what for, nobody judges their own work.
final class FormRules {

    /// Whose acts the house only notes.
    static final Set<String> THEIRS = Set.of("当事人", "外部");

    private static final int STATES = 200;

    private final Book book;
    private final Problems problems;
    private final Set<String> places;

    private FormRules(Book book, Problems problems) {
        this.book = book;
        this.problems = problems;
        this.places = Stream.concat(book.leaves().stream(), book.ends().stream())
                .map(State::id)
                .collect(Collectors.toSet());
    }

    static void check(Book book, Problems problems) {
        new FormRules(book, problems).check();
    }

    private void check() {
        if (places.size() > STATES) problems.add(book.at(), "V1", "states.many", STATES);
        if (!places.contains(book.initial())) problems.add(book.at(), "V1", "initial.unknown", book.initial());
        book.moves().forEach(this::move);
        book.leaves().forEach(this::leaf);
        book.papers().values().forEach(this::paper);
        needs();
        served();
        unused();
    }

    private void move(Move move) {
        if (move.target() instanceof Move.Target.To(var id) && !places.contains(id))
            problems.add(move.at(), "V1", "target.unknown", move.event(), id);
        papers(move.at(), move.documents());
        papers(move.at(), move.spare());
        papers(move.at(), move.serve().stream().toList());
        move.by().ifPresent(role -> role(move.at(), role));
        move.escalate().ifPresent(role -> role(move.at(), role));
        Stream.concat(move.start().stream(), move.stop().stream())
                .filter(name -> !book.clocks().containsKey(name))
                .forEach(name -> problems.add(move.at(), "V7", "clock.unknown", name));
        move.pause()
                .filter(cause -> !book.law().pauses().containsKey(cause))
                .ifPresent(cause -> problems.add(
                        move.at(),
                        "V17",
                        "pause.unknown",
                        cause,
                        String.join("、", book.law().pauses().keySet())));
    }

    private void papers(Place at, List<String> names) {
        names.stream()
                .filter(name -> !book.papers().containsKey(name))
                .forEach(name -> problems.add(at, "V7", "paper.unknown", name));
    }

    private void role(Place at, String name) {
        if (!name.isEmpty() && !book.roles().containsKey(name)) problems.add(at, "V7", "role.unknown", name);
    }

    private void leaf(State.Leaf leaf) {
        var work = leaf.work();
        role(work.at(), work.role());
        papers(work.at(), work.documents());
        if (work.evidence().isEmpty()) problems.add(work.at(), "V7", "evidence.missing", leaf.label());
        work.notSameAs().stream()
                .filter(id -> !places.contains(id))
                .forEach(id -> problems.add(work.at(), "V16", "state.unknown", id));
        work.window()
                .filter(text -> Window.read(text).isEmpty())
                .ifPresent(text -> problems.add(work.at(), "V7", "window.unreadable", leaf.label(), text));
        staffed(leaf);
        apart(leaf);
        leaf.exempt().ifPresent(exemption -> exemption(leaf, exemption));
    }

    private void exemption(State.Leaf leaf, State.Exemption exemption) {
        if (exemption.duties().isEmpty()) problems.add(exemption.at(), "V12", "exempt.all", leaf.label());
        var waivable = book.law().obligations().stream()
                .filter(obligation -> leaf.nature().contains(obligation.nature()) && !obligation.firm())
                .flatMap(obligation -> Stream.concat(obligation.requires().stream(), obligation.forbids().stream()))
                .collect(Collectors.toSet());
        exemption.duties().stream()
                .filter(duty -> !waivable.contains(duty))
                .forEach(duty -> problems.add(exemption.at(), "V12", "exempt.idle", leaf.label(), duty));
        if (exemption.basis() instanceof Basis.Internal)
            problems.add(exemption.at(), "V12", "exempt.internal", leaf.label());
        var role = book.roles().get(exemption.approvedBy());
        if (role == null || !role.kind().equals("法制"))
            problems.add(exemption.at(), "V12", "exempt.approver", leaf.label(), exemption.approvedBy());
    }

    /// V16: where two steps exclude each other's people and the same role does both, it must be staffed for both.
    private void staffed(State.Leaf leaf) {
        var role = book.roles().get(leaf.work().role());
        if (role == null) return;
        for (String other : leaf.work().notSameAs()) {
            if (book.state(other).orElse(null) instanceof State.Leaf another
                    && another.work().role().equals(role.name())
                    && role.staff() < 2 * role.count())
                problems.add(leaf.work().at(), "V16", "staff.few", role.label(), leaf.label(), another.label());
        }
    }

    /// V16: investigator ≠ legal reviewer ≠ hearing chair, by the natures that the law pack keeps apart. What is done
    /// in such a role beside it, like the notice of a hearing, is kept apart too.
    private void apart(State.Leaf leaf) {
        for (var pair : book.law().apart()) {
            if (pair.size() != 2 || !acts(leaf, pair.get(1))) continue;
            book.leaves().stream()
                    .filter(other -> other.nature().contains(pair.get(0)))
                    .filter(other -> !leaf.work().notSameAs().contains(other.id()))
                    .forEach(other -> problems.add(
                            leaf.work().at(), "V16", "apart.missing", leaf.label(), other.id(), other.label()));
        }
    }

    private boolean acts(State.Leaf leaf, String as) {
        var role = book.roles().get(leaf.work().role());
        return leaf.nature().contains(as) || (role != null && role.kind().equals(as));
    }

    private void paper(Paper paper) {
        paper.by().ifPresent(role -> writer(paper, role));
        if (paper.by().isEmpty() && !paper.where().isEmpty())
            problems.add(paper.at(), "V7", "paper.where", paper.name());
        paper.where().stream()
                .filter(id -> book.state(id)
                        .filter(state -> !(state instanceof State.End))
                        .isEmpty())
                .forEach(id -> problems.add(paper.at(), "V7", "state.unknown", id));
        if (paper.basis().isEmpty()) return;
        book.law().fieldsArticle(paper.basis().get()).ifPresent(article -> {
            var missing = new java.util.ArrayList<>(book.law().statutory().getOrDefault(article, List.of()));
            missing.removeAll(paper.fields());
            if (!missing.isEmpty())
                problems.add(paper.at(), "V7", "paper.fields", paper.name(), article, String.join("、", missing));
        });
    }

    /// Parties and other organs write their own papers.
    private void writer(Paper paper, String name) {
        var role = book.roles().get(name);
        if (role == null) role(paper.at(), name);
        else if (THEIRS.contains(role.kind()))
            problems.add(paper.at(), "V7", "paper.writer", paper.name(), role.label());
        else asked(paper, role);
    }

    /// What a step wants in writing is written by whose step it is.
    private void asked(Paper paper, Role writer) {
        book.leaves().stream()
                .filter(leaf -> leaf.work().documents().contains(paper.name()))
                .filter(leaf -> !leaf.work().role().equals(writer.name()))
                .forEach(leaf -> problems.add(
                        paper.at(), "V7", "paper.writer.step", paper.name(), leaf.label(), writer.label()));
    }

    /// What the law pack wants a step of some nature to carry: two officers, hours, proofs, the right organ.
    private void needs() {
        for (var obligation : book.law().obligations()) {
            book.leaves().stream()
                    .filter(leaf -> leaf.nature().contains(obligation.nature()))
                    .forEach(leaf -> needs(leaf, obligation));
        }
    }

    /// Who of the house, beside the role of the step, does what the law leaves to other hands.
    private Stream<Role> otherHands(State.Leaf leaf, LawPack.Obligation obligation) {
        if (obligation.by().isEmpty()) return Stream.of();
        return leaf.on().stream()
                .filter(move -> !move.tag().isEmpty())
                .flatMap(move -> move.by().stream())
                .flatMap(name -> Stream.ofNullable(book.roles().get(name)))
                .filter(role ->
                        !THEIRS.contains(role.kind()) && !obligation.by().contains(role.kind()));
    }

    private void needs(State.Leaf leaf, LawPack.Obligation obligation) {
        var role = book.roles().get(leaf.work().role());
        if (role != null && !obligation.by().isEmpty() && !obligation.by().contains(role.kind()))
            wrong(leaf, obligation, "needs.organ", role.label(), String.join("、", obligation.by()));
        otherHands(leaf, obligation)
                .forEach(other ->
                        wrong(leaf, obligation, "needs.organ", other.label(), String.join("、", obligation.by())));
        for (String need : obligation.needs()) {
            switch (need) {
                case "officers" -> {
                    if (role != null && role.count() < 2) wrong(leaf, obligation, "needs.officers", role.label());
                }
                case "window" -> {
                    if (leaf.work().window().isEmpty()) wrong(leaf, obligation, "needs.window");
                }
                case String proof -> {
                    var carried = new HashSet<>(leaf.work().evidence());
                    carried.addAll(leaf.work().documents());
                    carried.addAll(leaf.work().checklist());
                    if (!carried.contains(proof)) wrong(leaf, obligation, "needs.proof", proof);
                }
            }
        }
    }

    private void wrong(State.Leaf leaf, LawPack.Obligation obligation, String key, Object... args) {
        var all = new java.util.ArrayList<Object>(
                List.of(leaf.label(), obligation.say(), obligation.basis().toString()));
        all.addAll(List.of(args));
        problems.add(leaf.work().at(), obligation.rule(), key, all.toArray());
    }

    /// A paper that nobody ever writes is one that somebody has forgotten.
    private void unused() {
        var written = Stream.of(
                        book.leaves().stream().flatMap(leaf -> leaf.work().documents().stream()),
                        book.leaves().stream().flatMap(leaf -> leaf.work().evidence().stream()),
                        book.moves().flatMap(move -> move.documents().stream()),
                        book.moves().flatMap(move -> move.evidence().stream()))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        book.papers().values().stream()
                .filter(paper -> paper.by().isEmpty() && !written.contains(paper.name()))
                .forEach(paper -> problems.add(paper.at(), "V7", "paper.unused", paper.name()));
    }

    /// A paper that an event says was served must have been written: in that step, or by a move into it.
    private void served() {
        for (var leaf : book.leaves()) {
            for (var move : leaf.on()) {
                if (move.serve().isPresent()
                        && !leaf.work().documents().contains(move.serve().get())
                        && !move.documents().contains(move.serve().get()))
                    problems.add(
                            move.at(), "V7", "serve.unwritten", move.serve().get(), leaf.label());
            }
        }
    }
}
