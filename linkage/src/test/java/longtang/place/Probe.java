package longtang.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// One hard pair of probe.tsv: what a careful person says of two addresses, and why.
record Probe(String shape, Sameness verdict, String left, String right, String reason) {

    private static final PlaceReader READER = PlaceReader.shanghai();

    static List<Probe> all() {
        return lines().stream()
                .map(line -> line.split("\t", -1))
                .map(it -> new Probe(it[0], Sameness.valueOf(it[1].toUpperCase(Locale.ROOT)), it[2], it[3], it[4]))
                .toList();
    }

    static List<String> lines() {
        try (var in = Probe.class.getResourceAsStream("probe.tsv")) {
            if (in == null) throw new IllegalStateException("probe.tsv is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Sameness read() {
        return READER.compare(left, right);
    }

    Sameness readTurned() {
        return READER.compare(right, left);
    }

    boolean isRight() {
        return read() == verdict;
    }

    @Override
    public String toString() {
        return "%s: %s | %s is %s, read as %s (%s)".formatted(shape, left, right, verdict, read(), reason);
    }
}
