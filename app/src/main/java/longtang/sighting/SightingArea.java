package longtang.sighting;

import java.util.UUID;

/// Says whether a sighting lies in the area of a committee. Answered by the module that knows where sightings are;
/// without an answer, committee staff see no sighting's own page.
public interface SightingArea {

    boolean covers(String committee, UUID sighting);
}
