package longtang.journal.bundle;

import java.util.ArrayList;
import java.util.List;
import longtang.journal.bundle.Remark.Mark;

/// Collects remarks; of what is wrong only so many, because a hostile bundle can be wrong without end.
final class Remarks {

    static final int MOST_WRONG = 200;

    private final List<Remark> remarks = new ArrayList<>();
    private int wrong;

    void add(Remark remark) {
        if (remark.mark() == Mark.WRONG && ++wrong > MOST_WRONG) return;
        remarks.add(remark);
    }

    Verdict verdict() {
        if (wrong > MOST_WRONG) {
            remarks.add(Remark.wrong("more", "", Integer.toString(wrong - MOST_WRONG)));
        }
        return new Verdict(remarks);
    }
}
