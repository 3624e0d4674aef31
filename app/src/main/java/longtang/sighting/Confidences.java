package longtang.sighting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import longtang.ledger.Field;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.people.Person;
import longtang.record.Act;
import longtang.record.Acts;
import longtang.vault.KeyRing;
import longtang.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What rows say about people: sealed before a row becomes a sighting, opened for the match, and shown to somebody only
/// with a reason that goes on record.
@Service
@Transactional
class Confidences {

    private static final int BATCH = 1000;
    private static final UUID FIRST = new UUID(0, 0);

    /// Why somebody needs to see it. A code goes on record, no free text: that would name people again.
    static final List<String> REASONS = List.of("contact", "serve", "verify", "answer", "remedy");

    private final SealedStore store;
    private final Vault vault;
    private final KeyRing keys;
    private final Cells cells;
    private final Acts acts;

    Confidences(SealedStore store, Vault vault, KeyRing keys, Cells cells, Acts acts) {
        this.store = store;
        this.vault = vault;
        this.keys = keys;
        this.cells = cells;
        this.acts = acts;
    }

    /// Takes what is personal out of the rows of an import, just before they become sightings.
    @Transactional(propagation = Propagation.MANDATORY)
    void seal(UUID job, LedgerKind kind, Map<String, Field> columns) {
        for (var rows = store.fresh(job, kind, FIRST, BATCH);
                !rows.isEmpty();
                rows = store.fresh(job, kind, rows.getLast().id(), BATCH)) {
            var redacted = new LinkedHashMap<UUID, Redacted>();
            for (var row : rows) {
                var without = Redacted.of(kind, columns, row.original(), row.fields());
                if (!without.secrets().isEmpty()) redacted.put(row.id(), without);
            }
            if (redacted.isEmpty()) continue;
            store.redact(redacted);
            keep(redacted);
        }
    }

    /// Seals what was taken out of a row that somebody wrote by hand.
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID sighting, Redacted row) {
        if (!row.secrets().isEmpty()) keep(Map.of(sighting, row));
    }

    private void keep(Map<UUID, Redacted> rows) {
        var subjects = new LinkedHashSet<String>();
        rows.forEach((id, row) ->
                row.secrets().forEach(secret -> subjects.add(secret.about().subject(id))));
        var open = vault.make(subjects);
        var written = new ArrayList<SealedStore.Written>();
        rows.forEach((id, row) -> row.secrets()
                .forEach(secret -> written.add(SealedStore.Written.of(
                        id, secret, SealedValue.of(open, id, secret, cells), marks(keys, secret)))));
        store.insert(written);
    }

    static List<String> marks(KeyRing keys, Redacted.Secret secret) {
        return secret.traits().stream().map(trait -> keys.mark("person", trait)).toList();
    }

    /// The rows as they were written, for comparing them: never for showing.
    @Transactional(readOnly = true)
    List<Sighting> opened(List<Sighting> sightings) {
        var secrets = secrets(store.of(sightings.stream().map(Sighting::id).toList()));
        return sightings.stream()
                .map(sighting -> restored(sighting, secrets.getOrDefault(sighting.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Redacted.Secret>> secrets(Collection<SealedStore.Cell> sealed) {
        var open = vault.open(subjects(sealed));
        var secrets = new HashMap<UUID, List<Redacted.Secret>>();
        for (var cell : sealed) {
            open.open(cell.about().subject(cell.sighting()), cell.header(), cell.sealed())
                    .ifPresent(value -> secrets.computeIfAbsent(cell.sighting(), first -> new ArrayList<>())
                            .add(SealedValue.read(cell, value, cells)));
        }
        return secrets;
    }

    private static Set<String> subjects(Collection<SealedStore.Cell> sealed) {
        var subjects = new LinkedHashSet<String>();
        for (var cell : sealed) subjects.add(cell.about().subject(cell.sighting()));
        return subjects;
    }

    private static Sighting restored(Sighting sighting, List<Redacted.Secret> secrets) {
        if (secrets.isEmpty()) return sighting;
        var entry = sighting.entry();
        var original = new LinkedHashMap<>(entry.original());
        var fields = new EnumMap<Field, String>(Field.class);
        fields.putAll(entry.fields());
        for (var secret : secrets) Redacted.restore(original, fields, secret);
        return new Sighting(
                sighting.id(),
                new LedgerEntry(entry.kind(), entry.recordId(), entry.seenAt(), entry.origin(), original, fields),
                sighting.columns(),
                sighting.revision(),
                sighting.job(),
                sighting.takenAt());
    }

    /// Whom the sealed cells of a sighting speak about: what a button can offer to show.
    @Transactional(readOnly = true)
    Set<About> about(UUID sighting) {
        var about = new LinkedHashSet<About>();
        for (var cell : store.of(sighting)) about.add(cell.about());
        return about;
    }

    /// Shows what a sighting says about somebody. Who read it, when and why is an act.
    Map<String, String> reveal(Person by, UUID sighting, About about, String why) {
        var asked = store.of(sighting).stream()
                .filter(cell -> cell.about() == about)
                .toList();
        var shown = new LinkedHashMap<String, String>();
        secrets(asked)
                .values()
                .forEach(secrets -> secrets.forEach(secret -> shown.put(secret.header(), secret.written())));
        acts.note(
                by.asActor(),
                Act.of("personal-data.read", "sighting", sighting)
                        .with("about", about.code())
                        .with("why", why)
                        .with("cells", shown.size()));
        return shown;
    }
}
