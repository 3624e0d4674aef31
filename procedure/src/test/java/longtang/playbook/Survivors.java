package longtang.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import longtang.playbook.MutationsTest.Survivor;
import longtang.playbook.MutationsTest.Tally;

/// The reasons for every mutant that passes, and the page on which figures and reasons are published.
final class Survivors {

    private static final String MARK = "⇒ ";

    private Survivors() {}

    /// The reasons of `survivors.txt`, by what they explain: a paragraph, then one line that begins with `⇒`.
    static Map<String, String> read() {
        var reasons = new LinkedHashMap<String, String>();
        for (String part : List.of(text().split("\n\n", -1))) {
            var lines = part.strip().lines().toList();
            if (!lines.getLast().startsWith(MARK)) continue;
            reasons.put(lines.getLast().substring(MARK.length()), String.join("", lines.subList(0, lines.size() - 1)));
        }
        return reasons;
    }

    private static String text() {
        try (var in = Objects.requireNonNull(Survivors.class.getResourceAsStream("survivors.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Survivor survivor) {
        return survivor.book() + " " + survivor.mutant().kind() + " "
                + survivor.mutant().now();
    }

    static String page(Map<Mutant.Kind, Tally> tally, List<Survivor> survivors) {
        var sum = tally.values().stream()
                .reduce(
                        new Tally(0, 0, 0),
                        (a, b) -> new Tally(a.refused() + b.refused(), a.alike() + b.alike(), a.all() + b.all()));
        var reasons = read();
        return """
                # One line changed: what the checker refuses

                Made by `MutationsTest`, which bends both books one line at a time, in %d ways (`Mutant.Kind`), all of \
                them in every run, and fails where these figures or reasons are not those that it counted.

                *Alike*: the checker lets it pass, but it is no other book: its explored graph and that of the good book are \
                bisimilar (`Alike`), so that nobody could tell a case of one from a case of the other. They count as \
                survivors here.

                | change | refused / all | of the rest alike |
                |---|---|---|
                %s
                | **both books** | **%d / %d, %s %%** | **%d** |

                Without those that are alike %d of %d are refused, %s %%.

                ## What passed, and why

                %s
                """.formatted(
                tally.size(),
                tally.entrySet().stream()
                        .map(row -> "| `%s` | %d / %d | %d |"
                                .formatted(
                                        row.getKey(),
                                        row.getValue().refused(),
                                        row.getValue().all(),
                                        row.getValue().alike()))
                        .collect(Collectors.joining("\n")),
                sum.refused(),
                sum.all(),
                percent(sum.refused(), sum.all()),
                sum.alike(),
                sum.refused(),
                sum.all() - sum.alike(),
                percent(sum.refused(), sum.all() - sum.alike()),
                survivors.stream().map(survivor -> said(survivor, reasons)).collect(Collectors.joining("\n")));
    }

    private static String percent(int part, int all) {
        return "%.1f".formatted(100.0 * part / all);
    }

    private static String said(Survivor survivor, Map<String, String> reasons) {
        var mutant = survivor.mutant();
        return "- **%s**%s, %s:  \n  `%s`  \n  ⇒ `%s`  \n  %s"
                .formatted(
                        mutant.kind(),
                        survivor.alike() ? " (alike)" : "",
                        survivor.book(),
                        mutant.was(),
                        mutant.now(),
                        reasons.getOrDefault(name(survivor), "—"));
    }
}
