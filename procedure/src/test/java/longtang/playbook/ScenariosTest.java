package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosTest {

    private static final Map<String, Book> BOOKS =
            Stream.of(Library.WEIJIAN, Library.LOUDAO).collect(Collectors.toMap(name -> name, Library::book));

    static List<Path> scenarios() throws IOException, URISyntaxException {
        var root = Objects.requireNonNull(ScenariosTest.class.getResource("scenarios"))
                .toURI();
        try (var files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void the_story_goes_as_told(Path file) throws IOException {
        var reading = ScenarioReader.read(Files.readString(file));
        assertThat(reading).isInstanceOf(ScenarioReader.Reading.Read.class);
        var scenario = ((ScenarioReader.Reading.Read) reading).scenario();
        var book = Objects.requireNonNull(BOOKS.get(scenario.book()), scenario.book());
        assertThat(Simulation.play(book, scenario, Library.CHINESE).wrong()).isEmpty();
    }

    @Test
    void there_are_at_least_fifty() throws Exception {
        assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void a_line_that_nobody_understands_is_named() {
        var reading = ScenarioReader.read("题目\n依照 cn-sh/weijian。\n天上掉下一座房子。\n");
        assertThat(reading).isEqualTo(new ScenarioReader.Reading.Unreadable(3, "天上掉下一座房子"));
    }

    @Test
    void an_expectation_that_does_not_hold_is_told_with_its_line() {
        var reading = ScenarioReader.read("题目\n依照 cn-sh/loudao。\n2025-06-05 09:00 接到线索。\n这时在“已清理”。\n");
        var scenario = ((ScenarioReader.Reading.Read) reading).scenario();
        var outcome = Simulation.play(Objects.requireNonNull(BOOKS.get(Library.LOUDAO)), scenario, Library.CHINESE);
        assertThat(outcome.wrong()).containsExactly("4：已清理 ≠ 现场核实");
    }
}
