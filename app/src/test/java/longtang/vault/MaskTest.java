package longtang.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Values that name people mask themselves wherever they are printed; what is sealed opens only where it belongs.
class MaskTest {

    @TempDir
    Path folder;

    @Test
    void a_name_a_number_and_an_identity_print_themselves_masked() {
        assertThat("" + new PersonName(" 欧阳翠花 ")).isEqualTo("欧某");
        assertThat("" + new PhoneNumber("+86 138-1234-5678")).isEqualTo("＊＊＊78");
        assertThat("" + new IdNumber("31010119900101123x")).isEqualTo("＊＊＊");
    }

    @Test
    void numbers_are_equal_however_they_are_written() {
        assertThat(new PhoneNumber("+86 138-1234-5678")).isEqualTo(new PhoneNumber("13812345678"));
    }

    @Test
    void the_master_key_is_made_once_for_its_owner_alone() throws Exception {
        var first = ring(folder);
        var key = folder.resolve("data/master.key");

        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        assertThat(ring(folder).open(first.seal("密".getBytes(UTF_8), "here"), "here"))
                .isEqualTo("密".getBytes(UTF_8));
        assertThat(first.toString()).doesNotContain(Files.readString(key).strip());
    }

    @Test
    void what_is_sealed_for_one_place_does_not_open_in_another_or_with_another_key() throws Exception {
        var keys = ring(folder.resolve("one"));
        var sealed = keys.seal("密".getBytes(UTF_8), "here");

        Assertions.assertThatIllegalStateException().isThrownBy(() -> keys.open(sealed, "there"));
        var others = ring(folder.resolve("two"));
        Assertions.assertThatIllegalStateException().isThrownBy(() -> others.open(sealed, "here"));
    }

    @Test
    void a_subject_without_its_key_stays_closed() throws Exception {
        var made = ring(folder).makeKeys(List.of("reporter:1"));
        var sealed = made.open().seal("reporter:1", "诉求人", "欧阳翠花");

        assertThat(made.open().open("reporter:1", "诉求人", sealed)).contains("欧阳翠花");
        assertThat(made.open().open("reporter:2", "诉求人", sealed)).isEmpty();
    }

    private static KeyRing ring(Path keys) throws IOException {
        return new KeyRing("", Path.of("data"), keys.toString());
    }
}
