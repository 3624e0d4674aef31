package longtang.linkage;

/// Isotonic regression by pooling neighbours that violate the order (Ayer et al. 1955).
final class Pooling {

    private final int[] from;
    private final double[] over;
    private final double[] under;
    private int pools;

    private Pooling(double[] above, double[] below) {
        this.from = new int[above.length + 1];
        this.over = new double[above.length];
        this.under = new double[above.length];
        for (int i = 0; i < above.length; i++) {
            from[pools] = i;
            over[pools] = above[i];
            under[pools++] = below[i];
            while (pools > 1 && over[pools - 1] * under[pools - 2] > over[pools - 2] * under[pools - 1]) {
                over[pools - 2] += over[pools - 1];
                under[pools - 2] += under[pools - 1];
                pools--;
            }
        }
        from[pools] = above.length;
    }

    /// The quotients above/below, evened out so that they never rise.
    ///
    /// @param below all greater than 0
    static double[] falling(double[] above, double[] below) {
        var pooling = new Pooling(above, below);
        var quotients = new double[above.length];
        for (int pool = 0; pool < pooling.pools; pool++) {
            boolean alone = pooling.from[pool + 1] == pooling.from[pool] + 1;
            for (int i = pooling.from[pool]; i < pooling.from[pool + 1]; i++) {
                quotients[i] = alone ? above[i] / below[i] : pooling.over[pool] / pooling.under[pool];
            }
        }
        return quotients;
    }
}
