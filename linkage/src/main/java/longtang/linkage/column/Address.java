package longtang.linkage.column;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Addresses of any country: house numbers agree or they do not, only the words may be misspelt.
///
/// A number is held together with the unit after it, so that 44弄 and 44号 are two numbers. For Shanghai lanes
/// `longtang.place` knows much more.
public record Address() implements Kind {

    private static final Pattern NUMBER = Pattern.compile("\\d+[a-z]?(?![a-z])[弄号室楼层幢栋座]?");
    private static final double ALIKE = 0.85;
    private static final double SIMILAR = 0.6;

    @Override
    public List<String> levels() {
        return List.of("same", "close", "partly", "other-number", "different");
    }

    @Override
    public Levels over(Cells cells) {
        var known = new Words();
        var numbers = new int[cells.codes()][];
        var streets = new String[cells.codes()];
        for (int code = 0; code < numbers.length; code++) {
            numbers[code] = known.numbersOf(numbers(cells.value(code)));
            streets[code] = street(cells.value(code));
        }
        var wording = new Wording(streets, SIMILAR);
        return cells.byCode((a, b) -> level(numbers[a], numbers[b], wording.similarity(a, b)));
    }

    private static int level(int[] a, int[] b, double street) {
        if (Arrays.equals(a, b)) {
            if (street >= ALIKE) return 2;
            return street >= SIMILAR ? 3 : 5;
        }
        if (street < ALIKE) return 5;
        return a.length == 0 || b.length == 0 || Words.overlap(a, b) > 0 ? 3 : 4;
    }

    private static String[] numbers(String address) {
        Set<String> numbers = new HashSet<>();
        var found = NUMBER.matcher(address);
        while (found.find()) numbers.add(withoutLeadingZeros(found.group()));
        var sorted = numbers.toArray(String[]::new);
        Arrays.sort(sorted);
        return sorted;
    }

    private static String withoutLeadingZeros(String number) {
        int start = 0;
        while (start + 1 < number.length()
                && number.charAt(start) == '0'
                && Character.isDigit(number.charAt(start + 1))) start++;
        return number.substring(start);
    }

    private static String street(String address) {
        return NUMBER.matcher(address)
                .replaceAll(" ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
