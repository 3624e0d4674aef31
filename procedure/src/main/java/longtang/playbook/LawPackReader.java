package longtang.playbook;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longtang.law.Term;

/// Reads a law pack: what every book must keep to.
final class LawPackReader {

    private final Problems problems;
    private final PartReader parts;

    LawPackReader(Problems problems) {
        this.problems = problems;
        this.parts = PartReader.ofLawPack(problems);
    }

    LawPack read(Tree.Named tree) {
        var entries = Entries.of(
                tree,
                problems,
                "lawpack",
                "version",
                "kinds",
                "obligations",
                "rights",
                "follows",
                "lasting",
                "revoking",
                "served",
                "events",
                "fields",
                "pauses",
                "apart",
                "limits",
                "earned",
                "remedies",
                "clocks");
        return new LawPack(
                entries.must("lawpack", "V7"),
                entries.must("version", "V7"),
                new LinkedHashSet<>(entries.texts("kinds")),
                entries.section("obligations").entrySet().stream()
                        .map(this::obligation)
                        .toList(),
                entries.section("rights").entrySet().stream().map(this::right).toList(),
                lists(entries, "follows"),
                bases(entries, "lasting"),
                new LinkedHashSet<>(entries.texts("revoking")),
                new LinkedHashSet<>(entries.texts("served")),
                said(entries),
                fields(entries),
                bases(entries, "pauses"),
                apart(entries),
                entries.section("limits").entrySet().stream().map(this::limit).toList(),
                entries.section("earned").entrySet().stream().map(this::earned).toList(),
                entries.items("remedies").stream().map(item -> parts.move(item)).toList(),
                parts.caseClocks(entries),
                entries.at());
    }

    private LawPack.Obligation obligation(Map.Entry<String, Tree> named) {
        var entries = Entries.of(
                named.getValue(),
                problems,
                "tag",
                "requires",
                "forbids",
                "entry",
                "only",
                "by",
                "needs",
                "certain",
                "firm",
                "say",
                "basis");
        return new LawPack.Obligation(
                named.getKey(),
                entries.must("tag", "V7"),
                entries.texts("requires"),
                entries.texts("forbids"),
                entries.texts("entry"),
                parts.guard(entries, "only"),
                entries.texts("by"),
                entries.texts("needs"),
                entries.yes("certain"),
                entries.yes("firm"),
                entries.must("say", "V7"),
                parts.mustBasis(entries, "basis", "V7"),
                entries.at());
    }

    private LawPack.Right right(Map.Entry<String, Tree> named) {
        var entries = Entries.of(named.getValue(), problems, "event", "when", "unless", "at", "except", "say", "basis");
        return new LawPack.Right(
                named.getKey(),
                entries.texts("event"),
                entries.texts("when"),
                entries.texts("unless"),
                entries.texts("at"),
                entries.texts("except"),
                entries.must("say", "V7"),
                parts.mustBasis(entries, "basis", "V7"));
    }

    private LawPack.CaseLimit limit(Map.Entry<String, Tree> named) {
        var entries = Entries.of(named.getValue(), problems, "duty", "most", "again", "basis", "say");
        return new LawPack.CaseLimit(
                named.getKey(),
                entries.must("duty", "V7"),
                term(entries, "most").orElse(new Term.Days(1)),
                entries.must("again", "V7"),
                parts.mustBasis(entries, "basis", "V7"),
                entries.must("say", "V7"));
    }

    private LawPack.Earned earned(Map.Entry<String, Tree> named) {
        var entries = Entries.of(named.getValue(), problems, "duty", "clock", "evidence", "say", "basis");
        return new LawPack.Earned(
                named.getKey(),
                entries.must("duty", "V7"),
                entries.has("clock") ? term(entries, "clock") : Optional.empty(),
                entries.texts("evidence"),
                entries.must("say", "V7"),
                parts.mustBasis(entries, "basis", "V7"));
    }

    private Map<String, LawPack.Said> said(Entries entries) {
        var said = new LinkedHashMap<String, LawPack.Said>();
        entries.section("events").forEach((event, tree) -> {
            var inner = Entries.of(tree, problems, "evidence", "void", "basis");
            said.put(
                    event,
                    new LawPack.Said(
                            inner.texts("evidence"), inner.texts("void"), parts.mustBasis(inner, "basis", "V7")));
        });
        return said;
    }

    private Optional<Term> term(Entries entries, String key) {
        String text = entries.must(key, "V7");
        var term = Term.read(text);
        if (term.isEmpty()) problems.add(entries.at(key), "V7", "clock.term", key, text);
        return term;
    }

    private Map<String, List<String>> lists(Entries entries, String key) {
        var section = entries.tree(key);
        if (section == null) return Map.of();
        var lists = new LinkedHashMap<String, List<String>>();
        var inner = Entries.any(section, problems);
        inner.named().keySet().forEach(name -> lists.put(name, inner.texts(name)));
        return lists;
    }

    /// What a document must say, under its basis as it is cited in full.
    private Map<String, List<String>> fields(Entries entries) {
        var fields = new LinkedHashMap<String, List<String>>();
        lists(entries, "fields")
                .forEach((basis, names) -> fields.put(
                        parts.basis(entries.at("fields"), List.of(basis)).toString(), names));
        return fields;
    }

    private Map<String, Basis> bases(Entries entries, String key) {
        var section = entries.tree(key);
        if (section == null) return Map.of();
        var bases = new LinkedHashMap<String, Basis>();
        var inner = Entries.any(section, problems);
        inner.named().forEach((name, value) -> bases.put(name, parts.basis(value.at(), inner.texts(name))));
        return bases;
    }

    private List<List<String>> apart(Entries entries) {
        return entries.items("apart").stream()
                .map(item -> item instanceof Tree.Many(var _, var names)
                        ? names.stream()
                                .flatMap(name -> name instanceof Tree.Text(var _, var value)
                                        ? java.util.stream.Stream.of(value)
                                        : java.util.stream.Stream.empty())
                                .toList()
                        : List.<String>of())
                .toList();
    }
}
