package longtang.journal.bundle;

import java.util.List;
import longtang.journal.bundle.Remark.Mark;

/// What came of a check: every remark, in the order in which things were looked at.
public record Verdict(List<Remark> remarks) {

    public Verdict {
        remarks = List.copyOf(remarks);
    }

    /// Nothing is wrong.
    public boolean holds() {
        return wrong().isEmpty();
    }

    public List<Remark> wrong() {
        return remarks.stream().filter(remark -> remark.mark() == Mark.WRONG).toList();
    }
}
