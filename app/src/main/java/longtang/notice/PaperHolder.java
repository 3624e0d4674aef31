package longtang.notice;

import java.util.List;
import longtang.record.Actor;
import longtang.vault.Holder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What papers say of somebody: they belong to the record of a case and are kept with it (行政处罚法 47).
@Component
class PaperHolder implements Holder {

    private final PaperStore store;

    PaperHolder(PaperStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> about(Asked asked) {
        var name = asked.name().whole();
        if (name.isEmpty()) return List.of();
        return store.naming(name).stream()
                .map(paper -> new Held(
                        "paper:" + paper.id(), paper.dossier(), "文书", paper.name(), false, "privacy.kept.party"))
                .toList();
    }

    @Override
    public boolean erase(Actor by, String id) {
        return false;
    }
}
