package longtang.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import longtang.place.Written;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the search: a lane and a door where it names them, the rest as words.
///
/// 44弄3号 is lane 44, door 3, and never door 13; ３號 and 3 号 are the same; a bare 3 is a door.
record Search(@Nullable String lane, @Nullable String door, List<String> words) {

    private static final Pattern LANE = Pattern.compile("(\\d{1,4})弄");
    private static final Pattern DOOR = Pattern.compile("(\\d{1,4}[甲乙丙丁a-z]?)(?:号楼|号|#)");
    private static final int[] LENGTHS = {1, 2, 4};
    private static final Pattern PIECE = Pattern.compile("[\\u4e00-\\u9fff]{1,2}|[a-z0-9]{4}");
    private static final Pattern UNIT = Pattern.compile("(支?弄|号|室|楼|号楼).*");
    private static final Pattern BARE_DOOR = Pattern.compile("\\d{1,3}");

    static Search read(String typed) {
        var text = String.join(" ", words(typed));
        var lane = first(LANE, text);
        if (lane != null) text = LANE.matcher(text).replaceFirst(" ");
        var door = first(DOOR, text);
        if (door != null) text = DOOR.matcher(text).replaceFirst(" ");
        var words =
                Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
        if (door == null
                && words.size() == 1
                && BARE_DOOR.matcher(words.getFirst()).matches()) {
            return new Search(lane, words.getFirst(), List.of());
        }
        return new Search(lane, door == null ? null : door.toUpperCase(Locale.ROOT), words);
    }

    // What was typed with gaps is one word: 阳 光 房, 12 号.
    private static List<String> words(String typed) {
        var words = new ArrayList<String>();
        for (var part : typed.strip().split("[\\s\u3000]+")) {
            var word = plain(part);
            if (word.isEmpty()) continue;
            var before = words.isEmpty() ? "" : words.getLast();
            if (UNIT.matcher(word).matches() || isOneCharacter(word) && !before.isEmpty() && isHan(before)) {
                words.add((words.isEmpty() ? "" : words.removeLast()) + word);
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean isOneCharacter(String word) {
        return word.codePointCount(0, word.length()) == 1 && isHan(word);
    }

    private static boolean isHan(String word) {
        return Character.UnicodeScript.of(word.codePointBefore(word.length())) == Character.UnicodeScript.HAN;
    }

    /// One width, one case, simplified characters: how words are kept for searching and how they are looked for.
    static String plain(String text) {
        return Written.of(text).text().toLowerCase(Locale.ROOT);
    }

    /// For `like`: the words, with nothing in them that `like` would take for a wildcard.
    String[] patterns() {
        return words.stream()
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }

    /// The pieces that a file must have to be found by these words; none where they are too short to be cut.
    String[] grams() {
        return words.stream().flatMap(word -> grams(word).stream()).distinct().toArray(String[]::new);
    }

    /// What a text can be found by: each Chinese character, each pair of them, each four letters or digits in a row.
    static SortedSet<String> grams(String plain) {
        var grams = new TreeSet<String>();
        for (var at = 0; at < plain.length(); at++) {
            for (var length : LENGTHS) {
                if (at + length > plain.length()) continue;
                var piece = plain.substring(at, at + length);
                if (PIECE.matcher(piece).matches()) grams.add(piece);
            }
        }
        return grams;
    }

    private static @Nullable String first(Pattern pattern, String text) {
        var m = pattern.matcher(text);
        return m.find() ? m.group(1) : null;
    }
}
