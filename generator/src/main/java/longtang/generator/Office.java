package longtang.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/// Somebody who keeps one of the four ledgers, and what they write of a lane.
interface Office {

    /// The ledger's name in truth.csv, and of its file.
    String source();

    /// The column names; the record's number comes first.
    List<String> header();

    void write(Lane lane, Dice dice, Consumer<Draft> ledger);

    String number(LocalDate day, long serial);
}
