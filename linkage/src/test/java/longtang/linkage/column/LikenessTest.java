package longtang.linkage.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    // Winkler's own examples.
    @ParameterizedTest
    @CsvSource(textBlock = """
            martha,   marhta,    0.9611
            dwayne,   duane,     0.8400
            dixon,    dicksonx,  0.8133
            jones,    johnson,   0.8324
            abc,      xyz,       0
            """)
    void jaro_winkler_as_published(String a, String b, double similarity) {
        assertThat(JaroWinkler.similarity(a, b)).isCloseTo(similarity, within(5e-5));
        assertThat(JaroWinkler.similarity(b, a)).isEqualTo(JaroWinkler.similarity(a, b));
    }

    @Test
    void the_bits_and_the_table_count_the_same_edits() {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 3_000; i++) {
            var a = text(random, random.nextInt(90));
            var b = random.nextBoolean() ? text(random, random.nextInt(90)) : worn(random, a);
            assertThat(EditDistance.distance(a, b)).as(a + "|" + b).isEqualTo(byDefinition(a, b));
            assertThat(EditDistance.distance(b, a)).isEqualTo(byDefinition(a, b));
        }
    }

    @Test
    void a_page_of_text_is_compared_by_its_beginning() {
        assertThat(EditDistance.similarity("x".repeat(10_000), "x".repeat(10_000) + "y"))
                .isEqualTo(1);
        assertThat(EditDistance.similarity("", "x")).isZero();
    }

    @Test
    void a_page_in_the_place_of_a_name_is_compared_by_its_beginning() {
        var page = "周顾陆朱徐沈".repeat(2_000);
        assertThat(JaroWinkler.similarity(page, page + "阿大")).isEqualTo(1);
        assertThat(JaroWinkler.similarity("阿".repeat(256) + page, "阿".repeat(256)))
                .isEqualTo(1);
    }

    @Test
    void no_likeness_exceeds_its_bound() {
        var random = new SplittableRandom(12);
        for (int i = 0; i < 3_000; i++) {
            var a = text(random, 1 + random.nextInt(12));
            var b = random.nextBoolean() ? text(random, 1 + random.nextInt(12)) : worn(random, a);
            long lettersA = Letters.of(a);
            long lettersB = Letters.of(b);
            if (b.isEmpty()) continue;
            assertThat(JaroWinkler.similarity(a, b))
                    .as(a + "|" + b)
                    .isLessThanOrEqualTo(Letters.mostJaroWinkler(a, lettersA, b, lettersB) + 1e-12);
            assertThat(EditDistance.similarity(a, b))
                    .isLessThanOrEqualTo(
                            Letters.mostEditSimilarity(a.length(), lettersA, b.length(), lettersB) + 1e-12);
        }
    }

    private static String text(SplittableRandom random, int length) {
        var letters = "abcdef天津路弄号 ";
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) text.append(letters.charAt(random.nextInt(letters.length())));
        return text.toString();
    }

    private static String worn(SplittableRandom random, String text) {
        var worn = new StringBuilder(text);
        for (int i = 0; i < 2 && !worn.isEmpty(); i++) worn.deleteCharAt(random.nextInt(worn.length()));
        return worn.toString();
    }

    private static int byDefinition(String a, String b) {
        var table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                } else {
                    int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    table[i][j] = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                }
            }
        }
        return table[a.length()][b.length()];
    }
}
