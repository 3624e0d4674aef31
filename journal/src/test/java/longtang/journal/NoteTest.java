package longtang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NoteTest {

    private final SecureRandom random = new SecureRandom();
    private final SigningKey ed25519 = SigningKey.newEd25519(Lane44.ORIGIN, random);
    private final SigningKey sm2 = SigningKey.newSm2(Lane44.ORIGIN, random);
    private final Checkpoint checkpoint = new Checkpoint(Lane44.ORIGIN, 7, Hash.leaf(new byte[0]));
    private final List<VerifierKey> both = List.of(ed25519.verifier(), sm2.verifier());

    @Test
    void both_signatures_count() {
        var note = Note.sign(checkpoint.text(), List.of(ed25519, sm2));
        var read = Note.read(note.bytes()).orElseThrow();

        assertThat(read.check(both).good()).containsExactlyElementsOf(both);
        assertThat(Checkpoint.read(read.text())).contains(checkpoint);
        assertThat(read.bytes()).isEqualTo(note.bytes());
    }

    @Test
    void a_reader_who_knows_ed25519_alone_passes_over_sm2_and_strangers() {
        var stranger = SigningKey.newEd25519("witness.example/w1", random);
        var namesake = SigningKey.newEd25519(Lane44.ORIGIN, random);
        var note = Note.sign(checkpoint.text(), List.of(ed25519, sm2, stranger, namesake));
        assertThat(note.check(List.of(ed25519.verifier())).count()).isTrue();
        assertThat(note.check(List.of(SigningKey.newSm2(Lane44.ORIGIN, random).verifier()))
                        .count())
                .isFalse();
    }

    @Test
    void one_false_signature_of_a_known_key_spoils_the_note() {
        var good = Note.sign(checkpoint.text(), List.of(ed25519, sm2));
        var other = Note.sign("another text\n", List.of(sm2));
        var mixed = new Note(
                checkpoint.text(),
                List.of(good.signatures().getFirst(), other.signatures().getFirst()));

        assertThat(mixed.check(both).count()).isFalse();
        assertThat(mixed.check(List.of(ed25519.verifier())).count()).isTrue();
    }

    @Test
    void no_byte_of_a_signed_note_can_change() {
        var note = Note.sign(checkpoint.text(), List.of(ed25519, sm2)).bytes();
        var chance = new Random(44);
        for (int at = 0; at < note.length; at++) {
            var changed = note.clone();
            changed[at] ^= (byte) (1 + chance.nextInt(255));
            var signedByBoth = Note.read(changed)
                    .map(read -> read.check(both))
                    .filter(signers -> signers.bad().isEmpty() && signers.good().size() == 2);
            assertThat(signedByBoth).as("byte " + at).isEmpty();
        }
    }

    @Test
    void notes_that_are_no_notes_are_not_read() {
        var good = new String(Note.sign(checkpoint.text(), List.of(ed25519)).bytes(), UTF_8);
        for (var bad : List.of(
                "",
                "\n",
                "text\n",
                good.substring(0, good.length() - 1),
                good.replace("— ", "- "),
                good.replace(Lane44.ORIGIN + "\n7", Lane44.ORIGIN + "\t\n7"),
                good + "— x y\n",
                good + "\n",
                good.replace("\n", "\r\n"))) {
            assertThat(Note.read(bad.getBytes(UTF_8))).as(bad).isEmpty();
        }
        assertThat(Note.read(new byte[] {(byte) 0xff, '\n', '\n'})).isEmpty();
        assertThat(Note.read(new byte[1 << 20])).isEmpty();
    }

    @Test
    void sixteen_signatures_are_read_as_the_specification_asks() {
        var keys = new ArrayList<SigningKey>();
        for (int i = 0; i < 16; i++) keys.add(SigningKey.newEd25519("witness.example/w" + i, random));
        var note = Note.read(Note.sign(checkpoint.text(), keys).bytes()).orElseThrow();
        assertThat(note.check(keys.stream().map(SigningKey::verifier).toList()).good())
                .hasSize(16);
    }

    @Test
    void a_checkpoint_has_three_lines_and_one_spelling() {
        var text = checkpoint.text();
        for (var bad : List.of(
                text + "extension\n",
                text.replace("\n7\n", "\n07\n"),
                text.replace("\n7\n", "\n-7\n"),
                text.replace("\n7\n", "\n+7\n"),
                text.replace("\n7\n", "\n99999999999999999999\n"),
                text.replace("=", ""),
                text.replace("\n7\n", "\n0\n"),
                text.strip())) {
            assertThat(Checkpoint.read(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void keys_are_read_as_they_are_printed_and_in_no_other_way() {
        for (var key : both) {
            assertThat(VerifierKey.read(key.line())).contains(key);
            assertThat(VerifierKey.read(key.line().replaceFirst("\\+", "x+"))).isEmpty();
            assertThat(VerifierKey.read(key.line().substring(0, key.line().length() - 4)))
                    .isEmpty();
        }
        assertThat(VerifierKey.read("name+00000000+AAAA")).isEmpty();
        assertThat(VerifierKey.read("no key at all")).isEmpty();
        assertThat(SigningKey.read(sm2.secretLine(), random).orElseThrow().verifier())
                .isEqualTo(sm2.verifier());
        assertThat(ed25519).asString().doesNotContain("PRIVATE");
    }
}
