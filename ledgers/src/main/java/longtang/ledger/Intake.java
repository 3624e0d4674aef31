package longtang.ledger;

/// Where the rows of a ledger go while it is read: good ones, bad ones, and how far the reading is.
///
/// Called from the reading thread, in the order of the file. A file can be refused after rows were handed over:
/// whoever stores them MUST look at [LedgerSummary#refusal] before keeping them.
public interface Intake {

    void take(LedgerEntry entry);

    /// A row that was not taken, or with row 0 the file as a whole.
    void reject(RejectedRow row);

    /// The row was taken, but one optional cell of it could not be read; it stands in `original` only.
    default void note(Reject note) {}

    /// Rows looked at so far, and work done of a total; the total is 0 as long as it is not known.
    default void progress(int rows, long done, long total) {}

    /// Asked again and again; once true, the reading stops at the next row.
    default boolean cancelled() {
        return false;
    }
}
