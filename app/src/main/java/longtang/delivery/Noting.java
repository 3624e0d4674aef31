package longtang.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import longtang.law.Attempt;
import longtang.law.Delivery;
import longtang.people.Person;
import longtang.vault.PersonName;
import org.jspecify.annotations.Nullable;

/// What two officers note of an attempt to deliver a paper.
///
/// @param request of the form: sent twice, it is one attempt
/// @param officers who brought it
public record Noting(
        UUID request,
        @Nullable UUID addressee,
        Delivery.Method method,
        Attempt.@Nullable Trouble trouble,
        Instant at,
        List<Person> officers,
        PersonName signer,
        String relation,
        String said,
        Handover.Proof proof,
        @Nullable UUID corrects,
        String why) {

    public Noting {
        officers = List.copyOf(officers);
    }

    /// Everything that people wrote.
    List<String> texts() {
        return List.of(signer.whole(), relation, said, proof.receipt(), proof.witness(), proof.place(), why);
    }

    @Override
    public String toString() {
        return "Noting[" + method + "]";
    }
}
