package longtang.linkage.column;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import longtang.place.PlaceReader;
import org.jspecify.annotations.Nullable;

/// What of a cell goes into a blocking key: all of it, its beginning, its sound, each of its words.
///
/// @param length characters, for `first` and `last` alone
/// @param address how addresses are read, for `lane` and `door` alone
public record BlockKey(By by, int length, @Nullable LaneKey address) {

    /// `first` and `last` take a length: `first3`.
    public enum By {
        EXACT,
        FIRST,
        LAST,
        SOUND,
        WORDS,
        DIGITS,
        YEAR,
        LANE,
        DOOR
    }

    public static final BlockKey WHOLE = plain(By.EXACT);

    private static final Pattern CUT = Pattern.compile("(first|last)([1-9])");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D+");
    private static final Pattern NOT_WRITTEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Reads `exact`, `first3`, `last4`, `sound`, `words`, `digits`, `year`, `lane`, `door`.
    ///
    /// @param places who reads the addresses; asked for `lane` and `door` alone
    public static Optional<BlockKey> read(String text, Supplier<PlaceReader> places) {
        var cut = CUT.matcher(text);
        if (cut.matches()) {
            var by = cut.group(1).equals("first") ? By.FIRST : By.LAST;
            return Optional.of(new BlockKey(by, Integer.parseInt(cut.group(2)), null));
        }
        return switch (text) {
            case "exact" -> Optional.of(WHOLE);
            case "sound" -> Optional.of(plain(By.SOUND));
            case "words" -> Optional.of(plain(By.WORDS));
            case "digits" -> Optional.of(plain(By.DIGITS));
            case "lane" -> Optional.of(new BlockKey(By.LANE, 0, new LaneKey(places.get())));
            case "door" -> Optional.of(new BlockKey(By.DOOR, 0, new LaneKey(places.get())));
            case "year" -> Optional.of(plain(By.YEAR));
            default -> Optional.empty();
        };
    }

    private static BlockKey plain(By by) {
        return new BlockKey(by, 0, null);
    }

    /// The key's parts for a plain cell; none when it is empty or too short to say anything.
    public List<String> of(String plain) {
        if (plain.isEmpty()) return List.of();
        return switch (by) {
            case EXACT -> List.of(plain);
            case FIRST -> cut(compact(plain), true);
            case LAST -> cut(compact(plain), false);
            case SOUND -> nonEmpty(Sound.of(plain));
            case WORDS -> List.of(Words.of(plain));
            case DIGITS -> nonEmpty(NOT_A_DIGIT.matcher(plain).replaceAll(""));
            case LANE -> Objects.requireNonNull(address).lanes(plain);
            case DOOR -> Objects.requireNonNull(address).doors(plain);
            case YEAR -> year(NOT_A_DIGIT.matcher(plain).replaceAll(""));
        };
    }

    private List<String> cut(String text, boolean isStart) {
        if (text.isEmpty()) return List.of();
        int size = Math.min(length, text.length());
        return List.of(isStart ? text.substring(0, size) : text.substring(text.length() - size));
    }

    private static List<String> year(String digits) {
        return digits.length() < 4 ? List.of() : List.of(digits.substring(0, 4));
    }

    private static List<String> nonEmpty(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static String compact(String text) {
        return NOT_WRITTEN.matcher(text).replaceAll("");
    }
}
