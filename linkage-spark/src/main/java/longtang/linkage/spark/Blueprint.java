package longtang.linkage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import longtang.linkage.Kernel;
import longtang.linkage.LinkModel;
import longtang.linkage.UnreadableInput;
import longtang.linkage.Weights;

/// Everything a machine needs to build the kernel for itself: texts and counts, sent once to each.
///
/// @param counts by comparison, how many rows have a value
/// @param spoken by comparison, how many rows have any
/// @param crowded rule and key under which more rows stand than the model allows
record Blueprint(
        String model, String weights, List<HashMap<String, Long>> counts, long[] spoken, HashSet<RuleKey> crowded)
        implements Serializable {

    LinkModel readModel() {
        try {
            return LinkModel.read("model", model);
        } catch (UnreadableInput e) {
            throw new IllegalArgumentException(e);
        }
    }

    Kernel kernel() {
        var shares = new ArrayList<ToDoubleFunction<String>>();
        var model = readModel();
        for (int c = 0; c < model.comparisons().size(); c++) {
            var known = c < counts.size() ? counts.get(c) : new HashMap<String, Long>();
            double all = c < spoken.length ? Math.max(1, spoken[c]) : 1;
            shares.add(value -> known.getOrDefault(value, 1L) / all);
        }
        return Kernel.of(model, Weights.fromYaml(weights), shares);
    }
}
