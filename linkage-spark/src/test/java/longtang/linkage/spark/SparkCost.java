package longtang.linkage.spark;

import java.util.concurrent.atomic.AtomicLong;
import longtang.linkage.LinkJob;
import longtang.linkage.LinkModel;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/// What a row costs on Spark, to size a city by: processor time, and bytes that travel between machines.
///
///     ./dev bench spark [ROWS]
public final class SparkCost {

    private SparkCost() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        var weights = LinkJob.of(LinkModel.read("model", Street.MODEL), Street.rows(3_000), null)
                .run(2, LinkJob.Progress.SILENT)
                .weights();
        var settings = new SparkConf()
                .setAppName("cost")
                .setMaster("local[2]")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.default.parallelism", "32");
        var processor = new AtomicLong();
        var travelled = new AtomicLong();
        var lines = Street.lines(Street.rows(rows));
        long start = System.nanoTime();
        try (var spark = new JavaSparkContext(settings)) {
            spark.sc().addSparkListener(new SparkListener() {
                @Override
                public void onTaskEnd(SparkListenerTaskEnd end) {
                    processor.addAndGet(end.taskMetrics().executorCpuTime());
                    travelled.addAndGet(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
                }
            });
            long pairs = SparkLinkage.of(Street.MODEL, weights)
                    .propose(spark, spark.parallelize(lines, 32))
                    .pairs(-10)
                    .count();
            System.out.printf(
                    "%,d rows, %,d pairs: wall %.1f s, processor of the tasks %.1f s (%.1f µs a row), %,d MB shuffled (%d bytes a row)%n",
                    rows,
                    pairs,
                    (System.nanoTime() - start) / 1e9,
                    processor.get() / 1e9,
                    processor.get() / 1e3 / rows,
                    travelled.get() >> 20,
                    travelled.get() / rows);
        }
    }
}
