package longtang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import longtang.ledger.table.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-06-11                 | 2025-06-11T00:00
            2025/6/11                  | 2025-06-11T00:00
            2025.6.11                  | 2025-06-11T00:00
            20250611                   | 2025-06-11T00:00
            2025年6月11日              | 2025-06-11T00:00
            2025年6月11                | 2025-06-11T00:00
            ２０２５年６月１１日       | 2025-06-11T00:00
            ２０２５－０６－１１       | 2025-06-11T00:00
            2025 年 6 月 11 日         | 2025-06-11T00:00
            2025年6月11日 星期三       | 2025-06-11T00:00
            2025-06-11 10:22           | 2025-06-11T10:22
            2025-06-11T10:22:33        | 2025-06-11T10:22:33
            2025-06-11 10:22:33.0      | 2025-06-11T10:22:33
            2025/6/11 9：05            | 2025-06-11T09:05
            2025年6月11日10时22分      | 2025-06-11T10:22
            2025年6月11日10时22分33秒  | 2025-06-11T10:22:33
            2025年6月11日 10时         | 2025-06-11T10:00
            2025年6月11日 上午10:22    | 2025-06-11T10:22
            2025年6月11日 下午3:05     | 2025-06-11T15:05
            2025年6月11日 下午15:05    | 2025-06-11T15:05
            2025年6月11日 上午12:05    | 2025-06-11T00:05
            2025年6月11日 中午12:05    | 2025-06-11T12:05
            20250611 10:22             | 2025-06-11T10:22
            202506111022               | 2025-06-11T10:22
            20250611102233             | 2025-06-11T10:22:33
            45819                      | 2025-06-11T00:00
            45819.5                    | 2025-06-11T12:00
            2024-02-29                 | 2024-02-29T00:00
            """)
    void reads_a_date_as_people_write_it(String written, LocalDateTime moment) {
        assertThat(WrittenDate.read(written, false)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-30",
                "2025-13-01",
                "2025-02-29",
                "20251301",
                "2025-06-11 25:00",
                "2025-06-11 10:61",
                "2025年6月",
                "2025",
                "6月11日",
                "25-6-11",
                "06/11/2025",
                "2025-6/11",
                "昨天",
                "2025-06-11左右",
                "1",
                "44",
                "99999",
                "0000-00-00",
                "2025-06-11 下午13:99",
                "2025-06-11-12",
                "2025-06-11 10"
            })
    void does_not_guess_at_anything_else(String written) {
        assertThat(WrittenDate.read(written, false)).isEmpty();
    }

    @Test
    void counts_from_1904_where_the_workbook_does() {
        var serial = new Cell("44357", Cell.Kind.NUMBER);

        assertThat(WrittenDate.read(serial, true)).contains(LocalDateTime.of(2025, 6, 11, 0, 0));
        assertThat(WrittenDate.read(serial, false)).contains(LocalDateTime.of(2021, 6, 10, 0, 0));
    }

    @Test
    void gives_up_on_a_long_text_at_once() {
        assertThat(WrittenDate.read("2025" + " ".repeat(30_000) + "x", false)).isEmpty();
    }
}
