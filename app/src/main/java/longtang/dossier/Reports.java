package longtang.dossier;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import longtang.ledger.LedgerKind;
import longtang.register.StructureNumber;
import longtang.sighting.Sighting;
import longtang.sighting.Sightings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What callers of the hotline reported of a file, as it may be told to anybody: never who called, and nobody's name.
@Component
public class Reports {

    /// One ticket.
    ///
    /// @param at as the ledger has it, in Shanghai; null where it does not say
    public record Report(String ticket, @Nullable LocalDateTime at, String words) {}

    private final DossierStore store;
    private final Sightings sightings;

    Reports(DossierStore store, Sightings sightings) {
        this.store = store;
        this.sightings = sightings;
    }

    /// The earliest first. Whether somebody may see the file is for the caller to ask.
    @Transactional(readOnly = true)
    public List<Report> of(StructureNumber file) {
        var keys = store.get(null, file).stream()
                .flatMap(found -> store.links(List.of(found.id())).stream())
                .map(SightingLink::key)
                .filter(key -> key.kind() == LedgerKind.COMPLAINTS)
                .toList();
        return sightings.ofKeys(keys).stream()
                .map(Reports::report)
                .sorted(Comparator.comparing(Report::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static Report report(Sighting sighting) {
        return new Report(
                sighting.key().recordId(),
                sighting.entry().seenAt(),
                Quote.forAnybody().words(sighting.entry()));
    }
}
