package longtang.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import longtang.law.Article;
import longtang.law.StatuteBook;

/// Documents × steps × articles: each paper of a book once, at which steps it is wanted and what for, and on which
/// articles it and each of these steps stands. What a legal reviewer checks a volume against.
public final class PaperTable {

    /// Where a paper is wanted.
    ///
    /// @param step the step, or the region in which it may come at any time
    /// @param purposes what for, in sentences
    /// @param bases what the step or the event stands on
    public record Use(String step, List<String> purposes, List<Basis> bases) {}

    /// @param uses in the order of the book; empty for what is only written when somebody wants to
    public record Row(Paper paper, String writer, List<Use> uses) {}

    private static final String AT_ANY_TIME = "结案以前、以后都可以";

    private record Wanted(List<String> purposes, Set<Basis> bases) {}

    private final Map<String, Map<String, Wanted>> uses = new LinkedHashMap<>();

    private PaperTable() {}

    public static List<Row> of(Book book) {
        var table = new PaperTable();
        book.states().forEach(table::state);
        table.moves(AT_ANY_TIME, book.law().remedies(), List.of());
        return book.papers().values().stream()
                .map(paper -> new Row(paper, Spoken.writer(book, paper), table.usesOf(paper)))
                .toList();
    }

    /// The table as Markdown, for the handbook.
    public static String markdown(Book book) {
        var text = new StringBuilder("| 文书 | 环节 | 用处 | 条文 |\n|---|---|---|---|\n");
        for (var row : of(book)) {
            text.append("| **《%s》** | %s | 必须写明：%s | %s |\n"
                    .formatted(
                            row.paper().name(),
                            row.writer().replaceAll("^（|）$", ""),
                            String.join("、", row.paper().fields()),
                            row.paper().basis().map(PaperTable::said).orElse("")));
            for (var use : row.uses()) {
                text.append("| | %s | %s | %s |\n"
                        .formatted(
                                use.step(),
                                String.join("；", use.purposes()),
                                use.bases().stream().map(PaperTable::said).collect(Collectors.joining("；"))));
            }
        }
        return text.toString();
    }

    private void state(State state) {
        switch (state) {
            case State.Region region -> {
                moves(region.label() + "（随时）", region.anytime(), List.of());
                region.states().forEach(this::state);
            }
            case State.Leaf leaf -> leaf(leaf);
            case State.End _ -> {}
        }
    }

    private void leaf(State.Leaf leaf) {
        var work = leaf.work();
        for (var paper : work.documents()) wanted(paper, leaf.label(), required(paper, leaf), work.basis());
        for (var proof : work.evidence()) wanted(proof, leaf.label(), "作为本环节的凭据", work.basis());
        moves(leaf.label(), leaf.on(), List.of(work.basis()));
    }

    private static String required(String paper, State.Leaf leaf) {
        var without = leaf.on().stream()
                .filter(move -> move.spare().contains(paper))
                .map(move -> "“" + move.event() + "”")
                .collect(Collectors.joining());
        return "本环节必须签发" + (without.isEmpty() ? "" : "（" + without + "不需要）");
    }

    private void moves(String step, List<Move> moves, List<Basis> otherwise) {
        for (var move : moves) {
            var bases = move.basis().map(List::of).orElse(otherwise);
            move.documents().forEach(paper -> wanted(paper, step, "“" + move.event() + "”以前签发", bases));
            move.serve().ifPresent(paper -> wanted(paper, step, "送达以后才是“" + move.event() + "”", bases));
            move.evidence().forEach(proof -> wanted(proof, step, "作为“" + move.event() + "”的凭据", bases));
        }
    }

    private void wanted(String paper, String step, String purpose, Basis basis) {
        wanted(paper, step, purpose, List.of(basis));
    }

    private void wanted(String paper, String step, String purpose, List<Basis> bases) {
        var use = uses.computeIfAbsent(paper, _ -> new LinkedHashMap<>())
                .computeIfAbsent(step, _ -> new Wanted(new ArrayList<>(), new LinkedHashSet<>()));
        if (!use.purposes().contains(purpose)) use.purposes().add(purpose);
        use.bases().addAll(bases);
    }

    private List<Use> usesOf(Paper paper) {
        return uses.getOrDefault(paper.name(), Map.of()).entrySet().stream()
                .map(use -> new Use(
                        use.getKey(),
                        List.copyOf(use.getValue().purposes()),
                        List.copyOf(use.getValue().bases())))
                .toList();
    }

    private static String said(Basis basis) {
        return switch (basis) {
            case Basis.Internal(var rule) -> "内部：" + rule;
            case Basis.Legal(var articles) ->
                articles.stream().map(PaperTable::said).collect(Collectors.joining("；"));
        };
    }

    private static String said(Article article) {
        boolean isKnown = StatuteBook.text(article).isPresent();
        return article + (isKnown ? "" : "（" + StatuteBook.NOT_INCLUDED + "）");
    }
}
