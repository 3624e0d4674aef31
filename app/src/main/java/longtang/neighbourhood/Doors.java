package longtang.neighbourhood;

import java.util.Comparator;
import java.util.regex.Pattern;

/// Door numbers in the order in which one walks past them: 2, 3, 3甲, 10.
public final class Doors {

    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})(.*)$");

    public static final Comparator<String> ORDER =
            Comparator.comparingInt(Doors::number).thenComparing(Comparator.naturalOrder());

    private Doors() {}

    private static int number(String door) {
        var m = NUMBER.matcher(door);
        return m.matches() ? Integer.parseInt(m.group(1)) : Integer.MAX_VALUE;
    }
}
