package longtang.sighting;

import java.util.UUID;
import longtang.people.Sight;

/// Says whether a sighting lies where somebody sees. Answered by the module that knows where sightings are;
/// without an answer, those who do not see everything see no sighting's own page.
public interface SightingArea {

    boolean covers(Sight sight, UUID sighting);
}
