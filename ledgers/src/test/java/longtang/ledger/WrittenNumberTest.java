package longtang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource({"6,6", "6.5,6.5", "６．５,6.5", "约6平,6", "6㎡,6", "6.5平方米,6.5", "大约 12 平米左右,12", "6m²,6", "3方,3"})
    void reads_a_size_with_its_unit(String written, String squareMetres) {
        assertThat(WrittenNumber.area(written))
                .hasValueSatisfying(area -> assertThat(area.toPlainString()).isEqualTo(squareMetres));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "6-8", "2*3", "-6", "六平", "6平3", "1e5", "6,5", "约", "99999999"})
    void does_not_guess_at_a_size(String written) {
        assertThat(WrittenNumber.area(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"121.4845,121.4845", "１２１．４８,121.48", "东经121.48°,121.48"})
    void reads_a_longitude(String written, String degrees) {
        assertThat(WrittenNumber.longitude(written))
                .hasValueSatisfying(found -> assertThat(found.toPlainString()).isEqualTo(degrees));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.2", "0", "181", "-121.4", "121.4.5", "121度"})
    void knows_a_longitude_that_is_none(String written) {
        assertThat(WrittenNumber.longitude(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"121.4", "0", "91"})
    void knows_a_latitude_that_is_none(String written) {
        assertThat(WrittenNumber.latitude(written)).isEmpty();
    }
}
