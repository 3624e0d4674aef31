package longtang.generator;

import java.util.List;
import java.util.SplittableRandom;

/// Chance that repeats itself: the same seed and the same place in the world give the same throws.
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Dice of(long seed, long place) {
        return new Dice(mix(seed * 0x9E3779B97F4A7C15L + mix(place)));
    }

    // The finisher of SplitMix64: neighbouring places must not give neighbouring throws.
    static long mix(long value) {
        var z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    boolean chance(double rate) {
        return random.nextDouble() < rate;
    }

    /// A whole number from least to most, both included.
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    <T> T pick(T[] things) {
        return things[random.nextInt(things.length)];
    }

    /// How often something happens that happens `mean` times on average.
    int times(double mean) {
        var limit = Math.exp(-mean);
        var product = random.nextDouble();
        var times = 0;
        while (product > limit) {
            product *= random.nextDouble();
            times++;
        }
        return times;
    }

    /// A measurement of `value` that is usually off by about `share` of it.
    double measured(double value, double share) {
        var bell = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
        return value * (1 + 2 * share * bell);
    }
}
