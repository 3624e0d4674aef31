package longtang.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void a_name_is_a_label_and_never_a_path() {
        assertThat(FileNames.label("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.label("C:\\台账\\摸排.xlsx")).isEqualTo("摸排.xlsx");
        assertThat(FileNames.label("..")).isEqualTo("-");
        assertThat(FileNames.label("")).isEqualTo("-");
    }

    @Test
    void what_cannot_be_seen_is_taken_out() {
        assertThat(FileNames.label("摸排\u0000\n\u202Exslx.csv")).isEqualTo("摸排xslx.csv");
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(FileNames.label("长".repeat(500) + ".xlsx"))
                .hasSizeLessThan(130)
                .endsWith("….xlsx");
    }
}
