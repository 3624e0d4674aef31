package longtang.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Slots and places never disagree, whatever the text.
class SlotAgreementTest {

    private static final PlaceReader READER = PlaceReader.shanghai();
    private static final long SEED = Long.getLong("seed", 44);

    @Test
    void in_the_table_of_readings() throws IOException {
        ReadingTest.table().forEach(line -> agree(line[0]));
    }

    @Test
    void in_the_hard_pairs() {
        for (var probe : Probe.all()) {
            agree(probe.left());
            agree(probe.right());
        }
    }

    @Test
    void in_garbage() {
        var random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) agree(garbage(random, HostileTextTest.PIECES));
    }

    // Cut anywhere and sewn together: closer to addresses than garbage, and further from the table than the table.
    @Test
    void in_patchwork() throws IOException {
        var lines = Stream.concat(
                        ReadingTest.table().map(line -> line[0]),
                        Probe.all().stream().flatMap(probe -> Stream.of(probe.left(), probe.right())))
                .toList();
        var random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            var pieces = new String[4];
            for (int n = 0; n < pieces.length; n++) pieces[n] = piece(random, lines.get(random.nextInt(lines.size())));
            agree(String.join("", pieces));
        }
    }

    private static String garbage(Random random, String[] pieces) {
        var text = new StringBuilder();
        for (int n = random.nextInt(14); n >= 0; n--) text.append(pieces[random.nextInt(pieces.length)]);
        return text.toString();
    }

    private static String piece(Random random, String line) {
        int from = random.nextInt(line.length() + 1);
        return line.substring(from, from + random.nextInt(line.length() - from + 1));
    }

    private static void agree(String text) {
        var readings = READER.explain(text);
        assertThat(readings).as(text).extracting(Reading::mention).isEqualTo(READER.read(text));
        for (var reading : readings) agree(text, reading);

        var cell = READER.explainCell(text);
        assertThat(cell.map(Reading::place).orElse(Place.NOWHERE)).as(text).isEqualTo(READER.readCell(text));
        cell.ifPresent(reading -> agree(text, reading));
    }

    private static void agree(String text, Reading reading) {
        for (var slot : reading.slots()) {
            assertThat(slot.written()).as(text).isNotEmpty().isEqualTo(text.substring(slot.from(), slot.to()));
        }
        assertThat(Disagreement.of(reading))
                .as("%s %s %s", text, Slots.of(reading.place()), reading)
                .isEmpty();
    }
}
