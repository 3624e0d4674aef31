package longtang.record;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// One act: what was done to which thing. `what` is a code in the past tense (`ledger.imported`);
/// `detail` carries numbers, codes and ids, never names, phones or addresses.
public record Act(String what, String subjectKind, String subject, Map<String, Object> detail) {

    /// An act as it was noted.
    public record Noted(UUID id, Instant at, String actorKind, String actor, String role, Act act) {}

    public Act {
        detail = Map.copyOf(detail);
    }

    public static Act of(String what, String subjectKind, Object subject) {
        return new Act(what, subjectKind, subject.toString(), Map.of());
    }

    public Act with(String key, Object value) {
        var more = new java.util.HashMap<>(detail);
        more.put(key, value);
        return new Act(what, subjectKind, subject, more);
    }
}
