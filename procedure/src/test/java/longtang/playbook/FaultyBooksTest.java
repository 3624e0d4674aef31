package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Books that were wrong as law, or would be: the checker refuses each by the rule it breaks.
class FaultyBooksTest {

    private static final String GOOD = Library.text(Library.WEIJIAN);

    static List<Path> faults() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(FaultyBooksTest.class.getResource("faults"))
                .toURI());
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void the_checker_refuses_it_by_the_rule_it_breaks(Path file) throws IOException {
        var faulty = FaultyBook.read(Files.readString(file), GOOD);
        assertThat(Library.problems(faulty.text()))
                .as(faulty.fault())
                .extracting(Problem::rule)
                .contains(faulty.rule());
    }
}
