package longtang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path WORDS = Path.of("src/main/resources/longtang");
    private static final Path TEMPLATES = Path.of("src/main/java/longtang");
    private static final Pattern SAID = Pattern.compile("(?:frame\\.t|\\.say)\\(\"([a-z0-9.\\-]+)\"[,)]");
    private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}[,;:!?]|[,;:!?]\\p{IsHan}");

    @Test
    void both_languages_know_the_same_words() throws IOException {
        for (var chinese : bundles()) {
            var english = chinese.resolveSibling("words_en.properties");
            assertThat(keys(chinese)).as(chinese.toString()).isEqualTo(keys(english));
        }
    }

    @Test
    void a_key_has_its_words_once() throws IOException {
        try (Stream<Path> files = Files.walk(WORDS)) {
            for (var bundle : files.filter(file -> file.toString().matches(".*words_.*\\.properties"))
                    .toList()) {
                var keys = Files.readAllLines(bundle).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip());
                assertThat(keys).as(bundle.toString()).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void every_word_a_page_says_exists() throws IOException {
        var known = new TreeSet<String>();
        for (var bundle : bundles()) known.addAll(keys(bundle));

        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(file -> file.toString().matches(".*\\.(jte|java)"))
                    .toList()) {
                var said = SAID.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !key.endsWith("."))
                        .toList();
                assertThat(known).as(file.toString()).containsAll(said);
            }
        }
    }

    @Test
    void chinese_words_stand_beside_full_width_punctuation() throws IOException {
        for (var bundle : bundles()) {
            load(bundle)
                    .forEach((key, words) -> assertThat(words.toString())
                            .as("%s of %s", key, bundle)
                            .doesNotContainPattern(HALF_WIDTH));
        }
    }

    private static Set<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(WORDS)) {
            return new TreeSet<>(files.filter(file -> file.endsWith("words_zh_CN.properties"))
                    .toList());
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        return load(bundle).stringPropertyNames();
    }

    private static Properties load(Path bundle) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            words.load(reader);
        }
        return words;
    }
}
