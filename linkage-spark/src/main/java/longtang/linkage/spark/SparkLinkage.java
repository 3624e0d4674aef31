package longtang.linkage.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
/// learning from all. With them the pairs, and their bits, are those of `LinkJob`; crowded keys are left out alike, and
/// told.
public final class SparkLinkage {

    private final String model;
    private final String weights;
    private final int comparisons;
    private final List<String> rules;
    private final int blockLimit;

    private SparkLinkage(String model, String weights, LinkModel read) {
        this.model = model;
        this.weights = weights;
        this.comparisons = read.comparisons().size();
        this.rules = read.blocking().stream().map(LinkModel.Rule::name).toList();
        this.blockLimit = read.blockLimit();
    }

    /// @param model a model file's text, as docs/link-model.md describes it
    /// @throws UnreadableInput when the text is no model
    public static SparkLinkage of(String model, Weights weights) throws UnreadableInput {
        return new SparkLinkage(model, weights.toYaml(), LinkModel.read("model", model));
    }

    /// Counts values and keys on all machines; nothing is compared yet.
    ///
    /// @param lines are read several times; keep them (`cache`) when reading is dear
    public Proposed propose(JavaSparkContext spark, JavaRDD<Line> lines) {
        var plain = spark.broadcast(new Blueprint(model, weights, List.of(), new long[0], new HashSet<>()));
        var counts = terms(lines, plain);
        var crowds = crowds(lines, plain);
        var blueprint = new Blueprint(model, weights, counts, spoken(counts), crowds.crowded());
        return new Proposed(lines, spark.broadcast(blueprint), crowds.report(rules));
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

    private Crowds crowds(JavaRDD<Line> lines, Broadcast<Blueprint> plain) {
        return lines.mapPartitions(it -> keys(plain.value().kernel(), it))
                .mapToPair(key -> new Tuple2<>(key, 1L))
                .reduceByKey(Long::sum)
                .aggregate(
                        new Crowds(rules.size(), blockLimit),
                        (crowds, key) -> crowds.add(key._1(), key._2()),
                        Crowds::addAll);
    }

    private static Iterator<RuleKey> keys(Kernel kernel, Iterator<Line> lines) {
        Iterable<Line> all = () -> lines;
        return StreamSupport.stream(all.spliterator(), false)
                .flatMap(line -> keys(kernel.keys(line.cells())))
                .iterator();
    }

    private static Stream<RuleKey> keys(long[][] byRule) {
        return IntStream.range(0, byRule.length)
                .filter(rule -> byRule[rule].length > 0)
                .boxed()
                .flatMap(rule -> Stream.concat(
                        Stream.of(RuleKey.any(rule)),
                        LongStream.of(byRule[rule]).mapToObj(key -> RuleKey.of(rule, key))));
    }
}
