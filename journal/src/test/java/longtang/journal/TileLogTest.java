package longtang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileLogTest {

    private static final String ORIGIN = "log.example/lane-44";

    @TempDir
    Path folder;

    @Test
    void tiles_have_the_paths_of_the_specification() {
        assertThat(new TilePath(0, 1234067, 256)).hasToString("tile/0/x001/x234/067");
        assertThat(new TilePath(2, 0, 17)).hasToString("tile/2/000.p/17");
        assertThat(new TilePath(TilePath.ENTRIES, 273, 112)).hasToString("tile/entries/273.p/112");
        for (var path : List.of("tile/0/x001/x234/067", "tile/2/000.p/17", "tile/entries/273.p/112")) {
            assertThat(TilePath.read(path))
                    .hasValueSatisfying(read -> assertThat(read).hasToString(path));
        }
    }

    @Test
    void no_other_spelling_of_a_path_is_read() {
        for (var path : List.of(
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/007",
                "tile/00/000",
                "tile/64/000",
                "tile/0/x000/001",
                "tile/0/1",
                "tile/0/001/002",
                "tile/../000",
                "/tile/0/000",
                "tile/0/000/")) {
            assertThat(TilePath.read(path)).as(path).isEmpty();
        }
    }

    // The example of the specification: 70,000 entries are 273 tiles and six more that are not full or higher up.
    @Test
    void a_log_of_70000_entries_has_the_tiles_of_the_specification() {
        var widths = new TreeMap<String, Integer>();
        var growth = new TileGrowth((path, content) -> widths.put(path.toString(), content.length / Hash.LENGTH));
        for (int i = 0; i < 70_000; i++) growth.add(Hash.EMPTY);
        growth.flush();

        assertThat(widths.keySet().stream().filter(path -> path.startsWith("tile/0/") && !path.contains(".p")))
                .hasSize(273);
        assertThat(widths)
                .containsEntry("tile/0/273.p/112", 112)
                .containsEntry("tile/1/000", 256)
                .containsEntry("tile/1/001.p/17", 17)
                .containsEntry("tile/2/000.p/1", 1)
                .hasSize(273 + 4);
    }

    @Test
    void however_entries_come_in_the_log_is_the_same() throws IOException {
        var atOnce = TileLog.empty(new TileFolder(folder.resolve("at-once")));
        atOnce.append(LoggedTrees.entries(0, 1500));

        var random = new Random(44);
        var piecewise = TileLog.empty(new TileFolder(folder.resolve("piecewise")));
        while (piecewise.size() < 1500) {
            int size = (int) piecewise.size();
            piecewise.append(LoggedTrees.entries(size, Math.min(1500, size + 1 + random.nextInt(90))));
            if (random.nextInt(3) == 0) {
                piecewise = TileLog.at(piecewise.checkpoint(ORIGIN), new TileFolder(folder.resolve("piecewise")))
                        .orElseThrow();
            }
        }

        var last = files(folder.resolve("at-once"));
        assertThat(files(folder.resolve("piecewise"))).containsAllEntriesOf(last);
        assertThat(piecewise.checkpoint(ORIGIN)).isEqualTo(atOnce.checkpoint(ORIGIN));
        assertThat(atOnce.tree().root()).isEqualTo(LoggedTrees.root(0, 1500));
    }

    @Test
    void proofs_come_from_the_tiles_at_every_size_that_was_published() {
        var log = TileLog.empty(new TileFolder(folder));
        for (int size = 0; size < 700; size += 50) log.append(LoggedTrees.entries(size, size + 50));

        for (int size : new int[] {50, 100, 250, 300, 550, 700}) {
            var tree = log.tree(size);
            assertThat(tree.root()).isEqualTo(LoggedTrees.root(0, size));
            var leaf = Hash.leaf(LoggedTrees.entry(size - 7));
            assertThat(Proofs.includes(leaf, size - 7, size, tree.root(), tree.inclusion(size - 7)))
                    .isTrue();
            assertThat(Proofs.continues(
                            size,
                            tree.root(),
                            700,
                            log.tree().root(),
                            log.tree().consistency(size)))
                    .isTrue();
        }
    }

    @Test
    void a_log_whose_tiles_do_not_give_the_root_is_not_opened() throws IOException {
        var tiles = new TileFolder(folder);
        var log = TileLog.empty(tiles);
        log.append(LoggedTrees.entries(0, 300));
        var checkpoint = log.checkpoint(ORIGIN);

        var tile = folder.resolve("tile/0/001.p/44");
        var content = Files.readAllBytes(tile);
        content[40] ^= 1;
        Files.write(tile, content);
        assertThat(TileLog.at(checkpoint, tiles)).isEmpty();

        Files.delete(tile);
        assertThat(TileLog.at(checkpoint, tiles)).isEmpty();
        assertThatThrownBy(() -> log.tree().root())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("make the tiles anew");
    }

    @Test
    void an_entry_that_the_format_cannot_carry_is_refused() {
        var log = TileLog.empty(new TileFolder(folder));
        assertThatThrownBy(() -> log.append(List.of(new byte[EntryBundle.LONGEST + 1])))
                .isInstanceOf(IllegalArgumentException.class);
        log.append(List.of(new byte[EntryBundle.LONGEST]));
        assertThat(log.size()).isEqualTo(1);
    }

    @Test
    void a_bundle_that_is_cut_off_is_not_read() {
        var bundle = EntryBundle.of(LoggedTrees.entries(0, 3));
        assertThat(EntryBundle.read(bundle))
                .hasValueSatisfying(entries -> assertThat(entries).hasSize(3));
        for (int length = 1; length < bundle.length; length++) {
            var cut = Arrays.copyOf(bundle, length);
            assertThat(EntryBundle.read(cut).map(List::size).orElse(0)).isLessThan(3);
        }
        assertThat(EntryBundle.read(new byte[2 * 257])).isEmpty();
    }

    private static Map<String, String> files(Path root) throws IOException {
        var files = new TreeMap<String, String>();
        try (var walk = Files.walk(root)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Sha256.hex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
