package longtang.linkage;

import java.util.Arrays;

/// The order of many texts, as [String#compareTo] has it: four characters at a time as one number, and where those
/// are the same the next four.
final class TextSort {

    private static final int CHARS = 4;
    private static final int FEW = 200;

    private final String[] texts;
    private final int[] order;

    private TextSort(String[] texts) {
        this.texts = texts;
        this.order = new int[texts.length];
        Arrays.setAll(order, i -> i);
    }

    /// The number of the first text, of the second, …; equal ones in the order in which they came.
    static int[] order(String[] texts) {
        var sort = new TextSort(texts);
        sort.sort(0, texts.length, 0);
        return sort.order;
    }

    private void sort(int from, int to, int depth) {
        if (to - from <= FEW || isOver(from, to, depth)) {
            compare(from, to);
            return;
        }
        var keys = new long[to - from];
        var part = Arrays.copyOfRange(order, from, to);
        for (int i = 0; i < part.length; i++) keys[i] = key(texts[part[i]], depth);
        KeySort.sort(keys, part, part.length);
        System.arraycopy(part, 0, order, from, part.length);
        for (int start = 0, end; start < keys.length; start = end) {
            end = start + 1;
            while (end < keys.length && keys[end] == keys[start]) end++;
            if (end - start > 1) sort(from + start, from + end, depth + CHARS);
        }
    }

    private boolean isOver(int from, int to, int depth) {
        for (int i = from; i < to; i++) if (texts[order[i]].length() > depth) return false;
        return true;
    }

    private void compare(int from, int to) {
        var boxed = new Integer[to - from];
        Arrays.setAll(boxed, i -> order[from + i]);
        Arrays.sort(boxed, (a, b) -> texts[a].compareTo(texts[b]));
        for (int i = 0; i < boxed.length; i++) order[from + i] = boxed[i];
    }

    private static long key(String text, int depth) {
        long key = 0;
        for (int i = depth; i < depth + CHARS; i++) key = (key << 16) | (i < text.length() ? text.charAt(i) : 0);
        return key;
    }
}
