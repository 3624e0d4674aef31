package longtang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A log that Tessera made (Apache-2.0, tessera-log/LICENSE): the same bytes must come from here.
class TesseraLogTest {

    private static final Path LOG = Path.of("src/test/resources/tessera-log");
    private static final int SIZE = 15;

    // Both stand in the log's build_log.sh, published for tests.
    private static final String PUBLIC =
            "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";
    private static final String SECRET =
            "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg";

    private final VerifierKey key = VerifierKey.read(PUBLIC).orElseThrow();

    @Test
    void the_checkpoint_of_every_size_is_signed_and_its_root_comes_from_the_entries() throws IOException {
        var entries = EntryBundle.read(Files.readAllBytes(LOG.resolve("tile/entries/000.p/15")))
                .orElseThrow();
        var tree = new TileGrowth((path, content) -> {});
        for (int size = 0; size <= SIZE; size++) {
            var note = note(size);
            assertThat(note.check(List.of(key)).count()).isTrue();
            assertThat(Checkpoint.read(note.text())).contains(new Checkpoint(key.name(), size, tree.root()));
            if (size < SIZE) tree.add(Hash.leaf(entries.get(size)));
        }
    }

    @Test
    void every_tile_and_every_bundle_comes_out_the_same() throws IOException {
        var entries = EntryBundle.read(Files.readAllBytes(LOG.resolve("tile/entries/000.p/15")))
                .orElseThrow();
        var made = new ArrayList<String>();
        var tree = new TileGrowth((path, content) -> {
            made.add(path.toString());
            assertThat(content).isEqualTo(bytes(path.toString()));
        });
        for (int size = 1; size <= SIZE; size++) {
            tree.add(Hash.leaf(entries.get(size - 1)));
            tree.flush();
            var bundle = new TilePath(TilePath.ENTRIES, 0, size).toString();
            assertThat(EntryBundle.of(entries.subList(0, size))).isEqualTo(bytes(bundle));
        }
        assertThat(made).hasSize(SIZE);
    }

    @Test
    void every_size_continues_every_earlier_one_by_its_tiles() throws IOException {
        var tiles = new TileFolder(LOG);
        for (int newer = 1; newer <= SIZE; newer++) {
            var tree = new Tree(newer, new TileNodes(tiles, newer));
            for (int older = 1; older <= newer; older++) {
                var was = Checkpoint.read(note(older).text()).orElseThrow();
                assertThat(Proofs.continues(older, was.root(), newer, tree.root(), tree.consistency(older)))
                        .isTrue();
            }
        }
    }

    // Ed25519 leaves nothing to chance: the same key signs the same text with the same bytes.
    @Test
    void our_signature_is_theirs() throws IOException {
        var signing = SigningKey.read(SECRET, new SecureRandom()).orElseThrow();
        assertThat(signing.verifier()).isEqualTo(key);
        assertThat(signing.secretLine()).isEqualTo(SECRET);
        for (int size = 0; size <= SIZE; size++) {
            var note = note(size);
            assertThat(new String(Note.sign(note.text(), List.of(signing)).bytes(), UTF_8))
                    .isEqualTo(Files.readString(LOG.resolve("checkpoint." + size)));
        }
    }

    private static Note note(int size) throws IOException {
        return Note.read(Files.readAllBytes(LOG.resolve("checkpoint." + size))).orElseThrow();
    }

    private static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(LOG.resolve(path));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
