package longtang.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import longtang.linkage.column.Column;
import longtang.linkage.column.ColumnDraft;
import org.jspecify.annotations.Nullable;

/// A table that waits in memory, so that one row more finds its like at once: by the same keys, levels and weights
/// as [LinkJob], of which it is the incremental half.
///
/// With fixed weights a row finds exactly the partners, and the bits, that a whole run gives it; how common a value
/// is, is counted over the rows that are here. Searching changes nothing and may be done by several threads at once;
/// adding may not be done meanwhile.
public final class Lookup {

    /// A row that may be the same thing.
    ///
    /// @param bits prior and all evidence; 0 is even odds
    public record Found(String id, double bits) {

        /// The chance that it is the same thing, 0 to 1.
        public double probability() {
            return Weights.probability(bits);
        }
    }

    /// What a search found.
    ///
    /// @param found best first, then by id
    /// @param compared how many rows were looked at
    /// @param leftOut keys under which more rows stand than the model's `block_limit` and which were not followed
    public record Answer(List<Found> found, int compared, int leftOut) {

        public Answer {
            found = List.copyOf(found);
        }
    }

    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparingDouble((Found it) -> -it.bits()).thenComparing(Found::id);

    private final LinkModel model;
    private final Kernel kernel;
    private final List<Tally> tallies;
    private final Map<String, ColumnDraft> columns = new HashMap<>();
    private final Postings postings = new Postings();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> number = new HashMap<>();

    private Lookup(LinkModel model, Weights weights) {
        this.model = model;
        this.tallies = model.comparisons().stream().map(_ -> new Tally()).toList();
        this.kernel = Kernel.of(model, weights, tallies);
        for (var column : Rows.columnsOf(model)) columns.put(column, new ColumnDraft());
    }

    /// An empty table.
    ///
    /// @param weights as a run over many rows has learned them; those of the model are not looked at
    public static Lookup of(LinkModel model, Weights weights) {
        return new Lookup(model, weights);
    }

    public int size() {
        return ids.size();
    }

    /// Takes a row in. Columns that the model does not know are passed over, those that are missing are silent.
    ///
    /// @throws IllegalArgumentException when there is a row with this id
    public void add(String id, Map<String, String> row) {
        int record = ids.size();
        if (number.putIfAbsent(id, record) != null) throw new IllegalArgumentException("There is a row " + id);
        ids.add(id);
        columns.forEach((name, cells) -> cells.add(row.getOrDefault(name, "")));
        var terms = kernel.terms(row);
        for (int c = 0; c < terms.size(); c++) tallies.get(c).count(terms.get(c));
        eachKey(row, key -> postings.add(key, record));
    }

    /// Rows that may be the same thing as this one.
    ///
    /// @param minimumBits what is worth less is left out; -∞ for all that share a key
    public Answer find(Map<String, String> row, double minimumBits) {
        return find(row, minimumBits, null);
    }

    /// The same, for a row that is here itself and shall not find itself.
    ///
    /// @param itself its id
    public Answer find(Map<String, String> row, double minimumBits, @Nullable String itself) {
        var near = new Near();
        eachKey(row, key -> near.follow(key, itself == null ? 1 : 0));
        var few = near.records();
        var bound = withGuest(row, few);
        var found = new ArrayList<Found>();
        for (int i = 1; i <= few.length; i++) {
            var id = ids.get(few[i - 1]);
            if (id.equals(itself) || !bound.mayLink(0, i)) continue;
            double bits = bound.bits(0, i);
            if (bits >= minimumBits) found.add(new Found(id, bits));
        }
        found.sort(BEST_FIRST);
        return new Answer(found, few.length, near.leftOut);
    }

    /// Why this row and the one with this id have their score, whether or not they share a key.
    ///
    /// @throws IllegalArgumentException when there is no row with this id
    public Waterfall explain(Map<String, String> row, String id) {
        var record = number.get(id);
        if (record == null) throw new IllegalArgumentException("There is no row " + id);
        return withGuest(row, new int[] {record}).explain(0, 1);
    }

    // The row that asks stands first.
    private Kernel.Bound withGuest(Map<String, String> row, int[] few) {
        return kernel.bind(few.length + 1, name -> {
            var cells = new ArrayList<String>(few.length + 1);
            cells.add(row.getOrDefault(name, ""));
            var column = columns.get(name);
            for (int record : few) cells.add(column == null ? "" : column.cell(record));
            return Column.of(cells);
        });
    }

    private void eachKey(Map<String, String> row, LongConsumer sink) {
        var keys = kernel.keys(row);
        for (int rule = 0; rule < keys.length; rule++) {
            for (long key : keys[rule]) sink.accept(Mix.of(rule, key));
        }
    }

    /// The records that share a key with the row that asks.
    private final class Near {

        private final IntStream.Builder records = IntStream.builder();
        private int leftOut;

        /// @param more rows that a whole run would find under the key besides those that are here
        void follow(long key, int more) {
            if (postings.count(key) + more > model.blockLimit()) leftOut++;
            else postings.under(key, records);
        }

        int[] records() {
            return records.build().sorted().distinct().toArray();
        }
    }

    /// How many rows have each value.
    private static final class Tally implements ToDoubleFunction<String> {

        private final Map<String, Integer> counts = new HashMap<>();
        private int spoken;

        void count(String plain) {
            if (plain.isEmpty()) return;
            spoken++;
            counts.merge(plain, 1, Integer::sum);
        }

        @Override
        public double applyAsDouble(String plain) {
            return (double) counts.getOrDefault(plain, 1) / Math.max(1, spoken);
        }
    }
}
