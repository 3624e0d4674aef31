package longtang.place;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// How often the reader says of two hard addresses what a careful person says. -Dprobe=true prints all figures and
/// the pairs that it gets wrong.
class ProbeTest {

    private static final List<Probe> PROBES = Probe.all();

    @Test
    void says_of_hard_pairs_what_a_careful_person_says() {
        if (Boolean.getBoolean("probe")) show();

        assertThat(share(PROBES)).isGreaterThanOrEqualTo(0.966);
    }

    @Test
    void it_does_not_matter_which_address_comes_first() {
        for (var probe : PROBES)
            assertThat(probe.readTurned()).as(probe.toString()).isEqualTo(probe.read());
    }

    private static double share(List<Probe> probes) {
        return (double) probes.stream().filter(Probe::isRight).count() / probes.size();
    }

    private static void show() {
        show("all", PROBES);
        by(probe -> probe.verdict().name()).forEach(ProbeTest::show);
        by(Probe::shape).forEach(ProbeTest::show);
        PROBES.stream().filter(probe -> !probe.isRight()).forEach(System.out::println);
    }

    private static TreeMap<String, List<Probe>> by(Function<Probe, String> of) {
        return PROBES.stream().collect(groupingBy(of, TreeMap::new, toList()));
    }

    private static void show(String name, List<Probe> probes) {
        long right = probes.stream().filter(Probe::isRight).count();
        System.out.printf(Locale.ROOT, "%-12s %3d of %3d  %.3f%n", name, right, probes.size(), share(probes));
    }
}
