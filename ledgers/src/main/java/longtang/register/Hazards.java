package longtang.register;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import longtang.register.Term.Category;
import longtang.register.Vocabulary.Hit;

/// Dangers named in a text, each with the degree that its own clause gives it.
final class Hazards {

    private static final int REACH_OF_A_NO = 4;
    private static final Pattern CLAUSES = Pattern.compile("[,。;!?、]");

    private Hazards() {}

    /// The text as [Vocabulary#asWritten] gives it.
    static List<Hazard> read(Vocabulary words, String text) {
        var worst = new EnumMap<Hazard.Type, Hazard.Level>(Hazard.Type.class);
        for (var clause : CLAUSES.split(text)) {
            if (!clause.isEmpty()) readClause(words.scan(clause), worst);
        }
        boolean named = worst.keySet().stream().anyMatch(type -> type != Hazard.Type.UNSPECIFIED);
        var unspecified = worst.get(Hazard.Type.UNSPECIFIED);
        if (named && unspecified == Hazard.Level.ORDINARY) worst.remove(Hazard.Type.UNSPECIFIED);
        return worst.entrySet().stream()
                .map(found -> new Hazard(found.getKey(), found.getValue()))
                .sorted()
                .toList();
    }

    private static void readClause(List<Hit> hits, Map<Hazard.Type, Hazard.Level> worst) {
        var level = Hazard.Level.ORDINARY;
        for (var hit : hits) {
            var degree = hit.value(Category.DEGREE);
            if (degree != null && Read.degree(degree).compareTo(level) > 0) level = Read.degree(degree);
        }
        for (int i = 0; i < hits.size(); i++) {
            var type = hits.get(i).value(Category.HAZARD);
            if (type == null || isDenied(hits, i)) continue;
            worst.merge(Read.hazard(type), level, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
    }

    private static boolean isDenied(List<Hit> hits, int hazard) {
        for (int i = 0; i < hazard; i++) {
            boolean near = hits.get(hazard).start() - hits.get(i).end() <= REACH_OF_A_NO;
            if (near && "无".equals(hits.get(i).value(Category.NEGATION))) return true;
        }
        return false;
    }
}
