package longtang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/// Appends, proofs and signatures; `bench/journal.sh` runs it. Prints processor and wall seconds.
final class JournalBench {

    private static final int ENTRIES = 200_000;
    private static final int LEAVES = 10_000_000;
    private static final int PROOFS = 2_000;
    private static final int SIGNATURES = 500;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private JournalBench() {}

    private interface Work {
        void run() throws IOException;
    }

    public static void main(String[] args) throws IOException {
        var folder = Files.createTempDirectory("journal-bench");
        try {
            appends(folder.resolve("entries"));
            proofs(folder.resolve("leaves"));
            signatures(folder);
        } finally {
            delete(folder);
        }
    }

    private static void appends(Path folder) throws IOException {
        var entries = new ArrayList<byte[]>();
        var random = new Random(44);
        var salts = new SecureRandom();
        took("seal and encode " + ENTRIES + " entries, two commitments each", ENTRIES, () -> {
            for (int i = 0; i < ENTRIES; i++) entries.add(entry(random, salts));
        });
        var log = TileLog.empty(new TileFolder(folder));
        took("append " + ENTRIES + " entries in batches of 1000, with bundles, tiles and files", ENTRIES, () -> {
            for (int i = 0; i < ENTRIES; i += 1000) log.append(entries.subList(i, i + 1000));
        });
    }

    private static byte[] entry(Random random, SecureRandom salts) {
        var place = Opening.seal("{\"door\":\"9\"}".getBytes(UTF_8), salts);
        var person = Opening.seal("{\"name\":\"…\"}".getBytes(UTF_8), salts);
        return new Entry(
                        new UUID(random.nextLong(), random.nextLong()),
                        "patrol.noted",
                        Lane44.MORNING,
                        null,
                        "officer-17",
                        Ground.none(),
                        List.of(),
                        List.of(
                                place.commit("place", Commitment.Kind.FIELDS),
                                person.commit("person", Commitment.Kind.FIELDS)))
                .bytes();
    }

    private static void proofs(Path folder) throws IOException {
        var tiles = new TileFolder(folder);
        var growth = new TileGrowth(tiles::write);
        took("hash " + LEAVES + " leaves into tiles on disk", LEAVES, () -> {
            var leaf = new byte[Long.BYTES];
            for (int i = 0; i < LEAVES; i++) {
                ByteBuffer.wrap(leaf).putLong(i);
                growth.add(Hash.leaf(leaf));
            }
            growth.flush();
        });
        var random = new Random(44);
        var root = growth.root();
        for (var round : List.of("first", "again")) {
            times("inclusion proof at " + LEAVES + ", " + round, PROOFS, () -> {
                long index = random.nextInt(LEAVES);
                var proof = new Tree(LEAVES, new TileNodes(tiles, LEAVES)).inclusion(index);
                var leaf =
                        Hash.leaf(ByteBuffer.allocate(Long.BYTES).putLong(index).array());
                if (!Proofs.includes(leaf, index, LEAVES, root, proof)) throw new IOException("a false proof");
            });
            times(
                    "consistency proof to " + LEAVES + ", " + round,
                    PROOFS,
                    () -> new Tree(LEAVES, new TileNodes(tiles, LEAVES)).consistency(1 + random.nextInt(LEAVES - 1)));
        }
    }

    private static void signatures(Path folder) throws IOException {
        var random = new SecureRandom();
        var keys = List.of(SigningKey.newEd25519(Lane44.ORIGIN, random), SigningKey.newSm2(Lane44.ORIGIN, random));
        var memory = folder.resolve("signed");
        SignerMemory.begin(memory, Lane44.ORIGIN);
        var checkpoint = new Checkpoint(Lane44.ORIGIN, LEAVES, Hash.leaf(new byte[0]));
        try (var open = SignerMemory.open(memory)) {
            var signer = new CheckpointSigner(keys, open);
            signer.sign(checkpoint, List.of());
            times(
                    "sign a checkpoint with Ed25519 and SM2, remembered on disk",
                    SIGNATURES,
                    () -> signer.sign(checkpoint, List.of()));
        }
        for (var key : keys) {
            var note = Note.sign(checkpoint.text(), List.of(key));
            times(
                    "sign with " + key.verifier().algorithm(),
                    SIGNATURES,
                    () -> Note.sign(checkpoint.text(), List.of(key)));
            times("verify " + key.verifier().algorithm(), SIGNATURES, () -> note.check(List.of(key.verifier())));
        }
    }

    private static void took(String what, int count, Work work) throws IOException {
        long processor = MACHINE.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        double cpu = (MACHINE.getProcessCpuTime() - processor) / 1e9;
        double seconds = (System.nanoTime() - wall) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-80s processor %6.2f s (%,.0f/s)  wall %6.2f s (%,.0f/s)%n",
                what,
                cpu,
                count / cpu,
                seconds,
                count / seconds);
    }

    private static void times(String what, int count, Work work) throws IOException {
        var micros = new long[count];
        long processor = MACHINE.getProcessCpuTime();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            work.run();
            micros[i] = (System.nanoTime() - start) / 1000;
        }
        double cpu = (MACHINE.getProcessCpuTime() - processor) / 1e3 / count;
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "%-80s median %,7d µs  99 %% %,7d µs  worst %,8d µs  processor %,7.0f µs%n",
                what,
                micros[count / 2],
                micros[count * 99 / 100],
                micros[count - 1],
                cpu);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
