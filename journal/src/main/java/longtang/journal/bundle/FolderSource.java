package longtang.journal.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/// A bundle that lies unpacked in a folder. Links are not followed.
record FolderSource(Path root, SortedMap<String, Long> items) implements Source {

    private static final int DEEPEST = 3;

    static FolderSource open(Path root, Budget budget) throws IOException, Unreadable {
        var items = new TreeMap<String, Long>();
        var visitor = new Visitor(root, budget, items);
        Files.walkFileTree(root, visitor);
        if (!visitor.tooMuch.isEmpty()) throw new Unreadable(visitor.tooMuch, Integer.toString(budget.items()));
        return new FolderSource(root, items);
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() {}

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Budget budget;
        private final SortedMap<String, Long> items;
        private String tooMuch = "";

        Visitor(Path root, Budget budget, SortedMap<String, Long> items) {
            this.root = root;
            this.budget = budget;
            this.items = items;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return root.relativize(folder).getNameCount() > DEEPEST ? stop("bundle.deep") : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile()) return stop("bundle.link");
            if (items.size() == budget.items()) return stop("bundle.items");
            var name = root.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
            items.put(name, attributes.size());
            return FileVisitResult.CONTINUE;
        }

        private FileVisitResult stop(String code) {
            tooMuch = code;
            return FileVisitResult.TERMINATE;
        }
    }
}
