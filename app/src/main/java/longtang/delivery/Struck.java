package longtang.delivery;

import java.time.Instant;

/// Somebody who should not have been noted as an addressee, struck with a reason; what was tried with them stays.
public record Struck(Addressee who, String why, Instant at, String byName) {}
