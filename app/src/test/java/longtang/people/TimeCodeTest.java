package longtang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// RFC 6238, appendix B, SHA-1, the last six of its eight digits.
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codes_are_those_of_the_standard(long seconds, String code) {
        assertThat(TimeCode.at(SECRET, TimeCode.step(Instant.ofEpochSecond(seconds))))
                .isEqualTo(code);
    }

    @Test
    void a_clock_may_be_half_a_minute_wrong_and_no_more() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var code = TimeCode.at(SECRET, TimeCode.step(now));

        assertThat(TimeCode.stepOf(SECRET, code, now.plusSeconds(30))).hasValue(TimeCode.step(now));
        assertThat(TimeCode.stepOf(SECRET, " 005 924", now)).isPresent();
        assertThat(TimeCode.stepOf(SECRET, code, now.plusSeconds(90))).isEmpty();
        assertThat(TimeCode.stepOf(SECRET, "", now)).isEmpty();
    }

    /// RFC 4648, section 10.
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void secrets_are_typed_in_base32(String text, String typed) {
        assertThat(TimeCode.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(typed);
    }
}
