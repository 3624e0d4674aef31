package longtang.law;

import java.time.LocalDate;

/// A way of serving that was tried and did not succeed.
public record Attempt(Delivery.Method method, LocalDate day, Trouble trouble) {

    public enum Trouble {
        ABSENT,
        REFUSED,
        RETURNED,
        WHEREABOUTS_UNKNOWN
    }
}
