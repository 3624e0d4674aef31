package longtang.playbook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a book from its tree; the law pack has been found already.
final class BookReader {

    private final Problems problems;
    private final PartReader parts;
    private final LawPack law;
    private final String sha256;
    private final Set<String> ids = new HashSet<>();

    BookReader(Problems problems, LawPack law, String sha256) {
        this.problems = problems;
        this.parts = PartReader.ofBook(problems);
        this.law = law;
        this.sha256 = sha256;
    }

    Book read(Tree.Named tree) {
        var entries = Entries.of(
                tree,
                problems,
                "playbook",
                "version",
                "title",
                "lawpack",
                "calendar",
                "effective_from",
                "facts",
                "roles",
                "decisions",
                "documents",
                "clocks",
                "initial",
                "anytime",
                "states",
                "ladders",
                "agreement",
                "undertaking",
                "hold",
                "custody",
                "open",
                "extends");
        return new Book(
                entries.must("playbook", "V7"),
                entries.must("version", "V7"),
                entries.must("title", "V7"),
                law,
                effectiveFrom(entries),
                facts(entries),
                roles(entries),
                tables(entries),
                papers(entries),
                parts.caseClocks(entries),
                entries.must("initial", "V1"),
                parts.moves(entries, "anytime"),
                states(entries),
                new LadderReader(problems, parts).read(entries),
                binding(entries, "agreement"),
                binding(entries, "undertaking"),
                hold(entries),
                custody(entries),
                entries.texts("open"),
                sha256,
                entries.at());
    }

    private Optional<Binding> binding(Entries book, String key) {
        var tree = book.tree(key);
        if (tree == null) return Optional.empty();
        var entries = Entries.of(tree, problems, "paper", "sign", "withdraw", "perform", "until", "fills");
        return Optional.of(new Binding(
                entries.must("paper", "V20"),
                entries.must("sign", "V20"),
                entries.text("withdraw"),
                entries.text("perform"),
                entries.text("until"),
                named(entries, "fills"),
                entries.at()));
    }

    private Optional<Deferral> hold(Entries book) {
        var tree = book.tree("hold");
        if (tree == null) return Optional.empty();
        var entries = Entries.of(
                tree,
                problems,
                "paper",
                "says",
                "approve",
                "reviewed",
                "recognition",
                "effective",
                "pending",
                "letter",
                "note",
                "proof",
                "release");
        return Optional.of(new Deferral(
                entries.must("paper", "V21"),
                named(entries, "says"),
                entries.must("approve", "V21"),
                entries.must("reviewed", "V21"),
                entries.must("recognition", "V21"),
                entries.must("effective", "V21"),
                entries.must("pending", "V21"),
                entries.must("letter", "V21"),
                entries.must("note", "V21"),
                entries.must("proof", "V21"),
                entries.must("release", "V21"),
                entries.at()));
    }

    private Optional<Custody> custody(Entries book) {
        var tree = book.tree("custody");
        if (tree == null) return Optional.empty();
        var entries =
                Entries.of(tree, problems, "list", "kept", "gone", "proof", "notice", "term", "collected", "disposed");
        return Optional.of(new Custody(
                entries.must("list", "V22"),
                entries.must("kept", "V22"),
                entries.must("gone", "V22"),
                entries.must("proof", "V22"),
                entries.must("notice", "V22"),
                entries.must("term", "V22"),
                entries.must("collected", "V22"),
                entries.must("disposed", "V22"),
                entries.at()));
    }

    private Map<String, String> named(Entries entries, String section) {
        var named = new LinkedHashMap<String, String>();
        entries.section(section).forEach((what, label) -> {
            if (label instanceof Tree.Text(var _, var text)) named.put(what, text.strip());
            else problems.add(label.at(), "YAML", "yaml.wants.text", what);
        });
        return named;
    }

    private Optional<LocalDate> effectiveFrom(Entries entries) {
        var text = entries.text("effective_from");
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text.get()));
        } catch (DateTimeParseException notADay) {
            problems.add(entries.at("effective_from"), "V7", "day.wanted", text.get());
            return Optional.empty();
        }
    }

    private Map<String, Fact> facts(Entries entries) {
        var facts = new LinkedHashMap<String, Fact>();
        entries.section("facts").forEach((name, tree) -> facts.put(name, fact(name, tree)));
        return facts;
    }

    private Fact fact(String name, Tree tree) {
        var entries = Entries.of(tree, problems, "type", "values", "source", "register");
        var kind = switch (entries.must("type", "V9")) {
            case "boolean" -> new Fact.Kind.YesNo();
            case "date" -> new Fact.Kind.Day();
            case "enum" -> new Fact.Kind.Choice(entries.texts("values"));
            case String other -> {
                problems.add(entries.at("type"), "V9", "fact.type", name, other);
                yield new Fact.Kind.YesNo();
            }
        };
        if (kind instanceof Fact.Kind.Choice(var values) && values.isEmpty())
            problems.add(entries.at(), "V9", "fact.values", name);
        return new Fact(name, kind, entries.must("source", "V9"), hint(entries), entries.at());
    }

    private Optional<Hint> hint(Entries entries) {
        var tree = entries.tree("register");
        if (tree == null) return Optional.empty();
        var inner = Entries.any(tree, problems);
        var words = new LinkedHashMap<String, List<String>>();
        inner.named().keySet().stream()
                .filter(key -> !key.equals("column"))
                .forEach(value -> words.put(value, inner.texts(value)));
        return Optional.of(new Hint(inner.must("column", "V9"), words));
    }

    private Map<String, Role> roles(Entries entries) {
        var roles = new LinkedHashMap<String, Role>();
        entries.section("roles").forEach((name, tree) -> {
            var role = Entries.of(tree, problems, "label", "kind", "count", "staff");
            String kind = role.must("kind", "V7");
            if (!law.kinds().contains(kind))
                problems.add(role.at("kind"), "V7", "role.kind", name, kind, String.join("、", law.kinds()));
            int count = role.number("count", 1);
            roles.put(
                    name,
                    new Role(name, role.must("label", "V7"), kind, count, role.number("staff", count), role.at()));
        });
        return roles;
    }

    private Map<String, DecisionTable> tables(Entries entries) {
        var tables = new LinkedHashMap<String, DecisionTable>();
        var reader = new TableReader(problems);
        entries.section("decisions").forEach((name, tree) -> tables.put(name, reader.read(name, tree)));
        return tables;
    }

    private Map<String, Paper> papers(Entries entries) {
        var papers = new LinkedHashMap<String, Paper>();
        entries.section("documents").forEach((name, tree) -> {
            var paper = Entries.of(tree, problems, "basis", "fields", "by", "at");
            papers.put(
                    name,
                    new Paper(
                            name,
                            parts.basis(paper, "basis"),
                            paper.texts("fields"),
                            paper.text("by"),
                            paper.texts("at"),
                            paper.at()));
        });
        return papers;
    }

    private List<State> states(Entries entries) {
        var states = new ArrayList<State>();
        entries.section("states").forEach((id, tree) -> states.add(state(id, tree)));
        return states;
    }

    private State state(String id, Tree tree) {
        if (!ids.add(id)) problems.add(tree.at(), "V1", "state.twice", id);
        var shape = Entries.any(tree, problems);
        if (shape.has("states")) return region(id, tree);
        return shape.yes("final") ? end(id, tree) : leaf(id, tree);
    }

    private State region(String id, Tree tree) {
        var entries = Entries.of(tree, problems, "label", "anytime", "states");
        return new State.Region(
                id, entries.must("label", "V7"), parts.moves(entries, "anytime"), states(entries), entries.at());
    }

    private State end(String id, Tree tree) {
        var entries = Entries.of(tree, problems, "label", "final", "watch", "on");
        if (entries.has("on")) problems.add(entries.at("on"), "V18", "final.on", id);
        return new State.End(id, entries.must("label", "V7"), entries.must("watch", "V18"), entries.at());
    }

    private State leaf(String id, Tree tree) {
        var entries = Entries.of(tree, problems, "label", "tag", "do", "clock", "on", "exempt", "final");
        String label = entries.must("label", "V7");
        return new State.Leaf(
                id,
                label,
                entries.texts("tag"),
                work(id, entries),
                parts.clocks(entries, label),
                parts.moves(entries, "on"),
                exemption(entries),
                entries.at());
    }

    private Work work(String id, Entries state) {
        var tree = state.tree("do");
        if (tree == null) problems.add(state.at(), "V7", "work.missing", id);
        var entries = Entries.of(
                tree == null ? new Tree.Named(state.at(), Map.of()) : tree,
                problems,
                "role",
                "basis",
                "document",
                "evidence",
                "checklist",
                "window",
                "not_same_person_as",
                "publish",
                "retain");
        return new Work(
                tree == null ? "" : entries.must("role", "V7"),
                tree == null ? new Basis.Internal("") : parts.mustBasis(entries, "basis", "V7"),
                entries.texts("document"),
                entries.texts("evidence"),
                entries.texts("checklist"),
                entries.text("window"),
                entries.texts("not_same_person_as"),
                entries.text("publish"),
                entries.text("retain"),
                entries.at());
    }

    private Optional<State.Exemption> exemption(Entries state) {
        var tree = state.tree("exempt");
        if (tree == null) return Optional.empty();
        var entries = Entries.of(tree, problems, "duties", "basis", "approved_by");
        return Optional.of(new State.Exemption(
                entries.texts("duties"),
                parts.mustBasis(entries, "basis", "V12"),
                entries.must("approved_by", "V12"),
                entries.at()));
    }
}
