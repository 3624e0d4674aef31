package longtang.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextSortTest {

    @Test
    void texts_come_in_the_order_in_which_java_compares_them() {
        var random = new SplittableRandom(44);
        var ends = new String[] {"", "\0", "a", "ab", "\0\0\0\0", "弄", "弄堂", "\ud83c\udfe0", "\uffff"};
        for (int round = 0; round < 50; round++) {
            var texts = IntStream.range(0, 2_000)
                    .mapToObj(i -> "survey/%d".formatted(random.nextInt(1_500)) + ends[random.nextInt(ends.length)])
                    .map(text -> random.nextInt(100) == 0 ? "" : text)
                    .toArray(String[]::new);
            var expected = IntStream.range(0, texts.length).boxed().toArray(Integer[]::new);
            Arrays.sort(expected, (a, b) -> texts[a].compareTo(texts[b]));

            assertThat(TextSort.order(texts)).containsExactly(expected);
        }
    }

    @Test
    void many_equal_texts_are_no_endless_matter() {
        var texts = IntStream.range(0, 10_000).mapToObj(_ -> "不详").toArray(String[]::new);
        assertThat(TextSort.order(texts)).isSorted();
    }
}
