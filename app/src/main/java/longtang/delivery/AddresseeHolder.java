package longtang.delivery;

import java.util.List;
import java.util.stream.Stream;
import longtang.record.Actor;
import longtang.vault.Holder;
import longtang.vault.KeyRing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whom deliveries name: to whom a paper was brought, and who signed for it. They belong to the record of a case and
/// are kept with it (行政处罚法 47).
@Component
class AddresseeHolder implements Holder {

    private static final int MOST = 500;

    private final DeliveryStore store;
    private final KeyRing keys;

    AddresseeHolder(DeliveryStore store, KeyRing keys) {
        this.store = store;
        this.keys = keys;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> about(Asked asked) {
        var name = asked.name().whole();
        if (name.isEmpty()) return List.of();
        var mark = keys.mark("person", name);
        return Stream.concat(
                        store.marked(mark, MOST).stream()
                                .map(row -> held(Addressee.subject(row.id()), row.dossier(), "受送达人", name)),
                        store.signed(mark, MOST).stream()
                                .map(row -> held(Handover.subject(row.id()), row.dossier(), "签收人", name)))
                .toList();
    }

    private static Held held(String id, String dossier, String what, String name) {
        return new Held(id, dossier, what, name, false, "privacy.kept.party");
    }

    @Override
    public boolean erase(Actor by, String id) {
        return false;
    }
}
