package longtang.dossier;

import java.util.UUID;
import longtang.people.Sight;
import longtang.sighting.SightingArea;
import org.springframework.stereotype.Component;

/// A sighting lies where its file lies.
@Component
class SightingPlaces implements SightingArea {

    private final TotalsStore store;

    SightingPlaces(TotalsStore store) {
        this.store = store;
    }

    @Override
    public boolean covers(Sight sight, UUID sighting) {
        return store.isLinkedWithin(sight.forQuery(), sighting);
    }
}
