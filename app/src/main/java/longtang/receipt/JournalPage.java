package longtang.receipt;

import java.util.List;

/// The log to anybody: its name, the newest checkpoint in its three lines (empty before the first), the keys.
record JournalPage(String log, long size, String signedAt, String checkpoint, List<Key> keys) {

    record Key(String algorithm, String line) {}
}
