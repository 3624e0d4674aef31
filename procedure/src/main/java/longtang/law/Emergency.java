package longtang.law;

import java.time.Instant;
import java.util.List;

/// The record of an emergency (情况紧急的除外): without all of it, night and holidays stay closed.
///
/// @param evidence hashes of what shows the danger
/// @param reviewBy until when it is looked at afterwards
public record Emergency(String facts, String approvedBy, List<String> evidence, Instant recorded, Instant reviewBy) {

    public Emergency {
        evidence = List.copyOf(evidence);
    }

    boolean complete(Instant begins) {
        return !facts.isBlank()
                && !approvedBy.isBlank()
                && !evidence.isEmpty()
                && !recorded.isAfter(begins)
                && reviewBy.isAfter(begins);
    }
}
