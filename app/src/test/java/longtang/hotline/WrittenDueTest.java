package longtang.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-16",
                "2025/3/16",
                "2025.3.16",
                "20250316",
                "2025年3月16日",
                "２０２５-０３-１６",
                "2025-03-16 17:00"
            })
    void a_day_is_read_however_it_is_written(String written) {
        assertThat(WrittenDue.read(written)).contains(LocalDate.of(2025, 3, 16));
    }

    @Test
    void what_names_no_day_is_not_guessed() {
        assertThat(WrittenDue.read("5个工作日")).isEmpty();
        assertThat(WrittenDue.read("2025-02-30")).isEmpty();
        assertThat(WrittenDue.read("")).isEmpty();
    }
}
