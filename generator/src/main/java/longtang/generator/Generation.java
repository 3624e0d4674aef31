package longtang.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One run of the generator: lanes are invented one after another and written down by the four offices.
final class Generation {

    /// How many records an average lane gives; only to know beforehand how many lanes there will be.
    static final int RECORDS_PER_LANE = 110;

    /// What to make: `lanes` lanes, or as many as it takes for `records` records.
    record Order(long lanes, long records, long seed, String words, boolean xlsx, Path folder) {

        boolean wants(long lanesDone, long recordsDone) {
            return records > 0 ? recordsDone < records : lanesDone < lanes;
        }
    }

    record Made(long lanes, long structures, List<Ledgers.Count> ledgers) {

        long records() {
            return ledgers.stream().mapToLong(Ledgers.Count::rows).sum();
        }

        long ofNothing() {
            return ledgers.stream().mapToLong(Ledgers.Count::ofNothing).sum();
        }

        long vague() {
            return ledgers.stream().mapToLong(Ledgers.Count::vague).sum();
        }
    }

    interface Progress {
        void after(long lanes, long records);
    }

    private final Order order;
    private final World world;
    private final List<Office> offices;

    Generation(Order order, Rates rates) {
        var words = Vocabulary.of(order.words());
        var atlas = new Atlas(order.words(), words, order.seed());
        var hand = new Hand(words, rates.row());
        var pen = new AddressPen(atlas, rates.address());
        var lanes = order.records() > 0 ? order.records() / RECORDS_PER_LANE : order.lanes();
        this.order = order;
        this.world = new World(atlas, rates.world(), order.seed(), lanes);
        this.offices = List.of(
                new SurveyOffice(hand, pen, rates.row()),
                new Hotline(hand, pen, rates.hotline()),
                new PatrolOffice(hand, pen, rates.patrol()),
                new RegisterOffice(hand, pen, rates.row()));
    }

    Made run(Progress progress) throws IOException {
        Files.createDirectories(order.folder());
        long lanes = 0;
        long structures = 0;
        long records = 0;
        try (var ledgers = new Ledgers(order.folder(), order.xlsx(), offices, order.seed())) {
            while (order.wants(lanes, records)) {
                var lane = world.lane(lanes);
                write(lane, ledgers);
                structures += lane.structures().size();
                records = ledgers.records();
                progress.after(++lanes, records);
            }
            return new Made(lanes, structures, ledgers.counts());
        }
    }

    // Each office has its own dice: a change in one ledger leaves the others as they are.
    private void write(Lane lane, Ledgers ledgers) {
        for (var i = 0; i < offices.size(); i++) {
            ledgers.write(lane, offices.get(i), Dice.of(order.seed() + 1 + i, lane.index()));
        }
    }
}
