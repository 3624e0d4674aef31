package longtang.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemovalDayTest {

    @ParameterizedTest
    @CsvSource({
        "2021年6月3日由街道拆除, 2021-06-03",
        "2021年2月自拆, 2021-02-28",
        "住户不在。2021年拆除, 2021-12-31",
        "2021年2月30日拆除, 2021-02-28",
        "2021年13月拆除, 2021-12-31",
        "2021年0月0日拆除, 2021-12-31"
    })
    void the_last_day_of_what_is_told_is_meant(String text, LocalDate day) {
        assertThat(RemovalDay.in(Vocabulary.asWritten(text))).contains(day);
    }

    @Test
    void a_year_that_is_not_of_the_removal_is_none() {
        assertThat(RemovalDay.in(Vocabulary.asWritten("2009年搭建，已拆除"))).isEmpty();
    }
}
