package longtang.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern CODE = Pattern.compile(
            "\"((?:file|charset|csv|zip|xml|xlsx|xls|rows|columns|header|kind|row|cell|value|id|note)\\.[a-z_]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void every_code_has_words_in_both_languages_and_every_word_is_used() throws IOException {
        var used = codes();
        for (var kind : LedgerKind.values()) used.add("kind." + kind.code());

        assertThat(used).hasSizeGreaterThan(40);
        assertThat(keys("zh_CN")).isEqualTo(used);
        assertThat(keys("en")).isEqualTo(used);
    }

    private static Set<String> codes() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java/longtang/ledger"))) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> CODE.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Set<String> keys(String language) throws IOException {
        return new TreeSet<>(bundle(language).stringPropertyNames());
    }

    private static Properties bundle(String language) throws IOException {
        var bundle = new Properties();
        try (var in = Words.class.getResourceAsStream("words_" + language + ".properties")) {
            bundle.load(new InputStreamReader(Objects.requireNonNull(in), UTF_8));
        }
        return bundle;
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        var chinese = bundle("zh_CN");
        var english = bundle("en");
        for (var code : chinese.stringPropertyNames()) {
            assertThat(places(english.getProperty(code))).as(code).isEqualTo(places(chinese.getProperty(code)));
        }
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    @Test
    void no_sentence_loses_its_quotes_or_places() throws IOException {
        var reject = new Reject("f.csv", 1234, "C", "V", "x", List.of("3", "4", "5", "6"));
        for (var language : new Locale[] {Locale.CHINA, Locale.UK}) {
            for (var code : bundle("en").stringPropertyNames()) {
                if (code.startsWith("kind.") && !code.equals("kind.other") && !code.equals("kind.unclear")) continue;
                var said = new Reject(reject.file(), reject.row(), "C", "V", code, reject.args());
                assertThat(Words.in(language).sentence(said)).doesNotContain("{", "}", "1,234");
            }
        }
    }

    @Test
    void a_kind_is_named_in_the_language_of_the_sentence() {
        var refused = new Reject("f", 0, "", "", "kind.other", List.of("@kind.survey", "@kind.patrol"));

        assertThat(Words.in(Locale.CHINA).sentence(refused)).contains("入户摸排表", "日常巡查记录");
        assertThat(Words.in(Locale.UK).sentence(refused)).contains("door-to-door survey", "patrol notes");
        assertThat(Words.in(Locale.CHINA).kind(LedgerKind.LEDGER)).isEqualTo("历史台账");
    }

    @Test
    void a_long_value_is_cut_in_the_sentence() {
        var long_ = new Reject("f", 2, "排查日期", "长".repeat(200), "value.date", List.of());

        assertThat(Words.in(Locale.CHINA).sentence(long_)).hasSizeLessThan(100).contains("…");
    }
}
