package longtang.hold;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import longtang.people.Machine;
import longtang.record.Act;
import longtang.record.Acts;
import longtang.vault.KeyRing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers systems of other offices, and keeps on record who asked, what for, and what was answered.
@Service
@Transactional
class HoldQueries {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final AtAddress places;
    private final HoldQueryStore store;
    private final Holds holds;
    private final KeyRing keys;
    private final Acts acts;
    private final int mostAnHour;

    HoldQueries(
            AtAddress places,
            HoldQueryStore store,
            Holds holds,
            KeyRing keys,
            Acts acts,
            @Value("${longtang.hold.queries-an-hour:600}") int mostAnHour) {
        this.places = places;
        this.store = store;
        this.holds = holds;
        this.keys = keys;
        this.acts = acts;
        this.mostAnHour = mostAnHour;
    }

    /// Empty where this machine has used up its queries of the hour.
    Optional<Answer> ask(Machine by, Purpose purpose, String address) {
        var now = holds.now();
        if (store.since(by.id(), now.minus(WINDOW)) >= mostAnHour) return Optional.empty();
        var answer = places.ask(address);
        store.insert(by, purpose, keys.mark("hold-query", address.strip()), answer, now);
        acts.note(
                by.asActor(),
                Act.of("hold.queried", "machine", by.id())
                        .with("purpose", purpose.code())
                        .with("answer", answer.answer().code())
                        .with(
                                "holds",
                                answer.holds().stream().map(Answer.Line::number).toList())
                        .on("hold.queried", Holds.REGISTER, "-"));
        return Optional.of(answer);
    }

    static List<String> purposes() {
        return Stream.of(Purpose.values()).map(Purpose::code).toList();
    }
}
