package longtang.journal.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import longtang.journal.Sha256;

/// A bundle in memory: everything small by its bytes, evidence files by hash and size alone.
final class Bundle {

    private final SortedMap<String, byte[]> texts = new TreeMap<>();
    private final SortedMap<String, String> hashes = new TreeMap<>();
    private final SortedMap<String, Long> sizes = new TreeMap<>();
    private final SortedMap<String, Long> strange = new TreeMap<>();
    private long total;
    private long inMemory;

    private Bundle() {}

    static Bundle read(Path path, Budget budget) throws Unreadable {
        try (var source = Source.open(path, budget)) {
            var bundle = new Bundle();
            for (var item : source.items().entrySet()) bundle.take(source, item.getKey(), item.getValue(), budget);
            return bundle;
        } catch (IOException damaged) {
            throw new Unreadable("bundle.unreadable", path.toString());
        }
    }

    private void take(Source source, String name, long size, Budget budget) throws IOException, Unreadable {
        var item = Item.of(name);
        if (item.isEmpty()) {
            strange.put(name, size);
            return;
        }
        if (size < 0 || size > item.get().largest(budget)) throw new Unreadable("item.large", Remark.shown(name));
        total += size;
        if (total > budget.total()) throw new Unreadable("bundle.large", Long.toString(budget.total() >> 20));
        if (item.get() != Item.FILE) inMemory += size;
        if (inMemory > budget.inMemory()) throw new Unreadable("bundle.large", Long.toString(budget.inMemory() >> 20));
        try (var in = source.open(name)) {
            if (item.get() == Item.FILE) takeFile(name, size, in);
            else takeText(name, size, in);
        }
    }

    private void takeText(String name, long size, InputStream in) throws IOException, Unreadable {
        var bytes = in.readNBytes((int) size);
        if (bytes.length != size || in.read() >= 0) throw new Unreadable("item.size", name);
        texts.put(name, bytes);
        hashes.put(name, Sha256.hex(bytes));
        sizes.put(name, size);
    }

    private void takeFile(String name, long size, InputStream in) throws IOException, Unreadable {
        var digest = Sha256.digest();
        var buffer = new byte[64 << 10];
        long read = 0;
        try (var hashed = new DigestInputStream(in, digest)) {
            for (int n = hashed.read(buffer); n >= 0 && read <= size; n = hashed.read(buffer)) read += n;
        }
        if (read != size) throw new Unreadable("item.size", name);
        hashes.put(name, HexFormat.of().formatHex(digest.digest()));
        sizes.put(name, size);
    }

    /// Names that no item bears.
    SortedMap<String, Long> strange() {
        return strange;
    }

    /// Every item with its SHA-256 as it lies there.
    SortedMap<String, String> hashes() {
        return hashes;
    }

    boolean has(String name) {
        return hashes.containsKey(name);
    }

    long size(String name) {
        return sizes.getOrDefault(name, -1L);
    }

    /// The bytes of an item, none when it is not there.
    byte[] bytes(String name) {
        return texts.getOrDefault(name, new byte[0]);
    }

    /// The text of an item, empty when it is not there; what is not UTF-8 cannot be equal to what is asked for.
    String text(String name) {
        return new String(bytes(name), UTF_8);
    }

    /// The names of one kind, in order.
    List<String> names(Item kind) {
        return hashes.keySet().stream()
                .filter(name -> Item.of(name).filter(kind::equals).isPresent())
                .toList();
    }
}
