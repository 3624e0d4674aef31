package longtang.playbook;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import longtang.law.Served;

/// Something that happens to a case: the event, by whose hand, when, what it makes known, and how a paper was served.
///
/// @param served where the event is the service of a paper: what `longtang.law.Service` says of it. A day to come
///     (public notice) makes the event wait for that day; without it the paper counts as served on the day itself.
public record Happening(String event, Hand by, Instant at, Map<String, String> facts, Optional<Served> served) {

    public Happening {
        facts = Map.copyOf(facts);
    }

    public static Happening of(String event, Hand by, Instant at) {
        return new Happening(event, by, at, Map.of(), Optional.empty());
    }

    public Happening with(Map<String, String> known) {
        return new Happening(event, by, at, known, served);
    }

    public Happening served(Served how) {
        return new Happening(event, by, at, facts, Optional.of(how));
    }
}
