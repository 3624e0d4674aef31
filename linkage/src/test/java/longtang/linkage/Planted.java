package longtang.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/// Records made from known things: each thing is written down twice, with known rates of error and silence.
final class Planted {

    final List<String> ids = new ArrayList<>();
    final int[] thing;
    final int[][] value;
    private final int[] values;

    /// @param values how many values each column takes
    /// @param right how often a record has the thing's own value, for each column
    Planted(long seed, int things, int[] values, double[] right, double silent) {
        var random = new SplittableRandom(seed);
        this.values = values;
        this.thing = new int[2 * things];
        this.value = new int[values.length][2 * things];
        for (int r = 0; r < thing.length; r++) {
            thing[r] = r / 2;
            ids.add("r%06d".formatted(r));
        }
        for (int c = 0; c < values.length; c++) {
            for (int r = 0; r < thing.length; r += 2) {
                int own = random.nextInt(values[c]);
                value[c][r] = written(random, c, own, 1, silent);
                value[c][r + 1] = written(random, c, own, right[c], silent);
            }
        }
    }

    private Planted(List<String> ids, int[] thing, int[][] value, int[] values) {
        this.ids.addAll(ids);
        this.thing = thing;
        this.value = value;
        this.values = values;
    }

    /// The same records, handed over in another order.
    Planted shuffled(long seed) {
        var random = new SplittableRandom(seed);
        var order = new ArrayList<>(IntStream.range(0, thing.length).boxed().toList());
        for (int i = order.size() - 1; i > 0; i--) order.set(i, order.set(random.nextInt(i + 1), order.get(i)));
        var mixed = order.stream().map(ids::get).toList();
        var mixedThing = order.stream().mapToInt(i -> thing[i]).toArray();
        var mixedValue = new int[value.length][];
        for (int c = 0; c < value.length; c++) {
            int column = c;
            mixedValue[c] = order.stream().mapToInt(i -> value[column][i]).toArray();
        }
        return new Planted(mixed, mixedThing, mixedValue, values);
    }

    Records records() {
        return Records.of(ids);
    }

    List<Comparison> comparisons() {
        return IntStream.range(0, value.length).mapToObj(this::comparison).toList();
    }

    /// Blocks by two columns each, so that no single error hides a pair.
    List<BlockingRule> rules() {
        var rules = new ArrayList<BlockingRule>();
        for (int c = 0; c < value.length; c++) rules.add(rule(c));
        return rules;
    }

    private static int written(SplittableRandom random, int values, int own, double right) {
        return random.nextDouble() < right ? own : random.nextInt(values);
    }

    private int written(SplittableRandom random, int column, int own, double right, double silent) {
        int written = written(random, values[column], own, right);
        return random.nextDouble() < silent ? -1 : written;
    }

    private Comparison comparison(int column) {
        return new Comparison() {
            @Override
            public String name() {
                return "column" + column;
            }

            @Override
            public List<String> levels() {
                return List.of("same", "different");
            }

            @Override
            public int level(int left, int right) {
                int a = value[column][left];
                int b = value[column][right];
                if (a < 0 || b < 0) return 0;
                return a == b ? 1 : 2;
            }
        };
    }

    private BlockingRule rule(int column) {
        return new BlockingRule() {
            @Override
            public String name() {
                return "column" + column;
            }

            @Override
            public void keys(int record, LongConsumer sink) {
                if (value[column][record] >= 0) sink.accept(value[column][record]);
            }
        };
    }
}
