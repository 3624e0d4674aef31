package longtang.delivery;

import java.time.Instant;
import java.util.UUID;
import longtang.vault.PersonName;

/// Somebody to whom a paper must be brought (受送达人). The name prints itself masked.
public record Addressee(UUID id, UUID round, UUID paper, PersonName name, Instant notedAt) {

    static String subject(UUID id) {
        return "addressee:" + id;
    }
}
