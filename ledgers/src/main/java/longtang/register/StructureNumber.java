package longtang.register;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a structure's one file, WJ-2025-000123: the year it was first seen and a serial within it.
public record StructureNumber(int year, int serial) implements Comparable<StructureNumber> {

    private static final Pattern WRITTEN = Pattern.compile("WJ-(\\d{4})-(\\d{6,9})");

    public StructureNumber {
        if (year < 0 || year > 9999) throw new IllegalArgumentException("Not a year: " + year);
        if (serial < 1) throw new IllegalArgumentException("Serials start at 1, was " + serial);
    }

    public static Optional<StructureNumber> read(String text) {
        var m = WRITTEN.matcher(text.strip());
        if (!m.matches()) return Optional.empty();
        int serial = Integer.parseInt(m.group(2));
        return serial < 1 ? Optional.empty() : Optional.of(new StructureNumber(Integer.parseInt(m.group(1)), serial));
    }

    @Override
    public int compareTo(StructureNumber other) {
        int byYear = Integer.compare(year, other.year);
        return byYear != 0 ? byYear : Integer.compare(serial, other.serial);
    }

    @Override
    public String toString() {
        return "WJ-%04d-%06d".formatted(year, serial);
    }
}
