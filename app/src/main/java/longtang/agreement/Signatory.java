package longtang.agreement;

import java.time.Instant;
import java.util.UUID;
import longtang.vault.PersonName;

/// Somebody who must sign in a round of handling, and as what. The name prints itself masked.
///
/// @param organisation of a witness, empty for a party
public record Signatory(UUID id, UUID round, Capacity capacity, PersonName name, String organisation, Instant notedAt) {

    static String subject(UUID id) {
        return "signatory:" + id;
    }

    /// 产权人陈某
    public String said() {
        return capacity.word() + name.masked();
    }
}
