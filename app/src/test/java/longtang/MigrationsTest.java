package longtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void every_module_with_tables_has_its_place_in_the_order() {
        var folders = Objects.requireNonNull(new File("src/main/resources/db/migration").list());
        assertThat(Migrations.IN_ORDER).containsAll(Arrays.asList(folders));
    }
}
