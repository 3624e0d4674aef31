package longtang.journal.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import longtang.journal.Commitment;
import longtang.journal.Erasure;
import longtang.journal.FileMark;
import longtang.journal.Hash;
import longtang.journal.InclusionProof;
import longtang.journal.Sha256;

/// Writes a bundle. The same export gives the same bytes.
public final class BundleWriter {

    // The zip format has no time zone; a fixed one keeps the bytes the same.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Sink sink;
    private final TreeMap<String, String> sums = new TreeMap<>();

    private BundleWriter(Sink sink) {
        this.sink = sink;
    }

    private interface Sink {
        void put(String name, InputStream content) throws IOException;
    }

    /// Writes a zip; it appears under its name when it is whole.
    public static void zip(Path target, Export export) throws IOException {
        var fresh = target.resolveSibling(target.getFileName() + ".new");
        try (var zip = new ZipOutputStream(Files.newOutputStream(fresh), UTF_8)) {
            new BundleWriter((name, content) -> {
                        var entry = new ZipEntry(name);
                        entry.setTimeLocal(NO_TIME);
                        zip.putNextEntry(entry);
                        content.transferTo(zip);
                        zip.closeEntry();
                    })
                    .write(export);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Writes into an empty or new folder.
    public static void folder(Path target, Export export) throws IOException {
        new BundleWriter((name, content) -> {
                    var file = target.resolve(name);
                    Files.createDirectories(file.resolveSibling(""));
                    Files.copy(content, file);
                })
                .write(export);
    }

    private void write(Export export) throws IOException {
        put("checkpoint", export.checkpoint().bytes());
        put("keys.txt", lines(export.keys().stream().map(Object::toString).toList()));
        put("bundle.txt", about(export).getBytes(UTF_8));
        for (var earlier : export.history()) {
            put(Item.older(earlier.checkpoint().size()), earlier.note().bytes());
            put(
                    Item.continues(earlier.checkpoint().size()),
                    lines(earlier.proof().stream().map(Hash::base64).toList()));
        }
        var files = new HashSet<String>();
        for (var proved : export.entries()) write(proved, export, files);
        var text = new StringBuilder();
        sums.forEach((name, hash) -> text.append(hash).append("  ").append(name).append('\n'));
        put("SHA256SUMS", text.toString().getBytes(UTF_8));
    }

    private static String about(Export export) {
        var erased = new HashSet<Erasure>();
        export.entries().forEach(proved -> erased.addAll(proved.entry().erasures()));
        var text = new StringBuilder(Disclosure.FIRST_LINE).append('\n');
        for (var proved : export.entries()) {
            for (var commitment : proved.entry().commitments()) {
                var label = commitment.label();
                if (erased.contains(new Erasure(proved.entry().id(), label))) continue;
                if (proved.openings().containsKey(label)) continue;
                text.append("withheld ")
                        .append(proved.index())
                        .append(' ')
                        .append(label)
                        .append('\n');
            }
        }
        return text.toString();
    }

    private void write(Export.Proved proved, Export export, Set<String> written) throws IOException {
        long index = proved.index();
        put(Item.entry(index), proved.entry().bytes());
        put(Item.receipt(index), new InclusionProof(index, proved.path(), export.checkpoint()).bytes());
        for (var opened : new TreeMap<>(proved.openings()).entrySet()) {
            var label = opened.getKey();
            var opening = opened.getValue();
            var commitment = proved.entry()
                    .commitment(label)
                    .orElseThrow(() -> new IOException("Entry " + index + " has no " + label));
            put(Item.salt(index, label), (HexFormat.of().formatHex(opening.salt()) + "\n").getBytes(UTF_8));
            put(Item.content(index, label), opening.content());
            if (commitment.kind() == Commitment.Kind.FILE) writeFile(opening.content(), export, written);
        }
    }

    private void writeFile(byte[] content, Export export, Set<String> written) throws IOException {
        var mark = FileMark.read(content).orElseThrow(() -> new IOException("Not the mark of a file"));
        var source = export.files().get(mark.sha256());
        if (source == null) throw new IOException("No file for " + mark.sha256());
        if (!written.add(mark.fileName())) return;
        try (var in = Files.newInputStream(source)) {
            put(Item.file(mark.fileName()), in);
        }
    }

    private static byte[] lines(List<String> lines) {
        var text = new StringBuilder();
        for (var line : lines) text.append(line).append('\n');
        return text.toString().getBytes(UTF_8);
    }

    private void put(String name, byte[] content) throws IOException {
        put(name, new ByteArrayInputStream(content));
    }

    private void put(String name, InputStream content) throws IOException {
        var digest = Sha256.digest();
        sink.put(name, new DigestInputStream(content, digest));
        sums.put(name, HexFormat.of().formatHex(digest.digest()));
    }
}
