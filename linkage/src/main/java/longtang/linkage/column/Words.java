package longtang.linkage.column;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a text as a sorted set; Chinese, written without spaces, in pairs of neighbouring characters.
final class Words {

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private Words() {}

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

    private static void addPairs(String run, Set<String> words) {
        if (run.length() == 1) words.add(run);
        for (int i = 0; i + 1 < run.length(); i++) words.add(run.substring(i, i + 2));
    }

    /// Shared words by the words of both (Dice), 0 to 1.
    static double overlap(String[] a, String[] b) {
        if (a.length == 0 || b.length == 0) return 0;
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int order = a[i].compareTo(b[j]);
            if (order == 0) shared++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return 2.0 * shared / (a.length + b.length);
    }
}
