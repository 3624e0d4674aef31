package longtang.agreement;

import java.util.List;
import longtang.record.Actor;
import longtang.vault.Holder;
import longtang.vault.KeyRing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whom agreements and signatures name. They belong to the record of a case and are kept with it (行政处罚法 47); the
/// name is found by its mark, nothing else is opened.
@Component
class SignatoryHolder implements Holder {

    private static final int MOST = 500;

    private final SignatoryStore store;
    private final Signatories signatories;
    private final KeyRing keys;

    SignatoryHolder(SignatoryStore store, Signatories signatories, KeyRing keys) {
        this.store = store;
        this.signatories = signatories;
        this.keys = keys;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> about(Asked asked) {
        var name = asked.name().whole();
        if (name.isEmpty()) return List.of();
        var rows = store.marked(keys.mark("person", name), MOST);
        return signatories.opened(rows).stream()
                .map(one -> new Held(
                        Signatory.subject(one.id()),
                        dossier(rows, one),
                        one.capacity().word(),
                        one.name().whole(),
                        false,
                        "privacy.kept.party"))
                .toList();
    }

    private static String dossier(List<SignatoryStore.Row> rows, Signatory one) {
        return rows.stream()
                .filter(row -> row.id().equals(one.id()))
                .map(SignatoryStore.Row::dossier)
                .findFirst()
                .orElse("");
    }

    @Override
    public boolean erase(Actor by, String id) {
        return false;
    }
}
