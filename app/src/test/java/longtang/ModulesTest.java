package longtang;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modules_use_only_what_they_declare() {
        ApplicationModules.of(Application.class).verify();
    }
}
