package longtang;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private static final ApplicationModules HOUSE = ApplicationModules.of(
            Application.class,
            // A plain module cannot tell Modulith that its second package is open too.
            JavaClass.Predicates.resideInAPackage("longtang.journal.bundle"));
    private static final Path MAP = Path.of("../docs/modules.md");

    @Test
    void modules_use_only_what_they_declare() {
        HOUSE.verify();
    }

    /// `./mvnw -pl app -am test -Dtest=ModulesTest -Dapprove=true` writes the map anew.
    @Test
    void the_map_of_modules_shows_the_house_as_it_is() throws IOException {
        if (Boolean.getBoolean("approve")) Files.writeString(MAP, map());
        assertThat(Files.readString(MAP)).isEqualTo(map());
    }

    private static String map() {
        return """
                # The modules and whom they use

                Made by `ModulesTest` from the code; an arrow means "uses".

                ```mermaid
                flowchart TD
                %s
                ```
                """.formatted(HOUSE.stream()
                .flatMap(module -> module.getDirectDependencies(HOUSE)
                        .uniqueModules()
                        .map(used -> "    " + name(module) + " --> " + name(used)))
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
