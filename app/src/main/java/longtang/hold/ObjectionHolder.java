package longtang.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import longtang.record.Actor;
import longtang.vault.Holder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What objections hold of those who raised them: given freely, for an answer. Once there is one it may be erased.
@Component
class ObjectionHolder implements Holder {

    private static final int MOST = 500;

    private final Objections objections;

    ObjectionHolder(Objections objections) {
        this.objections = objections;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> about(Asked asked) {
        if (asked.name().whole().isEmpty() && asked.phone().digits().isEmpty()) return List.of();
        var rows = objections.of(asked.name(), asked.phone(), MOST);
        var held = new ArrayList<Held>();
        for (var one : objections.opened(rows)) {
            if (one.words().isEmpty()) continue; // erased already
            boolean answered = one.answer() != null;
            var said = one.name().whole() + "　" + one.phone().digits() + "　" + one.words();
            held.add(new Held(
                    Objection.subject(one.id()),
                    number(rows, one),
                    "异议",
                    said.strip(),
                    answered,
                    answered ? "" : "privacy.kept.objection"));
        }
        return held;
    }

    private static String number(List<ObjectionStore.Row> rows, Objection one) {
        return rows.stream()
                .filter(row -> row.id().equals(one.id()))
                .map(ObjectionStore.Row::number)
                .findFirst()
                .orElse("");
    }

    @Override
    public boolean erase(Actor by, String id) {
        return id.startsWith(Objection.KIND)
                && objections.erase(by, UUID.fromString(id.substring(Objection.KIND.length())));
    }
}
