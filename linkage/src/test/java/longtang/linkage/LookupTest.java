package longtang.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LookupTest {

    private static final double EVERYTHING = Double.NEGATIVE_INFINITY;
    private static final LinkModel MODEL = People.model();

    private final People people = new People(Long.getLong("seed", 44), 400);

    @Test
    void a_row_finds_what_a_whole_run_finds_for_it() throws UnreadableInput {
        var whole = LinkJob.of(MODEL, people.table(), null).run(2, LinkJob.Progress.SILENT);
        var lookup = filled(whole.weights());

        var found = new TreeMap<String, Double>();
        people.rows.forEach((id, row) -> lookup.find(row, EVERYTHING, id).found().stream()
                .filter(it -> it.probability() >= MODEL.threshold())
                .forEach(it -> found.put(pair(id, it.id()), it.bits())));

        var expected = new TreeMap<String, Double>();
        for (int p = 0; p < whole.pairs().size(); p++) {
            if (whole.pairs().probability(p) < MODEL.threshold()) continue;
            var ids = whole.ids();
            expected.put(
                    pair(ids.get(whole.pairs().left(p)), ids.get(whole.pairs().right(p))),
                    (double) whole.pairs().bits(p));
        }
        assertThat(expected).hasSizeGreaterThan(200);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((pair, bits) -> assertThat(found.get(pair)).as(pair).isCloseTo(bits, within(1e-4)));
    }

    // Without term frequencies, which grow with the table.
    @Test
    void one_by_one_or_all_at_once_the_pairs_are_the_same() throws UnreadableInput {
        var model = LinkModel.read("people.yaml", People.MODEL.replace(", term_frequency: true", ""));
        var whole = LinkJob.of(model, people.table(), null).run(1, LinkJob.Progress.SILENT);
        var lookup = Lookup.of(model, whole.weights());

        var found = new TreeSet<String>();
        people.rows.forEach((id, row) -> {
            for (var like : lookup.find(row, EVERYTHING).found()) {
                if (like.probability() >= model.threshold()) found.add(pair(id, like.id()));
            }
            lookup.add(id, row);
        });

        var expected = new TreeSet<String>();
        for (int p = 0; p < whole.pairs().size(); p++) {
            if (whole.pairs().probability(p) < model.threshold()) continue;
            expected.add(pair(
                    whole.ids().get(whole.pairs().left(p)),
                    whole.ids().get(whole.pairs().right(p))));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void what_was_found_is_explained_to_the_last_bit() throws UnreadableInput {
        var weights = LinkJob.of(MODEL, people.table(), null)
                .run(1, LinkJob.Progress.SILENT)
                .weights();
        var lookup = filled(weights);

        var row = people.rows.getOrDefault("l00001", Map.of());
        for (var found : lookup.find(row, EVERYTHING).found()) {
            assertThat(lookup.explain(row, found.id()).bits()).isCloseTo(found.bits(), within(1e-9));
        }
    }

    @Test
    void rows_of_one_source_never_find_each_other() throws UnreadableInput {
        var weights = LinkJob.of(MODEL, people.table(), null)
                .run(1, LinkJob.Progress.SILENT)
                .weights();
        var lookup = filled(weights);

        people.rows.forEach((id, row) -> assertThat(lookup.find(row, EVERYTHING).found())
                .noneMatch(found -> found.id().charAt(0) == id.charAt(0)));
    }

    @Test
    void a_crowded_key_is_not_followed_and_said_so() throws UnreadableInput {
        var model = LinkModel.read("m", """
                format: longtang-link/1
                id: id
                comparisons: [{column: a, kind: exact}]
                blocking: [[a]]
                block_limit: 10
                """);
        var lookup = Lookup.of(model, even());
        for (int i = 0; i < 9; i++) lookup.add("r" + i, Map.of("a", "不详"));
        assertThat(lookup.find(Map.of("a", "不详"), EVERYTHING).found()).hasSize(9);
        lookup.add("r9", Map.of("a", "不详"));
        assertThat(lookup.find(Map.of("a", "不详"), EVERYTHING, "r9").found()).hasSize(9);

        // With the row that asks there are eleven: a whole run would leave them out as well.
        var answer = lookup.find(Map.of("a", "不详"), EVERYTHING);
        assertThat(answer.found()).isEmpty();
        assertThat(answer.leftOut()).isEqualTo(1);
    }

    @Test
    void a_row_that_says_nothing_finds_nothing() {
        var lookup = Lookup.of(MODEL, weightsOf(MODEL));
        lookup.add("empty", Map.of());

        assertThat(lookup.find(Map.of(), EVERYTHING).found()).isEmpty();
        assertThat(lookup.size()).isEqualTo(1);
        assertThatThrownBy(() -> lookup.add("empty", Map.of())).hasMessageContaining("empty");
        assertThatThrownBy(() -> lookup.explain(Map.of(), "nobody")).hasMessageContaining("nobody");
    }

    private Lookup filled(Weights weights) {
        var lookup = Lookup.of(MODEL, weights);
        people.rows.forEach(lookup::add);
        return lookup;
    }

    private static Weights even() {
        return new Weights(
                0.5,
                List.of(new Weights.Comparison(
                        "a", List.of(new Weights.Level("same", 0.5, 0.5), new Weights.Level("different", 0.5, 0.5)))));
    }

    private static Weights weightsOf(LinkModel model) {
        var comparisons = new ArrayList<Weights.Comparison>();
        for (var compared : model.comparisons()) {
            var levels = compared.kind().levels().stream().map(name -> new Weights.Level(name, 0.5, 0.5));
            comparisons.add(new Weights.Comparison(compared.name(), levels.toList()));
        }
        return new Weights(0.5, comparisons);
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }
}
