package peers;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import longtang.linkage.Table;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.NumericComparator;
import no.priv.garshol.duke.databases.InMemoryBlockingDatabase;
import no.priv.garshol.duke.databases.KeyFunction;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/// Duke 1.2 with its blocking database and the keys of bench/models/structures.yaml. Duke learns nothing by itself, so
/// the probabilities are what a user would guess.
///
/// `java peers.Duke FLAT.csv LINKS.csv [THRESHOLD]`
public final class Duke {

    private static final String[] COLUMNS = {"road", "lane", "door", "room", "part", "what", "area", "party", "phone"};

    private Duke() {}

    public static void main(String[] arguments) throws Exception {
        var table = Table.read(Path.of(arguments[0]));
        var records = new ArrayList<Record>();
        for (var row : table.rows()) {
            var record = new RecordImpl();
            record.addValue("id", row.getFirst());
            for (int c = 0; c < COLUMNS.length; c++) {
                if (!row.get(c + 1).isEmpty()) record.addValue(COLUMNS[c], row.get(c + 1));
            }
            records.add(record);
        }
        try (var out = new PrintWriter(arguments[1])) {
            out.println("left_id,right_id,probability");
            var processor = processor(arguments.length > 2 ? Double.parseDouble(arguments[2]) : 0.6);
            processor.addMatchListener(new AbstractMatchListener() {
                @Override
                public void matches(Record a, Record b, double probability) {
                    out.println(a.getValue("id") + "," + b.getValue("id") + "," + probability);
                }
            });
            processor.deduplicate(records);
            processor.close();
        }
    }

    private static Processor processor(double threshold) {
        var exact = new ExactComparator();
        var properties = List.<Property>of(
                new PropertyImpl("id"),
                property("road", exact, 0.3, 0.55),
                property("lane", exact, 0.1, 0.65),
                property("door", exact, 0.1, 0.7),
                property("room", exact, 0.3, 0.7),
                property("part", exact, 0.3, 0.65),
                property("what", new Levenshtein(), 0.35, 0.75),
                property("area", new NumericComparator(), 0.3, 0.75),
                property("party", exact, 0.35, 0.85),
                property("phone", exact, 0.4, 0.9));
        var configuration = new ConfigurationImpl();
        configuration.setThreshold(threshold);
        configuration.setProperties(new ArrayList<>(properties));
        var database = new InMemoryBlockingDatabase();
        database.setConfiguration(configuration);
        database.setWindowSize(1); // blocks alone, no neighbouring keys
        database.setKeyFunctions(List.of(key("road", "lane", "door"), key("lane", "door", "part"), key("phone")));
        return new Processor(configuration, database);
    }

    private static Property property(String name, Comparator comparator, double low, double high) {
        return new PropertyImpl(name, comparator, low, high);
    }

    // A record that is silent in one part stands alone under its id, as Duke wants a key of everybody.
    private static KeyFunction key(String... columns) {
        return record -> {
            var key = new StringBuilder();
            for (var column : columns) {
                var value = record.getValue(column);
                if (value == null) return "\u0000" + record.getValue("id");
                key.append(value).append('|');
            }
            return key.toString();
        };
    }
}
