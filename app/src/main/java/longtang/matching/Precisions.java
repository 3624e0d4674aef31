package longtang.matching;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to how often the machine was right.
@Service
@Transactional(readOnly = true)
public class Precisions {

    private final PrecisionStore store;
    private final Threshold threshold;

    Precisions(PrecisionStore store, Threshold threshold) {
        this.store = store;
        this.threshold = threshold;
    }

    /// For each pair of ledgers and each band of probability in which people have looked at pairs. Pairs that went
    /// through in bulk unseen do not count, nor decisions that were undone.
    public List<Precision> all() {
        return store.all();
    }

    /// Of the same pairs: how what was promised stood against what was said.
    public Reliability reliability() {
        return Reliability.of(store.asked(), threshold.value());
    }

    /// How many records people have taken out of the file to which the machine had linked them by itself, and not put
    /// back.
    public int takenOut() {
        return store.takenOut();
    }
}
