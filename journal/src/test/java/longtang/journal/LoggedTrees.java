package longtang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;

/// Trees as the RFC defines them, without tiles and without haste: the judge of the fast ones.
final class LoggedTrees {

    private LoggedTrees() {}

    static byte[] entry(int number) {
        return ("entry " + number).getBytes(UTF_8);
    }

    static List<byte[]> entries(int from, int to) {
        return IntStream.range(from, to).mapToObj(LoggedTrees::entry).toList();
    }

    static Hash root(int start, int end) {
        int size = end - start;
        if (size == 0) return Hash.EMPTY;
        if (size == 1) return Hash.leaf(entry(start));
        int half = Integer.highestOneBit(size - 1);
        return Hash.node(root(start, start + half), root(start + half, end));
    }

    static Tree tree(int size) {
        return new Tree(size, (level, index) -> root((int) (index << level), (int) ((index + 1) << level)));
    }
}
