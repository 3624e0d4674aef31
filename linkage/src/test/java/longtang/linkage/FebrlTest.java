package longtang.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The engine against persons it has never seen, without examples and without the number that would decide.
class FebrlTest {

    @Test
    void finds_the_duplicates_of_febrl_3() throws Exception {
        var found = link("dataset3", null);
        assertThat(found.truth).isEqualTo(6_538);
        assertThat(found.f1()).isGreaterThan(0.99);
    }

    @Test
    void links_the_two_files_of_febrl_4() throws Exception {
        var found = link("dataset4a", "dataset4b");
        assertThat(found.truth).isEqualTo(5_000);
        assertThat(found.f1()).isGreaterThan(0.995);
    }

    @Test
    void the_model_is_the_one_the_benchmark_uses() throws Exception {
        assertThat(model()).isEqualTo(Files.readString(Path.of("../bench/models/febrl.yaml")));
        assertThat(model()).doesNotContain("column: soc_sec_id");
    }

    private record Found(int truth, int links, int right) {
        double f1() {
            double precision = (double) right / links;
            double recall = (double) right / truth;
            return 2 * precision * recall / (precision + recall);
        }
    }

    private static Found link(String left, @Nullable String right) throws Exception {
        var model = LinkModel.read("febrl.yaml", model());
        var result = LinkJob.of(model, table(left), right == null ? null : table(right))
                .run(2, LinkJob.Progress.SILENT);
        assertThat(result.rejects()).isEmpty();

        int links = 0;
        int rightOnes = 0;
        for (int pair = 0; pair < result.pairs().size(); pair++) {
            if (!result.isLink(pair)) continue;
            links++;
            var a = result.ids().get(result.pairs().left(pair));
            var b = result.ids().get(result.pairs().right(pair));
            if (person(a).equals(person(b))) rightOnes++;
        }
        return new Found(truePairs(result, right == null), links, rightOnes);
    }

    private static int truePairs(LinkResult result, boolean isOneFile) {
        var records = new HashMap<String, Integer>();
        for (var id : result.ids()) records.merge(person(id), 1, Integer::sum);
        return isOneFile
                ? records.values().stream().mapToInt(n -> n * (n - 1) / 2).sum()
                : (int) records.values().stream().filter(n -> n == 2).count();
    }

    private static String person(String id) {
        return id.split("-", -1)[1];
    }

    private static Table table(String name) throws Exception {
        try (var zipped = new GZIPInputStream(open(name + ".csv.gz"))) {
            return Table.of(name, new String(zipped.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String model() throws IOException {
        try (var in = open("model.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static java.io.InputStream open(String name) {
        return Objects.requireNonNull(FebrlTest.class.getResourceAsStream("/febrl/" + name), name);
    }
}
