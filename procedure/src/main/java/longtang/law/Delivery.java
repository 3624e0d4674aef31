package longtang.law;

import static longtang.law.Statute.CIVIL_PROCEDURE;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a document reached the one it is for, and on which day.
public sealed interface Delivery {

    /// The ways of serving, from the strongest to the weakest.
    enum Method {
        IN_PERSON,
        TO_FAMILY,
        LEFT_IN_PLACE,
        ELECTRONIC,
        BY_POST,
        HANDED_ON,
        BY_NOTICE
    }

    /// Signed for by the party, or who may sign for it.
    record InPerson(LocalDate day) implements Delivery {}

    /// Signed for by an adult of the family who lives with the party.
    record ToFamily(LocalDate day) implements Delivery {}

    /// Left at the home after a refusal, before a witness or a camera.
    record LeftInPlace(LocalDate day, @Nullable Proof proof) implements Delivery {

        public enum Proof {
            WITNESS,
            RECORDING
        }
    }

    /// Arrived in the party's own system, to which the party has agreed in writing.
    record Electronic(LocalDate day, @Nullable LocalDate consentSigned) implements Delivery {}

    /// Received as the receipt says.
    record ByPost(LocalDate day) implements Delivery {}

    /// Signed for through the unit of a soldier or a prison.
    record HandedOn(LocalDate day) implements Delivery {}

    /// Posted in public; the day is that of posting.
    record ByNotice(LocalDate day) implements Delivery {}

    LocalDate day();

    default Method method() {
        return switch (this) {
            case InPerson _ -> Method.IN_PERSON;
            case ToFamily _ -> Method.TO_FAMILY;
            case LeftInPlace _ -> Method.LEFT_IN_PLACE;
            case Electronic _ -> Method.ELECTRONIC;
            case ByPost _ -> Method.BY_POST;
            case HandedOn _ -> Method.HANDED_ON;
            case ByNotice _ -> Method.BY_NOTICE;
        };
    }

    default Article article() {
        return CIVIL_PROCEDURE.article(
                switch (method()) {
                    case IN_PERSON, TO_FAMILY -> 88;
                    case LEFT_IN_PLACE -> 89;
                    case ELECTRONIC -> 90;
                    case BY_POST -> 91;
                    case HANDED_ON -> 94;
                    case BY_NOTICE -> 95;
                });
    }
}
