package longtang.matter;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import longtang.register.StructureNumber;

/// A round of the demo under the name of its story. What is done in it has an id made of that name, so that it is done
/// once, however often the demo is started.
record DemoRound(String story, UUID id, StructureNumber number) {

    UUID request(String what) {
        return request(story, what);
    }

    static UUID request(String story, String what) {
        return UUID.nameUUIDFromBytes(("demo " + story + " " + what).getBytes(StandardCharsets.UTF_8));
    }
}
