package longtang.dossier;

import java.util.List;
import java.util.UUID;
import longtang.register.Observations;
import longtang.sighting.Sightings;
import org.springframework.stereotype.Component;

/// Brings together what the sightings of one file say.
@Component
class Hearing {

    private final DossierStore store;
    private final Sightings sightings;
    private final Observations observations;

    Hearing(DossierStore store, Sightings sightings, Observations observations) {
        this.store = store;
        this.sightings = sightings;
        this.observations = observations;
    }

    Testimony of(UUID dossier) {
        var keys = store.links(List.of(dossier)).stream().map(SightingLink::key).toList();
        return Testimony.of(sightings.ofKeys(keys), observations);
    }
}
