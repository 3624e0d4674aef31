package longtang.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import longtang.law.Term;

/// A city's overlay over another book: it may rename, add, and shorten the office's own deadlines; nothing else.
///
/// What it lays down is flattened into one tree and then read and checked like any book, so it can only be stricter.
final class Overlay {

    private static final Set<String> OWN = Set.of("playbook", "version", "title", "effective_from", "extends");
    private static final Set<String> MAY_ADD = Set.of(
            "documents",
            "ladders",
            "roles",
            "facts",
            "clocks",
            "states",
            "decisions",
            "do",
            "open",
            "evidence",
            "checklist",
            "fields",
            "document",
            "publish",
            "retain",
            "not_same_person_as",
            "window");
    private static final Set<String> MAY_CHANGE = Set.of("label", "source", "retain");

    private final Problems problems;

    Overlay(Problems problems) {
        this.problems = problems;
    }

    /// The flattened book.
    Tree.Named lay(Tree.Named base, Tree.Named over, String reference) {
        var entries = new LinkedHashMap<>(base.entries());
        String found = text(base, "playbook") + "@" + text(base, "version");
        if (!found.equals(reference)) problems.add(over.at(), "V7", "extends.version", reference, found);
        over.entries().forEach((key, value) -> {
            if (key.equals("extends")) return;
            if (OWN.contains(key)) entries.put(key, value);
            else entries.put(key, laid(key, Optional.ofNullable(base.entries().get(key)), value));
        });
        return new Tree.Named(over.at(), entries);
    }

    private static String text(Tree.Named tree, String key) {
        return tree.entries().get(key) instanceof Tree.Text(var _, var value) ? value : "";
    }

    private Tree laid(String key, Optional<Tree> below, Tree above) {
        if (below.isEmpty()) return above;
        return switch (below.get()) {
            case Tree.Named base when above instanceof Tree.Named over -> named(key, base, over);
            case Tree.Many base when MAY_ADD.contains(key) -> added(base, above);
            case Tree.Text base when above instanceof Tree.Text over -> text(key, base, over);
            case Tree base -> {
                problems.add(above.at(), "V7", "overlay.kept", key);
                yield base;
            }
        };
    }

    private Tree named(String key, Tree.Named base, Tree.Named over) {
        if (key.equals("clock")) return clock(base, over);
        Map<String, Tree> entries = new LinkedHashMap<>(base.entries());
        over.entries().forEach((name, value) -> {
            var below = Optional.ofNullable(base.entries().get(name));
            if (below.isEmpty() && !mayAdd(key, name)) problems.add(value.at(), "V7", "overlay.adds", name, key);
            else entries.put(name, laid(name, below, value));
        });
        return new Tree.Named(base.at(), entries);
    }

    private static boolean mayAdd(String section, String name) {
        return MAY_ADD.contains(section) || MAY_ADD.contains(name);
    }

    private static Tree added(Tree.Many base, Tree above) {
        List<Tree> items = new ArrayList<>(base.items());
        if (above instanceof Tree.Many(var _, var more)) items.addAll(more);
        else items.add(above);
        return new Tree.Many(base.at(), items);
    }

    private Tree text(String key, Tree.Text base, Tree.Text over) {
        if (MAY_CHANGE.contains(key) || base.value().equals(over.value())) return over;
        problems.add(over.at(), "V7", "overlay.kept", key);
        return base;
    }

    /// Only the office's own deadlines may be shortened; the law's stay as they are.
    private Tree clock(Tree.Named base, Tree.Named over) {
        var was = Term.read(text(base, "after"));
        var wanted = Term.read(text(over, "after"));
        boolean internal = text(base, "law").startsWith("内部");
        boolean shorter = was.isPresent() && wanted.isPresent() && DutyRules.atLeast(was.get(), wanted.get());
        if (internal && shorter && over.entries().size() == 1)
            return base.with("after", over.entries().getOrDefault("after", base));
        problems.add(over.at(), "V7", "overlay.clock", text(base, "after"), text(over, "after"));
        return base;
    }
}
