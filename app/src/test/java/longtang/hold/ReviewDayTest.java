package longtang.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewDayTest {

    @ParameterizedTest
    @ValueSource(strings = {"2027-06-30", "2027年6月30日", "最迟2027.06.30复核", "2027 年 6 月 30 日以前", "2027/6/30"})
    void a_day_is_read_however_people_write_it(String text) {
        assertThat(ReviewDay.read(text)).contains(LocalDate.of(2027, 6, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "半年以后", "2027年6月", "2027-13-01", "6月30日"})
    void what_is_no_day_is_none(String text) {
        assertThat(ReviewDay.read(text)).isEmpty();
    }

    @Test
    void the_first_day_counts() {
        assertThat(ReviewDay.read("2027-06-30，再下一次2027-12-31")).contains(LocalDate.of(2027, 6, 30));
    }
}
