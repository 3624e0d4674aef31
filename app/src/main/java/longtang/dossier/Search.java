package longtang.dossier;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the search: a lane and a door where it names them, the rest as words.
///
/// 44弄3号 is lane 44, door 3, and never door 13; ３号 and 3号 are the same; a bare 3 is a door.
record Search(@Nullable String lane, @Nullable String door, List<String> words) {

    private static final Pattern LANE = Pattern.compile("(\\d{1,4})弄");
    private static final Pattern DOOR = Pattern.compile("(\\d{1,4}[甲乙丙丁a-z]?)(?:号楼|号|#)");
    private static final Pattern BARE_DOOR = Pattern.compile("\\d{1,3}");

    static Search read(String typed) {
        var text = plain(typed);
        var lane = first(LANE, text);
        if (lane != null) text = LANE.matcher(text).replaceFirst(" ");
        var door = first(DOOR, text);
        if (door != null) text = DOOR.matcher(text).replaceFirst(" ");
        var words = Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (door == null
                && words.size() == 1
                && BARE_DOOR.matcher(words.getFirst()).matches()) {
            return new Search(lane, words.getFirst(), List.of());
        }
        return new Search(lane, door == null ? null : door.toUpperCase(Locale.ROOT), words);
    }

    /// One width, one case: how words are kept for searching and how they are looked for.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /// For `like`: the words, with nothing in them that `like` would take for a wildcard.
    String[] patterns() {
        return words.stream()
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }

    private static @Nullable String first(Pattern pattern, String text) {
        var m = pattern.matcher(text);
        return m.find() ? m.group(1) : null;
    }
}
