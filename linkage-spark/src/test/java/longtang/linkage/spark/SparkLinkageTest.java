package longtang.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import longtang.linkage.BlockingReport;
import longtang.linkage.Clustering;
import longtang.linkage.Clusters;
import longtang.linkage.LinkJob;
import longtang.linkage.LinkModel;
import longtang.linkage.LinkResult;
import longtang.linkage.Records;
import longtang.linkage.ScoredPairs;
import longtang.linkage.Table;
import longtang.linkage.Weights;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// On two cores of this machine Spark finds what the local engine finds.
class SparkLinkageTest {

    @Test
    void spark_and_the_local_engine_find_the_same_pairs_and_clusters() throws Exception {
        compare(3_000);
    }

    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void also_of_a_million_rows() throws Exception {
        compare(1_000_000);
    }

    private static void compare(int rows) throws Exception {
        var model = LinkModel.read("model", Street.MODEL);
        var table = Street.rows(rows);
        var weights = LinkJob.of(model, Street.rows(3_000), null).run(2, LinkJob.Progress.SILENT).weights();
        var local = LinkJob.of(model.withWeights(weights), table, null).run(2, LinkJob.Progress.SILENT);

        var found = onSpark(table, weights);
        var expected = new TreeMap<String, Float>();
        for (int p = 0; p < local.pairs().size(); p++) {
            expected.put(name(local, p), local.pairs().bits(p));
        }
        assertThat(expected).hasSizeGreaterThan(rows / 10);
        assertThat(local.blocking().leftSomethingOut()).as("a crowd that nobody follows").isTrue();
        assertThat(found.blocking).isEqualTo(local.blocking());
        var bits = new TreeMap<String, Float>();
        for (var pair : found.pairs) assertThat(bits.put(pair.left() + " " + pair.right(), pair.bits())).isNull();
        assertThat(bits.keySet()).isEqualTo(expected.keySet());
        expected.forEach((pair, score) -> assertThat(bits.get(pair)).as(pair).isCloseTo(score, within(1e-4f)));
        assertThat(groups(clusters(local.ids(), found.pairs), local.ids()))
                .isEqualTo(groups(local.clusters(), local.ids()));
    }

    private record Found(BlockingReport blocking, List<LinkedPair> pairs) {}

    private static Found onSpark(Table table, Weights weights) throws Exception {
        var lines = Street.lines(table);
        var settings = new SparkConf()
                .setAppName("linkage")
                .setMaster("local[2]")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.default.parallelism", "8");
        try (var spark = new JavaSparkContext(settings)) {
            var proposed = SparkLinkage.of(Street.MODEL, weights)
                    .propose(spark, spark.parallelize(lines, 8).cache());
            return new Found(proposed.blocking(), proposed.pairs(-10).collect());
        }
    }

    // Clusters are cut at home: pairs are few beside rows.
    private static Clusters clusters(List<String> ids, List<LinkedPair> pairs) {
        var number = new HashMap<String, Integer>();
        for (int i = 0; i < ids.size(); i++) number.put(ids.get(i), i);
        var left = pairs.stream().mapToInt(pair -> number.get(pair.left())).toArray();
        var right = pairs.stream().mapToInt(pair -> number.get(pair.right())).toArray();
        var bits = new float[pairs.size()];
        for (int i = 0; i < bits.length; i++) bits[i] = pairs.get(i).bits();
        return Clustering.of(Records.of(ids)).threshold(0).unseen(-5).cut(ScoredPairs.of(left, right, bits));
    }

    private static TreeSet<String> groups(Clusters clusters, List<String> ids) {
        var groups = new TreeSet<String>();
        for (int c = 0; c < clusters.count(); c++) {
            var members = new TreeSet<String>();
            for (int record : clusters.members(c)) members.add(ids.get(record));
            groups.add(String.join(" ", members));
        }
        return groups;
    }

    private static String name(LinkResult result, int pair) {
        var a = result.ids().get(result.pairs().left(pair));
        var b = result.ids().get(result.pairs().right(pair));
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }
}
