package longtang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointSignerTest {

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final List<SigningKey> keys =
            List.of(SigningKey.newEd25519(Lane44.ORIGIN, random), SigningKey.newSm2(Lane44.ORIGIN, random));
    private Path memory;

    @BeforeEach
    void begin() throws IOException {
        memory = folder.resolve("signed");
        SignerMemory.begin(memory, Lane44.ORIGIN);
    }

    @Test
    void a_growing_log_is_signed_again_and_again() throws IOException {
        try (var open = SignerMemory.open(memory)) {
            var signer = new CheckpointSigner(keys, open);
            assertThat(sign(signer, 0, 3)).isInstanceOf(Signing.Signed.class);
            assertThat(sign(signer, 3, 3)).isInstanceOf(Signing.Signed.class);
            assertThat(sign(signer, 3, 8)).isInstanceOf(Signing.Signed.class);
            assertThat(signer.last().size()).isEqualTo(8);
        }
    }

    @Test
    void a_signer_remembers_after_a_restart_and_signs_no_smaller_log() throws IOException {
        try (var open = SignerMemory.open(memory)) {
            sign(new CheckpointSigner(keys, open), 0, 8);
        }
        try (var open = SignerMemory.open(memory)) {
            var signer = new CheckpointSigner(keys, open);
            var smaller = new Checkpoint(Lane44.ORIGIN, 7, LoggedTrees.root(0, 7));
            assertThat(signer.sign(smaller, List.of()))
                    .isEqualTo(new Signing.Refused("signer.smaller", List.of("8", "7")));
        }
    }

    @Test
    void no_second_history_is_signed_and_none_of_another_log() throws IOException {
        try (var open = SignerMemory.open(memory)) {
            var signer = new CheckpointSigner(keys, open);
            sign(signer, 0, 8);

            var fork = new Checkpoint(Lane44.ORIGIN, 8, LoggedTrees.root(1, 9));
            assertThat(signer.sign(fork, List.of())).isEqualTo(new Signing.Refused("signer.fork", List.of("8", "8")));

            var longerFork = new Checkpoint(Lane44.ORIGIN, 9, LoggedTrees.root(1, 10));
            var proof = LoggedTrees.tree(9).consistency(8);
            assertThat(signer.sign(longerFork, proof))
                    .isEqualTo(new Signing.Refused("signer.inconsistent", List.of("8", "9")));

            var other = new Checkpoint("other.example", 9, LoggedTrees.root(0, 9));
            assertThat(signer.sign(other, proof)).isEqualTo(new Signing.Refused("signer.origin", List.of("8", "9")));
            assertThat(signer.last().size()).isEqualTo(8);
        }
    }

    @Test
    void two_signers_never_hold_one_memory_and_none_signs_without_it() throws IOException {
        try (var open = SignerMemory.open(memory)) {
            assertThat(open.last().size()).isZero();
            assertThatThrownBy(() -> SignerMemory.open(memory)).hasMessageContaining("Another signer");
        }
        assertThatThrownBy(() -> SignerMemory.begin(memory, Lane44.ORIGIN))
                .isInstanceOf(FileAlreadyExistsException.class);
        Files.writeString(memory, "longtang-signer/1\nnothing\n");
        assertThatThrownBy(() -> SignerMemory.open(memory)).hasMessageContaining("Not a signer's memory");
        Files.delete(memory);
        assertThatThrownBy(() -> SignerMemory.open(memory)).isInstanceOf(IOException.class);
    }

    @Test
    void ed25519_comes_first_and_every_key_bears_the_name_of_the_log() throws IOException {
        try (var open = SignerMemory.open(memory)) {
            assertThatThrownBy(() -> new CheckpointSigner(keys.reversed(), open))
                    .isInstanceOf(IllegalArgumentException.class);
            var stranger = List.of(SigningKey.newEd25519("other.example", random));
            assertThatThrownBy(() -> new CheckpointSigner(stranger, open)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Signing sign(CheckpointSigner signer, int from, int to) throws IOException {
        var proof = from == 0 ? List.<Hash>of() : LoggedTrees.tree(to).consistency(from);
        return signer.sign(new Checkpoint(Lane44.ORIGIN, to, LoggedTrees.root(0, to)), proof);
    }

    @Test
    void the_key_file_is_its_owners_alone_and_lies_outside_of_the_data() throws IOException {
        var data = Files.createDirectory(folder.resolve("data"));
        var file = folder.resolve("keys");
        KeyFile.create(file, data, keys);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.read(file, data, random).stream().map(SigningKey::verifier))
                .containsExactlyElementsOf(
                        keys.stream().map(SigningKey::verifier).toList());
        assertThatThrownBy(() -> KeyFile.create(file, data, keys)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> KeyFile.create(data.resolve("keys"), data, keys))
                .hasMessageContaining("inside the data");
    }

    @Test
    void a_key_file_that_others_read_or_that_is_damaged_is_not_used() throws IOException {
        var data = Files.createDirectory(folder.resolve("data"));
        var file = folder.resolve("keys");
        KeyFile.create(file, data, keys);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> KeyFile.read(file, data, random)).hasMessageContaining("chmod 600");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, "PRIVATE+KEY+x+00000000+AAAA\n");
        assertThatThrownBy(() -> KeyFile.read(file, data, random)).hasMessageContaining("Line 1");

        var link = Files.createSymbolicLink(folder.resolve("link"), data.resolve("keys"));
        Files.writeString(data.resolve("keys"), "");
        assertThatThrownBy(() -> KeyFile.read(link, data, random)).hasMessageContaining("inside the data");
    }
}
