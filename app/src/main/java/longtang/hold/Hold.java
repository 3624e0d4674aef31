package longtang.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is retained for the time being: on what, until when it is looked at again, and what the registration
/// office has noted of it. Retained is not legal.
///
/// @param number neutral: it stands on the plate on the wall, too
/// @param ending the event that ended it, empty while it is in force
/// @param recognition null before one has taken effect
/// @param code by which the resident finds it; `plate` by which whoever passes finds the street's office
public record Hold(
        UUID id,
        String number,
        Where where,
        Approval approval,
        String ending,
        @Nullable Recognition recognition,
        Notation notation,
        String code,
        String plate,
        Instant begunAt,
        Instant changedAt) {

    public LocalDate review() {
        return approval.review();
    }

    public boolean isInForce() {
        return ending.isEmpty();
    }

    /// Whether anything of it still stands: here, or in the register of the office.
    boolean stands() {
        return isInForce() || notation.isOpen();
    }

    public boolean isLate(LocalDate today) {
        return isInForce() && review().isBefore(today);
    }

    /// Whether the registration office may go by the recognition (登记规定 34).
    boolean isRecognised() {
        return recognition != null && !recognition.questioned();
    }

    /// The place is personal beside the reason.
    @Override
    public String toString() {
        return "Hold[" + number + "]";
    }
}
