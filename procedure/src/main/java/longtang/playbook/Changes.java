package longtang.playbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is different between two versions of a book, for people who must decide about it.
public record Changes(List<String> lines) {

    public Changes {
        lines = List.copyOf(lines);
    }

    public static Changes between(Book old, Book next) {
        var lines = new ArrayList<String>();
        lines.add(old.reference() + "  →  " + next.reference());
        named(lines, "环节", names(old.leaves(), State::id), names(next.leaves(), State::id));
        named(lines, "结案", names(old.ends(), State::id), names(next.ends(), State::id));
        named(lines, "文书", old.papers().keySet(), next.papers().keySet());
        named(lines, "事实", old.facts().keySet(), next.facts().keySet());
        named(lines, "角色", old.roles().keySet(), next.roles().keySet());
        named(lines, "先劝后办", said(old), said(next));
        if (!Binding.sameWords(old.agreement(), next.agreement())) lines.add("～ 与当事人的协议");
        if (!Binding.sameWords(old.undertaking(), next.undertaking())) lines.add("～ 当事人的承诺");
        if (!Deferral.sameWords(old.hold(), next.hold())) lines.add("～ 暂予保留和注记");
        if (!Custody.sameWords(old.custody(), next.custody())) lines.add("～ 财物保管和领取");
        for (var leaf : next.leaves()) {
            if (old.state(leaf.id()).orElse(null) instanceof State.Leaf before) leaf(lines, before, leaf);
        }
        var migration = Migration.between(old, next);
        lines.add(migration.say());
        return new Changes(lines);
    }

    private static <T> Set<String> names(List<T> items, Function<T, String> name) {
        return items.stream().map(name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> said(Book book) {
        return names(book.ladders(), Spoken::ladder);
    }

    private static void named(List<String> lines, String what, Set<String> old, Set<String> next) {
        var gone = new LinkedHashSet<>(old);
        gone.removeAll(next);
        var come = new LinkedHashSet<>(next);
        come.removeAll(old);
        come.forEach(name -> lines.add("＋ " + what + " " + name));
        gone.forEach(name -> lines.add("－ " + what + " " + name));
    }

    private static void leaf(List<String> lines, State.Leaf old, State.Leaf next) {
        changed(lines, next, "名称", old.label(), next.label());
        changed(lines, next, "谁", old.work().role(), next.work().role());
        changed(
                lines,
                next,
                "依据",
                old.work().basis().toString(),
                next.work().basis().toString());
        changed(lines, next, "期限", clocks(old), clocks(next));
        changed(
                lines,
                next,
                "证据",
                String.join("、", old.work().evidence()),
                String.join("、", next.work().evidence()));
        var events = new HashSet<>(events(old));
        for (String event : events(next)) if (!events.remove(event)) lines.add("＋ “" + next.label() + "”的事件 " + event);
        events.forEach(event -> lines.add("－ “" + next.label() + "”的事件 " + event));
    }

    private static void changed(List<String> lines, State.Leaf leaf, String what, String old, String next) {
        if (!Objects.equals(old, next)) lines.add("～ “" + leaf.label() + "”的" + what + "：" + old + " → " + next);
    }

    private static String clocks(State.Leaf leaf) {
        return leaf.clocks().stream()
                .map(clock -> clock.name() + " " + clock.limit())
                .collect(Collectors.joining("；"));
    }

    private static Set<String> events(State.Leaf leaf) {
        return leaf.on().stream()
                .map(move -> move.event() + " → " + Spoken.guard(move.when()) + move.given() + move.unless()
                        + move.target() + move.tag() + move.voids())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
