package longtang.hold;

import java.time.Instant;

/// Something that happened to a hold.
///
/// @param what a code in the past tense; `said` what belongs to it, in words
/// @param byName empty for the clock and for residents
record Happened(Instant at, String what, String said, String byName) {}
