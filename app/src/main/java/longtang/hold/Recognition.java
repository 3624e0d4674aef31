package longtang.hold;

import java.time.LocalDate;

/// The recognition (附有违法建筑的认定) that has taken legal effect.
///
/// @param questioned a remedy against it is pending, or it was taken back
public record Recognition(String number, LocalDate from, boolean questioned) {}
