package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One line changed at a time. Whatever the checker lets pass is listed and explained in `survivors.txt`.
///
/// The normal run takes every 40th mutant, `-Dlong=true` all of them; `docs/playbook-mutants.md` has the figures.
class MutationsTest {

    private static final int STRIDE = Boolean.getBoolean("long") ? 1 : 40;

    private static Set<String> explained() {
        try (var in = Objects.requireNonNull(MutationsTest.class.getResourceAsStream("survivors.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("⇒ "))
                    .map(line -> line.substring(2))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Mutant> mutants() {
        var all = Mutant.of(Library.text(Library.WEIJIAN));
        return IntStream.range(0, all.size())
                .filter(i -> i % STRIDE == 0)
                .mapToObj(all::get)
                .toList();
    }

    @Test
    void a_mistake_in_one_line_is_refused_or_explained() {
        var explained = explained();
        Map<Mutant.Kind, int[]> counted = new EnumMap<>(Mutant.Kind.class);
        var survivors =
                mutants().stream().filter(mutant -> !count(counted, mutant)).toList();
        counted.forEach((kind, refused) -> System.out.println(kind + " " + refused[0] + "/" + refused[1]));
        assertThat(survivors)
                .filteredOn(mutant -> !explained.contains(mutant.kind() + " " + mutant.now()))
                .isEmpty();
    }

    private static boolean count(Map<Mutant.Kind, int[]> counted, Mutant mutant) {
        boolean refused = mutant.refused();
        var figures = counted.computeIfAbsent(mutant.kind(), _ -> new int[2]);
        figures[1]++;
        if (refused) figures[0]++;
        return refused;
    }
}
