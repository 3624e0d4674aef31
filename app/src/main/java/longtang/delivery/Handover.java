package longtang.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import longtang.law.Attempt;
import longtang.law.Delivery;
import longtang.law.LegalCalendar;
import longtang.vault.PersonName;
import org.jspecify.annotations.Nullable;

/// One attempt to deliver a paper, as it was noted: never changed; a correction is another one.
///
/// @param addressee null where a public notice (公告) is posted, which is for everybody
/// @param trouble what stood against it, null where the paper was taken, left, sent or posted
/// @param signer who signed, empty where nobody did; prints itself masked
/// @param relation of the signer to the addressee: 本人、配偶、所在单位 …
/// @param said why it was refused, or what else was seen
/// @param corrects the attempt that was noted wrongly, `why` what was wrong with it
public record Handover(
        UUID id,
        UUID round,
        UUID paper,
        @Nullable UUID addressee,
        Delivery.Method method,
        Attempt.@Nullable Trouble trouble,
        Instant at,
        List<Officer> officers,
        PersonName signer,
        String relation,
        String said,
        Proof proof,
        @Nullable UUID corrects,
        String why,
        Instant notedAt,
        String byName) {

    /// An officer as the paper names them: with the certificate of that day (行政处罚法 42).
    public record Officer(UUID id, String name, String certificate) {}

    /// What proves it, as the way of serving wants it.
    ///
    /// @param receipt number of the receipt of the post
    /// @param consent day on which the confirmation of electronic service was signed
    /// @param witness who stood by when the paper was left, and for whom they work
    /// @param place where it was left, sent to, or posted
    /// @param exhibits of the round
    public record Proof(
            String receipt, @Nullable LocalDate consent, String witness, String place, List<UUID> exhibits) {

        public Proof {
            exhibits = List.copyOf(exhibits);
        }
    }

    public Handover {
        officers = List.copyOf(officers);
    }

    static String subject(UUID id) {
        return "handover:" + id;
    }

    public LocalDate day() {
        return LocalDate.ofInstant(at, LegalCalendar.SHANGHAI);
    }

    public boolean isDelivered() {
        return trouble == null;
    }

    /// The way in which it reached the addressee, as the law asks for it.
    Delivery delivery() {
        return switch (method) {
            case IN_PERSON -> new Delivery.InPerson(day());
            case TO_FAMILY -> new Delivery.ToFamily(day());
            case LEFT_IN_PLACE -> new Delivery.LeftInPlace(day(), leftBefore());
            case ELECTRONIC -> new Delivery.Electronic(day(), proof.consent());
            case BY_POST -> new Delivery.ByPost(day());
            case HANDED_ON -> new Delivery.HandedOn(day());
            case BY_NOTICE -> new Delivery.ByNotice(day());
        };
    }

    private Delivery.LeftInPlace.@Nullable Proof leftBefore() {
        if (!proof.witness().isBlank()) return Delivery.LeftInPlace.Proof.WITNESS;
        return proof.exhibits().isEmpty() ? null : Delivery.LeftInPlace.Proof.RECORDING;
    }

    /// Names and places are personal.
    @Override
    public String toString() {
        return "Handover[" + id + " " + method + "]";
    }
}
