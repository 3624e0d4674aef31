package longtang.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/// The record numbers of one file with what their rows said, in 20 bytes a row: a million rows must not fill the
/// memory.
final class SeenIds {

    enum Met {
        NEW,
        SAME_ROW,
        OTHER_ROW
    }

    private final MessageDigest sha256 = ContentHash.sha256();
    private long[] ids = new long[1 << 11];
    private long[] contents = new long[1 << 11];
    private int[] rows = new int[1 << 11];
    private int size;
    private int firstRow;

    Met meet(LedgerEntry entry) {
        var id = first64(sha256.digest(entry.recordId().getBytes(UTF_8)));
        var content = first64(ContentHash.bytes(sha256, entry.kind(), entry.original()));
        var slot = slot(id);
        if (rows[slot] != 0) {
            firstRow = rows[slot];
            return contents[slot] == content ? Met.SAME_ROW : Met.OTHER_ROW;
        }
        ids[slot] = id;
        contents[slot] = content;
        rows[slot] = entry.origin().row();
        if (++size * 2 > ids.length) grow();
        return Met.NEW;
    }

    /// Where the number was met first, when it was not new.
    int firstRow() {
        return firstRow;
    }

    private static long first64(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    private int slot(long id) {
        var slot = (int) id & (ids.length - 1);
        while (rows[slot] != 0 && ids[slot] != id) slot = (slot + 1) & (ids.length - 1);
        return slot;
    }

    private void grow() {
        var oldIds = ids;
        var oldContents = contents;
        var oldRows = rows;
        ids = new long[oldIds.length * 2];
        contents = new long[oldIds.length * 2];
        rows = new int[oldIds.length * 2];
        for (var i = 0; i < oldIds.length; i++) {
            if (oldRows[i] == 0) continue;
            var slot = slot(oldIds[i]);
            ids[slot] = oldIds[i];
            contents[slot] = oldContents[i];
            rows[slot] = oldRows[i];
        }
    }
}
