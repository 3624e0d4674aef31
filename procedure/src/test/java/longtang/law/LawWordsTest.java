package longtang.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LawWordsTest {

    private static final Path CODE = Path.of("src/main/java/longtang/law");
    private static final Path WORDS = Path.of("src/main/resources/longtang/law");
    private static final Pattern FACT = Pattern.compile("\"(law\\.[a-z.\\-]+[a-z])\"");
    private static final Pattern STEP = Pattern.compile("Step\\.of\\(\"([a-z\\-]+)\"");
    private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}[,;:!?]|[,;:!?]\\p{IsHan}");

    @Test
    void both_languages_know_the_same_words() throws IOException {
        assertThat(keys("zh_CN")).isEqualTo(keys("en"));
    }

    @Test
    void everything_that_is_said_has_words() throws IOException {
        var said = new TreeSet<String>();
        try (var files = Files.list(CODE)) {
            for (var file : files.toList()) {
                var code = Files.readString(file);
                FACT.matcher(code).results().forEach(found -> said.add(found.group(1)));
                STEP.matcher(code).results().forEach(found -> said.add("law.step." + found.group(1)));
            }
        }
        said.remove("law.words");
        for (var guardrail : Guardrail.values()) {
            said.add("refusal." + guardrail.code());
            said.add("refusal." + guardrail.code() + ".instead");
        }
        for (var kind : Hold.Kind.values()) said.add("law.hold." + kind.name().toLowerCase(Locale.ROOT));
        for (var origin : Start.Origin.values())
            said.add("law.origin." + origin.name().toLowerCase(Locale.ROOT));
        assertThat(said).hasSizeGreaterThan(80);
        assertThat(keys("zh_CN")).containsAll(said);
    }

    @Test
    void chinese_words_stand_beside_full_width_punctuation() throws IOException {
        load("zh_CN")
                .forEach((key, words) ->
                        assertThat(words.toString()).as(key.toString()).doesNotContainPattern(HALF_WIDTH));
    }

    private static Set<String> keys(String language) throws IOException {
        return new TreeSet<>(load(language).stringPropertyNames());
    }

    private static Properties load(String language) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(WORDS.resolve("words_" + language + ".properties"))) {
            words.load(reader);
        }
        return words;
    }
}
