package longtang.matter;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import longtang.outreach.Endings;
import org.springframework.stereotype.Component;

/// Says when persuasion was enough, by the events that the books name as its end.
@Component
class SoftEndings implements Endings {

    private final Procedures procedures;
    private final EndingStore store;

    SoftEndings(Procedures procedures, EndingStore store) {
        this.procedures = procedures;
        this.store = store;
    }

    @Override
    public Map<UUID, Instant> of(Collection<UUID> rounds) {
        var yields = procedures.all().stream()
                .flatMap(book -> book.ladders().stream())
                .flatMap(ladder -> ladder.yields().stream())
                .distinct()
                .toList();
        return yields.isEmpty() || rounds.isEmpty() ? Map.of() : store.first(yields, rounds);
    }
}
