package longtang.journal.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern CODE = Pattern.compile("\"((?:[a-z]+\\.[a-z_]+)|erased|withheld|more|help)\"");
    private static final List<String> NO_CODES =
            List.of("bundle.txt", "keys.txt", "stdout.encoding", "stderr.encoding");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void every_code_has_words_in_both_languages_and_every_word_is_used() throws IOException {
        var used = new TreeSet<>(List.of("mark.fine", "mark.notice", "mark.wrong"));
        try (var sources = Files.walk(Path.of("src/main/java/longtang/journal/bundle"))) {
            for (var file : sources.filter(Files::isRegularFile).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        NO_CODES.forEach(used::remove);

        assertThat(used).hasSizeGreaterThan(60);
        assertThat(words("zh_CN").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(words("en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        var chinese = words("zh_CN");
        var english = words("en");
        for (var code : chinese.stringPropertyNames()) {
            assertThat(places(english.getProperty(code))).as(code).isEqualTo(places(chinese.getProperty(code)));
            assertThat(new MessageFormat(english.getProperty(code), Locale.ENGLISH).toPattern())
                    .as(code)
                    .isNotBlank();
        }
    }

    @Test
    void a_sentence_names_the_item_and_what_is_wrong_with_it() {
        var remark = Remark.wrong("item.changed", "files/photo.jpg");
        assertThat(Words.in(Locale.SIMPLIFIED_CHINESE).sentence(remark))
                .isEqualTo("files/photo.jpg：内容与清单 SHA256SUMS 不符，已被改动或损坏。");
        assertThat(Words.in(Locale.ENGLISH).sentence(remark))
                .isEqualTo("files/photo.jpg: differs from SHA256SUMS; it was changed or damaged.");
    }

    @Test
    void a_strangers_name_does_not_speak_to_the_terminal() {
        assertThat(Remark.wrong("item.unexpected", "\u001b[2Jx\n\u202ey").item())
                .isEqualTo("?[2Jx??y");
    }

    private static TreeSet<String> places(String sentence) {
        var places = new TreeSet<String>();
        PLACE.matcher(sentence).results().forEach(found -> places.add(found.group()));
        return places;
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var in = Words.class.getResourceAsStream("words_" + language + ".properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(in), UTF_8));
        }
        return words;
    }
}
