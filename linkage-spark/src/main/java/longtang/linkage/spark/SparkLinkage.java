package longtang.linkage.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import longtang.linkage.Kernel;
import longtang.linkage.LinkModel;
import longtang.linkage.UnreadableInput;
import longtang.linkage.Weights;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/// Finds the pairs of very many rows: rows travel to the machine of each of their keys and are scored there.
///
/// The weights are given. They are learned by the local engine from some hundred thousand rows, which is as good as
/// learning from all. With them the pairs, and their bits, are those of `LinkJob`; crowded keys are left out alike.
public final class SparkLinkage {

    private final String model;
    private final String weights;
    private final int comparisons;
    private final int blockLimit;

    private SparkLinkage(String model, String weights, int comparisons, int blockLimit) {
        this.model = model;
        this.weights = weights;
        this.comparisons = comparisons;
        this.blockLimit = blockLimit;
    }

    /// @param model a model file's text, as docs/link-model.md describes it
    /// @throws UnreadableInput when the text is no model
    public static SparkLinkage of(String model, Weights weights) throws UnreadableInput {
        var read = LinkModel.read("model", model);
        return new SparkLinkage(model, weights.toYaml(), read.comparisons().size(), read.blockLimit());
    }

    /// Every pair that shares a key and reaches the minimum, once.
    ///
    /// @param lines are read several times; keep them (`cache`) when reading is dear
    public JavaRDD<LinkedPair> pairs(JavaSparkContext spark, JavaRDD<Line> lines, double minimumBits) {
        var plain = spark.broadcast(new Blueprint(model, weights, List.of(), new long[0], new HashSet<>()));
        var counts = terms(lines, plain);
        var blueprint = spark.broadcast(new Blueprint(model, weights, counts, spoken(counts), crowded(lines, plain)));
        return keyed(lines, blueprint)
                .groupByKey()
                .mapPartitions(blocks -> new Scorer(blueprint.value()).score(blocks, minimumBits));
    }

    // How often each value occurs, for the comparisons that ask.
    private List<HashMap<String, Long>> terms(JavaRDD<Line> lines, Broadcast<Blueprint> plain) {
        var found = lines.mapPartitions(it -> terms(plain.value().kernel(), it))
                .mapToPair(term -> new Tuple2<>(term, 1L))
                .reduceByKey(Long::sum)
                .collect();
        var counts = new ArrayList<HashMap<String, Long>>();
        for (int c = 0; c < comparisons; c++) counts.add(new HashMap<>());
        for (var term : found) counts.get(term._1()._1()).put(term._1()._2(), term._2());
        return counts;
    }

    private static Iterator<Tuple2<Integer, String>> terms(Kernel kernel, Iterator<Line> lines) {
        var terms = new ArrayList<Tuple2<Integer, String>>();
        lines.forEachRemaining(line -> {
            var values = kernel.terms(line.cells());
            for (int c = 0; c < values.size(); c++) {
                if (!values.get(c).isEmpty()) terms.add(new Tuple2<>(c, values.get(c)));
            }
        });
        return terms.iterator();
    }

    private static long[] spoken(List<HashMap<String, Long>> counts) {
        return counts.stream()
                .mapToLong(of -> of.values().stream().mapToLong(Long::longValue).sum())
                .toArray();
    }

    private HashSet<RuleKey> crowded(JavaRDD<Line> lines, Broadcast<Blueprint> plain) {
        int limit = blockLimit;
        return new HashSet<>(keyed(lines, plain)
                .mapValues(_ -> 1L)
                .reduceByKey(Long::sum)
                .filter(key -> key._2() > limit)
                .keys()
                .collect());
    }

    private static org.apache.spark.api.java.JavaPairRDD<RuleKey, Line> keyed(
            JavaRDD<Line> lines, Broadcast<Blueprint> blueprint) {
        return lines.mapPartitionsToPair(it -> new KeyIterator(blueprint.value(), it));
    }
}
