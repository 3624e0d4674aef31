package longtang.place;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Finds which of many words start at a place in a text, in one probe a character. Immutable.
final class Trie<V> {

    private static final int ROOT = 0;
    private static final long FREE = -1;

    private final long[] edges;
    private final int[] targets;
    private final Object[] values;
    // Most characters of a text begin no word at all: a small table says so at once.
    private final BitSet beginnings = new BitSet(Character.MAX_VALUE + 1);

    private Trie(long[] edges, int[] targets, Object[] values) {
        this.edges = edges;
        this.targets = targets;
        this.values = values;
    }

    static <V> Trie<V> of(Map<String, V> words) {
        int beginnings = beginnings(words.keySet());
        var edges = new long[Integer.highestOneBit(Math.max(beginnings, 4)) * 4];
        Arrays.fill(edges, FREE);
        var trie = new Trie<V>(edges, new int[edges.length], new Object[beginnings + 1]);
        int nodes = 1;
        for (var word : words.entrySet()) nodes = trie.add(word.getKey(), word.getValue(), nodes);
        return trie;
    }

    // As many nodes as the words have different beginnings.
    private static int beginnings(Set<String> words) {
        var beginnings = new HashSet<String>();
        for (var word : words) {
            for (int i = 1; i <= word.length(); i++) beginnings.add(word.substring(0, i));
        }
        return beginnings.size();
    }

    private int add(String word, V value, int nodes) {
        int node = ROOT;
        if (!word.isEmpty()) beginnings.set(word.charAt(0));
        for (int i = 0; i < word.length(); i++) {
            int slot = slot(node, word.charAt(i));
            if (edges[slot] == FREE) {
                edges[slot] = edge(node, word.charAt(i));
                targets[slot] = nodes++;
            }
            node = targets[slot];
        }
        values[node] = value;
        return nodes;
    }

    /// The length of the longest word that starts at `at` and is at most `limit` long; 0 when there is none.
    int longest(String text, int at, int limit) {
        if (at >= text.length() || !beginnings.get(text.charAt(at))) return 0;
        int node = ROOT;
        int longest = 0;
        int end = Math.min(text.length(), at + limit);
        for (int i = at; i < end; i++) {
            int slot = slot(node, text.charAt(i));
            if (edges[slot] == FREE) break;
            node = targets[slot];
            if (values[node] != null) longest = i + 1 - at;
        }
        return longest;
    }

    /// What the word of this length at this place means; there MUST be such a word.
    @SuppressWarnings("unchecked")
    V get(String text, int at, int length) {
        int node = ROOT;
        for (int i = at; i < at + length; i++) node = targets[slot(node, text.charAt(i))];
        return (V) values[node];
    }

    private int slot(int node, char c) {
        long edge = edge(node, c);
        long mixed = edge * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & (edges.length - 1);
        while (edges[slot] != edge && edges[slot] != FREE) slot = (slot + 1) & (edges.length - 1);
        return slot;
    }

    private static long edge(int node, char c) {
        return (long) node << 16 | c;
    }
}
