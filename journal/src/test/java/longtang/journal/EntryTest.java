package longtang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Path FORMAT = Path.of("../docs/journal-format.md");

    @Test
    void the_example_of_the_format_page_is_what_is_written() throws IOException {
        var page = Files.readString(FORMAT);
        for (var entry : List.of(Lane44.decision(), Lane44.erasure())) {
            assertThat(page)
                    .contains(new String(entry.bytes(), UTF_8))
                    .contains(entry.leaf().hex());
        }
        assertThat(page)
                .contains(Hash.node(Lane44.decision().leaf(), Lane44.erasure().leaf())
                        .hex())
                .contains(new String(Lane44.place().content(), UTF_8))
                .contains(new String(Lane44.paper().content(), UTF_8));
    }

    @Test
    void what_is_written_is_read_again() {
        for (var entry : List.of(Lane44.decision(), Lane44.erasure())) {
            assertThat(Entry.read(entry.bytes())).contains(entry);
        }
    }

    @Test
    void no_two_spellings_are_one_entry() {
        var text = new String(Lane44.decision().bytes(), UTF_8);
        for (var other : List.of(
                text.substring(0, text.length() - 1),
                text + "\n",
                text.replace("\n", "\r\n"),
                text.replace("019ac2f0", "019AC2F0"),
                text.replace(".250000Z", ".25Z"),
                text.replace(".250000Z", ".250000+00:00"),
                text.replace("2026-11-25T01:30", "2026-13-25T01:30"),
                text.replace("type decision", "type  decision"),
                text.replace("role officer", "rôle officer"),
                text.replace("《", "《\u200b"),
                text.replace("longtang-entry/1", "longtang-entry/2"),
                text.replace("\nfile paper", "\nfile place"),
                text.replace("\nrule service.in-person", ""),
                swapLastLines(text))) {
            assertThat(other).isNotEqualTo(text);
            assertThat(Entry.read(other.getBytes(UTF_8))).as(other).isEmpty();
        }
    }

    private static String swapLastLines(String text) {
        var lines = text.split("\n");
        var last = lines[lines.length - 1];
        lines[lines.length - 1] = lines[lines.length - 2];
        lines[lines.length - 2] = last;
        return String.join("\n", lines) + "\n";
    }

    @Test
    void whatever_bytes_come_they_are_read_back_exactly_or_not_at_all() {
        var random = new Random(44);
        var good = Lane44.decision().bytes();
        for (int i = 0; i < 20_000; i++) {
            var bytes = good.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            Entry.read(bytes).ifPresent(entry -> assertThat(entry.bytes()).isEqualTo(bytes));
        }
    }

    @Test
    void an_entry_says_no_to_what_it_cannot_write() {
        var ground = Ground.none();
        assertThatThrownBy(() -> entry("Decision", Lane44.MORNING, "clock"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry("seen", Lane44.MORNING, "王 某")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry("seen", Lane44.MORNING.plusNanos(1), "clock"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry("seen", Instant.EPOCH, "clock")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ground("rule", "第一条\n第二条", "-")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ground("", "-", "-")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ground).isEqualTo(new Ground("-", "-", "-"));
    }

    private static Entry entry(String type, Instant time, String role) {
        return new Entry(Lane44.DECISION, type, time, null, role, Ground.none(), List.of(), List.of());
    }

    @Test
    void a_commitment_binds_to_one_content_and_one_salt() {
        var commitment = Lane44.place().commit("place", Commitment.Kind.FIELDS);
        assertThat(Lane44.place().opens(commitment)).isTrue();
        assertThat(Lane44.opening(1, "{\"door\":\"9\",\"lane\":\"天津路44弄\"}").opens(commitment))
                .isFalse();
        assertThat(Lane44.opening(0, "{\"door\":\"8\",\"lane\":\"天津路44弄\"}").opens(commitment))
                .isFalse();
    }

    @Test
    void the_same_content_never_looks_the_same_twice() {
        var random = new SecureRandom();
        var content = "13800000000".getBytes(UTF_8);
        var first = Opening.seal(content, random).commit("phone", Commitment.Kind.FIELDS);
        var second = Opening.seal(content, random).commit("phone", Commitment.Kind.FIELDS);
        assertThat(first).isNotEqualTo(second);
        assertThat(Opening.seal(content, random)).asString().doesNotContain("138");
    }

    @Test
    void the_mark_of_a_file_is_read_in_one_spelling() {
        var mark = new FileMark("0".repeat(64), 12, "jpg");
        assertThat(FileMark.read(mark.content())).contains(mark);
        for (var other :
                List.of("0".repeat(64) + " 012 jpg", "A".repeat(64) + " 12 jpg", "0".repeat(64) + " 12 ../jpg")) {
            assertThat(FileMark.read(other.getBytes(UTF_8))).isEmpty();
        }
    }
}
