package longtang.journal.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import longtang.journal.Checkpoint;
import longtang.journal.CheckpointSigner;
import longtang.journal.Commitment;
import longtang.journal.Entry;
import longtang.journal.Erasure;
import longtang.journal.FileMark;
import longtang.journal.Ground;
import longtang.journal.Hash;
import longtang.journal.Note;
import longtang.journal.Opening;
import longtang.journal.Row;
import longtang.journal.Sha256;
import longtang.journal.SignerMemory;
import longtang.journal.Signing;
import longtang.journal.SigningKey;
import longtang.journal.TileFolder;
import longtang.journal.TileLog;
import longtang.journal.VerifierKey;

/// A log of Lane 44 with everything around it: what an authority has, and what a thief of its key could make.
final class SignedLog {

    static final String ORIGIN = "longtang.example/lane-44";

    private static final SecureRandom SECURE = new SecureRandom();
    private static final List<SigningKey> SECRETS =
            List.of(SigningKey.newEd25519(ORIGIN, SECURE), SigningKey.newSm2(ORIGIN, SECURE));
    static final List<VerifierKey> KEYS =
            SECRETS.stream().map(SigningKey::verifier).toList();

    final Path folder;
    final List<Entry> entries;
    final Map<UUID, TreeMap<String, Opening>> openings = new HashMap<>();
    final Map<String, Path> files = new HashMap<>();
    final TreeMap<Long, Note> checkpoints = new TreeMap<>();
    private final Random random;
    private final TileLog tiles;

    SignedLog(Path folder, long seed) {
        this(folder, seed, new ArrayList<>());
    }

    private SignedLog(Path folder, long seed, List<Entry> entries) {
        this.folder = folder;
        this.random = new Random(seed);
        this.entries = entries;
        this.tiles = TileLog.empty(new TileFolder(folder.resolve("log")));
    }

    /// Another history under the same keys: the first entries are kept, the given one is another.
    SignedLog fork(Path elsewhere, int changed) throws IOException {
        var fork = new SignedLog(elsewhere, changed, new ArrayList<>(entries));
        fork.openings.putAll(openings);
        fork.files.putAll(files);
        fork.entries.set(changed, backdated(entries.get(changed)));
        fork.publish(fork.entries);
        return fork;
    }

    static Entry backdated(Entry entry) {
        return new Entry(
                entry.id(),
                entry.type(),
                entry.time().minusSeconds(86_400),
                entry.deviceTime(),
                entry.actorRole(),
                entry.ground(),
                entry.erasures(),
                entry.commitments());
    }

    /// Adds entries and publishes a signed checkpoint.
    SignedLog grow(int count) throws IOException {
        int from = entries.size();
        for (int i = 0; i < count; i++) entries.add(act(from + i));
        publish(entries.subList(from, entries.size()));
        return this;
    }

    /// Erases the content of an entry, as the law asks: salt and content go, an entry says so.
    SignedLog erase(int index, String label) throws IOException {
        var entry = entries.get(index);
        openings.getOrDefault(entry.id(), new TreeMap<>()).remove(label);
        var erasure = new Entry(
                id(),
                "erased",
                time(),
                null,
                "clock",
                new Ground("retention.expired", "《个人信息保护法》第四十七条", "-"),
                List.of(new Erasure(entry.id(), label)),
                List.of());
        entries.add(erasure);
        publish(List.of(erasure));
        return this;
    }

    private Entry act(int number) throws IOException {
        var opened = new TreeMap<String, Opening>();
        var commitments = new ArrayList<Commitment>();
        var place = seal("{\"door\":\"" + random.nextInt(40) + "\",\"act\":" + number + "}");
        opened.put("place", place);
        commitments.add(place.commit("place", Commitment.Kind.FIELDS));
        if (number % 3 == 0) {
            var person = seal("{\"phone\":\"138" + (10_000_000 + random.nextInt(90_000_000)) + "\"}");
            opened.put("person", person);
            commitments.add(person.commit("person", Commitment.Kind.FIELDS));
        }
        if (number % 4 == 0) {
            var photo = seal(new String(photo(number).content(), UTF_8));
            opened.put("photo", photo);
            commitments.add(photo.commit("photo", Commitment.Kind.FILE));
        }
        var id = id();
        openings.put(id, opened);
        return new Entry(
                id,
                "patrol.noted",
                time(),
                number % 2 == 0 ? time() : null,
                "officer-" + random.nextInt(9),
                Ground.none(),
                List.of(),
                commitments);
    }

    private FileMark photo(int number) throws IOException {
        var content = ("photo " + number + " " + random.nextLong()).getBytes(UTF_8);
        var hash = Sha256.hex(content);
        var file = folder.resolve("photo-" + hash);
        Files.createDirectories(folder);
        Files.write(file, content);
        files.put(hash, file);
        return new FileMark(hash, content.length, "jpg");
    }

    private Opening seal(String content) {
        return Opening.seal(content.getBytes(UTF_8), SECURE);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Instant time() {
        return Instant.ofEpochSecond(1_795_500_000L + random.nextInt(10_000_000));
    }

    private void publish(List<Entry> fresh) throws IOException {
        long before = tiles.size();
        tiles.append(fresh.stream().map(Entry::bytes).toList());
        var memory = folder.resolve("signed");
        if (!Files.exists(memory)) SignerMemory.begin(memory, ORIGIN);
        try (var open = SignerMemory.open(memory)) {
            var proof = before == 0 || before == tiles.size()
                    ? List.<Hash>of()
                    : tiles.tree().consistency(before);
            var signing = new CheckpointSigner(SECRETS, open).sign(tiles.checkpoint(ORIGIN), proof);
            if (!(signing instanceof Signing.Signed(var note))) throw new IllegalStateException(signing.toString());
            checkpoints.put(tiles.size(), note);
            tiles.publish(note);
        }
    }

    static <K, V> V at(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    long size() {
        return tiles.size();
    }

    Path keyFile() throws IOException {
        return Files.writeString(folder.resolve("keys"), KEYS.getFirst() + "\n" + KEYS.getLast() + "\n");
    }

    Path tiles() {
        return folder.resolve("log");
    }

    Note note() {
        return checkpoints.lastEntry().getValue();
    }

    Checkpoint checkpoint(long size) {
        return Checkpoint.read(at(checkpoints, size).text()).orElseThrow();
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var entry : entries) rows.add(new Row(rows.size(), entry.leaf(), entry.bytes()));
        return rows;
    }

    Trust trustSince(long size) {
        return Trust.in(KEYS).withOlder(checkpoint(size));
    }

    /// What a resident gets: some entries, opened but for the labels withheld.
    Export export(Iterable<Integer> indices, String... withheld) {
        var proved = new ArrayList<Export.Proved>();
        for (int index : indices) {
            var opened = new TreeMap<>(openings.getOrDefault(entries.get(index).id(), new TreeMap<>()));
            for (var label : withheld) opened.remove(label);
            proved.add(new Export.Proved(index, entries.get(index), tiles.tree().inclusion(index), opened));
        }
        return new Export(note(), KEYS, proved, history(), files);
    }

    private List<Export.Earlier> history() {
        var history = new ArrayList<Export.Earlier>();
        for (var earlier : checkpoints.headMap(size()).entrySet()) {
            var proof = tiles.tree().consistency(earlier.getKey());
            history.add(new Export.Earlier(checkpoint(earlier.getKey()), earlier.getValue(), proof));
        }
        return history;
    }

    /// Some entries by chance, with the entries that erased something of them.
    TreeSet<Integer> some(Random chance) {
        var some = new TreeSet<Integer>();
        for (int i = 0; i < 1 + chance.nextInt(8); i++) some.add(chance.nextInt(entries.size()));
        for (int i = 0; i < entries.size(); i++) if (entries.get(i).type().equals("erased")) some.add(i);
        return some;
    }
}
