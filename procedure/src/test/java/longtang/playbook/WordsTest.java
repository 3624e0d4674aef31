package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+)\"");

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "longtang.playbook.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(bundle(Locale.SIMPLIFIED_CHINESE).keySet())
                .isEqualTo(bundle(Locale.ENGLISH).keySet());
    }

    @Test
    void every_problem_of_the_code_has_its_sentence() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/java/longtang/playbook"))) {
            for (var file : files.toList()) {
                var found = KEY.matcher(Files.readString(file));
                while (found.find()) keys.add(found.group(1));
            }
        }
        var said = bundle(Locale.SIMPLIFIED_CHINESE).keySet();
        keys.removeIf(key -> key.startsWith("longtang.") || said.contains("playbook." + key));
        assertThat(said).containsAll(keys);
    }

    @Test
    void an_illegal_path_is_told_step_by_step() {
        var text =
                Library.text(Library.LOUDAO).replace("{event: 告知书已送达, target: views", "{event: 告知书已送达, target: decide");
        var told = Library.problems(text).stream()
                .filter(problem -> problem.rule().equals("R3"))
                .map(Library.CHINESE::say)
                .findFirst()
                .orElseThrow();
        assertThat(told).contains("最短的一条路", "执法登记“告知书已送达”，到“作出处罚决定”", "《行政处罚法》第四十四条");
    }
}
