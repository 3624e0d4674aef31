package longtang.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import longtang.law.Article;
import longtang.law.Term;

/// Reads the parts that books and law packs share: bases, guards, deadlines and moves.
final class PartReader {

    private static final Pattern INTERNAL = Pattern.compile("内部[·：:]?\\s*(.*)");
    private static final String[] MOVE = {
        "event",
        "when",
        "given",
        "unless",
        "target",
        "tag",
        "void",
        "pause",
        "resume",
        "serve",
        "raise",
        "start",
        "stop",
        "document",
        "spare",
        "evidence",
        "basis",
        "by",
        "escalate",
        "act",
        "round"
    };

    private final Problems problems;

    private final boolean movesCases;

    private PartReader(Problems problems, boolean movesCases) {
        this.problems = problems;
        this.movesCases = movesCases;
    }

    /// For a book, whose every event says whereto.
    static PartReader ofBook(Problems problems) {
        return new PartReader(problems, true);
    }

    /// For a law pack, whose remedies move no case by themselves.
    static PartReader ofLawPack(Problems problems) {
        return new PartReader(problems, false);
    }

    /// `行政处罚法 44；行政处罚法 45`, or `内部·工作制度`.
    Optional<Basis> basis(Entries entries, String key) {
        var written = entries.texts(key);
        if (written.isEmpty()) return Optional.empty();
        return Optional.of(basis(entries.at(key), written));
    }

    Basis basis(Place at, List<String> written) {
        var articles = new ArrayList<Article>();
        for (String text : written) {
            var internal = INTERNAL.matcher(text);
            if (internal.matches()) return new Basis.Internal(String.valueOf(internal.group(1)));
            for (String part : text.split("[；;]")) {
                var article = Article.read(part.strip());
                if (article.isPresent()) articles.add(article.get());
                else problems.add(at, "V7", "basis.unreadable", part.strip());
            }
        }
        return articles.isEmpty() ? new Basis.Internal(String.join("；", written)) : new Basis.Legal(articles);
    }

    Basis mustBasis(Entries entries, String key, String rule) {
        var basis = basis(entries, key);
        if (basis.isEmpty()) problems.add(entries.at(), rule, "keyword.missing", key);
        return basis.orElse(new Basis.Internal(""));
    }

    Guard guard(Entries entries, String key) {
        return entries.text(key).map(text -> guard(entries.at(key), text)).orElse(Guard.ALWAYS);
    }

    private Guard guard(Place at, String text) {
        return switch (GuardReader.read(text)) {
            case GuardReader.Reading.Good(var guard) -> guard;
            case GuardReader.Reading.Bad(var key, var part) -> {
                problems.add(at, "V9", key, part, text);
                yield Guard.ALWAYS;
            }
        };
    }

    List<Move> moves(Entries entries, String key) {
        return entries.items(key).stream().map(this::move).toList();
    }

    Move move(Tree tree) {
        var entries = Entries.of(tree, problems, MOVE);
        String event = entries.must("event", "V7");
        if (entries.has("round")) problems.add(entries.at("round"), "V18", "round", event);
        if (movesCases && !entries.has("target")) problems.add(entries.at(), "V1", "target.missing", event);
        return new Move(
                event,
                guard(entries, "when"),
                entries.texts("given"),
                entries.texts("unless"),
                target(entries.text("target").orElse("stay")),
                entries.texts("tag"),
                entries.texts("void"),
                entries.text("pause"),
                entries.yes("resume"),
                entries.text("serve"),
                entries.text("raise"),
                entries.texts("start"),
                entries.texts("stop"),
                entries.texts("document"),
                entries.texts("spare"),
                entries.texts("evidence"),
                basis(entries, "basis"),
                entries.text("by"),
                entries.text("escalate"),
                entries.at("event"));
    }

    private static Move.Target target(String text) {
        return switch (text) {
            case "stay" -> new Move.Target.Stay();
            case "history" -> new Move.Target.History();
            default -> new Move.Target.To(text);
        };
    }

    List<Clock> clocks(Entries entries, String state) {
        var clocks = new ArrayList<Clock>();
        for (var item : entries.items("clock"))
            clocks.add(clock(item, state + (clocks.isEmpty() ? "" : "·" + clocks.size())));
        return clocks;
    }

    Map<String, Clock> caseClocks(Entries entries) {
        var clocks = new LinkedHashMap<String, Clock>();
        entries.section("clocks").forEach((name, tree) -> clocks.put(name, clock(tree, name)));
        return clocks;
    }

    private Clock clock(Tree tree, String name) {
        var entries = Entries.of(tree, problems, "name", "when", "after", "date", "from", "law", "then", "pause");
        var then = entries.tree("then");
        if (then == null) problems.add(entries.at(), "R2", "clock.then", name);
        return new Clock(
                entries.text("name").orElse(name),
                guard(entries, "when"),
                limit(entries, name),
                entries.text("from"),
                mustBasis(entries, "law", "R2"),
                entries.text("pause").filter("不停"::equals).isPresent(),
                then == null ? move(nothing(entries.at())) : move(then),
                entries.at());
    }

    private static Tree nothing(Place at) {
        return new Tree.Named(at, Map.of("event", new Tree.Text(at, "？"), "target", new Tree.Text(at, "stay")));
    }

    private Clock.Limit limit(Entries entries, String name) {
        var date = entries.text("date");
        if (date.isPresent() && date.get().startsWith("fact."))
            return new Clock.Limit.UntilFact(date.get().substring(5));
        String text = date.or(() -> entries.text("after")).orElse("");
        var term = Term.read(text);
        if (term.isEmpty()) problems.add(entries.at(), "R2", "clock.term", name, text);
        return new Clock.Limit.For(term.orElse(new Term.Days(1)));
    }
}
