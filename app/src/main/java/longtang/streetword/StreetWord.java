package longtang.streetword;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A word or a lane's name with its meaning, how often the ledgers bear it out, and what was said of it last.
///
/// @param times how often rows bear it out in the last match; 0 when none does any more
/// @param among how often they could have; of a name as often as `times`
record StreetWord(
        UUID id,
        Meaning meaning,
        int times,
        int among,
        List<Row> heardIn,
        @Nullable Said said) {

    /// What is written, and what it means.
    sealed interface Meaning {

        String written();

        /// @param kind the code of a kind of structure
        record Word(String written, String kind) implements Meaning {}

        record Name(String written, String road, String lane) implements Meaning {}
    }

    /// A row of a ledger.
    record Row(String ledger, String number) {}

    record Said(Saying saying, Instant at, String by) {}

    StreetWord {
        heardIn = List.copyOf(heardIn);
    }

    Saying saying() {
        return said == null ? Saying.OPEN : said.saying();
    }
}
