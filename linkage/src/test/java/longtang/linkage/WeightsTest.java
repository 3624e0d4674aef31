package longtang.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final Weights WEIGHTS = new Weights(
            1e-4,
            List.of(new Weights.Comparison(
                    "名字 \"a\"",
                    List.of(new Weights.Level("same", 0.8, 1e-9), new Weights.Level("different", 0.2, 1)))));

    @Test
    void come_back_from_text_to_the_last_digit() {
        assertThat(Weights.fromYaml(WEIGHTS.toYaml())).isEqualTo(WEIGHTS);
    }

    @Test
    void one_bit_doubles_the_odds() {
        assertThat(Weights.probability(0)).isEqualTo(0.5);
        assertThat(Weights.probability(1)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(Weights.bits(Weights.probability(-7.5))).isCloseTo(-7.5, within(1e-9));
        assertThat(WEIGHTS.comparisons().getFirst().bits(0)).isZero();
    }

    @Test
    void text_that_is_no_weights_is_refused() {
        for (var text : List.of(
                "",
                "a: b",
                "format: longtang-weights/1\nprior: x",
                "format: [",
                WEIGHTS.toYaml().replace("0.8", "1.8"))) {
            assertThatThrownBy(() -> Weights.fromYaml(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void to_agree_on_a_rare_name_tells_more_than_on_a_common_one() {
        var names = List.of("王", "王", "王", "王", "王", "王", "欧阳", "欧阳");
        var linkage = Linkage.of(
                Records.of(List.of("1", "2", "3", "4", "5", "6", "7", "8")),
                List.of(new Surname(names)),
                List.of(),
                Settings.standard());
        var weights = new Weights(
                0.1,
                List.of(new Weights.Comparison(
                        "surname",
                        List.of(new Weights.Level("same", 0.9, 0.5), new Weights.Level("different", 0.1, 0.5)))));

        var common = linkage.explain(weights, 0, 1).steps().getFirst();
        var rare = linkage.explain(weights, 6, 7).steps().getFirst();
        assertThat(rare.bits()).isCloseTo(Math.log(0.9 / 0.25) / Math.log(2), within(1e-9));
        assertThat(common.bits()).isCloseTo(Math.log(0.9 / 0.75) / Math.log(2), within(1e-9));
        assertThat(rare.rarityBits()).isPositive();
        assertThat(common.rarityBits()).isNegative();
        assertThat(linkage.explain(weights, 0, 6).steps().getFirst().rarityBits())
                .isZero();
    }

    private record Surname(List<String> names) implements Comparison, TermFrequency {

        @Override
        public String name() {
            return "surname";
        }

        @Override
        public List<String> levels() {
            return List.of("same", "different");
        }

        @Override
        public int level(int left, int right) {
            return names.get(left).equals(names.get(right)) ? 1 : 2;
        }

        @Override
        public double frequency(int left, int right) {
            var name = names.get(left);
            if (!name.equals(names.get(right))) return Double.NaN;
            return (double) names.stream().filter(name::equals).count() / names.size();
        }
    }
}
