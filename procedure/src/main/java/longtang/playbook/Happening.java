package longtang.playbook;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Something that happens to a case: the event, by whose hand, when, what it makes known, and how a paper was served.
public record Happening(String event, Hand by, Instant at, Map<String, String> facts, Optional<Delivery> delivery) {

    public Happening {
        facts = Map.copyOf(facts);
    }

    public static Happening of(String event, Hand by, Instant at) {
        return new Happening(event, by, at, Map.of(), Optional.empty());
    }

    public Happening with(Map<String, String> known) {
        return new Happening(event, by, at, known, delivery);
    }

    public Happening delivered(Delivery how) {
        return new Happening(event, by, at, facts, Optional.of(how));
    }
}
