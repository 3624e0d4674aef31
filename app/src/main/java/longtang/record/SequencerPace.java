package longtang.record;

import java.time.Duration;

/// How often entries are numbered and the log is signed, and how long to wait before trying again.
record SequencerPace(Duration number, Duration sign, Duration again) {}
