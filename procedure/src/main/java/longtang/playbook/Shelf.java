package longtang.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Where books and law packs are found: those that come along, and a folder of the installation.
public final class Shelf {

    /// A book that could be read, or what is wrong with it.
    public sealed interface Reading {

        record Read(Book book) implements Reading {}

        record Unreadable(List<Problem> problems) implements Reading {}
    }

    private final Optional<Path> folder;

    private Shelf(Optional<Path> folder) {
        this.folder = folder;
    }

    /// The books that come along.
    public static Shelf bundled() {
        return new Shelf(Optional.empty());
    }

    /// With a folder of one's own, whose `books/` and `lawpacks/` are looked into first.
    public Shelf with(Path ownFolder) {
        return new Shelf(Optional.of(ownFolder));
    }

    /// A book by its name, `cn-sh/weijian`; nothing if there is none.
    public Optional<Reading> book(String name) {
        return find("books/" + name + ".yaml").map(text -> read(name + ".yaml", text));
    }

    /// Reads a book's text.
    ///
    /// @param file the name under which problems are reported
    public Reading read(String file, String text) {
        var problems = new Problems();
        var tree = TreeReader.read(file, text, problems);
        if (tree.isPresent()) {
            var book = book(tree.get(), text, problems);
            if (book.isPresent() && problems.none()) return new Reading.Read(book.get());
        }
        return new Reading.Unreadable(problems.all());
    }

    private Optional<Book> book(Tree.Named tree, String text, Problems problems) {
        if (tree.entries().containsKey("extends")) return extended(tree, text, problems);
        var law = law(tree, problems);
        return law.map(pack -> new BookReader(problems, pack, sha256(text)).read(tree));
    }

    private Optional<Book> extended(Tree.Named overlay, String text, Problems problems) {
        String base = Entries.any(overlay, problems).text("extends").orElse("");
        String name = base.contains("@") ? base.substring(0, base.indexOf('@')) : base;
        var found = name.matches("[\\w./-]+") ? find("books/" + name + ".yaml") : Optional.<String>empty();
        if (found.isEmpty()) {
            problems.add(overlay.at(), "V7", "extends.unknown", base);
            return Optional.empty();
        }
        var tree = TreeReader.read(name + ".yaml", found.get(), problems);
        if (tree.isEmpty()) return Optional.empty();
        var flat = new Overlay(problems).lay(tree.get(), overlay, base);
        return law(flat, problems)
                .map(pack -> new BookReader(problems, pack, sha256(found.get() + "\n" + text)).read(flat));
    }

    private Optional<LawPack> law(Tree.Named tree, Problems problems) {
        var entries = Entries.any(tree, problems);
        String reference = entries.must("lawpack", "V7");
        String name = reference.contains("@") ? reference.substring(0, reference.indexOf('@')) : reference;
        var found = name.matches("[\\w.-]+") ? find("lawpacks/" + name + ".yaml") : Optional.<String>empty();
        if (found.isEmpty()) {
            problems.add(entries.at("lawpack"), "V7", "lawpack.unknown", reference);
            return Optional.empty();
        }
        var read = TreeReader.read(name + ".yaml", found.get(), problems);
        if (read.isEmpty()) return Optional.empty();
        var law = new LawPackReader(problems).read(read.get());
        if (!law.reference().equals(reference)) {
            problems.add(entries.at("lawpack"), "V7", "lawpack.version", reference, law.reference());
            return Optional.empty();
        }
        return Optional.of(law);
    }

    private Optional<String> find(String path) {
        if (path.contains("..")) return Optional.empty();
        try {
            if (folder.isPresent()) {
                var own = folder.get().resolve(path);
                if (Files.isRegularFile(own)) return Optional.of(Files.readString(own));
            }
            try (var in = Shelf.class.getResourceAsStream(path)) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
