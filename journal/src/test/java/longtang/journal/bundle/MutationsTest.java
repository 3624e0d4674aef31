package longtang.journal.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import longtang.journal.Entry;
import longtang.journal.Hash;
import longtang.journal.Row;
import longtang.journal.Sha256;
import longtang.journal.TileFolder;
import longtang.journal.TileGrowth;
import longtang.journal.TileLog;
import longtang.journal.TilePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Whatever somebody does to rows, tiles, checkpoints, files or bundles, one older checkpoint and the keys find it.
class MutationsTest {

    static final int KEPT = 300;
    private static final int SIZE = 620;

    @TempDir
    Path folder;

    private SignedLog log;

    @BeforeEach
    void aLog() throws IOException {
        log = new SignedLog(folder.resolve("authority"), 44)
                .grow(KEPT)
                .grow(200)
                .grow(SIZE - KEPT - 200);
    }

    @Test
    void more_than_three_hundred_changed_bundles_are_found() throws Exception {
        var missed = new ArrayList<String>();
        int done = 0;
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var items = items(log.export(log.some(random), "person"));
            var kind = BundleMutation.values()[seed % BundleMutation.values().length];
            if (!kind.apply(items, random)) continue;
            if (random.nextBoolean()) items.put("SHA256SUMS", sums(items));
            done++;
            if (holds(items, seed)) missed.add(kind + " " + seed);
        }
        assertThat(missed).isEmpty();
        assertThat(done).isGreaterThan(300);
    }

    private boolean holds(TreeMap<String, byte[]> items, int seed) throws IOException {
        var bundle = folder.resolve("bundle-" + seed + ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
            for (var item : items.entrySet()) {
                zip.putNextEntry(new ZipEntry(item.getKey()));
                zip.write(item.getValue());
            }
        }
        try {
            return Verifier.verify(bundle, log.trustSince(KEPT), Budget.standard())
                    .holds();
        } catch (Unreadable refused) {
            return false;
        }
    }

    private TreeMap<String, byte[]> items(Export export) throws IOException {
        var written = folder.resolve("honest.zip");
        BundleWriter.zip(written, export);
        var items = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(Files.newInputStream(written))) {
            for (var item = zip.getNextEntry(); item != null; item = zip.getNextEntry()) {
                items.put(item.getName(), zip.readAllBytes());
            }
        }
        return items;
    }

    // The forger is no fool: the list of hashes is made anew.
    private static byte[] sums(TreeMap<String, byte[]> items) {
        var text = new StringBuilder();
        items.forEach((name, bytes) -> {
            if (!name.equals("SHA256SUMS"))
                text.append(Sha256.hex(bytes)).append("  ").append(name).append('\n');
        });
        return text.toString().getBytes(UTF_8);
    }

    @Test
    void changed_tiles_bundles_and_checkpoints_are_found() throws Exception {
        var missed = new ArrayList<String>();
        var needed = needed();
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var file = log.tiles().resolve(needed.get(random.nextInt(needed.size())));
            var other = log.tiles().resolve(needed.get(random.nextInt(needed.size())));
            var content = Files.readAllBytes(file);
            var second = Files.readAllBytes(other);
            switch (seed % 4) {
                case 0, 1 -> Files.write(file, BundleMutation.flipped(content, random));
                case 2 -> Files.delete(file);
                default -> {
                    if (Arrays.equals(content, second)) continue;
                    Files.write(file, second);
                    Files.write(other, content);
                }
            }
            if (LogAudit.tiles(log.tiles(), log.trustSince(KEPT)).holds()) missed.add(seed + " " + file);
            Files.write(file, content);
            Files.write(other, second);
        }
        assertThat(missed).isEmpty();
        assertThat(LogAudit.tiles(log.tiles(), log.trustSince(KEPT)).holds()).isTrue();
    }

    // What a log of this size must show: every full tile, the last partial ones, the entries, the checkpoint.
    private List<String> needed() {
        var needed = new TreeSet<String>();
        var growth = new TileGrowth((path, content) -> needed.add(path.toString()));
        for (var entry : log.entries) growth.add(entry.leaf());
        growth.flush();
        for (int bundle = 0; bundle <= SIZE / 256; bundle++) {
            needed.add(new TilePath(TilePath.ENTRIES, bundle, Math.min(256, SIZE - bundle * 256)).toString());
        }
        needed.add("checkpoint");
        return List.copyOf(needed);
    }

    @Test
    void two_hundred_changes_by_a_superuser_of_the_database_are_found() {
        var missed = new ArrayList<String>();
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var rows = new ArrayList<>(log.rows());
            var what = changeRows(rows, seed % 6, random);
            if (LogAudit.rows(rows.iterator(), log.note().bytes(), log.trustSince(KEPT))
                    .holds()) missed.add(what + " " + seed);
        }
        assertThat(missed).isEmpty();
    }

    private String changeRows(List<Row> rows, int kind, Random random) {
        int at = random.nextInt(rows.size());
        var row = rows.get(at);
        return switch (kind) {
            case 0 -> {
                rows.set(at, new Row(at, row.leaf(), BundleMutation.flipped(row.entry(), random)));
                yield "a byte, the leaf left";
            }
            case 1 -> {
                var entry = BundleMutation.flipped(row.entry(), random);
                rows.set(at, new Row(at, Hash.leaf(entry), entry));
                yield "a byte, the leaf made anew";
            }
            case 2 -> {
                rows.remove(at);
                renumber(rows);
                yield "a row removed";
            }
            case 3 -> {
                rows.add(at, row);
                renumber(rows);
                yield "a row put in";
            }
            case 4 -> {
                int other = (at + 1 + random.nextInt(rows.size() - 1)) % rows.size();
                rows.set(at, rows.get(other));
                rows.set(other, row);
                renumber(rows);
                yield "two rows swapped";
            }
            default -> {
                var entry = SignedLog.backdated(Entry.read(row.entry()).orElseThrow());
                rows.set(at, new Row(at, entry.leaf(), entry.bytes()));
                yield "a row back-dated";
            }
        };
    }

    private static void renumber(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++)
            rows.set(i, new Row(i, rows.get(i).leaf(), rows.get(i).entry()));
    }

    // The worst case: key and database are both in one hand. What was printed before cannot be taken back.
    @TestFactory
    Stream<DynamicTest> a_thief_of_the_key_cannot_change_what_came_before_the_kept_checkpoint() {
        return new Random(44)
                .ints(25, 0, KEPT)
                .mapToObj(changed -> DynamicTest.dynamicTest("entry " + changed, () -> {
                    var fork = log.fork(folder.resolve("fork-" + changed), changed);
                    assertThat(LogAudit.tiles(fork.tiles(), Trust.in(SignedLog.KEYS))
                                    .holds())
                            .isTrue();
                    assertThat(LogAudit.tiles(fork.tiles(), log.trustSince(KEPT))
                                    .wrong())
                            .extracting(Remark::code)
                            .containsExactly("log.history_changed");

                    BundleWriter.zip(folder.resolve("fork.zip"), fork.export(List.of(changed)));
                    assertThat(Verifier.verify(folder.resolve("fork.zip"), log.trustSince(KEPT), Budget.standard())
                                    .wrong())
                            .extracting(Remark::code)
                            .containsExactly("older.no_proof");

                    BundleWriter.zip(folder.resolve("same.zip"), fork.export(List.of(changed)));
                    assertThat(Verifier.verify(folder.resolve("same.zip"), log.trustSince(SIZE), Budget.standard())
                                    .wrong())
                            .extracting(Remark::code)
                            .containsExactly("older.fork");
                }));
    }

    @Test
    void a_log_rolled_back_to_yesterdays_backup_is_found() throws Exception {
        var backup = new SignedLog(folder.resolve("backup"), 44).grow(KEPT);
        assertThat(LogAudit.tiles(backup.tiles(), log.trustSince(SIZE)).wrong())
                .extracting(Remark::code)
                .contains("older.rolled_back");
        BundleWriter.zip(folder.resolve("old.zip"), backup.export(List.of(1)));
        assertThat(Verifier.verify(folder.resolve("old.zip"), log.trustSince(SIZE), Budget.standard())
                        .wrong())
                .extracting(Remark::code)
                .containsExactly("older.rolled_back");
    }

    @Test
    void rows_that_go_on_from_a_backup_do_not_give_the_old_tiles() throws IOException {
        var checkpoint = log.checkpoint(SIZE);
        var rolledBack = TileLog.empty(new TileFolder(folder.resolve("rolled-back")));
        rolledBack.append(
                log.entries.subList(0, KEPT).stream().map(Entry::bytes).toList());
        rolledBack.append(
                log.entries.subList(0, SIZE - KEPT).stream().map(Entry::bytes).toList());
        assertThat(rolledBack.size()).isEqualTo(checkpoint.size());
        assertThat(rolledBack.tree().root()).isNotEqualTo(checkpoint.root());
        assertThat(TileLog.at(checkpoint, new TileFolder(folder.resolve("rolled-back"))))
                .isEmpty();
    }
}
