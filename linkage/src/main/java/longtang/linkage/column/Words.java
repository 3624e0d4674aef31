package longtang.linkage.column;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of texts, numbered, so that what two texts share is quickly counted.
///
/// Chinese, written without spaces, counts in pairs of neighbouring characters.
final class Words {

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private final Map<String, Integer> number = new HashMap<>();

    /// The words of a text, each once, in the order of the alphabet.
    static String[] of(String text) {
        var words = new HashSet<String>();
        var runs = RUN.matcher(text);
        while (runs.find()) {
            var run = runs.group();
            if (Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN) addPairs(run, words);
            else words.add(run);
        }
        var sorted = words.toArray(String[]::new);
        Arrays.sort(sorted);
        return sorted;
    }

    /// The numbers of a text's words, ascending.
    int[] numbersOf(String text) {
        return numbersOf(of(text));
    }

    int[] numbersOf(String[] words) {
        var numbers = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = number.computeIfAbsent(words[i], word -> number.size());
        }
        Arrays.sort(numbers);
        return numbers;
    }

    /// Shared words by the words of both (Dice 1945), 0 to 1.
    static double overlap(int[] a, int[] b) {
        if (a.length == 0 || b.length == 0) return 0;
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int left = a[i];
            int right = b[j];
            if (left == right) shared++;
            if (left <= right) i++;
            if (left >= right) j++;
        }
        return 2.0 * shared / (a.length + b.length);
    }

    /// Which words occur, hashed to 64 bits: enough to tell cheaply that two texts share few.
    static long marks(int[] words) {
        long marks = 0;
        for (int word : words) marks |= Letters.bit(word);
        return marks;
    }

    /// No smaller than the overlap: a word on a bit that the other text lacks is not shared.
    static double mostOverlap(int[] a, long marksA, int[] b, long marksB) {
        int shared = Math.min(a.length - Long.bitCount(marksA & ~marksB), b.length - Long.bitCount(marksB & ~marksA));
        return 2.0 * Math.max(0, shared) / Math.max(1, a.length + b.length);
    }

    private static void addPairs(String run, Set<String> words) {
        if (run.length() == 1) words.add(run);
        for (int i = 0; i + 1 < run.length(); i++) words.add(run.substring(i, i + 2));
    }
}
