package longtang.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import longtang.linkage.Succession.Change.Merged;
import longtang.linkage.Succession.Change.Split;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    @Test
    void the_same_clusters_keep_their_names() {
        var succession = named("AABBC", 0, 0, 1, 1, 2);

        assertThat(succession.names()).containsExactly("A", "B", "C");
        assertThat(succession.changes()).isEmpty();
    }

    @Test
    void a_name_goes_on_with_most_of_its_records_and_the_rest_is_a_successor() {
        var succession = named("AAA.", 0, 0, 1, 1);

        assertThat(succession.names()).containsExactly("A", "new1");
        assertThat(succession.changes()).containsExactly(new Split("A", List.of("A", "new1")));
    }

    @Test
    void two_names_that_became_one_thing_are_both_remembered() {
        var succession = named("ABB.", 0, 0, 0, 1);

        assertThat(succession.names()).containsExactly("B", "new1");
        assertThat(succession.changes()).containsExactly(new Merged(List.of("A", "B"), "B"));
    }

    @Test
    void between_equals_the_lower_name_goes_on() {
        assertThat(named("BA", 0, 0).names()).containsExactly("A");
        assertThat(named("AA", 0, 1).names()).containsExactly("A", "new1");
    }

    @Test
    void no_name_is_given_twice() {
        var succession = named("ABABAB", 0, 0, 1, 1, 2, 2);

        assertThat(succession.names()).doesNotHaveDuplicates();
        assertThat(succession.names()).contains("A", "B");
    }

    /// @param before a letter for each record, `.` for a new one
    private static Succession named(String before, int... cluster) {
        var fresh = new AtomicInteger();
        Supplier<String> names = () -> "new" + fresh.incrementAndGet();
        return Succession.of(
                clusters(cluster),
                record -> before.charAt(record) == '.' ? null : before.substring(record, record + 1),
                names);
    }

    private static Clusters clusters(int... cluster) {
        var records = Records.of(
                IntStream.range(0, cluster.length).mapToObj("r%02d"::formatted).toList());
        var clustering = Clustering.of(records);
        for (int a = 0; a < cluster.length; a++) {
            for (int b = a + 1; b < cluster.length; b++) {
                if (cluster[a] == cluster[b]) clustering.together(a, b);
            }
        }
        return clustering.cut(ScoredPairs.of(new int[0], new int[0], new float[0]));
    }
}
