package longtang.evidence;

import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads every blob that the database knows, and looks for those that it does not know.
///
/// A blob without a row is no harm: a file that was refused after it had come, or whose sender gave up. It stays, as
/// everything stays here.
public final class BlobAudit {

    private static final int MOST = 200;

    private final Blobs blobs;
    private final Map<String, String> known;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Sha256> strays = new ArrayList<>();
    private long wrong;
    private long strayCount;

    private BlobAudit(Blobs blobs, Map<String, String> known) {
        this.blobs = blobs;
        this.known = known;
    }

    /// One blob that is not as it should be.
    ///
    /// @param where the table and column that know it
    public record Finding(Sha256 sha256, Blobs.Condition condition, String where) {}

    /// What was found; of each kind at most 200 are named, and all are counted.
    public record Outcome(long known, long wrong, long strayCount, List<Finding> findings, List<Sha256> strays) {}

    /// The connection is used for nothing else.
    public static Outcome of(Connection connection, Blobs blobs) throws IOException {
        return new BlobAudit(blobs, new BlobNameStore(connection).all()).run();
    }

    private Outcome run() throws IOException {
        for (var one : known.entrySet()) look(one.getKey(), one.getValue());
        blobs.names(this::meet);
        return new Outcome(known.size(), wrong, strayCount, findings, strays);
    }

    private void look(String name, String where) throws IOException {
        var sha256 = new Sha256(name);
        var condition = blobs.look(sha256);
        if (condition == Blobs.Condition.SOUND) return;
        wrong++;
        if (findings.size() < MOST) findings.add(new Finding(sha256, condition, where));
    }

    private void meet(Sha256 sha256) {
        if (known.containsKey(sha256.hex())) return;
        strayCount++;
        if (strays.size() < MOST) strays.add(sha256);
    }
}
