package longtang.place;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import longtang.place.Gazetteer.Line;
import longtang.place.Gazetteer.Sort;
import longtang.place.UnreadableNames.Fault;
import longtang.place.UnreadableNames.Wrong;

/// Turns the text of a list into a [Gazetteer], or says of every line that cannot be used why.
final class GazetteerReader {

    // A list of this size has about as many names as all of China has streets and committees.
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int LONGEST_LINE = 200;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// A named lane and the line that says where it is.
    private record Told(int number, Line lane) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<Told> lanes = new ArrayList<>();
    private final List<Wrong> wrong = new ArrayList<>();

    private GazetteerReader() {}

    static Gazetteer read(Reader source) throws IOException {
        var reader = new GazetteerReader();
        reader.readAll(text(source).lines().toList());
        var list = new Gazetteer(List.copyOf(reader.lines));
        reader.checkLanes(list);
        if (reader.wrong.isEmpty()) return list;
        throw new UnreadableNames(reader.wrong.stream()
                .sorted(Comparator.comparingInt(Wrong::line))
                .toList());
    }

    /// A list that travels with this package.
    static Gazetteer shipped(String name) {
        var reader = new GazetteerReader();
        reader.readAll(Resources.lines(name));
        if (reader.wrong.isEmpty()) return new Gazetteer(List.copyOf(reader.lines));
        throw new IllegalStateException(name + " in the jar is damaged: " + reader.wrong.getFirst());
    }

    private static String text(Reader source) throws IOException {
        var text = new StringBuilder();
        var some = new char[1 << 13];
        for (int read = source.read(some); read >= 0; read = source.read(some)) {
            text.append(some, 0, read);
            if (text.length() > MOST_CHARACTERS) throw new UnreadableNames(Fault.TOO_LARGE, "");
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) text.deleteCharAt(0);
        return text.toString();
    }

    private void readAll(List<String> all) {
        int number = 0;
        for (var text : all) {
            number++;
            if (!text.isBlank() && !text.startsWith("#")) read(number, text.strip());
        }
    }

    private void read(int number, String text) {
        if (text.length() > LONGEST_LINE) {
            wrong.add(new Wrong(number, Fault.TOO_LONG, text));
            return;
        }
        var fields = text.split("\t+", -1);
        var sort = sort(fields[0].strip());
        if (sort.isEmpty()) wrong.add(new Wrong(number, fields.length < 2 ? Fault.NO_TAB : Fault.NO_SORT, fields[0]));
        else take(number, new Line(sort.get(), plain(fields, 1), plain(fields, 2), plain(fields, 3)));
    }

    private static Optional<Sort> sort(String word) {
        return Stream.of(Sort.values())
                .filter(sort -> sort.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static String plain(String[] fields, int at) {
        return at < fields.length ? Written.of(fields[at]).text() : "";
    }

    private void take(int number, Line line) {
        if (!isName(line.name())) wrong.add(new Wrong(number, Fault.NO_NAME, line.name()));
        else if (line.sort() == Sort.FORMER && line.parent().isEmpty())
            wrong.add(new Wrong(number, Fault.NO_SUCCESSOR, line.name()));
        else lines.add(line);
        if (line.sort() == Sort.LANE) lanes.add(new Told(number, line));
    }

    // 路 alone would be found in every address, and what is longer than any name in none.
    private static boolean isName(String name) {
        return name.length() >= 2 && name.length() <= Gazetteer.LONGEST && Chars.isHan(name.charAt(0));
    }

    // The road may be on this list, on the shipped one, or on none.
    private void checkLanes(Gazetteer list) {
        if (lanes.isEmpty()) return;
        var reader = new PlaceReader(Gazetteer.shanghai().and(list));
        for (var told : lanes) {
            var place = reader.readCell(told.lane().parent());
            if (place.road() == null || place.lane() == null)
                wrong.add(new Wrong(told.number(), Fault.NO_LANE, told.lane().parent()));
        }
    }
}
