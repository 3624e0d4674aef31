package longtang.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            天津路４４弄３號樓        | 天津路44弄3号楼
            天津路 44 弄 3 号 201 室  | 天津路44弄3号201室
            44弄3 201                 | 44弄3 201
            44衖３－２０１            | 44弄3-201
            【三樓曬臺】              | (三楼晒台)
            a座①②③                 | A座123
            3—5號～7號                | 3-5号-7号
            """)
    void counts_what_is_meant_not_how_it_is_typed(String typed, String counts) {
        assertThat(Written.of(typed).text()).isEqualTo(counts);
    }

    @Test
    void what_cannot_be_seen_does_not_count_whatever_else_is_typed() {
        assertThat(Written.of("44\0弄").text()).isEqualTo("44弄");
        assertThat(Written.of("４４\0弄\u200b").text()).isEqualTo("44弄");
    }

    @Test
    void remembers_where_everything_stood() {
        var written = Written.of("😀 ４４　弄");

        assertThat(written.text()).isEqualTo("😀44弄");
        assertThat(written.placeOf(2)).isEqualTo(3);
        assertThat(written.placeOf(4)).isEqualTo(6);
        assertThat(written.placeAfter(5)).isEqualTo(7);
    }
}
